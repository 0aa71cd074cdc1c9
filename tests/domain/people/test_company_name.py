"""A company's name: one visible line of bounded length, whatever was pasted."""

import pytest

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.people.company_name import MAX_COMPANY_NAME, checked_company_name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("UAB „Rugys“", "UAB „Rugys“"),
        ("  The\n\trye  bakery ", "The rye bakery"),
        ("Ry\u00ade\u202e", "Rye"),
        (" \u200b ", ""),
        ("", ""),
        ("x" * MAX_COMPANY_NAME, "x" * MAX_COMPANY_NAME),
    ],
    ids=["usual", "several lines", "invisible", "only invisible", "none", "longest"],
)
def test_a_name_is_one_visible_line(typed: str, kept: str) -> None:
    """It stands at the foot of each sheet, and a mark that turns letters around would turn what follows, too."""
    assert kept == checked_company_name(typed)


@pytest.mark.parametrize(
    ("typed", "code"), [("x" * (MAX_COMPANY_NAME + 1), "text-too-long"), ("\ud800", "")], ids=["long", "half a pair"]
)
def test_what_is_not_a_name(typed: str, code: str) -> None:
    """A name that is too long is refused at its field; half a character is left out, as what nobody sees is."""
    if not code:
        assert "" == checked_company_name(typed)
        return

    with pytest.raises(InvalidInput) as refused:
        checked_company_name(typed)

    assert (code, "company_name") == (refused.value.code, refused.value.field)
