"""Keeps a version of the strategy document, and says of it who approved it and whether trainers may read it."""

from django.utils import timezone

from csr_xblock.domain.document.kept_version import MAX_APPROVER, MAX_CHANGE_NOTE, RestsOn, VersionHead
from csr_xblock.domain.document.strategy_document import StrategyDocument
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.free_text import checked_text
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.document.version_store import keep_version, say_of_version
from csr_xblock.results.people.company_access_store import locked_company


def keep_document(
    key: AssessmentKey | None, document: StrategyDocument, note: str, rests_on: RestsOn, form_key: str
) -> VersionHead:
    """
    Keep the document as it is now as the company's next version. At most six queries.

    Raises InvalidInput for a note over its limit, Conflict for one version too many, NotAllowed for somebody who may
    not change what the company does.
    """
    note = checked_text(" ".join(note.split()), MAX_CHANGE_NOTE, "note")
    with locked_company(_kept(key)) as company:
        return keep_version(company, document, note, rests_on, form_key, timezone.now())


def approve_document(key: AssessmentKey | None, number: int, shown_revision: int, approver: str) -> None:
    """
    Keep who approved a version, and that it is today. Approved is approved: it is not taken back, a new one is made.

    Raises InvalidInput without a name, Conflict for a version that is gone or was approved or released meanwhile.
    """
    approver = checked_text(" ".join(approver.split()), MAX_APPROVER, "approver")
    if not approver:
        raise InvalidInput("approver-missing", "approver")
    columns = {"approved_by": approver, "approved_at": timezone.now()}
    with locked_company(_kept(key)) as company:
        if not say_of_version(company, number, shown_revision, **columns):
            raise Conflict("version-changed")


def _kept(key: AssessmentKey | None) -> AssessmentKey:
    if key is None:
        raise NotAllowed("read-only")
    return key
