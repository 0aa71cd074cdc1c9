"""The change log: the versions that were kept, and what has changed since the self-assessment before."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from csr_xblock.domain.comparison.comparison import HowCounted
from csr_xblock.domain.document.blocks import Block
from csr_xblock.domain.document.kept_version import VersionHead
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.presentation.comparison.compared_numbers import area_pairs
from csr_xblock.presentation.days import NO_DAY, day_words
from csr_xblock.presentation.document.company_sections import VERSIONS
from csr_xblock.presentation.document.document_words import DocumentWords
from csr_xblock.presentation.document.writing import paragraph, section_of, table
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.services.comparison.show_comparison import ShownPair
from csr_xblock.services.document.read_facts import DocumentFacts


def change_log(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return versions and the comparison; it says what changed, never why."""
    pair = None if facts.standing is None else facts.standing.before
    missing = []
    if not facts.versions:
        missing.append(MissingPart(_("Keep a first version once the text is right, and let it be approved."), VERSIONS))
    return section_of(
        SectionId.CHANGE_LOG,
        (
            table(
                _("Versions of this document"),
                (_("Version"), _("Day"), _("What has changed"), _("Approved")),
                map(_version, facts.versions),
            ),
            *(() if pair is None else _comparison(pair, words)),
        ),
        missing,
    )


def _version(head: VersionHead) -> tuple[str, ...]:
    approved = _("%(name)s, %(day)s") % {"name": head.approved_by, "day": day_words(head.approved_at)}
    return (
        whole(head.number),
        day_words(head.made_at),
        head.note or NO_DAY,
        approved if head.is_approved else pgettext("version of a document", "not yet"),
    )


def _comparison(pair: ShownPair, words: DocumentWords) -> Iterator[Block | None]:
    first, second = pair.first.scorecard.overall, pair.second.scorecard.overall
    days = {
        "first": day_words(pair.first.attempt.submitted_at),
        "second": day_words(pair.second.attempt.submitted_at),
        "before": "" if first.display is None else whole(first.display),
        "after": "" if second.display is None else whole(second.display),
    }
    yield paragraph(
        _("The latest self-assessment, of %(second)s, can be set beside that of %(first)s.") % days,
        _("Then we reached %(before)s points, now %(after)s.") % days
        if first.display is not None and second.display is not None
        else "",
    )
    if pair.comparison is None:
        yield paragraph(_("The questions have become others since, so nothing but this number is set side by side."))
        return
    counted = pair.comparison.number_of(HowCounted.COMPARED)
    yield table(
        _("What has changed from %(first)s to %(second)s") % days,
        (_("Area"), days["first"], days["second"], _("Change")),
        (
            (one.title, _number(one.first), _number(one.second), one.change)
            for one in area_pairs(pair, pair.comparison, words.earlier, words.handed_in)
        ),
    )
    yield paragraph(
        _("Only the %(count)s questions count for the change that were answered both times.")
        % {"count": whole(counted)},
        _("The comparison says what has changed, not what has brought it about."),
    )


def _number(area: object) -> str:
    return (getattr(area, "number", "") or NO_DAY) if area is not None else NO_DAY
