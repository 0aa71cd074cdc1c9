"""Submits a draft: scores it on the server and freezes it."""

from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.attempt import has_any_answer
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.results.importance.importance_store import importance_of
from csr_xblock.results.questions.attempt_store import answers_of, find_draft, locked_draft, sheet_of
from csr_xblock.results.questions.submission_store import freeze
from csr_xblock.services.questions.instruments import kept_version_id, known_version_id


def submit_attempt(key: AssessmentKey | None, instrument: Instrument, attempt_id: int) -> Scorecard:
    """
    Make the draft a submitted attempt and return its scorecard.

    Until now the draft followed the current instrument by item id; here that instrument is frozen with it.
    Raises InvalidInput without any answer, Conflict when it is no draft any more, NotAllowed where nothing is kept.
    """
    if key is None:
        raise NotAllowed("read-only")
    version_id = _version_id(key, instrument, attempt_id)
    with locked_draft(key, attempt_id) as row:
        sheet = sheet_of(row, answers_of(attempt_id))
        _check_answered(sheet, instrument)
        importance = {} if row.company_id is None else importance_of(_company_key(key, row.company_id))
        scorecard = score(instrument, sheet, importance)
        freeze(row, version_id, importance, scorecard)
    return scorecard


def _version_id(key: AssessmentKey, instrument: Instrument, attempt_id: int) -> int:
    """
    Return the number of the kept instrument. A new one is kept only for an attempt that can be handed in.

    It cannot wait for the lock, since an instrument is not kept inside a transaction. Three queries for a new one.
    """
    known = known_version_id(instrument)
    if known is not None:
        return known
    draft = find_draft(key)
    if draft is None or draft.id != attempt_id:
        raise Conflict("attempt-not-draft")
    _check_answered(draft.sheet, instrument)
    return kept_version_id(instrument)


def _company_key(key: AssessmentKey, company_id: int) -> CompanyKey:
    return CompanyKey(company_id, key.learner.course, key.assessment)


def _check_answered(sheet: AnswerSheet, instrument: Instrument) -> None:
    if not has_any_answer(sheet, instrument):
        raise InvalidInput("nothing-answered")
