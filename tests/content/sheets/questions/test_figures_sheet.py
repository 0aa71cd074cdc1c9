"""A trainer adds figures to goals, changes and takes away those that are there, in the workbook and the adaptation."""

from dataclasses import replace

from openpyxl.workbook.workbook import Workbook

from csr_xblock.content.library import effective_instrument
from csr_xblock.content.questions.adapted_writer import write_adaptation
from csr_xblock.content.sheets.questions.instrument_workbook import read_instrument_workbook, write_instrument_workbook
from csr_xblock.domain.goals.measured_goal import Rhythm, usual_rhythm
from csr_xblock.domain.questions.instrument import Instrument, Kpi
from tests.content.sheets.edited_instruments import PACKAGED
from tests.content.sheets.workbooks import add_row, cell, edited, row_of

WORKBOOK = write_instrument_workbook(PACKAGED, PACKAGED)
CLIMATE = "env-climate"
BICYCLES = Kpi("own-bicycles", "People who come by bicycle", "%", "up", "leading", "count", "monthly", "50 %")


def edit(workbook: Workbook) -> None:
    """Take one figure of the climate away, change another and add a third."""
    figures = workbook["Figures"]
    cell(figures, row_of(WORKBOOK, "Figures", "kpi-ghg"), "How often").value = "quarterly"
    figures.delete_rows(row_of(WORKBOOK, "Figures", "kpi-energy-intensity"))
    add_row(
        workbook,
        "Figures",
        Goal=CLIMATE,
        Figure=BICYCLES.name,
        Unit=BICYCLES.unit,
        Better=BICYCLES.direction,
        Kind=BICYCLES.kind,
        How_it_is_counted=BICYCLES.formula,
        How_often=BICYCLES.frequency,
        Example_of_a_target=BICYCLES.example_target,
        Id=BICYCLES.id,
    )


def figures_of(instrument: Instrument) -> tuple[Kpi, ...]:
    """Return the figures of the climate."""
    return next(one for one in instrument.objectives if one.id == CLIMATE).kpis


def test_figures_are_added_changed_and_taken_away_in_the_workbook() -> None:
    """And come back the same from the XML that a block keeps of it."""
    read = read_instrument_workbook(edited(WORKBOOK, edit))

    _energy, ghg, renewable = figures_of(PACKAGED)
    assert (replace(ghg, frequency="quarterly"), renewable, BICYCLES) == figures_of(read)
    adapted = write_adaptation(read, PACKAGED)
    assert figures_of(read) == figures_of(effective_instrument(adapted))


def test_how_often_says_the_rhythm_of_a_goal() -> None:
    """Each word that the packaged figures use is one; so a goal begins with what the trainer has written."""
    used = {kpi.frequency for one in PACKAGED.objectives for kpi in one.kpis}

    assert used <= {one.value for one in Rhythm}
    assert {one: Rhythm(one) for one in used} == {one: usual_rhythm(one) for one in used}
