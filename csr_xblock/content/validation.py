"""
Checks one document of any format: the door for authors, on the command line and in Studio.

The root element tells the format of XML; workbooks are checked by `sheets`. Documents are held against the packaged
instrument and catalogue, which may therefore not be needed to read themselves.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from lxml import etree

from csr_xblock.content.library import INSTRUMENT_FILE, packaged_instrument, packaged_units
from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.questions.instrument_checks import instrument_problems
from csr_xblock.content.questions.instrument_reader import is_adaptation, read_adapted_instrument
from csr_xblock.content.readiness.disclosure_checks import disclosure_problems
from csr_xblock.content.rules.example_checks import example_problems
from csr_xblock.content.rules.rule_checks import KnownIds
from csr_xblock.content.scoring.interpretation_checks import interpretation_problems
from csr_xblock.content.sheets.opening.foreign_formats import is_read_as_workbook
from csr_xblock.content.sheets.workbook_checks import workbook_problems
from csr_xblock.content.units.catalogue_checks import catalogue_problems, rules_problems
from csr_xblock.content.units.country_checks import countries_problems
from csr_xblock.content.units.own_unit_text_checks import is_own_unit_text, own_unit_text_problems
from csr_xblock.content.units.unit_text_checks import unit_text_problems
from csr_xblock.content.vsme_file.template_checks import template_problems
from csr_xblock.content.xml.safe_xml import MAX_BYTES, parse_xml
from csr_xblock.content.xml.schema_check import ROOT_TAGS, schema_problems
from csr_xblock.domain.errors import ContentProblem, InvalidContent

Checks = Callable[[etree._Element, str], list[ContentProblem]]

WORKBOOK_ENDINGS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".numbers")
"""Files that are named so are told what to do, whatever is in them."""


def validate_file(path: Path) -> list[ContentProblem]:
    """Return everything that is wrong with a file, in the order of its lines; problems name it as `path` is written."""
    try:
        with path.open("rb") as file:
            # One byte more than allowed is enough to be told that the file is too large.
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return [problem(ProblemCode.FILE_UNREADABLE, str(path), None, reason=error.strerror or "unknown reason")]
    return validate_bytes(data, str(path))


def validate_bytes(data: bytes, name: str) -> list[ContentProblem]:
    """Return everything that is wrong with a document, in the order of its lines; `name` is the file's name."""
    if is_read_as_workbook(data) or name.lower().endswith(WORKBOOK_ENDINGS):
        return workbook_problems(data, name, packaged_instrument())
    try:
        root = parse_xml(data, name)
        if is_adaptation(root):
            read_adapted_instrument(data, INSTRUMENT_FILE.read_bytes(), name)
            return []
    except InvalidContent as invalid:
        return invalid.problems
    if is_own_unit_text(root):
        return schema_problems(root, name, "adapted-unit-text") or own_unit_text_problems(root, name)
    if root.tag not in CHECKS:
        known = ", ".join(f"<{tag}>" for tag in dict.fromkeys(ROOT_TAGS.values()))
        return [problem(ProblemCode.ROOT_UNKNOWN, name, root.sourceline, tag=root.tag, known=known)]
    return schema_problems(root, name, str(root.tag)) or CHECKS[str(root.tag)]()(root, name)


CHECKS: dict[str, Callable[[], Checks]] = {
    "instrument": lambda: instrument_problems,
    "units": lambda: partial(catalogue_problems, instrument=packaged_instrument()),
    "unit-text": lambda: partial(unit_text_problems, units=packaged_units()),
    "countries": lambda: partial(countries_problems, units=packaged_units()),
    "examples": lambda: partial(example_problems, instrument=packaged_instrument()),
    "interpretation": lambda: partial(interpretation_problems, instrument=packaged_instrument()),
    "vsme-template": lambda: partial(template_problems, instrument=packaged_instrument()),
    "disclosures": lambda: partial(disclosure_problems, instrument=packaged_instrument()),
    "rules": lambda: partial(rules_problems, known=KnownIds.of(packaged_instrument(), packaged_units())),
}
"""The checks of each format, made when they are needed: only some look into the packaged files."""
