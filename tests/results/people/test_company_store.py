"""Companies, roles and consent: who may change what, and that history is kept."""

from dataclasses import replace

import pytest

from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.people.consent import MAX_CONSENTS_KEPT, Purpose
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.people.profile import CompanyFacts, Profile, ShownProfile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.people.company_store import (
    KeptProfile,
    find_known_company,
    find_profile,
    join_company,
    keep_profile,
    newest_membership,
)
from csr_xblock.results.people.company_tables import Company, ConsentStatement, Membership
from csr_xblock.results.people.consent_store import newest_consent, statements_of
from csr_xblock.results.questions.attempt_tables import AttemptRow
from tests.learners import BAKERY, CORE_ITEM, EMPLOYEE, OTHER_COURSE, OWNER, assess, key_of, learner_of, start
from tests.people import everything

pytestmark = pytest.mark.django_db

VERSION = "2026-11"
CLIMATE, WATER = ObjectiveId("env-climate"), ObjectiveId("env-resources")


def keep(learner: Learner, profile: Profile = OWNER, version: str = VERSION) -> int:
    """Keep a profile and return the company's number."""
    return keep_profile(learner, profile, version)


def kept(learner: Learner) -> KeptProfile:
    """Return the kept profile, which there must be."""
    found = find_profile(learner)
    assert found is not None
    return found


def hire(username: str, role: Role = Role.EMPLOYEE, by: str = "rasa") -> Learner:
    """Let somebody join a company with a profile, and return the new colleague."""
    colleague = learner_of(username)
    join_company(colleague.user_id, kept(learner_of(by)).company_id, role)
    keep(colleague, Profile(role, CompanyFacts(5)))
    return colleague


@pytest.mark.parametrize(
    "profile",
    [
        pytest.param(OWNER, id="owner"),
        pytest.param(Profile(Role.OWNER, CompanyFacts(0), trainers_may_see=True), id="alone-and-open"),
        pytest.param(Profile(Role.EMPLOYEE), id="employee-who-knows-nothing-of-it"),
        pytest.param(Profile(Role.CONSULTANT, CompanyFacts(3, "", "M")), id="consultant"),
    ],
)
def test_a_profile_is_kept_as_it_was_given(profile: Profile) -> None:
    """Also nothing at all: unknown facts stay unknown."""
    company_id = keep(learner_of(), profile)

    assert KeptProfile(profile, company_id, may_edit_company=True) == kept(learner_of())


def test_nobody_has_a_profile_before_saying_who_may_see_it() -> None:
    """The consent is asked in every course; the company is known from another and only proposed."""
    elsewhere = learner_of(course=OTHER_COURSE)
    keep(elsewhere)

    assert find_profile(learner_of()) is None
    known = find_known_company(elsewhere.user_id)
    assert known is not None
    assert (Role.OWNER, BAKERY, False) == (known.profile.role, known.profile.company, known.profile.trainers_may_see)


def test_nothing_is_known_of_a_new_person() -> None:
    """The first profile starts empty."""
    assert find_known_company(learner_of().user_id) is None


def test_saving_again_changes_the_same_company() -> None:
    """A correction must not start a second company without the attempts of the first."""
    first = keep(learner_of())
    second = keep(learner_of(course=OTHER_COURSE), Profile(Role.MANAGER, CompanyFacts(30, "LV", "G")))

    assert (first, 1, 1) == (second, Company.objects.count(), Membership.objects.count())
    assert Profile(Role.MANAGER, CompanyFacts(30, "LV", "G")) == kept(learner_of()).profile


def test_consent_is_a_history_of_changes() -> None:
    """Who asks later what was agreed when, finds every change and its text, and no repetitions."""
    for may_see, version in [(False, "1"), (False, "1"), (True, "1"), (True, "1"), (True, "2"), (False, "2")]:
        keep(learner_of(), replace(OWNER, trainers_may_see=may_see), version)

    history = ConsentStatement.objects.order_by("pk").values_list("trainers_may_see", "text_version")

    assert [(False, "1"), (True, "1"), (True, "2"), (False, "2")] == list(history)


def test_the_newest_consent_of_the_course_counts() -> None:
    """Consent in one course is none in another."""
    keep(learner_of(), replace(OWNER, trainers_may_see=True))
    keep(learner_of(course=OTHER_COURSE), replace(OWNER, trainers_may_see=False))

    trainers = Purpose.TRAINERS
    newest = [
        newest_consent(learner_of(course=course), trainers) for course in (learner_of().course, OTHER_COURSE, "none")
    ]

    assert [True, False, None] == [one and one.trainers_may_see for one in newest]


