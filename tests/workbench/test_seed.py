"""What the people of the demo have done was really done: all results are computed by the package."""

from datetime import datetime, timedelta

import pytest
from csr_demo.keys import course_key_of
from csr_demo.people import LEARNERS, user_of
from csr_demo.seed import seed_demo
from django.utils import timezone

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.results.people.company_store import newest_membership
from csr_xblock.results.people.company_tables import Company, ConsentStatement, Membership
from csr_xblock.results.questions.attempt_store import find_attempt, find_submitted
from csr_xblock.results.questions.attempt_tables import AnswerRow, AttemptRow
from csr_xblock.results.units.progress_tables import Recommendation, UnitProgress
from csr_xblock.results.units.unit_store import progress_of
from csr_xblock.services.again.show_asked_again import DoneSince, show_asked_again
from csr_xblock.services.hunt.show_hunt import show_hunt
from csr_xblock.services.importance.rate_objective import ratings_in
from csr_xblock.services.plan.show_plan import show_plan
from csr_xblock.services.questions.show_assessment import show_assessment
from csr_xblock.services.scoring.show_scorecard import show_scorecard
from csr_xblock.services.stakeholders.show_stakeholders import show_stakeholders
from csr_xblock.services.units.show_pathway import known_progress

RASA, JONAS, ELENA, MAREK = LEARNERS


@pytest.fixture
def seeded(db: None) -> None:
    """Seed the demo."""
    seed_demo()


def key_of(scenario: str) -> AssessmentKey:
    """Return Rasa's key in a scenario."""
    return AssessmentKey(Learner(str(course_key_of(scenario)), user_of(RASA).pk))


def test_the_bakery_has_the_score_of_the_worked_example(seeded: None) -> None:
    """METHODOLOGY 2.4.8 gives the bakery 32 points, and strengths with evidence for a third of what is in place."""
    scored = show_scorecard(key_of("bakery-scorecard"), packaged_instrument())

    assert scored is not None
    assert (scored.scorecard.overall.display, scored.scorecard.overall.band) == (32, "first-steps")
    assert float(scored.scorecard.confidence.evidence) == pytest.approx(0.32, abs=0.005)
    assert not scored.attempt.importance, "no screen asks for importance yet"


def test_the_bakery_was_recommended_units(seeded: None) -> None:
    """The trainer's overview shows them, as for a learner who has handed in on the page."""
    assert Recommendation.objects.filter(attempt__course_key=key_of("bakery-scorecard").learner.course).exists()


def test_the_company_half_way_can_continue(seeded: None) -> None:
    """The draft shows how it is to come back after a break."""
    draft = show_assessment(key_of("company-half-way")).draft

    assert draft is not None
    assert len(draft.sheet.missing_items(packaged_instrument())) == 24


def test_the_first_unit_is_done_where_units_stand_alone(seeded: None) -> None:
    """The scenario shows a finished unit beside an open and a locked one."""
    progress = progress_of(key_of("units-alone").learner)[UnitId("g-why")]

    assert progress.completed_at is not None


def test_two_people_share_the_bakery(seeded: None) -> None:
    """Owner and employee of one company see different things of it."""
    memberships = [newest_membership(user_of(person).pk) for person in (RASA, JONAS)]

    companies = {membership.company_id for membership in memberships if membership}
    roles = [membership.role for membership in memberships if membership]

    assert (len(companies), roles) == (1, [Role.OWNER.value, Role.EMPLOYEE.value])


def test_the_class_has_learners_at_every_step(seeded: None) -> None:
    """Sums are shown from five learners on; the overview should also have somebody who has just begun."""
    course = str(course_key_of("autumn-class"))
    submitted = AttemptRow.objects.filter(course_key=course, state="submitted").count()
    drafts = AttemptRow.objects.filter(course_key=course, state="draft").count()
    waiting = UnitProgress.objects.filter(course_key=course, evidence_handed_in_at__isnull=False).count()

    assert (submitted, drafts, waiting) == (7, 1, 3)


def test_seeding_again_changes_nothing(seeded: None) -> None:
    """Every start of the demo seeds; visitors' work and the database's size must not suffer."""
    models = (AnswerRow, AttemptRow, Company, ConsentStatement, Membership, Recommendation, UnitProgress)
    before = [model.objects.count() for model in models]

    seed_demo()

    assert [model.objects.count() for model in models] == before


def test_the_bakery_with_a_plan_has_work_of_every_kind(seeded: None) -> None:
    """Its screens are looked at with something on them; seeding again adds nothing."""
    key = key_of("bakery-with-a-plan")
    seed_demo()

    access = find_access(key)
    assert access is not None
    things, groups = show_hunt(key), show_stakeholders(key).groups
    statuses = {kept.action.status for kept in show_plan(access).actions}
    assert (6, 2) == (len(things or ()), len(groups))
    assert [1, 0] == [len(group.talks) for group in groups]
    assert [True, False] == [bool(group.group.expectations) for group in groups]
    assert set(ActionStatus) - {ActionStatus.STOPPED} == statuses
    assert 4 == len(show_plan(access).actions)
    assert len(packaged_instrument().objectives) == len(ratings_in(access))


def test_the_company_in_its_second_year_has_gone_round_the_loop(seeded: None) -> None:
    """Handed in twice, worked in between and since, one question answered again while others wait."""
    key = key_of("second-year")
    seed_demo()

    attempt = find_submitted(key)
    access = find_access(key)
    assert attempt is not None
    assert access is not None
    instrument = packaged_instrument()
    assert (2, 3) == (attempt.number, len(attempt.sheet.unseen_items(instrument)))
    units = list(packaged_units().values())
    shown = show_asked_again(attempt, instrument, DoneSince(units, known_progress(key), access))
    assert ["env-energy"] == list(shown.given)
    assert {"environment-practice"} == {one.thing.unit for one in shown.asked if one.waiting}
    assert timedelta(days=365) < timezone.now() - earlier_than(key)


def earlier_than(key: AssessmentKey) -> datetime:
    """Return when the first attempt was handed in."""
    attempt = find_attempt(key, 1)
    assert attempt is not None
    assert attempt.submitted_at is not None
    return attempt.submitted_at
