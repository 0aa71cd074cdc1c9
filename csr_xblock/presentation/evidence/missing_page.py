"""The answers that call for a note and have none: what could prove each, and where the note is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.evidence.folder import FolderFilter
from csr_xblock.domain.evidence.notes import MissingNote
from csr_xblock.domain.questions.answers import MIN_EVIDENCE_CHARACTERS
from csr_xblock.presentation.evidence.evidence_words import asked_for_words, codes_of, missing_words
from csr_xblock.presentation.evidence.folder_address import FolderView, view_screen
from csr_xblock.presentation.evidence.folder_head import FolderChoice, FolderHead
from csr_xblock.presentation.evidence.piece_places import PiecePlace, PiecePlaces
from csr_xblock.presentation.evidence.piece_view import FolderWords
from csr_xblock.presentation.scoring.scorecard_words import level_name


@dataclass(frozen=True)
class MissingNoteView:
    """An answer without a note: the subject, the question, the level that was chosen, and which proof fits."""

    area: str
    topic: str
    text: str
    level: str
    hint: str
    asked_for: str
    place: PiecePlace


@dataclass(frozen=True)
class MissingPage:
    """
    The page. `found` says how many answers are shown, `from_level` from which level on a note is asked for.

    `has_answers` False: nothing is answered yet, and `start_url` leads to the questions.
    """

    head: FolderHead
    areas: tuple[FolderChoice, ...]
    rows: tuple[MissingNoteView, ...]
    found: str
    has_answers: bool
    start_url: str
    from_level: str
    least: int = MIN_EVIDENCE_CHARACTERS


def missing_page(
    missing: Iterable[MissingNote],
    chosen: FolderFilter,
    words: FolderWords,
    places: PiecePlaces,
    head: FolderHead,
    *,
    start_url: str,
    has_answers: bool,
) -> MissingPage:
    """Return the answers of the chosen area, or all."""
    every = tuple(missing)
    rows = tuple(view for one in every if chosen.fits_area(one.area) for view in _views(one, words, places))
    return MissingPage(
        head=head,
        areas=tuple(_areas(every, chosen, words, places)),
        rows=rows,
        found=missing_words(len(rows)),
        has_answers=has_answers,
        start_url=start_url,
        from_level=level_name(words.now, words.now.scoring.evidence_from_level),
    )


def _views(missing: MissingNote, words: FolderWords, places: PiecePlaces) -> Iterator[MissingNoteView]:
    item = words.item(missing.item)
    if item is not None:
        yield MissingNoteView(
            area=words.area(item.perspective),
            topic=item.topic,
            text=item.text,
            level=level_name(words.now, missing.level),
            hint=item.evidence_hint,
            asked_for=asked_for_words(codes_of(item)),
            place=places.of_question(missing.item, missing.area),
        )


def _areas(
    missing: tuple[MissingNote, ...], chosen: FolderFilter, words: FolderWords, places: PiecePlaces
) -> Iterator[FolderChoice]:
    yield FolderChoice(
        _("Every area"), places.own.to(view_screen(FolderView.NO_NOTE)), chosen.area is None, len(missing)
    )
    for area in words.now.perspectives:
        count = sum(one.area == area.id for one in missing)
        if count or chosen.area == area.id:
            url = places.own.to(view_screen(FolderView.NO_NOTE, area.id))
            yield FolderChoice(area.short, url, chosen.area == area.id, count)
