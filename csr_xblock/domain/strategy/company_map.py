"""
The map of a company: what the questions propose and what the company has said of it, put together.

It reads words in one language and keeps nothing. What the company has kept of goals that the questions do not have (any
more) is not on the map, and stays kept.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.questions.instrument import Instrument, StrategyLink
from csr_xblock.domain.strategy.company_link import NOT_KEPT, KeptLink, LinkEnds, LinkState, LinkWords


@dataclass(frozen=True)
class CompanyLink:
    """
    A link on the map, in the words that count: the company's where it has some, else those that are proposed.

    `is_proposed` tells links of the questions from the company's own.
    """

    ends: LinkEnds
    why: str
    months: int
    state: LinkState = LinkState.OPEN
    is_proposed: bool = True
    is_feedback: bool = False
    has_own_words: bool = False
    revision: int = NOT_KEPT

    @property
    def is_looked_at(self) -> bool:
        """Whether the company has said something about a proposal."""
        return self.is_proposed and self.state is not LinkState.OPEN

    def touches(self, goals: Collection[ObjectiveId]) -> bool:
        """Return whether one of its ends is among the goals."""
        return self.ends.source in goals or self.ends.target in goals


def company_map(words: Instrument, kept: Iterable[KeptLink]) -> tuple[CompanyLink, ...]:
    """Return the links in the order of the questions, then the company's own in the order in which they came."""
    rows = {one.ends: one for one in kept}
    proposed = {ends_of(link): link for link in words.links}
    goals = {objective.id for objective in words.objectives}
    own = (one for ends, one in rows.items() if ends not in proposed and is_own_link(one))
    return (
        *(_proposed(link, rows.get(ends)) for ends, link in proposed.items()),
        *(_own(one) for one in own if {one.ends.source, one.ends.target} <= goals),
    )


def ends_of(link: StrategyLink) -> LinkEnds:
    """Return what names a link of the questions."""
    return LinkEnds(link.source, link.target)


def is_own_link(kept: KeptLink) -> bool:
    """Return whether a link that the questions do not propose can stand on the map: it says why, and is true."""
    return bool(kept.words.why) and kept.state is LinkState.CONFIRMED


def looked_at(links: Iterable[CompanyLink]) -> int:
    """Return how many of the proposals the company has decided."""
    return sum(1 for link in links if link.is_looked_at)


def only_what_is_own(words: LinkWords, proposed: StrategyLink) -> LinkWords:
    """Return words without what is as proposed, so that a better proposal or another language still comes through."""
    return LinkWords(
        "" if words.why == " ".join(proposed.why.split()) else words.why,
        None if words.months == proposed.lag_months else words.months,
    )


def _proposed(link: StrategyLink, kept: KeptLink | None) -> CompanyLink:
    ends = ends_of(link)
    if kept is None:
        return CompanyLink(ends, link.why, link.lag_months, is_feedback=link.is_feedback)
    return CompanyLink(
        ends,
        kept.words.why or link.why,
        link.lag_months if kept.words.months is None else kept.words.months,
        kept.state,
        is_feedback=link.is_feedback,
        has_own_words=kept.words.is_own,
        revision=kept.revision,
    )


def _own(kept: KeptLink) -> CompanyLink:
    months = kept.words.months or 0
    return CompanyLink(
        kept.ends, kept.words.why, months, kept.state, is_proposed=False, has_own_words=True, revision=kept.revision
    )
