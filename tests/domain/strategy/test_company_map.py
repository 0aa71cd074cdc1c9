"""What the questions propose and what a company has said of it, put together."""

from dataclasses import replace

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.strategy.company_link import LinkEnds, LinkState, LinkWords
from csr_xblock.domain.strategy.company_map import CompanyLink, company_map, ends_of, looked_at, only_what_is_own
from tests.domain.strategy.links import HOSE, SKILLS_SAVE, SKILLS_TALK, kept

PACKAGED = packaged_instrument()


def link_on(links: tuple[CompanyLink, ...], ends: LinkEnds = SKILLS_SAVE) -> CompanyLink:
    """Return a link of a map."""
    return next(link for link in links if link.ends == ends)


def without(instrument: Instrument, ends: LinkEnds) -> Instrument:
    """Return the questions without a link."""
    return replace(instrument, links=tuple(link for link in instrument.links if ends_of(link) != ends))


def test_nobody_has_said_anything_yet() -> None:
    """30 proposals, in the order of the questions, none looked at."""
    links = company_map(PACKAGED, [])

    assert [ends_of(link) for link in PACKAGED.links] == [link.ends for link in links]
    assert 30 == len(links)
    assert {(LinkState.OPEN, 0, True, False)} == {
        (link.state, link.revision, link.is_proposed, link.has_own_words) for link in links
    }
    assert 0 == looked_at(links)


def test_a_confirmed_proposal_keeps_the_proposed_words() -> None:
    """A better sentence, or another language, still comes through."""
    proposed = link_on(company_map(PACKAGED, []))

    confirmed = link_on(company_map(PACKAGED, [kept(revision=4)]))

    assert replace(proposed, state=LinkState.CONFIRMED, revision=4) == confirmed


def test_own_words_win_over_proposed_ones() -> None:
    """Also after the proposed sentence was changed."""
    changed = replace(PACKAGED, links=tuple(replace(link, why="New.", lag_months=1) for link in PACKAGED.links))

    link = link_on(company_map(changed, [kept(words=HOSE)]))

    assert (HOSE.why, HOSE.months, True) == (link.why, link.months, link.has_own_words)
    assert "New." == link_on(company_map(changed, [kept()])).why


def test_own_links_follow_and_do_not_count_as_looked_at() -> None:
    """Progress is about what is proposed."""
    links = company_map(PACKAGED, [kept(SKILLS_TALK, words=HOSE), kept(state=LinkState.DROPPED)])

    assert (SKILLS_TALK, False, True) == (links[-1].ends, links[-1].is_proposed, links[-1].has_own_words)
    assert 1 == looked_at(links)


def test_what_is_said_of_goals_that_are_gone_is_not_shown() -> None:
    """Nor what was said, without own words, of a proposal that the trainer has taken out."""
    few = replace(
        PACKAGED, links=(), objectives=tuple(one for one in PACKAGED.objectives if one.id != SKILLS_TALK.target)
    )
    rows = [kept(SKILLS_TALK, words=HOSE), kept()]

    assert () == company_map(few, rows)
    assert 31 == len(company_map(PACKAGED, rows))


def test_own_words_of_a_proposal_that_is_gone_become_an_own_link() -> None:
    """The company has said it is true, and why; the trainer's choice does not take that away."""
    gone = without(PACKAGED, SKILLS_SAVE)

    link = link_on(company_map(gone, [kept(words=HOSE)]))

    assert (False, HOSE.why) == (link.is_proposed, link.why)
    assert not [one for one in company_map(gone, [kept(state=LinkState.OPEN, words=HOSE)]) if one.ends == SKILLS_SAVE]


def test_words_as_proposed_are_not_own() -> None:
    """Saving the form as it was filled in keeps no copy."""
    proposal = next(link for link in PACKAGED.links if ends_of(link) == SKILLS_SAVE)

    assert LinkWords() == only_what_is_own(LinkWords(proposal.why, proposal.lag_months), proposal)
    assert LinkWords("", 2) == only_what_is_own(LinkWords(proposal.why, 2), proposal)
    assert LinkWords("Ours.") == only_what_is_own(LinkWords("Ours.", proposal.lag_months), proposal)
