"""
Write our blocks as OLX, and let a learner work in them through the same handlers that a browser calls.

Each scenario is a course of its own, so that an open draft and a submitted attempt can be measured side by side.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from company_work import work
from csr_demo.keys import course_key_of
from csr_demo.people import LEARNERS, user_of
from django.http import HttpResponse
from django.test import Client
from lxml import etree
from opaque_keys.edx.keys import UsageKey

from csr_xblock.content.library import finished_unit_ids, packaged_instrument
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people import learner as people
from csr_xblock.domain.people.profile import profile_version
from csr_xblock.models import AttemptRow, GoalRow, Membership
from csr_xblock.results.people.company_store import find_shown

if TYPE_CHECKING:
    from csr_xblock.domain.questions.instrument import Item

DRAFT, SCORECARD, UNIT = "our-draft", "our-scorecard", "our-unit"
PROGRAM, LARGE_PROGRAM = "our-program", "our-large-program"
JOURNEY = "our-journey"
ASSESSMENT_ID, PROGRAM_ID = "assessment", "program"
OPEN_UNIT = UnitId("g-why")
UNITS = 11
ATTEMPTS = 3
LARGE_FACTOR = 4
PROFILE = {"role": "owner", "employees": 24, "country": "LT", "sector": "C", "trainers_may_see": False}


def assessment() -> etree._Element:
    """Return the full self-assessment."""
    return etree.Element("csr_assessment", url_name=ASSESSMENT_ID, mode="full")


def unit() -> etree._Element:
    """Return one packaged learning unit that is open from the start."""
    return etree.Element("csr_unit", url_name="unit", unit=OPEN_UNIT)


def program(copies: int = 1) -> etree._Element:
    """Return a programme with the first packaged units, and `copies` - 1 units of a trainer's own for each of them."""
    container = etree.Element("csr_program", url_name=PROGRAM_ID)
    container.append(assessment())
    for unit_id in finished_unit_ids()[:UNITS]:
        etree.SubElement(container, "csr_unit", unit=unit_id)
        for copy in range(1, copies):
            attributes = {"unit": f"{unit_id}-{copy}", "title": f"After {unit_id}", "text": "Our own text."}
            rules = {"opens-when": f"completed {unit_id} or people below 40", "recommended-when": "people below 65"}
            etree.SubElement(container, "csr_unit", {**attributes, **rules})
    return container


def large_program() -> etree._Element:
    """Return a programme with four times as many units."""
    return program(LARGE_FACTOR)


def journey() -> etree._Element:
    """Return a programme with a start page and the screens of a company's work."""
    container = program()
    container.set("programme-version", "2")
    return container


OUR_SCENARIOS = {
    DRAFT: assessment,
    SCORECARD: assessment,
    PROGRAM: program,
    LARGE_PROGRAM: large_program,
    JOURNEY: journey,
    UNIT: unit,
}
"""Each scenario's name, and how to write it."""


GOAL = {
    "unit": "loaves", "direction": "down", "objective": "env-resources", "rhythm": "monthly", "per": "",
    "baseline": "24", "baseline_divisor": "", "baseline_day": "2026-01-31", "target": "12", "target_day": "2027-01-31",
}  # fmt: skip
"""What the form of a goal in figures sends."""


