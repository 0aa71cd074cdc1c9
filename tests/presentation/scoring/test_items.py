"""What stands out: strengths with proof, improvements with a next step, questions to find out."""

from dataclasses import replace
from fractions import Fraction

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.anchors import usual_anchors
from csr_xblock.domain.questions.instrument import LEVELS
from csr_xblock.domain.questions.instrument_editing import with_item
from csr_xblock.presentation.scoring.items import (
    ImprovementsView,
    StrengthsView,
    improvements_view,
    questions_view,
    strengths_view,
)
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.domain.instruments import sheet_of, sheet_of_line
from tests.presentation.scored import example, line_of, scored_attempt


def strengths(scored: ScoredAttempt) -> StrengthsView:
    """Return the strengths of an attempt."""
    return strengths_view(scored.instrument, scored.attempt.sheet, scored.scorecard)


def improvements(scored: ScoredAttempt) -> ImprovementsView:
    """Return the improvements of an attempt."""
    return improvements_view(scored.instrument, scored.scorecard, scored.attempt.importance)


def test_bakery_is_good_at_three_things_with_its_own_answers_as_proof() -> None:
    """'You are already good at three things' before anything else (METHODOLOGY 5)."""
    view = strengths(example())

    assert (view.title, view.lead) == ("You are already good at", "")
    assert view.in_short == (
        "You are already good at “Health and safety at work”, “Safe products and services”, "
        "“Fair contracts and fair pay”."
    )
    assert [item.topic for item in view.items] == [
        "Health and safety at work",
        "Safe products and services",
        "Fair contracts and fair pay",
    ]
    assert view.items[0].proof == packaged_instrument().items[24].anchors.text(3)
    assert [item.has_evidence for item in view.items] == [True, True, True]


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_others_than_management_are_not_praised_for_the_company(role: Role) -> None:
    """'You are good at' is wrong for somebody who looks at the company from the side."""
    view = strengths(example(role=role))

    assert view.title == "The company is already good at"
    assert view.in_short.startswith("The company is already good at “")


def test_relative_strength_is_not_called_good() -> None:
    """The best of low answers is worth naming, without flattery."""
    view = strengths(line_of("1" + "0" * 47))

    assert view.title == "The strongest point so far"
    assert view.in_short.startswith("The strongest point so far: “")
    assert view.lead.startswith("No answer is at a high level yet.")
    assert len(view.items) == 1


@pytest.mark.parametrize(
    ("line", "words"),
    [("0" * 48, "Many companies start here."), ("d" * 48, "No question has an answer with a level yet.")],
    ids=["all at the start", "nothing known"],
)
def test_no_strength_has_a_kind_sentence(line: str, words: str) -> None:
    """Whoever begins at zero must still want to read on."""
    view = strengths(line_of(line))

    assert (view.title, view.items) == ("A good moment to begin", ())
    assert view.lead.startswith(words)


def test_bakery_improves_climate_first_and_sees_where_it_is_and_what_to_reach() -> None:
    """In the words of the anchors; what happens by chance (level 1) is nothing to aim at."""
    first = improvements(example()).first[0]

    item = next(item for item in packaged_instrument().items if item.id == "env-ghg")
    assert (first.number, first.topic, first.level, first.next_level) == (1, item.topic, "Not started", "In place")
    assert (first.here, first.next_step, first.first_step) == (
        item.anchors.text(0),
        item.anchors.text(2),
        item.quick_win,
    )
    assert (first.priority, first.is_urgent, first.effort) == ("Do first", True, "Up to three months")


def test_quick_win_is_marked_only_where_the_methodology_calls_it_one() -> None:
    """A measure of up to three months is no quick win, however urgent."""
    assert [item.is_quick_win for item in improvements(example()).first] == [False, True, False]


def test_first_screen_has_as_many_as_the_instrument_says_and_the_rest_goes_on_counting() -> None:
    """The whole list is there, behind one click, without telling anything twice."""
    scored = example()

    view = improvements(scored)

    assert len(view.first) == scored.instrument.scoring.max_listed
    numbers = [item.number for item in (*view.first, *view.others)]
    assert numbers == list(range(1, len(scored.scorecard.improvements) + 1))


