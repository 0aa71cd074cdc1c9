"""Several things in one sentence."""

import pytest
from django.utils import translation

from csr_xblock.presentation.document.sections.name_lists import listed, listed_people, listed_quoted


@pytest.mark.parametrize(
    ("names", "expected"),
    [([], ""), (["bread"], "bread"), (["bread", "rolls"], "bread and rolls"), (["a", "b", "c"], "a, b and c")],
)
def test_the_last_two_have_a_word_between_them(names: list[str], expected: str) -> None:
    """As people list things."""
    assert expected == listed(names)


def test_each_language_has_its_word() -> None:
    """And its quotation marks."""
    with translation.override("lt"):
        assert "„a“, „b“ ir „c“" == listed_quoted("abc")


def test_people_are_quoted_only_where_a_comma_would_mislead() -> None:
    """Banks, insurers and neighbours would be three groups instead of two."""
    assert "Banks and Neighbours" == listed_people(["Banks", "Neighbours"])
    assert "“Banks, insurers” and “Neighbours”" == listed_people(["Banks, insurers", "Neighbours"])
