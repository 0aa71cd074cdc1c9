"""
The door to the versions of a company's strategy document.

Writes are called inside `locked_company`; a new version locks the company's row first, so two members who keep one at
the same moment get two numbers, and there is never one more than there may be.
"""

from datetime import datetime

from django.db.models import Max, QuerySet

from csr_xblock.domain.document.document_data import document_data, document_in
from csr_xblock.domain.document.kept_version import MAX_VERSIONS, KeptVersion, RestsOn, VersionHead
from csr_xblock.domain.document.strategy_document import StrategyDocument
from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.results.document.version_tables import DocumentVersion
from csr_xblock.results.people.company_rows import changed_if_as_shown, columns_of
from csr_xblock.results.people.company_store import lock_company_row

BODY = "body"


def versions_of(key: CompanyKey) -> list[VersionHead]:
    """Return the company's versions without their text, the newest first. One query."""
    return [_head(row) for row in DocumentVersion.of(key).defer(BODY).order_by("-number")]


def find_version(key: CompanyKey, number: int) -> KeptVersion | None:
    """Return one version with its text, None for a number that the company does not have. One query."""
    row = DocumentVersion.of(key).filter(number=number).first()
    return None if row is None else KeptVersion(_head(row), document_in(row.body))


def keep_version(
    key: CompanyKey, document: StrategyDocument, note: str, rests_on: RestsOn, form_key: str, made_at: datetime
) -> VersionHead:
    """
    Keep the document as the next version; sent twice by one page it is there once. At most four queries.

    Raises Conflict for one version more than there may be.
    """
    lock_company_row(key.company_id)
    rows = DocumentVersion.of(key)
    there = rows.filter(form_key=form_key).defer(BODY).first()
    if there is not None:
        return _head(there)
    newest = rows.aggregate(newest=Max("number"))["newest"] or 0
    if newest >= MAX_VERSIONS:
        raise Conflict("too-many-versions")
    row = DocumentVersion.objects.create(
        **columns_of(key),
        number=newest + 1,
        made_at=made_at,
        language=document.language,
        note=note,
        body=document_data(document),
        rests_on=rests_on.attempt_id,
        handed_in_at=rests_on.handed_in_at,
        form_key=form_key,
        revision=1,
    )
    return _head(row)


def say_of_version(key: CompanyKey, number: int, shown_revision: int, **columns: object) -> bool:
    """Keep who approved a version or whether it is released, if it is as the page showed it. Return whether it was."""
    rows: QuerySet[DocumentVersion] = DocumentVersion.of(key).filter(number=number)
    return changed_if_as_shown(rows, shown_revision, **columns)


def _head(row: DocumentVersion) -> VersionHead:
    return VersionHead(
        row.number,
        row.made_at,
        row.language,
        row.note,
        RestsOn(row.rests_on, row.handed_in_at),
        row.revision,
        row.approved_by,
        row.approved_at,
        row.released_at,
    )
