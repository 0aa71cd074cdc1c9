"""The page of a letter: to read, to print, and, for answers, to choose what stands in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.document.blocks import Formatted
from csr_xblock.domain.document.own_text import OwnText
from csr_xblock.domain.links import Links
from csr_xblock.domain.readiness.letters import LetterId
from csr_xblock.domain.readiness.readiness import DisclosureReadiness
from csr_xblock.presentation.document.block_views import BlockView, block_views
from csr_xblock.presentation.document.document_page import DocumentHandlers, NewDataView
from csr_xblock.presentation.document.edit_page import WrittenText
from csr_xblock.presentation.journey.screen_names import READINESS
from csr_xblock.presentation.readiness.disclosure_words import disclosure_name
from csr_xblock.presentation.readiness.letters import Letter
from csr_xblock.presentation.readiness.readiness_address import letter_screen


@dataclass(frozen=True)
class LetterChoice:
    """A disclosure that can be in the letter, with the address of the letter with it, or without it."""

    code: str
    name: str
    url: str
    is_in: bool


@dataclass(frozen=True)
class LetterPartView:
    """Blocks below a heading, '' for none."""

    heading: str
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True)
class LetterPage:
    """
    The page. `choices` is empty where nothing can be chosen: in the other letter, and in own words.

    `not_followed` says that own words do not follow the points that were chosen, '' without either. `new_data` is what
    would be written today where own words rest on earlier data; `slug` and `revision` are those of the own words.
    """

    prefix: str
    id: str
    slug: str
    title: str
    advice: str
    not_followed: str
    parts: tuple[LetterPartView, ...]
    choices: tuple[LetterChoice, ...]
    is_own: bool
    is_empty: bool
    new_data: NewDataView | None
    handlers: DocumentHandlers
    edit_url: str
    back_url: str


def letter_page(
    letter: Letter,
    own: OwnText | None,
    choices: tuple[LetterChoice, ...],
    links: Links,
    handlers: DocumentHandlers,
    *,
    basis: str,
    codes: Iterable[str] | None,
    language: str,
) -> LetterPage:
    """
    Return the page of `letter`, as it is written today.

    With own words these are shown instead. `basis` is the fingerprint of what is written today in their language, of
    everything that can be told; `codes` are those that were chosen, None for all.
    """
    anchor = f"csr{links.block}-{letter.id}"
    shown = _own_parts(own, anchor, language) if own is not None else _parts(letter, anchor, language)
    return LetterPage(
        prefix=f"csr{links.block}",
        id=anchor,
        slug=letter.id.value,
        title=letter.title,
        advice=_advice(letter.id),
        not_followed="" if own is None or codes is None else _not_followed(codes),
        parts=shown,
        choices=() if own is not None else choices,
        is_own=own is not None,
        is_empty=letter.id is LetterId.ANSWERS and own is None and not choices,
        new_data=_new_data(letter, own, basis, anchor, language),
        handlers=handlers,
        edit_url=links.to(letter_screen(letter.id, codes, is_edit=True)),
        back_url=links.to(READINESS),
    )


def letter_to_write(
    letter: Letter, basis: str, codes: Iterable[str] | None, links: Links, language: str
) -> WrittenText:
    """
    Return a letter as the software writes it today; `basis` is the fingerprint of all that can be told.

    `codes` are the points that were chosen, None for all: the way back leads to the letter with them.
    """
    anchor = f"csr{links.block}-{letter.id}"
    return WrittenText(
        slug=letter.id.value,
        title=letter.title,
        html=letter.html,
        basis=basis,
        generated=block_views(letter.blocks, f"{anchor}-today", language),
        prefix=anchor,
        next_url=links.to(letter_screen(letter.id)),
        back_url=links.to(letter_screen(letter.id, codes)),
        back=_("Back to the letter"),
        as_written=_(
            "Below is what we have written. Change it as you would say it yourself; it is kept as your letter."
        ),
        as_own=_("This is your letter. It stays so until you change it or take the written text over again."),
    )


def letter_choices(
    found: Iterable[DisclosureReadiness], chosen: frozenset[str] | None, links: Links
) -> tuple[LetterChoice, ...]:
    """Return the disclosures of which something can be told, each to be left out or taken in; None chooses all."""
    codes = [one.disclosure.code for one in found if one.is_tellable]
    now = set(codes) if chosen is None else {code for code in codes if code in chosen}
    return tuple(_choice(code, codes, now, links) for code in codes)


def _choice(code: str, codes: list[str], now: set[str], links: Links) -> LetterChoice:
    after = now ^ {code}
    wanted = [one for one in codes if one in after]
    # A letter without any answer is no letter: leaving the last one out brings all of them back.
    screen = letter_screen(LetterId.ANSWERS, wanted if wanted and len(wanted) < len(codes) else None)
    return LetterChoice(code, disclosure_name(code), links.to(screen), code in now)


def _parts(letter: Letter, anchor: str, language: str) -> tuple[LetterPartView, ...]:
    return tuple(
        LetterPartView(part.heading, block_views(part.blocks, f"{anchor}-{number}", language))
        for number, part in enumerate(letter.parts, 1)
    )


def _own_parts(own: OwnText, anchor: str, language: str) -> tuple[LetterPartView, ...]:
    return (LetterPartView("", block_views((Formatted(own.html, own.language),), anchor, language)),)


def _new_data(letter: Letter, own: OwnText | None, basis: str, anchor: str, language: str) -> NewDataView | None:
    if own is None or own.basis == basis:
        return None
    return NewDataView(block_views(letter.blocks, f"{anchor}-new", language), basis, own.revision)


def _not_followed(codes: Iterable[str]) -> str:
    return _(
        "You asked for a letter on these points: %(codes)s. This one is in your own words, and they do not change with "
        "that. What would be written on these points stands behind “Go on writing”."
    ) % {"codes": ", ".join(codes)}


def _advice(letter: LetterId) -> str:
    return {
        LetterId.ANSWERS: _(
            "Your notes stand in it word for word: take out names of people, and what is nobody else’s business. Send "
            "it once you have read it aloud."
        ),
        LetterId.ASKS: _(
            "Use it when a questionnaire comes and you do not know what for. It refuses nothing: whoever answers you "
            "tells what is really needed."
        ),
    }[letter]
