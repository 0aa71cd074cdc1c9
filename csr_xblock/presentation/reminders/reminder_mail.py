"""
The mail in words. Its subject says nothing of anybody, and its body no name and no title that people wrote: mails are
read on machines that others share, and pass through servers of others.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.journey.due import DueKind
from csr_xblock.domain.reminders.reminding import DAYS_OF_WAITING, Reminder
from csr_xblock.presentation.journey.step_words import step_title


@dataclass(frozen=True)
class ReminderMail:
    """
    What a mail says: plain texts and two addresses, so that the platform can keep it as JSON until it is sent.

    `what` are the sentences on what waits. `from_name` is what the site calls itself.
    """

    language: str
    subject: str
    greeting: str
    what: tuple[str, ...]
    discretion: str
    call: str
    course_url: str
    why: str
    stop: str
    stop_url: str
    from_name: str

    def words(self) -> dict[str, object]:
        """Return the same by the names that the templates use."""
        return {**asdict(self), "what": list(self.what)}


def reminder_mail(reminder: Reminder, language: str, *, course_url: str, stop_url: str, from_name: str) -> ReminderMail:
    """Return the mail in the active language, whose code is `language`."""
    return ReminderMail(
        language=language,
        subject=_("Something waits for you in your course"),
        greeting=_("Good day,"),
        what=tuple(_what(reminder)),
        discretion=_("This mail does not say more, because others may see your screen. Your start page does."),
        call=_("To your start page"),
        course_url=course_url,
        why=_(
            "You get this mail because you asked for reminders on the start page of your course. There is one a week "
            "at most, and none when nothing waits."
        ),
        stop=_("Stop these mails"),
        stop_url=stop_url,
        from_name=from_name,
    )


def _what(reminder: Reminder) -> list[str]:
    sentences = [_COUNTED[kind](count) for kind, count in reminder.due.items()]
    if reminder.step is not None:
        words = {"step": step_title(reminder.step), "days": DAYS_OF_WAITING}
        sentences.append(_("The step “%(step)s” has waited for %(days)d days or more.") % words)
    return sentences


def _actions(count: int) -> str:
    words = ngettext("%(count)d action of your plan is due.", "%(count)d actions of your plan are due.", count)
    return words % {"count": count}


def _readings(count: int) -> str:
    words = ngettext("%(count)d reading of your goals is due.", "%(count)d readings of your goals are due.", count)
    return words % {"count": count}


def _given(count: int) -> str:
    words = ngettext(
        "%(count)d thing that your company has given you to learn is due.",
        "%(count)d things that your company has given you to learn are due.",
        count,
    )
    return words % {"count": count}


def _again(count: int) -> str:
    words = ngettext(
        "You have done something: its questions may have a new answer.",
        "You have done %(count)d things: their questions may have a new answer.",
        count,
    )
    return words % {"count": count}


def _renewal(_count: int) -> str:
    return _("A year has passed since you last answered the self-assessment.")


def _transfers(count: int) -> str:
    words = ngettext(
        "%(count)d short question on what came of a unit waits.",
        "%(count)d short questions on what came of units wait.",
        count,
    )
    return words % {"count": count}


_COUNTED: dict[DueKind, Callable[[int], str]] = {
    DueKind.ACTION: _actions,
    DueKind.READING: _readings,
    DueKind.GIVEN: _given,
    DueKind.AGAIN: _again,
    DueKind.TRANSFER: _transfers,
    DueKind.RENEWAL: _renewal,
}
"""A sentence for each kind of what can be due; a test holds that none is missing."""
