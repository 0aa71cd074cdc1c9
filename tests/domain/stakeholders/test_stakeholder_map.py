"""What a map tells of itself: how much is on it, and what is still offered."""

from datetime import date

from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup
from csr_xblock.domain.stakeholders.stakeholder_map import KeptGroup, KeptTalk, StakeholderMap
from csr_xblock.domain.stakeholders.starting_set import Proposal
from csr_xblock.domain.stakeholders.talk import Talk

TALK = Talk(date(2026, 11, 3), "", "Good: the rye.")
TALKS = (KeptTalk("talk-1", 1, TALK), KeptTalk("talk-2", 2, TALK, is_removed=True))
MAP = StakeholderMap(
    CompanyFacts(employees=0, sector="G"),
    (
        KeptGroup("customers", 1, StakeholderGroup("Customers"), TALKS),
        KeptGroup("suppliers", 2, StakeholderGroup("Suppliers"), TALKS, is_removed=True),
        KeptGroup("own-1", 1, StakeholderGroup("Our drivers")),
    ),
)


def test_what_is_removed_does_not_count() -> None:
    """Neither a group, nor its talks, nor a single talk."""
    assert (2, 1) == (MAP.group_count, MAP.talk_count)


def test_what_is_on_the_map_is_not_offered_again() -> None:
    """What was just removed can be put back where it stood, so it is not offered twice."""
    assert (Proposal.NEIGHBOURS, Proposal.MUNICIPALITY, Proposal.CONSUMERS) == MAP.proposals


def test_a_group_is_found_by_its_name_in_the_table() -> None:
    """Also a removed one."""
    assert ["Our drivers", "Suppliers"] == [one.group.name for one in map(MAP.find, ("own-1", "suppliers")) if one]
    assert MAP.find("neighbours") is None
