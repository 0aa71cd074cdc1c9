"""What is known of a company that the official file asks for, before it is put into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from csr_xblock.domain.goals.measured_goal import KeptGoal, Rhythm
from csr_xblock.domain.goals.readings import KeptReading, by_day
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.plan.actions import KeptAction
from csr_xblock.domain.priorities.confirmed_priority import ConfirmedPriority
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument

FROM_LEVEL = 2
"""From this level on a question says that something is in place (METHODOLOGY 2.4)."""
FRESH_DAYS = 365
"""So old a reading may be."""


@dataclass(frozen=True)
class Practice:
    """That something is in place: the level of a question, and the company's own note on it."""

    level: int
    note: str


@dataclass(frozen=True)
class YearFigure:
    """The newest reading of a figure within a year. `is_of_year`: the figure is read once a year."""

    value: Decimal
    day: date
    is_of_year: bool


@dataclass(frozen=True)
class Known:
    """Everything that may be proposed. Practices and figures by the ids of their questions and figures."""

    company: CompanyFacts = field(default_factory=CompanyFacts)
    practices: Mapping[ItemId, Practice] = field(default_factory=dict)
    figures: Mapping[str, YearFigure] = field(default_factory=dict)
    priorities: tuple[ConfirmedPriority, ...] = ()
    actions: tuple[KeptAction, ...] = ()
    goals: tuple[KeptGoal, ...] = ()


def practices_in(instrument: Instrument, sheet: AnswerSheet) -> dict[ItemId, Practice]:
    """Return what is in place by today's answers: at level 2 or more, and with a note that counts as evidence."""
    found = {}
    for item in sheet.asked_items(instrument):
        level, answer = sheet.level(item), sheet.answers.get(item.id)
        if level is not None and level >= FROM_LEVEL and answer is not None and answer.has_evidence:
            found[item.id] = Practice(level, answer.evidence.strip())
    return found


def newest_figures(goals: list[KeptGoal], readings: list[KeptReading], today: date) -> dict[str, YearFigure]:
    """
    Return the newest reading of each of the instrument's figures, whatever its age.

    Figures that are kept absolute and per unit are the absolute ones (JOURNEY 5).
    """
    found = {}
    kept = {one.id: one.goal for one in goals if one.goal.kpi}
    for one in by_day(readings):
        goal, reading = kept.get(one.goal), one.reading
        if goal is not None and reading.day <= today:
            found[goal.kpi] = YearFigure(reading.value, reading.day, goal.rhythm is Rhythm.YEARLY)
    return found


def year_figures(goals: list[KeptGoal], readings: list[KeptReading], today: date) -> dict[str, YearFigure]:
    """Return those of them that are not older than a year."""
    oldest = today - timedelta(days=FRESH_DAYS)
    return {kpi: one for kpi, one in newest_figures(goals, readings, today).items() if one.day > oldest}
