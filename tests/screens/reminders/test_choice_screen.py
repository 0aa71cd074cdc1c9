"""The choice below the start page: offered where a mail can be sent, never made in advance, kept by one press."""

from typing import Any

import pytest
from django.conf import LazySettings
from lxml import html

from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.reminders.choose_reminders import asked_reminder
from tests.blocks.runtime import NOBODY, LmsUserService, Person, masquerade, person, post
from tests.blocks.test_program_block import Placed, programme
from tests.learners import COURSE, OWNER, key_of
from tests.queries import queries_of
from tests.screens.reminders.courses import Courses

pytestmark = pytest.mark.django_db

BUTTON = "//button[@data-csr-name='wish']"


@pytest.fixture
def mailed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the platform know an address of everybody, as the LMS's service does."""
    get = LmsUserService.get_current_user

    def with_address(service: LmsUserService) -> Any:
        user = get(service)
        user.emails = ["somebody@example.com"]
        return user

    monkeypatch.setattr(LmsUserService, "get_current_user", with_address)


@pytest.fixture
def placed(site: type[Courses]) -> Placed:
    """Return a programme with a start page, of somebody with a profile."""
    save_profile(key_of().learner, OWNER)
    return Placed(programme(**{"programme-version": "2"}))


def buttons(placed: Placed, who: Person | None = None) -> list[tuple[str, str]]:
    """Return the section's button: its words and what it asks for; none where nothing is offered."""
    page = html.fromstring(f"<div>{placed.view(who or person()).content}</div>")
    assert [] == page.xpath("//input[@type='checkbox'][@checked]")
    return [(one.text_content(), one.get("value")) for one in page.xpath(BUTTON)]


def choose(placed: Placed, wish: object, who: Person | None = None) -> tuple[int, str]:
    """Press the button, and return status and code."""
    answer = post(placed.block(who or person()), "choose_reminders", {"wish": wish})
    return answer.status, answer.data.get("code", "")


@pytest.mark.usefixtures("mailed")
def test_reminders_are_switched_on_and_off(placed: Placed) -> None:
    """Off until somebody says otherwise; twice is fine."""
    first = buttons(placed)
    answers = [choose(placed, "on"), choose(placed, "on")]
    second, asked = buttons(placed), asked_reminder(key_of())
    answers += [choose(placed, "off"), choose(placed, "off")]

    assert ([("Remind me by mail", "on")], [("No more reminders", "off")]) == (first, second)
    assert [(200, "")] * 4 == answers
    assert asked is not None
    assert (str(placed.block(person()).scope_ids.usage_id), "en") == (asked.programme, asked.language)
    assert first == buttons(placed)


@pytest.mark.usefixtures("mailed")
@pytest.mark.parametrize("value", [False, "yes", None])
def test_nothing_is_offered_where_the_site_sends_none(placed: Placed, settings: LazySettings, value: object) -> None:
    """Who had switched it on can still stop it, by an old page too."""
    choose(placed, "on")
    settings.CSR_XBLOCK_REMINDERS = value

    assert [] == buttons(placed)
    assert (403, "reminders-off") == choose(placed, "on")
    assert (200, "") == choose(placed, "off")


def test_nothing_is_offered_without_an_address(placed: Placed) -> None:
    """A mail that goes nowhere is no reminder."""
    assert [] == buttons(placed)
    assert (403, "reminders-off") == choose(placed, "on")


@pytest.mark.usefixtures("mailed")
def test_nothing_is_offered_before_the_profile(placed: Placed) -> None:
    """Nothing is kept of somebody yet, and nobody was told what would be."""
    jonas = person("jonas")

    assert [] == buttons(placed, jonas)
    assert (409, "profile-missing") == choose(placed, "on", jonas)


@pytest.mark.usefixtures("mailed")
def test_nothing_is_offered_to_whoever_keeps_nothing_here(placed: Placed, monkeypatch: pytest.MonkeyPatch) -> None:
    """Previews, people who are not enrolled, and staff who look as somebody else."""
    assert [] == buttons(placed, NOBODY)
    masquerade(monkeypatch, COURSE)

    assert [] == buttons(placed)
    assert 403 == choose(placed, "on")[0]


@pytest.mark.usefixtures("mailed")
def test_the_offer_costs_one_query(placed: Placed, settings: LazySettings) -> None:
    """The start page is the page that is opened most often; where a site sends none, it costs nothing."""
    offered = len(queries_of(lambda: placed.view(person())))
    settings.CSR_XBLOCK_REMINDERS = False

    assert offered - 1 == len(queries_of(lambda: placed.view(person())))


@pytest.mark.usefixtures("mailed")
@pytest.mark.parametrize("wish", ["", "maybe", True, None, 1, [], {}])
def test_other_wishes_are_refused(placed: Placed, wish: object) -> None:
    """Nothing is guessed."""
    assert 400 == choose(placed, wish)[0]
    assert asked_reminder(key_of()) is None
