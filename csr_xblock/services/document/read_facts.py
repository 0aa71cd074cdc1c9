"""
Reads everything that the strategy document is written from. It writes no sentence.

What a programme hides by its steps stays out: who cannot reach a screen cannot mend what the document says of it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

from csr_xblock.domain.again.answer_again import AnswerAgain
from csr_xblock.domain.document.kept_version import RestsOn, VersionHead
from csr_xblock.domain.document.own_text import OwnText
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.hunt.good_things import GoodThing
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import KeptAction
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.priorities.confirmed_priority import ConfirmedPriority
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.domain.stakeholders.stakeholder_map import KeptGroup
from csr_xblock.domain.strategy.company_link import KeptLink
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.results.document.own_text_store import own_texts_of
from csr_xblock.results.document.version_store import versions_of
from csr_xblock.results.hunt.hunt_store import good_things_for
from csr_xblock.results.priorities.priorities_store import priorities_for
from csr_xblock.results.stakeholders.map_store import groups_of
from csr_xblock.results.strategy.link_store import links_of
from csr_xblock.results.units.recommendation_store import recommended_with
from csr_xblock.results.units.unit_store import progress_of
from csr_xblock.services.comparison.show_comparison import ShownPair, show_comparison
from csr_xblock.services.goals.show_goals import ShownGoals, show_goals
from csr_xblock.services.learning_plan.show_learning_plan import ShownLearningPlan, show_learning_plan
from csr_xblock.services.plan.plan_today import Today, phases_today, read_today
from csr_xblock.services.plan.show_plan import is_one_person, show_plan_to_order
from csr_xblock.services.questions.show_assessment import AssessmentState
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt


@dataclass(frozen=True)
class Standing:
    """
    The latest hand-in, scored with the importance of today, and what it says with everything answered again since.

    `before` sets the hand-in beside the previous one of its mode, None without one.
    """

    scored: ScoredAttempt
    today: Scorecard
    again: Mapping[ItemId, AnswerAgain] = field(default_factory=dict)
    before: ShownPair | None = None


@dataclass(frozen=True)
class AdvisedUnit:
    """A unit that the hand-in recommends and the programme holds, and how far the reader is; None: never opened."""

    id: UnitId
    progress: KeptProgress | None


@dataclass(frozen=True)
class DocumentFacts:
    """
    Everything that the document is written from. A part is empty or None where there is nothing, and where the
    programme hides its `steps`.

    `today` is the reader's day. `instrument` are today's questions, in English or their author's words; goals that they
    have lost are still among the facts. `is_one_person`: nobody works there but the reader. `groups` come without
    removed ones, `units` the most needed first, `versions` the newest first, and `learning_plan` says what is given to
    whom.
    """

    today: date
    steps: frozenset[Step]
    role: Role
    name: str
    company: CompanyFacts
    is_one_person: bool
    instrument: Instrument
    standing: Standing | None = None
    importance: Mapping[ObjectiveId, Importance] = field(default_factory=dict)
    good_things: tuple[GoodThing, ...] = ()
    groups: tuple[KeptGroup, ...] = ()
    priorities: tuple[ConfirmedPriority, ...] = ()
    links: tuple[KeptLink, ...] = ()
    goals: ShownGoals = field(default_factory=ShownGoals)
    actions: tuple[KeptAction, ...] = ()
    phases: Mapping[int, Phase] = field(default_factory=dict)
    units: tuple[AdvisedUnit, ...] = ()
    learning_plan: ShownLearningPlan = field(default_factory=ShownLearningPlan)
    versions: tuple[VersionHead, ...] = ()
    own: Mapping[SectionId, OwnText] = field(default_factory=dict)

    @property
    def rests_on(self) -> RestsOn:
        """On which self-assessment a version would rest that is kept now."""
        if self.standing is None:
            return RestsOn()
        attempt = self.standing.scored.attempt
        return RestsOn(attempt.id, attempt.submitted_at)

    def has(self, step: Step) -> bool:
        """Return whether the programme shows a step."""
        return step in self.steps


def read_facts(
    key: AssessmentKey,
    access: CompanyAccess,
    state: AssessmentState,
    instrument: Instrument,
    steps: Collection[Step],
    units: Sequence[UnitId] = (),
    names: Sequence[str] = (),
) -> DocumentFacts:
    """
    Return the facts of the person's company: at most 27 queries, however much it has done; one more for an instrument
    of an older hand-in that this process has not read yet.

    `state` is where the person stands, which was read already; `units` are those of the programme, `names` the columns
    with names of users; without them members are told by their user names. Raises Conflict before the first profile:
    a member of a company has none in a course that is new to them.
    Only somebody who may change what the company does reads it all; the caller sees to that.
    """
    if state.profile is None:
        raise Conflict("profile-missing")
    shown, company = frozenset(steps), state.profile.company
    today = read_today(key, state.submitted_for_company, instrument)
    has_plan, has_standing = Step.STRATEGY in shown, Step.SCORECARD in shown
    actions = show_plan_to_order(access).actions if has_plan else ()
    return DocumentFacts(
        today=timezone.localdate(),
        steps=shown,
        role=state.profile.role,
        name=state.company_name,
        company=company,
        is_one_person=is_one_person(access, company.employees),
        instrument=instrument,
        standing=_standing(key, access, state, today) if has_standing else None,
        importance=today.importance if Step.IMPORTANCE in shown else {},
        good_things=good_things_for(key) if Step.PROFILE in shown else (),
        groups=groups_of(access.key) if Step.IMPORTANCE in shown else (),
        priorities=priorities_for(key) if has_standing else (),
        links=links_of(access.key) if has_plan else (),
        goals=show_goals(access) if has_plan else ShownGoals(),
        actions=actions,
        phases=phases_today(actions, today),
        units=_units(key, state, units) if Step.PATH in shown else (),
        learning_plan=show_learning_plan(access.key, names) if Step.PATH in shown else ShownLearningPlan(),
        versions=tuple(versions_of(access.key)),
        own=_own(access),
    )


def _standing(key: AssessmentKey, access: CompanyAccess, state: AssessmentState, today: Today) -> Standing | None:
    """Return where the company stands. No query, six with an earlier self-assessment of the same mode."""
    attempt = today.attempt
    if attempt is None:
        return None
    handed_in = score(today.instrument, attempt.sheet, today.importance)
    scored = ScoredAttempt(attempt, today.instrument, handed_in, today.importance)
    modes = [one.mode for one in state.handed_in]
    has_earlier = modes.count(attempt.sheet.mode) > 1
    before = show_comparison(key, None, today.instrument, access).shown if has_earlier else None
    return Standing(scored, today.scorecard, today.again, before if _leads_to(attempt, before) else None)


def _leads_to(attempt: Attempt, pair: ShownPair | None) -> bool:
    """Whether a pair ends with the attempt, and both were made for one company."""
    if pair is None or pair.second.attempt.id != attempt.id:
        return False
    return pair.first.attempt.company_id == attempt.company_id


def _units(key: AssessmentKey, state: AssessmentState, units: Sequence[UnitId]) -> tuple[AdvisedUnit, ...]:
    """Return what the hand-in recommends and the programme holds. Two queries, none before the first hand-in."""
    attempt = state.submitted_for_company
    if attempt is None or not units:
        return ()
    advised = [unit for unit in recommended_with(attempt.id) if unit in units]
    progress = progress_of(key.learner)
    return tuple(AdvisedUnit(unit, progress.get(unit)) for unit in advised)


def _own(access: CompanyAccess) -> dict[SectionId, OwnText]:
    """Return own words for sections; there are some for letters, too. One query."""
    known = {one.value: one for one in SectionId}
    return {known[name]: own for name, own in own_texts_of(access.key).items() if name in known}
