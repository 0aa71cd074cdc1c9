"""Each tap is saved; of two people who rate the same goal the later is told, and nothing is overwritten in silence."""

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.saving import SaveOutcome
from csr_xblock.results.importance.importance_store import importance_for
from csr_xblock.results.importance.importance_tables import ImportanceRating
from csr_xblock.results.people.company_store import join_company
from csr_xblock.services.importance.rate_objective import rate_objective, read_ratings
from csr_xblock.services.people.leave_company import leave_company
from csr_xblock.services.people.save_profile import save_profile
from tests.learners import OTHER_COURSE, OWNER, company_key_of, key_of
from tests.ratings import CLIMATE, WATER, rate, rating

pytestmark = pytest.mark.django_db

KEPT, OUTDATED, BOTH = SaveOutcome.KEPT, SaveOutcome.OUTDATED, SaveOutcome.TWO_ANSWERS


@pytest.fixture
def rasa() -> AssessmentKey:
    """Return an owner."""
    save_profile(key_of().learner, OWNER)
    return key_of()


@pytest.fixture
def jonas(rasa: AssessmentKey) -> AssessmentKey:
    """Return a manager of the same company."""
    join_company(key_of("jonas").learner.user_id, company_key_of(rasa).company_id, Role.MANAGER)
    return key_of("jonas")


def test_a_tap_is_kept_and_can_be_taken_back(rasa: AssessmentKey) -> None:
    """Each save carries both sides as the page shows them."""
    first = rate(rasa, CLIMATE, 4)
    second = rate(rasa, CLIMATE, 4, 2, base=1)
    at_most = importance_for(rasa)
    third = rate(rasa, CLIMATE, base=2)

    assert {CLIMATE: Importance(4, 2)} == at_most
    assert {} == importance_for(rasa)
    assert [1, 2, 3] == [saved.ratings[CLIMATE].revision for saved in (first, second, third)]


def test_the_second_of_two_members_is_told_and_sees_both(rasa: AssessmentKey, jonas: AssessmentKey) -> None:
    """The unit of conflict is one goal: another goal of the same company is nobody's conflict."""
    rate(rasa, CLIMATE, 5, tab="rasa")
    other = rate(jonas, WATER, 1, tab="jonas")
    late = rate(jonas, CLIMATE, 1, 1, tab="jonas")

    assert [KEPT, BOTH] == [other.outcome, late.outcome]
    assert Importance(5) == late.ratings[CLIMATE].importance
    assert {CLIMATE: Importance(5), WATER: Importance(1)} == importance_for(rasa)

    chosen = rate(jonas, CLIMATE, 1, 1, tab="jonas", base=late.ratings[CLIMATE].revision)

    assert KEPT == chosen.outcome
    assert Importance(1, 1) == importance_for(rasa)[CLIMATE]


def test_two_members_who_say_the_same_are_not_asked(rasa: AssessmentKey, jonas: AssessmentKey) -> None:
    """There is nothing to choose."""
    rate(rasa, CLIMATE, 5, tab="rasa")

    assert KEPT == rate(jonas, CLIMATE, 5, tab="jonas").outcome


def test_a_page_that_never_heard_of_its_own_save_is_not_asked(rasa: AssessmentKey) -> None:
    """The line broke behind the first tap; the second still says that it began from nothing."""
    rate(rasa, CLIMATE, 3, sequence=0)
    second = rate(rasa, CLIMATE, 3, 4, sequence=1)
    late = rate(rasa, CLIMATE, 3, sequence=0)

    assert [KEPT, OUTDATED] == [second.outcome, late.outcome]
    assert Importance(3, 4) == importance_for(rasa)[CLIMATE]


def test_a_page_that_says_it_has_seen_what_is_still_to_come_replaces_nothing(rasa: AssessmentKey) -> None:
    """So it is after a backup of the database was brought back."""
    rate(rasa, CLIMATE, 3, tab="one")

    assert BOTH == rate(rasa, CLIMATE, 1, tab="other", base=40).outcome


def test_a_page_of_a_company_that_was_left_rates_nobodys_goals(rasa: AssessmentKey, jonas: AssessmentKey) -> None:
    """Neither the old company's nor, in silence, the new one's."""
    change = rating(jonas, CLIMATE, Importance(5))
    leave_company(jonas.learner, company_key_of(jonas).company_id)
    with pytest.raises(Conflict):
        rate_objective(jonas, packaged_instrument(), change)
    save_profile(jonas.learner, OWNER)
    with pytest.raises(Conflict):
        rate_objective(jonas, packaged_instrument(), change)

    assert not ImportanceRating.objects.exists()


def test_employees_neither_rate_nor_read(rasa: AssessmentKey) -> None:
    """They see what the company releases (JOURNEY 1)."""
    join_company(key_of("petras").learner.user_id, company_key_of(rasa).company_id, Role.EMPLOYEE)
    rate(rasa, CLIMATE, 5)

    with pytest.raises(NotAllowed):
        rate(key_of("petras"), CLIMATE, 1)
    with pytest.raises(NotAllowed):
        read_ratings(key_of("petras"))
    assert Importance(5) == importance_for(rasa)[CLIMATE]


def test_without_a_key_or_company_nothing_is_read_or_kept(rasa: AssessmentKey) -> None:
    """Previews and visitors."""
    with pytest.raises(NotAllowed):
        rate_objective(None, packaged_instrument(), rating(rasa, CLIMATE, Importance(5)))
    for key in (None, key_of("nobody")):
        with pytest.raises(NotAllowed):
            read_ratings(key)


def test_unknown_goal_is_refused(rasa: AssessmentKey) -> None:
    """The author has taken it out since the page came."""
    with pytest.raises(InvalidInput):
        rate(rasa, "env-removed", 5)


def test_another_course_has_its_own_ratings(rasa: AssessmentKey) -> None:
    """The page there begins empty."""
    rate(rasa, CLIMATE, 5)

    assert {} == read_ratings(key_of(course=OTHER_COURSE))
    assert Importance(5) == read_ratings(rasa)[CLIMATE].importance


def test_few_queries(rasa: AssessmentKey, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """A tap is answered at once: savepoints of the transaction are counted with the seven."""
    rate(rasa, CLIMATE, 5)
    change = rating(rasa, CLIMATE, Importance(4), base=1)

    with django_assert_num_queries(7 + 2):
        rate_objective(rasa, packaged_instrument(), change)
