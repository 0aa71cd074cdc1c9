"""Deletion at the same moment as everything else that the person does: nothing half, nothing left, no error."""

from collections.abc import Callable
from functools import partial

import pytest
from django.contrib.auth import get_user_model

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import NotAllowed, Refusal
from csr_xblock.domain.people.consent import Purpose
from csr_xblock.domain.people.personal_data import DataOwner, Retirement
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.results.people.company_store import join_company, newest_membership
from csr_xblock.results.people.company_tables import Company
from csr_xblock.results.people.person_rows import count_rows
from csr_xblock.services.people.forget_person import delete_own_data, retire_person
from csr_xblock.services.people.leave_company import leave_company
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.people.state_consent import state_consent
from csr_xblock.services.questions.submit_attempt import submit_attempt
from tests.learners import BAKERY, CORE_ITEM, all_items, change, draft_of, key_of, learner_of, save, start
from tests.people import ABOUT_NOBODY, everything, live
from tests.services.parallel import WORKERS, or_refusal, together

LEARNER = "rasa"


def company_of(username: str) -> int:
    """Return the number of somebody's company."""
    membership = newest_membership(learner_of(username).user_id)
    assert membership is not None
    return membership.company_id


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick_disk")
def test_deleting_while_seven_tabs_save_leaves_nothing_and_refuses_the_rest() -> None:
    """What came before the deletion is deleted with the rest, what comes later is refused."""
    key = live()
    draft = draft_of(key)

    def save_many(first: int) -> str:
        for item in all_items()[first::7]:
            try:
                save(key, change(draft, item, 3, tab=f"tab-{first}"))
            except Refusal as refusal:
                return refusal.code
        return "all saved"

    together([*(partial(save_many, first) for first in range(WORKERS - 1)), partial(delete, "")])

    assert {} == count_rows(DataOwner(learner_of().user_id))
    assert not Company.objects.exists()


def delete(_: str) -> str:
    """Delete everything of Rasa's."""
    delete_own_data(learner_of(), is_everywhere=True)
    return "deleted"


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick_disk")
@pytest.mark.parametrize("attempt", range(3))
def test_deleting_and_handing_in_at_once_ends_without_a_result(attempt: int) -> None:
    """Whichever comes first."""
    key = live()
    hand_in = partial(submit_attempt, key, packaged_instrument(), draft_of(key).id)

    together([or_refusal(hand_in), or_refusal(partial(delete, "")), or_refusal(hand_in)])

    assert {} == count_rows(DataOwner(learner_of().user_id))


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick_disk")
def test_deleting_while_another_tab_begins_anew_is_one_after_the_other() -> None:
    """A profile that is saved afterwards is a new beginning; half of one is never left."""
    live()
    profile = Profile(Role.OWNER, BAKERY)
    tasks: list[Callable[[], object]] = [
        partial(save_profile, learner_of(), profile),
        partial(start, key_of(), profile=profile),
        partial(state_consent_of, LEARNER),
        partial(delete, ""),
    ]

    told = together([or_refusal(task) for task in [*tasks, *tasks]])

    assert {"profile-missing"} >= {one.code for one in told if isinstance(one, Refusal)}
    membership = newest_membership(learner_of().user_id)
    assert Company.objects.count() == (0 if membership is None else 1)


def state_consent_of(username: str) -> None:
    """Let somebody share the scores."""
    state_consent(learner_of(username), Purpose.TRAINERS, True)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick_disk")
@pytest.mark.parametrize("attempt", range(3))
def test_the_last_two_who_leave_at_once_take_the_company_along(attempt: int) -> None:
    """Each of them alone would see that the other is still there."""
    names = [f"member{number}" for number in range(WORKERS)]
    start(key_of(names[0]), profile=Profile(Role.OWNER, BAKERY))
    company = company_of(names[0])
    for name in names[1:]:
        join_company(learner_of(name).user_id, company, Role.EMPLOYEE)

    together([partial(leave_company, learner_of(name), company) for name in names])

    assert not Company.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick_disk")
def test_a_retirement_that_is_asked_for_twice_at_once_keeps_levels_once() -> None:
    """The platform repeats what takes long."""
    live()
    number = learner_of().user_id

    together([partial(retire_person, number, Retirement.PSEUDONYMISE)] * 3)

    kept = everything(ABOUT_NOBODY).rows
    assert {"csr_xblock_retiredattempt": 2, "csr_xblock_trainerdecision": 2} == {
        name: len(rows) for name, rows in kept.items() if rows
    }


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick_disk")
def test_an_account_is_deleted_while_its_learner_works() -> None:
    """A save ends in a refusal or with the account; the database never holds half of a person."""
    key = live()
    draft = draft_of(key)

    def work() -> str:
        try:
            save(key, change(draft, CORE_ITEM, 2))
        except Refusal as refusal:
            return refusal.code
        return "saved"

    def remove() -> str:
        get_user_model().objects.get(pk=key.learner.user_id).delete()
        return "removed"

    told = together([work, work, remove])

    assert {"saved", "answers-deleted", "removed"} >= {*told}
    assert {"csr_xblock_trainerdecision"} == {name for name, rows in everything(ABOUT_NOBODY).rows.items() if rows}


def test_nobody_without_a_place_where_things_are_kept_deletes_anything() -> None:
    """Previews and masquerading."""
    with pytest.raises(NotAllowed, match="read-only"):
        delete_own_data(None, is_everywhere=True)
