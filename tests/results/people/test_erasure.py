"""Deletion: it takes everything of one person and nothing of anybody else, and a company goes with its last member."""

from collections.abc import Iterable

import pytest
from django.contrib.auth import get_user_model
from django.db import models

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.people.attempt_register import ATTEMPTS, INSTRUMENTS, RETIRED_ATTEMPTS
from csr_xblock.domain.people.company_register import COMPANIES, IMPORTANCE, MEMBERSHIPS
from csr_xblock.domain.people.data_register import REGISTER
from csr_xblock.domain.people.personal_data import About, DataOwner, Erasure, KeptTable
from csr_xblock.domain.people.profile import CompanyFacts, Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.people.work_register import DECISIONS, OVERVIEW_CHANGES
from csr_xblock.results.overview.decision_tables import TrainerDecision
from csr_xblock.results.people.company_store import join_company, newest_membership
from csr_xblock.results.people.company_tables import Company, Membership
from csr_xblock.results.people.erasure_store import close_company, companies_without_members, end_membership, erase
from csr_xblock.results.people.person_rows import count_rows, given_rows
from csr_xblock.results.people.registered_models import model_of
from csr_xblock.results.questions.attempt_tables import AttemptRow, InstrumentVersion
from csr_xblock.results.questions.retired_tables import RetiredAttempt
from csr_xblock.results.questions.retirement_store import keep_levels
from csr_xblock.services.people.save_profile import save_profile
from tests.learners import (
    CORE_ITEM,
    EMPLOYEE,
    OTHER_COURSE,
    answer_items,
    assess,
    draft_of,
    key_of,
    learner_of,
    levels,
    start,
    submit,
)
from tests.people import ABOUT_NOBODY, SECRETS, Kept, everything, live

pytestmark = pytest.mark.django_db

LEFT_BEHIND = (DECISIONS, INSTRUMENTS, OVERVIEW_CHANGES)
"""The log outlives people, the questionnaire is its author's, and counts of changes are about nobody."""


def company_of(username: str = "rasa") -> int:
    """Return the number of somebody's company."""
    membership = newest_membership(learner_of(username).user_id)
    assert membership is not None
    return membership.company_id


def test_somebody_who_does_everything_leaves_a_row_in_every_table_about_people() -> None:
    """Otherwise the tests below would prove nothing of a table that nobody fills."""
    live()

    kept = everything()

    assert [] == [table.name for table in REGISTER if table.about is not About.NOBODY and not kept.count(table)]
    assert all(secret in kept.text for secret in SECRETS)


def test_after_a_deletion_all_is_as_if_the_person_had_never_been() -> None:
    """Every row of every table is compared; the other person has done the same in the same course."""
    live("jonas")
    before = everything(LEFT_BEHIND)
    live("rasa")

    erase(DataOwner(learner_of("rasa").user_id))

    assert everything(LEFT_BEHIND).fingerprint == before.fingerprint


def test_a_colleague_in_the_same_company_loses_nothing() -> None:
    """The company and what it finds important belong to those who stay, and that others were there stays known."""
    live("jonas")
    Company.objects.update(has_been_shared=True)
    before = everything(LEFT_BEHIND)
    join_company(learner_of("rasa").user_id, company_of("jonas"), Role.EMPLOYEE)
    start(key_of("rasa"), profile=EMPLOYEE)

    erase(DataOwner(learner_of("rasa").user_id))

    assert everything(LEFT_BEHIND).fingerprint == before.fingerprint


def test_deleting_twice_deletes_once() -> None:
    """A retirement that failed half way is done again by the platform."""
    live()
    erase(DataOwner(learner_of().user_id))
    before = everything()

    erase(DataOwner(learner_of().user_id))

    assert everything() == before


def test_a_deletion_in_one_course_leaves_the_other_as_it_is() -> None:
    """Role and company belong to the person on the site, and are still needed there."""
    live(course=OTHER_COURSE)
    before = everything(LEFT_BEHIND)
    live()
    owner = DataOwner(learner_of().user_id, learner_of().course)

    erase(owner)

    left = everything(LEFT_BEHIND)
    changed = (MEMBERSHIPS, COMPANIES, IMPORTANCE)
    assert {} == count_rows(owner)
    assert [1, 1, 1] == [left.count(table) for table in changed]
    assert everything((*LEFT_BEHIND, *changed)) == without(before, changed)


