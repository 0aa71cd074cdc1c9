"""Reminders over HTTP, from the start page to the file with the mail, and to the button that stops them."""

import re
from dataclasses import replace
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from csr_demo.people import make_users
from csr_demo.scenarios import find_scenario, load_scenario
from csr_demo.seed import seed_demo
from django.conf import LazySettings
from django.test import Client
from django.utils import timezone
from lxml import html

from tests.domain.plan.made_actions import WHOLE
from tests.learners import key_of
from tests.services.plan.planners import write

SEVEN = "seven-steps"
START_PAGE = f"/scenario/{SEVEN}/"
SITE = "http://127.0.0.1:8000"
SECRET = "Talk to the bank about the oven"


@pytest.fixture
def mails(tmp_path: Path, settings: LazySettings) -> Path:
    """Return where mails go: to files, as in the demo, which a run of tests would otherwise keep in memory."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    settings.LMS_ROOT_URL = SITE
    return tmp_path


@pytest.fixture
def rasa(db: None, mails: Path) -> Client:
    """Return the browser of an owner who has handed in, and has an action that is due today."""
    scenario = find_scenario(SEVEN)
    assert scenario is not None
    make_users()
    load_scenario(scenario)
    seed_demo()
    today = timezone.localdate()
    action = replace(WHOLE, title=SECRET, start=today - timedelta(days=9), due=today)
    write(key_of("rasa", course=f"course-v1:csr+{SEVEN}+demo"), action)
    return browser_of("rasa")


def browser_of(learner: str, role: str = "student") -> Client:
    """Return somebody's browser."""
    client = Client()
    client.post("/choose/", {"learner": learner, "role": role, "language": "en", "next": "/"})
    return client


def choice(client: Client) -> tuple[str, str]:
    """Return where the button of the section leads and what it asks for, empty where there is none."""
    page = html.fromstring(client.get(START_PAGE).content)
    for button in page.xpath("//button[@data-csr-name='wish']"):
        return unescape(button.getparent().get("data-csr-url")), button.get("value")
    return "", ""


def press(client: Client) -> int:
    """Press it."""
    url, wish = choice(client)
    return client.post(url, {"wish": wish}, content_type="application/json").status_code


def sent(mails: Path) -> list[str]:
    """Return the mails, as they were written."""
    return [file.read_text() for file in sorted(mails.glob("*.log"))]


def test_from_asking_to_the_mail_and_to_stopping(rasa: Client, mails: Path) -> None:
    """Nobody gets one who has not asked; the link of the mail works in any browser, and stops them at once."""
    rasa.post("/mails/send")
    nobody_asked = sent(mails)
    status = press(rasa)
    rasa.post("/mails/send")
    rasa.post("/mails/send")
    (mail,) = sent(mails)

    assert ([], 200) == (nobody_asked, status)
    assert re.search(r"^Subject: Something waits for you in your course$", mail, re.MULTILINE)
    assert SECRET not in mail
    # A long header goes on in the next line.
    stop = re.search(rf"^List-Unsubscribe:\s+<{re.escape(SITE)}(\S+)>$", mail, re.MULTILINE)
    into_course = re.search(rf"{re.escape(SITE)}(/courses/\S+/jump_to/\S+)", mail)
    assert stop is not None
    assert into_course is not None
    assert SECRET in rasa.get(into_course[1], follow=True).content.decode()

    anybody = Client(enforce_csrf_checks=True)
    assert [200, 200] == [anybody.get(stop[1]).status_code, anybody.head(stop[1]).status_code]
    assert "off" == choice(rasa)[1]
    assert 200 == anybody.post(stop[1], {"List-Unsubscribe": "One-Click"}).status_code
    assert "on" == choice(rasa)[1]


def test_page_of_the_demo_shows_its_mails(rasa: Client) -> None:
    """With the links to press, and what the command said."""
    press(rasa)
    said = html.fromstring(rasa.post("/mails/send", follow=True).content)
    page = html.fromstring(rasa.get("/mails/").content)

    assert "Sent: 1." in said.xpath("string(//*[@role='status'])")
    assert ["Something waits for you in your course"] == page.xpath("//section/h2/text()")
    assert any("/csr/reminders/stop/" in link for link in page.xpath("//section//a/@href"))
    assert [] == page.xpath("//*[@role='status']")
    assert "/mails/" in html.fromstring(rasa.get("/").content).xpath("//main//a/@href")


def test_nobody_else_is_offered_reminders(rasa: Client) -> None:
    """Staff of the site who is not enrolled, the trainer who looks as the learner, and somebody without a profile."""
    others = [browser_of("rasa", "site-staff"), browser_of("rasa", "looking"), browser_of("elena")]

    assert [("", "")] * 3 == [choice(client) for client in others]


def test_links_into_the_course_lead_to_that_course_only(rasa: Client) -> None:
    """As in the LMS."""
    block = f"block-v1:csr+{SEVEN}+demo+type@csr_program+block@program"

    assert 302 == rasa.get(f"/courses/course-v1:csr+{SEVEN}+demo/jump_to/{block}").status_code
    assert 404 == rasa.get(f"/courses/course-v1:csr+other+demo/jump_to/{block}").status_code
    assert 404 == rasa.get(f"/courses/course-v1:csr+{SEVEN}+demo/jump_to/no-key").status_code
