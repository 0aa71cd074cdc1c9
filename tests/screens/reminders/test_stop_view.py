"""The page behind the link: opening it changes nothing, one press stops, and it tells nothing of anybody."""

import pytest
from django.test import Client
from django.urls import reverse
from lxml import html

from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.services.people.forget_person import delete_own_data
from csr_xblock.services.reminders.choose_reminders import asked_reminder
from csr_xblock.services.reminders.stop_by_link import stop_token
from tests.queries import queries_of
from tests.screens.reminders.courses import Courses
from tests.screens.reminders.wishes import wish


def address_for(key: AssessmentKey) -> str:
    """Return the address in somebody's mail."""
    asked = asked_reminder(key)
    assert asked is not None
    return reverse("csr_xblock:stop_reminders", args=[stop_token(asked.number)])


def is_stopped(key: AssessmentKey) -> bool:
    """Return whether somebody has stopped."""
    asked = asked_reminder(key)
    assert asked is not None
    return asked.is_stopped


@pytest.fixture
def stranger() -> Client:
    """Return a browser without a session and without a token against forgery."""
    return Client(enforce_csrf_checks=True)


def test_opening_changes_nothing(site: type[Courses], stranger: Client) -> None:
    """Scanners, previews and prefetching browsers open every link of a mail, and follow what is on the page."""
    key = wish(site)
    address = address_for(key)
    for ways in ({}, {"HTTP_SEC_PURPOSE": "prefetch;prerender"}, {"HTTP_PURPOSE": "prefetch"}):
        assert 200 == stranger.get(address, **ways).status_code
    assert 200 == stranger.head(address).status_code
    assert [405] * 4 == [getattr(stranger, way)(address).status_code for way in ("options", "put", "patch", "delete")]
    page = html.fromstring(stranger.get(address).content)

    assert not is_stopped(key)
    assert [] == page.xpath("//@href | //@src | //script | //img")


def test_one_press_stops_and_a_second_is_fine(site: type[Courses], stranger: Client) -> None:
    """Without a redirect, which mail programs do not follow with a POST."""
    key = wish(site)
    address = address_for(key)
    form = html.fromstring(stranger.get(address).content).forms[0]
    answers = [stranger.post(address), stranger.post(address)]

    assert ("POST", None, 1) == (form.method, form.action, len(form.xpath(".//button")))
    assert [200, 200] == [answer.status_code for answer in answers]
    assert is_stopped(key)
    assert "Reminders are off" in answers[1].content.decode()
    assert [] == html.fromstring(stranger.get(address).content).forms


def test_page_tells_nothing_of_anybody(site: type[Courses], stranger: Client) -> None:
    """Pages of two people are the same; no cookie is set, nothing may be kept, found, framed or passed on."""
    pages = [stranger.get(address_for(wish(site, name))) for name in ("rasa", "jonas")]
    headers = pages[0].headers

    assert pages[0].content == pages[1].content
    assert {} == stranger.cookies
    assert "no-referrer" == headers["Referrer-Policy"]
    assert "noindex" in headers["X-Robots-Tag"]
    assert "no-store" in headers["Cache-Control"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize(("language", "button"), [("en", "Stop these mails"), ("lt", "Nebesiųsti šių laiškų")])
def test_page_speaks_the_mails_language(site: type[Courses], stranger: Client, language: str, button: str) -> None:
    """Whatever the browser asks for."""
    page = html.fromstring(stranger.get(address_for(wish(site, language=language)), HTTP_ACCEPT_LANGUAGE="pl").content)

    assert (language, [button]) == (page.get("lang"), page.xpath("//button/text()"))


@pytest.mark.parametrize("way", ["get", "post"])
def test_wrong_link_is_answered_kindly(site: type[Courses], stranger: Client, way: str) -> None:
    """Cut off, made up, or about data that are deleted; in the browser's language, and always the same page."""
    key = wish(site)
    address = address_for(key)
    cut, made_up = address[:-3], reverse("csr_xblock:stop_reminders", args=["x" * 5000])
    answers = [getattr(stranger, way)(one, HTTP_ACCEPT_LANGUAGE="lt") for one in (cut, made_up)]
    assert not is_stopped(key)
    delete_own_data(key.learner, is_everywhere=True)
    answers.append(getattr(stranger, way)(address, HTTP_ACCEPT_LANGUAGE="lt"))

    assert [404] * 3 == [answer.status_code for answer in answers]
    assert 1 == len({answer.content for answer in answers})
    assert "Ši nuoroda niekur neveda" in answers[0].content.decode()


def test_wrong_links_cost_nothing(site: type[Courses], stranger: Client) -> None:
    """Whoever tries many meets no database; a right one is one query."""
    address = address_for(wish(site))

    assert [0, 1] == [len(queries_of(lambda one=one: stranger.get(one))) for one in (address[:-1], address)]
