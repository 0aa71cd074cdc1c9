"""The screen of the learning plan, its form, and what a member sees of it on the start page."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import GivenKind
from csr_xblock.domain.people.role import Role
from csr_xblock.services.learning_plan.give_learning import tick_given
from tests.blocks.runtime import Person, person
from tests.domain.plan.made_actions import ENERGY
from tests.learners import assess, key_of
from tests.queries import queries_of
from tests.screens.plan.planned import Planned, words
from tests.services.learning_plan.givers import WALK, WHY, a_unit, finish, give
from tests.services.plan.planners import colleague

pytestmark = pytest.mark.django_db

ONE, FAR_UNIT, ENERGY_UNIT = UnitId("our-one"), UnitId("our-far"), UnitId("environment-foundation")
HERE = '<csr_unit url_name="why" unit="g-why"/>'
GIVEN_TO_YOU = '//section[contains(@id, "-given")]'


@pytest.fixture
def planned() -> Planned:
    """Return a programme where rasa, whose name is known, has handed in."""
    assess(key_of(), {ENERGY: 1})
    get_user_model().objects.filter(username="rasa").update(first_name="Rasa", last_name="Petraitienė")
    return Planned()


def mine(**more: Any) -> Any:
    """Return a task for rasa."""
    return replace(WALK, member=key_of().learner.user_id, name="", **more)


def test_before_anything_is_given_the_screen_says_what_it_is_for(planned: Planned) -> None:
    """And offers the units with their tasks and minutes."""
    page = planned.document("learning-plan")

    assert "Nothing is given yet." in page.text_content()
    offered = words(page, '//li[contains(@class, "csr-goals-proposal")]/p[1]')
    assert "See what comes in and what goes out 20 minutes to read. Task: “Weekend check”, 90 minutes." in offered


def test_a_task_whose_text_is_in_another_language_is_told_by_its_minutes(planned: Planned) -> None:
    """An English title among Lithuanian words would be read out wrongly."""
    page = planned.document("learning-plan", person(language="lt"))

    assert "Užduotis: 90 minučių." in page.text_content()
    assert "Weekend check" not in page.text_content()


def test_given_things_stand_under_their_people(planned: Planned) -> None:
    """Members by the name that the platform knows, else by their user name."""
    jonas = colleague(key_of())
    give(key_of(), a_unit(key_of(), WHY), "page-1")
    give(key_of(), WALK, "page-2")
    give(key_of(), replace(WALK, member=jonas.learner.user_id, name=""), "page-3")

    page = planned.document("learning-plan")

    assert ["Rasa Petraitienė (you)", "jonas", "Jonas", "Give something"] == words(page, "//h3")
    assert 2 == len(page.xpath('//form[contains(@data-csr-url, "tick_given")]'))


def test_words_of_people_stay_words(planned: Planned) -> None:
    """On the list, in the form, and on the start page."""
    kept = give(key_of(), mine(task="<b>a</b>", change="<i>b</i>"), "page-1")
    give(key_of(), replace(WALK, name="<u>c</u>"), "page-2")

    for screen in ("learning-plan", f"learning-plan/{kept.id}", "home"):
        page = planned.page(screen)
        assert not [tag for tag in ("<b>a", "<i>b", "<u>c") if tag in page]
        assert "&lt;b&gt;a&lt;/b&gt;" in page


def test_the_form_begins_with_the_unit_of_the_address(planned: Planned) -> None:
    """With own words for an address without one, and for a unit that is not here."""
    for screen, kind, unit in (
        ("learning-plan/new/our-one", "unit", "our-one"),
        ("learning-plan/new", "own", ""),
        ("learning-plan/new/our-none", "own", ""),
    ):
        page = planned.document(screen)
        assert [kind] == page.xpath('//select[@data-csr-field="kind"]/option[@selected]/@value')
        assert [unit] * bool(unit) == page.xpath('//select[@data-csr-field="unit"]/optgroup/option[@selected]/@value')


def test_the_form_of_what_was_given_shows_it_and_can_take_it_back(planned: Planned) -> None:
    """Names that were typed before are offered again; a number that is none of the company leads to the list."""
    kept = give(key_of(), WALK)

    page = planned.document(f"learning-plan/{kept.id}")

    assert [WALK.task] == page.xpath('//input[@data-csr-field="task"]/@value')
    assert ["2026-12-18"] == page.xpath('//input[@data-csr-field="due"]/@value')
    assert ["Jonas"] == page.xpath("//datalist/option/@value")
    assert page.xpath('//form[contains(@data-csr-url, "take_back_given")]')
    assert "Nothing is given yet." not in planned.page("learning-plan/999999")
    assert not planned.document("learning-plan/999999").xpath('//select[@data-csr-field="kind"]')


def test_a_unit_that_has_left_the_programme_stays_in_its_form(planned: Planned) -> None:
    """Otherwise saving another day would give another unit."""
    kept = give(key_of(), a_unit(key_of(), UnitId("people-foundation")))

    page = planned.document(f"learning-plan/{kept.id}")

    assert ["people-foundation"] == page.xpath('//select[@data-csr-field="unit"]//option[@selected]/@value')
    assert "A unit that is not in this programme any more" in planned.page("learning-plan")


def test_only_leaders_have_the_screen(planned: Planned) -> None:
    """Employees are shown the start page, without a way to it."""
    colleague(key_of(), role=Role.EMPLOYEE)

    page = planned.page("learning-plan", who=person("jonas"))

    assert "All steps</h3>" in page
    assert "learning-plan" not in page
    assert "learning-plan" in planned.page("home")


def test_the_screen_costs_eight_queries_however_much_is_given(planned: Planned) -> None:
    """One more thing, or one more person, costs none."""
    colleague(key_of())

    def look() -> int:
        return len(queries_of(lambda: planned.page("learning-plan")))

    give(key_of(), a_unit(key_of()), "page-1")
    look()
    before = look()
    for number in range(2, 9):
        give(key_of(), a_unit(colleague(key_of(), f"member-{number}")), f"page-{number}")

    assert look() == before <= 8


def given_to(planned: Planned, who: Person | None = None) -> Any:
    """Return the part of somebody's start page with what is given to them."""
    return planned.document("home", who).xpath(GIVEN_TO_YOU)


