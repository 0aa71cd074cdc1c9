"""
The strategy documents that trainers of a course may read: what companies have released, and nothing else.

A company counts while somebody who learns in the course belongs to it. Nothing is kept from one request to the next, so
what is taken back is gone with the next page.
"""

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.fields.json import KT

from csr_xblock.domain.document.document_data import document_in
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.released_documents import ReleasedDocument, ReleasedHead
from csr_xblock.results.document.version_tables import DocumentVersion
from csr_xblock.results.overview.learner_groups import statements_of
from csr_xblock.results.people.company_tables import Membership

COLUMNS = ("pk", "number", "named", "language", "made_at", "approved_by", "approved_at", "released_at")


def released_versions(overseen: Overseen) -> QuerySet[DocumentVersion]:
    """Return what may be read: of each company the version that it has released last. None is read yet."""
    if not overseen.tells_documents:
        return DocumentVersion.objects.none()
    members = Membership.objects.filter(current_slot=1, user_id__in=statements_of(overseen).values("user_id"))
    released = DocumentVersion.objects.filter(
        course_key=overseen.course,
        assessment=overseen.assessment,
        approved_at__isnull=False,
        released_at__isnull=False,
    )
    newer = released.filter(company_id=OuterRef("company_id"), number__gt=OuterRef("number"))
    return released.filter(Exists(members.filter(company_id=OuterRef("company_id")))).exclude(Exists(newer))


def list_released(overseen: Overseen, start: int, size: int) -> list[ReleasedHead]:
    """Return some of them, the one released last first. One query, which reads no text."""
    rows = released_versions(overseen).annotate(named=KT("body__company")).order_by("-released_at", "-pk")
    return [ReleasedHead(*row) for row in rows.values_list(*COLUMNS)[start : start + size]]


def find_released(overseen: Overseen, version: int) -> ReleasedDocument | None:
    """Return one of them with its text, None for every other number. One query."""
    row = released_versions(overseen).annotate(named=KT("body__company")).filter(pk=version).first()
    if row is None:
        return None
    return ReleasedDocument(ReleasedHead(*(getattr(row, column) for column in COLUMNS)), document_in(row.body))
