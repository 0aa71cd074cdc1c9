"""What a company says of links goes with its data: given, read in words, and deleted with the last member."""

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.people.personal_data import Retirement
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.strategy.company_link import LinkState
from csr_xblock.results.strategy.link_tables import LinkRow
from csr_xblock.services.people.export_person import export_person
from csr_xblock.services.people.forget_person import retire_person
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.strategy.decide_links import change_link, decide_link
from tests.domain.strategy.links import HOSE, SKILLS_SAVE, read_ends
from tests.learners import OWNER, key_of
from tests.services.plan.planners import colleague

pytestmark = pytest.mark.django_db

WORDS = packaged_instrument()
COSTS = read_ends("env-climate:fin-efficiency", "slug")


def rows_given(name: str) -> list[dict[str, object]]:
    """Return what somebody's download holds of links."""
    tables = {given.table.name: given.rows for given in export_person(key_of(name).learner.user_id).tables}
    return [dict(row) for row in tables["csr_xblock_linkrow"]]


def test_a_download_gives_links_with_their_sentences_to_those_who_lead() -> None:
    """An employee of the company does not read them on the pages either."""
    save_profile(key_of().learner, OWNER)
    change_link(key_of(), WORDS, SKILLS_SAVE, 0, HOSE)
    colleague(key_of(), role=Role.EMPLOYEE)

    (row,) = rows_given("rasa")
    assert ("peo-learning", "env-climate", "confirmed", HOSE.why, 3) == tuple(
        row[name] for name in ("source_id", "target_id", "state", "why", "months")
    )
    assert [] == rows_given("jonas")


def test_links_go_with_the_last_member() -> None:
    """As long as somebody belongs to the company they are its work."""
    save_profile(key_of().learner, OWNER)
    decide_link(key_of(), WORDS, COSTS, 0, LinkState.DROPPED)
    colleague(key_of())

    retire_person(key_of().learner.user_id, Retirement.DELETE)
    assert LinkRow.objects.exists()
    retire_person(key_of("jonas").learner.user_id, Retirement.DELETE)

    assert not LinkRow.objects.exists()
