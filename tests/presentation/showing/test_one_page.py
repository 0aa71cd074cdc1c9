"""The one-page report in words: what it rests on, what can be left out, and whose view it is."""

import pytest
from django.utils import translation

from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.presentation.days import date_words, day_words
from csr_xblock.presentation.showing.one_page import OnePage
from csr_xblock.presentation.showing.sheet_fit import Fit
from tests.presentation.scored import SUBMITTED_AT, example, line_of
from tests.presentation.showing.sheets import TODAY, full_sheet, full_work, sheet

UNANSWERED = "." * 48
ALL_ONES = "1" * 48


def words_of_parts(page: OnePage) -> list[str]:
    """Return which parts can be left out."""
    return [part.word for part in page.parts]


def test_whatever_stands_on_the_sheet_can_be_left_out() -> None:
    """A customer need not see weak areas or money; what a sheet is stands on it always."""
    full = sheet(work=full_work(), name="Rye")

    assert ["name", "level", "areas", "strengths", "priorities", "done", "saved", "figures"] == words_of_parts(full)
    assert ["level", "areas", "strengths"] == words_of_parts(sheet())


def test_it_says_what_the_level_rests_on() -> None:
    """Day, length, role, and how many questions are answered."""
    page = sheet()

    assert page.level is not None
    assert ("32", "First steps") == (page.level.number, page.level.band)
    assert f"{day_words(SUBMITTED_AT)} · Full self-assessment · Owner" == page.by
    assert ("48 of 48 questions that apply are answered.",) == page.reach


def test_a_quick_check_and_answers_from_last_time_are_told() -> None:
    """Others must not take the number for more than it is."""
    quick = sheet(line_of(ALL_ONES, mode=Mode.QUICK))

    assert [
        "18 of 18 questions that apply are answered.",
        (
            "A quick check asks only 18 of 48 questions; "
            "its number is not comparable with that of the full self-assessment."
        ),
    ] == list(quick.reach)


def test_staff_show_their_own_view_without_a_level() -> None:
    """Nothing on it speaks for the company."""
    page = sheet(line_of(ALL_ONES, role=Role.EMPLOYEE))

    assert page.level is None
    assert "How I see the company" == page.about
    assert "The strongest point so far" == page.strengths_title
    assert "One person’s view" in page.reach[1]
    assert "The level is" not in page.counting


def test_strengths_are_three_at_most_and_begin_with_the_best() -> None:
    """As on the scorecard."""
    page = sheet(example())

    assert "What we do well" == page.strengths_title
    assert 1 <= len(page.strengths) <= 3
    assert all(one.proof for one in page.strengths)


def test_too_few_answers_say_so_in_place_of_a_level() -> None:
    """And nothing is a strength."""
    page = sheet(line_of(UNANSWERED))

    assert page.level is not None
    assert ("", "Not enough answers for a level") == (page.level.number, page.level.heading)
    assert ["level", "areas"] == words_of_parts(page)


def test_foot_says_what_it_is_and_when_it_was_made() -> None:
    """Whoever finds the sheet in a drawer knows."""
    page = sheet()

    assert "A self-assessment for learning. It is not a certificate, an audit or legal advice." == page.disclaimer
    assert f"Made with “CSR Step by Step”, {date_words(TODAY)}" == page.made_with


@pytest.mark.parametrize("language", ["en", "lt"])
def test_longer_texts_are_set_more_tightly(language: str) -> None:
    """The sheet stays one; a browser test holds that it does."""
    with translation.override(language):
        found = [full_sheet(language, length).fit for length in (0.05, 0.3, 0.45, 1.0)]

    assert sorted(found, key=list(Fit).index) == found
    assert Fit.DENSEST is found[-1]
    assert Fit.WIDE is sheet().fit
