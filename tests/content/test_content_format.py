"""The page about the formats is right: its examples are valid and its limits are those of the code."""

import re
from pathlib import Path

import pytest

from csr_xblock.content.questions.scoring_attributes import ATTRIBUTE_NAMES, DEFAULTS, decimal_text
from csr_xblock.content.questions.scoring_checks import RANGES
from csr_xblock.content.sheets.opening import opened_workbook, package, sheet_rows
from csr_xblock.content.sheets.questions.instrument_tables import INSTRUMENT_WORKBOOK
from csr_xblock.content.sheets.tables import Workbook
from csr_xblock.content.sheets.units.unit_elements import MAX_FORMATTED
from csr_xblock.content.sheets.units.unit_tables import UNIT_WORKBOOK
from csr_xblock.content.units.own_unit_text_checks import (
    MAX_CHOICES,
    MAX_LINE_CHARACTERS,
    MAX_PARTS,
    MAX_SECTION_CHARACTERS,
    MAX_TITLE_CHARACTERS,
)
from csr_xblock.content.units.sanitising import TAGS
from csr_xblock.content.validation import validate_bytes
from csr_xblock.content.xml.safe_xml import MAX_ATTRIBUTE_CHARACTERS, MAX_ATTRIBUTES, MAX_BYTES, MAX_DEPTH, MAX_ELEMENTS
from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.syntax import MAX_RULE_CHARACTERS, MAX_RULE_DEPTH

PAGE = (Path(__file__).parents[2] / "docs" / "content_format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```xml\n(.*?)```", PAGE, re.DOTALL)
RULES = re.findall(r"^\| `([a-z][^`]* [^`]*)` \|", PAGE, re.MULTILINE)


def test_there_are_examples() -> None:
    """The tests below must not pass because nothing was found."""
    assert (len(EXAMPLES), len(RULES)) == (10, 5)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example[:24])
def test_examples_are_valid(example: str) -> None:
    """Authors copy them."""
    assert validate_bytes(example.encode(), "") == []


@pytest.mark.parametrize("rule", RULES)
def test_example_rules_can_be_read(rule: str) -> None:
    """The table says what each of them means."""
    assert parse_rule(rule)


def test_stated_limits_are_those_of_the_code() -> None:
    """A wrong limit is worse than none."""
    for limit in (
        f"at most {MAX_BYTES:,} bytes",
        f"at most {MAX_DEPTH} levels deep",
        f"{MAX_ELEMENTS:,} elements",
        f"{MAX_ATTRIBUTES} attributes at one",
        f"{MAX_ATTRIBUTE_CHARACTERS:,} characters in one attribute",
        f"1 to {MAX_ID_CHARACTERS} of",
        f"At most {MAX_RULE_CHARACTERS} characters and {MAX_RULE_DEPTH} levels",
        f"At most {MAX_PARTS} objectives, points, steps and questions, and {MAX_CHOICES} choices",
        f"at most {MAX_SECTION_CHARACTERS:,} characters, a title {MAX_TITLE_CHARACTERS},",
        f"any other part {MAX_LINE_CHARACTERS:,}.",
    ):
        assert limit in PAGE


def test_every_parameter_is_listed_with_range_and_default() -> None:
    """The table is the only place where authors can look them up."""
    for name, (lowest, highest) in RANGES.items():
        numbers = [decimal_text(number) for number in (lowest, highest, getattr(DEFAULTS, name))]
        assert f"| `{ATTRIBUTE_NAMES[name]}` | {' | '.join(numbers)} |" in PAGE


def test_allowed_tags_are_all_listed() -> None:
    """Authors see what is kept before they paste."""
    listed = re.search(r"Kept are `([^`]*)`", PAGE)

    assert listed is not None
    assert set(listed[1].split()) == TAGS


def test_stated_limits_of_workbooks_are_those_of_the_code() -> None:
    """A colleague's file is refused for them."""
    for limit in (
        f"| the file | {package.MAX_BYTES:,} bytes, {package.MAX_PARTS} parts |",
        f"| what is read of it, unpacked | {package.MAX_UNPACKED_BYTES:,} bytes, {package.MAX_TAGS:,} elements |",
        f"| sheets | {opened_workbook.MAX_SHEETS} |",
        f"empty ones counted | {sheet_rows.MAX_ROWS_READ:,} rows, {sheet_rows.MAX_CELLS_READ:,} cells |",
        f"| rows of a sheet in which there is something to see | {sheet_rows.MAX_ROWS:,} |",
        f"| columns of a sheet, others are passed over | {sheet_rows.MAX_COLUMNS} |",
        f"| characters in the formatted texts of a unit | {MAX_FORMATTED:,} |",
        f"| characters in all cells | {sheet_rows.MAX_CHARACTERS:,} |",
        f"| written as XML | {MAX_BYTES:,} bytes, {MAX_ELEMENTS:,} elements |",
    ):
        assert limit in PAGE


@pytest.mark.parametrize("kind", [INSTRUMENT_WORKBOOK, UNIT_WORKBOOK], ids=lambda kind: kind.title)
def test_sheets_of_workbooks_are_listed(kind: Workbook) -> None:
    """They are found by their names."""
    assert f"| {', '.join(table.sheet for table in kind.tables)} |" in PAGE
