"""
The trainer's list of learners: one row for each, a filter, and the links to further pages and downloads.

What may not be told does not arrive here; the row then says "not shared". No answers and no notes, ever.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.links import MAX_SEARCH_CHARACTERS, Links
from csr_xblock.domain.overview.disclosure import Figure
from csr_xblock.domain.overview.listed_learners import LearnerFilter, LearnerRecord
from csr_xblock.domain.overview.oversight import LearnerStep
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.overview.overview_words import (
    ATTEMPTS,
    LEARNERS,
    Pages,
    TrainerTab,
    learners_words,
    pages_of,
    person_words,
    result_words,
    role_names,
    step_words,
    tabs,
)
from csr_xblock.services.overview.list_learners import LearnerPage

ALL = "all"
"""Stands for every step in the list's address."""


@dataclass(frozen=True)
class StepOption:
    """A choice of the filter; its value is a screen, so that the form needs no script."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class LearnerRow:
    """One learner in words. `url` leads to the learner's attempts."""

    name: str
    username: str
    url: str
    step: str
    role: str
    last_active: str
    submitted: str
    attempts: Figure
    units: str
    result: str


@dataclass(frozen=True)
class LearnersPage:
    """The list. `kept` are the parameters of the page's address that the filter must send along."""

    prefix: str
    tabs: tuple[TrainerTab, ...]
    parameter: str
    search_parameter: str
    kept: tuple[tuple[str, str], ...]
    options: tuple[StepOption, ...]
    search: str
    most_search_characters: int
    is_filtered: bool
    all_url: str
    found: str
    rows: tuple[LearnerRow, ...]
    pages: Pages
    csv_url: str
    xlsx_url: str


def learners_page(
    listed: LearnerPage, chosen: LearnerFilter, words: Instrument, links: Links, *, csv_url: str, xlsx_url: str
) -> LearnersPage:
    """Return one page of the list, as the filter has chosen it."""
    return LearnersPage(
        prefix=f"csr{links.block}",
        tabs=tabs(links, LEARNERS),
        parameter=links.parameter,
        search_parameter=links.search_parameter,
        kept=links.kept,
        options=_options(chosen.step),
        search=chosen.search,
        most_search_characters=MAX_SEARCH_CHARACTERS,
        is_filtered=chosen != LearnerFilter(),
        all_url=links.to(LEARNERS),
        found=learners_words(listed.found),
        rows=tuple(_row(record, words, links) for record in listed.learners),
        pages=pages_of(links, _screen(chosen.step), listed.number, listed.pages, chosen.search),
        csv_url=csv_url,
        xlsx_url=xlsx_url,
    )


def _row(record: LearnerRecord, words: Instrument, links: Links) -> LearnerRow:
    return LearnerRow(
        name=person_words(record.person),
        username=record.person.username,
        url=links.to(f"{ATTEMPTS}/{record.person.user_id}"),
        step=step_words()[record.step],
        role=role_names()[record.role],
        last_active=day_words(record.last_active_at),
        submitted=day_words(record.submitted_at),
        attempts=record.attempts,
        units=_units(record),
        result="–" if record.submitted_at is None else result_words(record.result, words),
    )


def _units(record: LearnerRecord) -> str:
    done, is_open = record.units_done, record.units_open
    if is_open is None and done.number:
        return ngettext("{done} done", "{done} done", done.number).format(done=done)
    if is_open is None or not is_open.number:
        return "–"
    sentence = ngettext("{done} of {open} open one done", "{done} of {open} open ones done", is_open.number)
    return sentence.format(done=done, open=is_open)


def _options(chosen: LearnerStep | None) -> tuple[StepOption, ...]:
    steps = (StepOption(_screen(step), label, step is chosen) for step, label in step_words().items())
    return (StepOption(LEARNERS, _("All steps"), chosen is None), *steps)


def _screen(step: LearnerStep | None) -> str:
    """Return the screen of the list, to which the number of the page is added."""
    return f"{LEARNERS}/{step.value if step else ALL}"
