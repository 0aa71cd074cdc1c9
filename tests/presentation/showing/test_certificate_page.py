"""The certificate of taking part in words, and what is said in its place."""

from datetime import timedelta

import pytest
from django.utils import translation

from csr_xblock.domain.programme.participation import StillMissing
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.showing.certificate_page import MAX_PRINTED_NAME, not_complete_page
from csr_xblock.presentation.showing.sheet_fit import Fit
from tests.presentation.showing.certificates import COMPLETED_AT, certificate


def test_units_stand_in_the_order_in_which_they_were_done() -> None:
    """Each with its day."""
    page = certificate(units=3)

    assert [day_words(COMPLETED_AT - timedelta(days=number)) for number in (2, 1, 0)] == [
        unit.day for unit in page.units
    ]
    assert day_words(COMPLETED_AT) == page.day


def test_a_course_that_is_called_like_its_programme_is_named_once() -> None:
    """As trainers often do it."""
    assert ["", "Autumn"] == [certificate(course=course).course for course in ("CSR Step by Step", "Autumn")]


def test_a_name_is_never_longer_than_can_be_typed() -> None:
    """Platforms keep longer ones."""
    assert MAX_PRINTED_NAME == len(certificate(name="x" * 200).name)


@pytest.mark.parametrize(
    ("language", "units", "name", "expected"),
    [
        ("en", 0, "Rasa", Fit.WIDE),
        ("lt", 12, "Rasa", Fit.CLOSE),
        ("lt", 24, "Rasa", Fit.DENSE),
        ("lt", 24, "Ąžuolė Konstancija " * 6, Fit.DENSEST),
    ],
)
def test_more_is_set_more_tightly(language: str, units: int, name: str, expected: Fit) -> None:
    """So that all of it is on one sheet."""
    with translation.override(language):
        assert expected is certificate(language, units, name).fit


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        (StillMissing(hand_in=True), "You can print it when you have handed in the self-assessment."),
        (StillMissing(units=1), "1 more unit has to be done for it."),
        (
            StillMissing(hand_in=True, units=2),
            "You can print it when you have handed in the self-assessment. 2 more units have to be done for it.",
        ),
    ],
)
def test_what_is_missing_is_said_calmly(missing: StillMissing, expected: str) -> None:
    """Nobody has done anything wrong."""
    assert expected == not_complete_page(missing).sentence
