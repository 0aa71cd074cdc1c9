"""One version of the document: its text, and what can be done with it: approve, release, delete, take, compare."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.document.kept_version import MAX_APPROVER, KeptVersion, VersionHead, may_be_deleted
from csr_xblock.domain.links import Links
from csr_xblock.presentation.document.document_page import VERSIONS
from csr_xblock.presentation.document.file_words import WordsAndLink
from csr_xblock.presentation.document.kept_text import KeptText, kept_text
from csr_xblock.presentation.document.version_words import rests_words, standing_of, told_of, version_title
from csr_xblock.presentation.document.versions_page import TODAY, compare_screen, version_screen
from csr_xblock.presentation.journey.screen_names import DOCUMENT


@dataclass(frozen=True)
class VersionHandlers:
    """The addresses of what is done with a version."""

    approve: str
    release: str
    delete: str


@dataclass(frozen=True)
class VersionRights:
    """
    What whoever looks may do. `approver` is the name that the platform knows, to begin with.

    `may_be_seen`: the programme lets trainers see results, which the document tells.
    """

    may_approve: bool
    approver: str
    may_be_seen: bool


@dataclass(frozen=True)
class ReleaseForm:
    """
    Release, or its end. `told` are sentences on what trainers see then, `note` on what else follows.
    """

    is_released: bool
    told: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class VersionPage:
    """
    The page. `approval` is '' where an approval form stands or nothing is left to say; `deletion` is '' where it cannot
    be deleted, else what follows from it. `release` is None where nothing can be released, `no_release` says why then.
    """

    prefix: str
    title: str
    told: tuple[str, ...]
    note: str
    text: KeptText
    id: int
    revision: int
    handlers: VersionHandlers
    asks_approval: bool
    approver: str
    approval: str
    release: ReleaseForm | None
    no_release: str
    deletion: str
    files: tuple[WordsAndLink, ...]
    compare: tuple[WordsAndLink, ...]
    url: str
    versions_url: str
    approver_characters: int = MAX_APPROVER


def version_page(
    kept: KeptVersion,
    heads: Sequence[VersionHead],
    rights: VersionRights,
    handlers: VersionHandlers,
    files: tuple[WordsAndLink, ...],
    links: Links,
    reader: int,
    language: str,
) -> VersionPage:
    """Return the page of a version, one of `heads`. `reader` is the platform's number of whoever looks."""
    head = kept.head
    can_be_deleted = may_be_deleted(head, heads)
    return VersionPage(
        prefix=f"csr{links.block}",
        title=version_title(head.number),
        told=tuple(told_of(head, reader, language)),
        note=head.note,
        text=kept_text(kept.document, standing_of(head), f"csr{links.block}"),
        id=head.id,
        revision=head.revision,
        handlers=handlers,
        asks_approval=not head.is_approved and rights.may_approve,
        approver=rights.approver[:MAX_APPROVER],
        approval="" if head.is_approved or rights.may_approve else _of_an_owner(),
        release=_release(kept, heads, reader, may_be_seen=rights.may_be_seen),
        no_release=_no_release(head, may_be_seen=rights.may_be_seen),
        deletion=_deletion(len(heads)) if can_be_deleted else "",
        files=files,
        compare=tuple(_comparisons(head, heads, links)),
        url=links.to(version_screen(head.number)),
        versions_url=links.to(f"{DOCUMENT}/{VERSIONS}"),
    )


def _of_an_owner() -> str:
    return _(
        "An owner of your company approves it. Where no owner belongs to the company, a manager does. "
        "Ask an owner to open this page."
    )


def _release(kept: KeptVersion, heads: Sequence[VersionHead], reader: int, *, may_be_seen: bool) -> ReleaseForm | None:
    head = kept.head
    if head.is_released:
        note = _("From the next page on trainers see nothing of it. What they have printed or copied they keep.")
        return ReleaseForm(True, (), note)
    if not head.is_approved or not may_be_seen:
        return None
    other = next((one for one in heads if one.is_released), None)
    note = ""
    if other is not None:
        note = _("Trainers read version %(number)d now. It is taken back when you release this one.")
        note %= {"number": other.number}
    return ReleaseForm(False, tuple(_what_trainers_see(kept, reader)), note)


def _what_trainers_see(kept: KeptVersion, reader: int) -> Iterator[str]:
    """Yield what a release tells to whom, sentence by sentence."""
    yield _("Everybody who is a trainer of this course, now or later, reads this version, and no other one.")
    if kept.document.company:
        yield _("The name of your company: %(name)s.") % {"name": kept.document.company}
    else:
        yield _("No name of your company stands in it. Trainers can still guess who it is.")
    levels = _("The levels and numbers of your areas, whatever you have allowed in your profile. %(rests)s")
    yield levels % {"rests": rests_words(kept.head.rests_on, reader)}
    yield _("Names that stand in it: of who does what, of people you talked to, and of who approved it.")
    yield _("Answers to questions that it quotes, with what you wrote beside them. Other answers stay with you.")
    yield _("Whatever else stands in it. Read it once more before you release it.")


def _no_release(head: VersionHead, *, may_be_seen: bool) -> str:
    """Return why it cannot be released, '' where it can or is."""
    if head.is_released:
        return ""
    if not may_be_seen:
        return _("In this course nobody but the learners may see results, so trainers cannot read your document.")
    return "" if head.is_approved else _("Once it is approved, you can let the trainers of this course read it.")


def _deletion(versions: int) -> str:
    told = _("It is gone then, and cannot be brought back. The document of today stays as it is.")
    if versions > 1:
        return told
    only = _("It is the only version, so the step Decide asks for one again.")
    return f"{told} {only}"


def _comparisons(head: VersionHead, heads: Sequence[VersionHead], links: Links) -> Iterator[WordsAndLink]:
    yield WordsAndLink(_("with the document of today"), links.to(compare_screen(head.number, TODAY)))
    for other in heads:
        if other.number != head.number:
            pair = sorted((other.number, head.number))
            words = _("with version %(number)d") % {"number": other.number}
            yield WordsAndLink(words, links.to(compare_screen(*pair)))
