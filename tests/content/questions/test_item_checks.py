"""Single items that could not be asked or would weigh wrongly are refused."""

import pytest

from csr_xblock.content.questions.item_checks import item_problems
from tests.content.documents import Edit, add, child, codes, packaged_tree, remove

FIRST = "items/item"


def _attribute(name: str, value: str) -> Edit:
    return lambda root: child(root, FIRST).set(name, value)


def _anchor_level(root: object, level: str) -> None:
    child(root, f"{FIRST}/anchor[5]").set("level", level)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (_attribute("weight", "1"), []),
        (_attribute("weight", "10"), []),
        (_attribute("weight", "0"), ["weight-range"]),
        (_attribute("weight", "11"), ["weight-range"]),
        (_attribute("effort", "0"), ["effort-range"]),
        (_attribute("effort", "3"), []),
        (_attribute("effort", "4"), ["effort-range"]),
        (_attribute("na", "true"), ["na-hint-missing"]),
        (lambda root: child(root, "perspectives/perspective").set("weight", "11"), ["weight-range"]),
        (lambda root: remove(root, f"{FIRST}/anchor"), ["anchors"]),
        (lambda root: remove(root, f"{FIRST}/anchor[5]"), ["anchors"]),
        (lambda root: remove(root, f"{FIRST}/anchor[3]"), []),
        (lambda root: add(root, FIRST, '<anchor level="2">x</anchor>'), ["anchors"]),
        (lambda root: add(root, FIRST, '<anchor level="5">x</anchor>'), ["anchors"]),
    ],
    ids=[
        "1",
        "10",
        "0",
        "11",
        "effort 0",
        "effort 3",
        "effort 4",
        "na",
        "perspective",
        "level 0 missing",
        "level 4 missing",
        "level 2 left out",
        "level 2 twice",
        "level 5",
    ],
)
def test_limits_of_items(edit: Edit, expected: list[str]) -> None:
    """A weight of 0 would divide by nothing, and a missing anchor would leave a hole in the ladder."""
    root = packaged_tree()
    edit(root)

    assert expected == codes(item_problems(root, ""))


def test_anchor_fault_says_which_levels() -> None:
    """With five long sentences the author needs to know which one."""
    root = packaged_tree()
    _anchor_level(root, "2")

    (fault,) = item_problems(root, "")

    assert "Level 4 is missing. Level 2 is given 2 times." in fault.message
