"""One piece of the evidence folder in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.evidence.piece import EvidenceKind, EvidencePiece
from csr_xblock.domain.goals.measured_goal import MeasuredGoal
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.evidence.evidence_words import asked_for_words, codes_of, kind_words, state_words
from csr_xblock.presentation.evidence.piece_places import PiecePlace, PiecePlaces
from csr_xblock.presentation.goals.goal_figure import goal_figure
from csr_xblock.services.evidence.show_folder import ShownFolder


@dataclass(frozen=True)
class PieceView:
    """A piece in words. `facts` are its day, who took part and its state; `hint` is which proof fits; '' for none."""

    kind: str
    title: str
    facts: str
    text: str
    place: PiecePlace
    hint: str = ""
    asked_for: str = ""


@dataclass(frozen=True)
class FolderWords:
    """Questions in the reader's language: those that are asked `now`, and those of the latest hand-in. And money."""

    now: Instrument
    handed_in: Instrument
    currency: str

    def item(self, name: str) -> Item | None:
        """Return a question, None for one that neither has."""
        found = (one for words in (self.now, self.handed_in) for one in words.items if one.id == name)
        return next(found, None)

    def area(self, area: PerspectiveId | None) -> str:
        """Return the name of an area, or what is said of what belongs to none."""
        found = next((one.title for one in self.now.perspectives if one.id == area), "")
        return found or _("Not of one area")


def piece_view(piece: EvidencePiece, shown: ShownFolder, words: FolderWords, places: PiecePlaces) -> PieceView:
    """Return a piece with where it is changed; beside a note, which proof fits and who asks for it."""
    item = words.item(piece.about) if piece.kind is EvidenceKind.NOTE else None
    return PieceView(
        kind=kind_words(piece.kind),
        title=piece_title(piece, shown, words),
        facts=" · ".join(piece_facts(piece)),
        text=piece.text,
        place=places.of(piece),
        hint="" if item is None else item.evidence_hint,
        asked_for="" if item is None else asked_for_words(codes_of(item)),
    )


def piece_title(piece: EvidencePiece, shown: ShownFolder, words: FolderWords) -> str:
    """Return what a piece belongs to: a question's subject, a unit, an action, a goal, a group; '' for a good thing."""
    if piece.kind is EvidenceKind.NOTE:
        item = words.item(piece.about)
        return item.topic if item is not None else piece.about
    if piece.kind is EvidenceKind.REPORT:
        return piece.title or _("A unit that is not in this programme any more")
    if piece.kind is EvidenceKind.READING:
        goal = shown.goals.get(int(piece.about), MeasuredGoal())
        return goal_figure(goal, words.now, words.currency).name
    return piece.title


def piece_facts(piece: EvidencePiece) -> Iterator[str]:
    """Return the day of a piece, who took part, and what else is to be known of it."""
    if piece.day is not None:
        yield date_words(piece.day)
    if piece.who:
        yield piece.who
    if state := state_words(piece.state):
        yield state
