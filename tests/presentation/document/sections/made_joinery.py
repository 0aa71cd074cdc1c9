"""A joinery of sixty people in its second year: two self-assessments, and what was done between them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.comparison.between import Between, DoneAction, DoneUnit
from csr_xblock.domain.document.kept_version import RestsOn, VersionHead
from csr_xblock.domain.goals.measured_goal import KeptGoal, MeasuredGoal, Rhythm
from csr_xblock.domain.goals.readings import KeptReading, Reading
from csr_xblock.domain.hunt.good_things import GoodThing
from csr_xblock.domain.identifiers import ObjectiveId, PerspectiveId, UnitId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import NO_FIGURE, Action, ActionStatus, KeptAction, Measure
from csr_xblock.domain.plan.phases import phases_of
from csr_xblock.domain.priorities.confirmed_priority import ConfirmedPriority, HandIn
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup, Strength
from csr_xblock.domain.stakeholders.stakeholder_map import KeptGroup, KeptTalk
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.domain.strategy.company_link import KeptLink, LinkEnds, LinkState, LinkWords
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.services.document.read_facts import AdvisedUnit, DocumentFacts, Standing
from csr_xblock.services.goals.show_goals import ShownGoals
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.domain.instruments import sheet_of_line
from tests.presentation.comparison.pairs import pair_of_sheets
from tests.presentation.document.sections.said import said_in

FIRST = "223132332133322332213233323321221213222221222222"
SECOND = "233233432243433333324343434432332233333232333222"
SAFE, LEARNING, LOCAL = ObjectiveId("peo-safe-healthy"), ObjectiveId("peo-learning"), ObjectiveId("com-local-value")
PRACTICE = UnitId("environment-practice")
RATED = {SAFE: Importance(5, 5), LEARNING: Importance(5, 4), LOCAL: Importance(4, None)}
SECOND_DAY = datetime(2027, 11, 23, 9, 30, tzinfo=UTC)


def joinery_facts(language: str) -> DocumentFacts:
    """Return what is known of the joinery, some days after its second self-assessment."""
    said, standing = said_in(language), _standing(said_in(language))
    actions = tuple(_actions(said))
    goal = MeasuredGoal(
        "kpi-training-hours", rhythm=Rhythm.YEARLY, baseline=Decimal(6), baseline_day=date(2026, 12, 31),
        target=Decimal(16), target_day=date(2028, 12, 31),
    )  # fmt: skip
    return DocumentFacts(
        today=date(2027, 11, 30),
        steps=frozenset(Step),
        role=Role.MANAGER,
        name=said["joinery"],
        company=CompanyFacts(60, "LV", "C"),
        is_one_person=False,
        instrument=packaged_instrument(),
        standing=standing,
        importance=RATED,
        good_things=(
            GoodThing("lineone", PerspectiveId("people"), said["seconds"], 1),
            GoodThing("linetwo", PerspectiveId("community"), said["offcuts"], 1),
        ),
        groups=tuple(_groups(said)),
        priorities=tuple(
            ConfirmedPriority(one, said[why], 1, SECOND_DAY, HandIn(2, SECOND_DAY))
            for one, why in ((SAFE, "why-safe"), (LEARNING, "why-learning"))
        ),
        links=(KeptLink(LinkEnds(LEARNING, SAFE), LinkState.CONFIRMED, LinkWords(said["hours"], 12), 1),),
        goals=ShownGoals(
            (KeptGoal(1, 1, goal, date(2026, 12, 31)),),
            {1: [KeptReading(1, 1, Reading(date(2027, 10, 29), Decimal(11)), 1)]},
        ),
        actions=actions,
        phases=phases_of(actions, packaged_instrument(), standing.today),
        units=(AdvisedUnit(PRACTICE, KeptProgress(PRACTICE, SECOND_DAY, SECOND_DAY, completed_at=SECOND_DAY)),),
        versions=(
            VersionHead(2, datetime(2027, 11, 25, 9, tzinfo=UTC), language, said["joinery-note-2"], RestsOn(), 1),
            VersionHead(
                1, datetime(2026, 12, 10, 9, tzinfo=UTC), language, said["joinery-note-1"], RestsOn(), 2,
                "Ilze Kalniņa", datetime(2026, 12, 14, 9, tzinfo=UTC),
            ),
        ),
    )  # fmt: skip


def _standing(said: Mapping[str, str]) -> Standing:
    first, second = (_sheet(line) for line in (FIRST, SECOND))
    between = Between(
        (DoneUnit(PRACTICE, date(2027, 3, 12)),),
        (DoneAction(said["guards"], SAFE, date(2027, 4, 30)), DoneAction(said["talks"], SAFE, date(2027, 9, 24))),
    )
    pair = pair_of_sheets(first, second, between=between)
    attempt = replace(pair.second.attempt, company=CompanyFacts(60))
    card = score(packaged_instrument(), second, RATED)
    return Standing(ScoredAttempt(attempt, packaged_instrument(), card, RATED), card, {}, pair)


def _sheet(line: str) -> AnswerSheet:
    return sheet_of_line(packaged_instrument(), line, employees=60, role=Role.MANAGER)


def _groups(said: Mapping[str, str]) -> list[KeptGroup]:
    council = StakeholderGroup(
        said["union"], said["union-expect"], said["union-talk"], date(2027, 12, 7), Strength.HIGH, Strength.HIGH
    )
    builders = StakeholderGroup(said["builders"], said["builders-expect"], said["builders-talk"], None, Strength.LOW)
    heard = KeptTalk("talk-one", 1, Talk(date(2027, 11, 2), "", said["union-heard"]))
    return [KeptGroup("works-council", 1, council, (heard,)), KeptGroup("builders", 1, builders)]


def _actions(said: Mapping[str, str]) -> list[KeptAction]:
    done = ActionStatus.DONE
    trainee = Action(
        said["trainee"], ActionStatus.RUNNING, LEARNING, responsible="Andris", due=date(2028, 9, 1), currency="EUR",
        budget=Decimal(1800), measure=Measure("kpi-training-hours"),
    )  # fmt: skip
    none = Measure(NO_FIGURE)
    return [
        KeptAction(1, 1, Action(said["guards"], done, SAFE, currency="EUR", measure=none), done_on=date(2027, 4, 30)),
        KeptAction(2, 1, Action(said["talks"], done, SAFE, currency="EUR", measure=none), done_on=date(2027, 9, 24)),
        KeptAction(3, 1, trainee),
    ]
