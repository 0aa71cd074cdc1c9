"""The platform's language tags find our languages."""

import pytest

from csr_xblock.domain.languages import (
    LANGUAGES,
    NATIVE_NAMES,
    language_or_english,
    list_separator,
    normalise_language,
)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("lt", "lt"), ("lt-lt", "lt"), ("pt-br", "pt"), ("es_419", "es"), ("EL", "el"), (" ro ", "ro"),
        ("de", None), ("", None), (None, None), ("x" * 10_000, None), ("lithuanian", None), ("-lt", None),
    ],
)  # fmt: skip
def test_tags_of_the_platform_map_to_ours(tag: str | None, expected: str | None) -> None:
    """Open edX uses regional tags, of which we have one language each."""
    assert normalise_language(tag) == expected


@pytest.mark.parametrize(("tag", "separator"), [("en", ","), ("en-gb", ","), (None, ","), ("lt", ";"), ("pt-br", ";")])
def test_lines_are_cut_as_in_the_country_of_a_language(tag: str | None, separator: str) -> None:
    """Where numbers have a comma, spreadsheet programs want semicolons."""
    assert list_separator(tag) == separator


def test_unknown_language_falls_back_to_english() -> None:
    """A learner with a language we do not have still sees a page."""
    assert (language_or_english("de"), language_or_english(None)) == ("en", "en")


def test_all_nine_languages_have_a_native_name() -> None:
    """The choice of languages shows each in its own name."""
    assert LANGUAGES == ("en", "lt", "bg", "pl", "es", "ro", "el", "lv", "pt")
    assert all(NATIVE_NAMES[language] for language in LANGUAGES)
