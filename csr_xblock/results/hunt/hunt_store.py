"""
The door to the good things that companies do already.

Locks are taken in the order of every other write: the membership first (company_access_store), then the company, for a
line that is added: so two people who add the tenth at once do not have eleven.
"""

from django.db.models import QuerySet
from django.utils import timezone

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.hunt.good_things import MOST_GOOD_THINGS, NOT_THERE, GoodThing, KeptLine, LineChange
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.results.hunt.hunt_tables import GoodThingRow
from csr_xblock.results.people.company_rows import changed_if_as_shown, columns_of, rows_for
from csr_xblock.results.people.company_store import lock_company_row

REMOVED = KeptLine(is_saved=True)


def good_things_for(key: AssessmentKey) -> tuple[GoodThing, ...]:
    """Return what the person's company has found, in the order in which it was added. One query."""
    return tuple(
        GoodThing(row.line, PerspectiveId(row.perspective_id), row.text, row.revision)
        for row in rows_for(GoodThingRow, key).order_by("pk")
    )


def keep_line(key: CompanyKey, change: LineChange) -> KeptLine:
    """
    Add, change or remove one line if it still is as its page showed it, and return how it stands. At most five queries.

    The same text from two pages is no conflict. Raises Conflict for a line more than there may be.
    """
    rows = GoodThingRow.of(key).filter(line=change.name)
    if change.revision == NOT_THERE:
        lock_company_row(key.company_id)
    elif change.text and changed_if_as_shown(rows, change.revision, text=change.text, updated_at=timezone.now()):
        return KeptLine(True, change.text, change.revision + 1)
    elif not change.text and rows.filter(revision=change.revision).delete()[0]:
        return REMOVED
    return _met(key, rows, change)


def _met(key: CompanyKey, rows: QuerySet[GoodThingRow], change: LineChange) -> KeptLine:
    """Return what becomes of a change whose line is not as its page showed it."""
    kept = rows.first()
    if kept is not None:
        return KeptLine(kept.text == change.text, kept.text, kept.revision)
    if not change.text:
        return REMOVED
    return _added(key, change) if change.revision == NOT_THERE else KeptLine(is_saved=False)


def _added(key: CompanyKey, change: LineChange) -> KeptLine:
    if GoodThingRow.of(key).count() >= MOST_GOOD_THINGS:
        raise Conflict("hunt-full", "text")
    row = GoodThingRow.objects.create(
        **columns_of(key), line=change.name, perspective_id=change.area, text=change.text, revision=NOT_THERE + 1
    )
    return KeptLine(True, row.text, row.revision)
