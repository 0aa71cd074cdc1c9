"""Whatever somebody has done, in whatever order: after a deletion it is as if they had never been."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.errors import Refusal
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.attempt_register import INSTRUMENTS
from csr_xblock.domain.people.consent import Purpose
from csr_xblock.domain.people.data_register import REGISTER
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.personal_data import DataOwner
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.people.work_register import DECISIONS, OVERVIEW_CHANGES
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.units.unit_work import Readers
from csr_xblock.results.people.company_store import join_company, newest_membership
from csr_xblock.results.people.company_tables import Company
from csr_xblock.results.people.erasure_store import erase
from csr_xblock.results.people.person_rows import count_rows, given_rows
from csr_xblock.results.questions.attempt_store import find_draft
from csr_xblock.services.people.forget_person import delete_own_data
from csr_xblock.services.people.leave_company import leave_company
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.people.state_consent import state_consent
from csr_xblock.services.questions.start_attempt import start_attempt
from csr_xblock.services.questions.submit_attempt import submit_attempt
from csr_xblock.services.units.keep_recommendations import keep_recommendations
from csr_xblock.services.units.show_unit import show_unit
from csr_xblock.services.units.work_on_unit import save_task, submit_check
from tests.learners import (
    BAKERY,
    CORE_ITEM,
    COURSE,
    OTHER_COURSE,
    change,
    company_key_of,
    key_of,
    learner_of,
    save,
)
from tests.people import WORK, draw_map, everything, find_good_thing, live
from tests.programmes import REPORT, UNITS
from tests.ratings import keep_importance
from tests.task_reports import TODAY, task_report

pytestmark = pytest.mark.django_db

Act = Callable[[AssessmentKey], object]


def company_of(key: AssessmentKey) -> int:
    """Return the number of somebody's company, 0 without one."""
    membership = newest_membership(key.learner.user_id)
    return 0 if membership is None else membership.company_id


def answer(key: AssessmentKey) -> None:
    """Answer a question of the draft, if there is one."""
    draft = find_draft(key)
    if draft is not None:
        save(key, change(draft, CORE_ITEM, 3))


def hand_in(key: AssessmentKey) -> None:
    """Hand the draft in, if there is one, as the page does."""
    draft = find_draft(key)
    if draft is not None:
        submit_attempt(key, packaged_instrument(), draft.id)
        keep_recommendations(key, [packaged_units()[unit] for unit in UNITS], packaged_instrument())


def rate(key: AssessmentKey) -> None:
    """Rate an objective for the company, if it is one's own."""
    if company_of(key) not in (0, company_of(key_of("jonas"))):
        keep_importance(company_key_of(key), {ObjectiveId("env-climate"): Importance(5, 4)})


ACTS: dict[str, Act] = {
    "owner": lambda key: save_profile(key.learner, Profile(Role.OWNER, BAKERY, trainers_may_see=True)),
    "employee": lambda key: save_profile(key.learner, Profile(Role.EMPLOYEE, BAKERY)),
    "full": lambda key: start_attempt(key, packaged_instrument(), Mode.FULL, Prefill.PREVIOUS),
    "quick": lambda key: start_attempt(key, packaged_instrument(), Mode.QUICK, Prefill.EMPTY),
    "answer": answer,
    "hand in": hand_in,
    "rate": rate,
    "hunt": find_good_thing,
    "map": draw_map,
    "open": lambda key: show_unit(key, WORK.unit, packaged_instrument()),
    "check": lambda key: submit_check(key, WORK, packaged_instrument(), {"q": frozenset(["right"])}),
    "report": lambda key: save_task(
        key, WORK, packaged_instrument(), task_report(REPORT, "", Readers.TRAINERS), today=TODAY
    ),
    "consent": lambda key: state_consent(key.learner, Purpose.TRAINERS, True),
    "join": lambda key: join_company(key.learner.user_id, company_of(key_of("jonas")), Role.EMPLOYEE),
    "leave": lambda key: leave_company(key.learner, company_of(key)),
    "delete here": lambda key: delete_own_data(key.learner, is_everywhere=False),
}
"""What somebody can do; each may be refused."""


COMPANY_WORK = {table.name for table in REGISTER if table.company}
"""Tables of which a person is given nothing who may not read them on the pages."""


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.sampled_from([COURSE, OTHER_COURSE])), max_size=14))
def test_after_a_deletion_all_is_as_if_the_person_had_never_been(acts: list[tuple[str, str]]) -> None:
    """Of somebody who has done the same in the same course nothing is missing."""
    left_behind = (DECISIONS, INSTRUMENTS, OVERVIEW_CHANGES)
    if not count_rows(DataOwner(learner_of("jonas").user_id)):
        live("jonas")
        # That somebody else ever belonged to a company stays with it (JOURNEY 1).
        Company.objects.update(has_been_shared=True)
    number = learner_of("rasa").user_id
    before = everything(left_behind)

    for name, course in acts:
        with suppress(Refusal):
            ACTS[name](key_of("rasa", course))
    counted = count_rows(DataOwner(number))
    given = [one for one in given_rows(number) if one.rows and not (one.as_actor or one.as_member)]
    erase(DataOwner(number))

    assert {name: counted[name] for name in counted if name not in COMPANY_WORK} == {
        one.table.name: len(one.rows) for one in given if one.table.name not in COMPANY_WORK
    }
    assert all(counted[one.table.name] == len(one.rows) for one in given)
    assert everything(left_behind).fingerprint == before.fingerprint
