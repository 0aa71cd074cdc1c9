"""The first of the trainer's screens: a programme in numbers. It names nobody."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.overview.disclosure import Figure, OverviewFigures, UnitFigures
from csr_xblock.domain.overview.learner_filters import UnitShare, WithUnit
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.overview.bands import BandsView, bands_view
from csr_xblock.presentation.overview.group_words import group_url
from csr_xblock.presentation.overview.learning_table import LearningTable, learning_table
from csr_xblock.presentation.overview.milestone_rows import CompanyTable, company_table, width_of
from csr_xblock.presentation.overview.overview_words import EVIDENCE, LEARNERS, OVERVIEW, TrainerTab, step_words, tabs


@dataclass(frozen=True)
class StepRow:
    """How many learners stand at one step, with the link to their list. `width` is the bar's, in percent."""

    label: str
    learners: Figure
    width: str
    url: str


@dataclass(frozen=True)
class UnitNumber:
    """A number of learners below a column, None where nobody may see results, with the address of their list or ''."""

    column: str
    learners: Figure | None
    url: str


@dataclass(frozen=True)
class UnitNumbers:
    """
    One unit with the numbers of learners: to whom it is recommended and open, who has entered and done it.

    `is_of_sharing`: also `entered` and `done` tell of those who share, because results open this unit.
    """

    title: str
    numbers: tuple[UnitNumber, ...]
    is_of_sharing: bool


@dataclass(frozen=True)
class OverviewPage:
    """
    The overview. Sentences are '' where they do not apply.

    `to_mend` says that units are left out or that nobody can open them, which `studio_url` lets mend; it is '' where
    there is nothing to do there. `companies` is None in a programme without the seven steps.
    `bands` is None where there is nothing to tell; `no_bands` then says why, else `of_whom` is told. Units stand in the
    order of need: the most recommended first, then those most entered. `learning` is None where nobody may see results.
    """

    prefix: str
    tabs: tuple[TrainerTab, ...]
    began: str
    submitted: str
    waiting: str
    waiting_url: str
    steps: tuple[StepRow, ...]
    to_mend: str
    studio_url: str
    companies: CompanyTable | None
    bands: BandsView | None
    of_whom: str
    no_bands: str
    unit_columns: tuple[str, ...]
    units: tuple[UnitNumbers, ...]
    units_note: str
    sharing_note: str
    learning: LearningTable | None


def overview_page(
    figures: OverviewFigures,
    words: Instrument,
    titles: Mapping[UnitId, str],
    links: Links,
    *,
    left_out: int = 0,
    closed: int = 0,
    studio_url: str = "",
    has_documents: bool = False,
) -> OverviewPage:
    """
    Return the overview of a programme. `titles` are those of its units.

    `left_out` units are shown to nobody, because their author has to mend or begin them; `closed` ones are shown, and
    nobody can open them. `studio_url`: where that is mended.
    """
    bands = bands_view(words, figures, links)
    units = _units(figures.units, titles, links)
    return OverviewPage(
        prefix=f"csr{links.block}",
        tabs=tabs(links, OVERVIEW, has_documents=has_documents),
        began=_began(figures.began),
        submitted=_submitted(figures.submitted),
        waiting=_waiting(figures.waiting_reports),
        waiting_url=links.to(EVIDENCE),
        steps=_steps(figures, links),
        to_mend=_to_mend(left_out, closed),
        studio_url=studio_url if left_out or closed or not units else "",
        companies=None if figures.companies is None else company_table(figures.companies, len(words.objectives)),
        bands=bands,
        of_whom="" if bands is None else _of_whom(figures.sharing),
        no_bands=_no_bands(figures) if bands is None else "",
        unit_columns=tuple(_columns().values()),
        units=units,
        units_note=_units_note(figures),
        sharing_note=_sharing_note() if any(unit.is_of_sharing for unit in units) else "",
        learning=learning_table(figures.learning, titles) if units and figures.shows_results else None,
    )


