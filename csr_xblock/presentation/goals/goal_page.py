"""One goal in figures: how far it is, the form for a reading, all readings as a table, and the goal's own fields."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from csr_xblock.domain.goals.figure_kinds import BOTH_WAYS, Divisor
from csr_xblock.domain.goals.measured_goal import KeptGoal
from csr_xblock.domain.goals.readings import MAX_READING_NOTE, KeptReading, Reading, asked_divisor
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.draft_names import draft_name
from csr_xblock.presentation.goals.goal_figure import GoalFigure, goal_figure
from csr_xblock.presentation.goals.goal_form import GoalForm, ToldValue
from csr_xblock.presentation.goals.goal_words import (
    divisor_name,
    figure_text,
    per_words,
    whole_name,
    whole_unit,
    with_unit,
    yes_no_words,
)
from csr_xblock.presentation.goals.goals_page import GoalCard, GoalHandlers, goal_card
from csr_xblock.presentation.goals.ratio_words import ratio_words
from csr_xblock.presentation.journey.screen_names import GOAL, GOALS
from csr_xblock.presentation.plan.plan_words import number_field

READING, PAGE = "reading", "page"
"""Parts of addresses: goal/7/reading/3 changes a reading, goal/7/page/2 shows older ones."""

ON_A_PAGE = 60
"""Five years of monthly readings."""


@dataclass(frozen=True)
class ReadingForm:
    """The form of a reading. `id` is 0 for a new one; `divisor_label` is '' where nothing is divided."""

    heading: str
    id: int
    revision: int
    form_key: str
    draft_key: str
    values: Mapping[str, str]
    value_label: str
    divisor_label: str
    is_yes_no: bool
    latest_day: str
    back_url: str
    note_characters: int = MAX_READING_NOTE


@dataclass(frozen=True)
class ReadingView:
    """A line of the table. `per_unit` is the figure per unit with what it is per, '' where nothing was divided."""

    day: str
    figure: str
    per_unit: str
    note: str
    url: str


@dataclass(frozen=True)
class GoalPage:
    """
    The page. `card` says how far the goal is; `form` its fields, open while something is missing.

    `whole_heading` and `per_heading` are the headings of the figures, the second '' where nothing is divided.
    """

    prefix: str
    figure: GoalFigure
    card: GoalCard
    reading: ReadingForm
    rows: tuple[ReadingView, ...]
    whole_heading: str
    per_heading: str
    has_notes: bool
    form: GoalForm
    goals_url: str
    url: str
    newer_url: str
    older_url: str
    handlers: GoalHandlers
    asks_to_choose: bool
    is_changing: bool


@dataclass(frozen=True)
class NewGoalPage:
    """The page of a new goal with an own figure."""

    prefix: str
    form: GoalForm
    goals_url: str
    handlers: GoalHandlers


@dataclass(frozen=True)
class AskedPart:
    """Which part of a goal an address asks for: one reading to change, or a page of older readings from 1."""

    reading: int = 0
    page: int = 1


def goal_page(
    kept: KeptGoal,
    readings: Sequence[KeptReading],
    form: GoalForm,
    words: Instrument,
    key: AssessmentKey,
    links: Links,
    handlers: GoalHandlers,
    today: date,
    currency: str,
    *,
    chosen: Divisor | None,
    asked: AskedPart,
) -> GoalPage:
    """Return the page of a goal. `readings` are all of it, oldest day first; a page that is not there is the last."""
    figure = goal_figure(kept.goal, words, currency)
    changed = next((one for one in readings if one.id == asked.reading), None)
    pages = max(1, -(-len(readings) // ON_A_PAGE))
    page = min(max(1, asked.page), pages)
    shown = list(reversed(readings))[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    url = links.to(f"{GOAL}/{kept.id}")
    return GoalPage(
        prefix=f"csr{links.block}",
        figure=figure,
        card=goal_card(kept, readings, words, links, today, currency),
        reading=_reading_form(kept, changed, figure, key, today, currency, chosen, url, form.form_key),
        rows=tuple(_row(one, kept, figure, links, currency) for one in shown),
        whole_heading=_whole_heading(kept, figure),
        per_heading=_("Per unit") if figure.is_both_ways and any(one.reading.divisor for one in shown) else "",
        has_notes=any(one.reading.note for one in shown),
        form=form,
        goals_url=links.to(GOALS),
        url=url,
        newer_url="" if page == 1 else links.to(f"{GOAL}/{kept.id}/{PAGE}/{page - 1}"),
        older_url="" if page == pages else links.to(f"{GOAL}/{kept.id}/{PAGE}/{page + 1}"),
        handlers=handlers,
        asks_to_choose=figure.is_both_ways and chosen is None and kept.goal.per is None,
        is_changing=changed is not None,
    )


def told_reading(reading: Reading, *, is_yes_no: bool) -> dict[str, ToldValue]:
    """Return what a reading says in each part of its form."""
    values = _values(reading)
    told = {name: ToldValue(value, value) for name, value in values.items()}
    told["day"] = ToldValue(values["day"], date_words(reading.day))
    if is_yes_no:
        told["value"] = ToldValue(values["value"], yes_no_words(Fraction(reading.value)))
    return told


def _reading_form(
    kept: KeptGoal,
    changed: KeptReading | None,
    figure: GoalFigure,
    key: AssessmentKey,
    today: date,
    currency: str,
    chosen: Divisor | None,
    url: str,
    form_key: str,
) -> ReadingForm:
    number = 0 if changed is None else changed.id
    by = asked_divisor(kept.goal, chosen, changed)
    heading = _("Enter a reading")
    if changed is not None:
        heading = _("Change the reading of %(day)s") % {"day": date_words(changed.reading.day)}
    return ReadingForm(
        heading=heading,
        id=number,
        revision=0 if changed is None else changed.revision,
        form_key=form_key,
        draft_key=draft_name(key, f"goal-{kept.id}:reading-{number}"),
        values={"day": today.isoformat()} if changed is None else _values(changed.reading),
        value_label=_whole_heading(kept, figure),
        divisor_label="" if by is None else divisor_name(by, currency),
        is_yes_no=figure.is_yes_no,
        latest_day=today.isoformat(),
        back_url="" if changed is None else url,
    )


def _values(reading: Reading) -> dict[str, str]:
    return {
        "day": reading.day.isoformat(),
        "value": number_field(reading.value),
        "divisor": number_field(reading.divisor),
        "note": reading.note,
    }


def _whole_heading(kept: KeptGoal, figure: GoalFigure) -> str:
    return whole_name(BOTH_WAYS[kept.goal.kpi]) if figure.is_both_ways else with_unit(_("Figure"), figure.unit)


def _row(one: KeptReading, kept: KeptGoal, figure: GoalFigure, links: Links, currency: str) -> ReadingView:
    reading = one.reading
    return ReadingView(
        day=date_words(reading.day),
        figure=figure_text(Fraction(reading.value), is_yes_no=figure.is_yes_no),
        per_unit=_per_unit(reading, kept, currency),
        note=reading.note,
        url=links.to(f"{GOAL}/{kept.id}/{READING}/{one.id}"),
    )


def _per_unit(reading: Reading, kept: KeptGoal, currency: str) -> str:
    if reading.per_unit is None or reading.per is None or kept.goal.kpi not in BOTH_WAYS:
        return ""
    unit = whole_unit(BOTH_WAYS[kept.goal.kpi])
    return f"{ratio_words(reading.per_unit)} {unit} {per_words(reading.per, currency)}"
