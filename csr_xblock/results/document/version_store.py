"""
The door to the versions of a company's strategy document.

Writes are called inside `locked_company`, and lock the company's row first: so two members who keep a version at the
same moment never get the same number, there is never one more than there may be, and one at most is released.
"""

from datetime import datetime

from django.db.models import Max, OuterRef, QuerySet, Subquery

from csr_xblock.domain.document.document_data import document_data, document_in
from csr_xblock.domain.document.kept_version import MAX_VERSIONS, AskedWith, KeptVersion, RestsOn, VersionHead
from csr_xblock.domain.document.strategy_document import StrategyDocument
from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.results.document.version_tables import DocumentVersion
from csr_xblock.results.people.company_rows import changed_if_as_shown, columns_of
from csr_xblock.results.people.company_store import lock_company_row
from csr_xblock.results.questions.attempt_tables import AttemptRow

BODY = "body"
ASKED_WITH = "asked_with"
"""Beside the document in the body: the questionnaire that was in use."""


def versions_of(key: CompanyKey) -> list[VersionHead]:
    """Return the company's versions without their text, the newest first. One query."""
    return [head_of(row) for row in _with_person(DocumentVersion.of(key)).defer(BODY).order_by("-number")]


def versions_in_course(company_id: int, course: str) -> list[VersionHead]:
    """Return a company's versions in a course, of all its assessments, without their text. One query."""
    rows = DocumentVersion.objects.filter(company_id=company_id, course_key=course)
    return [head_of(row) for row in rows.defer(BODY).order_by("assessment", "-number")]


def find_version(key: CompanyKey, number: int) -> KeptVersion | None:
    """Return one version with its text, None for a number that the company does not have. One query."""
    row = _with_person(DocumentVersion.of(key).filter(number=number)).first()
    return None if row is None else kept_of(row)


def keep_version(
    key: CompanyKey,
    document: StrategyDocument,
    note: str,
    rests_on: RestsOn,
    form_key: str,
    made_at: datetime,
    *,
    asked_with: AskedWith | None = None,
    number: int | None = None,
) -> VersionHead:
    """
    Keep the document as the next version; sent twice by one page it is there once. At most four queries.

    `number` is the one that the page promised. Raises Conflict where somebody else has kept that meanwhile, and for one
    version more than there may be.
    """
    lock_company_row(key.company_id)
    rows = DocumentVersion.of(key)
    there = rows.filter(form_key=form_key).defer(BODY).first()
    if there is not None:
        return head_of(there)
    newest = rows.aggregate(newest=Max("number"))["newest"] or 0
    if newest >= MAX_VERSIONS:
        raise Conflict("too-many-versions")
    if number not in (None, newest + 1):
        raise Conflict("version-number-taken")
    row = DocumentVersion.objects.create(
        **columns_of(key),
        number=newest + 1,
        made_at=made_at,
        language=document.language,
        note=note,
        body=_body(document, asked_with),
        rests_on=rests_on.attempt_id,
        handed_in_at=rests_on.handed_in_at,
        form_key=form_key,
        revision=1,
    )
    return head_of(row)


def approve_version(key: CompanyKey, version: int, shown_revision: int, approver: str, at: datetime) -> None:
    """
    Keep who approved a version. The same name from the same page again is no conflict. At most four queries.

    The company's row is locked as for deleting, so what is approved at the same moment is not deleted. Raises Conflict
    for a version that is gone, or that somebody has approved since the page was made.
    """
    lock_company_row(key.company_id)
    rows = DocumentVersion.of(key).filter(pk=version)
    columns = {"approved_by": approver, "approved_at": at}
    if changed_if_as_shown(rows.filter(approved_at=None), shown_revision, **columns):
        return
    if not rows.filter(revision=shown_revision + 1, approved_by=approver).exists():
        raise Conflict("version-changed")


def release_version(key: CompanyKey, version: int, shown_revision: int, at: datetime | None) -> None:
    """
    Let trainers of the course read an approved version from a moment on, or take that back for None.

    What was released before is taken back, so trainers read one version of a company at most. As it is wanted already
    it stays. At most four queries. Raises Conflict for a version that is gone, that is not approved, or that somebody
    has released or taken back since the page was made.
    """
    lock_company_row(key.company_id)
    approved = DocumentVersion.of(key).exclude(approved_at=None)
    rows = approved.filter(pk=version)
    if rows.filter(released_at__isnull=at is None).exists():
        return
    if not changed_if_as_shown(rows, shown_revision, released_at=at):
        raise Conflict("version-changed")
    for other in approved.exclude(pk=version).exclude(released_at=None).defer(BODY):
        changed_if_as_shown(DocumentVersion.objects.filter(pk=other.pk), other.revision, released_at=None)


def delete_version(key: CompanyKey, version: int, shown_revision: int) -> None:
    """
    Delete the newest version while nobody has approved it. What is gone already is gone. At most four queries.

    Raises Conflict for one that is not the newest, or that was approved since the page was made.
    """
    lock_company_row(key.company_id)
    newest = DocumentVersion.of(key).defer(BODY).order_by("-number").first()
    if newest is None or newest.pk != version:
        if DocumentVersion.of(key).filter(pk=version).exists():
            raise Conflict("version-not-newest")
        return
    if newest.approved_at is not None or newest.revision != shown_revision:
        raise Conflict("version-changed")
    DocumentVersion.of(key).filter(pk=version).delete()


def head_of(row: DocumentVersion) -> VersionHead:
    """Return a version without its text."""
    return VersionHead(
        row.number,
        row.made_at,
        row.language,
        row.note,
        RestsOn(row.rests_on, row.handed_in_at, getattr(row, "person", None)),
        row.revision,
        row.approved_by,
        row.approved_at,
        row.released_at,
        row.pk,
    )


def kept_of(row: DocumentVersion) -> KeptVersion:
    """Return a version with its text."""
    asked = row.body.get(ASKED_WITH)
    asked_with = None if asked is None else AskedWith(asked["instrument"], asked["version"])
    return KeptVersion(head_of(row), document_in(row.body), asked_with)


def _body(document: StrategyDocument, asked_with: AskedWith | None) -> dict[str, object]:
    body = document_data(document)
    if asked_with is not None:
        body[ASKED_WITH] = {"instrument": asked_with.instrument, "version": asked_with.version}
    return body


def _with_person(rows: QuerySet[DocumentVersion]) -> QuerySet[DocumentVersion]:
    """Return the rows with whose self-assessment each rests on, as far as that is still there."""
    person = AttemptRow.objects.filter(pk=OuterRef("rests_on")).values("user_id")
    annotated: QuerySet[DocumentVersion] = rows.annotate(person=Subquery(person))
    return annotated
