"""The change log: the versions that were kept, and what has changed since the self-assessment before."""

from collections.abc import Iterator, Mapping

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
from csr_xblock.presentation.quoted import quoted
from csr_xblock.presentation.scoring.areas import AreaView
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.presentation.scoring.scorecard_words import band_name
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
    days = {
        "first": day_words(pair.first.attempt.submitted_at),
        "second": day_words(pair.second.attempt.submitted_at),
    }
    yield paragraph(_numbers(pair, words, days))
    if pair.comparison is None:
        yield paragraph(_("The questions have become others since, so more than the number cannot be compared."))
    else:
        yield table(
            _("What has changed from %(first)s to %(second)s") % days,
            (_("Area"), days["first"], days["second"], pgettext("between two days", "Change")),
            (
                (one.title, _number(one.first), _number(one.second), one.change)
                for one in area_pairs(pair, pair.comparison, words.earlier, words.handed_in)
            ),
        )
        yield paragraph(*_counted(pair.comparison))
    yield from _between(pair, words)


def _numbers(pair: ShownPair, words: DocumentWords, days: Mapping[str, str]) -> str:
    first, second = pair.first.scorecard.overall, pair.second.scorecard.overall
    if first.display is None or second.display is None:
        return _("We have taken the same self-assessment on %(first)s and on %(second)s.") % days
    said = {
        **days,
        "before": whole(first.display),
        "after": whole(second.display),
        "earlier": quoted(band_name(words.earlier, first.band)),
        "level": quoted(band_name(words.handed_in, second.band)),
    }
    if first.band is None or second.band is None:
        return _("On %(first)s we reached %(before)s of 100 points, on %(second)s it was %(after)s.") % said
    if first.band == second.band:
        sentence = _(
            "On %(first)s we reached %(before)s of 100 points, on %(second)s it was %(after)s; the level is "
            "%(level)s both times."
        )
    else:
        sentence = _(
            "On %(first)s we reached %(before)s of 100 points, the level %(earlier)s; on %(second)s it was %(after)s, "
            "the level %(level)s."
        )
    return sentence % said


def _counted(comparison: AttemptComparison) -> Iterator[str]:
    """Yield what counts for the change. It is told what changed, never why (METHODOLOGY 2.4.9)."""
    counted, unseen = (comparison.number_of(one) for one in (HowCounted.COMPARED, HowCounted.NOT_LOOKED_AT))
    sentence = ngettext(
        "The change is worked out from the one question that was answered both times.",
        "The change is worked out from the %(count)s questions that were answered both times.",
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
    yield _("The comparison says what has changed, not what has brought it about.")


def _between(pair: ShownPair, words: DocumentWords) -> Iterator[Block | None]:
    """Yield what was done in the time between, beside the numbers and not as their cause."""
    titles = {unit: one.title for unit, one in words.units.items()}
    actions = [(one.day, one.title) for one in pair.between.actions]
    units = [(one.day, titles[one.unit]) for one in pair.between.units if one.unit in titles]
    done = sorted([*actions, *units])
    if done:
        yield paragraph(_("In the time between we have done this:"))
        entry = pgettext("what was done", "%(day)s: %(title)s")
        yield bullets(entry % {"day": date_words(day), "title": title} for day, title in done)


def _number(area: AreaView | None) -> str:
    return (area.number if area is not None else "") or NO_DAY
