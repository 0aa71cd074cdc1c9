"""What becomes of a change of a link: nothing is overwritten in silence, the later of two is told (JOURNEY 1)."""

from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.strategy.company_link import NOT_KEPT, KeptLink, LinkState, LinkWords


class LinkOutcome(StrEnum):
    """
    SAVED: it is kept. TWO_TEXTS: somebody else has saved something else since, so nothing was changed.

    REMOVED: somebody has deleted it since, so nothing was changed; saving once more brings it back with these words.
    """

    SAVED = "saved"
    TWO_TEXTS = "two-texts"
    REMOVED = "removed"


@dataclass(frozen=True)
class LinkChange:
    """The outcome, and what is kept of the link now, None for nothing."""

    outcome: LinkOutcome
    kept: KeptLink | None

    @property
    def revision(self) -> int:
        """The revision from which the page goes on."""
        return NOT_KEPT if self.kept is None else self.kept.revision


def outcome_of_decision(kept: KeptLink | None, shown_revision: int, state: LinkState) -> LinkOutcome | None:
    """Return what becomes of a tap, None if it is to be written. The same tap sent again is saved already."""
    if (LinkState.OPEN if kept is None else kept.state) is state:
        return LinkOutcome.SAVED
    return None if kept is None or kept.revision == shown_revision else LinkOutcome.TWO_TEXTS


def outcome_of_words(kept: KeptLink | None, shown_revision: int, words: LinkWords) -> LinkOutcome | None:
    """Return what becomes of words that say that a link is true, None if they are to be written."""
    if kept is None:
        return None if shown_revision == NOT_KEPT else LinkOutcome.REMOVED
    if kept.words == words and kept.state is LinkState.CONFIRMED:
        return LinkOutcome.SAVED
    return None if kept.revision == shown_revision else LinkOutcome.TWO_TEXTS
