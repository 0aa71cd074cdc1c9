"""Staff look at the course as one of its learners: they see that learner's screens as far as the learner allows it."""

from html import escape
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from opaque_keys.edx.keys import UsageKey
from xblock.core import XBlock

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.openedx.screens import PREFIX, short_id
from csr_xblock.results.people.company_tables import Membership
from csr_xblock.results.units.unit_store import change_progress
from tests.blocks.runtime import Course, Person, masquerade, person, post
from tests.edge.place import VALID, Place
from tests.learners import BAKERY, COURSE, answer_items, core_items, key_of, start, submit
from tests.ratings import keep_importance
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db

NOTE, PLAN = "A note about the boss", "Tell the accountant on Monday"
REPORT = "We mended three leaks; this is our report."
UNITS = {
    "why": "g-why",
    "handed": "people-foundation",
    "scored": "customers-practice",
    "also": "environment-practice",
}
OLX = (
    '<csr_program url_name="p"{settings}><csr_assessment url_name="a"/>'
    + "".join(f'<csr_unit url_name="{name}" unit="{unit}"/>' for name, unit in UNITS.items())
    + "</csr_program>"
)
HIDDEN = "You see this as a learner, and nothing is saved. Hidden: answers, scores, and units that open by results"
SHOWN = "You see this as a learner, and nothing is saved. Hidden: answers to single questions, notes, plans"
SCREENS = [
    *(("p", screen) for screen in ("", "path", "privacy", "overview", "learners")),
    *(("a", screen) for screen in ("", "scorecard", "start", "people", "review", "profile", "privacy")),
    *((name, "") for name in UNITS),
    ("scored", "privacy"),
]


class Class:
    """A course with a programme, and what the platform says while staff look at it as a learner."""

    def __init__(self, settings: str = "") -> None:
        self.course = Course()
        self.course.add(OLX.format(settings=settings))

    def key(self, name: str) -> UsageKey:
        """Return the key of a block."""
        block_type = {"p": "csr_program", "a": "csr_assessment"}.get(name, "csr_unit")
        return self.course.course_key.make_usage_key(block_type, name)

    def block(self, name: str, who: Person) -> XBlock:
        """Return a block in a new request."""
        return self.course.block(self.key(name), who)

    def page(self, name: str, who: Person, screen: str = "", inside: str = "") -> str:
        """Return a page; `inside` is the screen of the assessment in the programme."""
        query: dict[str, Any] = {}
        if screen:
            query[PREFIX + short_id(self.block(name, who))] = screen
        if inside:
            query[PREFIX + short_id(self.block("a", who))] = inside
        return str(self.block(name, who).render("student_view", query).content)


def learner(level: int, *, shares: bool, username: str = "rasa") -> Person:
    """Return a learner who has handed in answers of a level with notes, has been everywhere and reported."""
    key, who = key_of(username), person(username)
    start(key, Mode.QUICK, profile=Profile(Role.OWNER, BAKERY, trainers_may_see=shares))
    answer_items(key, {item: Answer(level, evidence=NOTE) for item in core_items()})
    submit(key)
    course = Class()
    course.page("p", who, "path")
    for name, unit in UNITS.items():
        course.page(name, who)
        if 'data-csr-module="unit-task"' in course.page(name, who):
            report = {"task_evidence": REPORT, "monday_note": PLAN}
            change_progress(key.learner, UnitId(unit), lambda kept, now, report=report: {**report, "completed_at": now})
    return who


def look_as(monkeypatch: pytest.MonkeyPatch, who: Person) -> None:
    """Let staff look at the course as somebody, as the LMS does: its services then speak of that person."""
    masquerade(monkeypatch, COURSE, user_name=f"user{who.user_id}")


@pytest.mark.parametrize("grading", ["", ' grading="both"'])
def test_looking_writes_and_tells_nothing(monkeypatch: pytest.MonkeyPatch, grading: str) -> None:
    """Units must not open, and points not come, because a trainer looked."""
    start(key_of(), Mode.QUICK, profile=Profile(Role.OWNER, BAKERY, trainers_may_see=True))
    answer_items(key_of(), {item: Answer(1) for item in core_items()})
    submit(key_of())
    course = Class(grading)
    look_as(monkeypatch, person())
    with unchanged_database():
        for name, screen in SCREENS:
            block = course.block(name, person())
            block.render("student_view", {PREFIX + short_id(block): screen})
            assert block.runtime.published == [], (name, screen)


