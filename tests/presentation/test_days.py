"""Days on pages: one form everywhere, in the time zone of whoever looks."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.utils import timezone, translation

import csr_xblock
from csr_xblock.openedx.speaking import speaking
from csr_xblock.presentation.days import day_words

LATE = datetime(2026, 3, 4, 22, 30, tzinfo=UTC)
PACKAGE = Path(csr_xblock.__file__).parent


@pytest.mark.parametrize(
    ("language", "time_zone", "words"),
    [
        ("en", "Europe/Vilnius", "5 Mar 2026"),
        ("en", "America/Bogota", "4 Mar 2026"),
        ("lt", "Europe/Vilnius", "2026 m. kovo 5 d."),
        ("lt", "Atlantic/Azores", "2026 m. kovo 4 d."),
    ],
)
def test_a_day_is_that_of_the_reader(language: str, time_zone: str, words: str) -> None:
    """Half past ten in the evening in Greenwich is tomorrow in Vilnius."""
    with speaking(language, time_zone):
        assert day_words(LATE) == words


@pytest.mark.parametrize("time_zone", ["", "Europe/Nowhere", "../etc/passwd", "Europe", "\x00", "x" * 300])
def test_days_of_an_unknown_zone_are_the_sites(time_zone: str) -> None:
    """The platform's preference is free text; nobody's page may break on it."""
    with timezone.override("Asia/Tokyo"), speaking("en", time_zone):
        assert day_words(LATE) == "5 Mar 2026"


def test_zone_and_language_are_put_back() -> None:
    """The next request on this thread is somebody else's."""
    before = (translation.get_language(), timezone.get_current_timezone_name())
    with speaking("lt", "America/Bogota"):
        assert timezone.get_current_timezone_name() == "America/Bogota"

    assert (translation.get_language(), timezone.get_current_timezone_name()) == before


def test_no_moment_has_a_dash() -> None:
    """Tables have no holes."""
    assert day_words(None) == "–"


def test_no_page_writes_a_day_in_a_form_of_its_own() -> None:
    """Two forms on one page look like two programs."""
    own = re.compile(r"SHORT_DATE_FORMAT|\|date\b|strftime|date_format\(")
    days = PACKAGE / "presentation" / "days.py"
    months = PACKAGE / "presentation" / "units" / "national_box.py"
    sources = [*PACKAGE.rglob("presentation/**/*.py"), *PACKAGE.rglob("templates/**/*.html")]

    assert [str(one) for one in sources if one not in (days, months) and own.search(one.read_text("utf-8"))] == []
