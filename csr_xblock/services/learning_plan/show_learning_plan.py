"""Reads the learning plan of a company: what is given to whom, and how far it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import KeptGiven
from csr_xblock.domain.people.company_member import Member
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.results.learning_plan.given_store import all_given, done_units
from csr_xblock.results.people.member_store import members_of
from csr_xblock.results.units.recommendation_store import recommended_with


@dataclass(frozen=True)
class ShownLearningPlan:
    """
    Who belongs to the company, in the order in which they came, and what is given, in the order of writing.

    What a member has done by progress has its day, and what somebody had who is no member any more is nobody's.
    """

    members: tuple[Member, ...] = ()
    given: tuple[KeptGiven, ...] = ()


def show_learning_plan(key: CompanyKey, names: Sequence[str]) -> ShownLearningPlan:
    """Return the plan. At most three queries. `names` are the columns with names of users."""
    members, kept = members_of(key, names), all_given(key)
    people = {one.user_id for one in members}
    followed = [one for one in kept if one.given.follows_progress and one.given.member in people]
    done = done_units(key.course, people, {one.given.unit for one in followed}) if followed else {}
    return ShownLearningPlan(tuple(members), tuple(_as_it_is(one, people, done) for one in kept))


def _as_it_is(kept: KeptGiven, people: set[int], done: Mapping[tuple[int, UnitId], date]) -> KeptGiven:
    member = kept.given.member
    if member is not None and member not in people:
        return replace(kept, given=replace(kept.given, member=None), done_on=None)
    if member is None or not kept.given.follows_progress:
        return kept
    return replace(kept, done_on=done.get((member, kept.given.unit)))


def recommended_units(attempt: Attempt | None) -> list[UnitId]:
    """Return the units that came with the latest hand-in, the most needed first; none before it. One query."""
    return [] if attempt is None else recommended_with(attempt.id)
