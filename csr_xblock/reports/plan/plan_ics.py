"""Writes due days as an iCalendar file (RFC 5545): one event of a whole day each, which keeps nobody busy."""

from datetime import datetime, timedelta

from icalendar import Calendar, Event

from csr_xblock.presentation.plan.plan_dates import DueDay, DueDays

PRODUCT = "-//csr_xblock//Action plan//EN"
ONE_DAY = timedelta(days=1)


def plan_ics(days: DueDays, made_at: datetime) -> bytes:
    """Return the file. `made_at` is a moment with its time zone."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", days.name)
    for day in days.days:
        calendar.add_component(_event(day, made_at))
    written: bytes = calendar.to_ical()
    return written


def _event(day: DueDay, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", day.uid)
    event.add("sequence", day.sequence)
    event.add("dtstamp", made_at)
    event.add("dtstart", day.day)
    event.add("dtend", day.day + ONE_DAY)
    event.add("summary", day.title)
    event.add("transp", "TRANSPARENT")
    return event
