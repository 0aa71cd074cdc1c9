"""Colleagues rate at the same moment, on real connections: no tap is lost, and no row is made twice."""

from functools import partial

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.saving import SaveOutcome
from csr_xblock.results.importance.importance_store import importance_for
from csr_xblock.results.people.company_store import join_company
from csr_xblock.services.importance.rate_objective import rate_objective
from csr_xblock.services.people.save_profile import save_profile
from tests.learners import OWNER, company_key_of, key_of
from tests.ratings import CLIMATE, rate, rating
from tests.services.parallel import WORKERS, together

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("quick_disk")]


def colleagues() -> list[AssessmentKey]:
    """Return as many members of one company as there are workers."""
    keys = [key_of(f"manager-{number}") for number in range(WORKERS)]
    save_profile(keys[0].learner, OWNER)
    for key in keys[1:]:
        join_company(key.learner.user_id, company_key_of(keys[0]).company_id, Role.MANAGER)
    return keys


def test_parallel_ratings_of_colleagues_are_all_kept() -> None:
    """Each rates the goals in another order and says the same: nobody is asked, every goal is rated once."""
    keys = colleagues()
    objectives = [objective.id for objective in packaged_instrument().objectives]
    expected = {one: Importance(3, 1 + place % 5) for place, one in enumerate(objectives)}

    def rate_all(number: int) -> set[SaveOutcome]:
        order = objectives[number:] + objectives[:number]
        return {rate(keys[number], one, 3, expected[one].impact, tab=f"tab-{number}").outcome for one in order}

    outcomes = together([partial(rate_all, number) for number in range(WORKERS)])

    assert [{SaveOutcome.KEPT}] * WORKERS == outcomes
    assert expected == importance_for(keys[0])


def test_of_parallel_first_ratings_of_one_goal_one_is_kept_and_all_others_are_told() -> None:
    """The row is made by whoever comes first; nobody else writes over it without having seen it."""
    keys = colleagues()
    changes = [rating(key, CLIMATE, Importance(1, 1 + number % 5), tab=f"t{number}") for number, key in enumerate(keys)]

    saved = together(
        [partial(rate_objective, key, packaged_instrument(), change) for key, change in zip(keys, changes, strict=True)]
    )

    kept = importance_for(keys[0])[CLIMATE]
    told = {SaveOutcome.KEPT if change.importance == kept else SaveOutcome.TWO_ANSWERS for change in changes}
    assert told == {one.outcome for one in saved}
    assert all(
        (one.outcome is SaveOutcome.KEPT) == (change.importance == kept)
        for one, change in zip(saved, changes, strict=True)
    )
    assert {kept} == {one.ratings[CLIMATE].importance for one in saved}
