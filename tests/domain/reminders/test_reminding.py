"""When there is a mail, and what it tells: a table of days, without a clock, a database or an address."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from csr_xblock.domain.journey.due import DueKind, DueThing
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.reminders.reminding import AskedReminder, Reminder, reminder_for, step_waits

TODAY = date(2026, 11, 29)
KEY = AssessmentKey(Learner("course-v1:CSR+101+2026", 7))


def ago(days: int) -> date:
    """Return a day before today."""
    return TODAY - timedelta(days=days)


def asked(sent: int | None = None, since: int = 60) -> AskedReminder:
    """Return a wish since so many days, with the last mail so many days ago."""
    return AskedReminder(1, KEY, "block", "en", ago(since), None if sent is None else ago(sent))


def due(*days: int) -> tuple[DueThing, ...]:
    """Return actions that came due so many days ago."""
    return tuple(DueThing(DueKind.ACTION, n, "A secret title", ago(day)) for n, day in enumerate(days))


def told(wish: AskedReminder, things: tuple[DueThing, ...], step: Step | None, changed: int) -> tuple[int, Step | None]:
    """Return how many actions and which step a mail tells of, (0, None) for no mail."""
    reminder = reminder_for(wish, things, step, ago(changed), TODAY)
    return (0, None) if reminder is None else (reminder.due.get(DueKind.ACTION, 0), reminder.step)


@pytest.mark.parametrize(
    ("sent", "actions", "step", "changed", "expected"),
    [
        pytest.param(None, (), None, 90, (0, None), id="nothing waits"),
        pytest.param(None, (0,), None, 0, (1, None), id="an action is due today"),
        pytest.param(None, (3, 9), None, 0, (2, None), id="two actions are due"),
        pytest.param(None, (), Step.PATH, 29, (0, None), id="a step waits for 29 days"),
        pytest.param(None, (), Step.PATH, 30, (0, Step.PATH), id="a step waits for 30 days"),
        pytest.param(None, (1,), Step.PATH, 30, (1, Step.PATH), id="both"),
        pytest.param(None, (), Step.RENEW, 90, (0, None), id="answering again waits for nobody"),
        pytest.param(6, (1,), Step.PATH, 90, (0, None), id="a mail six days ago"),
        pytest.param(7, (1,), None, 90, (1, None), id="something came due since a mail a week ago"),
        pytest.param(7, (8,), None, 90, (0, None), id="the mail a week ago has told it"),
        pytest.param(7, (8, 1), None, 90, (2, None), id="with what is new all that is due is counted"),
        pytest.param(30, (40,), None, 90, (1, None), id="it is told again after 30 days"),
        pytest.param(29, (), Step.PATH, 90, (0, None), id="a step was told of 29 days ago"),
        pytest.param(30, (), Step.PATH, 90, (0, Step.PATH), id="a step was told of 30 days ago"),
    ],
)
def test_mail_of_the_day(
    sent: int | None, actions: tuple[int, ...], step: Step | None, changed: int, expected: tuple[int, Step | None]
) -> None:
    """One a week at most, nothing told twice within 30 days, and nothing without something that waits."""
    assert expected == told(asked(sent), due(*actions), step, changed)


def test_who_has_stopped_gets_nothing() -> None:
    """Whatever waits."""
    assert (0, None) == told(replace(asked(), is_stopped=True), due(1), Step.PATH, 90)


def test_mails_rest_after_half_a_year_without_a_sign() -> None:
    """Who has left is left in peace; an action that comes due later is a sign."""
    wish = asked(sent=60, since=400)

    assert (1, Step.PATH) == told(wish, due(300), Step.PATH, 180)
    assert (0, None) == told(wish, due(300), Step.PATH, 181)
    assert (2, Step.PATH) == told(wish, due(300, 0), Step.PATH, 300)


def test_asking_is_a_sign_of_life() -> None:
    """Nobody who has just looked at the start page is told what stands there."""
    assert not step_waits(asked(since=29), ago(90), TODAY)
    assert step_waits(asked(since=30), None, TODAY)


def test_a_mail_tells_no_titles() -> None:
    """What a mail is made of holds numbers and the name of a step."""
    assert Reminder({DueKind.ACTION: 1}, None) == reminder_for(asked(), due(0), None, TODAY, TODAY)
