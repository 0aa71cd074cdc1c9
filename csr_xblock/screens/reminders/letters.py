"""Makes the mail of a reminder: its words, its two addresses, and the headers by which mail programs stop it."""

from urllib.parse import quote

from django.urls import reverse

from csr_xblock.domain.reminders.reminding import AskedReminder, Reminder
from csr_xblock.edge.rendering import render_template
from csr_xblock.openedx.reminders.mailing import Letter, site_name
from csr_xblock.openedx.site_settings import site_address
from csr_xblock.openedx.speaking import speaking
from csr_xblock.presentation.reminders.reminder_mail import reminder_mail
from csr_xblock.services.reminders.stop_by_link import stop_token

TEMPLATES = "edx_ace/reminder/email"


def letter_to(asked: AskedReminder, address: str, reminder: Reminder) -> Letter:
    """Return the mail to somebody, in the language in which it was asked for. One query."""
    stop_url = site_address() + reverse("csr_xblock:stop_reminders", args=[stop_token(asked.number)])
    with speaking(asked.language):
        mail = reminder_mail(
            reminder, asked.language, course_url=_course_url(asked), stop_url=stop_url, from_name=site_name()
        )
        words = mail.words()
        subject, text, head, body = (
            render_template(f"{TEMPLATES}/{part}", words).strip()
            for part in ("subject.txt", "body.txt", "head.html", "body.html")
        )
    return Letter(
        user_id=asked.key.learner.user_id,
        address=address,
        course=asked.key.learner.course,
        language=asked.language,
        words=words,
        headers=_stop_headers(stop_url),
        subject=subject,
        text=text,
        html=f'<!DOCTYPE html>\n<html lang="{asked.language}"><head>{head}</head><body>{body}</body></html>',
    )


def _course_url(asked: AskedReminder) -> str:
    """Return the platform's address that leads to a block in its course, after a sign-in if need be."""
    course, block = (quote(key, safe=":@+") for key in (asked.key.learner.course, asked.programme))
    return f"{site_address()}/courses/{course}/jump_to/{block}"


def _stop_headers(stop_url: str) -> dict[str, str]:
    """Return what lets a mail program offer "unsubscribe" by itself (RFC 2369, RFC 8058)."""
    return {"List-Unsubscribe": f"<{stop_url}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
