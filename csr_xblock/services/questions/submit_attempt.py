"""Submits a draft: scores it on the server and freezes it."""

from csr_xblock.domain.errors import InvalidInput, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.attempt import has_any_answer
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.results.people.company_store import importance_of
from csr_xblock.results.questions.attempt_store import answers_of, locked_draft, sheet_of
from csr_xblock.results.questions.submission_store import freeze
from csr_xblock.services.questions.instruments import kept_version_id


def submit_attempt(key: AssessmentKey | None, instrument: Instrument, attempt_id: int) -> Scorecard:
    """
    Make the draft a submitted attempt and return its scorecard.

    Until now the draft followed the current instrument by item id; here that instrument is frozen with it.
    Raises InvalidInput without any answer, Conflict when it is no draft any more, NotAllowed where nothing is kept.
    """
    if key is None:
        raise NotAllowed("read-only")
    version_id = kept_version_id(instrument)
    with locked_draft(key, attempt_id) as row:
        sheet = sheet_of(row, answers_of(attempt_id))
        if not has_any_answer(sheet, instrument):
            raise InvalidInput("nothing-answered")
        importance = {} if row.company_id is None else importance_of(row.company_id)
        scorecard = score(instrument, sheet, importance)
        freeze(row, version_id, importance, scorecard)
    return scorecard
