"""Lithuanian texts as a Lithuanian writes them: quotation marks, and no words of a trade where a plain one is there."""

import re
from gettext import GNUTranslations
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = (
    *(ROOT / "translations/lt/LC_MESSAGES" / f"{name}.mo" for name in ("django", "content")),
    ROOT / "workbench/locale/lt/LC_MESSAGES/django.mo",
)
NOT_WORDS = re.compile('<[^<>]*>|[a-z{}-]+="[^"]*"')
"""Tags, and attributes that an author reads as they stand in a file."""

IN_BRACKETS = re.compile(r"\([^()]*\)")
TRADE_WORDS = re.compile(r"suinteresuot|taikymo srit|\bscope\b|\bkpi\b|gyvavimo cikl|vertės grandin", re.IGNORECASE)


def texts(catalogue: Path) -> list[str]:
    """Return every Lithuanian text of a catalogue, its head left out."""
    with catalogue.open("rb") as file:
        found: dict[object, str] = GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    return [text for key, text in found.items() if key]


def badly_quoted(text: str) -> bool:
    """Return whether a text has marks other than „…“, or one alone. Tags and attributes keep theirs."""
    words = NOT_WORDS.sub("", text)
    return bool(re.search(r"[\"”«»‘’']", words)) or not re.fullmatch(r"[^„“]*(„[^„“]*“[^„“]*)*", words)


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.relative_to(ROOT).parts[0] + path.stem)
def test_quotation_marks_are_lithuanian(catalogue: Path) -> None:
    """Marks below and above, „…“: English ones look like a text that nobody has read again."""
    assert [] == [text for text in texts(catalogue) if badly_quoted(text)]


@pytest.mark.parametrize("text", ["“Būna”", "„Taip”", 'sako "ne"', "„be pabaigos", "pradžios nėra“", "don’t"])
def test_other_marks_are_found(text: str) -> None:
    """The test above can fail."""
    assert badly_quoted(text)


def test_words_of_the_trade_stand_in_brackets_at_most() -> None:
    """A baker reads the plain word, and meets the other one where it helps to recognise a form."""
    found = [text for path in CATALOGUES for text in texts(path) if TRADE_WORDS.search(IN_BRACKETS.sub("", text))]

    assert [] == found


def test_no_full_stop_follows_a_day() -> None:
    """A day ends with the stop of its “d.” already, as in “2026 m. rugsėjo 11 d.”."""
    found = [text for path in CATALOGUES for text in texts(path) if re.search(r"%\(day\)s\.|\{day\}\.", text)]

    assert [] == found
