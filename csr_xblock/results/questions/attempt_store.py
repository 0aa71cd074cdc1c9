"""
The door to attempts and answers: reading them, and the locked writes of DESIGN section 5.

Every write of a draft begins with the UPDATE that raises its revision. That statement locks the attempt on MySQL and
PostgreSQL and takes SQLite's write lock at once, so saves of one attempt follow each other and none is lost. What is
read before a transaction is read outside it: a transaction that begins with reading would show an old state on MySQL
with REPEATABLE READ, and could not become a writing one on SQLite.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Count, F, Max, Q, QuerySet

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Mark, Special
from csr_xblock.domain.questions.attempt import Attempt, AttemptState
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.change_store import note_change
from csr_xblock.results.people.company_tables import Company
from csr_xblock.results.questions.attempt_tables import AnswerRow, AttemptRow

ANSWER_COLUMNS = ("attempt_id", "item_id", "level", "special", "reason", "evidence", "mark")


@dataclass(frozen=True)
class NewAttempt:
    """What a draft is started with. `answers` are copied from an earlier attempt, or empty."""

    company_id: int
    instrument_version_id: int
    mode: Mode
    role: Role
    answers: Mapping[ItemId, Answer]
    answers_everything: bool = False


def find_draft(key: AssessmentKey) -> Attempt | None:
    """Return the learner's draft with its answers. At most two queries."""
    row = _rows(key).filter(draft_slot=1).first()
    return None if row is None else attempt_in(row, answers_of(row.pk))


def find_submitted(key: AssessmentKey) -> Attempt | None:
    """Return the latest submitted attempt, quick or full, with its answers. At most two queries."""
    row = _rows(key).filter(state=AttemptState.SUBMITTED.value).order_by("-number").first()
    return None if row is None else attempt_in(row, answers_of(row.pk))


def find_attempt(key: AssessmentKey, number: int) -> Attempt | None:
    """Return one of the learner's attempts by its number. At most two queries."""
    row = _rows(key).filter(number=number).first()
    return None if row is None else attempt_in(row, answers_of(row.pk))


@dataclass(frozen=True)
class Attempts:
    """The draft and the latest submitted attempt, each None while there is none; and when each was submitted."""

    draft: Attempt | None = None
    submitted: Attempt | None = None
    history: tuple[tuple[Mode, datetime], ...] = ()


def find_attempts(key: AssessmentKey) -> Attempts:
    """Return the learner's attempts, the history with the oldest first. Two queries, however many there are."""
    rows = list(_rows(key).order_by("number"))
    draft = next((row for row in rows if row.state == AttemptState.DRAFT.value), None)
    submitted = [row for row in rows if row is not draft]
    shown = [row for row in (draft, *submitted[-1:]) if row is not None]
    answers = answers_of_each([row.pk for row in shown])
    found = {row.pk: attempt_in(row, answers[row.pk]) for row in shown}
    return Attempts(
        None if draft is None else found[draft.pk],
        found[submitted[-1].pk] if submitted else None,
        tuple((Mode(row.mode), row.submitted_at) for row in submitted if row.submitted_at),
    )


def find_latest(key: AssessmentKey) -> tuple[Attempt | None, Attempt | None]:
    """Return the draft and the latest submitted attempt. Two queries, however many attempts there are."""
    found = find_attempts(key)
    return found.draft, found.submitted


def submitted_history(key: AssessmentKey) -> list[tuple[Mode, datetime]]:
    """Return mode and time of every submitted attempt, the oldest first. One query."""
    submitted = _rows(key).filter(state=AttemptState.SUBMITTED.value).order_by("number")
    return [(Mode(mode), at) for mode, at in submitted.values_list("mode", "submitted_at") if at]


def submitted_rows(key: AssessmentKey) -> QuerySet[AttemptRow]:
    """Return the rows of every submitted attempt, the latest first, with version and company. One query."""
    return _rows(key).filter(state=AttemptState.SUBMITTED.value).order_by("-number")


def has_submitted(key: AssessmentKey) -> bool:
    """Return whether the learner has handed in at least once. One query."""
    return _rows(key).filter(state=AttemptState.SUBMITTED.value).exists()