def test_the_history_of_consents_does_not_grow_without_end() -> None:
    """The first statement and the newest others stay, so a receipt still shows since when."""
    for number in range(MAX_CONSENTS_KEPT + 5):
        keep(learner_of(), replace(OWNER, trainers_may_see=bool(number % 2)), str(number))
    keep(learner_of(course=OTHER_COURSE))
    keep(learner_of("jonas"))

    versions = [int(one.text_version) for one in statements_of(learner_of())]

    assert [*range(MAX_CONSENTS_KEPT + 4, 5, -1), 0] == versions
    assert MAX_CONSENTS_KEPT + 2 == ConsentStatement.objects.count()


def test_a_page_left_open_writes_into_no_other_company() -> None:
    """In another tab the person has left, or has deleted everything: nothing is written anew."""
    first = keep(learner_of())
    Company.objects.filter(pk=first).delete()
    before = everything()

    with pytest.raises(Conflict, match="profile-missing"):
        keep_profile(learner_of(), OWNER, VERSION, ShownProfile(company=first))
    assert everything() == before

    keep(learner_of())
    with pytest.raises(Conflict, match="company-changed"):
        keep_profile(learner_of(), EMPLOYEE, VERSION, ShownProfile(company=first + 100))


def test_staff_of_a_shared_company_do_not_change_its_facts() -> None:
    """What one employee enters must not change the scores of all others."""
    keep(learner_of())
    jonas = hire("jonas")

    keep(jonas, Profile(Role.REPRESENTATIVE, CompanyFacts(0, "BG", "A"), trainers_may_see=True))

    expected = Profile(Role.REPRESENTATIVE, BAKERY, trainers_may_see=True)
    assert KeptProfile(expected, kept(learner_of()).company_id, may_edit_company=False, was_shared=True) == kept(jonas)


@pytest.mark.parametrize("role", [Role.OWNER, Role.MANAGER])
def test_staff_of_a_shared_company_do_not_promote_themselves(role: Role) -> None:
    """Otherwise two saves would do what one must not."""
    keep(learner_of())
    jonas = hire("jonas")

    with pytest.raises(NotAllowed) as refusal:
        keep(jonas, Profile(role, CompanyFacts(0, "BG", "A"), trainers_may_see=True))

    assert "role-given-by-management" == refusal.value.code
    assert Profile(Role.EMPLOYEE, BAKERY) == kept(jonas).profile


def test_staff_alone_in_a_company_describe_it() -> None:
    """An employee who learns on their own is nobody's subordinate here, and may say so later."""
    jonas = learner_of("jonas")
    keep(jonas, EMPLOYEE)

    keep(jonas, Profile(Role.OWNER, CompanyFacts(2, "LT", "A")))

    assert Profile(Role.OWNER, CompanyFacts(2, "LT", "A")) == kept(jonas).profile


def test_managers_change_the_facts_of_a_shared_company() -> None:
    """They answer for it."""
    keep(learner_of())
    hire("jonas")
    elena = hire("elena", Role.MANAGER)

    keep(elena, Profile(Role.MANAGER, CompanyFacts(25, "LT", "C")))

    assert CompanyFacts(25, "LT", "C") == kept(learner_of("jonas")).profile.company


def test_the_company_joined_last_is_the_one_that_counts() -> None:
    """Also one that was left and joined again."""
    own = keep(learner_of())
    other = Company.objects.create().pk
    user_id = learner_of().user_id
    seen = []

    for company_id in (other, own, other, other):
        join_company(user_id, company_id, Role.MANAGER)
        membership = newest_membership(user_id)
        seen.append(membership and (membership.company_id, membership.role))

    assert [(other, "manager"), (own, "manager"), (other, "manager"), (other, "manager")] == seen
    assert 2 == Membership.objects.count()


def test_a_profile_saved_after_joining_belongs_to_the_joined_company() -> None:
    """The own company of before stays as it was."""
    own = keep(learner_of())
    other = Company.objects.create().pk
    join_company(learner_of().user_id, other, Role.OWNER)

    assert other == keep(learner_of(), Profile(Role.OWNER, CompanyFacts(7)))
    assert [(own, 24), (other, 7)] == list(Company.objects.order_by("pk").values_list("pk", "employees"))


def test_drafts_follow_the_role_and_submitted_attempts_do_not() -> None:
    """A correction of the profile counts for what is still being answered."""
    assess(key_of(), {CORE_ITEM: 1})
    start(key_of())

    keep(learner_of(), replace(OWNER, role=Role.EMPLOYEE))

    roles = AttemptRow.objects.order_by("number").values_list("state", "role", "revision")
    assert [(AttemptState.SUBMITTED.value, "owner"), (AttemptState.DRAFT.value, "employee")] == [
        (state, role) for state, role, _ in roles
    ]
    assert 1 == roles[1][2]


def test_a_draft_of_somebody_who_turns_consultant_keeps_its_role() -> None:
    """Consultants do not answer, so no attempt is ever a consultant's."""
    start(key_of())

    keep(learner_of(), replace(OWNER, role=Role.CONSULTANT))

    assert "owner" == AttemptRow.objects.get().role
