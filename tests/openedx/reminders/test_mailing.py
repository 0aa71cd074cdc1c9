"""edx-ace where the site has it: what it is handed, that its templates are there, and that it keeps its failures."""

import sys
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import pytest
from django.conf import LazySettings
from django.contrib.auth import get_user_model
from django.core import mail
from django.template.loader import render_to_string

from csr_xblock.openedx.reminders.mailing import Letter, addresses_of, send_letter, site_name

LETTER = Letter(
    user_id=7,
    address="rasa@example.com",
    course="course-v1:CSR+101+2026",
    language="lt",
    words={"subject": "Kai kas & laukia", "what": ["A <b>."], "stop_url": "https://x/stop", "language": "lt"},
    headers={"List-Unsubscribe": "<https://x/stop>"},
    subject="Kai kas laukia",
    text="text",
    html="<p>html</p>",
)


@dataclass
class Recipient:
    """As edx_ace.recipient has it."""

    lms_user_id: int
    email_address: str | None = None


@dataclass
class Message:
    """As much of edx_ace.message.Message as is filled in (edx-ace 1.15)."""

    app_label: str
    name: str
    recipient: Recipient
    context: dict[str, Any]
    language: str
    headers: dict[str, str] = field(default_factory=dict)


@pytest.fixture
def ace(monkeypatch: pytest.MonkeyPatch) -> list[Message]:
    """Put a stand-in where the platform has edx-ace; return what it is given to send."""
    sent: list[Message] = []
    modules = {name: ModuleType(name) for name in ("edx_ace", "edx_ace.ace", "edx_ace.message", "edx_ace.recipient")}
    modules["edx_ace"].ace = modules["edx_ace.ace"]  # type: ignore[attr-defined]
    modules["edx_ace.ace"].send = sent.append  # type: ignore[attr-defined]
    modules["edx_ace.message"].Message = Message  # type: ignore[attr-defined]
    modules["edx_ace.recipient"].Recipient = Recipient  # type: ignore[attr-defined]
    for name, module in modules.items():
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr("django.apps.apps.is_installed", lambda name: name == "edx_ace")
    return sent


def test_edx_ace_is_handed_everything(ace: list[Message]) -> None:
    """The person by number, so that its policies can look; the course, because one of them asks for it."""
    send_letter(LETTER)
    (message,) = ace

    assert ("csr_xblock", "reminder", "lt") == (message.app_label, message.name, message.language)
    assert Recipient(7, "rasa@example.com") == message.recipient
    assert LETTER.headers == message.headers
    assert {**LETTER.words, "course_ids": [LETTER.course]} == message.context
    assert [] == mail.outbox


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("subject.txt", "Kai kas & laukia"),
        ("from_name.txt", ""),
        ("head.html", "<title>Kai kas &amp; laukia</title>"),
        ("body.txt", "A <b>."),
        ("body.html", "A &lt;b&gt;."),
    ],
)
def test_templates_are_where_edx_ace_looks_for_them(name: str, expected: str) -> None:
    """With the platform's own engine; texts for people are not escaped, HTML is."""
    rendered = render_to_string(f"csr_xblock/edx_ace/reminder/email/{name}", dict(LETTER.words))

    assert expected in rendered.strip()
    assert bool(expected) == bool(rendered.strip())


@pytest.mark.django_db
def test_without_edx_ace_djangos_mail_is_used() -> None:
    """As in the workbench."""
    send_letter(LETTER)
    (one,) = mail.outbox

    assert ("Kai kas laukia", "text", ["rasa@example.com"]) == (one.subject, one.body, one.to)
    assert LETTER.headers == one.extra_headers


@pytest.mark.django_db
def test_only_active_accounts_with_an_address_are_written_to() -> None:
    """A retired or blocked account gets nothing."""
    make = get_user_model().objects.create_user
    users = [make("a", "a@example.com"), make("b", ""), make("c", "c@example.com", is_active=False)]

    assert {users[0].pk: "a@example.com"} == addresses_of([user.pk for user in users])


def test_site_may_have_no_name(settings: LazySettings) -> None:
    """Outside the LMS."""
    assert "" == site_name()
    settings.PLATFORM_NAME = "Campus"
    assert "Campus" == site_name()
