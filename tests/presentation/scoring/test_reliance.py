"""Balance, coverage and confidence in words: what the picture is worth, told without flattery."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.people.role import Role
from csr_xblock.presentation.scoring.reliance import RelianceView, reliance_view
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.domain.instruments import even_instrument, even_sheet, sheet_of_line
from tests.presentation.scored import example, line_of, scored_attempt

EVERYTHING = [item.id for item in packaged_instrument().items]


def reliance(scored: ScoredAttempt) -> RelianceView:
    """Return what is said about an attempt's reliability."""
    return reliance_view(scored.instrument, scored.scorecard)


def test_bakery_has_the_sentence_of_the_methodology() -> None:
    """METHODOLOGY 2.4.7 shows confidence in words."""
    view = reliance(example())

    assert view.summary == "Based on 100% of the questions, evidence for 32%, not yet reviewed."
    assert view.confidence == "Everything is answered, a part of it is backed by notes."


@pytest.mark.parametrize(
    ("scored", "words"),
    [
        (line_of("2" * 48), "Everything is answered, nothing is backed by a note yet."),
        (line_of("1" * 48), "Everything is answered, nothing is backed by a note yet."),
        (
            example("too-few-perspectives"),
            "Some questions have no answer yet: take this picture as a first impression.",
        ),
        (
            scored_attempt(sheet_of_line(packaged_instrument(), "2" * 48, EVERYTHING)),
            "Everything is answered, and what is in place is backed by notes.",
        ),
    ],
    ids=["no note", "nothing in place", "half answered", "notes everywhere"],
)
def test_the_picture_is_never_called_more_reliable_than_it_is(scored: ScoredAttempt, words: str) -> None:
    """'You can rely on this' beside 'evidence 0 %, nobody has looked' costs all trust."""
    assert words == reliance(scored).confidence


def test_staff_are_told_nothing_about_balance() -> None:
    """Balance belongs to the company's areas, all of them (JOURNEY 2)."""
    view = reliance(example(role=Role.EMPLOYEE))

    assert "How sure is this picture?" == view.title
    assert "Balance" not in [fact.name for fact in view.facts]


def test_nobody_is_promised_to_look_at_the_answers() -> None:
    """Nobody can confirm answers here, so nobody is said to."""
    assert reliance(example()).facts[-1].meaning == "Nobody else has confirmed these answers."


def test_facts_of_the_bakery() -> None:
    """Each number stands beside what it means."""
    assert [(fact.name, fact.number) for fact in reliance(example()).facts] == [
        ("Balance", "80 of 100"),
        ("Answered", "100%"),
        ("Evidence", "32%"),
        ("Reviewed", "No"),
    ]


def test_balance_names_all_highest_and_lowest_areas() -> None:
    """Two areas at 50 are both the strongest; naming one would be arbitrary."""
    meaning = reliance(example()).facts[0].meaning

    assert "Highest: Customers (50), People (50). Lowest: Community (22)." in meaning


def test_equal_areas_have_no_highest_and_lowest() -> None:
    """'Highest: all. Lowest: all.' would be noise."""
    assert reliance(line_of("2" * 48)).facts[0].meaning == "All areas have the same number."


def test_balance_is_not_100_while_areas_differ() -> None:
    """Rounding must not turn 'nearly equal' into 'equal'."""
    instrument = even_instrument(4, 60)
    sheet = even_sheet(instrument, dict.fromkeys(("p1", "p2", "p3", "p4"), 2))
    first = instrument.items[0].id
    sheet = replace(sheet, answers={**sheet.answers, first: replace(sheet.answers[first], level=3)})

    assert reliance(scored_attempt(sheet, instrument)).facts[0].number == "99.7 of 100"


def test_without_an_overall_number_there_is_no_balance() -> None:
    """Three areas of six say nothing about balance."""
    assert "Balance" not in [fact.name for fact in reliance(example("too-few-perspectives")).facts]


def test_answers_below_the_level_of_evidence_are_not_said_to_have_it() -> None:
    """The formula counts 'nothing to prove' as full evidence; the words must not."""
    view = reliance(line_of("1" * 48))

    assert view.summary == "Based on 100% of the questions, not yet reviewed."
    assert "Evidence" not in [fact.name for fact in view.facts]


def test_confirmed_answers_are_told() -> None:
    """A consultant's look is what makes a self-assessment believable."""
    instrument = even_instrument(4)
    scored = scored_attempt(
        even_sheet(
            instrument,
            dict.fromkeys(("p1", "p2", "p3", "p4"), 2),
            confirmed=frozenset(item.id for item in instrument.items[:4]),
        ),
        instrument,
    )

    assert reliance(scored).summary == "Based on 100% of the questions, evidence for 0%, 50% reviewed."
    assert reliance(scored).facts[-1].number == "50%"


def test_open_questions_are_counted() -> None:
    """'48 of 48' and '24 of 48' are understood at once; a percentage of weights is not."""
    answered = next(fact for fact in reliance(example("too-few-perspectives")).facts if fact.name == "Answered")

    assert answered.meaning == "24 of 48 questions that were asked and apply; some count more."
