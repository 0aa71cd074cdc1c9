"""A course in which every handler can be called, a valid body for each of the learners', and the list of all."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from opaque_keys.edx.keys import UsageKey
from xblock.core import XBlock

from csr_xblock.assessment_block import CsrAssessmentXBlock
from csr_xblock.content.library import unit_text
from csr_xblock.domain.carry_over.carried_parts import CarriedPart
from csr_xblock.domain.document.kept_version import RestsOn
from csr_xblock.domain.document.own_text import OwnTextChange
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.profile import profile_version
from csr_xblock.domain.plan.actions import Measure
from csr_xblock.program_block import CsrProgramXBlock
from csr_xblock.results.people.company_store import find_shown
from csr_xblock.results.people.company_tables import Membership
from csr_xblock.services.document.keep_document import approve_document, keep_document
from csr_xblock.services.document.write_own_text import write_own_text
from csr_xblock.services.stakeholders.change_stakeholders import add_stakeholder
from csr_xblock.unit_block import CsrUnitXBlock
from tests.blocks.runtime import Course, Person, person
from tests.bodies import (
    action_body,
    answer_body,
    given_body,
    goal_body,
    profile_body,
    reading_body,
    report_body,
    start_body,
)
from tests.domain.document.made_documents import MADE_DOCUMENT
from tests.domain.plan.made_actions import WHOLE
from tests.learners import CORE_ITEM, COURSE, answer_items, key_of, learner_of, start, submit
from tests.services.again.answerers import do
from tests.services.goals.followers import with_reading
from tests.services.learning_plan.givers import give
from tests.services.plan.planners import write

PLANNED = replace(WHOLE, items=(), measure=Measure("kpi-renewable", "", Decimal(10), Decimal(80)))
LIBRARY = "library-v1:CSR+lib"
OLX = (
    '<csr_program may-open-locked="true" programme-version="2">'
    '<csr_assessment url_name="a"/><csr_unit url_name="u" unit="g-why"/></csr_program>'
)
QUESTION = unit_text(UnitId("g-why"), "en").questions[0]

VALID: dict[str, dict[str, Any]] = {
    "save_profile": profile_body(),
    "save_company_name": {"company_name": "Rye", "shown_name": "", "company": 0},
    "start_attempt": start_body(),
    "answer_open_questions": {},
    "choose_scope": {"attempt": 0, "answers_everything": True},
    "save_answer": answer_body(0),
    "read_changes": {"tab": "tab-b", "revision": 0},
    "submit_attempt": {"attempt": 0},
    "answer_again": {"attempt": 0, "item": CORE_ITEM, "choice": "3", "reason": "", "evidence": ""},
    "discard_draft": {"attempt": 0},
    "carry_over": dict.fromkeys(CarriedPart, True),
    "open_unit": {},
    "submit_check": {"answers": {QUESTION.id: [QUESTION.choices[0].id]}},
    "answer_before": {"answers": {QUESTION.id: [QUESTION.choices[0].id]}, "sure": "4"},
    "skip_before": {},
    "say_sureness": {"sure": "7"},
    "react": {"useful": "5", "understood": "4", "right_length": None, "line": "Ask Jonas about the oven."},
    "answer_transfer": {"how_much": "partly", "obstacle": "The season."},
    "save_task": report_body("We walked through the workshop.", "Ask the team."),
    "add_stakeholder": {"slug": "own-drivers", "name": "Our drivers"},
    "save_stakeholder": {
        "slug": "customers",
        "revision": 1,
        "name": "Customers",
        "expectations": "Fresh bread.",
        "dialogue": "At the counter.",
        "next_talk": "2027-01-05",
        "affected": "high",
        "influence": "",
    },
    "save_talk": {
        "group": "customers",
        "slug": "talk-2",
        "revision": 0,
        "day": "2026-11-20",
        "with_whom": "a regular customer",
        "heard": "Good: the rye.",
    },
    "remove_from_map": {"what": "group", "group": "customers", "slug": "", "revision": 1, "talks": 0},
    "decide_link": {"slug": "peo-learning:env-climate", "decision": "confirmed", "revision": 0},
    "save_link": {
        "slug": "peo-learning:env-climate",
        "revision": 0,
        "why": "Our people found the leaking hose.",
        "months": "3",
    },
    "add_link": {
        "source": "peo-learning",
        "target": "com-dialogue",
        "revision": 0,
        "why": "Our learners know everybody in the street.",
        "months": "6",
    },
    "remove_link": {"slug": "peo-learning:com-dialogue", "revision": 1},
    "put_back_on_map": {"what": "group", "group": "customers", "slug": ""},
    "confirm_priority": {"company": 0, "objective": "env-climate", "revision": 0, "why": "Energy is our largest bill."},
    "remove_priority": {"company": 0, "objective": "env-climate", "revision": 1},
    "save_importance": {
        "item": "env-climate",
        "business": 4,
        "impact": None,
        "company": 0,
        "tab": "tab-b",
        "sequence": 0,
        "revision": 0,
        "base": 0,
    },
    "read_importance": {},
    "look_back": {"attempt": 0, "earlier": 0, "item": CORE_ITEM, "level": 4},
    "state_consent": {"purpose": "trainers", "is_allowed": True},
    "put_off_step": {"step": "importance"},
    "choose_reminders": {"wish": "off"},
    "save_good_thing": {"line": "line1", "area": "people", "text": "New people get a buddy", "revision": 0},
    "leave_company": {"company": 0},
    "delete_own_data": {"everywhere": False},
    "save_action": action_body(),
    "read_action": {"action": 0, "form_key": ""},
    "move_action": {"action": 0, "revision": 0, "status": "running"},
    "choose_phase": {"action": 0, "revision": 0, "phase": 1},
    "tick_step": {"step": 0, "is_done": True},
    "delete_action": {"action": 0, "revision": 0},
    "bring_action_back": {"action": 0},
    "take_goal": {"kpi": "kpi-local-spend"},
    "keep_figure": {"action": 0},
    "save_goal": goal_body(name="Bread given away", form_key="1" * 32),
    "archive_goal": {"goal": 0, "revision": 0},
    "bring_goal_back": {"goal": 0},
    "save_reading": reading_body(0),
    "delete_reading": {"goal": 0, "reading": 0, "revision": 0},
    "save_given": given_body(),
    "tick_given": {"given": 0, "revision": 0, "is_done": True},
    "take_back_given": {"given": 0, "revision": 0},
    "choose_divisor": {"divisor": "people", "revision": 0},
    "keep_version": {"number": 3, "note": "New goals.", "form_key": "2" * 32},
    "approve_version": {"version": 0, "revision": 1, "approver": "Rasa"},
    "release_version": {"version": 0, "revision": 2, "wish": "release"},
    "delete_version": {"version": 0, "revision": 1},
    "draft_action": {"item": CORE_ITEM},
    "save_own_text": {
        "written_for": "values",
        "html": "<p>We bake.</p>",
        "language": "en",
        "basis": "0" * 64,
        "revision": 0,
    },
    "keep_own_text": {"written_for": "communication", "basis": "1" * 64, "revision": 1},
    "take_over_text": {"written_for": "communication", "revision": 1},
    "draft_task_action": {},
}
"""
A body for each handler that a learner with a draft may send; `attempt` is that of the draft where it is asked,
`company` that of the person, `action` and `step` those of a planned action, `goal` and `reading` those of a goal,
`given` that of something given.
"""

BY_ADDRESS = {
    "download_own_data",
    "download_plan",
    "download_goals",
    "download_evidence",
    "download_document",
    "fill_vsme_file",
}
"""What a link or a plain form leads to; their tests stand in tests/screens, in the room of each."""

WITH_ATTEMPT = {"answer_again", "choose_scope", "discard_draft", "save_answer", "submit_attempt"}
WITH_COMPANY = {
    "save_profile", "save_company_name", "leave_company", "confirm_priority", "remove_priority", "save_importance",
}  # fmt: skip
WITH_ACTION = {"keep_figure", "read_action", "move_action", "choose_phase", "delete_action", "bring_action_back"}
WITH_GOAL = {"archive_goal", "bring_goal_back", "save_reading", "delete_reading"}
WITH_GIVEN = {"tick_given", "take_back_given"}
WITH_VERSION = {"approve_version", "delete_version"}
WITH_APPROVED_VERSION = {"release_version"}
WITH_HAND_IN = {"answer_again", "confirm_priority"}
WITH_TWO_HAND_INS = {"look_back"}
WITH_DONE_UNIT = {"say_sureness", "react", "answer_transfer"}


class Place:
    """
    A course with an assessment and an open unit, where rasa has a draft without any answer and has seen the unit.

    The map of rasa's company has one group, an action is planned, another done, something is given, and a section of
    the document is written in own words. Two versions of it are kept, and the first is approved.
    """

    def __init__(self, key: str = COURSE) -> None:
        self.course = Course(key)
        self.programme = self.course.add(OLX).block_id
        self.attempt = start(key_of("rasa", key)).id
        self.company = Membership.objects.get(user_id=learner_of("rasa").user_id).company_id
        add_stakeholder(key_of("rasa", key), "customers", "Customers")
        self.action = write(key_of("rasa", key), PLANNED, form_key="0" * 32)
        do(key_of("rasa", key), (CORE_ITEM,), wanted=None)
        self.goal = with_reading(key_of("rasa", key))
        write_own_text(key_of("rasa", key), OwnTextChange("communication", "<p>At the counter.</p>", "en", "0" * 64, 0))
        self.given = give(key_of("rasa", key), form_key="0" * 32)
        approved, self.version = (
            keep_document(key_of("rasa", key), MADE_DOCUMENT, "", RestsOn(), f"v{n}") for n in "12"
        )
        approve_document(key_of("rasa", key), approved.id, approved.revision, "Rasa")
        self.approved = approved
        self.hand_ins: list[int] = []
        self.block("save_task", person()).render("student_view", {})

    def hand_in_twice(self) -> None:
        """Let rasa hand the draft in with one answer, and another one after it."""
        key = key_of("rasa", str(self.course.key))
        for _ in range(2):
            self.attempt = start(key).id
            answer_items(key, {CORE_ITEM: 2})
            self.hand_ins.append(submit(key).id)

    def block(self, handler: str, who: Person | None) -> XBlock:
        """Return the block that has the handler, as a person sees it."""
        return self.course.block(self._usage_key(handler), who)

    def body(self, handler: str, **changes: Any) -> dict[str, Any]:
        """Return a valid body with some changes."""
        attempt = {"attempt": self.attempt} if handler in WITH_ATTEMPT else {}
        company = {"company": self.company} if handler in WITH_COMPANY else {}
        profile = {"version": profile_version(find_shown(key_of("rasa").learner))} if handler == "save_profile" else {}
        action = {"action": self.action.id} if handler in WITH_ACTION else {}
        step = {"step": self.action.action.steps[0].id} if handler == "tick_step" else {}
        goal = {"goal": self.goal.goal} if handler in WITH_GOAL else {}
        given = {"given": self.given.id} if handler in WITH_GIVEN else {}
        pair = dict(zip(("earlier", "attempt"), self.hand_ins, strict=False)) if handler in WITH_TWO_HAND_INS else {}
        reading = {"reading": self.goal.id} if handler == "delete_reading" else {}
        version = {"version": self.version.id} if handler in WITH_VERSION else {}
        version |= {"version": self.approved.id} if handler in WITH_APPROVED_VERSION else {}
        known = {
            **attempt, **company, **profile, **action, **version, **step, **goal, **given, **reading, **pair,
        }  # fmt: skip
        return {**VALID.get(handler, {}), **known, **changes}

    def _usage_key(self, handler: str) -> UsageKey:
        if handler not in handlers_of(CsrAssessmentXBlock) and handler in handlers_of(CsrProgramXBlock):
            return self.course.key.make_usage_key("csr_program", self.programme)
        is_of_unit = handler not in handlers_of(CsrAssessmentXBlock) and handler in handlers_of(CsrUnitXBlock)
        block_type, name = ("csr_unit", "u") if is_of_unit else ("csr_assessment", "a")
        return self.course.key.make_usage_key(block_type, name)


def handlers_of(block_class: type[XBlock]) -> dict[str, Any]:
    """Return the handlers of a class by name."""
    methods = {name: getattr(block_class, name) for name in dir(block_class) if not name.startswith("__")}
    return {name: method for name, method in methods.items() if getattr(method, "_is_xblock_handler", False)}


ALL_HANDLERS = {
    name: method
    for block_class in (CsrProgramXBlock, CsrAssessmentXBlock, CsrUnitXBlock)
    for name, method in handlers_of(block_class).items()
}

JSON_HANDLERS = sorted(name for name, method in ALL_HANDLERS.items() if hasattr(method, "csr_keys"))
