"""The choice of being reminded by mail, below the start page: what it tells, how often, who sees it, how to stop."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from csr_xblock.domain.reminders.reminding import AskedReminder
from csr_xblock.presentation.days import date_words


class Wish(StrEnum):
    """What a press of the button asks for."""

    ON = "on"
    OFF = "off"


@dataclass(frozen=True)
class ReminderChoice:
    """
    The section. `wish` is what its button asks for, `button` how it is called, `url` the handler.

    `state` says that reminders are on, '' where they are not. Nothing is chosen in advance.
    """

    prefix: str
    url: str
    wish: Wish
    button: str
    state: str


def reminder_choice(prefix: str, url: str, asked: AskedReminder | None) -> ReminderChoice:
    """Return the section for somebody who may ask, or has asked."""
    if asked is None or asked.is_stopped:
        return ReminderChoice(prefix, url, Wish.ON, _("Remind me by mail"), "")
    return ReminderChoice(prefix, url, Wish.OFF, _("No more reminders"), _state(asked))


def _state(asked: AskedReminder) -> str:
    if asked.sent_on is None:
        return _("Reminders are on since %(day)s.") % {"day": date_words(asked.asked_on)}
    days = {"day": date_words(asked.asked_on), "last": date_words(asked.sent_on)}
    return _("Reminders are on since %(day)s. The last mail went on %(last)s.") % days
