"""What stands around a learner's attempts: the learner's line of the list, areas as bars, units and reports."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.overview.disclosure import DraftFigures
from csr_xblock.domain.overview.listed_learners import LearnerRecord
from csr_xblock.domain.overview.reports import LearnersReport
from csr_xblock.domain.overview.traces import UnitTrace
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.evidence import EvidenceState
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.overview.overview_words import (
    REPORT,
    decided_words,
    result_words,
    role_names,
    step_words,
    units_words,
)
from csr_xblock.services.overview.show_learner import LearnerPicture


@dataclass(frozen=True)
class AreaBar:
    """An area of the latest result. `width` is the bar's, in percent, '' without a number."""

    id: str
    title: str
    result: str
    width: str


@dataclass(frozen=True)
class LearnersUnit:
    """A unit of the learner: its state, and the report that may be read, '' without one."""

    title: str
    state: str
    report: str
    report_url: str


@dataclass(frozen=True)
class OneLearner:
    """
    A learner in words. `facts` are labels with values; `areas` is empty without a result that may be seen.

    `hidden` says what is not told of somebody who does not share, '' of everybody else.
    """

    facts: tuple[tuple[str, str], ...]
    hidden: str
    areas: tuple[AreaBar, ...]
    units: tuple[LearnersUnit, ...]


def one_learner(
    learner: LearnerRecord, picture: LearnerPicture, words: Instrument, titles: Mapping[UnitId, str], links: Links
) -> OneLearner:
    """Return what is told of a learner. `titles` are those of the programme's units, in their order."""
    facts = (
        (_("Role"), role_names()[learner.role]),
        (_("Step"), step_words()[learner.step]),
        (_("Last active"), day_words(learner.last_active_at)),
        (_("Units"), units_words(learner)),
    )
    return OneLearner(
        facts, "" if learner.shares else _hidden(), _areas(picture, words), _units(learner, picture, titles, links)
    )


def draft_words(draft: DraftFigures) -> str:
    """Return how far a draft is."""
    sentence = ngettext(
        "draft, {done} of {asked} question answered", "draft, {done} of {asked} questions answered", draft.asked.number
    )
    return sentence.format(done=draft.done, asked=draft.asked)


def _hidden() -> str:
    return _(
        "This learner’s results are not shared with you. Of the units you see how many are done, and those whose "
        "report was sent to you."
    )


def _areas(picture: LearnerPicture, words: Instrument) -> tuple[AreaBar, ...]:
    bars = []
    for perspective in words.perspectives:
        told = picture.areas.get(perspective.id)
        if told is not None:
            width = "" if told.score is None else f"{told.score}%"
            bars.append(AreaBar(perspective.id, perspective.title, result_words(told, words), width))
    return tuple(bars)


def _units(
    learner: LearnerRecord, picture: LearnerPicture, titles: Mapping[UnitId, str], links: Links
) -> tuple[LearnersUnit, ...]:
    traces = {one.unit: one for one in learner.units}
    reports = {one.unit: one for one in picture.reports}
    return tuple(
        _unit(title, traces.get(unit), reports.get(unit), links)
        for unit, title in titles.items()
        if unit in traces or unit in reports
    )


def _unit(title: str, trace: UnitTrace | None, report: LearnersReport | None, links: Links) -> LearnersUnit:
    if report is None:
        return LearnersUnit(title, _state(trace), "", "")
    return LearnersUnit(title, _state(trace), _report(report), links.to(f"{REPORT}/{report.id}"))


def _state(trace: UnitTrace | None) -> str:
    if trace is None:
        return _("not shared")
    if trace.is_done:
        return pgettext("state of a unit", "done")
    return pgettext("state of a unit", "begun") if trace.is_entered else pgettext("state of a unit", "open")


def _report(report: LearnersReport) -> str:
    if report.state is EvidenceState.WAITING:
        return _("waits for you since {date}").format(date=day_words(report.at))
    return decided_words(report.state, report.at)
