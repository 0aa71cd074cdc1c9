"""
The rows of an instrument's workbook as a complete `<instrument>` element, ready for the checks of XML.

What is not used is left out with everything that belongs to it, as in adaptations. It notes only faults that the
checks of XML cannot see: names of areas and goals that lead nowhere.
"""

from collections.abc import Mapping, Sequence

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.content.questions.scoring_attributes import ATTRIBUTE_NAMES, DEFAULTS
from csr_xblock.content.sheets.cell_values import text_found
from csr_xblock.content.sheets.entry_names import Names, named_rows
from csr_xblock.content.sheets.placed_tree import PlacedTree
from csr_xblock.content.sheets.questions.instrument_words import FIRST_COLUMNS, WORDS
from csr_xblock.content.sheets.table_reader import at_cell, cell_problem
from csr_xblock.content.sheets.tables import TRUE, Column, Kind, Row
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import gettext_noop, phrase
from csr_xblock.domain.questions.instrument import LEVELS, Instrument
from csr_xblock.domain.questions.standard_codes import STANDARDS

Rows = Mapping[str, Sequence[Row]]
AREA_OF_GOAL = gettext_noop("'{area}', the area of the goal '{goal}', or empty")
NO_EMPLOYEES = "no-employees"
FLAGS = ("core", "staff", "na", "legal-duty")
WHOLE_PARAMETERS = {ATTRIBUTE_NAMES[name] for name in ATTRIBUTE_NAMES if isinstance(getattr(DEFAULTS, name), int)}