def test_legal_duty_is_hinted_at_low_levels_only() -> None:
    """METHODOLOGY 2.1: 'this may be a legal duty' at level 0 to 1, never a reproach at higher ones."""
    scoring = replace(packaged_instrument().scoring, improvement_below_level=Fraction(5))
    instrument = replace(packaged_instrument(), scoring=scoring)

    hinted = {}
    for level in LEVELS:
        view = improvements(scored_attempt(sheet_of_line(instrument, str(level) * 48), instrument))
        hinted[level] = sum(item.may_be_legal_duty for item in (*view.first, *view.others))

    assert hinted == {0: 13, 1: 13, 2: 0, 3: 0, 4: 0}


def test_highest_level_has_no_next_step() -> None:
    """An author's threshold may list even the best answers; there is no anchor above them."""
    scoring = replace(packaged_instrument().scoring, improvement_below_level=Fraction(5))
    instrument = replace(packaged_instrument(), scoring=scoring)

    first = improvements(scored_attempt(sheet_of_line(instrument, "4" * 48), instrument)).first[0]

    assert first.here == next(item for item in instrument.items if item.topic == first.topic).anchors.text(4)
    assert (first.next_step, first.next_level) == ("", "")


def test_unknown_answers_become_questions_to_find_out() -> None:
    """'I do not know' costs nothing and proposes an action (METHODOLOGY 2.4.1)."""
    scored = line_of("d" + "2" * 47)

    found = questions_view(scored.instrument, scored.scorecard.unknown_items)

    first = scored.instrument.items[0]
    assert [(one.topic, one.text, one.area) for one in found] == [(first.topic, first.text, "Finance")]


def test_next_step_is_a_sentence_that_the_question_offers() -> None:
    """With two answers the step from the first leads to the second, not to a level that nobody can choose."""
    packaged = packaged_instrument()
    two = replace(packaged.item(ItemId("env-ghg")), anchors=usual_anchors("We do not.", "We do."))

    first = improvements(scored_attempt(sheet_of({"env-ghg": 0}), with_item(packaged, two))).first[0]

    assert ("We do not.", "We do.", "Leading") == (first.here, first.next_step, first.next_level)


def test_strengths_are_not_among_the_first_to_improve() -> None:
    """'The strongest point so far' and 'do first' about one thing is no advice. It stays in the whole list."""
    scored = line_of("1" + "0" * 47)
    view = improvements(scored)
    strongest = scored.instrument.items[0].topic

    assert scored.instrument.items[0].id in scored.scorecard.improvements
    assert strongest == strengths(scored).items[0].topic
    assert strongest not in [item.topic for item in view.first]
    assert strongest in [item.topic for item in view.others]


def test_a_single_answer_is_a_strength_and_nothing_to_improve_first() -> None:
    """With one low answer the first list is empty rather than contradictory."""
    scored = scored_attempt(sheet_of({"env-ghg": 1}))

    view = improvements(scored)

    assert ((), ["Climate footprint and goals"]) == (view.first, [item.topic for item in view.others])


@pytest.mark.parametrize(("level", "has_quick_win"), [(0, True), (1, True), (2, False), (3, False)])
def test_quick_win_is_for_those_who_have_not_begun(level: int, has_quick_win: bool) -> None:
    """From 'in place' on the quick win has been done; the first step is the next sentence."""
    packaged = packaged_instrument()
    item = packaged.item(ItemId("env-energy"))
    scoring = replace(packaged.scoring, improvement_below_level=Fraction(5))
    sheet = sheet_of({item.id: level, "env-ghg": 4})

    view = improvements(scored_attempt(sheet, replace(packaged, scoring=scoring)))
    first = next(one for one in (*view.first, *view.others) if one.topic == item.topic)

    assert (item.quick_win if has_quick_win else "") == first.first_step
    assert has_quick_win or not first.is_quick_win
    assert first.next_step == item.anchors.text(max(level + 1, 2))


def test_each_improvement_says_why_it_stands_there() -> None:
    """Number 1 is the environment although the community has fewer points: because it was rated as important."""
    view = improvements(example())

    assert view.first[0].why == (
        "Why it stands here: your answer is at “Not started”. "
        "Goal: “Use less energy and cut emissions”, importance 5 of 5."
    )
    assert all(item.why for item in (*view.first, *view.others))


def test_without_ratings_level_and_effort_are_the_reason() -> None:
    """What nobody has rated is not given as a reason."""
    first = improvements(line_of("1" * 48)).first[0]

    assert first.why == "Why it stands here: your answer is at “First steps”, and much can be done within a month."
    assert first.importance == ""
