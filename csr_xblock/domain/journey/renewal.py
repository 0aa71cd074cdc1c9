"""
When a learner is called to answer again: a year after the latest hand-in, where the author lets it be repeated.

It is told as something that is due. Once a draft is begun, nobody is called to begin: the step calls to go on.
Source: METHODOLOGY 2.1, step 7.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from csr_xblock.domain.journey.due import DueKind, DueThing
from csr_xblock.domain.journey.steps import JourneyFacts
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.questions.repeating import HandedIn, Hindrance, RepeatRule, hindrance

RENEW_AFTER_DAYS = 365
"""So many days after it was handed in, a self-assessment tells of last year."""


@dataclass(frozen=True)
class RenewalTerms:
    """What the author offers and allows, on a day of the learner."""

    modes: tuple[Mode, ...]
    repeat: RepeatRule
    today: date


def renewal_since(earlier: Sequence[HandedIn], terms: RenewalTerms) -> date | None:
    """
    Return since when the learner may be called, None before that day and where no other self-assessment is allowed.

    `earlier`: oldest first. Where the author asks for a longer wait than a year, the call comes at its end.
    """
    if not earlier:
        return None
    year_over = earlier[-1].day + timedelta(days=RENEW_AFTER_DAYS)
    days = (_free_from(hindrance(terms.repeat, earlier, mode, year_over), year_over) for mode in terms.modes)
    since = min((day for day in days if day is not None), default=None)
    return since if since is not None and since <= terms.today else None


def renewal_due(facts: JourneyFacts, steps: Collection[Step], put_off: Collection[Step]) -> tuple[DueThing, ...]:
    """Return the call as the one thing that is due, nothing for whoever is not called. `steps` are the learner's."""
    is_called = Step.RENEW in steps and Step.RENEW not in put_off and not facts.has_draft
    return (called_since(facts.renew_since),) if is_called and facts.renew_since is not None else ()


def called_since(day: date) -> DueThing:
    """Return the call of a day. It has no number and no title: there is one of it."""
    return DueThing(DueKind.RENEWAL, 0, "", day)


def _free_from(hinders: Hindrance | None, day: date) -> date | None:
    return day if hinders is None else hinders.from_day
