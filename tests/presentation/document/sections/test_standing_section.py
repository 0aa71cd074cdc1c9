"""Where the company stands, in all the ways in which a result can be."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.document.blocks import Bars
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.presentation.document.sections.two_pages import two_pages
from csr_xblock.services.document.read_facts import Standing
from tests.domain.instruments import even_sheet, sheet_of_line
from tests.presentation.document.sections.companies import EVERYTHING, joinery
from tests.presentation.document.sections.told import missing, section, text
from tests.presentation.scored import scored_attempt

ITEMS = len(packaged_instrument().items)


def standing(sheet: AnswerSheet) -> Standing:
    """Return the standing of an answer sheet."""
    scored = scored_attempt(sheet)
    return Standing(scored, scored.scorecard)


def of_line(line: str, **about: object) -> Standing:
    """Return the standing of a line of answers."""
    return standing(sheet_of_line(packaged_instrument(), line, **about))


def test_the_bakery_reaches_what_the_methodology_says() -> None:
    """METHODOLOGY 2.4.8."""
    said = text(SectionId.SCORECARD)

    assert "reached 32 of 100 points: level 2 of 5, “First steps”." in said
    assert "The average of the areas is 35 points; 3 points are taken off" in said


def test_what_a_level_stands_for_is_not_said_of_every_answer() -> None:
    """“Nothing written” beside strengths that are written down would contradict itself."""
    described = "The scale describes this level as “Now and then, depends on one person, nothing written”"

    assert f"{described}; single answers are higher or lower." in text(SectionId.SCORECARD)
    assert f"{described}." in text(SectionId.SCORECARD, standing=of_line("1" * ITEMS))


def test_areas_that_hardly_differ_are_named_together() -> None:
    """Community has 22 points and environment 23: neither is the one with the longest way."""
    said = text(SectionId.SCORECARD)

    assert "Our strongest areas are “Customers and market” and “People, learning and growth”." in said
    assert "We have the longest way to go in “Community and society” and “Environment and climate”." in said


def test_the_result_of_a_year_ago_stands_beside_that_of_today() -> None:
    """In both forms; a bank looks for the direction first."""
    said = "On Nov. 23, 2026 the result was 52 points: level 3, “In place”."
    short = two_pages(*joinery("en")).section(SectionId.SCORECARD)

    assert said in text(SectionId.SCORECARD, joinery("en"))
    assert short is not None
    assert said in "\n".join(short.lines)
    assert "the result was" not in text(SectionId.SCORECARD)


def test_bars_show_every_area_with_its_number_and_level() -> None:
    """Six of them, in the order of the questions."""
    (bars,) = (block for block in section(SectionId.SCORECARD).blocks if isinstance(block, Bars))

    assert [35, 50, 30, 50, 22, 23] == [bar.points for bar in bars.bars]
    assert "50, In place" == bars.bars[1].said


def test_too_few_answers_give_no_level_and_say_how_many_are_needed() -> None:
    """A line of which only two areas can be scored."""
    thin = of_line("2" * 16 + "." * (ITEMS - 16))
    said = text(SectionId.SCORECARD, standing=thin)

    assert (
        "There are not enough answers for a level yet: 2 of 6 areas have a number, and at least 4 are needed." in said
    )
    assert "16 of the 48 that apply to us are answered (" in said
    assert "of 100 points" not in said
    assert ("start", True) in missing(SectionId.SCORECARD, standing=thin)


def test_a_gate_is_told_with_the_area_that_holds_the_level_back() -> None:
    """All at the top, only the environment not half way: the number alone would be higher."""
    levels = {area.id: 4 for area in packaged_instrument().perspectives} | {"environment": 2}
    sheet = even_sheet(packaged_instrument(), levels)
    below = replace(sheet, answers={**sheet.answers, ItemId("env-ghg"): Answer(1)})
    said = text(SectionId.SCORECARD, standing=standing(below))

    assert "The number alone would mean “Leading”." in said
    assert "“Environment and climate” (" in said


def test_equal_areas_are_not_called_strongest() -> None:
    """Nothing is taken off either."""
    said = text(SectionId.SCORECARD, standing=of_line("2" * ITEMS))

    assert "All areas have the same number." in said
    assert "taken off" not in said


def test_a_view_of_staff_is_no_level_of_the_company() -> None:
    """Somebody alone in a company may be an employee there."""
    view = of_line("2" * ITEMS, role=Role.EMPLOYEE)
    said = text(SectionId.SCORECARD, standing=view)

    assert "shows how one person sees the company" in said
    assert "of 100 points" not in said


@pytest.mark.parametrize(("steps", "expected"), [(EVERYTHING, [("start", True)]), (EVERYTHING - {Step.SCORECARD}, [])])
def test_before_the_hand_in_there_are_no_words(steps: frozenset[Step], expected: list[tuple[str, bool]]) -> None:
    """It leads to the questions, where the programme shows what comes of them."""
    assert () == section(SectionId.SCORECARD, standing=None, steps=steps).blocks
    assert expected == missing(SectionId.SCORECARD, standing=None, steps=steps)
