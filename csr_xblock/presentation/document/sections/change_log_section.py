"""The change log: the versions that were kept, and what has changed since the self-assessment before."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.comparison.comparison import AttemptComparison, HowCounted
from csr_xblock.domain.document.blocks import Block
from csr_xblock.domain.document.kept_version import VersionHead
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.presentation.comparison.compared_numbers import area_pairs
from csr_xblock.presentation.days import NO_DAY, date_words, day_words
from csr_xblock.presentation.document.sections.company_sections import VERSIONS
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.writing import bullets, paragraph, section_of, table
from csr_xblock.presentation.scoring.areas import AreaView
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
        head.note or _unsaid(head.number),
        approved if head.is_approved else pgettext("version of a document", "not yet"),
    )


def _unsaid(number: int) -> str:
    """Return what stands where nobody has said what changed: before the first version there was nothing to change."""
    return pgettext("version of a document", "first version") if number == 1 else NO_DAY


def _comparison(pair: ShownPair, words: DocumentWords) -> Iterator[Block | None]:
    days = {
        "first": day_words(pair.first.attempt.submitted_at),
        "second": day_words(pair.second.attempt.submitted_at),
    }
    if pair.comparison is None:
        yield paragraph(_("The questions have changed since %(first)s, so the areas cannot be compared.") % days)
    else:
        yield table(
            _("What has changed from %(first)s to %(second)s") % days,
            (_("Area"), days["first"], days["second"], pgettext("between two days", "Change")),
            (
                (one.title, _number(one.first), _number(one.second), one.direction)
                for one in area_pairs(pair, pair.comparison, words.earlier, words.handed_in)
            ),
        )
        yield paragraph(*_counted(pair.comparison))
    yield from _between(pair, words)


def _counted(comparison: AttemptComparison) -> Iterator[str]:
    """Yield what counts for the change. It is told what changed, never why (METHODOLOGY 2.4.9)."""
    counted, unseen = (comparison.number_of(one) for one in (HowCounted.COMPARED, HowCounted.NOT_LOOKED_AT))
    sentence = ngettext(
        "Up and down are judged by the one question that was answered both times. The numbers do not say why.",
        "Up and down are judged by the %(count)s questions that were answered both times. The numbers do not say why.",
        counted,
    )
    yield sentence % {"count": whole(counted)}
    if unseen:
        sentence = ngettext(
            "One answer was taken over without being looked at again; it does not count.",
            "%(count)s answers were taken over without being looked at again; they do not count.",
            unseen,
        )
        yield sentence % {"count": whole(unseen)}


def _between(pair: ShownPair, words: DocumentWords) -> Iterator[Block | None]:
    """Yield what was done in the time between, beside the numbers and not as their cause."""
    titles = {unit: one.title for unit, one in words.units.items()}
    actions = [(one.day, one.title) for one in pair.between.actions]
    learned = pgettext("what was done", "%(unit)s (learning unit)")
    units = [(one.day, learned % {"unit": titles[one.unit]}) for one in pair.between.units if one.unit in titles]
    done = sorted([*actions, *units])
    if done:
        yield paragraph(_("What we did in between:"))
        entry = pgettext("what was done", "%(day)s: %(title)s")
        yield bullets(entry % {"day": date_words(day), "title": title} for day, title in done)


def _number(area: AreaView | None) -> str:
    return (area.number if area is not None else "") or NO_DAY