def without(kept: Kept, tables: Iterable[KeptTable]) -> Kept:
    """Return what is kept without some tables, which another profile has changed."""
    names = {table.name for table in tables}
    return Kept({name: rows for name, rows in kept.rows.items() if name not in names})


def test_company_and_role_go_with_the_last_course() -> None:
    """Nothing is kept of somebody who has deleted their data in every course, one by one."""
    live()
    live(course=OTHER_COURSE)

    for course in (OTHER_COURSE, learner_of().course):
        erase(DataOwner(learner_of().user_id, course))

    assert {} == count_rows(DataOwner(learner_of().user_id))
    assert not Company.objects.exists()


def test_the_log_keeps_what_was_decided_and_when_but_no_words_and_nobody() -> None:
    """It answers for trainers; what they wrote about somebody goes with that person."""
    live()
    before = list(TrainerDecision.objects.order_by("pk").values("kind", "course_key", "created_at", "trainer_id"))

    erase(DataOwner(learner_of().user_id))

    after = TrainerDecision.objects.order_by("pk")
    assert before == list(after.values("kind", "course_key", "created_at", "trainer_id"))
    assert {(None, "", "")} == set(after.values_list("learner_id", "subject", "reason"))


def test_plainly_deleting_a_user_takes_the_company_and_the_words_along() -> None:
    """The cascade of the database alone would leave both."""
    live()
    live("jonas")

    get_user_model().objects.get(username="rasa").delete()
    get_user_model().objects.filter(username="jonas").delete()

    kept = everything(ABOUT_NOBODY)
    assert {"csr_xblock_trainerdecision"} == {name for name, rows in kept.rows.items() if rows}
    assert not [secret for secret in SECRETS if secret in kept.text]


def test_the_log_outlives_the_trainers_account() -> None:
    """What was decided about learners who are still there stays, with its reason."""
    live()
    reasons = list(TrainerDecision.objects.order_by("pk").values_list("learner_id", "reason"))

    get_user_model().objects.get(username="laima").delete()

    assert reasons == list(TrainerDecision.objects.order_by("pk").values_list("learner_id", "reason"))
    assert {None} == set(TrainerDecision.objects.values_list("trainer_id", flat=True))


def test_pseudonymising_keeps_levels_and_no_path_to_the_person() -> None:
    """Of a company of 24 country and coarse size are kept; no word, no number of a row, no time."""
    live()
    number = learner_of().user_id

    erase(DataOwner(number), keep_levels)

    [row] = [one for one in RetiredAttempt.objects.all() if len(one.levels) > 1]
    assert (3, "na") == (row.levels["fin-strategy-link"], row.levels["fin-green-revenue"])
    assert ("under-50", "LT", "owner", "full") == (row.size, row.country, row.role, row.mode)
    kept = everything(ABOUT_NOBODY)
    assert {RETIRED_ATTEMPTS.name, DECISIONS.name} == {name for name, rows in kept.rows.items() if rows}
    assert not [secret for secret in SECRETS if secret in kept.text]
    assert not [field.name for field in RetiredAttempt._meta.fields if isinstance(field, models.DateTimeField)]
    assert [InstrumentVersion] == [field.related_model for field in RetiredAttempt._meta.fields if field.is_relation]


def test_a_company_of_one_keeps_nothing_but_its_size() -> None:
    """A company of one is a person."""
    start(key_of(), profile=Profile(Role.OWNER, CompanyFacts(0, "LV", "S")))
    answer_items(key_of(), {CORE_ITEM: 1})
    submit(key_of())

    erase(DataOwner(learner_of().user_id), keep_levels)

    assert [("under-10", "")] == list(RetiredAttempt.objects.values_list("size", "country"))


def test_a_draft_is_never_kept() -> None:
    """Nobody has handed it in."""
    start(key_of())
    answer_items(key_of(), {CORE_ITEM: 1})

    erase(DataOwner(learner_of().user_id), keep_levels)

    assert not RetiredAttempt.objects.exists()


def test_whoever_leaves_alone_takes_the_company_along() -> None:
    """Own attempts stay: what was handed in with the facts of its day, the draft until there is another company."""
    live()

    end_membership(learner_of().user_id, company_of())

    assert not Company.objects.exists()
    assert [None, None, None] == list(AttemptRow.objects.values_list("company_id", flat=True))
    assert [24, 24, None] == list(AttemptRow.objects.order_by("number").values_list("employees", flat=True))


