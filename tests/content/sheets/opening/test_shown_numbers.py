"""A number is read as its sheet shows it; where that differs from country to country, nothing is guessed."""

import pytest

from csr_xblock.content.sheets.opening.shown_numbers import is_date_format, shown_number

SHOWN = {
    "general": ("12.60", "General", "12.6"),
    "noise-of-calculating": ("0.70000000000000007", "General", "0.7"),
    "whole": ("3.0", "General", "3"),
    "large": ("123456789012", "General", "123456789012"),
    "text-format": ("8.1", "@", "8.1"),
    "two-decimals": ("8.1", "0.00", "8.10"),
    "rounded": ("2.4", "0", "2"),
    "rounded-up": ("2.5", "0", "3"),
    "zeros-in-front": ("7", "0000", "0007"),
    "percent": ("0.5", "0%", "50%"),
    "percent-with-space": ("0.125", '0.0" "%', "12.5 %"),
    "percent-with-escaped-space": ("0.5", "0\\ %", "50 %"),
    "optional-decimals": ("0.5", "0.0##", "0.5"),
    "more-optional-decimals": ("0.125", "0.0##", "0.125"),
    "small-with-groups": ("7", "#,##0", "7"),
}


@pytest.mark.parametrize(("written", "number_format", "shown"), SHOWN.values(), ids=SHOWN)
def test_a_plain_format_is_told(written: str, number_format: str, shown: str) -> None:
    """These look the same in every country but for the comma."""
    assert shown_number(written, number_format).shown == shown


UNKNOWN = {
    "money": ("5", '#,##0.00\\ "€"'),
    "money-with-place": ("5", "[$€-427] #,##0"),
    "groups": ("1234", "#,##0"),
    "negative-in-brackets": ("-5", "0;(0)"),
    "zero-in-words": ("0", '0;-0;"none"'),
    "hidden": ("5", ";;;"),
    "scientific": ("5", "0.00E+00"),
    "fraction": ("0.5", "# ?/?"),
    "words": ("5", '"level "0'),
    "built-in-of-a-country": ("5", ""),
}


@pytest.mark.parametrize(("written", "number_format"), UNKNOWN.values(), ids=UNKNOWN)
def test_other_formats_are_not_guessed(written: str, number_format: str) -> None:
    """A wrong guess would be applied to a running course."""
    assert shown_number(written, number_format).shown is None


def test_what_is_kept_has_no_noise() -> None:
    """Programs keep fifteen digits."""
    assert [shown_number(text, "0.00").kept for text in ("0.30000000000000004", "-0", "1e3", "2.50")] == [
        "0.3",
        "0",
        "1000",
        "2.5",
    ]


def test_what_is_no_number_raises_value_error() -> None:
    """A broken file."""
    with pytest.raises(ValueError, match="could not convert"):
        shown_number("five", "General")


@pytest.mark.parametrize("number_format", ["yyyy-mm-dd", "[h]:mm", "d. mmmm", '[$-427]yyyy "m." mmmm', "h:mm AM/PM"])
def test_dates_are_known_by_their_format(number_format: str) -> None:
    """They are kept as numbers."""
    assert is_date_format(number_format)


@pytest.mark.parametrize("number_format", ["General", "0.00", "@", '0 "days"', "[Red]0", "0E+00", "0\\d", '[>5]"m";0'])
def test_other_formats_are_no_dates(number_format: str) -> None:
    """Quoted words may have any letters."""
    assert not is_date_format(number_format)
