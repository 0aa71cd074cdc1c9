"""Two states of the document side by side, in words: what came, what went, what stayed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.document.compared import ComparedDocuments, ComparedLine, ComparedSection, TextChange
from csr_xblock.domain.document.kept_version import VersionHead
from csr_xblock.domain.links import Links
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.document.document_page import VERSIONS
from csr_xblock.presentation.document.version_words import version_title
from csr_xblock.presentation.journey.screen_names import DOCUMENT


@dataclass(frozen=True)
class LineView:
    """A line with the word for what has become of it. `kind` is a word of TextChange; SAME stands for many lines."""

    kind: str
    word: str
    text: str


@dataclass(frozen=True)
class ComparedView:
    """A section that is not the same, with a word for what has become of it."""

    title: str
    word: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True)
class ComparedPage:
    """The page. `same` names the sections that stayed as they were, '' for none."""

    prefix: str
    title: str
    told: tuple[str, ...]
    sections: tuple[ComparedView, ...]
    same: str
    language: str
    versions_url: str


def compared_page(
    earlier: VersionHead, later: VersionHead | None, compared: ComparedDocuments, links: Links, language: str
) -> ComparedPage:
    """Return the page. `later` is None for the document of today; `language` is that of the later state."""
    names = {"earlier": version_title(earlier.number), "later": _("today") if later is None else _named(later)}
    same = [one.title for one in compared.sections if one.change is TextChange.SAME]
    return ComparedPage(
        prefix=f"csr{links.block}",
        title=_("%(earlier)s and %(later)s") % names,
        told=tuple(_told(earlier, later, compared)),
        sections=tuple(_section(one) for one in compared.changed),
        same=_same(same, is_word_by_word=compared.is_word_by_word),
        language=language,
        versions_url=links.to(f"{DOCUMENT}/{VERSIONS}"),
    )


def _named(head: VersionHead) -> str:
    return _("version %(number)d") % {"number": head.number}


def _told(earlier: VersionHead, later: VersionHead | None, compared: ComparedDocuments) -> Iterator[str]:
    days = {"earlier": day_words(earlier.made_at), "later": "" if later is None else day_words(later.made_at)}
    if later is None:
        yield _("From %(earlier)s to the document of today.") % days
    else:
        yield _("From %(earlier)s to %(later)s.") % days
    count = len(compared.changed)
    if not compared.is_word_by_word:
        yield _("The two are in different languages, so their words cannot be compared; only which sections there are.")
    elif not count:
        yield _("Nothing has changed between them.")
    if count:
        yield ngettext("%(count)d section is different.", "%(count)d sections are different.", count) % {"count": count}


def _section(section: ComparedSection) -> ComparedView:
    word = {
        TextChange.ADDED: pgettext("of a section", "new"),
        TextChange.REMOVED: pgettext("of a section", "removed"),
        TextChange.CHANGED: pgettext("of a section", "changed"),
        TextChange.SAME: "",
    }[section.change]
    return ComparedView(section.title, word, tuple(_lines(section.lines)))


def _lines(lines: Iterable[ComparedLine]) -> Iterator[LineView]:
    """Yield what differs, and how many lines between stayed as they were."""
    for change, some in groupby(lines, key=lambda line: line.change):
        found = list(some)
        if change is TextChange.SAME:
            count = len(found)
            words = ngettext("%(count)d line stayed as it was.", "%(count)d lines stayed as they were.", count)
            yield LineView(change, "", words % {"count": count})
            continue
        word = _("Added:") if change is TextChange.ADDED else _("Removed:")
        yield from (LineView(change, word, line.text) for line in found)


def _same(titles: list[str], *, is_word_by_word: bool) -> str:
    if not titles:
        return ""
    told = _("The same in both: %(sections)s.") if is_word_by_word else _("There in both: %(sections)s.")
    return told % {"sections": "; ".join(titles)}
