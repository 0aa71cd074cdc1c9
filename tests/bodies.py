"""What our pages send to handlers: every key is there, and no other."""

from typing import Any

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.unit_progress import KeptProgress
from tests.learners import CORE_ITEM
from tests.task_reports import DAY_OF_TASK, WHO

NOTHING_REPORTED = KeptProgress(UnitId("any")).report_version
"""The version of a report before anything was saved."""


def profile_body(**changes: Any) -> dict[str, Any]:
    """Return an owner's profile, sent from a page that showed none."""
    profile = {
        "role": "owner",
        "employees": 12,
        "country": "LV",
        "sector": "G",
        "trainers_may_see": True,
        "version": "",
        "company": None,
    }
    return {**profile, **changes}


def start_body(mode: object = "full", *, answers_everything: object = False) -> dict[str, Any]:
    """Return the start of an attempt."""
    return {"mode": mode, "answers_everything": answers_everything, "beginning": "usual"}


def answer_body(attempt: int, **changes: Any) -> dict[str, Any]:
    """Return a level for an item, from a page that was opened before anything was saved."""
    answer = {"item": CORE_ITEM, "level": 2, "special": "", "reason": "", "evidence": ""}
    page = {"attempt": attempt, "tab": "tab-b", "sequence": 0, "revision": 0, "base": 0}
    return {**answer, **page, **changes}


def report_body(evidence: str = "", monday: str = "", **changes: Any) -> dict[str, Any]:
    """Return a report on a unit's task, from a page that showed none; with evidence, it says by whom and when."""
    who, when = (WHO, DAY_OF_TASK.isoformat()) if evidence else ("", "")
    texts = {"evidence": evidence, "who": who, "when": when, "monday": monday}
    return {**texts, "readers": "learner", "version": NOTHING_REPORTED, **changes}


def goal_body(**changes: Any) -> dict[str, Any]:
    """Return what the form of a new goal with an own figure sends."""
    return {
        "goal": 0,
        "revision": 0,
        "form_key": "0123456789abcdef" * 2,
        "name": "Loaves left over",
        "unit": "loaves",
        "direction": "down",
        "objective": "env-resources",
        "rhythm": "monthly",
        "per": "",
        "baseline": "24",
        "baseline_divisor": "",
        "baseline_day": "2026-01-31",
        "target": "12",
        "target_day": "2027-01-31",
        **changes,
    }


def reading_body(goal: int, **changes: Any) -> dict[str, Any]:
    """Return what the form of a new reading sends."""
    reading = {"day": "2026-02-28", "value": "18", "divisor": "", "note": ""}
    return {"goal": goal, "reading": 0, "revision": 0, "form_key": "0123456789abcdef" * 2, **reading, **changes}


def given_body(**changes: Any) -> dict[str, Any]:
    """Return what the form sends that gives a task in own words to somebody by name."""
    return {
        "given": 0,
        "revision": 0,
        "form_key": "0123456789abcdef" * 2,
        "kind": "own",
        "unit": "",
        "task": "Walk through the bakery at night",
        "member": "",
        "name": "Jonas",
        "due": "2026-12-18",
        "change": "The oven is off at two.",
        **changes,
    }


def action_body(**changes: Any) -> dict[str, Any]:
    """Return what the form of a new action sends."""
    return {
        "action": 0,
        "revision": 0,
        "form_key": "0123456789abcdef" * 2,
        "title": "Read the meter every Monday",
        "objective": "env-climate",
        "status": "planned",
        "items": [],
        "why": "",
        "steps": [{"text": "Hang a list beside the meter", "is_done": False}],
        "responsible": "Shift leader",
        "participants": "",
        "start": "2026-11-29",
        "due": "2026-12-31",
        "currency": "EUR",
        "budget": "",
        "saved": "",
        "hours": "",
        "kpi": "none",
        "figure_name": "",
        "baseline": "",
        "target": "",
        "unit": "",
        "risk": "",
        "notes": [],
        **changes,
    }
