"""
The mails that the demo has sent. They are files and leave this machine nowhere; this page reads them.

Reminders are sent by a command, which a timer calls on a real site; the button here does what the timer does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET, require_POST

from csr_demo.page_bar import bar_of

MOST_SHOWN = 20
END_OF_A_MAIL = b"-" * 79
"""The line that Django's file-based backend writes after each mail."""

SAID = "csr_demo_mails_said"


@dataclass(frozen=True)
class SentMail:
    """A mail as its reader gets it, and the two headers by which a mail program stops such mails."""

    to: str
    subject: str
    text: str
    headers: tuple[tuple[str, str], ...]


@require_GET
@ensure_csrf_cookie
def show_mails(request: HttpRequest) -> HttpResponse:
    """Show the newest mails, where they are kept, and the button that sends what is to be sent now."""
    page = {
        "mails": sent_mails(),
        "folder": settings.EMAIL_FILE_PATH,
        "said": request.session.pop(SAID, "").splitlines(),
    }
    return render(request, "csr_demo/mails.html", {**page, **bar_of(request)})


@require_POST
def send_now(request: HttpRequest) -> HttpResponse:
    """Send the reminders of today, and show what the command says."""
    said = StringIO()
    call_command("csr_remind", stdout=said)
    request.session[SAID] = said.getvalue()
    return redirect("mails")


def sent_mails() -> list[SentMail]:
    """Return the newest mails first."""
    files = sorted(Path(settings.EMAIL_FILE_PATH).glob("*.log"), reverse=True)[:MOST_SHOWN]
    return [mail for file in files for mail in _mails_in(file)][:MOST_SHOWN]


def _mails_in(file: Path) -> Iterator[SentMail]:
    for written in file.read_bytes().split(END_OF_A_MAIL):
        if written.strip():
            message = message_from_bytes(written.lstrip(), EmailMessage, policy=policy.default)
            body = message.get_body(("plain",))
            headers = tuple((name, value) for name, value in message.items() if name.startswith("List-"))
            yield SentMail(message["To"], message["Subject"], body.get_content() if body else "", headers)
