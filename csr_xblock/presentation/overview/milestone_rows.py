"""How far the companies of a programme are, as rows of the trainer's overview. Nothing leads to single companies."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.overview.disclosure import CompanyFigures, Figure
from csr_xblock.domain.overview.milestones import CompanyMilestone


@dataclass(frozen=True)
class MilestoneRow:
    """How many companies have reached one milestone. `width` is the bar's, in percent."""

    label: str
    companies: Figure
    width: str


@dataclass(frozen=True)
class CompanyTable:
    """The companies that have begun, in a sentence, and a row for each milestone."""

    began: str
    rows: tuple[MilestoneRow, ...]
    note: str


def company_table(figures: CompanyFigures, objectives: int) -> CompanyTable:
    """Return the table. `objectives` is how many goals can be rated."""
    labels, began = _labels(objectives), figures.began.number
    return CompanyTable(
        began=_began(figures.began),
        rows=tuple(
            MilestoneRow(labels[milestone], figure, width_of(figure, began))
            for milestone, figure in figures.reached.items()
        ),
        note=_(
            "A company counts once, however many of its people take part; consultants and staff of the course do not "
            "count. You see that something is done, not what the companies have written."
        ),
    )


def _began(figure: Figure) -> str:
    if not figure.number:
        return _("No company has begun yet.")
    return ngettext("{count} company has begun.", "{count} companies have begun.", figure.number).format(count=figure)


def width_of(figure: Figure, of: int) -> str:
    """Return the share of a whole as a whole number of percent, whatever the language: it is read by the browser."""
    return f"{round(100 * figure.number / of) if of else 0}%"


def _labels(objectives: int) -> dict[CompanyMilestone, str]:
    all_rated = ngettext(
        "How important the goals are: the one goal is rated",
        "How important the goals are: all %(count)d are rated",
        objectives,
    )
    return {
        CompanyMilestone.RATED: _("How important the goals are: begun"),
        CompanyMilestone.RATED_ALL: all_rated % {"count": objectives},
        CompanyMilestone.CHOSEN: _("What comes first: a goal is chosen"),
        CompanyMilestone.PLANNED: _("Action plan: an action is planned, running or done"),
        CompanyMilestone.DONE: _("Action plan: an action is done"),
    }
