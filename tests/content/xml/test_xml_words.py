"""Words that authors typed fit into XML and keep their distance from each other."""

import pytest

from csr_xblock.content.xml.xml_words import one_line, xml_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [(" a \n b\t", "a b"), ("a\x0bb", "a b"), ("a\x07b", "ab"), ("a\ud800b", "ab"), ("a \x00 b", "a b"), ("", "")],
    ids=["white space", "soft line end", "control", "half a character", "NUL", "nothing"],
)
def test_words_are_one_line_that_xml_can_hold(text: str, expected: str) -> None:
    """Otherwise a single pasted character would make a whole text unreadable."""
    assert xml_words(text) == expected


def test_space_at_the_ends_stays_where_words_follow() -> None:
    """Without it words before and after a bold one would run together."""
    assert one_line("\n a  b ") == " a b "
    assert one_line(" \n ") == " "
