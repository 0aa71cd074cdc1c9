"""Ids of the rows of a sheet, those that are missing made from their words; and rows found again by id or title."""

from collections.abc import Iterable, Mapping

from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.content.problems.own_ids import own_id
from csr_xblock.content.problems.similar_ids import MAX_HINTS, hint_for
from csr_xblock.content.sheets.table_reader import cell_problem
from csr_xblock.content.sheets.tables import Row
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import NOTHING


def named_rows(rows: Iterable[Row], words: str, taken: set[str]) -> list[tuple[str, Row]]:
    """Return each row with its id. Rows without one get an id from the column `words`, not among those taken."""
    rows = list(rows)
    taken |= {row["id"] for row in rows if row["id"]}
    return [(row["id"] or own_id(row[words], taken), row) for row in rows]


class Names:
    """Finds entries of one sheet by their id or, where only one has it, by their title."""

    def __init__(self, sheet: str, named: Iterable[tuple[str, Row]], titles: tuple[str, ...]) -> None:
        self._sheet = sheet
        self._ids: dict[str, str] = {}
        by_title: dict[str, set[str]] = {}
        for name, row in named:
            self._ids[name] = name
            for title in titles:
                by_title.setdefault(row[title].casefold(), set()).add(name)
        self._titles = {title: ids.pop() for title, ids in by_title.items() if title and len(ids) == 1}

    def find(self, row: Row, column: str, problems: list[ContentProblem]) -> str:
        """Return the id that a cell means; '' with a problem noted if there is none."""
        text = row[column]
        found = self._ids.get(text) or self._titles.get(text.casefold(), "")
        if not found:
            hint = hint_for(text, self._ids) if len(problems) < MAX_HINTS else NOTHING
            details: Mapping[str, object] = {"value": text, "sheet": self._sheet, "hint": hint}
            problems.append(cell_problem(row, column, ProblemCode.CELL_UNKNOWN, **details))
        return found
