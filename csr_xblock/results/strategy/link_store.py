"""
The door to what companies think of links between goals.

Writes are called inside `locked_company`, and lock the company's row first: of two members who decide at the same
moment the later one sees what the earlier has done, and there is never a sixty-first own link.
"""

from collections.abc import Collection

from django.db.models import QuerySet, Value
from django.db.models.functions import Concat
from django.utils import timezone

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.domain.strategy.company_link import BETWEEN, KeptLink, LinkEnds, LinkState, LinkWords
from csr_xblock.results.people.company_rows import changed_if_as_shown, columns_of, rows_for
from csr_xblock.results.people.company_store import lock_company_row
from csr_xblock.results.strategy.link_tables import LinkRow


def links_for(key: AssessmentKey) -> tuple[KeptLink, ...]:
    """Return what the person's company of today has said of links, in the order in which they came. One query."""
    return _kept(rows_for(LinkRow, key))


def links_of(key: CompanyKey) -> tuple[KeptLink, ...]:
    """Return the same of a company. One query."""
    return _kept(LinkRow.of(key))


def decided_links(key: CompanyKey, proposed: Collection[LinkEnds]) -> QuerySet[LinkRow]:
    """Return the rows of those proposals that a company has decided, to be counted."""
    ends = Concat("source_id", Value(BETWEEN), "target_id")
    decided = LinkRow.of(key).exclude(state=LinkState.OPEN)
    return decided.alias(ends=ends).filter(ends__in=[str(one) for one in proposed])


def hold_links(key: CompanyKey) -> dict[LinkEnds, KeptLink]:
    """Lock the company's row, and return what is kept. Two queries."""
    lock_company_row(key.company_id)
    return {one.ends: one for one in links_of(key)}


def write_link(key: CompanyKey, kept: KeptLink | None, ends: LinkEnds, state: LinkState, words: LinkWords) -> KeptLink:
    """Keep what is said of a link, instead of what was kept before, and return it. One query, after `hold_links`."""
    columns = {"state": state.value, "why": words.why, "months": words.months}
    if kept is None:
        LinkRow.objects.create(**columns_of(key), source_id=ends.source, target_id=ends.target, revision=1, **columns)
        return KeptLink(ends, state, words, 1)
    changed = changed_if_as_shown(_row(key, ends), kept.revision, updated_at=timezone.now(), **columns)
    assert changed, "the company's row is locked"
    return KeptLink(ends, state, words, kept.revision + 1)


def delete_link(key: CompanyKey, ends: LinkEnds) -> None:
    """Delete what is kept of a link. After `hold_links`."""
    _row(key, ends).delete()


def _row(key: CompanyKey, ends: LinkEnds) -> QuerySet[LinkRow]:
    return LinkRow.of(key).filter(source_id=ends.source, target_id=ends.target)


def _kept(rows: QuerySet[LinkRow]) -> tuple[KeptLink, ...]:
    return tuple(
        KeptLink(
            LinkEnds(ObjectiveId(row.source_id), ObjectiveId(row.target_id)),
            LinkState(row.state),
            LinkWords(row.why, row.months),
            row.revision,
        )
        for row in rows.order_by("pk")
    )