def has_draft(key: AssessmentKey) -> bool:
    """Return whether the learner has begun and not handed in yet. One query."""
    return _rows(key).filter(draft_slot=1).exists()


def start_draft(key: AssessmentKey, new: NewAttempt) -> bool:
    """
    Start a draft and return True. When another request has just started one, that one stays: return False.

    One that is there already is not tried against: inserts that fail on one unique index while others wait for them on
    another end in a deadlock on MySQL.
    """
    kept = _rows(key).aggregate(latest=Max("number"), drafts=Count("draft_slot"))
    if kept["drafts"]:
        return False
    number = 1 + (kept["latest"] or 0)
    try:
        with transaction.atomic():
            row = AttemptRow.objects.create(
                user_id=key.learner.user_id,
                course_key=key.learner.course,
                assessment=key.assessment,
                company_id=new.company_id,
                instrument_version_id=new.instrument_version_id,
                number=number,
                mode=new.mode.value,
                role=new.role.value,
                answers_everything=new.answers_everything,
            )
            AnswerRow.objects.bulk_create(_row_of(row.pk, item, answer) for item, answer in new.answers.items())
            note_change(key.learner.course, key.learner.user_id)
    except IntegrityError:
        if not _rows(key).filter(Q(draft_slot=1) | Q(number=number)).exists():
            _check_company(new.company_id)
            raise
        return False
    return True


def adopt_drafts(user_id: int, company_id: int, role: Role) -> None:
    """Let the drafts of a person who has left a company belong to the one that counts now. One query without any."""
    drafts = AttemptRow.objects.filter(user_id=user_id, company=None, state=AttemptState.DRAFT.value)
    for attempt_id in list(drafts.values_list("pk", flat=True)):
        drafts.filter(pk=attempt_id).update(company_id=company_id, role=role.value, revision=F("revision") + 1)


def _check_company(company_id: int) -> None:
    """Raise Conflict if the company has gone since the profile was read: the person has left it in another tab."""
    if not Company.objects.filter(pk=company_id).exists():
        raise Conflict("profile-missing")


@contextmanager
def locked_draft(key: AssessmentKey, attempt_id: int) -> Iterator[AttemptRow]:
    """
    Give the draft's row, locked until the block ends, with its revision raised by one.

    An error inside the block undoes all of it. Raises Conflict when it is not (or no longer) this learner's draft,
    with another code when there is no such attempt of the learner any more.
    """
    with transaction.atomic():
        _write_draft(key, attempt_id)
        yield AttemptRow.objects.select_related("company").get(pk=attempt_id)


def discard(key: AssessmentKey, attempt_id: int) -> None:
    """
    Delete a draft with its answers. Raises Conflict when it is not (or no longer) this learner's draft.

    It is locked first, so a save either comes before and goes with it, or finds no draft and is refused.
    """
    with transaction.atomic():
        _write_draft(key, attempt_id)
        AttemptRow.objects.filter(pk=attempt_id).delete()
        note_change(key.learner.course, key.learner.user_id)


def let_ask_more(key: AssessmentKey, attempt_id: int, *, is_full: bool, answers_everything: bool) -> None:
    """Let a draft ask more; what is False stays as it is. Raises Conflict when it is not this learner's draft."""
    columns: dict[str, object] = {"mode": Mode.FULL.value} if is_full else {}
    _write_draft(key, attempt_id, **columns, **({"answers_everything": True} if answers_everything else {}))


def keep_scope(key: AssessmentKey, attempt_id: int, answers_everything: bool) -> None:
    """Keep whether staff answer all items of a draft. Raises Conflict when it is not this learner's draft."""
    _write_draft(key, attempt_id, answers_everything=answers_everything)


