"""A line of the hunt: one line, within its limit, under a name that a page of ours has made."""

import pytest

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.hunt.good_things import MAX_CHARACTERS, checked_line, checked_name


def test_a_text_becomes_one_line_without_needless_blanks() -> None:
    """Phones put line breaks into fields; two pages that mean the same must say the same."""
    assert "Old vans go to the youth club" == checked_line("  Old vans\ngo to   the youth club ")


def test_a_text_of_the_longest_length_is_kept_and_a_longer_one_refused() -> None:
    """The field has the same limit; it is the server that holds it. Blanks around do not count."""
    assert MAX_CHARACTERS == len(checked_line(" " + "ą" * MAX_CHARACTERS))
    with pytest.raises(InvalidInput, match="text-too-long") as refused:
        checked_line("x" * (MAX_CHARACTERS + 1))

    assert "text" == refused.value.field


@pytest.mark.parametrize("name", ["", "abc", "a" * 17, "ab cd", "ABCD", "abcd\n", "../x"])
def test_a_name_that_no_page_makes_is_refused(name: str) -> None:
    """It stands in pages and in a column of sixteen characters."""
    with pytest.raises(InvalidInput, match="value-invalid"):
        checked_name(name)


def test_a_name_as_pages_make_it_is_taken() -> None:
    """Base 36, as a browser writes random numbers."""
    assert "k3j9x0aq7z" == checked_name("k3j9x0aq7z")
