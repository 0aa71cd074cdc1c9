"""Colleagues decide at the same moment, on real connections: no row is made twice, and there is room for sixty."""

from functools import partial

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.strategy.company_link import MAX_OWN_LINKS, LinkEnds, LinkState
from csr_xblock.domain.strategy.link_changes import LinkOutcome
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.strategy.link_store import links_for
from csr_xblock.results.strategy.link_tables import LinkRow
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.strategy.decide_links import add_link, decide_link
from tests.domain.strategy.links import HOSE, SKILLS_SAVE
from tests.learners import OWNER, company_key_of, key_of
from tests.services.parallel import WORKERS, together

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("quick_disk")]
WORDS = packaged_instrument()


def colleagues() -> list[AssessmentKey]:
    """Return as many members of one company as there are workers."""
    keys = [key_of(f"manager-{number}") for number in range(WORKERS)]
    save_profile(keys[0].learner, OWNER)
    for key in keys[1:]:
        join_company(key.learner.user_id, company_key_of(keys[0]).company_id, Role.MANAGER)
    return keys


def test_of_parallel_taps_one_is_kept_and_who_said_otherwise_is_told() -> None:
    """Half of them say that it is true."""
    keys = colleagues()
    said = [(LinkState.CONFIRMED, LinkState.DROPPED)[number % 2] for number in range(WORKERS)]

    changes = together(
        [partial(decide_link, key, WORDS, SKILLS_SAVE, 0, state) for key, state in zip(keys, said, strict=True)]
    )

    (kept,) = links_for(keys[0])
    assert [LinkOutcome.SAVED if state is kept.state else LinkOutcome.TWO_TEXTS for state in said] == [
        one.outcome for one in changes
    ]
    assert 1 == kept.revision


def test_parallel_additions_stop_at_the_limit() -> None:
    """One place is left, and many want it."""
    keys = colleagues()
    proposed = {(link.source, link.target) for link in WORDS.links}
    goals = [one.id for one in WORDS.objectives]
    own = [LinkEnds(a, b) for a in goals for b in goals if a != b and (a, b) not in proposed]
    for ends in own[: MAX_OWN_LINKS - 1]:
        add_link(keys[0], WORDS, ends, 0, HOSE)

    def add(number: int) -> bool:
        try:
            add_link(keys[number], WORDS, own[MAX_OWN_LINKS + number], 0, HOSE)
        except Conflict:
            return False
        return True

    assert 1 == sum(together([partial(add, number) for number in range(WORKERS)]))
    assert MAX_OWN_LINKS == LinkRow.objects.count()
