"""Where each piece of the folder is changed, and how a link there is called."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _

from csr_xblock.domain.evidence.piece import EvidenceKind, EvidencePiece, PieceState
from csr_xblock.domain.identifiers import ItemId, PerspectiveId, UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.journey.screen_names import ACTION, GOAL, HUNT, STAKEHOLDERS
from csr_xblock.presentation.questions.route import AGAIN, START


@dataclass(frozen=True)
class PiecePlace:
    """An address with the words of its link; both '' where nothing leads there."""

    url: str = ""
    words: str = ""


NOWHERE = PiecePlace()


@dataclass(frozen=True)
class PiecePlaces:
    """
    What is needed to lead to a piece. `own` makes links of the programme, `inner` of its assessment.

    `drafted` are questions that a draft asks, `again` those that may be answered again now. `units` are addresses.
    `is_first`: nothing was handed in yet.
    """

    own: Links
    inner: Links
    steps: Collection[Step]
    units: Mapping[UnitId, str] = field(default_factory=dict)
    drafted: Collection[ItemId] = ()
    again: Collection[ItemId] = ()
    is_first: bool = False

    def is_for_later(self, item: ItemId) -> bool:
        """Return whether a question is answered in a new self-assessment only."""
        return item not in self.drafted and item not in self.again

    def of_question(self, item: ItemId, area: PerspectiveId | None, state: PieceState = PieceState.KEPT) -> PiecePlace:
        """
        Return where the note on an answer is written: in the draft, in the questions that are asked again, else later.

        What was handed in stays as it is; a new self-assessment takes it over.
        """
        anchor = f"#csr{self.inner.block}-{item}"
        if area is not None and (state is PieceState.DRAFT or item in self.drafted):
            return PiecePlace(self.inner.to(area) + anchor, _("Open the question"))
        if item in self.again:
            return PiecePlace(self.inner.to(AGAIN) + anchor, _("Answer this question again"))
        return PiecePlace(self.inner.to(START), _("Write it in the next self-assessment"))

    def of(self, piece: EvidencePiece) -> PiecePlace:
        """Return where a piece is changed."""
        if piece.kind is EvidenceKind.NOTE:
            return self._of_note(piece)
        if piece.kind is EvidenceKind.REPORT:
            url = self.units.get(UnitId(piece.about), "")
            return PiecePlace(url, _("Open the unit")) if url else NOWHERE
        step, screen, words = {
            EvidenceKind.ACTION: (Step.STRATEGY, f"{ACTION}/{piece.about}", _("Open the action")),
            EvidenceKind.READING: (Step.STRATEGY, f"{GOAL}/{piece.about}", _("Open the goal")),
            EvidenceKind.GOOD_THING: (Step.PROFILE, HUNT, _("Open the list of good things")),
            EvidenceKind.TALK: (Step.IMPORTANCE, STAKEHOLDERS, _("Open the talks")),
        }[piece.kind]
        return PiecePlace(self.own.to(screen), words) if step in self.steps else NOWHERE

    def _of_note(self, piece: EvidencePiece) -> PiecePlace:
        """Return where a note is changed that is written already."""
        place = self.of_question(ItemId(piece.about), piece.area, piece.state)
        if place.url != self.inner.to(START):
            return place
        return replace(place, words=_("Change it in the next self-assessment"))
