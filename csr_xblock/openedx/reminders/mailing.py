"""
Sends a mail through the platform's own: edx-ace where the site has it, Django's mail else.

edx-ace asks the site's policies first, such as "no mails of this course" among a learner's settings, renders the
templates below `csr_xblock/edx_ace/reminder/email` (which a theme may replace) and says nothing of what it did. Its
channel for Django's mail passes the headers on (since 1.9); those of other providers do not know them, so there a mail
is stopped by the link in it alone.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMultiAlternatives

from csr_xblock.openedx.speaking import in_hosts_language

ACE, APP, MESSAGE = "edx_ace", "csr_xblock", "reminder"


@dataclass(frozen=True)
class Letter:
    """
    A mail to a user. `words` is what the templates say, `subject`, `text` and `html` the same as they render it.

    `headers` say how to stop such mails.
    """

    user_id: int
    address: str
    course: str
    language: str
    words: Mapping[str, object]
    headers: Mapping[str, str]
    subject: str
    text: str
    html: str


def addresses_of(user_ids: Collection[int]) -> dict[int, str]:
    """Return the address of each of the users who are active and have one. One query."""
    users = get_user_model()._default_manager.filter(pk__in=list(user_ids), is_active=True).exclude(email="")
    return dict(users.values_list("pk", "email"))


def site_name() -> str:
    """Return what the platform calls itself, '' for nothing."""
    return str(getattr(settings, "PLATFORM_NAME", "") or "")


@in_hosts_language
def send_letter(letter: Letter) -> None:
    """Hand a mail to the platform. Raises what Django's mail raises; edx-ace keeps its failures for itself."""
    if apps.is_installed(ACE):
        _send_by_ace(letter)
    else:
        _send_by_django(letter)


@in_hosts_language
def _send_by_ace(letter: Letter) -> None:
    from edx_ace import ace
    from edx_ace.message import Message
    from edx_ace.recipient import Recipient

    message = Message(
        app_label=APP,
        name=MESSAGE,
        recipient=Recipient(lms_user_id=letter.user_id, email_address=letter.address),
        # The platform's policy about mails of a course asks for these keys (lms/djangoapps/bulk_email/policies.py).
        context={**letter.words, "course_ids": [letter.course]},
        language=letter.language,
    )
    message.headers = dict(letter.headers)
    ace.send(message)


def _send_by_django(letter: Letter) -> None:
    mail = EmailMultiAlternatives(letter.subject, letter.text, to=[letter.address], headers=dict(letter.headers))
    mail.attach_alternative(letter.html, "text/html")
    mail.send()
