"""The country decides which national facts a unit shows."""

import pytest

from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.units.show_unit import known_country
from tests.learners import OTHER_COURSE, OWNER, learner_of

pytestmark = pytest.mark.django_db


def test_the_country_is_known_from_any_course() -> None:
    """A unit may stand in a course without an assessment."""
    save_profile(learner_of(course=OTHER_COURSE), OWNER)

    assert "LT" == known_country(learner_of())


def test_an_unknown_country_is_empty() -> None:
    """A preview, a newcomer, and who did not say: European facts only."""
    save_profile(learner_of("jonas"), Profile(Role.EMPLOYEE))

    assert ["", "", ""] == [known_country(learner) for learner in (None, learner_of(), learner_of("jonas"))]
