"""A catalogue whose units could not be found, named or opened is refused."""

from pathlib import Path

import pytest

from csr_xblock.content.library import UNITS_FILE, packaged_instrument
from csr_xblock.content.rules.rule_checks import KnownIds
from csr_xblock.content.units.catalogue_checks import catalogue_problems, rules_problems
from csr_xblock.content.xml.safe_xml import parse_xml
from tests.content.documents import codes


def unit(unit_id: str, opens_when: str, level: str = "general", **attributes: str) -> str:
    """Return a unit with a rule."""
    more = " ".join(f'{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return (
        f'<unit id="{unit_id}" level="{level}" online-minutes="1" task-minutes="1" span-days="1" '
        f'opens-when="{opens_when}" {more}><title>T</title><promise>P</promise></unit>'
    )


def messages(*units: str) -> list[str]:
    """Return the problems of a catalogue as text."""
    root = parse_xml(f'<units version="1.0.0">{"".join(units)}</units>')
    return [f"{one.code}: {one.message}" for one in catalogue_problems(root, "", packaged_instrument())]


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ([unit("a", "always")], []),
        ([unit("a", "always"), unit("a", "always")], ["duplicate-id"]),
        ([unit("level", "always")], ["reserved-id"]),
        ([unit("a", "finance below")], ["rule-unfinished"]),
        ([unit("a", "always", recommended_when="level x at most 1")], ["unknown-item"]),
        ([unit("a", "completed b")], ["unknown-unit"]),
        ([unit("a", "always", items="env-water env-watr")], ["unknown-item"]),
        ([unit("a", "always", recommended_before="b")], ["unknown-unit"]),
        ([unit("a", "always", perspective="finance")], ["unit-level"]),
        ([unit("a", "always", level="practice")], ["unit-level"]),
        ([unit("a", "always", level="practice", perspective="finanse")], ["unknown-perspective"]),
        ([unit("a", "always").replace("P<", "<")], ["empty-text"]),
        ([unit("a", "not always")], ["unit-never-opens"]),
        ([unit("a", "finance above 100")], ["unit-never-opens"]),
        ([unit("a", "completed a")], ["unit-circle"]),
        ([unit("a", "completed b"), unit("b", "started a")], ["unit-circle"]),
        ([unit("a", "completed b or always"), unit("b", "started a")], []),
    ],
    ids=[
        "faultless", "twice", "word of rules", "unreadable rule", "unknown item in rule", "unknown unit in rule",
        "unknown item", "unknown unit before", "general in a perspective", "practice without perspective",
        "unknown perspective", "no promise", "never", "impossible score", "waits for itself", "circle",
        "circle with another way",
    ],
)  # fmt: skip
def test_each_fault_has_its_code(units: list[str], expected: list[str]) -> None:
    """One mistake gives one problem."""
    assert expected == [message.split(":")[0] for message in messages(*units)]


def test_circle_is_named() -> None:
    """With 24 units nobody finds a circle of three by reading."""
    (message,) = messages(
        unit("a", "completed b"), unit("b", "completed c"), unit("c", "finance below 5 and started a")
    )

    assert "a -> b -> c -> a" in message


def test_unit_behind_a_closed_one_says_what_it_waits_for() -> None:
    """The cause is elsewhere than the unit that does not open."""
    assert messages(unit("a", "finance below 10 and finance above 20"), unit("b", "completed a")) == [
        "unit-never-opens: Unit 'a' can never open: its conditions contradict each other. Change its opens-when.",
        "unit-never-opens: Unit 'b' can never open: it waits for 'a'. Change its opens-when.",
    ]


def test_everything_a_unit_waits_for_is_named() -> None:
    """Mending one of them would not open it."""
    closed = "finance below 10 and finance above 20"

    told = messages(unit("a", closed), unit("b", closed), unit("c", "completed a and completed b"))

    assert told[-1] == "unit-never-opens: Unit 'c' can never open: it waits for 'a' and 'b'. Change its opens-when."


def test_level_and_perspective_are_told_apart() -> None:
    """Two mistakes have one code, but the author mends them in different places."""
    assert messages(unit("a", "always", perspective="finance"), unit("b", "always", "leading")) == [
        "unit-level: Unit 'a' has level 'general', but a general unit has no perspective.",
        "unit-level: Unit 'b' has level 'leading', but it names no perspective.",
    ]


def test_fault_in_a_rule_has_line_and_column() -> None:
    """Rules are long; the column points at the word."""
    root = parse_xml(f'<units version="1.0.0">\n{unit("a", "finance below 40 ore always")}</units>')

    (fault,) = catalogue_problems(root, "units.xml")

    assert (fault.file, fault.line, fault.column) == ("units.xml", 2, 18)
    assert fault.message.endswith("(column 18)")


def test_packaged_catalogue_is_faultless() -> None:
    """Every learner's path is made from it."""
    root = parse_xml(Path(UNITS_FILE).read_bytes())

    assert catalogue_problems(root, "", packaged_instrument()) == []


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ('<rule unit="a" opens-when="always"/>', []),
        ('<rule unit="b" opens-when="always"/>', ["unknown-unit"]),
        ('<rule unit="a" recommended-when="finance under 40"/>', ["rule-expected-comparison"]),
        ('<rule unit="a" opens-when="completed b"/>', ["unknown-unit"]),
        ('<rule unit="a"/><rule unit="a"/>', ["duplicate-id"]),
    ],
    ids=["faultless", "unknown unit", "unreadable", "unknown unit in rule", "twice"],
)
def test_faults_of_other_rules(rules: str, expected: list[str]) -> None:
    """Other rules for packaged units are checked like the packaged ones."""
    root = parse_xml(f"<rules>{rules}</rules>")

    assert expected == codes(rules_problems(root, "", KnownIds.of(packaged_instrument(), {"a"})))
