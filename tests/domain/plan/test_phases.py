"""How actions fall into now, next and later: the bakery's six drafts, the limits, what was moved (JOURNEY 6)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.plan.actions import Action, ActionStatus, KeptAction, LinkedItem
from csr_xblock.domain.plan.phase import MovedPhase, Phase
from csr_xblock.domain.plan.phases import MOST_NEXT, MOST_NOW, phases_of
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from tests.domain.instruments import read_vectors, sheet_of_line

INSTRUMENT = packaged_instrument()
DRAFTS = ("env-ghg", "com-local-buying", "pro-human-rights", "env-management", "env-energy", "env-water")
EASY = "com-local-buying"
NOW, NEXT, LATER = Phase.NOW, Phase.NEXT, Phase.LATER


def bakery() -> Scorecard:
    """Return the scorecard of METHODOLOGY 2.4.8."""
    case = next(one["input"] for one in read_vectors()["cases"] if one["input"].get("id") == "worked-example")
    importance = {ObjectiveId(name): Importance(**sides) for name, sides in case["importance"].items()}
    return score(INSTRUMENT, sheet_of_line(INSTRUMENT, case["answers"], employees=24), importance)


BAKERY = bakery()


def draft(number: int, *items: str, status: ActionStatus = ActionStatus.IDEA, objective: str = "") -> KeptAction:
    """Return an action with questions and a goal."""
    linked = tuple(LinkedItem(ItemId(item)) for item in items)
    return KeptAction(number, 0, Action("A", status, ObjectiveId(objective), linked))


def fallen(*actions: KeptAction, moved: dict[int, Phase] | None = None) -> list[Phase]:
    """Return the phases of the bakery's actions."""
    placed = [replace(one, moved=MovedPhase(moved[one.id])) if moved and one.id in moved else one for one in actions]
    return list(phases_of(placed, INSTRUMENT, BAKERY).values())


def test_six_drafts_of_the_bakery_fall_as_the_methodology_says() -> None:
    """What is urgent and takes a month comes now; what is urgent and takes longer, and the fourth, next."""
    actions = [draft(number, item) for number, item in enumerate(DRAFTS, 1)]

    assert [NEXT, NOW, NEXT, NOW, NOW, NEXT] == fallen(*actions)


def test_of_several_questions_the_most_urgent_leads() -> None:
    """Water alone would wait; with buying near by it comes now, whichever is named first."""
    others = [draft(number, item) for number, item in enumerate(("env-management", "env-energy"), 1)]

    assert NOW == fallen(*others, draft(3, "env-water", EASY))[-1] == fallen(*others, draft(3, EASY, "env-water"))[-1]


def test_without_a_question_the_goal_leads() -> None:
    """Its priority is that of the goal, its effort the least of its questions; nothing at all comes later."""
    climate, nowhere = draft(1, objective="env-climate"), draft(2)

    assert [NOW, LATER] == fallen(climate, nowhere)


def test_a_question_without_a_level_leads_nothing() -> None:
    """Then the goal counts, and where that has no number either, the action comes later."""
    empty = score(INSTRUMENT, sheet_of_line(INSTRUMENT, "." * 48))
    action = draft(1, "env-ghg", objective="env-climate")

    assert {1: LATER} == phases_of([action], INSTRUMENT, empty)


@pytest.mark.parametrize("status", ActionStatus)
def test_only_what_is_to_be_done_has_a_phase(status: ActionStatus) -> None:
    """What is done or given up takes no place; the next in line moves up."""
    easy = ("com-local-buying", "env-management", "env-energy", "env-water")
    actions = [draft(number, item) for number, item in enumerate(easy, 1)]
    actions[0] = replace(actions[0], action=replace(actions[0].action, status=status))
    is_open = status in (ActionStatus.IDEA, ActionStatus.PLANNED, ActionStatus.RUNNING)

    assert ([NOW, NOW, NOW, NEXT] if is_open else [NOW, NOW, NOW]) == fallen(*actions)


def test_what_was_moved_stays_and_fills_a_place() -> None:
    """Two slow ones were pulled forward: one place is left for what falls there by itself."""
    actions = [draft(number, item) for number, item in enumerate(DRAFTS, 1)]

    assert [NOW, NOW, NOW, NEXT, NEXT, NEXT] == fallen(*actions, moved={1: NOW, 3: NOW})


def test_five_come_next_and_the_rest_later() -> None:
    """A plan that starts everything at once ends nothing."""
    actions = [draft(number, "env-ghg") for number in range(1, 9)]

    assert [NEXT] * MOST_NEXT + [LATER] * 3 == fallen(*actions)
    moved = dict.fromkeys(range(20, 20 + MOST_NEXT), NEXT)
    assert [LATER] * 8 == fallen(*actions, *(draft(number, EASY) for number in moved), moved=moved)[:8]


@given(st.lists(st.sampled_from([item.id for item in INSTRUMENT.items]), max_size=30), st.randoms())
def test_phases_do_not_depend_on_the_order_in_which_a_store_gives_actions(items: list[ItemId], random: object) -> None:
    """And the limits hold for any plan."""
    actions = [draft(number, item) for number, item in enumerate(items, 1)]
    mixed = list(actions)
    random.shuffle(mixed)  # type: ignore[attr-defined]

    phases = phases_of(actions, INSTRUMENT, BAKERY)

    assert phases == phases_of(mixed, INSTRUMENT, BAKERY)
    assert list(phases.values()).count(NOW) <= MOST_NOW
    assert list(phases.values()).count(NEXT) <= MOST_NEXT
