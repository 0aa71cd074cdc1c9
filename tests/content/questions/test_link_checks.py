"""A strategy map can be drawn: no link to itself, none twice, no circle that is not marked."""

import pytest

from csr_xblock.content.questions.link_checks import link_problems
from tests.content.documents import add, child, codes, packaged_tree


def _link(source: str, target: str, feedback: str = "") -> str:
    return f'<link from="{source}" to="{target}" lag-months="3"{feedback}><why>w</why></link>'


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (_link("cus-trust", "cus-trust"), ["link-to-itself"]),
        (_link("cus-trust", "fin-resilience"), ["duplicate-id"]),
        (_link("fin-resilience", "cus-trust"), ["link-circle"]),
        (_link("fin-resilience", "cus-trust", ' feedback="true"'), []),
    ],
    ids=["itself", "twice", "circle", "circle marked as feedback"],
)
def test_faults_of_links(link: str, expected: list[str]) -> None:
    """The map is read from left to right, which a circle makes impossible."""
    root = packaged_tree()
    add(root, "strategy-map", link)

    assert expected == codes(link_problems(root, ""))


def test_circle_is_named() -> None:
    """The author has to decide which of the links feeds back."""
    root = packaged_tree()
    child(root, "strategy-map/link[last()]").attrib.pop("feedback")

    (fault,) = link_problems(root, "")

    assert "fin-resilience -> " in fault.message or " -> fin-resilience" in fault.message
    assert "peo-learning" in fault.message
