"""When a plan is too full, what counts, and what is saved."""

from dataclasses import replace
from decimal import Decimal

import pytest

from csr_xblock.domain.plan.actions import ActionStatus, counted, saved_money
from csr_xblock.domain.plan.currencies import currency_of
from csr_xblock.domain.plan.plan_warnings import warnings_of
from tests.domain.plan.made_actions import WHOLE, running


@pytest.mark.parametrize(("count", "warned"), [(0, 0), (7, 0), (8, 8), (9, 9)])
def test_the_eighth_running_action_is_warned_of(count: int, warned: int) -> None:
    """Small companies finish three at a time."""
    spread = [replace(one, responsible=f"Person {number}") for number, one in enumerate(running(count))]

    assert warnings_of(spread).running == warned
    assert warnings_of(spread).people == ()


@pytest.mark.parametrize(("count", "people"), [(5, ()), (6, (("Rasa", 6),))])
def test_the_sixth_of_one_person_is_warned_of(count: int, people: tuple[tuple[str, int], ...]) -> None:
    """The same name is the same person, however it is spaced and written."""
    actions = [*running(count - 1), *running(1, " rasa  ")]

    assert warnings_of(actions).people == people


def test_a_firm_of_one_carries_everything() -> None:
    """Nobody was asked who is responsible."""
    assert warnings_of(running(6, ""), is_one_person=True).people == (("", 6),)
    assert warnings_of(running(6, "")).people == ()


def test_what_does_not_run_is_not_warned_of() -> None:
    """Ideas cost nothing."""
    ideas = [replace(WHOLE, status=ActionStatus.PLANNED)] * 20

    assert warnings_of(ideas).running == 0


def test_rules_count_what_is_more_than_an_idea_and_not_given_up() -> None:
    """JOURNEY 5."""
    assert counted(replace(WHOLE, status=status) for status in ActionStatus) == 3


def test_saved_money_is_added_up_by_currency() -> None:
    """Zlotys and euros are not one sum."""
    amounts = [("EUR", "10.50"), ("PLN", "7"), ("EUR", "0.50"), ("EUR", "0"), ("RON", None)]
    actions = [replace(WHOLE, currency=money, saved=None if one is None else Decimal(one)) for money, one in amounts]

    assert saved_money(actions) == {"EUR": Decimal("11.00"), "PLN": Decimal(7)}


@pytest.mark.parametrize(
    ("country", "currency"), [("PL", "PLN"), ("RO", "RON"), ("LT", "EUR"), ("BG", "EUR"), ("", "EUR")]
)
def test_the_currency_follows_the_country(country: str, currency: str) -> None:
    """JOURNEY 1."""
    assert currency_of(country) == currency
