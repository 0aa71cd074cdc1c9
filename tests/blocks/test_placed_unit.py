"""What an author's unit stands for: its id, its descriptor and its faults."""

from types import SimpleNamespace

import pytest
from xblock.core import XBlock

from csr_xblock.content.library import packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_unit import UnitLevel
from csr_xblock.domain.rule_parser import parse_rule
from csr_xblock.domain.rules import Always
from csr_xblock.placed_unit import describe_unit, is_packaged, slug_of, unit_faults
from tests.blocks.runtime import Course


def unit(attributes: str = "", children: str = "") -> XBlock:
    """Return a unit as its author made it."""
    course = Course()
    return course.block(course.add(f'<csr_unit url_name="Week_3" {attributes}>{children}</csr_unit>'), None)


def test_packaged_unit_is_described_by_the_package() -> None:
    """Its words, minutes and rules come with the package, in the learner's language."""
    for language in ("en", "lt"):
        assert (
            describe_unit(unit('unit="people-foundation"'), language)
            == packaged_units(language)[UnitId("people-foundation")]
        )


def test_trainer_changes_single_things_of_a_packaged_unit() -> None:
    """What is not set stays as it is."""
    placed = unit('unit="people-foundation" title="Ours" opens-when="always"')
    packaged = packaged_units()[UnitId("people-foundation")]

    described = describe_unit(placed, "en")

    assert (described.title, described.opens_when) == ("Ours", Always())
    assert (described.promise, described.recommended_when) == (packaged.promise, packaged.recommended_when)
    assert described.perspective == packaged.perspective


def test_own_unit_is_described_by_its_fields() -> None:
    """A trainer's unit stands beside the packaged ones."""
    described = describe_unit(
        unit('unit="visit" title="Visit" promise="See" text="x" task="Go" minutes="7" task-minutes="90" '
             'opens-when="completed g-why" recommended-when="people below 40"'),
        "en",
    )  # fmt: skip

    assert (described.id, described.title, described.promise) == ("visit", "Visit", "See")
    assert (described.level, described.perspective) == (UnitLevel.GENERAL, None)
    assert (described.online_minutes, described.task_minutes) == (7, 90)
    assert described.opens_when == parse_rule("completed g-why")
    assert described.recommended_when == parse_rule("people below 40")


def test_own_unit_is_open_and_never_recommended_unless_its_author_says_so() -> None:
    """Nothing surprising happens to a unit without rules."""
    described = describe_unit(unit('title="Visit"'), "en")

    assert (described.opens_when, described.recommended_when) == (Always(), None)


def test_unit_without_a_task_takes_no_time_for_one() -> None:
    """The default minutes belong to a task."""
    assert describe_unit(unit('title="Visit" text="x"'), "en").task_minutes == 0


def test_children_make_a_unit_without_words() -> None:
    """A video alone can be a unit; the name in Studio is its title."""
    placed = unit('display_name="A film"', "<html>x</html>")

    assert unit_faults(placed) == []
    assert describe_unit(placed, "en").title == "A film"


def test_slug_comes_from_the_author_else_from_the_block() -> None:
    """Rules and progress need a name that a re-run keeps."""
    assert slug_of(unit('unit="visit"')) == "visit"
    assert slug_of(unit()) == "own-week_3"


@pytest.mark.parametrize("written", ["visit", "people-fundation", "", "G-why"])
def test_only_ids_of_the_package_are_packaged(written: str) -> None:
    """A mistyped id must not silently become something else."""
    assert not is_packaged(unit(f'unit="{written}"'))


def test_every_fault_is_told_at_once() -> None:
    """Authors mend everything in one go; each sentence names the setting."""
    faults = unit_faults(unit('unit="Our Visit" opens-when="people below" recommended-when="("'))

    assert [fault.split(":")[0] for fault in faults] == ["unit", "unit", "opens-when", "recommended-when"]


def test_a_fault_in_a_rule_is_said_in_words_with_its_column() -> None:
    """A trainer reads it in Studio and has no list of codes."""
    block = SimpleNamespace(unit="g-why", title="", children=[], opens_when="people below fourty", recommended_when="")

    assert ["opens-when: A whole number is expected here, not 'fourty'. (column 14)"] == unit_faults(block)
