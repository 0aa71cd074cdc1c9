"""A programme in a course for tests of its settings, with an assessment and units, and what learners do in it."""

from typing import Any

from opaque_keys.edx.keys import UsageKey
from xblock.core import XBlock

from csr_xblock.openedx.screens import PREFIX, short_id
from tests.blocks.runtime import Answered, Course, LmsRuntime, Person, person, post
from tests.bodies import report_body
from tests.learners import CORE_ITEM, COURSE, answer_items, draft_of, key_of, start

UNITS = (
    '<csr_unit url_name="one" unit="our-one" title="One" text="Read one." opens-when="always"/>'
    '<csr_unit url_name="two" unit="our-two" title="Two" text="Read two." opens-when="always"/>'
    '<csr_unit url_name="far" unit="our-far" title="Far" text="Read far." opens-when="overall at least 99"/>'
)
ASSESSMENT = '<csr_assessment url_name="a"/>'


class Programme:
    """A programme with settings. Each look at a block is a request of its own."""

    def __init__(self, settings: str = "", inside: str = ASSESSMENT + UNITS) -> None:
        self.course = Course(COURSE)
        self.key: UsageKey = self.course.add(f'<csr_program url_name="p" {settings}>{inside}</csr_program>')

    def block(self, name: str = "p", who: Person | None = None) -> XBlock:
        """Return a block by its name as somebody sees it: a learner, if nobody else is given."""
        block_type = {"p": "csr_program", "a": "csr_assessment"}.get(name, "csr_unit")
        return self.course.block(self.course.course_key.make_usage_key(block_type, name), who or person())

    def page(self, screen: str = "", inside: str = "", who: Person | None = None) -> str:
        """Return the programme's page at the address of one of its screens, or of one of its assessment's."""
        query: dict[str, Any] = {PREFIX + short_id(self.block()): screen} if screen else {}
        if inside:
            query[PREFIX + short_id(self.block("a"))] = inside
        return str(self.block("p", who).render("student_view", query).content)

    def path(self, who: Person | None = None) -> LmsRuntime:
        """Let somebody look at the learning path; return the runtime of that request."""
        block = self.block("p", who)
        block.render("student_view", {PREFIX + short_id(block): "path"})
        runtime: LmsRuntime = block.runtime
        return runtime

    def unit_page(self, name: str, who: Person | None = None) -> str:
        """Return the page of a unit."""
        return str(self.block(name, who).render("student_view", {}).content)

    def hand_in(self, username: str = "rasa") -> LmsRuntime:
        """Let a learner answer one question and hand in; return the runtime of that request."""
        key = key_of(username)
        start(key)
        answer_items(key, {CORE_ITEM: 2})
        block = self.block("a", person(username))
        answered = post(block, "submit_attempt", {"attempt": draft_of(key).id})
        assert answered.status == 200, answered.data
        return block.runtime

    def finish(self, unit: str, who: Person | None = None) -> LmsRuntime:
        """Let a learner say that a unit without check and task is done; return the runtime of that request."""
        self.unit_page(unit, who)
        block = self.block(unit, who)
        answered = post(block, "save_task", report_body("", "Ask the team."))
        assert answered.status == 200, answered.data
        return block.runtime

    def post(self, name: str, handler: str, data: object = None) -> Answered:
        """Call a handler of a block as the learner."""
        return post(self.block(name), handler, data or {})
