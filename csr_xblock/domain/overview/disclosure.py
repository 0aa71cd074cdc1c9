"""
What trainers may be told: every number on their pages and in their files is made here, and nowhere else.

Results, and what follows from them, tell of learners who share, and of nobody else; taking part tells of everybody but
staff, without units that results have opened for somebody who does not share. What nobody is listed with by name, such
as what a unit was like, is told of MINIMUM_LEARNERS and more. Source: JOURNEY 9 (docs/privacy.md).
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import InitVar, dataclass, field
from math import floor

from csr_xblock.domain.identifiers import BandId, PerspectiveId, UnitId
from csr_xblock.domain.overview.learning_sums import LearningMeasure, LearningSum
from csr_xblock.domain.overview.milestones import CompanyMilestone, CompanyTally
from csr_xblock.domain.overview.oversight import LearnerStep, Overseen
from csr_xblock.domain.overview.tallies import Standing, Tallies, UnitTally
from csr_xblock.domain.overview.traces import KeptResult, Traces, UnitTrace
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument

_SEAL = object()

MINIMUM_LEARNERS = 5
"""So many there are in a sum about what learners say, and so many more before the sum is told anew."""


@dataclass(frozen=True)
class Figure:
    """A number that may be told. Only this module makes one: elsewhere the attempt raises TypeError."""

    number: int
    seal: InitVar[object] = None

    def __post_init__(self, seal: object) -> None:
        """Refuse a number that no rule of this module has passed."""
        if seal is not _SEAL:
            raise TypeError("only domain.overview.disclosure makes figures")

    def __str__(self) -> str:
        return str(self.number)

    def __add__(self, other: "Figure") -> "Figure":
        """Return the sum of two figures about different learners of one group. There is no difference of two."""
        return _figure(self.number + other.number)


BandFigures = dict[BandId | None, Figure]
"""Learners by band; None: not enough answers for one."""


@dataclass(frozen=True)
class UnitFigures:
    """
    Learners of one unit. `open` and `recommended` tell of those who share; None where nobody may see results.

    `is_of_sharing`: `entered` and `done` tell of those who share, too, because results open this unit.
    """

    unit: UnitId
    recommended: Figure | None
    open: Figure | None
    entered: Figure
    done: Figure
    is_of_sharing: bool


@dataclass(frozen=True)
class CompanyFigures:
    """Companies of those who have begun, and how many of them have reached each milestone that is told of here."""

    began: Figure
    reached: dict[CompanyMilestone, Figure]


@dataclass(frozen=True)
class LearningFigure:
    """
    What some `learners` together have said of one unit. `mean` is rounded, in the steps of its measure, and `tenths`
    are those of them whose answer was good, 0..10, so that in neither one answer can be seen.

    USEFUL: half points, cut to MEAN_OF_USEFUL. GAIN: whole percent, 0..100. SURENESS: half points. TRANSFER: none.
    """

    learners: Figure
    mean: Figure
    tenths: Figure


LearningFigures = dict[UnitId, dict[LearningMeasure, LearningFigure]]
"""What is told of the learning in each unit; what cannot be told is not in it."""

MEAN_OF_USEFUL = (3, 9)
"""In half points of 1 to 5: a mean at either end would say what everybody has answered."""


@dataclass(frozen=True)
class OverviewFigures:
    """
    A programme in numbers. `bands` tells, by area, of the `sharing`: those who share and have handed in.

    Units stand in the programme's order. `shows_results` False: nobody but the learner sees results here. `companies`
    is None in a programme in which companies have no milestones.
    """

    steps: dict[LearnerStep, Figure]
    began: Figure
    submitted: Figure
    sharing: Figure
    bands: dict[PerspectiveId, BandFigures]
    units: tuple[UnitFigures, ...]
    waiting_reports: Figure
    shows_results: bool
    companies: CompanyFigures | None = None
    learning: LearningFigures = field(default_factory=dict)


@dataclass(frozen=True)
class ToldResult:
    """
    A result that a trainer may see. Score and band are None if there were not enough answers, and in the view of staff.

    `is_provisional`: some area has too few answers, so the score is that of the others.
    """

    score: Figure | None
    band: BandId | None
    is_staff_view: bool = False
    is_provisional: bool = False


@dataclass(frozen=True)
class DraftFigures:
    """How far a draft is: questions that are answered, by "I do not know", too, of those that are asked."""

    done: Figure
    asked: Figure


def overview_figures(overseen: Overseen, tallies: Tallies, released: Collection[LearningSum] = ()) -> OverviewFigures:
    """
    Return what an overview tells, units in the programme's order.

    `released` are the sums about learning that were found old enough to be told (`next_release`).
    """
    steps: Counter[LearnerStep] = Counter()
    submitted = sharing = 0
    for one in tallies.standings:
        shares = _shares(overseen, one.shares)
        steps[step_of(one.standing, shares=shares)] += one.learners
        if one.standing.has_submitted:
            submitted += one.learners
            sharing += one.learners if shares else 0
    return OverviewFigures(
        steps={step: _figure(steps[step]) for step in LearnerStep},
        began=_figure(sum(steps.values())),
        submitted=_figure(submitted),
        sharing=_figure(sharing),
        bands=_bands(overseen, tallies),
        units=tuple(_unit(overseen, unit, tallies) for unit in overseen.units),
        waiting_reports=_figure(tallies.waiting_reports),
        shows_results=overseen.shows_results,
        companies=_companies(overseen, tallies.companies) if overseen.milestones else None,
        learning=_learning(overseen, released),
    )


def next_release(told: LearningSum | None, now: LearningSum) -> LearningSum | None:
    """
    Return the sum to tell in place of the one that is told, None while that one stays.

    Only learners who share are in it. With fewer than MINIMUM_LEARNERS more than before, the difference of both would
    tell what a few of them have said.
    """
    before = 0 if told is None else told.learners
    return now if now.learners >= before + MINIMUM_LEARNERS else None


def step_of(standing: Standing, *, shares: bool) -> LearnerStep:
    """Return at which step a learner is told to be. Units that results have opened count for those who share only."""
    if not standing.has_submitted and standing.has_attempt:
        return LearnerStep.ANSWERING
    if standing.entered_plain or (shares and standing.entered_any):
        return LearnerStep.UNITS
    return LearnerStep.HANDED_IN if standing.has_submitted else LearnerStep.PROFILE


def shares_results(overseen: Overseen, traces: Traces) -> bool:
    """Return whether trainers of this programme may see the learner's results."""
    return _shares(overseen, traces.shares)


