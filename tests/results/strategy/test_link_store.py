"""What the table of links answers, and in how many queries."""

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.strategy.company_link import LinkState
from csr_xblock.results.people.company_access_store import locked_company
from csr_xblock.results.strategy.link_store import decided_links, hold_links, links_for, write_link
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.strategy.decide_links import decide_link
from tests.domain.strategy.links import HOSE, SKILLS_SAVE, SKILLS_TALK, kept
from tests.learners import OWNER, key_of
from tests.queries import queries_of

pytestmark = pytest.mark.django_db


def test_links_come_as_they_were_written_in_one_query() -> None:
    """In the order in which they came."""
    rasa = key_of()
    save_profile(rasa.learner, OWNER)
    with locked_company(rasa) as company:
        hold_links(company)
        write_link(company, None, SKILLS_TALK, LinkState.CONFIRMED, HOSE)
        write_link(company, None, SKILLS_SAVE, LinkState.DROPPED, kept().words)

    assert (kept(SKILLS_TALK, words=HOSE), kept(state=LinkState.DROPPED)) == links_for(rasa)
    assert 1 == len(queries_of(lambda: links_for(rasa)))


def test_only_decided_proposals_are_counted() -> None:
    """Own links are none, what was taken back is not decided, and what the trainer has taken out is not asked."""
    rasa = key_of()
    save_profile(rasa.learner, OWNER)
    with locked_company(rasa) as company:
        hold_links(company)
        write_link(company, None, SKILLS_TALK, LinkState.CONFIRMED, HOSE)
        row = write_link(company, None, SKILLS_SAVE, LinkState.DROPPED, HOSE)

    assert (1, 0) == (decided_links(company, {SKILLS_SAVE}).count(), decided_links(company, ()).count())
    with locked_company(rasa) as company:
        hold_links(company)
        write_link(company, row, SKILLS_SAVE, LinkState.OPEN, HOSE)
    assert 0 == decided_links(company, {SKILLS_SAVE}).count()


def test_a_tap_takes_few_queries() -> None:
    """On a slow line every one of them is waited for."""
    rasa = key_of()
    save_profile(rasa.learner, OWNER)
    words = packaged_instrument()

    asked = queries_of(lambda: decide_link(rasa, words, SKILLS_SAVE, 0, LinkState.CONFIRMED))

    assert len(asked) <= 7
