"""Paragraphs, and what people have written."""

import pytest

from csr_xblock.presentation.document.sections.writing import own_sentence, paragraph, table


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("We bake", "We bake."),
        ("We bake. ", "We bake."),
        ("Why not?", "Why not?"),
        ("They said “no”", "They said “no”"),
        ("", ""),
    ],
)
def test_what_people_write_ends_once(written: str, expected: str) -> None:
    """Half of them leave the full stop out."""
    assert expected == own_sentence(written)


def test_nothing_to_say_is_no_block() -> None:
    """An empty paragraph or a table without rows would stand in every form."""
    assert (None, None) == (paragraph("", ""), table("Nothing", ("A",), []))
