"""The plan as files, from values: no formula, folded lines, one event a day."""

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import icalendar
import openpyxl

from csr_xblock.presentation.plan.plan_dates import DueDay, DueDays
from csr_xblock.presentation.sheet import Sheet
from csr_xblock.reports.plan.plan_ics import plan_ics
from csr_xblock.reports.plan.plan_xlsx import plan_xlsx

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


def test_cells_keep_their_kind_and_no_text_is_a_formula() -> None:
    """Days are days, amounts are numbers."""
    cells = ("=1+1", "Read", Decimal("149.90"), 3, date(2026, 12, 31), None, "")
    file = plan_xlsx(Sheet("A title that is much too long for a sheet", ("h",) * len(cells), (cells,)))

    sheet = openpyxl.load_workbook(BytesIO(file)).active

    assert sheet is not None
    text, plain, money, hours, day, *empty = (cell.value for cell in sheet[2])
    assert [text, plain, money, hours, *empty] == ["'=1+1", "Read", 149.9, 3, None, None]
    assert isinstance(day, datetime)
    assert day.date() == date(2026, 12, 31)
    assert all(cell.data_type != "f" for cell in sheet[2])


def test_titles_of_all_kinds_come_through() -> None:
    """Commas, semicolons, line ends, letters of nine languages, and more than 75 bytes."""
    title = "Sąrašas; prie, krosnies\\ " + "ąčęėįšųūž" * 12
    days = DueDays("Planas", (DueDay("u@csr-xblock", 4, title, date(2026, 12, 31)),))

    file = plan_ics(days, NOW)

    (event,) = icalendar.Calendar.from_ical(file).walk("VEVENT")
    assert event["summary"] == title
    assert (event.decoded("dtstart"), event["transp"]) == (date(2026, 12, 31), "TRANSPARENT")
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
