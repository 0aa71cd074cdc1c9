"""Keeps a version of the strategy document, and says of it who approved it and whether trainers may read it."""

from django.utils import timezone

from csr_xblock.domain.document.kept_version import MAX_APPROVER, MAX_CHANGE_NOTE, AskedWith, RestsOn, VersionHead
from csr_xblock.domain.document.strategy_document import StrategyDocument, says_something
from csr_xblock.domain.errors import InvalidInput, NotAllowed
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.document.version_store import approve_version, delete_version, keep_version, release_version
from csr_xblock.results.people.company_access_store import locked_company, locked_for_approval


def keep_document(
    key: AssessmentKey | None,
    document: StrategyDocument,
    note: str,
    rests_on: RestsOn,
    form_key: str,
    *,
    asked_with: AskedWith | None = None,
    number: int | None = None,
) -> VersionHead:
    """
    Keep the document as it is now as the company's next version. At most six queries.

    `number` is the one that the page promised, `asked_with` the questionnaire in use. Raises InvalidInput for a note
    over its limit and for a document with nothing in it, Conflict for one version too many or where somebody else has
    kept this number, NotAllowed for somebody who may not change what the company does.
    """
    note = _one_line(note, MAX_CHANGE_NOTE, "note")
    if not says_something(document):
        raise InvalidInput("document-empty")
    with locked_company(_kept(key)) as company:
        return keep_version(
            company, document, note, rests_on, form_key, timezone.now(), asked_with=asked_with, number=number
        )


def approve_document(key: AssessmentKey | None, version: int, shown_revision: int, approver: str) -> None:
    """
    Keep who approved a version, and that it is today. Approved is approved: it is not taken back, a new one is made.

    `version` is its id. Raises InvalidInput without a name, Conflict for a version that is gone or was approved
    meanwhile, NotAllowed for somebody who may not approve (`domain.people.company_rights`).
    """
    approver = _one_line(approver, MAX_APPROVER, "approver")
    if not approver:
        raise InvalidInput("approver-missing", "approver")
    with locked_for_approval(_kept(key)) as company:
        approve_version(company, version, shown_revision, approver, timezone.now())


def release_document(
    key: AssessmentKey | None, version: int, shown_revision: int, *, is_released: bool, may_be_seen: bool
) -> None:
    """
    Let trainers of the course read an approved version, or take that back. At most six queries.

    `may_be_seen`: the programme lets trainers see results, which the document tells; otherwise nothing is released, and
    taking back works all the same. Raises NotAllowed, and Conflict as `release_version`.
    """
    if is_released and not may_be_seen:
        raise NotAllowed("results-for-nobody")
    with locked_company(_kept(key)) as company:
        release_version(company, version, shown_revision, timezone.now() if is_released else None)


def delete_document_version(key: AssessmentKey | None, version: int, shown_revision: int) -> None:
    """
    Delete the newest version while nobody has approved it. At most six queries.

    Raises Conflict as `delete_version`, NotAllowed for somebody who may not change what the company does.
    """
    with locked_company(_kept(key)) as company:
        delete_version(company, version, shown_revision)


def _one_line(text: str, most: int, field: str) -> str:
    return checked_text(" ".join(text.split()), most, field)


def _kept(key: AssessmentKey | None) -> AssessmentKey:
    if key is None:
        raise NotAllowed("read-only")
    return key
