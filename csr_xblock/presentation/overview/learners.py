"""
The trainer's list of learners: one row for each, a filter, and the links to further pages and downloads.

What may not be told does not arrive here; the row then says "not shared". No answers and no notes, ever.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.links import MAX_SEARCH_CHARACTERS, Links
from csr_xblock.domain.overview.disclosure import Figure
from csr_xblock.domain.overview.learner_filters import Activity, LearnerFilter, LearnerGroup, address_of
from csr_xblock.domain.overview.listed_learners import LearnerRecord
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.overview.group_words import activity_words, group_words, who_is_listed
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
    units_words,
)
from csr_xblock.services.overview.list_learners import LearnerPage

ALL = "all"
"""Stands for every group in the list's address."""


@dataclass(frozen=True)
class GroupOption:
    """A choice of the filter; its value is a screen, so that the form needs no script."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True)
class LearnerRow:
    """One learner in words. `url` leads to the learner's page. `area` is the result in the area that is listed."""

    name: str
    username: str
    url: str
    step: str
    role: str
    last_active: str
    submitted: str
    attempts: Figure
    units: str
    area: str
    result: str


@dataclass(frozen=True)
class LearnersPage:
    """
    The list. `kept` are the parameters of the page's address that the filter must send along.

    `filtered_by` names the group that is listed, `who` says whom its list leaves out; '' for everybody. `area` is the
    area by whose level the learners were chosen, '' for any other group; its column stands for how often they did it.
    """

    prefix: str
    tabs: tuple[TrainerTab, ...]
    parameter: str
    search_parameter: str
    kept: tuple[tuple[str, str], ...]
    options: tuple[GroupOption, ...]
    search: str
    most_search_characters: int
    is_filtered: bool
    filtered_by: str
    who: str
    area: str
    all_url: str
    found: str
    rows: tuple[LearnerRow, ...]
    pages: Pages
    csv_url: str
    xlsx_url: str


def learners_page(
    listed: LearnerPage,
    chosen: LearnerFilter,
    words: Instrument,
    titles: Mapping[UnitId, str],
    links: Links,
    *,
    csv_url: str,
    xlsx_url: str,
    has_documents: bool = False,
) -> LearnersPage:
    """Return one page of the list, as the filter has chosen it. `titles` are those of the programme's units."""
    filtered_by = "" if chosen.group is None else group_words(chosen.group, words, titles)
    return LearnersPage(
        prefix=f"csr{links.block}",
        tabs=tabs(links, LEARNERS, has_documents=has_documents),
        parameter=links.parameter,
        search_parameter=links.search_parameter,
        kept=links.kept,
        options=_options(chosen.group, filtered_by),
        search=chosen.search,
        most_search_characters=MAX_SEARCH_CHARACTERS,
        is_filtered=chosen != LearnerFilter(),
        filtered_by=filtered_by,
        who=who_is_listed(chosen.group),
        area=next((one.title for one in words.perspectives if one.id == chosen.area), ""),
        all_url=links.to(LEARNERS),
        found=learners_words(listed.found),
        rows=tuple(_row(record, listed, words, links) for record in listed.learners),
        pages=pages_of(links, _screen(chosen.group), listed.number, listed.pages, chosen.search),
        csv_url=csv_url,
        xlsx_url=xlsx_url,
    )


def _row(record: LearnerRecord, listed: LearnerPage, words: Instrument, links: Links) -> LearnerRow:
    area = listed.areas.get(record.person.user_id)
    return LearnerRow(
        name=person_words(record.person),
        username=record.person.username,
        url=links.to(f"{ATTEMPTS}/{record.person.user_id}"),
        step=step_words()[record.step],
        role=role_names()[record.role],
        last_active=day_words(record.last_active_at),
        submitted=day_words(record.submitted_at),
        attempts=record.attempts,
        units=units_words(record),
        area="–" if area is None else result_words(area, words),
        result="–" if record.submitted_at is None else result_words(record.result, words),
    )


def _options(chosen: LearnerGroup | None, filtered_by: str) -> tuple[GroupOption, ...]:
    """Return the steps, who is quiet, and any other group that is listed: sending the form must not lose it."""
    offered: list[tuple[LearnerGroup, str]] = [*step_words().items(), (Activity.QUIET, activity_words())]
    options = [GroupOption(LEARNERS, _("All learners"), chosen is None)]
    options += [GroupOption(_screen(group), label, group == chosen) for group, label in offered]
    if chosen is not None and chosen not in dict(offered):
        options.append(GroupOption(_screen(chosen), filtered_by, is_chosen=True))
    return tuple(options)


def _screen(group: LearnerGroup | None) -> str:
    """Return the screen of the list, to which the number of the page is added."""
    return f"{LEARNERS}/{ALL if group is None else address_of(group)}"