def _began(figure: Figure) -> str:
    if not figure.number:
        return _("No learner has begun yet. As soon as somebody has saved the profile, you see it here.")
    return ngettext("{count} learner has begun.", "{count} learners have begun.", figure.number).format(count=figure)


def _submitted(figure: Figure) -> str:
    return ngettext(
        "{count} has handed in a self-assessment.", "{count} have handed in a self-assessment.", figure.number
    ).format(count=figure)


def _waiting(figure: Figure) -> str:
    if not figure.number:
        return ""
    sentence = ngettext("{count} report waits for you.", "{count} reports wait for you.", figure.number)
    return sentence.format(count=figure)


def _to_mend(left_out: int, closed: int) -> str:
    return " ".join(sentence for sentence in (_left_out(left_out), _closed(closed)) if sentence)


def _left_out(count: int) -> str:
    if not count:
        return ""
    sentence = ngettext(
        "{count} unit is not shown to learners, because something in it has to be mended or chosen.",
        "{count} units are not shown to learners, because something in them has to be mended or chosen.",
        count,
    )
    return sentence.format(count=count)


def _closed(count: int) -> str:
    if not count:
        return ""
    sentence = ngettext(
        "Nobody can open {count} unit of this programme, because of what it waits for.",
        "Nobody can open {count} units of this programme, because of what they wait for.",
        count,
    )
    return sentence.format(count=count)


def _of_whom(sharing: Figure) -> str:
    sentence = ngettext(
        "Of the {count} who shares the results with you.",
        "Of the {count} who share their results with you.",
        sharing.number,
    )
    return sentence.format(count=sharing)


def _no_bands(figures: OverviewFigures) -> str:
    if not figures.shows_results:
        return _("In this programme results are shown to nobody but the learners themselves.")
    return _("Nobody who has handed in shares the results with you yet. The others are not in any sum of results.")


def _units_note(figures: OverviewFigures) -> str:
    if not figures.shows_results:
        return _("Staff of the course are not counted.")
    return _(
        "Recommended and open follow from results, so they tell only of learners who share theirs with you. "
        "Recommended: with the latest self-assessment that was handed in. Staff of the course are not counted."
    )


def _sharing_note() -> str:
    return _("* The results open this unit. All its numbers tell only of learners who share theirs with you.")


def _steps(figures: OverviewFigures, links: Links) -> tuple[StepRow, ...]:
    labels, began = step_words(), figures.began.number
    return tuple(
        StepRow(labels[step], figure, width_of(figure, began), links.to(f"{LEARNERS}/{step.value}"))
        for step, figure in figures.steps.items()
    )


def _units(units: tuple[UnitFigures, ...], titles: Mapping[UnitId, str], links: Links) -> tuple[UnitNumbers, ...]:
    in_need = sorted(units, key=_need, reverse=True)
    return tuple(
        UnitNumbers(titles.get(one.unit, one.unit), _unit_numbers(one, links), one.is_of_sharing) for one in in_need
    )


def _unit_numbers(unit: UnitFigures, links: Links) -> tuple[UnitNumber, ...]:
    """Return the numbers of the columns, in the order of UnitShare."""
    figures = {
        UnitShare.RECOMMENDED: unit.recommended,
        UnitShare.OPEN: unit.open,
        UnitShare.ENTERED: unit.entered,
        UnitShare.DONE: unit.done,
    }
    return tuple(
        UnitNumber(column, figures[share], group_url(links, WithUnit(unit.unit, share), figures[share]))
        for share, column in _columns().items()
    )


def _columns() -> dict[UnitShare, str]:
    return {
        UnitShare.RECOMMENDED: _("Recommended to"),
        UnitShare.OPEN: _("Open for"),
        UnitShare.ENTERED: _("Entered by"),
        UnitShare.DONE: _("Done by"),
    }


def _need(unit: UnitFigures) -> tuple[int, int]:
    return unit.recommended.number if unit.recommended else 0, unit.entered.number
