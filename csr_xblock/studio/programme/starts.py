"""
The three starts of a new programme: what each puts into it. The blocks are real ones, to be changed like any other.
"""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.content.library import finished_unit_ids, instrument_in, packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.programme.settings import JOURNEY_VERSION
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.units.learning_unit import UnitLevel
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.blocks import ASSESSMENT_TYPE, UNIT_TYPE
from csr_xblock.openedx.studio import NewBlock, add_children

BEGINNING = UnitId("g-why")
"""The general unit of a compact programme: why a small company does this at all."""


class Start(StrEnum):
    """With what a trainer begins."""

    FULL = "full"
    COMPACT = "compact"
    EMPTY = "empty"


@dataclass(frozen=True)
class StartChoice:
    """A start as it is offered."""

    id: str
    title: str
    about: str


def start_choices() -> tuple[StartChoice, ...]:
    """Return the starts in the active language, the largest first."""
    return (
        StartChoice(Start.FULL, _("Full programme"), _about(Start.FULL)),
        StartChoice(Start.COMPACT, _("Compact programme"), _about(Start.COMPACT)),
        StartChoice(Start.EMPTY, _("Empty programme"), _("Only the self-assessment. You add the units yourself.")),
    )


def begin(block: ProgrammeBlock, start: Start, language: str) -> None:
    """Put the blocks of a start into a programme, named in the language. It begins with the page of seven steps."""
    block.programme_version = JOURNEY_VERSION
    if start is Start.COMPACT:
        block.mode = Mode.QUICK.value
    add_children(block, [_assessment(), *(_unit(unit, language) for unit in units_of(start))])


def units_of(start: Start) -> tuple[UnitId, ...]:
    """Return the units of a start in the catalogue's order."""
    units = packaged_units()
    if start is Start.FULL:
        return finished_unit_ids()
    if start is Start.EMPTY:
        return ()
    return tuple(unit for unit in finished_unit_ids() if unit == BEGINNING or units[unit].level is UnitLevel.FOUNDATION)


def _about(start: Start) -> str:
    mode = Mode.FULL if start is Start.FULL else Mode.QUICK
    units = len(units_of(start))
    minutes = instrument_in("en").minutes(mode)
    if start is Start.FULL:
        about = ngettext(
            "The self-assessment, quick or with all questions (%(minutes)d minutes), and %(units)d learning unit.",
            "The self-assessment, quick or with all questions (%(minutes)d minutes), and %(units)d learning units.",
            units,
        )
    else:
        about = ngettext(
            "The quick check (%(minutes)d minutes) and the %(units)d learning unit to begin with.",
            "The quick check (%(minutes)d minutes) and the %(units)d learning units to begin with.",
            units,
        )
    return about % {"minutes": minutes, "units": units}


def _assessment() -> NewBlock:
    return NewBlock(ASSESSMENT_TYPE, {"display_name": _("CSR self-assessment")})


def _unit(unit: UnitId, language: str) -> NewBlock:
    return NewBlock(UNIT_TYPE, {"unit": str(unit), "display_name": packaged_units(language)[unit].title})