def told_units(overseen: Overseen, traces: Traces) -> list[UnitTrace]:
    """Return the units of which a trainer may know that they are open to the learner."""
    if shares_results(overseen, traces):
        return traces.units
    return [one for one in traces.units if not tells_result(overseen, one.unit, by_results=one.opened_by_results)]


def tells_result(overseen: Overseen, unit: UnitId, *, by_results: bool) -> bool:
    """Return whether a unit's being open tells a result: by its rule of today, or by that of the day when it opened."""
    return by_results or unit in overseen.opened_by_results


def told_result(overseen: Overseen, result: KeptResult | None, *, shares: bool) -> ToldResult | None:
    """Return a result of somebody who shares or not, None where it may not be seen or there is none."""
    if result is None or not _shares(overseen, shares):
        return None
    score = None if result.display_score is None else _figure(result.display_score)
    return ToldResult(score, result.band, result.is_staff_view, result.is_provisional)


def told_attempts(traces: Traces) -> Figure:
    """Return how often the learner has handed in."""
    return _figure(traces.submitted_attempts)


def told_draft(sheet: AnswerSheet, instrument: Instrument) -> DraftFigures:
    """
    Return how far a draft is, of everybody: no result follows from a draft, and no answer can be seen in this.

    What the profile answers counts as open: it would tell of the company that it has no employees.
    """
    asked = sheet.asked_items(instrument)
    done = sum(not sheet.is_to_do(item) and not sheet.is_automatically_na(item) for item in asked)
    return DraftFigures(_figure(done), _figure(len(asked)))


