"""Equal content has equal bytes, and reading it back gives the same texts."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from csr_xblock.content.xml.canonical_xml import canonical_text
from csr_xblock.content.xml.safe_xml import parse_xml

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"))


def test_every_text_stands_in_one_line() -> None:
    """Differences between versions can be read line by line."""
    root = etree.fromstring('<a x="1"><b>t &amp; u</b><c/></a>')

    expected = '<?xml version="1.0" encoding="UTF-8"?>\n<a x="1">\n  <b>t &amp; u</b>\n  <c/>\n</a>\n'
    assert expected == canonical_text(root)


def test_long_tags_are_broken_at_their_attributes() -> None:
    """A unit with all of its rules stays readable."""
    root = etree.Element("a", {"first": "x" * 60, "second": "y" * 60})

    expected = f'<a\n    first="{"x" * 60}"\n    second="{"y" * 60}"/>\n'
    assert canonical_text(root).endswith(expected)


@given(text=TEXTS, attribute=TEXTS)
def test_any_text_survives(text: str, attribute: str) -> None:
    """Quotes, angle brackets and letters of all languages may stand in authors' words."""
    root = etree.Element("a", {"x": attribute})
    etree.SubElement(root, "b").text = text

    read = parse_xml(canonical_text(root))

    assert (attribute, text) == (read.get("x"), read[0].text or "")
