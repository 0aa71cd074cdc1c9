"""The page of all versions: what has changed since the newest, keeping another one, and what is said of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.document.compared import ComparedDocuments
from csr_xblock.domain.document.kept_version import MAX_CHANGE_NOTE, MAX_VERSIONS, VersionHead, next_number
from csr_xblock.domain.document.strategy_document import MissingPart, StrategyDocument, says_something
from csr_xblock.domain.links import Links
from csr_xblock.presentation.document.document_page import VERSIONS
from csr_xblock.presentation.document.version_words import told_of, version_title
from csr_xblock.presentation.journey.screen_names import DOCUMENT
from csr_xblock.presentation.units.unit_words import language_name

COMPARE, TODAY = "compare", "today"
"""Parts of addresses: document/versions/2, document/versions/compare/1/2, document/versions/compare/2/today."""


@dataclass(frozen=True)
class KeepForm:
    """The form that keeps the document of today. `number` is the one that the version will have."""

    url: str
    number: int
    title: str
    promise: str
    form_key: str
    note_characters: int = MAX_CHANGE_NOTE


@dataclass(frozen=True)
class MissingLink:
    """Something that would give the document a text, and where it is done."""

    sentence: str
    url: str


@dataclass(frozen=True)
class VersionRow:
    """A version in the list. `compare` says with which older one it is compared, '' for the first."""

    title: str
    url: str
    told: tuple[str, ...]
    note: str
    is_released: bool
    compare: str
    compare_url: str


@dataclass(frozen=True)
class Since:
    """What has become of the document since its newest version, and where the two stand side by side ('' if equal)."""

    sentence: str
    url: str


@dataclass(frozen=True)
class VersionsPage:
    """
    The page. `keep` is None where nothing can be kept; `refused` then says why, and `missing` what would help.
    """

    prefix: str
    document_url: str
    since: Since | None
    keep: KeepForm | None
    refused: str
    missing: tuple[MissingLink, ...]
    rows: tuple[VersionRow, ...]


def versions_page(
    heads: Sequence[VersionHead],
    today: StrategyDocument,
    since: ComparedDocuments | None,
    links: Links,
    inner: Links,
    reader: int,
    *,
    keep_url: str,
    form_key: str,
) -> VersionsPage:
    """
    Return the page. `heads` are the versions, the newest first; `since` what has changed since that, None without one.

    `reader` is the platform's number of whoever looks; `keep_url` is '' for somebody whose work is not kept.
    """
    number, is_empty = next_number(heads), not says_something(today)
    parts = [part for section in today.sections for part in section.missing]
    return VersionsPage(
        prefix=f"csr{links.block}",
        document_url=links.to(DOCUMENT),
        since=None if since is None else _since(heads[0], since, links),
        keep=None if number is None or is_empty or not keep_url else _keep(keep_url, number, today, form_key),
        refused=_refused(number, is_empty=is_empty),
        missing=tuple(_missing(part, links, inner) for part in parts) if is_empty else (),
        rows=tuple(_row(head, older, links, reader, today.language) for head, older in zip_longest(heads, heads[1:])),
    )


def compare_screen(earlier: int | str, later: int | str) -> str:
    """Return the screen that compares two versions; TODAY stands for the document of today."""
    return f"{DOCUMENT}/{VERSIONS}/{COMPARE}/{earlier}/{later}"


def version_screen(number: int) -> str:
    """Return the screen that shows a version."""
    return f"{DOCUMENT}/{VERSIONS}/{number}"


def _keep(url: str, number: int, today: StrategyDocument, form_key: str) -> KeepForm:
    promise = _(
        "The whole document is kept as it is now, in this language: %(language)s. A version never changes afterwards. "
        "Owners and managers of your company read it, with the levels in it; an owner approves it, and an approved "
        "version can be released to the trainers of this course."
    )
    title = _("Keep this as version %(number)d") % {"number": number}
    return KeepForm(url, number, title, promise % {"language": language_name(today.language)}, form_key)


def _refused(number: int | None, *, is_empty: bool) -> str:
    if is_empty:
        return _("There is nothing in the document yet that could be kept. This would fill it:")
    if number is None:
        sentence = ngettext(
            "Your company has %(count)d version, and that is as many as can be kept.",
            "Your company has %(count)d versions, and that is as many as can be kept.",
            MAX_VERSIONS,
        )
        return sentence % {"count": MAX_VERSIONS}
    return ""


def _missing(part: MissingPart, links: Links, inner: Links) -> MissingLink:
    return MissingLink(part.sentence, inner.to(part.screen) if part.is_inside else links.to(part.screen))


def _since(newest: VersionHead, compared: ComparedDocuments, links: Links) -> Since:
    count, url = len(compared.changed), links.to(compare_screen(newest.number, TODAY))
    told = {"count": count, "number": newest.number}
    if not compared.is_word_by_word:
        sentence = _("Version %(number)d is in another language, so only its sections can be compared with today.")
        return Since(sentence % told, url)
    if not count:
        return Since(_("Nothing has changed since version %(number)d.") % told, "")
    sentence = ngettext(
        "%(count)d section has changed since version %(number)d.",
        "%(count)d sections have changed since version %(number)d.",
        count,
    )
    return Since(sentence % told, url)


def _row(head: VersionHead, older: VersionHead | None, links: Links, reader: int, language: str) -> VersionRow:
    compare = "" if older is None else _("What has changed since version %(number)d") % {"number": older.number}
    return VersionRow(
        title=version_title(head.number),
        url=links.to(version_screen(head.number)),
        told=tuple(told_of(head, reader, language)),
        note=head.note,
        is_released=head.is_released,
        compare=compare,
        compare_url="" if older is None else links.to(compare_screen(older.number, head.number)),
    )
