"""
The rows of a unit's workbook as a `<unit-text>` element, ready for the checks of XML, and its settings.

It notes faults that the checks of XML cannot see: formatting that cannot be read, parts that stand twice.
"""

from collections.abc import Callable, Mapping, Sequence

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.content.problems.own_ids import own_id
from csr_xblock.content.sheets.cell_values import text_found
from csr_xblock.content.sheets.entry_names import named_rows
from csr_xblock.content.sheets.opening.refusals import too_large
from csr_xblock.content.sheets.placed_tree import PlacedTree
from csr_xblock.content.sheets.readable_text import NotationError, blocks_html, inline_html
from csr_xblock.content.sheets.table_reader import at_cell, cell_problem
from csr_xblock.content.sheets.tables import Row
from csr_xblock.content.sheets.units.unit_contents import UnitSettings
from csr_xblock.content.sheets.units.unit_tables import SECTIONS, SETTINGS, TASK_PARTS
from csr_xblock.content.sheets.units.unit_words import FIRST_COLUMNS, WORDS
from csr_xblock.content.units.html_blocks import append_blocks, append_inline
from csr_xblock.content.units.own_unit_text_checks import MAX_LINE_CHARACTERS, MAX_TITLE_CHARACTERS
from csr_xblock.content.units.unit_text_checks import XML_LANGUAGE
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.phrases import gettext_noop, phrase

Rows = Mapping[str, Sequence[Row]]
Append = Callable[[etree._Element, str], None]
REPEATED = frozenset({"know", "step"})
UNTITLED = frozenset(SECTIONS) - {"story", "know"}
INLINE_PARTS = frozenset({"step", "deliverable", "example"})
LIMITS = {"title": MAX_TITLE_CHARACTERS, "promise": MAX_LINE_CHARACTERS}
ONE_OF = gettext_noop("one of {known}")
SOME_OF = gettext_noop("some of {known}")
HAS_ROW = gettext_noop("another part, as this one has a row above")
EMPTY_HERE = gettext_noop("empty for this part")
MAX_FORMATTED = 500_000
"""Characters of all formatted texts: more than anybody reads, and few enough to be taken apart within a second."""
CHOICE_IDS = tuple("abcdefghijklmnopqrstuvwxyz")


