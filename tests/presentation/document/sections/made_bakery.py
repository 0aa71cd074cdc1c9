"""A bakery of 24 people that has done everything: asked, decided, planned, followed figures, begun to learn."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.again.answer_again import AnswerAgain, sheet_with
from csr_xblock.domain.again.done_thing import DoneThing
from csr_xblock.domain.document.kept_version import RestsOn, VersionHead
from csr_xblock.domain.goals.figure_kinds import Divisor
from csr_xblock.domain.goals.measured_goal import Direction, KeptGoal, MeasuredGoal, OwnFigure, Rhythm
from csr_xblock.domain.goals.readings import KeptReading, Reading
from csr_xblock.domain.hunt.good_things import GoodThing
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId, UnitId
from csr_xblock.domain.learning_plan.given_learning import GivenKind, GivenLearning, KeptGiven
from csr_xblock.domain.people.company_member import Member
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import NO_FIGURE, Action, ActionStatus, KeptAction, LinkedItem, Measure
from csr_xblock.domain.plan.phases import phases_of
from csr_xblock.domain.priorities.confirmed_priority import ConfirmedPriority, HandIn
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup, Strength
from csr_xblock.domain.stakeholders.stakeholder_map import KeptGroup, KeptTalk
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.domain.strategy.company_link import KeptLink, LinkEnds, LinkState, LinkWords
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.services.document.read_facts import AdvisedUnit, DocumentFacts, Standing
from csr_xblock.services.goals.show_goals import ShownGoals
from csr_xblock.services.learning_plan.show_learning_plan import ShownLearningPlan
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.presentation.document.sections.said import said_in
from tests.presentation.scored import SUBMITTED_AT, example

TODAY = date(2026, 11, 30)
EVERYTHING = frozenset(Step)
CLIMATE, SUPPLY, LOCAL, LEARNING, SAFE = (
    ObjectiveId(one)
    for one in ("env-climate", "pro-supply-chain", "com-local-value", "peo-learning", "peo-safe-healthy")
)


def bakery_facts(language: str) -> DocumentFacts:
    """Return the bakery of METHODOLOGY 2.4.8 with a full plan."""
    said, scored = said_in(language), _bakery_answers(said_in(language))
    again = {ItemId("env-energy"): AnswerAgain(Answer(2), date(2026, 11, 27), DoneThing(action=1))}
    today = score(scored.instrument, sheet_with(scored.attempt.sheet, again), scored.importance)
    actions = tuple(_bakery_actions(said))
    goals, readings = _bakery_goals(said)
    return DocumentFacts(
        today=TODAY,
        steps=EVERYTHING,
        role=Role.OWNER,
        name=said["bakery"],
        company=CompanyFacts(24, "LT", "C"),
        is_one_person=False,
        instrument=packaged_instrument(),
        standing=Standing(scored, today, again),
        importance=scored.importance,
        good_things=tuple(
            GoodThing(f"line{number}", PerspectiveId(area), said[text], 1)
            for number, (area, text) in enumerate((("people", "buddy"), ("community", "bread"), ("finance", "miller")))
        ),
        groups=tuple(_bakery_groups(said)),
        priorities=tuple(
            ConfirmedPriority(goal, said[why], 1, SUBMITTED_AT, HandIn(7, SUBMITTED_AT))
            for goal, why in ((CLIMATE, "why-climate"), (SUPPLY, "why-supply"), (LOCAL, "why-local"))
        ),
        links=(
            KeptLink(LinkEnds(LEARNING, CLIMATE), LinkState.CONFIRMED, revision=1),
            KeptLink(
                LinkEnds(CLIMATE, ObjectiveId("fin-efficiency")), LinkState.CONFIRMED, LinkWords(said["oven"], 2), 1
            ),
            KeptLink(LinkEnds(LEARNING, SAFE), LinkState.DROPPED, revision=1),
            KeptLink(LinkEnds(LOCAL, SUPPLY), LinkState.CONFIRMED, LinkWords(said["farmers"], 0), 1),
        ),
        goals=ShownGoals(goals, readings),
        actions=actions,
        phases=phases_of(actions, scored.instrument, today),
        units=(
            AdvisedUnit(UnitId("environment-foundation"), _done("environment-foundation")),
            AdvisedUnit(
                UnitId("processes-foundation"), KeptProgress(UnitId("processes-foundation"), SUBMITTED_AT, SUBMITTED_AT)
            ),
            AdvisedUnit(UnitId("community-foundation"), None),
        ),
        learning_plan=_bakery_learning_plan(said),
        versions=(
            VersionHead(2, datetime(2026, 11, 26, 9, tzinfo=UTC), language, said["note"], RestsOn(), 1),
            VersionHead(
                1,
                datetime(2026, 11, 24, 9, tzinfo=UTC),
                language,
                "",
                RestsOn(),
                2,
                "Rasa Petraitytė",
                datetime(2026, 11, 25, 9, tzinfo=UTC),
            ),
        ),
    )


def _bakery_answers(said: Mapping[str, str]) -> ScoredAttempt:
    """Return the worked example with notes in the language on its strengths."""
    scored = example()
    answers = dict(scored.attempt.sheet.answers)
    for item in scored.scorecard.strengths[:3]:
        answers[item] = replace(answers[item], evidence=said[item])
    sheet = replace(scored.attempt.sheet, answers=answers)
    attempt = replace(scored.attempt, sheet=sheet)
    return ScoredAttempt(
        attempt, scored.instrument, score(scored.instrument, sheet, scored.importance), scored.importance
    )


def _bakery_groups(said: Mapping[str, str]) -> list[KeptGroup]:
    employees = StakeholderGroup(
        said["employees"], said["employees-expect"], said["employees-talk"], date(2027, 1, 11), Strength.HIGH
    )
    customers = StakeholderGroup(
        said["customers"],
        said["customers-expect"],
        said["customers-talk"],
        date(2026, 12, 14),
        Strength.MIDDLE,
        Strength.HIGH,
    )
    neighbours = StakeholderGroup(said["neighbours"], affected=Strength.HIGH)
    return [
        KeptGroup("employees", 1, employees, (_talk(12, said["bakers"], said["bakers-heard"]),)),
        KeptGroup(
            "customers",
            1,
            customers,
            (_talk(20, said["regulars"], said["regulars-heard"]), _talk(5, "", said["shop-heard"])),
        ),
        KeptGroup("neighbours", 1, neighbours),
    ]


def _bakery_learning_plan(said: Mapping[str, str]) -> ShownLearningPlan:
    unit = GivenLearning(GivenKind.UNIT, UnitId("processes-foundation"), member=1, due=date(2027, 1, 15))
    task = GivenLearning(
        GivenKind.OWN,
        task=said["given-task"],
        name=said["given-name"],
        due=date(2026, 12, 18),
        change=said["given-change"],
    )
    done = GivenLearning(GivenKind.TASK, UnitId("environment-foundation"), member=1)
    kept = (KeptGiven(1, 0, unit), KeptGiven(2, 0, task), KeptGiven(3, 1, done, date(2026, 11, 28)))
    return ShownLearningPlan((Member(1, "Rasa Petraitytė"),), kept)


def _talk(day: int, whom: str, heard: str) -> KeptTalk:
    return KeptTalk(f"talk-{day}", 1, Talk(date(2026, 11, day), whom, heard))


def _bakery_actions(said: Mapping[str, str]) -> list[KeptAction]:
    meter = Action(
        said["meter"], ActionStatus.DONE, CLIMATE, (LinkedItem(ItemId("env-energy"), 2),), responsible="Jonas",
        due=date(2026, 11, 20), currency="EUR", saved=Decimal(300), measure=Measure(NO_FIGURE),
    )  # fmt: skip
    flour = Action(
        said["flour"], ActionStatus.RUNNING, SUPPLY, (LinkedItem(ItemId("pro-human-rights"), 1),), responsible="Rasa",
        due=date(2026, 12, 18), currency="EUR", budget=Decimal(150), measure=Measure(NO_FIGURE),
    )  # fmt: skip
    oven = Action(
        said["one-go"], ActionStatus.PLANNED, CLIMATE, (LinkedItem(ItemId("env-ghg"), 1),), responsible="Jonas",
        due=date(2027, 2, 26), currency="EUR", budget=Decimal(2400), measure=Measure("kpi-energy-intensity"),
    )  # fmt: skip
    farm = Action(
        said["farm"], ActionStatus.PLANNED, LOCAL, (LinkedItem(ItemId("com-local-buying"), 1),), currency="EUR",
    )  # fmt: skip
    idea = Action(said["bike"], ActionStatus.IDEA, CLIMATE, currency="EUR")
    stopped = Action(said["solar"], ActionStatus.STOPPED, CLIMATE, currency="EUR")
    return [
        KeptAction(number, 1, action, done_on=date(2026, 11, 20) if action.status is ActionStatus.DONE else None)
        for number, action in enumerate((meter, flour, oven, farm, idea, stopped), start=1)
    ]


def _bakery_goals(said: Mapping[str, str]) -> tuple[tuple[KeptGoal, ...], dict[int, list[KeptReading]]]:
    energy = MeasuredGoal(
        "kpi-energy-intensity", rhythm=Rhythm.YEARLY, per=Divisor.PEOPLE, baseline=Decimal(12000),
        baseline_divisor=Decimal(24), baseline_day=date(2025, 12, 31),
        target=Decimal(400), target_day=date(2027, 12, 31),
    )  # fmt: skip
    loaves = MeasuredGoal(
        own=OwnFigure(said["loaves"], said["loaves-unit"], Direction.DOWN, ObjectiveId("env-resources")),
        rhythm=Rhythm.MONTHLY, baseline=Decimal(24), baseline_day=date(2026, 9, 30), target=Decimal(12),
        target_day=date(2027, 3, 31),
    )  # fmt: skip
    report = MeasuredGoal("kpi-report", rhythm=Rhythm.YEARLY)
    goals = tuple(
        KeptGoal(number, 1, goal, date(2026, 9, 30)) for number, goal in enumerate((energy, loaves, report), 1)
    )
    read = [KeptReading(1, 1, Reading(date(2026, 11, 28), Decimal(18)), 2)]
    return goals, {2: read}


def _done(unit: str) -> KeptProgress:
    done = datetime(2026, 11, 28, 9, tzinfo=UTC)
    return KeptProgress(UnitId(unit), SUBMITTED_AT, SUBMITTED_AT, completed_at=done)
