"""
Holds a document against the schema of its format, and says in plain sentences what does not fit.

The schema decides; `schema_words` only finds the words. Each schema is compiled once per process.
"""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from itertools import islice
from pathlib import Path

from lxml import etree

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.xml.schema_guide import guide_to
from csr_xblock.content.xml.schema_words import SchemaFault, explain
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import Phrase

SCHEMA_FILE = Path(__file__).parent.parent / "schema" / "csr.rng"
RELAX_NG = "{http://relaxng.org/ns/structure/1.0}"
MAX_PROBLEMS = 50

ROOT_TAGS = {
    "instrument": "instrument",
    "adapted-instrument": "instrument",
    "units": "units",
    "unit-text": "unit-text",
    "adapted-unit-text": "unit-text",
    "countries": "countries",
    "rules": "rules",
    "examples": "examples",
    "interpretation": "interpretation",
    "vsme-template": "vsme-template",
    "disclosures": "disclosures",
}
"""The root element of each format. The names of formats are those of the definitions in the schema."""


def schema_problems(root: etree._Element, file: str, format_name: str) -> list[ContentProblem]:
    """Return what does not fit the format, in the order of the document and at most MAX_PROBLEMS."""
    if root.tag != ROOT_TAGS[format_name]:
        details = {"tag": root.tag, "wanted": ROOT_TAGS[format_name]}
        return [problem(ProblemCode.ROOT_OTHER, file, root.sourceline, **details)]
    schema = _schema(format_name)
    faults = (
        _parameter_faults(root, format_name)
        if schema.validate(root)
        else explain(root, guide_to(_grammar(), format_name))
    )
    told = [(fault.line, fault.sentence) for fault in islice(faults, MAX_PROBLEMS)]
    # The guide knows the parts of RELAX NG that the schema uses; should it miss one, the validator's words remain.
    told = told or [(entry.line, Phrase("{words}.", {"words": entry.message})) for entry in schema.error_log]
    return [problem(ProblemCode.SCHEMA, file, line, sentence=sentence) for line, sentence in told]


def _parameter_faults(root: etree._Element, format_name: str) -> Iterator[SchemaFault]:
    """Yield the faults of scoring parameters: the validator lets all of their names pass, as the schema explains."""
    for scoring in root.iterchildren("scoring"):
        definition = "adapted-scoring" if format_name == "adapted-instrument" else "scoring"
        yield from explain(scoring, guide_to(_grammar(), definition))


@cache
def _grammar() -> etree._Element:
    return etree.fromstring(SCHEMA_FILE.read_bytes())


@cache
def _schema(format_name: str) -> etree.RelaxNG:
    """Return the schema of one format: with a single root to choose from, no other format can be meant."""
    grammar = deepcopy(_grammar())
    start = grammar.find(f"{RELAX_NG}start")
    assert start is not None, "the schema file has a start"
    for child in list(start):
        start.remove(child)
    etree.SubElement(start, f"{RELAX_NG}ref", {"name": format_name})
    return etree.RelaxNG(grammar)
