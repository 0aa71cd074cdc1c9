"""Takes what people have read of a goal's figure: a new reading, or a change of one that their page has shown."""

from dataclasses import dataclass, replace
from datetime import date

from csr_xblock.domain.errors import Conflict, InvalidInput
from csr_xblock.domain.goals.goal_checks import check_reading
from csr_xblock.domain.goals.measured_goal import KeptGoal
from csr_xblock.domain.goals.readings import KeptReading, Reading, asked_divisor
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.results.goals.goal_store import divisor_of, find_goal, find_reading, find_reading_by_form
from csr_xblock.results.goals.reading_writes import add_reading, change_reading, lock_goal, remove_reading
from csr_xblock.services.goals.goal_work import work_of_one


@dataclass(frozen=True)
class ReadingChange:
    """
    What a page sends: the reading as it was written, and what the page had shown.

    `id` is None for a new one, which `form_key` names from the first try on. What its divisor counts is not asked: it
    follows from the goal and the company.
    """

    goal: int
    reading: Reading
    id: int | None = None
    revision: int = 0
    form_key: str = ""


@dataclass(frozen=True)
class ReadingOutcome:
    """The reading of a figure as it is kept now; `is_mine` False: somebody was quicker, and nothing was written."""

    kept: KeptReading
    kpi: str
    is_mine: bool = True


def save_reading(key: AssessmentKey | None, change: ReadingChange, today: date) -> ReadingOutcome:
    """
    Keep the reading, or return the one that somebody has written since the page showed it.

    The same again changes nothing. Raises InvalidInput for what a reading may not be, Conflict when goal or reading is
    gone, or when the goal has too many.
    """
    with work_of_one(key) as company:
        lock_goal(company, change.goal)
        goal = find_goal(company, change.goal)
        assert goal is not None  # it is locked
        kept = _kept(change)
        reading = _with_divisor(company, goal, change.reading, kept)
        if kept is not None and kept.reading == reading:
            return ReadingOutcome(kept, goal.goal.kpi)
        check_reading(reading, goal.goal.kpi, today)
        if kept is None:
            return ReadingOutcome(add_reading(goal.id, reading, change.form_key), goal.goal.kpi)
        if not change_reading(goal.id, kept.id, change.revision, reading):
            return ReadingOutcome(kept, goal.goal.kpi, is_mine=False)
        return ReadingOutcome(replace(kept, revision=kept.revision + 1, reading=reading), goal.goal.kpi)


def delete_reading(key: AssessmentKey | None, goal_id: int, reading_id: int, shown_revision: int) -> None:
    """Delete a reading. Doing it twice changes nothing."""
    with work_of_one(key) as company:
        lock_goal(company, goal_id)
        remove_reading(goal_id, reading_id, shown_revision)


def _kept(change: ReadingChange) -> KeptReading | None:
    if change.id is None:
        return find_reading_by_form(change.goal, change.form_key)
    kept = find_reading(change.goal, change.id)
    if kept is None:
        raise Conflict("reading-gone")
    return kept


def _with_divisor(company: CompanyKey, goal: KeptGoal, reading: Reading, kept: KeptReading | None) -> Reading:
    """Return the reading with what its divisor counts. A goal that counts per unit needs a divisor."""
    per = asked_divisor(goal.goal, divisor_of(company).divisor, kept)
    if reading.divisor is None:
        if per is not None and per is goal.goal.per:
            raise InvalidInput("divisor-missing", "divisor")
        return reading
    if per is None:
        raise InvalidInput("value-invalid", "divisor")
    return replace(reading, per=per)
