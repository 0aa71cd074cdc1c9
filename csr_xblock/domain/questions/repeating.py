"""
How often and when a learner may hand in another self-assessment.

A full one that follows a quick check is the quick check grown, not another one. Days are whole days of one calendar:
who calls says in which time zone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from csr_xblock.domain.questions.instrument import Mode


@dataclass(frozen=True)
class RepeatRule:
    """At most `limit` self-assessments (0: any number), each `after_days` after the one before at the earliest."""

    limit: int = 0
    after_days: int = 0

    @property
    def is_set(self) -> bool:
        """Whether the rule can hinder anybody."""
        return self.limit > 0 or self.after_days > 0


ANY_TIME = RepeatRule()
GROWS_WITHIN_DAYS = 30
"""So many days after it was handed in, what goes on from it still counts its answers as given (JOURNEY 7)."""


@dataclass(frozen=True)
class HandedIn:
    """One submitted attempt: its mode, and the day on which it was handed in."""

    mode: Mode
    day: date


@dataclass(frozen=True)
class Hindrance:
    """Why no other may be started today: too early, until `from_day`; None: there are enough."""

    from_day: date | None = None


def hindrance(rule: RepeatRule, earlier: Sequence[HandedIn], mode: Mode, today: date) -> Hindrance | None:
    """Return what hinders a learner from starting in a mode today, None if nothing does. `earlier`: oldest first."""
    if not earlier or _grows(earlier[-1].mode, mode):
        return None
    if rule.limit and assessments_handed_in(earlier) >= rule.limit:
        return Hindrance()
    from_day = earlier[-1].day + timedelta(days=rule.after_days)
    return Hindrance(from_day) if today < from_day else None


def assessments_handed_in(earlier: Sequence[HandedIn]) -> int:
    """Return how many self-assessments were handed in; a quick check and what it grew into are one."""
    return len(earlier) - sum(_grows(before.mode, after.mode) for before, after in pairwise(earlier))


def is_still_fresh(earlier: HandedIn, mode: Mode, today: date, *, completes: bool = False) -> bool:
    """
    Return whether an attempt that starts today in a mode is the same assessment as the one before it.

    That is a quick check that grows soon enough, and with `completes` any attempt whose open questions are answered.
    """
    goes_on = completes or _grows(earlier.mode, mode)
    return goes_on and (today - earlier.day).days <= GROWS_WITHIN_DAYS


def _grows(before: Mode, after: Mode) -> bool:
    return before is Mode.QUICK and after is Mode.FULL