def test_a_draft_without_a_company_belongs_to_the_next_one() -> None:
    """Nothing that was answered is lost."""
    start(key_of())
    answer_items(key_of(), {CORE_ITEM: 2})
    end_membership(learner_of().user_id, company_of())
    assert CompanyFacts() == draft_of(key_of()).company

    save_profile(learner_of(), Profile(Role.MANAGER, CompanyFacts(3, "PL", "G")))

    draft = draft_of(key_of())
    assert (CompanyFacts(3, "PL", "G"), Role.MANAGER) == (draft.company, draft.sheet.role)
    assert {CORE_ITEM: 2} == levels(draft.sheet.answers)


def test_a_draft_without_a_company_can_be_handed_in() -> None:
    """In a tab that was open before; nothing is known of the company then."""
    start(key_of())
    answer_items(key_of(), {CORE_ITEM: 2})
    end_membership(learner_of().user_id, company_of())

    assert CompanyFacts() == submit(key_of()).company


def test_whoever_leaves_others_behind_leaves_them_the_company() -> None:
    """With what it finds important."""
    live()
    company = company_of()
    join_company(learner_of("jonas").user_id, company, Role.MANAGER)

    end_membership(learner_of().user_id, company)

    assert [learner_of("jonas").user_id] == list(Membership.objects.values_list("user_id", flat=True))
    assert 1 == len(everything().rows[IMPORTANCE.name])
    assert {company} == set(AttemptRow.objects.filter(state="submitted").values_list("company_id", flat=True))


def test_nobody_leaves_a_company_that_the_page_did_not_show() -> None:
    """In another tab another company was joined meanwhile."""
    live()
    join_company(learner_of().user_id, Company.objects.create().pk, Role.OWNER)
    before = everything()

    with pytest.raises(Conflict, match="company-left"):
        end_membership(learner_of().user_id, min(Company.objects.values_list("pk", flat=True)))

    assert everything() == before


def test_companies_that_older_versions_left_behind_are_found_and_go() -> None:
    """Those with a member, also an earlier one, are not among them."""
    assess(key_of())
    empty = Company.objects.create().pk

    assert [empty] == companies_without_members()
    assert [True, False] == [close_company(number) for number in (empty, company_of())]
    assert [company_of()] == list(Company.objects.values_list("pk", flat=True))


def test_an_export_holds_every_column_of_every_row() -> None:
    """Walks the register: what it says is given, is given, and of the one person only, who leads the company."""
    live("jonas")
    live("rasa")

    given = [one for one in given_rows(learner_of("rasa").user_id) if not (one.as_actor or one.as_member)]

    for one in given:
        assert one.rows, one.table.name
        assert {frozenset(one.table.given)} == {frozenset(row) for row in one.rows}
    text = repr(given)
    assert all(secret in text for secret in SECRETS)
    assert [1, 3] == [len(one.rows) for one in given if one.table in (MEMBERSHIPS, ATTEMPTS)]


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_an_export_gives_the_companys_work_to_those_who_lead_it(role: Role) -> None:
    """Whoever may not read a plan on the pages does not get it as a file, nor does somebody who has left."""
    live("rasa")
    company = company_of("rasa")
    for name, theirs in (("jonas", role), ("ona", Role.MANAGER), ("petras", Role.MANAGER)):
        join_company(learner_of(name).user_id, company, theirs)
    end_membership(learner_of("petras").user_id, company)

    work = {
        name: {one.table.name for one in given_rows(learner_of(name).user_id) if one.table.company and one.rows}
        for name in ("rasa", "jonas", "ona", "petras")
    }

    every = {table.name for table in REGISTER if table.company}
    assert {"rasa": every, "jonas": set(), "ona": every, "petras": set()} == work


def test_a_trainers_export_tells_what_was_decided_and_not_about_whom() -> None:
    """The learner is another person."""
    live()

    [acted] = [one for one in given_rows(learner_of("laima").user_id) if one.as_actor]

    assert ["evidence-returned", "attempt-deleted"] == [row["kind"] for row in acted.rows]
    assert {frozenset(("course_key", "kind", "created_at"))} == {frozenset(row) for row in acted.rows}


def test_every_table_says_how_its_rows_are_found_if_it_is_about_somebody() -> None:
    """A way that leads nowhere would give and delete nothing, silently."""
    ways = {table.name: bool(table.person) for table in REGISTER}

    assert {table.name: table.about is not About.NOBODY for table in REGISTER} == ways
    assert [] == [table.name for table in REGISTER if (table.erasure is Erasure.STAYS) == bool(table.person)]
    assert all(model_of(table)._meta.db_table == table.name for table in REGISTER)