def answers_with_news(
    attempt_id: int, tab: str, since_revision: int
) -> tuple[dict[ItemId, Answer], dict[ItemId, Answer]]:
    """Return all answers of an attempt, and those that other tabs have saved after the given revision. One query."""
    rows = AnswerRow.objects.filter(attempt_id=attempt_id).values_list(*ANSWER_COLUMNS, "tab", "revision")
    answers: dict[ItemId, Answer] = {}
    news: dict[ItemId, Answer] = {}
    for _, item_id, *columns, row_tab, revision in rows:
        answers[ItemId(item_id)] = _answer(*columns)
        # Compared here, because MySQL's usual collations take `A` and `a` for the same.
        if revision > since_revision and row_tab != tab:
            news[ItemId(item_id)] = answers[ItemId(item_id)]
    return answers, news


def answers_saved_elsewhere(attempt_id: int, tab: str, since_revision: int) -> dict[ItemId, Answer]:
    """Return the answers that other tabs have saved after the given revision. One query."""
    return answers_with_news(attempt_id, tab, since_revision)[1]


def answers_of(attempt_id: int) -> dict[ItemId, Answer]:
    """Return all answers of one attempt. One query."""
    return answers_of_each([attempt_id])[attempt_id]


def sheet_of(row: AttemptRow, answers: Mapping[ItemId, Answer]) -> AnswerSheet:
    """Return the answer sheet of an attempt's row."""
    return AnswerSheet(
        answers, Mode(row.mode), Role(row.role), _company(row).employees, answers_everything=row.answers_everything
    )


def _rows(key: AssessmentKey) -> QuerySet[AttemptRow]:
    """The instrument's document stays in the database: it is a hundred kilobytes, and only its hash is asked for."""
    mine = AttemptRow.objects.filter(
        course_key=key.learner.course, user_id=key.learner.user_id, assessment=key.assessment
    )
    return mine.select_related("instrument_version", "company").defer("instrument_version__document")


def _write_draft(key: AssessmentKey, attempt_id: int, **columns: object) -> None:
    mine = _rows(key).filter(pk=attempt_id)
    if not mine.filter(state=AttemptState.DRAFT.value).update(revision=F("revision") + 1, **columns):
        raise Conflict("attempt-not-draft" if mine.exists() else "answers-deleted")


def attempt_in(row: AttemptRow, answers: Mapping[ItemId, Answer]) -> Attempt:
    """Return a row with its answers as a value."""
    return Attempt(
        id=row.pk,
        number=row.number,
        state=AttemptState(row.state),
        revision=row.revision,
        instrument_hash=row.instrument_version.content_hash,
        sheet=sheet_of(row, answers),
        company=_company(row),
        importance={ObjectiveId(key): Importance(*sides) for key, sides in row.importance.items()},
        started_at=row.started_at,
        submitted_at=row.submitted_at,
        company_id=row.company_id,
    )


def _company(row: AttemptRow) -> CompanyFacts:
    """Return the company's facts: a draft follows them, a submitted attempt keeps what they were then."""
    if row.state == AttemptState.DRAFT.value:
        return facts_now(row)
    return row.facts()


def facts_now(row: AttemptRow) -> CompanyFacts:
    """Return the facts of the attempt's company as they are today; none after the person has left it."""
    return CompanyFacts() if row.company is None else row.company.facts()


def answers_of_each(attempt_ids: Iterable[int]) -> dict[int, dict[ItemId, Answer]]:
    """Return the answers of some attempts by the numbers of their rows. One query."""
    found: dict[int, dict[ItemId, Answer]] = {attempt_id: {} for attempt_id in attempt_ids}
    rows = AnswerRow.objects.filter(attempt_id__in=found).values_list(*ANSWER_COLUMNS)
    for attempt_id, item_id, *columns in rows:
        found[attempt_id][ItemId(item_id)] = _answer(*columns)
    return found


def _answer(level: int | None, special: str, reason: str, evidence: str, mark: str) -> Answer:
    return Answer(level, Special(special) if special else None, reason, evidence, Mark(mark) if mark else None)


def _row_of(attempt_id: int, item: ItemId, answer: Answer) -> AnswerRow:
    return AnswerRow(
        attempt_id=attempt_id,
        item_id=item,
        level=answer.level,
        special=answer.special.value if answer.special else "",
        reason=answer.reason,
        evidence=answer.evidence,
        mark=answer.mark.value if answer.mark else "",
    )
