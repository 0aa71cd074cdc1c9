"""
What the operator of a site decides about personal data and mails, as Django settings, and the check that tells of wrong
values.

`CSR_XBLOCK_RETIREMENT`: "delete" (if unset) or "pseudonymise". `CSR_XBLOCK_RETENTION_DAYS`: unset or None keeps all.
`CSR_XBLOCK_REMINDERS`: True lets learners ask for mails; off if unset.
"""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error

from csr_xblock.domain.people.personal_data import Retirement

RETIREMENT, RETENTION = "CSR_XBLOCK_RETIREMENT", "CSR_XBLOCK_RETENTION_DAYS"
REMINDERS = "CSR_XBLOCK_REMINDERS"
MIN_RETENTION_DAYS = 30
"""A course lasts weeks; a smaller number is a slip that would delete the work of people who are in the middle of it."""

MAX_RETENTION_DAYS = 36_500


def retirement_way() -> Retirement:
    """Return what retirement does here. A value that nobody knows deletes, which gives nothing away."""
    way = getattr(settings, RETIREMENT, Retirement.DELETE)
    return Retirement(way) if way in list(Retirement) else Retirement.DELETE


def retention_days() -> int | None:
    """Return after how many days without activity a learner's data may go, None where all are kept."""
    days = getattr(settings, RETENTION, None)
    return days if _is_retention(days) else None


def reminders_are_on() -> bool:
    """Return whether learners may ask for mails, and mails are sent. A value that nobody knows sends none."""
    return getattr(settings, REMINDERS, False) is True


def site_address() -> str:
    """Return where the site is on the web, without a slash at its end; '' where nobody has said."""
    return str(getattr(settings, "LMS_ROOT_URL", None) or "").rstrip("/")


def check_site_settings(app_configs: Sequence[AppConfig] | None, **others: Any) -> list[CheckMessage]:
    """Return an error for each setting that has a value nobody knows; Django shows it before anything runs."""
    way, days = getattr(settings, RETIREMENT, Retirement.DELETE), getattr(settings, RETENTION, None)
    found: list[CheckMessage] = []
    if way not in list(Retirement):
        hint = f"Write one of {', '.join(Retirement)}."
        found.append(Error(f"{RETIREMENT} is {way!r}.", hint=hint, id="csr_xblock.E001"))
    if days is not None and not _is_retention(days):
        hint = f"Write a whole number from {MIN_RETENTION_DAYS} to {MAX_RETENTION_DAYS}, or leave it out to keep all."
        found.append(Error(f"{RETENTION} is {days!r}.", hint=hint, id="csr_xblock.E002"))
    reminders = getattr(settings, REMINDERS, False)
    if not isinstance(reminders, bool):
        hint = "Write True or False, or leave it out to send none."
        found.append(Error(f"{REMINDERS} is {reminders!r}.", hint=hint, id="csr_xblock.E003"))
    return found


def _is_retention(days: object) -> bool:
    is_number = isinstance(days, int) and not isinstance(days, bool)
    return is_number and MIN_RETENTION_DAYS <= int(str(days)) <= MAX_RETENTION_DAYS
