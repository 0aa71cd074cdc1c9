"""Members who write at the same moment: limits hold, nothing is doubled, nothing is lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from csr_xblock.domain.errors import Conflict, Refusal
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import MAX_ACTIONS, MAX_STEPS, Action, ActionStatus, ActionStep, KeptAction
from csr_xblock.results.people.company_rows import columns_of
from csr_xblock.results.plan.plan_tables import PlanAction, PlanStep
from csr_xblock.services.plan.work_on_plan import bring_back, delete_action, tick_step
from tests.domain.plan.made_actions import WHOLE
from tests.services.parallel import WORKERS, or_refusal, together
from tests.services.plan.planners import access, colleague, planner, read, rewrite, write

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("quick_disk"), pytest.mark.slow]

IDEA = Action("Ask the bank", ActionStatus.IDEA, currency="EUR")


def fill(key: AssessmentKey, count: int) -> None:
    """Give a company so many ideas."""
    columns = columns_of(access(key).key)
    PlanAction.objects.bulk_create(
        PlanAction(**columns, title="x", status="idea", currency="EUR") for _ in range(count)
    )


def writing(key: AssessmentKey, page: str) -> Callable[[], KeptAction]:
    """Return a task that writes an idea."""
    return lambda: write(key, IDEA, form_key=page)


def test_members_together_fill_a_plan_and_no_more() -> None:
    """Each holds an own lock, so the company's row is counted under its own."""
    rasa = planner()
    team = [rasa, *(colleague(rasa, f"member-{number}") for number in range(WORKERS - 1))]
    fill(rasa, MAX_ACTIONS - 2)

    done = together([or_refusal(writing(key, f"page-{number}")) for number, key in enumerate(team)])

    refused = [one for one in done if isinstance(one, Refusal)]
    assert PlanAction.objects.filter(deleted_at=None).count() == MAX_ACTIONS
    assert [one.code for one in refused] == ["too-many-actions"] * (WORKERS - 2)


def test_a_full_plan_takes_nothing_back() -> None:
    """Undoing a deletion must not overfill it."""
    rasa = planner()
    kept = write(rasa, IDEA)
    delete_action(rasa, kept.id, kept.revision)
    fill(rasa, MAX_ACTIONS)

    with pytest.raises(Conflict, match="too-many-actions"):
        bring_back(rasa, kept.id)


def test_the_same_page_sent_many_times_at_once_writes_once() -> None:
    """A browser repeats a request whose line broke."""
    rasa = planner()

    done = together([writing(rasa, "page-1")] * WORKERS)

    assert len({one.id for one in done}) == 1
    assert PlanAction.objects.count() == 1


def test_of_members_who_change_one_action_at_once_one_wins_and_all_others_are_told() -> None:
    """And its steps are those of the winner, not of two."""
    rasa = planner()
    team = [rasa, *(colleague(rasa, f"member-{number}") for number in range(WORKERS - 1))]
    seen = write(rasa)

    def change(key: AssessmentKey, number: int) -> Callable[[], KeptAction]:
        steps = tuple(ActionStep(f"{number}.{step}") for step in range(MAX_STEPS))
        return lambda: rewrite(key, seen, steps=steps)

    done = together([or_refusal(change(key, number)) for number, key in enumerate(team)])

    winners = [one for one in done if isinstance(one, KeptAction)]
    assert [one.code for one in done if isinstance(one, Refusal)] == ["action-changed"] * (WORKERS - 1)
    assert len(winners) == 1
    assert read(rasa, seen.id).action.steps == winners[0].action.steps
    assert PlanStep.objects.count() == MAX_STEPS


def test_ticks_at_once_are_all_kept() -> None:
    """Nobody's tick undoes another's."""
    rasa = planner()
    kept = write(rasa, replace(WHOLE, steps=tuple(ActionStep(f"{number}") for number in range(WORKERS))))

    def tick(step: ActionStep) -> Callable[[], None]:
        return lambda: tick_step(rasa, step.id or 0, is_done=True)

    together([tick(step) for step in kept.action.steps])

    assert read(rasa, kept.id).action.steps_done == WORKERS