class InstrumentElements:
    """Builds the element part by part. `tree` holds it, `problems` what was found on the way."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.problems: list[ContentProblem] = []
        self.tree = PlacedTree(etree.Element("instrument"), WORDS, FIRST_COLUMNS)
        # Rules name areas and goals alike, so that these share one set of ids.
        subjects = {row["id"] for row in rows["Goals"]}
        areas = named_rows(rows["Areas"], "title", subjects)
        goals = named_rows(rows["Goals"], "title", subjects)
        self._area_names = Names("Areas", areas, ("title", "short"))
        self._goal_names = Names("Goals", goals, ("title",))
        self._areas = [(name, row) for name, row in areas if not row.is_left_out]
        self._goals = self._used_goals(goals)
        self._area_of = {name: area for name, area, _ in self._goals}

    def build(self) -> None:
        """Fill the tree in the order of the schema."""
        root = self.tree.root
        self._add_about(root)
        self._add_modes(etree.SubElement(root, "modes"))
        self._add_scale(etree.SubElement(root, "scale"))
        bands = named_rows(self._rows["Bands"], "name", set())
        self._add_bands(etree.SubElement(root, "bands"), bands)
        self._add_scoring(etree.SubElement(root, "scoring"), bands)
        self._add_areas(etree.SubElement(root, "perspectives"))
        self._add_goals(etree.SubElement(root, "objectives"))
        self._add_items(etree.SubElement(root, "items"))
        self._add_links(etree.SubElement(root, "strategy-map"))

    def note_moves(self, packaged: Instrument) -> None:
        """Note a problem for each packaged question or goal that stands elsewhere: results could not be compared."""
        if (packaged.id, packaged.version) != (self.tree.root.get("id"), self.tree.root.get("version")):
            return
        owners: dict[str, str] = {goal.id: goal.perspective for goal in packaged.objectives}
        for name, area, row in self._goals:
            self._note_move(row, "perspective", owners.get(name, area), area)
        owners = {item.id: item.objective for item in packaged.items}
        for row in self._rows["Questions"]:
            goal = "" if row.is_left_out else self._goal_names.find(row, "objective", [])
            self._note_move(row, "objective", owners.get(row["id"], goal), goal)

    def _note_move(self, row: Row, column: str, owner: str, other: str) -> None:
        if other and owner != other:
            self.problems.append(cell_problem(row, column, ProblemCode.CELL_MOVED, owner=owner, other=other))

    def _used_goals(self, goals: Sequence[tuple[str, Row]]) -> list[tuple[str, str, Row]]:
        """Return id, area and row of the goals that are used, and whose area is."""
        used_areas = {name for name, _ in self._areas}
        found = []
        for name, row in goals:
            if not row.is_left_out:
                area = self._area_names.find(row, "perspective", self.problems)
                if area in used_areas:
                    found.append((name, area, row))
        return found

    def _used_goal(self, row: Row, column: str) -> str:
        """Return the id of the goal in a cell, '' if it is not used or, with a problem noted, does not exist."""
        goal = self._goal_names.find(row, column, self.problems)
        return goal if goal in self._area_of else ""

    def _add_about(self, root: etree._Element) -> None:
        texts = {row["id"]: row for row in self._rows["About"]}
        if self._rows["About"]:
            self.tree.place(root, self._rows["About"][0])
        root.attrib.update({name: texts[name]["text"] for name in ("id", "version") if name in texts})
        for tag in ("title", "disclaimer"):
            self.tree.add_text(root, tag, texts[tag]["text"] if tag in texts else "")

    def _add_modes(self, modes: etree._Element) -> None:
        for row in self._rows["Modes"]:
            mode = self.tree.add(modes, "mode", row, {"id": row["id"], "minutes": row["minutes"]})
            self.tree.add_text(mode, "title", row["title"])

    def _add_scale(self, scale: etree._Element) -> None:
        for row in self._rows["Levels"]:
            level = self.tree.add(scale, "level", row, {"value": row["value"]})
            self.tree.add_text(level, "name", row["name"])
            self.tree.add_text(level, "meaning", row["meaning"])

    def _add_bands(self, bands: etree._Element, named: Sequence[tuple[str, Row]]) -> None:
        for name, row in named:
            band = self.tree.add(bands, "band", row, {"id": name, "from": row["from"]})
            self.tree.add_text(band, "name", row["name"])

    def _add_scoring(self, scoring: etree._Element, bands: Sequence[tuple[str, Row]]) -> None:
        for row in self._rows["Numbers"]:
            self.tree.place(scoring, row)
            if row["id"] not in ATTRIBUTE_NAMES.values():
                details = {"value": row["id"], "sheet": "Numbers", "hint": ""}
                self.problems.append(cell_problem(row, "id", ProblemCode.CELL_UNKNOWN, **details))
            elif row["value"]:
                self._check_whole(row)
                scoring.set(row["id"], row["value"])
        for name, row in bands:
            if row["gate"]:
                self.tree.add(scoring, "gate", row, {"band": name, "min-perspective": row["gate"]})

    def _check_whole(self, row: Row) -> None:
        if row["id"] in WHOLE_PARAMETERS:
            found = text_found(row["value"], Column("value", "Value", kind=Kind.WHOLE))
            if found.problem is not None:
                self.problems.append(at_cell(found.problem, row, "value"))

    def _add_areas(self, perspectives: etree._Element) -> None:
        for name, row in self._areas:
            attributes = {"id": name, "color": row["color"], "weight": row["weight"]}
            element = self.tree.add(perspectives, "perspective", row, attributes)
            for tag in ("title", "short", "question"):
                self.tree.add_text(element, tag, row[tag])

    def _add_goals(self, objectives: etree._Element) -> None:
        elements = {}
        for name, area, row in self._goals:
            elements[name] = self.tree.add(objectives, "objective", row, {"id": name, "perspective": area})
            self.tree.add_text(elements[name], "title", row["title"])
            for initiative in row["initiatives"].splitlines():
                self.tree.add_text(elements[name], "initiative", initiative)
        for name, row in named_rows(self._rows["Figures"], "name", set()):
            goal = self._used_goal(row, "objective")
            if goal:
                self._add_figure(elements[goal], name, row)

    def _add_figure(self, objective: etree._Element, name: str, row: Row) -> None:
        attributes = {"id": name, "direction": row["direction"], "kind": row["kind"], "vsme": row["vsme"]}
        kpi = self.tree.add(objective, "kpi", row, attributes)
        for tag in ("name", "unit", "formula", "frequency", "target"):
            self.tree.add_text(kpi, tag, row[tag])

    def _add_items(self, items: etree._Element) -> None:
        for name, row in named_rows(self._rows["Questions"], "topic", set()):
            if row.is_left_out:
                continue
            goal = self._used_goal(row, "objective")
            if goal:
                self._check_area(row, goal)
                self._add_item(items, name, goal, row)

    def _check_area(self, row: Row, goal: str) -> None:
        """Note a problem if a question's area is not that of its goal."""
        area = self._area_names.find(row, "area", self.problems) if row["area"] else ""
        if area and area != self._area_of[goal]:
            details = {"heading": "Area", "value": f"'{row['area']}'"}
            wanted = phrase(AREA_OF_GOAL, area=self._area_of[goal], goal=goal)
            self.problems.append(cell_problem(row, "area", ProblemCode.CELL_VALUE, **details, wanted=wanted))

    def _add_item(self, items: etree._Element, name: str, goal: str, row: Row) -> None:
        flags = {flag: TRUE for flag in FLAGS if row[flag] == TRUE}
        auto = {"auto-na": NO_EMPLOYEES if row["auto-na"] == TRUE else ""}
        attributes = {"id": name, "objective": goal, "weight": row["weight"], "effort": row["effort"], **flags, **auto}
        item = self.tree.add(items, "item", row, attributes)
        self.tree.add_text(item, "topic", row["topic"])
        self.tree.add_text(item, "text", row["text"])
        for level in LEVELS:
            if row[f"level-{level}"]:
                self.tree.add(item, "anchor", None, {"level": str(level)}).text = row[f"level-{level}"]
        for tag in ("na-hint", "evidence-hint", "quick-win"):
            self.tree.add_text(item, tag, row[tag])
        codes = {standard: row[standard] for standard in STANDARDS}
        if any(codes.values()):
            self.tree.add(item, "mapping", None, codes)

    def _add_links(self, strategy_map: etree._Element) -> None:
        for row in self._rows["Links"]:
            source, target = self._used_goal(row, "from"), self._used_goal(row, "to")
            if source and target:
                feedback = {"feedback": TRUE if row["feedback"] == TRUE else ""}
                attributes = {"from": source, "to": target, "lag-months": row["lag-months"], **feedback}
                self.tree.add_text(self.tree.add(strategy_map, "link", row, attributes), "why", row["why"])
