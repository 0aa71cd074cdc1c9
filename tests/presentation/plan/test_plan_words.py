"""The words of the plan: money, figures, warnings, and texts without their tags."""

from decimal import Decimal

import pytest
from django.utils import translation

from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.plan.plan_warnings import PlanWarnings
from csr_xblock.presentation.plan.plan_words import (
    group_words,
    money_words,
    plain_text,
    status_words,
    steps_words,
    warning_words,
)
from csr_xblock.presentation.refusal_words import refusal_message

GENERAL = refusal_message("a code that nobody has")
FIELDS = ("title", "due", "responsible", "objective", "steps", "start", "items", "kpi", "figure-name")


@pytest.mark.parametrize(
    ("amount", "language", "words"),
    [
        ("120.50", "en", "120.50 EUR"),
        ("120.00", "en", "120 EUR"),
        ("1200.5", "en", "1,200.50 EUR"),
        ("120.5", "lt", "120,50 EUR"),
        ("2550", "lt", "2\u00a0550 EUR"),
        ("1200.5", "lt", "1\u00a0200,50 EUR"),
    ],
)
def test_amounts_have_cents_only_where_there_are_some(amount: str, language: str, words: str) -> None:
    """As the language writes them."""
    with translation.override(language):
        assert money_words(Decimal(amount), "EUR") == words


@pytest.mark.parametrize("language", ["en", "lt"])
def test_every_status_has_its_own_words(language: str) -> None:
    """As a state and as a heading."""
    with translation.override(language):
        states = {status_words(status) for status in ActionStatus}
        headings = {group_words(status) for status in ActionStatus}

    assert (len(states), len(headings)) == (len(ActionStatus), len(ActionStatus))


def test_a_firm_of_one_is_spoken_to() -> None:
    """There is no name to say."""
    (many, own, hers) = warning_words(PlanWarnings(8, (("", 6), ("Rasa", 7))))

    assert many.startswith("8 actions are running")
    assert own.startswith("You have 6 running actions")
    assert hers.startswith("Rasa is responsible for 7")


def test_steps_are_counted_in_words() -> None:
    """And not where there are none."""
    assert [steps_words(0, 0), steps_words(0, 1), steps_words(1, 2)] == ["", "0 of 1 step done", "1 of 2 steps done"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Walk &amp; look</p>", "Walk & look"),
        ("One<br>two", "One two"),
        ("<strong>Ask</strong>\n the  team", "Ask the team"),
        ("", ""),
    ],
)
def test_a_text_without_its_tags_keeps_its_words_apart(html: str, text: str) -> None:
    """A step of a unit is HTML, a step of an action is not."""
    assert plain_text(html) == text


@pytest.mark.parametrize("field", FIELDS)
def test_whatever_is_missing_is_named(field: str) -> None:
    """Each has a sentence of its own."""
    assert refusal_message(f"action-{field}-missing") != GENERAL


@pytest.mark.parametrize(
    "code",
    [
        "action-changed",
        "action-gone",
        "action-not-ready",
        "company-of-management",
        "due-before-start",
        "level-of-today-unknown",
        "number-out-of-range",
        "number-unreadable",
        "plan-day-out-of-range",
        "step-gone",
        "task-missing",
        "too-many-actions",
        "too-many-lines",
        "wanted-not-above",
    ],
)
def test_every_refusal_of_the_plan_is_told(code: str) -> None:
    """In a sentence of its own."""
    assert refusal_message(code) != GENERAL