@dataclass(frozen=True)
class Learner:
    """Somebody who uses the assessment of one scenario through a browser."""

    client: Client
    scenario: str

    @property
    def assessment(self) -> UsageKey:
        """The key of the scenario's assessment block."""
        return course_key_of(self.scenario).make_usage_key("csr_assessment", ASSESSMENT_ID)

    @property
    def attempt_id(self) -> int:
        """The id of the newest attempt, as the page tells it to its script."""
        course = str(course_key_of(self.scenario))
        return int(AttemptRow.objects.filter(course_key=course).latest("number").pk)

    @property
    def key(self) -> people.AssessmentKey:
        """The key of the learner's attempts."""
        course = str(course_key_of(self.scenario))
        return people.AssessmentKey(people.Learner(course, user_of(LEARNERS[0]).pk), people.MAIN_ASSESSMENT)

    def start(self) -> None:
        """Fill in the profile and start a draft."""
        self.call("save_profile", {**PROFILE, "version": self._profile_version(), "company": None})
        self.start_again()

    def start_again(self) -> None:
        """Start a draft with the profile that is there."""
        self.call("start_attempt", {"mode": "full", "answers_everything": False, "beginning": "usual"})

    def _profile_version(self) -> str:
        """Return which profile the page shows: with each scenario the company is known from the one before."""
        return profile_version(find_shown(self.key.learner))

    def answer(self, items: "Sequence[Item]") -> None:
        """Answer these items with levels 0 to 4 in turn."""
        attempt = self.attempt_id
        for number, item in enumerate(items):
            check(self.post_answer(attempt, item.id, number % 5, number))

    def submit(self) -> None:
        """Submit the draft."""
        self.call("submit_attempt", {"attempt": self.attempt_id})

    def rate(self) -> None:
        """Rate every goal from both sides."""
        programme = course_key_of(self.scenario).make_usage_key("csr_program", PROGRAM_ID)
        company = Membership.objects.get(user_id=user_of(LEARNERS[0]).pk, current_slot=1).company_id
        page = {"company": company, "tab": "bench", "revision": 0, "base": 0}
        for number, objective in enumerate(packaged_instrument().objectives):
            rating = {"item": objective.id, "business": 1 + number % 5, "impact": 1 + number % 3, "sequence": number}
            check(post(self.client, programme, "save_importance", {**page, **rating}))

    def follow(self) -> None:
        """Follow twenty goals in figures, each with ten readings."""
        programme = course_key_of(self.scenario).make_usage_key("csr_program", PROGRAM_ID)
        for number in range(20):
            page = {"revision": 0, "form_key": f"{number:032x}"}
            check(post(self.client, programme, "save_goal", {**GOAL, **page, "goal": 0, "name": f"Figure {number}"}))
            goal = GoalRow.objects.latest("pk").pk
            for month in range(1, 11):
                reading = {"goal": goal, "reading": 0, "day": f"2026-{month:02}-28", "value": f"{24 - month}"}
                reading |= {"divisor": "", "note": "", "revision": 0, "form_key": f"{month:032x}"}
                check(post(self.client, programme, "save_reading", reading))

    def call(self, handler: str, data: Mapping[str, object]) -> None:
        """Call a handler of the assessment. Raises RuntimeError if it refuses."""
        check(post(self.client, self.assessment, handler, data))

    def post_answer(self, attempt: int, item: str, level: int, sequence: int) -> HttpResponse:
        """Return the answer to the saving of one level."""
        answer = {"item": item, "level": level, "special": "", "reason": "", "evidence": ""}
        data = {**answer, "attempt": attempt, "tab": "bench", "sequence": sequence, "revision": 0, "base": 0}
        return post(self.client, self.assessment, "save_answer", data)


def prepare(client: Client) -> None:
    """Bring the learner to where each scenario is measured: a draft that is half done, and submitted attempts."""
    items = packaged_instrument().items
    draft = Learner(client, DRAFT)
    draft.start()
    draft.answer(items[: len(items) // 2])
    for scenario in (SCORECARD, PROGRAM, LARGE_PROGRAM, JOURNEY):
        learner = Learner(client, scenario)
        learner.start()
        learner.answer(items)
        learner.submit()
    company = Learner(client, JOURNEY)
    company.rate()
    company.follow()
    for _repeated in range(ATTEMPTS - 1):
        company.start_again()
        company.answer(items)
        company.submit()
    work(company.key)


def post(client: Client, block: UsageKey, handler: str, data: Mapping[str, object]) -> HttpResponse:
    """Return what a handler of a block answers."""
    url = f"/courses/{block.context_key}/xblock/{block}/handler/{handler}"
    return client.post(url, json.dumps(data), content_type="application/json")


def check(response: HttpResponse) -> None:
    """Raise RuntimeError if a handler refused."""
    if response.status_code != 200:
        raise RuntimeError(f"A handler answered {response.status_code}: {response.content[:500]!r}")
