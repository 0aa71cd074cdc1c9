"""The attempts of one learner: numbers, times, states and results, never an answer. Who may see what is not decided."""

from datetime import datetime
from typing import Any

from csr_xblock.domain.overview.listed_attempts import KeptAttempt
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.overview.kept_results import RESULT_COLUMNS, kept_result, with_results
from csr_xblock.results.overview.learner_groups import attempts_of

COLUMNS = ("pk", "user_id", "number", "state", "mode", "started_at", "submitted_at", *RESULT_COLUMNS)


def list_attempts(overseen: Overseen, user_id: int) -> list[KeptAttempt]:
    """Return a learner's attempts at the programme's assessment, the latest first. One query."""
    rows = with_results(attempts_of(overseen)).filter(user_id=user_id).order_by("-number").values_list(*COLUMNS)
    return [_kept(*row) for row in rows]


def find_listed(overseen: Overseen, attempt_id: int) -> KeptAttempt | None:
    """Return one attempt at the programme's assessment, None for every other number. One query."""
    row = with_results(attempts_of(overseen)).filter(pk=attempt_id).values_list(*COLUMNS).first()
    return None if row is None else _kept(*row)


def _kept(
    pk: int,
    user_id: int,
    number: int,
    state: str,
    mode: str,
    started_at: datetime,
    submitted_at: datetime | None,
    *result: Any,
) -> KeptAttempt:
    told = kept_result(*result) if state == AttemptState.SUBMITTED.value else None
    return KeptAttempt(pk, user_id, number, AttemptState(state), Mode(mode), started_at, submitted_at, told)