class UnitElements:
    """Builds the element part by part. `tree` holds it, `problems` what was found on the way."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.problems: list[ContentProblem] = []
        self._formatted = 0
        self.tree = PlacedTree(etree.Element("unit-text"), WORDS, FIRST_COLUMNS)
        self._settings = {row["id"]: row for row in rows["Unit"]}
        self._values = {name: self._setting(name) for name in SETTINGS}
        self._note_unknown_settings()

    def settings(self) -> UnitSettings:
        """Return the settings; faulty ones are left out, with a problem noted."""
        values = self._values
        return UnitSettings(
            title=values["title"],
            promise=values["promise"],
            minutes=int(values["minutes"]) if values["minutes"] else None,
            task_minutes=int(values["task-minutes"]) if values["task-minutes"] else None,
            area=values["area"],
            level=values["level"],
            roles=self._roles(),
        )

    def build(self) -> None:
        """Fill the tree in the order of the schema."""
        root = self.tree.root
        if "language" in self._settings:
            self.tree.place(root, self._settings["language"], "value")
        for attribute, name in (("unit", "unit"), (XML_LANGUAGE, "language")):
            if self._values[name]:
                root.set(attribute, self._values[name])
        sections = self._parts("Reading")
        self._add_objectives(root)
        self._add_section(root, "story", sections)
        self._add_know(root)
        self._add_section(root, "workplace", sections)
        self._add_task(root)
        self._add_section(root, "national", sections)
        self._add_check(root)
        self._add_section(root, "monday", sections)
        if self._values["transfer"]:
            self._add_line(root, "transfer", self._values["transfer"], self._settings["transfer"], "value")

    def _setting(self, name: str) -> str:
        row = self._settings.get(name)
        if row is None:
            return ""
        found = text_found(row["value"], SETTINGS[name])
        limit = LIMITS.get(name, len(found.text))
        if found.problem is not None:
            self.problems.append(at_cell(found.problem, row, "value"))
        elif len(found.text) > limit:
            details = {"tag": name, "count": len(found.text), "limit": limit}
            self.problems.append(cell_problem(row, "value", ProblemCode.PART_TOO_LONG, **details))
        return found.text

    def _note_unknown_settings(self) -> None:
        for name, row in self._settings.items():
            if name not in SETTINGS:
                wanted = phrase(ONE_OF, known=", ".join(SETTINGS))
                self.problems.append(_wrong(row, "id", "Id", name, wanted))

    def _roles(self) -> tuple[str, ...]:
        roles = tuple(self._values["roles"].replace(",", " ").lower().split())
        unknown = [role for role in roles if role not in set(Role)]
        if unknown:
            row = self._settings["roles"]
            self.problems.append(_wrong(row, "value", "For whom", unknown[0], phrase(SOME_OF, known=", ".join(Role))))
        return tuple(dict.fromkeys(role for role in roles if role not in unknown))

    def _parts(self, sheet: str) -> dict[str, Row]:
        """Return the rows of parts that stand once, noting those that stand again."""
        parts: dict[str, Row] = {}
        for row in self._rows[sheet]:
            if row["part"] in REPEATED:
                continue
            if row["part"] in parts:
                self.problems.append(_wrong(row, "part", "Part", row["part"], phrase(HAS_ROW)))
            parts.setdefault(row["part"], row)
        return parts

    def _add_objectives(self, root: etree._Element) -> None:
        lines = [line for line in self._values["objectives"].splitlines() if line]
        if lines:
            objectives = etree.SubElement(root, "objectives")
            for line in lines:
                self._add_line(objectives, "objective", line, self._settings["objectives"], "value")
            self.tree.place(objectives, self._settings["objectives"], "value")

    def _add_section(self, root: etree._Element, part: str, sections: Mapping[str, Row]) -> None:
        row = sections.get(part)
        if row is not None and (row["title"] or row["text"]):
            if part in UNTITLED and row["title"]:
                self.problems.append(_wrong(row, "title", "Title", row["title"], phrase(EMPTY_HERE)))
            self._fill_section(etree.SubElement(root, part), row)

    def _fill_section(self, element: etree._Element, row: Row) -> None:
        self.tree.add_text(element, "title", row["title"])
        self._append(element, row, "text", blocks_html, append_blocks)
        self.tree.place(element, row)

    def _add_know(self, root: etree._Element) -> None:
        points = [row for row in self._rows["Reading"] if row["part"] == "know" and (row["title"] or row["text"])]
        if points:
            know = etree.SubElement(root, "know")
            for name, row in named_rows(points, "title", set()):
                self._fill_section(etree.SubElement(know, "point", id=name), row)

    def _add_task(self, root: etree._Element) -> None:
        rows = [row for row in self._rows["Task"] if row["text"]]
        self._parts("Task")
        if rows:
            task = etree.SubElement(root, "task")
            for row in sorted(rows, key=lambda row: TASK_PARTS.index(row["part"])):
                self._add_task_part(task, row)

    def _add_task_part(self, task: etree._Element, row: Row) -> None:
        part = row["part"]
        if part == "introduction":
            self._append(task, row, "text", blocks_html, append_blocks)
        elif part in INLINE_PARTS:
            element = etree.SubElement(task, part)
            self._append(element, row, "text", _one_line_html, append_inline)
            self.tree.place(element, row)
        else:
            self._add_line(task, "evidence-prompt" if part == "evidence" else part, row["text"], row, "text")

    def _add_check(self, root: etree._Element) -> None:
        questions = self._questions()
        if not questions:
            return
        check = etree.SubElement(root, "check")
        first_rows = [rows[0] for rows in questions]
        taken = {row["question-id"] for row in first_rows if row["question-id"]}
        for rows in questions:
            name = rows[0]["question-id"] or own_id(rows[0]["question"], taken)
            question = etree.SubElement(check, "question", id=name, kind=rows[0]["kind"] or "single")
            self.tree.place(question, rows[0])
            self._add_line(question, "prompt", rows[0]["question"], rows[0], "question")
            self._add_choices(question, rows)

    def _questions(self) -> list[list[Row]]:
        """Return the rows of each question; a row without a question belongs to the one above."""
        questions: list[list[Row]] = []
        for row in self._rows["Check"]:
            if row["question"]:
                questions.append([row])
            elif questions:
                questions[-1].append(row)
            else:
                self.problems.append(cell_problem(row, "question", ProblemCode.CELL_EMPTY, heading="Question"))
        return questions

    def _add_choices(self, question: etree._Element, rows: Sequence[Row]) -> None:
        free = (name for name in CHOICE_IDS if name not in {row["id"] for row in rows})
        for number, row in enumerate(rows, start=1):
            name = row["id"] or next(free, f"choice-{number}")
            choice = self.tree.add(question, "choice", row, {"id": name, "correct": row["correct"]})
            self._add_line(choice, "text", row["text"], row, "text")
            if row["feedback"]:
                self._add_line(choice, "feedback", row["feedback"], row, "feedback")

    def _add_line(self, parent: etree._Element, tag: str, text: str, row: Row, column: str) -> None:
        element = etree.SubElement(parent, tag)
        element.text = " ".join(text.split())
        self.tree.place(element, row, column)

    def _append(
        self, element: etree._Element, row: Row, column: str, read: Callable[[str], str], append: Append
    ) -> None:
        """Put the formatted words of a cell into an element, noting formatting that cannot be read."""
        self._formatted += len(row[column])
        if self._formatted > MAX_FORMATTED:
            raise too_large(gettext_noop("its formatted texts hold more than {limit} characters"), limit=MAX_FORMATTED)
        old = list(element)
        try:
            append(element, read(row[column]))
        except NotationError as error:
            self.problems.append(cell_problem(row, column, ProblemCode.CELL_FORMAT, reason=error.reason))
        for new in element[len(old) :]:
            self.tree.place(new, row, column)


def _one_line_html(text: str) -> str:
    return inline_html(" ".join(text.split()))


def _wrong(row: Row, column: str, heading: str, value: str, wanted: object) -> ContentProblem:
    return cell_problem(row, column, ProblemCode.CELL_VALUE, heading=heading, value=f"'{value[:40]}'", wanted=wanted)
