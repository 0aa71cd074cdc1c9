"""
A learning unit as the programme sees it (`UnitDescriptor`) and as the learner reads it (`UnitText`).

The descriptor holds ids, minutes and rules, the same in every language; the text is one language's words.
Neither knows any learner. Source: METHODOLOGY 2.5, docs/content_format.md.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.identifiers import ItemId, PerspectiveId, UnitId
from csr_xblock.domain.rules.kinds import AnyOf, Rule

CHECK_PASS_PERCENT = 60
NO_UNIT = UnitId("")


class UnitLevel(StrEnum):
    """Where a unit stands in its perspective, in the order of recommendation; `GENERAL` belongs to none."""

    GENERAL = "general"
    FOUNDATION = "foundation"
    PRACTICE = "practice"
    LEADING = "leading"


OWN_LEVELS = (UnitLevel.FOUNDATION, UnitLevel.PRACTICE, UnitLevel.LEADING)
"""The levels that a unit of a perspective may have."""


@dataclass(frozen=True)
class UnitDescriptor:
    """
    What a programme must know of a unit without rendering it.

    Minutes are online and in the company; `span_days` is the usual time from start to evidence.
    `recommended_before` is information only, `opens_when` decides. `recommended_when` None means never recommended.
    `text_language` is that of its text, `words_language` that of a trainer's own title and promise, '' while nobody has
    said and for packaged ones. Evidence is asked of a task, if it has one.
    """

    id: UnitId
    title: str
    promise: str
    level: UnitLevel
    perspective: PerspectiveId | None
    opens_when: Rule
    recommended_when: Rule | None
    online_minutes: int
    task_minutes: int
    span_days: int
    items: tuple[ItemId, ...] = ()
    roles: tuple[str, ...] = ()
    recommended_before: tuple[UnitId, ...] = ()
    text_language: str = ""
    words_language: str = ""
    has_check: bool = True
    asks_evidence: bool = True


def opening_rules(units: Iterable[UnitDescriptor]) -> dict[UnitId, Rule]:
    """Return the rule that opens each unit. One that stands there twice has both: either opens it."""
    rules: dict[UnitId, Rule] = {}
    for unit in units:
        known = rules.get(unit.id, unit.opens_when)
        rules[unit.id] = known if known == unit.opens_when else AnyOf((known, unit.opens_when))
    return rules


@dataclass(frozen=True)
class Choice:
    """One answer of a check question, with the feedback that teaches why."""

    id: str
    text: str
    feedback: str
    is_correct: bool


@dataclass(frozen=True)
class Question:
    """A check question. With `is_multiple` all correct choices, and no other, must be chosen."""

    id: str
    prompt: str
    is_multiple: bool
    choices: tuple[Choice, ...]

    @property
    def correct_ids(self) -> frozenset[str]:
        """The ids of the choices that make the answer right."""
        return frozenset(choice.id for choice in self.choices if choice.is_correct)


@dataclass(frozen=True)
class KnowPoint:
    """One of the things to know: a headline and its text as sanitised HTML."""

    id: str
    title: str
    html: str


@dataclass(frozen=True)
class WorkTask:
    """The task in the company. Steps, deliverable and example are sanitised HTML. Trainers may leave parts empty."""

    title: str = ""
    intro_html: str = ""
    steps_html: tuple[str, ...] = ()
    deliverable_html: str = ""
    example_html: str = ""
    evidence_prompt: str = ""

    @property
    def is_given(self) -> bool:
        """Whether there is anything to do."""
        return self != WorkTask()


@dataclass(frozen=True)
class UnitText:
    """
    The words of one unit in one `language` (which may be English when no other exists). HTML is sanitised.

    Packaged texts have every part. In a trainer's own, any part may be empty, also `unit` and `language`.
    """

    unit: UnitId = NO_UNIT
    language: str = ""
    objectives: tuple[str, ...] = ()
    story_title: str = ""
    story_html: str = ""
    know: tuple[KnowPoint, ...] = ()
    workplace_html: str = ""
    task: WorkTask = WorkTask()
    national_html: str = ""
    questions: tuple[Question, ...] = ()
    monday_html: str = ""
    transfer_question: str = ""


@dataclass(frozen=True)
class CheckResult:
    """
    One try at a knowledge check: the whole percent of questions answered rightly, and which.

    Passed from CHECK_PASS_PERCENT on.
    """

    percent: int
    right_questions: frozenset[str]

    @property
    def is_passed(self) -> bool:
        """Whether this try is enough for the unit to be done."""
        return self.percent >= CHECK_PASS_PERCENT


def mark_check(questions: tuple[Question, ...], chosen: dict[str, frozenset[str]]) -> CheckResult:
    """
    Return the result of one try.

    `chosen` holds the chosen choice ids by question id; an open question is wrong. Percent is 0..100, rounded down.
    """
    right = frozenset(q.id for q in questions if chosen.get(q.id, frozenset()) == q.correct_ids)
    return CheckResult(percent=100 * len(right) // len(questions) if questions else 100, right_questions=right)
