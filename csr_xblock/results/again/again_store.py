"""The door to answers given again."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import F

from csr_xblock.domain.again.answer_again import AnswerAgain
from csr_xblock.domain.again.done_thing import DoneThing
from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.identifiers import ItemId, UnitId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.results.again.again_tables import AnswerAgainRow
from csr_xblock.results.change_store import note_change
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.results.questions.attempt_tables import AttemptRow


def answers_again(attempt_id: int) -> dict[ItemId, AnswerAgain]:
    """Return the newest answer to each question of an attempt that was answered again. One query."""
    rows = AnswerAgainRow.objects.filter(attempt_id=attempt_id).order_by("day", "pk")
    return {ItemId(row.item_id): _value(row) for row in rows}


@contextmanager
def locked_latest(key: AssessmentKey, attempt_id: int) -> Iterator[None]:
    """
    Hold the person's latest handed-in attempt until the block ends.

    Raises Conflict when it is another one by now, or was reopened or deleted.
    """
    with transaction.atomic():
        mine = AttemptRow.objects.filter(
            pk=attempt_id,
            course_key=key.learner.course,
            user_id=key.learner.user_id,
            assessment=key.assessment,
            latest_slot=1,
        )
        # Changes nothing, but locks the attempt against another hand-in and a trainer's decision.
        if not mine.update(revision=F("revision")):
            raise Conflict("assessed-since")
        yield


def keep_again(key: AssessmentKey, attempt_id: int, item: ItemId, given: AnswerAgain) -> None:
    """
    Keep an answer in the place of the one before. Call it inside `locked_latest`.

    Raises Conflict when the action after which it is given has gone with its company meanwhile.
    """
    answer, action = given.answer, given.after.action
    if action is not None and not PlanAction.objects.select_for_update().filter(pk=action).values_list("pk").first():
        raise Conflict("not-asked-again")
    columns = {
        "level": answer.level,
        "special": answer.special.value if answer.special else "",
        "reason": answer.reason,
        "evidence": answer.evidence,
        "day": given.day,
        "unit_id": given.after.unit,
        "action_id": action,
    }
    AnswerAgainRow.objects.update_or_create(defaults=columns, attempt_id=attempt_id, item_id=item)
    note_change(key.learner.course, key.learner.user_id)


def _value(row: AnswerAgainRow) -> AnswerAgain:
    answer = Answer(row.level, Special(row.special) if row.special else None, row.reason, row.evidence)
    return AnswerAgain(answer, row.day, DoneThing(UnitId(row.unit_id), row.action_id))
