"""What waits for somebody by its day: actions of the company, and learning that is given to the person."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, F, QuerySet, Value

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.journey.due import DueKind, DueThing
from csr_xblock.domain.learning_plan.given_learning import GivenKind, OpenGiven, Receiver
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.results.learning_plan.given_store import open_rows
from csr_xblock.results.plan.action_store import rows_with_a_day

ACTION = DueKind.ACTION.value


@dataclass(frozen=True)
class Waiting:
    """Actions that should be done by a day, and everything that is given to the person and not ticked."""

    actions: tuple[DueThing, ...] = ()
    given: tuple[OpenGiven, ...] = ()


def waiting_for(plan: CompanyKey | None, until: date, receiver: Receiver | None) -> Waiting:
    """
    Return what waits. `plan` is the company whose actions are asked for, `receiver` the person; None for neither.

    At most one query for both: the start page asks for both, and has as many queries as it may have.
    """
    asked: list[QuerySet[Any, Any]] = []
    if plan is not None:
        nothing = Value("", CharField())
        asked.append(_columns(rows_with_a_day(plan, until), Value(ACTION, CharField()), "title", nothing, nothing))
    if receiver is not None:
        given = open_rows(receiver.company, receiver.user_id)
        asked.append(_columns(given, F("what"), "task", F("unit_id"), F("expected_change")))
    if not asked:
        return Waiting()
    rows = list(asked[0].union(*asked[1:], all=True) if asked[1:] else asked[0])
    return Waiting(
        tuple(DueThing(DueKind.ACTION, pk, said, due) for pk, _, due, kind, said, _, _ in rows if kind == ACTION),
        tuple(
            OpenGiven(pk, revision, GivenKind(kind), UnitId(unit), said, due, change)
            for pk, revision, due, kind, said, unit, change in rows
            if kind != ACTION
        ),
    )


def _columns(rows: QuerySet[Any], kind: Value | F, said: str, unit: Value | F, change: Value | F) -> QuerySet[Any, Any]:
    """Return rows of either table with the same columns; what is worked out stands behind what is kept."""
    worked_out = {"waiting_kind": kind, "waiting_said": F(said), "waiting_unit": unit, "waiting_change": change}
    found: QuerySet[Any, Any] = rows.order_by().annotate(**worked_out).values_list("pk", "revision", "due", *worked_out)
    return found
