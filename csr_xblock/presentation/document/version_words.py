"""A version of the document in words: which it is, on what it rests, who approved it, and whether trainers read it."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from csr_xblock.domain.document.blocks import Paragraph
from csr_xblock.domain.document.kept_version import RestsOn, VersionHead
from csr_xblock.domain.document.strategy_document import Section, SectionId, StrategyDocument
from csr_xblock.domain.priorities.confirmed_priority import HandIn
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.priorities.hand_in_words import hand_in_words
from csr_xblock.presentation.units.unit_words import language_name


def version_title(number: int) -> str:
    """Return what a version is called."""
    return _("Version %(number)d") % {"number": number}


def rests_words(rests_on: RestsOn, reader: int) -> str:
    """Return on whose self-assessment of which day it rests, as a sentence for a reader; no names are told."""
    if rests_on.attempt_id is None or rests_on.handed_in_at is None:
        return _("Rests on no self-assessment: none had been handed in.")
    return hand_in_words(HandIn(rests_on.attempt_id, rests_on.handed_in_at, rests_on.person), reader)


def approval_words(head: VersionHead) -> str:
    """Return who approved it and when, or that nobody has yet."""
    if head.approved_at is None:
        return _("Not approved yet.")
    return _("Approved by %(name)s on %(day)s.") % {"name": head.approved_by, "day": day_words(head.approved_at)}


def release_words(head: VersionHead) -> str:
    """Return since when trainers may read it, '' where they may not."""
    if head.released_at is None:
        return ""
    return _("Trainers of this course may read it since %(day)s.") % {"day": day_words(head.released_at)}


def standing_of(head: VersionHead) -> tuple[str, ...]:
    """Return what stands on the version itself, on every form of it: which it is, of which day, and who approved it."""
    named = _("Version %(number)d of %(day)s.") % {"number": head.number, "day": day_words(head.made_at)}
    return named, approval_words(head)


def draft_words() -> str:
    """Return what stands on the text of today, which nobody can approve before it is kept as a version."""
    return _("Draft: this text has not been approved.")


def with_standing(document: StrategyDocument, head: VersionHead | None) -> StrategyDocument:
    """Return the document with that on its cover, for a form that has no other place: of a version, or of today."""
    said = Paragraph(draft_words() if head is None else " ".join(standing_of(head)))
    cover = document.section(SectionId.COVER) or Section(SectionId.COVER, "", ())
    others = tuple(one for one in document.sections if one.id is not SectionId.COVER)
    return replace(document, sections=(replace(cover, blocks=(said, *cover.blocks)), *others))


def told_of(head: VersionHead, reader: int, page_language: str) -> Iterator[str]:
    """Yield what there is to say of a version, sentence by sentence; what has changed is not among them."""
    yield _("Kept on %(day)s.") % {"day": day_words(head.made_at)}
    if head.language != page_language:
        yield _("Written in another language: %(language)s.") % {"language": language_name(head.language)}
    yield rests_words(head.rests_on, reader)
    yield approval_words(head)
    released = release_words(head)
    if released:
        yield released
