"""Rights in a company are asked under the lock of every write, so who has lost them writes nothing any more."""

from dataclasses import replace

import pytest

from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.personal_data import DataOwner
from csr_xblock.domain.people.role import Role
from csr_xblock.results.importance.importance_store import importance_for, importance_of
from csr_xblock.results.people.company_access_store import find_access, locked_company
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.people.erasure_store import erase
from csr_xblock.services.people.save_profile import save_profile
from tests.learners import COURSE, EMPLOYEE, OTHER_COURSE, OWNER, company_key_of, key_of
from tests.ratings import keep_importance

pytestmark = pytest.mark.django_db

WATER = {ObjectiveId("env-resources"): Importance(5)}


def test_nobody_has_a_place_before_the_first_profile() -> None:
    """There is no company yet, and nothing to lock."""
    assert find_access(key_of()) is None
    with pytest.raises(Conflict), locked_company(key_of()):
        pass


def test_key_is_that_of_company_course_and_assessment() -> None:
    """The same company in another course works on something else."""
    save_profile(key_of().learner, OWNER)

    with locked_company(key_of()) as here, locked_company(key_of(course=OTHER_COURSE, assessment="shop")) as there:
        assert (COURSE, "main", OTHER_COURSE, "shop") == (here.course, here.assessment, there.course, there.assessment)
        assert here.company_id == there.company_id


def test_staff_write_while_alone_and_never_again_after_a_colleague_was_there() -> None:
    """A second member makes the company more than one person's, even after leaving it (JOURNEY 1)."""
    save_profile(key_of().learner, EMPLOYEE)
    with locked_company(key_of()) as company:
        keep_importance(company, WATER)

    join_company(key_of("jonas").learner.user_id, company_key_of(key_of()).company_id, Role.OWNER)
    erase(DataOwner(key_of("jonas").learner.user_id))

    with pytest.raises(NotAllowed), locked_company(key_of()):
        pass
    assert importance_for(key_of()) == WATER


def test_consultants_write_for_no_company() -> None:
    """Not even for the one that a profile made for them."""
    save_profile(key_of().learner, replace(OWNER, role=Role.CONSULTANT))

    with pytest.raises(NotAllowed), locked_company(key_of()):
        pass


@pytest.mark.parametrize("has_colleague", [False, True], ids=["alone", "with a colleague"])
def test_deletion_in_a_course_takes_the_work_of_a_company_of_one(has_colleague: bool) -> None:
    """It is that person's work then; where others belong to the company it stays theirs."""
    save_profile(key_of().learner, OWNER)
    if has_colleague:
        join_company(key_of("jonas").learner.user_id, company_key_of(key_of()).company_id, Role.MANAGER)
    here, there = company_key_of(key_of()), company_key_of(key_of(course=OTHER_COURSE))
    keep_importance(here, WATER)
    keep_importance(there, WATER)

    erase(DataOwner(key_of().learner.user_id, COURSE))

    assert (WATER if has_colleague else {}) == importance_of(here)
    # Nothing else is left of somebody alone, so the company goes as well.
    assert (WATER if has_colleague else {}) == importance_of(there)
