"""Keeps the levels of a person's handed-in attempts before the attempts are deleted, where a site pseudonymises."""

from collections.abc import Iterable

from csr_xblock.domain.people.personal_data import DataOwner
from csr_xblock.domain.people.retired import coarse
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.questions.attempt_tables import AnswerRow, AttemptRow
from csr_xblock.results.questions.retired_tables import RetiredAttempt


def keep_levels(owner: DataOwner) -> None:
    """
    Add a row without name, words and times for each handed-in attempt of the person; drafts are not kept.

    Call it in the transaction that deletes the attempts. Two queries and one for each attempt.
    """
    attempts = AttemptRow.objects.filter(user_id=owner.user_id, state=AttemptState.SUBMITTED.value)
    mine = attempts.filter(course_key=owner.course) if owner.course else attempts
    RetiredAttempt.objects.bulk_create(_retired(row) for row in mine.order_by("pk"))


def _retired(row: AttemptRow) -> RetiredAttempt:
    facts = coarse(row.facts())
    return RetiredAttempt(
        course_key=row.course_key,
        assessment=row.assessment,
        instrument_version_id=row.instrument_version_id,
        mode=row.mode,
        role=row.role,
        answers_everything=row.answers_everything,
        year=(row.submitted_at or row.started_at).year,
        size=facts.size.value,
        country=facts.country,
        levels=_levels(AnswerRow.objects.filter(attempt_id=row.pk).order_by("item_id")),
    )


def _levels(answers: Iterable[AnswerRow]) -> dict[str, int | str]:
    """Return the level of each question, or that it does not apply or is not known; open ones are left out."""
    given = ((answer.item_id, answer.special or answer.level) for answer in answers)
    return {item: said for item, said in given if said is not None}
