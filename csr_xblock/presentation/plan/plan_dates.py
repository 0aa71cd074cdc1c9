"""The due days of a plan for a calendar: what is due, and nobody's name but what a title says."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.utils.translation import gettext as _

from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.plan.actions import KeptAction


@dataclass(frozen=True)
class DueDay:
    """An action that is due. `uid` stays the same, so that a calendar knows it again; `sequence` rises with changes."""

    uid: str
    sequence: int
    title: str
    day: date


@dataclass(frozen=True)
class DueDays:
    """All of them; `name` is what a calendar shows above them."""

    name: str
    days: tuple[DueDay, ...]


def due_days(actions: Iterable[KeptAction], company: CompanyKey) -> DueDays:
    """Return the due days of what is planned or runs, the earliest first."""
    days = [
        DueDay(_uid(company, kept.id), kept.revision, kept.action.title, kept.action.due)
        for kept in actions
        if kept.action.due is not None and kept.action.status.is_open
    ]
    return DueDays(_("Action plan"), tuple(sorted(days, key=lambda one: (one.day, one.uid))))


def _uid(company: CompanyKey, action_id: int) -> str:
    """Return a name for an action that tells neither the company nor the course."""
    place = f"{company.company_id} {company.course} {company.assessment} {action_id}"
    return f"{sha256(place.encode()).hexdigest()[:32]}@csr-xblock"
