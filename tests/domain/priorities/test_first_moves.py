"""What the scorecard proposes to begin with: the methodology's bakery, ties, and scorecards with gaps."""

from collections.abc import Mapping

import pytest

from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.priorities.first_moves import by_rank, leading_items, proposed, quick_wins, without_number
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from tests.domain.instruments import even_instrument, read_vectors, sheet_of_line, vectors_instrument

PACKAGED = vectors_instrument()
BAKERY = read_vectors()["cases"][0]["input"]


def bakery() -> Scorecard:
    """Return the scorecard of METHODOLOGY 2.4.8."""
    rated = {ObjectiveId(name): Importance(**sides) for name, sides in BAKERY["importance"].items()}
    return score(PACKAGED, sheet_of_line(PACKAGED, BAKERY["answers"], employees=24), rated)


def scored(levels: Mapping[str, int], instrument: Instrument, **about: object) -> Scorecard:
    """Return the scorecard of some levels."""
    return score(instrument, AnswerSheet({ItemId(item): Answer(level) for item, level in levels.items()}, **about))


def test_the_bakery_is_proposed_the_three_of_the_methodology() -> None:
    """JOURNEY 3 names them with their priorities."""
    card = bakery()

    assert ("env-climate", "pro-supply-chain", "com-local-value") == proposed(card)
    assert [83.3, 73.3, 60.0] == [round(float(card.objectives[goal].priority or 0), 1) for goal in proposed(card)]
    assert 18 == len(by_rank(card))


def test_the_bakerys_quick_wins_are_ordered_by_priority_and_then_as_asked() -> None:
    """Five are shown first; all of them promise much and need no budget."""
    card = bakery()
    found = quick_wins(PACKAGED, card)

    assert ("com-local-buying", "env-management", "env-energy", "env-water", "peo-csr-skills") == found[:5]
    assert found == tuple(sorted(found, key=lambda one: (-card.items[one].priority, PACKAGED.item(one).order)))
    assert all(card.items[item].priority >= 30 and PACKAGED.item(item).effort == 1 for item in found)


@pytest.mark.parametrize(("level", "expected"), [(2, True), (3, False)], ids=["30-points", "15-points"])
def test_a_quick_win_begins_at_thirty_points(level: int, expected: bool) -> None:
    """With importance 3, level 2 gives exactly 30."""
    card = scored({"env-water": level}, PACKAGED)

    assert (("env-water",) if expected else ()) == quick_wins(PACKAGED, card)


def test_an_item_that_needs_longer_is_no_quick_win() -> None:
    """`env-ghg` has the highest priority of the bakery and effort 2."""
    assert "env-ghg" not in quick_wins(PACKAGED, bakery())


def test_what_leads_a_goal_is_its_most_urgent_question_then_the_least_effort_then_order() -> None:
    """JOURNEY 6 takes the same one for an action's priority."""
    assert "env-ghg" == leading_items(PACKAGED, bakery())["env-climate"]

    tied = scored(dict.fromkeys(("env-ghg", "env-energy", "env-management"), 1), PACKAGED)
    least = min(
        (PACKAGED.item(ItemId(item)) for item in tied.items if PACKAGED.item(item).objective == "env-climate"),
        key=lambda item: (item.effort, item.order),
    )
    assert least.id == leading_items(PACKAGED, tied)["env-climate"]


def test_ties_go_to_the_lower_effort_and_then_to_the_order() -> None:
    """Otherwise two readers of one scorecard would be proposed different goals."""
    instrument = even_instrument(4)
    card = scored({item.id: 1 for item in instrument.items}, instrument)

    assert tuple(one.id for one in instrument.objectives)[:3] == proposed(card)


def test_fewer_goals_with_a_number_are_fewer_proposals() -> None:
    """Nothing is made up for goals that nobody has answered about."""
    card = scored({"env-water": 0}, PACKAGED)

    assert ("env-resources",) == proposed(card)
    assert 17 == len(without_number(PACKAGED, card))


def test_goals_that_a_quick_check_does_not_ask_about_are_not_known() -> None:
    """They are left out of the scorecard, and can be chosen all the same."""
    asked = {item.objective for item in PACKAGED.items if item.is_core}
    card = scored({item.id: 1 for item in PACKAGED.items if item.is_core}, PACKAGED, mode=Mode.QUICK)

    assert {one.id for one in PACKAGED.objectives} - asked == set(without_number(PACKAGED, card))


def test_without_any_answer_nothing_is_proposed() -> None:
    """A hand-in of 'I do not know' alone has no ranking."""
    card = scored({}, PACKAGED)

    assert ((), ()) == (proposed(card), quick_wins(PACKAGED, card))
