"""Finds whom a mail may be sent to today, and claims it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from csr_xblock.domain.errors import Refusal
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.reminders.reminding import AskedReminder
from csr_xblock.results.reminders.last_change_store import last_changes
from csr_xblock.results.reminders.reminder_store import claim_mail, reminders_after

BATCH = 200
"""So many are read at once, with the same number of queries as one."""


@dataclass(frozen=True)
class Candidate:
    """Somebody to whom a mail may be sent; `changed_on` is when the work was changed last, None for never."""

    asked: AskedReminder
    changed_on: date | None

    @property
    def key(self) -> AssessmentKey:
        """The key of the work that the mail would be about."""
        return self.asked.key


def candidates(today: date) -> Iterator[list[Candidate]]:
    """Yield them in batches. Who gets a mail meanwhile is left out of the batches that follow."""
    last = 0
    while batch := reminders_after(last, today, BATCH):
        last = batch[-1].number
        changes = last_changes({asked.key for asked in batch})
        yield [Candidate(asked, changes.get(asked.key)) for asked in batch]


def claim(asked: AskedReminder, today: date) -> bool:
    """
    Take the person's one mail of this week before it is sent; return False if somebody else was faster, or stopped it.

    A mail that is lost afterwards is not sent again before the next week: one too few is better than two.
    """
    try:
        return claim_mail(asked, today)
    except Refusal:  # Has left the company, or deleted everything, since the batch was read.
        return False
