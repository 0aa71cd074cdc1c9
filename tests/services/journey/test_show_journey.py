"""What the start page knows of a learner and the company: states of now, not of what was once."""

import pytest
from django.utils import timezone

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.identifiers import ObjectiveId, UnitId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.journey.renewal import RenewalTerms
from csr_xblock.domain.journey.steps import JourneyFacts
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.questions.repeating import ANY_TIME
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.journey.show_journey import show_journey
from csr_xblock.services.questions.show_assessment import show_assessment
from csr_xblock.services.units.keep_recommendations import keep_recommendations
from csr_xblock.services.units.show_pathway import known_progress
from csr_xblock.services.units.show_unit import show_unit
from tests.learners import CORE_ITEM, assess, company_key_of, key_of
from tests.ratings import CLIMATE, keep_importance

pytestmark = pytest.mark.django_db

SCORECARD = UnitId("g-scorecard")
TERMS = RenewalTerms((Mode.QUICK, Mode.FULL), ANY_TIME, timezone.localdate())


def facts(key: AssessmentKey, *units: UnitId) -> JourneyFacts:
    """Return the facts of a programme with some units."""
    progress = known_progress(key)
    return show_journey(key, find_access(key), show_assessment(key), units, packaged_instrument(), progress, TERMS)


def test_deleted_attempt_counts_no_more() -> None:
    """A second attempt whose first was deleted is the only one: nothing was renewed (JOURNEY 4)."""
    for level in (1, 2):
        assess(key_of(), {CORE_ITEM: level})
    both = facts(key_of()).hand_ins
    AttemptRow.objects.get(number=1).delete()

    assert (2, 1) == (both, facts(key_of()).hand_ins)


def test_nothing_is_known_of_somebody_new() -> None:
    """Nor of nobody."""
    assert not facts(key_of()).has_profile
    assert 0 == facts(key_of()).hand_ins == facts(key_of()).rated_objectives


def test_units_are_those_that_the_programme_holds() -> None:
    """What was recommended elsewhere is no task here; one that was entered is not to begin any more."""
    assess(key_of(), 1)
    keep_recommendations(key_of(), [packaged_units()[SCORECARD]], packaged_instrument())

    before, without = facts(key_of(), SCORECARD), facts(key_of(), UnitId("g-why"))
    show_unit(key_of(), packaged_units()[SCORECARD], packaged_instrument())
    after = facts(key_of(), SCORECARD)

    assert (1, SCORECARD) == (before.recommended, before.unit_to_begin)
    assert (0, None) == (without.recommended, without.unit_to_begin)
    assert (1, None) == (after.recommended, after.unit_to_begin)


def test_only_goals_of_the_questions_count_as_rated() -> None:
    """An author who takes a goal away must not leave the step undone for ever, nor done too early."""
    assess(key_of(), {CORE_ITEM: 1})
    keep_importance(company_key_of(key_of()), {CLIMATE: Importance(4), ObjectiveId("own-gone"): Importance(4)})

    assert (1, 18) == (facts(key_of()).rated_objectives, facts(key_of()).objectives)


@pytest.mark.parametrize(("role", "is_staff"), [(Role.EMPLOYEE, True), (Role.MANAGER, False)])
def test_the_company_says_who_somebody_is_before_the_profile(role: Role, is_staff: bool) -> None:
    """Else an employee is shown what only those see who lead the company, and every link leads back."""
    assess(key_of(), {CORE_ITEM: 1})
    jonas = key_of("jonas")
    join_company(jonas.learner.user_id, company_key_of(key_of()).company_id, role)

    assert is_staff is facts(jonas).is_staff
    assert not facts(jonas).has_profile
