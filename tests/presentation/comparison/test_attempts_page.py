"""The list of what was handed in: each with its own day, length, role, result and version."""

from dataclasses import replace

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.comparison.attempts_page import NamedHandIn, attempts_page
from tests.presentation.comparison.pairs import hand_in
from tests.presentation.scored import PREFIX, SomeLinks

INSTRUMENT = packaged_instrument()


def named(number: int, level: int = 1, **about: object) -> NamedHandIn:
    """Return an attempt with one level for everything."""
    sheet = AnswerSheet({item.id: Answer(level) for item in INSTRUMENT.items}, **about)  # type: ignore[arg-type]
    return NamedHandIn(hand_in(sheet, number)[0], INSTRUMENT)


def test_each_row_tells_its_own_attempt() -> None:
    """Staff have no level; the quick check is not compared with the full one before it."""
    staff, quick, full = named(3, role=Role.EMPLOYEE), named(2, mode=Mode.QUICK), named(1)
    page = attempts_page([staff, quick, full], SomeLinks(), PREFIX)

    told = [(row.mode, row.role, row.result) for row in page.rows]
    assert told == [
        ("Full self-assessment", "Employee", "View of areas, without a level"),
        ("Quick check", "Owner", "First steps, 25 of 100"),
        ("Full self-assessment", "Owner", "First steps, 25 of 100"),
    ]
    assert ["?csr_1a2b3c4d=compare/1/3", "", ""] == [row.compare_url for row in page.rows]
    assert "?csr_1a2b3c4d=compare/1/3" == page.compare_url


def test_without_enough_answers_there_is_no_level() -> None:
    """And nothing to compare, after one hand-in."""
    one = named(1)
    page = attempts_page([replace(one, hand_in=replace(one.hand_in, display=None))], SomeLinks(), PREFIX)

    assert ("Without a level", "") == (page.rows[0].result, page.compare_url)


def test_links_with_the_same_words_say_which_day() -> None:
    """A list of links in a screen reader would repeat one sentence otherwise."""
    page = attempts_page([named(2), named(1)], SomeLinks(), PREFIX)
    html = render_template("comparison/attempts.html", {"page": page})

    assert f'As it was handed in<span class="csr-visually-hidden">: {page.rows[1].day}' in html
    assert "version 1.0.0 of the questions" in html
