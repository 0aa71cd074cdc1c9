"""
When somebody who asked for it gets a mail, and what it tells. It keeps nothing and knows no address.

A mail tells of two things: what is due (`journey.due`, whose kinds are those of a mail), and a step that waits. What a
mail has told is told again after 30 days at the earliest, unless something else has come due. All days are the site's.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from csr_xblock.domain.journey.due import DueKind, DueThing
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.programme.settings import Step

DAYS_BETWEEN = 7
"""At most one mail a week to a person, over all programmes and courses of the site."""

DAYS_OF_WAITING = 30
"""So long nothing of the person's or the company's work has changed before a step waits, or is told of again."""

DAYS_UNTIL_REST = 180
"""After half a year in which nothing was changed and nothing came due, mails help nobody any more."""

NEVER_WAITS = frozenset({Step.RENEW})
"""Answering again makes sense after months, so nobody is behind with it; after a year it is told as due."""


@dataclass(frozen=True)
class AskedReminder:
    """
    Somebody's wish to be reminded of a programme. `number` is that of the row, `programme` the key of the block.

    `asked_on` is when it was switched on the last time, `sent_on` the day of the last mail about this programme.
    """

    number: int
    key: AssessmentKey
    programme: str
    language: str
    asked_on: date
    sent_on: date | None = None
    is_stopped: bool = False


@dataclass(frozen=True)
class Reminder:
    """What a mail tells: how many things of each kind are due, and the step that waits, None for none."""

    due: Mapping[DueKind, int]
    step: Step | None


def newest_mail_before(today: date) -> date:
    """Return the day of a person's last mail after which one may be sent today; a later one is less than a week ago."""
    return today - timedelta(days=DAYS_BETWEEN)


def step_waits(asked: AskedReminder, changed_on: date | None, today: date) -> bool:
    """
    Return whether the step that comes next has waited long enough to be told of.

    `changed_on` is when something of the person's or the company's work was changed last. Asking for reminders and
    being reminded count as well: a page was looked at, or could have been.
    """
    return (today - _latest(asked.asked_on, asked.sent_on, changed_on)).days >= DAYS_OF_WAITING


def reminder_for(
    asked: AskedReminder, due: Collection[DueThing], step: Step | None, changed_on: date | None, today: date
) -> Reminder | None:
    """
    Return what a mail tells today, None for no mail.

    `due` is what should be done by today, `step` the one that comes next, None when all is done or put off.
    """
    if asked.is_stopped or (asked.sent_on is not None and asked.sent_on > newest_mail_before(today)):
        return None
    last_sign = _latest(asked.asked_on, changed_on, *(thing.day for thing in due))
    if (today - last_sign).days > DAYS_UNTIL_REST:
        return None
    told = Counter(thing.kind for thing in due) if _has_news(asked, due, today) else Counter()
    waiting = step if step not in NEVER_WAITS and step_waits(asked, changed_on, today) else None
    if not told and waiting is None:
        return None
    return Reminder({kind: told[kind] for kind in DueKind if told[kind]}, waiting)


def _has_news(asked: AskedReminder, due: Collection[DueThing], today: date) -> bool:
    """Return whether something came due since the last mail, or what it told was long ago."""
    if asked.sent_on is None or (today - asked.sent_on).days >= DAYS_OF_WAITING:
        return bool(due)
    return any(thing.day > asked.sent_on for thing in due)


def _latest(first: date, *others: date | None) -> date:
    return max([first, *(day for day in others if day is not None)])
