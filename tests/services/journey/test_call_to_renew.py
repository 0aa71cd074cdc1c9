"""Who is called to answer again a year after handing in, on the start page and by mail."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.journey.due import DueKind
from csr_xblock.domain.journey.renewal import RenewalTerms
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.questions.repeating import ANY_TIME, RepeatRule
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.results.people.company_store import join_company
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.journey.call_to_renew import call_to_renew
from csr_xblock.services.journey.put_off_step import put_off_step
from csr_xblock.services.journey.show_journey import show_journey
from csr_xblock.services.questions.show_assessment import show_assessment
from tests.learners import CORE_ITEM, assess, company_key_of, key_of, start

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
YEAR = timedelta(days=365)


def terms(repeat: RepeatRule = ANY_TIME, today: date = TODAY) -> RenewalTerms:
    """Return what an author allows."""
    return RenewalTerms((Mode.QUICK, Mode.FULL), repeat, today)


def handed_in_ago(key: AssessmentKey, ago: timedelta = YEAR) -> None:
    """Let somebody have handed in so long ago."""
    assess(key, {CORE_ITEM: 1})
    AttemptRow.objects.filter(user_id=key.learner.user_id).update(submitted_at=timezone.now() - ago)


def calls(key: AssessmentKey, repeat: RepeatRule = ANY_TIME) -> list[DueKind]:
    """Return what a mail would tell today."""
    return [one.kind for one in call_to_renew(key, find_access(key), terms(repeat))]


def renew_since(key: AssessmentKey) -> date | None:
    """Return what the start page knows."""
    facts = show_journey(key, find_access(key), show_assessment(key), (), packaged_instrument(), {}, terms())
    return facts.renew_since


def test_page_and_mail_call_on_the_same_day() -> None:
    """A year after the latest hand-in, not the day before."""
    key = key_of()
    handed_in_ago(key, YEAR - timedelta(days=1))
    before = (calls(key), renew_since(key))
    handed_in_ago(key)

    assert ([], None) == before
    assert ([DueKind.RENEWAL], TODAY) == (calls(key), renew_since(key))


def test_new_hand_in_ends_the_call() -> None:
    """The year begins anew."""
    key = key_of()
    handed_in_ago(key)
    assess(key, {CORE_ITEM: 2})

    assert ([], None) == (calls(key), renew_since(key))


def test_nobody_is_called_who_has_begun_put_it_off_or_may_not() -> None:
    """A mail tells what the start page tells."""
    begun, pausing, once, employee = (key_of(name) for name in ("rasa", "jonas", "ieva", "ema"))
    for key in (begun, pausing, once, employee):
        handed_in_ago(key)
    start(begun)
    put_off_step(pausing, Step.RENEW, TODAY)
    join_company(employee.learner.user_id, company_key_of(once).company_id, Role.EMPLOYEE)

    assert [[], [], []] == [calls(begun), calls(pausing), calls(employee)]
    assert ([], [DueKind.RENEWAL]) == (calls(once, RepeatRule(limit=1)), calls(once))
    assert () == call_to_renew(key_of("nobody"), find_access(key_of("nobody")), terms())


def test_call_costs_a_mail_one_query_and_the_page_none(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """Nearly nobody is called on a day, so what is asked for few comes last."""
    key = key_of()
    assess(key, {CORE_ITEM: 1})
    access, state = find_access(key), show_assessment(key)
    with django_assert_num_queries(1):
        call_to_renew(key, access, terms())
    handed_in_ago(key)
    with django_assert_num_queries(3):
        call_to_renew(key, access, terms())
    with django_assert_num_queries(2):
        show_journey(key, access, state, (), packaged_instrument(), {}, terms())
