"""What companies find important: kept per objective, course and assessment, and counted for everybody of a company."""

import pytest

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.role import Role
from csr_xblock.results.importance.importance_store import importance_for, importance_of
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.people.company_tables import Company
from csr_xblock.services.people.save_profile import save_profile
from tests.learners import OTHER_COURSE, OWNER, company_key_of, key_of
from tests.ratings import keep_importance

pytestmark = pytest.mark.django_db

WATER, CLIMATE = ObjectiveId("env-resources"), ObjectiveId("env-climate")


def test_importance_is_kept_per_objective() -> None:
    """Rating one objective leaves the others alone; taking both sides back is as if it was never rated."""
    save_profile(key_of().learner, OWNER)
    mine = company_key_of(key_of())
    keep_importance(mine, {WATER: Importance(2, None), CLIMATE: Importance(5, 4)})
    keep_importance(mine, {CLIMATE: Importance(None, 1)})
    keep_importance(mine, {})

    assert {WATER: Importance(2, None), CLIMATE: Importance(None, 1)} == importance_of(mine)

    keep_importance(mine, {WATER: Importance()})

    assert {CLIMATE: Importance(None, 1)} == importance_of(mine)


def test_every_course_and_assessment_has_its_own() -> None:
    """A company that begins again in another course rates again (JOURNEY 1)."""
    save_profile(key_of().learner, OWNER)
    places = [key_of(), key_of(course=OTHER_COURSE), key_of(assessment="shop")]
    for stars, key in enumerate(places, 1):
        keep_importance(company_key_of(key), {WATER: Importance(stars)})

    assert [1, 2, 3] == [importance_for(key)[WATER].business for key in places]


def test_importance_holds_for_everybody_of_the_company() -> None:
    """The rule 'importance rated' opens units for all who work there, but not for those who left."""
    save_profile(key_of().learner, OWNER)
    join_company(key_of("jonas").learner.user_id, company_key_of(key_of()).company_id, Role.EMPLOYEE)
    keep_importance(company_key_of(key_of()), {CLIMATE: Importance(impact=1)})

    rated = [importance_for(key_of(name)) for name in ("rasa", "jonas", "marek")]
    join_company(key_of("jonas").learner.user_id, Company.objects.create().pk, Role.OWNER)

    assert [{CLIMATE: Importance(impact=1)}] * 2 + [{}] == rated
    assert {} == importance_for(key_of("jonas"))
