"""Days in words, in one form on all pages: as the language writes a date, in the time zone of whoever looks."""

from datetime import date, datetime

from django.utils import formats, timezone

NO_DAY = "–"


def day_words(moment: datetime | None) -> str:
    """Return the day of a moment where the reader is, such as 5 Mar 2026; a dash for none."""
    return NO_DAY if moment is None else date_words(timezone.localtime(moment).date())


def moment_words(moment: datetime) -> str:
    """Return day and time of a moment where the reader is, for files that prove something."""
    return str(formats.date_format(timezone.localtime(moment), "DATETIME_FORMAT", use_l10n=True))


def date_words(day: date) -> str:
    """Return a day, such as 5 Mar 2026."""
    return str(formats.date_format(day, "DATE_FORMAT", use_l10n=True))


def month_words(day: date) -> str:
    """Return the month of a day with its year, such as December 2026."""
    return str(formats.date_format(day, "YEAR_MONTH_FORMAT", use_l10n=True))
