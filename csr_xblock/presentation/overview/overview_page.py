"""The first of the trainer's screens: a programme in numbers. It names nobody."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.overview.oversight import MIN_LEARNERS_SHOWN
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.overview.bands import BandsView, bands_view
from csr_xblock.presentation.overview.overview_words import EVIDENCE, LEARNERS, OVERVIEW, TrainerTab, step_words, tabs
from csr_xblock.services.overview.show_overview import Overview, UnitReach


@dataclass(frozen=True)
class StepRow:
    """How many learners stand at one step, with the link to their list. `percent` 0..100 of those who have begun."""

    label: str
    learners: int
    percent: int
    url: str


@dataclass(frozen=True)
class UnitNumbers:
    """One unit with the numbers of learners; None where too few have a result."""

    title: str
    recommended: int | None
    open: int | None
    entered: int
    done: int


@dataclass(frozen=True)
class OverviewPage:
    """
    The overview. Sentences are '' where they do not apply.

    `bands` is None while there are too few results; `too_few` then says so. Units stand in the order of need: the most
    recommended first, then those most open.
    """

    prefix: str
    tabs: tuple[TrainerTab, ...]
    began: str
    submitted: str
    waiting: str
    waiting_url: str
    steps: tuple[StepRow, ...]
    bands: BandsView | None
    too_few: str
    units: tuple[UnitNumbers, ...]


def overview_page(overview: Overview, words: Instrument, titles: Mapping[UnitId, str], links: Links) -> OverviewPage:
    """Return the overview of a programme. `titles` are those of its units."""
    bands = bands_view(words, overview)
    return OverviewPage(
        prefix=f"csr{links.block}",
        tabs=tabs(links, OVERVIEW),
        began=_began(overview.began),
        submitted=_submitted(overview.submitted),
        waiting=_waiting(overview.waiting_reports),
        waiting_url=links.to(EVIDENCE),
        steps=_steps(overview, links),
        bands=bands,
        too_few="" if bands is not None and not bands.has_gaps else _too_few(),
        units=_units(overview.units, titles),
    )


def _began(count: int) -> str:
    if not count:
        return _("No learner has begun yet. As soon as somebody has saved the profile, you see it here.")
    return ngettext("{count} learner has begun.", "{count} learners have begun.", count).format(count=count)


def _submitted(count: int) -> str:
    return ngettext(
        "{count} has handed in a self-assessment.", "{count} have handed in a self-assessment.", count
    ).format(count=count)


def _waiting(count: int) -> str:
    if not count:
        return ""
    return ngettext("{count} report waits for you.", "{count} reports wait for you.", count).format(count=count)


def _too_few() -> str:
    return _("Results are shown from {count} learners on, so that nobody’s result can be guessed.").format(
        count=MIN_LEARNERS_SHOWN
    )


def _steps(overview: Overview, links: Links) -> tuple[StepRow, ...]:
    labels, began = step_words(), overview.began
    return tuple(
        StepRow(labels[step], count, round(100 * count / began) if began else 0, links.to(f"{LEARNERS}/{step.value}"))
        for step, count in overview.steps.items()
    )


def _units(units: tuple[UnitReach, ...], titles: Mapping[UnitId, str]) -> tuple[UnitNumbers, ...]:
    in_need = sorted(units, key=lambda unit: (-(unit.recommended or 0), -unit.count.entered))
    return tuple(
        UnitNumbers(titles.get(one.unit, one.unit), one.recommended, one.count.open, one.count.entered, one.count.done)
        for one in in_need
    )
