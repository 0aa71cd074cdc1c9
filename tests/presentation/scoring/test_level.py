"""The level in words: what the number means, what holds it back, and what the next level asks for."""

from dataclasses import replace
from fractions import Fraction

import pytest

from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.instrument import Band, Gate, Mode, ScoringParameters
from csr_xblock.presentation.scoring.level import LevelView, level_view
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.domain.instruments import even_instrument, even_sheet
from tests.presentation.scored import example, line_of, scored_attempt


def level(scored: ScoredAttempt) -> LevelView:
    """Return the level of an attempt."""
    return level_view(scored.instrument, scored.scorecard)


def test_bakery_is_at_first_steps_with_32() -> None:
    """Number, bar and name come from the same rounded value."""
    bakery = level(example())

    assert (bakery.number, bakery.band) == ("32", "First steps")
    assert bakery.meaning == "Now and then, depends on one person, nothing written."


def test_statistics_stand_behind_the_question_why() -> None:
    """A baker reads whole numbers; METHODOLOGY 2.4.3 gives the sentence for those who ask where they come from."""
    bakery = level(example())

    assert bakery.explanation == (
        "Your areas have 35 on average. That they are uneven costs 3 points, "
        "so that strong areas do not hide weak ones."
    )
    assert bakery.calculation is not None
    assert bakery.calculation.reading.startswith(
        "Your average is 34.9. Your areas lie on average 10.1 points away from it. "
        "The balanced score takes a quarter of this distance off"
    )


@pytest.mark.parametrize(
    ("share", "words", "reading"),
    [
        (Fraction(1, 2), "costs 6 points", "takes 50% of this distance off"),
        (Fraction(0), "This is the average of your areas.", "This is your score."),
    ],
    ids=["half", "nothing"],
)
def test_explanation_follows_the_authors_deduction(share: Fraction, words: str, reading: str) -> None:
    """'A quarter' would be wrong as soon as an author changes the parameter."""
    instrument = even_instrument(4, scoring=ScoringParameters(imbalance_lambda=share))
    found = level(scored_attempt(even_sheet(instrument, {"p1": 3, "p2": 1, "p3": 2, "p4": 2}), instrument))

    assert words in found.explanation
    assert found.calculation is not None
    assert reading in found.calculation.reading


def test_heading_says_level_and_number_in_one_line() -> None:
    """A list of headings that reads 'First steps' alone sounds like a chapter."""
    assert level(example()).heading == "Your level: First steps, 32 of 100"


def test_complete_number_has_no_caveat() -> None:
    """What rests on all areas needs no word about it."""
    assert ("", False) == (level(example()).basis, level(example()).is_provisional)


def test_number_with_a_missing_area_says_so_and_is_provisional() -> None:
    """An environment manager must not show 54 to the boss while the environment is not in it."""
    found = level(example("na-dk-unanswered"))

    assert found.basis == "Based on 5 of 6 areas. Not yet rated: “Community and society”."
    assert found.is_provisional


def test_area_to_which_nothing_applies_is_named_but_does_not_make_the_number_provisional() -> None:
    """No answer more would change it."""
    instrument = even_instrument(5)
    nothing = tuple(
        replace(item, auto_na_if=("no_employees",)) for item in instrument.items_of(instrument.items[0].perspective)
    )
    area = replace(instrument.perspectives[0], title="Staff")
    used = replace(
        instrument,
        items=(*nothing, *instrument.items[len(nothing) :]),
        perspectives=(area, *instrument.perspectives[1:]),
    )
    found = level(scored_attempt(even_sheet(used, {f"p{n}": 2 for n in range(2, 6)}, employees=0), used))

    assert ("Based on 4 of 5 areas. Too few questions apply: “Staff”.", False) == (found.basis, found.is_provisional)


@pytest.mark.parametrize("mode", Mode)
def test_staff_are_told_why_there_is_no_level(mode: Mode) -> None:
    """An employee who answered everything must not read that answers are missing."""
    found = level(example(role=Role.EMPLOYEE, mode=mode))

    assert ("A picture of areas, without a level", "", "", ()) == (
        found.heading,
        found.number,
        found.band,
        found.outlook,
    )
    assert found.explanation.endswith("A level for the whole company cannot be read from it.")


def test_next_level_tells_the_missing_points_and_the_areas_below_its_gate() -> None:
    """The bakery's next level has no gate; the one after it would also look at the weakest areas."""
    assert level(example()).outlook == ("To the next level, “In place”, 8 points are missing: it begins at 40.",)


def test_gate_of_the_next_level_is_told_before_it_is_reached() -> None:
    """Someone who only adds points where it is easy would be refused without a word of warning."""
    instrument = even_instrument(4, scoring=ScoringParameters(gates=(Gate(BandId("managed"), 25),)))
    scored = scored_attempt(even_sheet(instrument, {"p1": 3, "p2": 3, "p3": 3, "p4": 0}), instrument)

    assert level(scored).outlook[1].startswith("It also asks for at least 25 in every area. Below that today:")


def test_refused_level_names_the_area_that_holds_it_back() -> None:
    """Acceptance idea of METHODOLOGY 6: 'Managed' with the reason."""
    capped = level(example("gate-leading"))

    assert capped.band == "Managed"
    assert len(capped.outlook) == 1
    assert "your number alone would reach “Leading”" in capped.outlook[0]
    assert "at least 50 in every area" in capped.outlook[0]
    assert "Environment and climate (" in capped.outlook[0]


def test_area_just_below_the_gate_is_shown_with_its_decimals() -> None:
    """The gate compares exact points: 'below 50: Environment (50)' would contradict itself."""
    instrument = even_instrument(6, 56, scoring=ScoringParameters(gates=(Gate(BandId("leading"), 50),)))
    sheet = even_sheet(instrument, dict.fromkeys(("p1", "p2", "p3", "p4", "p5"), 4) | {"p6": 2})
    answers = dict(sheet.answers)
    last = instrument.items[-1].id
    answers[last] = replace(answers[last], level=1)
    scored = scored_attempt(replace(sheet, answers=answers), instrument)

    assert scored.scorecard.perspectives[instrument.perspectives[-1].id].display == 50
    assert "(49.6)" in level(scored).outlook[0]


def test_highest_level_has_no_next_one() -> None:
    """Nothing is missing to a level that does not exist."""
    assert level(line_of("4" * 48)).outlook == (
        "There is no higher level. Now it is about staying there and helping others.",
    )


def test_too_few_areas_say_how_many_are_needed_and_where_to_answer() -> None:
    """'Not enough answers' alone would leave the learner without a next step."""
    few = level(example("too-few-perspectives"))

    assert (few.number, few.band, few.calculation) == ("", "", None)
    assert few.explanation == ("3 of 6 areas have enough answers. For an overall level at least 4 are needed.")
    assert few.outlook == (
        (
            "Answer more questions in these areas: “People, learning and growth”, “Community and society”, "
            "“Environment and climate”."
        ),
    )


def test_number_below_every_band_has_no_name() -> None:
    """An author's bands may begin above 0."""
    instrument = replace(even_instrument(4), bands=(Band(BandId("good"), "Good", 50),))
    scored = scored_attempt(even_sheet(instrument, {"p1": 1, "p2": 1, "p3": 1, "p4": 1}), instrument)

    low = level(scored)

    assert (low.number, low.band, low.meaning) == ("25", "", "")
    assert low.outlook == ("To the next level, “Good”, 25 points are missing: it begins at 50.",)
