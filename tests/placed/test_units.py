"""What an author's unit stands for: its id, its descriptor and its faults."""

from dataclasses import replace
from html import escape

import pytest

from csr_xblock.content.library import packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.rules.kinds import Always
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.units.learning_unit import UnitLevel, UnitText
from csr_xblock.domain.units.unit_settings import UnitSettings
from csr_xblock.openedx.surroundings import surroundings_of
from csr_xblock.openedx.written import written_unit
from csr_xblock.placed.programme import area_ids
from csr_xblock.placed.units import describe_unit, is_packaged, shown_text, unit_faults
from tests.blocks.runtime import Course

LOOK = '<unit-text xml:lang="lt"><workplace><p>Look.</p></workplace></unit-text>'
TASK = "<unit-text><task><step>Go.</step></task></unit-text>"


AREAS = area_ids(None)


def unit(attributes: str = "", children: str = "") -> UnitSettings:
    """Return a unit as its author made it."""
    course = Course()
    return written_unit(
        course.block(course.add(f'<csr_unit url_name="Week_3" {attributes}>{children}</csr_unit>'), None)
    )


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

    assert unit_faults(placed, AREAS) == []
    assert describe_unit(placed, "en").title == "A film"


def test_slug_comes_from_the_author_else_from_the_block() -> None:
    """Rules and progress need a name that a re-run keeps."""
    assert unit('unit="visit"').slug == "visit"
    assert unit().slug == "own-week_3"


@pytest.mark.parametrize("written", ["visit", "people-fundation", "", "G-why"])
def test_only_ids_of_the_package_are_packaged(written: str) -> None:
    """A mistyped id must not silently become something else."""
    assert not is_packaged(unit(f'unit="{written}"').unit)


def test_every_fault_is_told_at_once() -> None:
    """Authors mend everything in one go; each sentence names the setting."""
    faults = unit_faults(unit('unit="Our Visit" opens-when="people below" recommended-when="("'), AREAS)

    assert [fault.setting for fault in faults] == ["unit", "unit", "opens-when", "recommended-when"]


def test_a_fault_in_a_rule_is_said_in_words_with_its_column() -> None:
    """A trainer reads it in Studio and has no list of codes."""
    faults = unit_faults(unit('unit="g-why" opens-when="people below fourty"'), AREAS)

    assert ["opens-when: A whole number is expected here, not 'fourty'. (column 14)"] == [
        str(fault) for fault in faults
    ]


def test_trainers_text_takes_the_place_of_the_packaged_one() -> None:
    """Rules, area and slug stay those of the package; what is asked follows the trainer's text."""
    placed = unit(f'unit="people-foundation" unit-text="{escape(LOOK)}" minutes="5" roles="owner manager"')
    packaged = packaged_units()[UnitId("people-foundation")]

    described = describe_unit(placed, "en")

    assert shown_text(placed, "en") == UnitText(UnitId("people-foundation"), "lt", workplace_html="<p>Look.</p>")
    assert described == replace(
        packaged,
        roles=("owner", "manager"),
        online_minutes=5,
        task_minutes=0,
        text_language="lt",
        has_check=False,
        asks_evidence=False,
    )


def test_planned_unit_can_be_written_by_a_trainer() -> None:
    """The catalogue has units that nobody of ours has written yet."""
    assert unit_faults(unit('unit="g-measure"'), AREAS) != []
    assert unit_faults(unit(f'unit="g-measure" unit-text="{escape(LOOK)}"'), AREAS) == []


def test_own_unit_stands_in_its_area() -> None:
    """So that the learning path shows it there and can rank it by need."""
    described = describe_unit(
        unit(f'unit="visit" title="Visit" perspective="people" level="practice" unit-text="{escape(TASK)}"'), "lt"
    )

    assert (described.perspective, described.level) == ("people", UnitLevel.PRACTICE)
    assert (described.task_minutes, described.asks_evidence, described.has_check) == (60, True, False)
    assert described.text_language == ""


def test_area_without_a_level_begins_at_the_foundation() -> None:
    """A trainer who names an area only means the usual."""
    assert describe_unit(unit('title="Visit" perspective="people"'), "en").level is UnitLevel.FOUNDATION
    assert describe_unit(unit('title="Visit" level="leading"'), "en").level is UnitLevel.GENERAL


def test_task_may_need_no_writing() -> None:
    """Some tasks are seen in the company, not on paper."""
    placed = unit(f'title="Visit" evidence-required="false" unit-text="{escape(TASK)}"')

    described = describe_unit(placed, "en")

    assert (described.task_minutes, described.asks_evidence) == (60, False)


def test_unit_may_belong_to_an_area_that_the_trainer_added() -> None:
    """An adapted self-assessment beside it can have perspectives of its own; elsewhere the id is a mistake."""
    own_area = (
        '<instrument base="csr-step-by-step" version="1.0.0"><perspectives><perspective id="digital" color="#123456">'
        "<title>Digital</title><short>Digital</short><question>Data?</question></perspective></perspectives>"
        '<objectives><objective id="dig-data" perspective="digital"><title>Data</title></objective></objectives>'
        '<items><item id="dig-1" objective="dig-data" core="true"><topic>T</topic><text>T?</text>'
        + "".join(f'<anchor level="{level}">L{level}</anchor>' for level in range(5))
        + "</item></items></instrument>"
    )
    course = Course()
    units = '<csr_unit title="V" perspective="digital"/>'
    program = course.add(f"<csr_program><csr_assessment>{own_area}</csr_assessment>{units}</csr_program>")
    assessment, inside = course.block(program, None).get_children()

    assert assessment.author_faults() == []
    assert unit_faults(written_unit(inside), area_ids(surroundings_of(inside).programme)) == []
    assert [fault.setting for fault in unit_faults(unit('title="V" perspective="digital"'), AREAS)] == ["perspective"]


def test_faults_in_texts_and_places_name_the_setting() -> None:
    """The author finds the right field in the editor."""
    faults = unit_faults(
        unit('title="V" unit-text="&lt;unit-text/&gt;" perspective="peopel" level="general" roles="owner boss"'),
        AREAS,
    )

    assert [fault.setting for fault in faults] == ["unit-text", "perspective", "level", "roles"]
    assert str(faults[0]).startswith("unit-text: Line 1: ")


def test_an_own_units_language_is_what_somebody_has_said() -> None:
    """Its text's own, else that of the author's words; the reader's language is no answer, a packaged title no word."""
    own = replace(unit('title="Visit" text="See."'), written_in="en")
    written = replace(unit(f'title="Visit" unit-text="{escape(LOOK)}"'), written_in="en")
    reworded = replace(unit('unit="g-why" title="Ours"'), written_in="lt")

    described = [describe_unit(one, "lt") for one in (own, written, reworded)]

    assert ["en", "lt", "en"] == [one.text_language for one in described]
    assert ["en", "en", ""] == [one.words_language for one in described]
