"""Actions for tests: a whole one, and any one that can be made."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.plan.action_checks import PlanRules
from csr_xblock.domain.plan.actions import NO_FIGURE, Action, ActionStatus, ActionStep, KeptAction, LinkedItem, Measure

TODAY = date(2026, 11, 29)
ENERGY = ItemId("env-energy")
CLIMATE = ObjectiveId("env-climate")

WHOLE = Action(
    title="Read the meter every Monday",
    status=ActionStatus.PLANNED,
    objective=CLIMATE,
    items=(LinkedItem(ENERGY, 2),),
    steps=(ActionStep("Hang a list beside the meter"), ActionStep("Compare after four weeks")),
    responsible="Shift leader",
    start=TODAY,
    due=date(2026, 12, 31),
    currency="EUR",
    measure=Measure(NO_FIGURE),
)


def rules(levels: dict[ItemId, int] | None = None, *, is_one_person: bool = False) -> PlanRules:
    """Return the rules of the packaged questions, with energy at level 1 unless other levels are given."""
    return PlanRules(packaged_instrument(), {ENERGY: 1} if levels is None else levels, is_one_person=is_one_person)


def running(count: int, responsible: str = "Rasa") -> list[Action]:
    """Return so many running actions of one person."""
    return [replace(WHOLE, status=ActionStatus.RUNNING, responsible=responsible)] * count


def kept(action: Action = WHOLE, number: int = 1, **values: object) -> KeptAction:
    """Return an action as kept."""
    return KeptAction(number, 0, action, **values)  # type: ignore[arg-type]


days = st.dates(date(2000, 1, 1), date(2100, 12, 31))
amounts = st.decimals(0, Decimal("9999999.99"), places=2)
