"""Every kind of workbook that we write, with words and looks that a program could change."""

from dataclasses import replace

from csr_xblock.content.library import effective_instrument, finished_unit_ids, packaged_instrument, unit_text
from csr_xblock.content.sheets.questions.instrument_workbook import write_instrument_workbook
from csr_xblock.content.sheets.units.unit_contents import UnitContents, UnitSettings
from csr_xblock.content.sheets.units.unit_workbook import write_unit_workbook
from csr_xblock.content.units.unit_text_reader import read_own_unit_text
from csr_xblock.content.units.unit_text_writer import write_unit_text
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.learning_unit import KnowPoint, UnitText
from tests.content.documents import adaptation

PACKAGED = packaged_instrument()
ADAPTED = effective_instrument(
    adaptation(
        '<perspectives><perspective id="community" off="true"/></perspectives>\n<items>'
        '<item id="env-water" weight="3"><topic>=1+1</topic>'
        '<text>Ką darote? Τι κάνετε; Какво? 🥖 &lt;b&gt; "x" _x0041_</text>'
        "<quick-win>- 5 % @home +370 (1/3) 8.10 TRUE 1e5 00123</quick-win></item>"
        '<item id="env-ghg" off="true"/></items>'
    )
)
INSTRUMENTS: dict[str, Instrument] = {
    "packaged": PACKAGED,
    "adapted": ADAPTED,
    "own": replace(PACKAGED, id="ours", title="Mūsų klausimynas"),
}
OWN_TEXT = UnitText(
    language="lt",
    objectives=("Pirmas", "12.6", "'Antras"),
    story_title="TRUE",
    story_html="<p>=1+1</p><ul><li><b>a</b> ir <i>b</i></li><li>- 5</li></ul><ol><li>c</li></ol>",
    know=(KnowPoint("p1", "1/3", '<p>Žr. <a href="https://www.example.org/a?b=1&amp;c" rel="noopener">čia</a>.</p>'),),
)
SETTINGS = UnitSettings("2026-11-28", "Išmoksite.", 20, 60, "people", "practice", ("owner", "employee"))
UNITS: dict[str, UnitContents] = {
    **{str(unit): UnitContents(UnitSettings(), unit_text(unit, "en")) for unit in finished_unit_ids()},
    "own-unit": UnitContents(SETTINGS, read_own_unit_text(write_unit_text(OWN_TEXT))),
    "empty-unit": UnitContents(UnitSettings(), UnitText()),
}


def instrument_books() -> dict[str, bytes]:
    """Return the questionnaires as files, by name."""
    return {f"{name}.xlsx": write_instrument_workbook(one, PACKAGED) for name, one in INSTRUMENTS.items()}


def unit_books() -> dict[str, bytes]:
    """Return the units as files, by name."""
    return {f"{name}.xlsx": write_unit_workbook(one) for name, one in UNITS.items()}
