"""
Keeps what a company thinks of the links between its goals: one tap, own words, an own link.

Every function raises Conflict for somebody without a company, and NotAllowed for those who may not change what it does
and where nothing is kept. `words` are the questions in the language of the page.
"""

from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.instrument import Instrument, StrategyLink
from csr_xblock.domain.strategy.company_link import (
    AS_PROPOSED,
    MAX_OWN_LINKS,
    NOT_KEPT,
    KeptLink,
    LinkEnds,
    LinkField,
    LinkState,
    LinkWords,
    checked_words,
)
from csr_xblock.domain.strategy.company_map import company_map, ends_of, is_own_link, only_what_is_own
from csr_xblock.domain.strategy.link_changes import LinkChange, LinkOutcome, outcome_of_decision, outcome_of_words
from csr_xblock.results.people.company_access_store import locked_company
from csr_xblock.results.strategy.link_store import delete_link, hold_links, write_link


def decide_link(
    key: AssessmentKey | None, words: Instrument, ends: LinkEnds, shown_revision: int, state: LinkState
) -> LinkChange:
    """Keep whether a proposed link is true, or take that back; own words stay. Raises Conflict for one that is gone."""
    with locked_company(_kept(key)) as company:
        kept = hold_links(company).get(ends)
        if _proposal(words, ends) is None:
            raise Conflict("link-gone")
        outcome = outcome_of_decision(kept, shown_revision, state)
        if outcome is not None:
            return LinkChange(outcome, kept)
        said = AS_PROPOSED if kept is None else kept.words
        return LinkChange(LinkOutcome.SAVED, write_link(company, kept, ends, state, said))


def change_link(
    key: AssessmentKey | None, words: Instrument, ends: LinkEnds, shown_revision: int, said: LinkWords
) -> LinkChange:
    """
    Keep own words for a link, which says that it is true. No sentence on a proposal means the proposed one.

    Raises InvalidInput naming the field.
    """
    said, proposal = checked_words(said), _proposal(words, ends)
    if proposal is None:
        _check_own(words, ends, said)
        return _keep_own(_kept(key), words, ends, shown_revision, said)
    own = only_what_is_own(said, proposal)
    with locked_company(_kept(key)) as company:
        kept = hold_links(company).get(ends)
        outcome = None if kept is None else outcome_of_words(kept, shown_revision, own)
        if outcome is not None:
            return LinkChange(outcome, kept)
        return LinkChange(LinkOutcome.SAVED, write_link(company, kept, ends, LinkState.CONFIRMED, own))


def add_link(
    key: AssessmentKey | None, words: Instrument, ends: LinkEnds, shown_revision: int, said: LinkWords
) -> LinkChange:
    """
    Keep an own link. Sent twice it is there once; one that a colleague has made meanwhile in other words is told.

    Raises InvalidInput for a link that is proposed already, Conflict for one too many.
    """
    if _proposal(words, ends) is not None:
        raise InvalidInput("link-is-there", "target")
    said = checked_words(said)
    _check_own(words, ends, said)
    return _keep_own(_kept(key), words, ends, shown_revision, said, is_new=True)


def remove_link(key: AssessmentKey | None, words: Instrument, ends: LinkEnds, shown_revision: int) -> None:
    """Delete an own link. What is gone is gone. Raises Conflict if it is not as the page showed it."""
    _check_goals(words, ends)
    with locked_company(_kept(key)) as company:
        kept = hold_links(company).get(ends)
        if _proposal(words, ends) is not None:
            raise InvalidInput("value-invalid", "slug")
        if kept is None:
            return
        if kept.revision != shown_revision:
            raise Conflict("link-changed")
        delete_link(company, ends)


def _keep_own(
    key: AssessmentKey, words: Instrument, ends: LinkEnds, shown_revision: int, said: LinkWords, *, is_new: bool = False
) -> LinkChange:
    """Keep an own link. A new one is nobody's to have deleted, even if the form was told of another one before."""
    with locked_company(key) as company:
        rows = hold_links(company)
        # What was said of a proposal that is gone is not on the map, so nobody has seen it: it is written over.
        there = rows.get(ends)
        kept = there if there is not None and is_own_link(there) else None
        outcome = outcome_of_words(kept, NOT_KEPT if is_new and kept is None else shown_revision, said)
        if outcome is not None:
            return LinkChange(outcome, kept)
        if kept is None:
            _make_room(words, rows)
        return LinkChange(LinkOutcome.SAVED, write_link(company, there, ends, LinkState.CONFIRMED, said))


def _check_own(words: Instrument, ends: LinkEnds, said: LinkWords) -> None:
    _check_goals(words, ends)
    if ends.source == ends.target:
        raise InvalidInput("link-to-itself", "target")
    if not said.why:
        raise InvalidInput("link-reason-missing", LinkField.WHY)


def _check_goals(words: Instrument, ends: LinkEnds) -> None:
    goals = {objective.id for objective in words.objectives}
    for goal, field in ((ends.source, "source"), (ends.target, "target")):
        if not goal:
            raise InvalidInput("link-goal-missing", field)
        if goal not in goals:
            raise InvalidInput("objective-unknown", field)


def _make_room(words: Instrument, rows: dict[LinkEnds, KeptLink]) -> None:
    own = [link for link in company_map(words, rows.values()) if not link.is_proposed]
    if len(own) >= MAX_OWN_LINKS:
        raise Conflict("too-many-links")


def _proposal(words: Instrument, ends: LinkEnds) -> StrategyLink | None:
    return next((link for link in words.links if ends_of(link) == ends), None)


def _kept(key: AssessmentKey | None) -> AssessmentKey:
    if key is None:
        raise NotAllowed("read-only")
    return key
