"""The folder as two sheets of a workbook: what is in it, and what has no note yet. The first column is for ticks."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from csr_xblock.domain.evidence.notes import MissingNote
from csr_xblock.domain.evidence.piece import EvidenceKind, EvidencePiece
from csr_xblock.presentation.evidence.evidence_words import codes_of, kind_words, state_words
from csr_xblock.presentation.evidence.piece_view import FolderWords, piece_title
from csr_xblock.presentation.scoring.scorecard_words import level_name
from csr_xblock.presentation.sheet import Cell, Sheet
from csr_xblock.services.evidence.show_folder import ShownFolder


def evidence_sheets(shown: ShownFolder, words: FolderWords) -> tuple[Sheet, Sheet]:
    """Return both sheets, with headings in the reader's language."""
    return (
        Sheet(
            _("Evidence folder"),
            (
                _("Paper is in the binder"),
                _("Area"),
                _("Kind"),
                _("What it belongs to"),
                _("Day"),
                _("What was written"),
                _("Who"),
                _("How it stands"),
                _("What could prove it"),
                _("Point of the voluntary EU standard (VSME)"),
            ),
            tuple(_piece(one, shown, words) for one in shown.pieces),
        ),
        Sheet(
            _("No note yet"),
            (
                _("Note is written"),
                _("Area"),
                _("Subject"),
                _("Question"),
                _("Level"),
                _("What could prove it"),
                _("Point of the voluntary EU standard (VSME)"),
            ),
            tuple(_missing(shown.missing, words)),
        ),
    )


def _piece(piece: EvidencePiece, shown: ShownFolder, words: FolderWords) -> tuple[Cell, ...]:
    item = words.item(piece.about) if piece.kind is EvidenceKind.NOTE else None
    return (
        None,
        words.area(piece.area),
        kind_words(piece.kind),
        piece_title(piece, shown, words),
        piece.day,
        piece.text,
        piece.who,
        state_words(piece.state),
        "" if item is None else item.evidence_hint,
        "" if item is None else codes_of(item),
    )


def _missing(missing: Iterable[MissingNote], words: FolderWords) -> Iterable[tuple[Cell, ...]]:
    for one in missing:
        item = words.item(one.item)
        if item is not None:
            level, area = level_name(words.now, one.level), words.area(item.perspective)
            yield (None, area, item.topic, item.text, level, item.evidence_hint, codes_of(item))
