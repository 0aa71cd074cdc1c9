"""
Write our blocks as OLX, and let a learner work in them through the same handlers that a browser calls.

Each scenario is a course of its own, so that an open draft and a submitted attempt can be measured side by side.
"""

import json
from dataclasses import dataclass

from csr_demo.keys import course_key_of
from django.test import Client
from lxml import etree
from opaque_keys.edx.keys import UsageKey

from csr_xblock.content.library import finished_unit_ids, packaged_instrument
from csr_xblock.models import AttemptRow
from csr_xblock.openedx.screens import PREFIX

DRAFT, SCORECARD, PROGRAM, LARGE_PROGRAM, UNIT = "our-draft", "our-scorecard", "our-program", "our-large-program", "our-unit"
ASSESSMENT_ID = "assessment"
OPEN_UNIT = "g-why"
UNITS = 11
LARGE_FACTOR = 4
PROFILE = {"role": "owner", "employees": 24, "country": "LT", "sector": "C"}


def assessment() -> etree._Element:
    """Return the full self-assessment."""
    return etree.Element("csr_assessment", url_name=ASSESSMENT_ID, mode="full")


def unit() -> etree._Element:
    """Return one packaged learning unit that is open from the start."""
    return etree.Element("csr_unit", url_name="unit", unit=OPEN_UNIT)


def program(copies: int = 1) -> etree._Element:
    """Return a programme with the first packaged units, and `copies` - 1 units of a trainer's own for each of them."""
    container = etree.Element("csr_program", url_name="program")
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


OUR_SCENARIOS = {
    DRAFT: assessment,
    SCORECARD: assessment,
    PROGRAM: program,
    LARGE_PROGRAM: large_program,
    UNIT: unit,
}
"""Each scenario's name, and how to write it."""


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
        return AttemptRow.objects.filter(course_key=course).latest("number").pk

    def call(self, handler: str, **data: object) -> dict[str, object]:
        """Return what a handler answers. Raises RuntimeError if it refuses."""
        return call_handler(self.client, self.assessment, handler, data)

    def start(self) -> None:
        """Fill in the profile and start a draft."""
        self.call("save_profile", **PROFILE)
        self.call("start_attempt", mode="full")

    def save(self, item: str, level: int, sequence: int) -> dict[str, object]:
        """Save one answer."""
        answer = {"attempt": self.attempt_id, "item": item, "level": level}
        return self.call("save_answer", **answer, tab="bench", sequence=sequence, revision=0)

    def submit(self) -> None:
        """Answer everything with levels 0 to 4 in turn, and submit."""
        for sequence, item in enumerate(packaged_instrument().items, start=1):
            self.save(item.id, sequence % 5, sequence)
        self.call("submit_attempt", attempt=self.attempt_id)


def call_handler(client: Client, block: UsageKey, handler: str, data: dict[str, object]) -> dict[str, object]:
    """Return what a handler of a block answers. Raises RuntimeError if it refuses."""
    url = f"/courses/{block.context_key}/xblock/{block}/handler/{handler}"
    response = client.post(url, json.dumps(data), content_type="application/json")
    if response.status_code != 200:
        raise RuntimeError(f"{url} answered {response.status_code}: {response.content[:500]!r}")
    answer: dict[str, object] = response.json()
    return answer


def prepare(client: Client) -> None:
    """Bring the learner to where each scenario is measured: one open draft, and submitted attempts."""
    draft = Learner(client, DRAFT)
    draft.start()
    for sequence, item in enumerate(packaged_instrument().items[:24], start=1):
        draft.save(item.id, sequence % 5, sequence)
    for scenario in (SCORECARD, PROGRAM, LARGE_PROGRAM):
        learner = Learner(client, scenario)
        learner.start()
        learner.submit()


def screen_url(scenario: str, block_id: str, screen: str) -> str:
    """Return the address of a screen of the block with this short id, on the scenario's page."""
    return f"/scenario/{scenario}/?{PREFIX}{block_id}={screen}"