def test_a_member_sees_on_the_start_page_what_is_theirs(planned: Planned) -> None:
    """Whatever the role; others see nothing of it, and what is done is gone."""
    today = timezone.localdate()
    jonas = colleague(key_of(), role=Role.EMPLOYEE)
    give(key_of(), a_unit(jonas, FAR_UNIT), "page-1")
    late = give(key_of(), replace(WALK, member=jonas.learner.user_id, name="", due=today - timedelta(days=1)), "page-2")
    give(key_of(), a_unit(jonas, ONE), "page-3")
    finish(jonas, ONE)

    [part] = given_to(planned, person("jonas"))

    assert [WALK.task, "Far"] == [one.split(" due")[0] for one in words(part, ".//li/p[1]")]
    assert "If it is still closed for you" in part.text_content()
    assert 1 == len(part.xpath('.//form[contains(@data-csr-url, "tick_given")]'))
    assert f"Given to you: {WALK.task}" in planned.page("home", who=person("jonas"))
    assert [] == given_to(planned)
    tick_given(jonas, late.id, late.revision, is_done=True, today=today)
    assert ["Far"] == words(given_to(planned, person("jonas"))[0], ".//li/p[1]")


def test_what_is_due_leads_to_the_unit_or_to_the_tick(planned: Planned) -> None:
    """A task in own words has no page of its own."""
    today = timezone.localdate()
    give(key_of(), mine(due=today), "page-1")
    give(key_of(), a_unit(key_of(), ONE, due=today), "page-2")

    due = planned.document("home").xpath('//section[contains(@aria-labelledby, "-due")]')[0]

    first, second = due.xpath(".//a/@href")
    assert planned.document("home").xpath(f'//section[@id="{first.removeprefix("#")}"]')
    assert second.endswith("block@one")
    assert ["due today", "due today"] == words(due, './/span[contains(@class, "csr-soft")]')


def test_a_programme_without_a_learning_path_gives_nothing(planned: Planned) -> None:
    """Nobody could open a unit; the screen is not there either."""
    give(key_of(), mine())
    assert given_to(planned)

    hidden = Planned('programme-version="2" steps="profile importance start scorecard strategy renew"')

    assert [] == given_to(hidden)
    assert "All steps</h3>" in hidden.page("learning-plan")


def test_the_start_page_needs_no_query_more_with_something_given(planned: Planned) -> None:
    """It has as many as it may have."""

    def look() -> int:
        return len(queries_of(lambda: planned.page("home")))

    give(key_of(), WALK, "page-0")
    look()
    before = look()
    for number in range(1, 8):
        give(key_of(), mine(due=timezone.localdate() - timedelta(days=number)), f"page-{number}")
    give(key_of(), replace(a_unit(key_of(), ENERGY_UNIT), kind=GivenKind.TASK), "page-9")

    assert look() == before
