"""
The schema's own list of scoring parameters: the validator lets any name pass there, so this list must do its work.
"""

import pytest

from csr_xblock.content.questions.scoring_attributes import ATTRIBUTE_NAMES, DEFAULTS, attributes_of
from csr_xblock.content.xml.safe_xml import parse_xml
from csr_xblock.content.xml.schema_check import SCHEMA_FILE, schema_problems
from csr_xblock.content.xml.schema_guide import NAMED_ATTRIBUTES, RELAX_NG
from tests.content.documents import adaptation


def sentences(inner: str) -> list[tuple[int | None, str]]:
    """Return the lines and sentences that an adaptation gets."""
    return [(one.line, one.message) for one in schema_problems(parse_xml(adaptation(inner)), "", "adapted-instrument")]


def test_schema_lists_the_parameters_of_the_domain() -> None:
    """A parameter that is only in one of the two could not be set, or would break reading with an unknown type."""
    grammar = parse_xml(SCHEMA_FILE.read_bytes())
    (named,) = (one for one in grammar.iter(f"{RELAX_NG}define") if one.get("name") == NAMED_ATTRIBUTES)
    types = {one.attrib["name"]: one[0].attrib["name"] for one in named.iter(f"{RELAX_NG}attribute")}

    expected = {
        attribute: "number" if isinstance(getattr(DEFAULTS, name), int) else "exact-number"
        for name, attribute in ATTRIBUTE_NAMES.items()
    }
    assert expected == types


@pytest.mark.parametrize(
    ("attribute", "sentence"),
    [
        (
            'min-coverag="0.5"',
            "The attribute 'min-coverag' is not allowed at <scoring>. Did you mean 'min-coverage'? Remove it.",
        ),
        ('max-listed="0.5"', 'The attribute max-listed="0.5" of <scoring> must be a whole number.'),
        (
            'min-coverage="60%"',
            'The attribute min-coverage="60%" of <scoring> must be a number such as 0.6 or 1/3.',
        ),
    ],
    ids=["unknown-name", "not-whole", "not-a-number"],
)
def test_wrong_parameter_is_told(attribute: str, sentence: str) -> None:
    """A misspelt parameter that is silently ignored would leave scores as they were."""
    assert [(2, sentence)] == sentences(f"<scoring {attribute}/>")


def test_wrong_parameter_beside_another_fault_is_told_with_it() -> None:
    """All faults are found in one go, also when the validator stops at another one."""
    found = sentences('<scoring max-listed="0.5"/>\n<items><item id="fin-savings" weight="x"/></items>')

    assert [2, 3] == [line for line, _ in found]


def test_all_parameters_together_are_checked_at_once() -> None:
    """With twenty-eight optional attributes in its way, the validator did not come to an end within minutes."""
    attributes = " ".join(f'{name}="{value}"' for name, value in attributes_of(DEFAULTS).items())

    assert [] == sentences(f"<scoring {attributes}/>")
