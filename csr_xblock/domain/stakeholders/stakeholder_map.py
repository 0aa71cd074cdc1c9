"""The map as it is kept: groups with their talks, and what was removed a moment ago and can be put back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup
from csr_xblock.domain.stakeholders.starting_set import Proposal, proposed_groups
from csr_xblock.domain.stakeholders.talk import Talk

NOTHING_KNOWN = CompanyFacts()
PUT_BACK_FOR = timedelta(days=1)
"""How long a removed group or talk can be put back; the next change of the map, or a purge, deletes it."""


@dataclass(frozen=True)
class KeptTalk:
    """A talk as kept. `revision` tells two writers apart."""

    slug: str
    revision: int
    talk: Talk
    is_removed: bool = False


@dataclass(frozen=True)
class KeptGroup:
    """A group as kept, with its talks, also removed ones, the latest talk first."""

    slug: str
    revision: int
    group: StakeholderGroup
    talks: tuple[KeptTalk, ...] = ()
    is_removed: bool = False

    @property
    def talk_count(self) -> int:
        """How many talks there are, without removed ones."""
        return sum(not one.is_removed for one in self.talks)


@dataclass(frozen=True)
class StakeholderMap:
    """Everything on a company's map, in the order in which it came."""

    company: CompanyFacts = NOTHING_KNOWN
    groups: tuple[KeptGroup, ...] = ()

    @property
    def kept(self) -> Iterator[KeptGroup]:
        """The groups without removed ones."""
        return (one for one in self.groups if not one.is_removed)

    @property
    def group_count(self) -> int:
        """How many groups there are, without removed ones."""
        return sum(1 for _ in self.kept)

    @property
    def talk_count(self) -> int:
        """How many talks were held with these groups."""
        return sum(one.talk_count for one in self.kept)

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """What is offered and is not on the map; what was just removed is offered where it stood."""
        taken = {one.slug for one in self.groups}
        return tuple(one for one in proposed_groups(self.company) if one not in taken)

    def find(self, slug: str) -> KeptGroup | None:
        """Return a group by its slug, None without one."""
        return next((one for one in self.groups if one.slug == slug), None)