@pytest.mark.parametrize("name", sorted(VALID))
def test_handlers_refuse_as_before(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Seeing is not acting."""
    place = Place()
    who = person()
    block, body = place.block(name, who), place.body(name)
    look_as(monkeypatch, who)

    with unchanged_database():
        assert post(block, name, body).status == 403


def test_shared_scorecard_and_path_are_seen_read_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Staff can help with what they see; so they must see it."""
    who = learner(1, shares=True)
    course = Class()
    own_card, own_path = course.page("a", who, "scorecard"), course.page("p", who, "path")
    look_as(monkeypatch, who)

    card, path, alone = course.page("p", who), course.page("p", who, "path"), course.page("a", who)

    for html in (card, path, alone):
        assert SHOWN in html
        assert "/handler/" not in html
    assert "csr-scorecard" in card
    assert "csr-scorecard" in alone
    assert "csr-scorecard" in own_card
    assert own_path.count("csr-unit-card--completed") == path.count("csr-unit-card--completed")
    assert "2 of 4 units done" in card


@pytest.mark.parametrize("shares", [True, False])
@pytest.mark.parametrize("screen", ["", "home", "importance", "stakeholders", "hunt", "understand", "plan", "path"])
def test_programme_with_start_page_shows_no_more(monkeypatch: pytest.MonkeyPatch, screen: str, shares: bool) -> None:
    """What a company writes is no result of a person: neither the start page nor the company's screens are seen."""
    who = learner(1, shares=shares)
    importance = {one.id: Importance(5, 1) for one in packaged_instrument().objectives}
    keep_importance(CompanyKey(Membership.objects.get(user_id=who.user_id).company_id, COURSE), importance)
    own = Class(' programme-version="2"').page("p", who)
    look_as(monkeypatch, who)

    assert "csr-home" in own
    assert Class().page("p", who, screen) == Class(' programme-version="2"').page("p", who, screen)


@pytest.mark.parametrize(("name", "screen"), SCREENS)
def test_notes_plans_and_private_reports_are_never_seen(
    monkeypatch: pytest.MonkeyPatch, name: str, screen: str
) -> None:
    """Sharing scores is not sharing what was written."""
    who = learner(1, shares=True)
    look_as(monkeypatch, who)

    html = Class().page(name, who, screen)

    assert [text for text in (NOTE, PLAN, REPORT) if text in html] == []


@pytest.mark.parametrize("name", ["p", "a"])
def test_answers_to_single_questions_are_not_seen(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """The consent is about scores; trainers read no answers in their overview either."""
    who = learner(1, shares=True)
    words = [text for item in packaged_instrument().items for text in (item.topic, item.text)]
    own = Class().page("a", who, "scorecard")
    look_as(monkeypatch, who)

    html = Class().page(name, who)

    assert [text for text in words if escape(text) in own]
    assert [text for text in words if escape(text) in html] == []


def test_report_that_is_meant_for_trainers_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """They read it in their overview, too."""
    who = learner(1, shares=True)
    change_progress(key_of().learner, UnitId("people-foundation"), lambda kept, now: {"trainers_may_read": True})
    look_as(monkeypatch, who)

    html = Class().page("handed", who)

    assert REPORT in html
    assert PLAN not in html


@pytest.mark.parametrize(("name", "screen"), SCREENS)
def test_no_page_tells_anything_of_somebody_who_does_not_share(
    monkeypatch: pytest.MonkeyPatch, name: str, screen: str
) -> None:
    """Two learners of opposite results look the same on every page, whatever the results have opened for them."""
    weak, strong = learner(0, shares=False), learner(4, shares=False, username="jonas")
    pages = []
    for who in (weak, strong):
        with monkeypatch.context() as patch:
            look_as(patch, who)
            pages.append(Class().page(name, who, screen))

    assert pages[0] == pages[1]
    assert HIDDEN in pages[0] or screen == "privacy"


def test_units_that_tell_no_result_are_seen_of_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Taking part is told of everybody; what opens by a score is named, and its state is not."""
    who = learner(0, shares=False)
    look_as(monkeypatch, who)

    html = Class().page("p", who)

    states = [row.split("<td>")[1].split("</td>")[0] for row in html.split("<tr>")[2:]]
    assert states == ["Done", "Done", "not shown", "not shown"]


@pytest.mark.parametrize(("name", "screen"), SCREENS)
def test_of_somebody_who_has_not_begun_it_is_said_so(monkeypatch: pytest.MonkeyPatch, name: str, screen: str) -> None:
    """Nobody has refused anything: to read "does not share" would be unjust."""
    look_as(monkeypatch, person("elena"))

    html = Class().page(name, person("elena"), screen)

    assert "has not begun a self-assessment here" in html or screen == "privacy"
    assert "not share" not in html


def test_programme_that_lets_nobody_see_results_hides_them_of_those_who_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """The consent is without effect there, as everywhere else."""
    who = learner(1, shares=True)
    look_as(monkeypatch, who)

    html = Class(' results-for="nobody"').page("p", who)

    assert HIDDEN in html
    assert "csr-scorecard" not in html


def test_somebody_else_than_the_platform_says_is_not_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the request is not turned yet, the person in it is the trainer."""
    who = learner(1, shares=True)
    masquerade(monkeypatch, COURSE, user_name="somebody-else")

    html = Class().page("p", who)

    assert "csr-scorecard" not in html
    assert get_user_model().objects.count() == 1