def told_open(overseen: Overseen, traces: Traces) -> Figure | None:
    """Return how many units are open to the learner, None for somebody who does not share."""
    return _figure(len(traces.units)) if shares_results(overseen, traces) else None


def told_done(overseen: Overseen, traces: Traces) -> Figure:
    """Return how many units the learner has done, of those that may be told."""
    return _figure(sum(one.is_done for one in told_units(overseen, traces)))


def told_check(overseen: Overseen, best_percent: int | None, *, shares: bool) -> Figure | None:
    """Return the best try at a unit's check in percent, None without one and for somebody who does not share."""
    return None if best_percent is None or not _shares(overseen, shares) else _figure(best_percent)


def figure_of_list(rows: int) -> Figure:
    """Return the length of a list whose rows the reader sees one by one, so that it tells nothing more."""
    return _figure(rows)


def _shares(overseen: Overseen, shares: bool) -> bool:
    return overseen.shows_results and shares


def _bands(overseen: Overseen, tallies: Tallies) -> dict[PerspectiveId, BandFigures]:
    figures: dict[PerspectiveId, BandFigures] = {}
    for one in tallies.bands:
        if _shares(overseen, one.shares):
            figures.setdefault(one.area, {})[one.band] = _figure(one.learners)
    return figures


def _companies(overseen: Overseen, tallies: Collection[CompanyTally]) -> CompanyFigures:
    """Of everybody, because it is taking part; that it was done, and nothing of what was written."""
    return CompanyFigures(
        began=_total(one.companies for one in tallies),
        reached={
            milestone: _total(one.companies for one in tallies if milestone in one.reached)
            for milestone in overseen.milestones
        },
    )


def _unit(overseen: Overseen, unit: UnitId, tallies: Tallies) -> UnitFigures:
    of_unit = [one for one in tallies.units if one.unit == unit]
    sharing = [one for one in of_unit if _shares(overseen, one.shares)]
    told = [one for one in of_unit if one in sharing or not _hides(overseen, one)]
    recommended = sum(one.learners for one in tallies.recommended if one.unit == unit and _shares(overseen, one.shares))
    return UnitFigures(
        unit=unit,
        recommended=_figure(recommended) if overseen.shows_results else None,
        open=_total(one.open for one in sharing) if overseen.shows_results else None,
        entered=_total(one.entered for one in told),
        done=_total(one.done for one in told),
        is_of_sharing=unit in overseen.opened_by_results,
    )


def _learning(overseen: Overseen, released: Collection[LearningSum]) -> LearningFigures:
    if not overseen.shows_results:
        return {}
    told: LearningFigures = {}
    for one in released:
        if one.learners >= MINIMUM_LEARNERS and one.unit in overseen.units:
            told.setdefault(one.unit, {})[one.measure] = _learning_figure(one)
    return {unit: told[unit] for unit in overseen.units if unit in told}


def _learning_figure(one: LearningSum) -> LearningFigure:
    mean, (least, most) = one.total / one.learners, MEAN_OF_USEFUL
    told = {
        LearningMeasure.USEFUL: min(max(_half_up(2 * mean), least), most),
        LearningMeasure.GAIN: min(max(_half_up(mean), 0), 100),
        LearningMeasure.SURENESS: _half_up(2 * mean),
        LearningMeasure.TRANSFER: 0,
    }[one.measure]
    return LearningFigure(_figure(one.learners), _figure(told), _figure(_half_up(10 * one.good / one.learners)))


def _half_up(number: float) -> int:
    return floor(number + 0.5)


def _hides(overseen: Overseen, one: UnitTally) -> bool:
    return tells_result(overseen, one.unit, by_results=one.opened_by_results)


def _total(numbers: Iterable[int]) -> Figure:
    return _figure(sum(numbers))


def _figure(number: int) -> Figure:
    return Figure(number, _SEAL)


NOBODY = _figure(0)
"""What is told of a band or step without learners."""
