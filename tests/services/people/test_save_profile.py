"""Saving a profile: checked first, then kept with the version of the privacy text that was shown."""

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.domain.errors import InvalidInput, NotAllowed
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.people.profile import (
    PRIVACY_TEXT_VERSION,
    CompanyFacts,
    Profile,
    ShownProfile,
    profile_version,
)
from csr_xblock.domain.people.role import Role
from csr_xblock.results.change_store import PARTS
from csr_xblock.results.people.company_store import find_profile, newest_membership
from csr_xblock.results.people.company_tables import Company, ConsentStatement, Membership
from csr_xblock.services.people.leave_company import leave_company
from csr_xblock.services.people.save_profile import known_countries, save_profile
from tests.learners import BAKERY, COURSE, OWNER, draft_of, key_of, learner_of, start

pytestmark = pytest.mark.django_db


def test_the_statement_names_the_text_that_was_shown() -> None:
    """Consent is worth what its text says."""
    save_profile(learner_of(), OWNER)

    statement = ConsentStatement.objects.values_list("course_key", "trainers_may_see", "text_version").get()
    assert (COURSE, False, PRIVACY_TEXT_VERSION) == statement


def test_a_profile_beyond_the_limits_changes_nothing() -> None:
    """No half company remains."""
    with pytest.raises(InvalidInput):
        save_profile(learner_of(), Profile(Role.OWNER, CompanyFacts(24, "XX")))

    assert (0, 0, 0) == (Company.objects.count(), Membership.objects.count(), ConsentStatement.objects.count())


def test_nothing_is_kept_without_a_learner() -> None:
    """Previews and masquerading read only."""
    with pytest.raises(NotAllowed):
        save_profile(None, OWNER)

    assert not Company.objects.exists()


def test_countries_are_those_of_iso_3166() -> None:
    """All nine languages' countries are there, in the form that is kept."""
    assert {"LT", "BG", "PL", "ES", "RO", "GR", "CY", "LV", "PT"} <= known_countries()
    assert all(len(code) == 2 for code in known_countries())


def test_saving_again_needs_few_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """Looked up, locked, read, facts, last consent, two for the overview; and two for the savepoint of this test."""
    learner = _noted_in_two_parts()

    with django_assert_num_queries(10):
        save_profile(learner, OWNER)


def _noted_in_two_parts() -> Learner:
    """Return a learner with a profile, whose person and company are noted in different parts."""
    for name in ("rasa", "elena"):
        learner = learner_of(name)
        save_profile(learner, OWNER)
        if newest_membership(learner.user_id).company_id % PARTS != learner.user_id % PARTS:  # type: ignore[union-attr]
            return learner
        Company.objects.create()  # so that the next company has another distance to the next person
    raise AssertionError("two companies in a row fell into the part of their person")


def test_a_draft_waits_for_a_role_that_answers() -> None:
    """Somebody leaves a company, only reads for a while, and owns another: the draft goes on there, as was promised."""
    key = key_of()
    start(key)
    membership = newest_membership(key.learner.user_id)
    assert membership is not None
    leave_company(key.learner, membership.company_id)
    save_profile(key.learner, Profile(Role.CONSULTANT, CompanyFacts()))

    save_profile(key.learner, OWNER, shown_profile(key.learner))

    assert draft_of(key).company == BAKERY


def shown_profile(learner: Learner) -> ShownProfile:
    """Return what the learner's page says of the profile that it shows."""
    kept = find_profile(learner)
    assert kept is not None
    return ShownProfile(profile_version(kept.profile), kept.company_id)
