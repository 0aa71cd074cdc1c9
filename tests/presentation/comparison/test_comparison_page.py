"""The comparison says what changed, in words and numbers, never why, and stays small."""

import re
from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from csr_xblock.content.library import instrument_with_words, packaged_instrument
from csr_xblock.domain.comparison.between import Between, DoneAction, DoneUnit, figures_between
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Mark
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.comparison.comparison_page import (
    ComparisonPage,
    ComparisonWords,
    comparison_page,
    no_comparison_page,
)
from csr_xblock.presentation.days import date_words
from csr_xblock.services.comparison.show_comparison import ShownComparison, ShownPair
from tests.domain.goals.made_goals import kept_goal, kept_reading
from tests.presentation.comparison.pairs import among, bakery, hand_in, pair_of_sheets
from tests.presentation.scored import PREFIX, SomeLinks

MOST_BYTES = 60_000
INSTRUMENT = packaged_instrument()
ITEMS = [item.id for item in INSTRUMENT.items]


def page_of(shown: ShownPair, language: str = "en", all_of_it: ShownComparison | None = None) -> ComparisonPage:
    """Return the page in a language."""
    first, second = (instrument_with_words(one.instrument, language) for one in (shown.first, shown.second))
    words = ComparisonWords(first, second, {UnitId("g-why"): "Why it pays"}, "EUR")
    return comparison_page(shown, all_of_it or among(shown), words, SomeLinks(), PREFIX)


def html_of(page: ComparisonPage) -> str:
    """Return the page as HTML."""
    return render_template("comparison/comparison.html", {"page": page})


def sheet(level: int, *, mark: Mark | None = None, note: str = "", **about: object) -> AnswerSheet:
    """Return a sheet with one level for everything."""
    return AnswerSheet({item: Answer(level, evidence=note, mark=mark) for item in ITEMS}, **about)  # type: ignore[arg-type]


def test_areas_stand_beside_each_other_with_their_change() -> None:
    """The bars and the table show the same numbers; the change is like for like."""
    page = page_of(bakery())

    assert page.changes is not None
    finance = page.changes.areas[0]
    assert finance.first is not None
    assert finance.second is not None
    assert ("35", "43", "Up (+7.5)") == (finance.first.number, finance.second.number, finance.change)
    assert ["Up (+7.5)", "Up (+10)", "Up (+11.4)", "Up (+10)", "Up (+11.1)", "Up (+11.4)"] == [
        area.change for area in page.changes.areas
    ]
    html = html_of(page)
    assert 2 * len(page.changes.areas) == html.count("csr-pairs__number")
    assert "<td>35</td><td>43</td><td>Up (+7.5)</td>" in html


def test_a_question_says_from_where_to_where_in_words() -> None:
    """Both sentences, and the note of the later day."""
    item = INSTRUMENT.items[0]
    first = replace(sheet(1), answers={item.id: Answer(1)})
    second = replace(sheet(1), answers={item.id: Answer(3, evidence="Since March.")})
    page = page_of(pair_of_sheets(first, second))

    assert page.changes is not None
    (area,) = page.changes.questions
    (moved,) = area.changed
    assert (item.anchors.text(1), item.anchors.text(3)) == (moved.before.sentence, moved.after.sentence)
    assert (True, "Since March.") == (moved.is_up, moved.note)


@pytest.mark.parametrize(
    ("before", "after", "expected"), [(3, 2, True), (2, 2, False), (2, 3, False)], ids=["lower", "same", "higher"]
)
def test_a_lower_number_is_no_failure(before: int, after: int, expected: bool) -> None:
    """Who has learned sees more; the sentence stands there only where something is lower."""
    page = page_of(pair_of_sheets(sheet(before), sheet(after)))

    assert expected is bool(page.fallen)
    assert expected is ("no failure" in html_of(page))


def test_what_does_not_count_is_told() -> None:
    """47 answers that nobody looked at are no sign that nothing has changed."""
    page = page_of(pair_of_sheets(sheet(1), sheet(1, mark=Mark.NOT_LOOKED_AT)))

    assert page.changes is not None
    assert {"Nothing to compare"} == {area.change for area in page.changes.areas}
    assert page.changes.uncounted[0].startswith("48 answers were taken over")
    assert "48 answers were taken over from last time" in html_of(page)


def test_as_seen_now_stands_beside_as_rated_then() -> None:
    """Both changes are there, and the question says where it is seen today."""
    page = page_of(bakery({ItemId("fin-strategy-link"): 0}))
    html = html_of(page)

    assert page.changes is not None
    assert ("Up (+7.5)", "Up (+12.5)") == (page.changes.areas[0].change, page.changes.areas[0].seen_now)
    assert "As seen now: Not started" in re.sub(r"<[^>]*>|\s+", " ", html).replace("  ", " ")
    assert "as seen now" not in html_of(page_of(bakery())).lower().replace("“as seen now”", "")


def test_a_new_version_shows_both_days_and_no_change() -> None:
    """Its questions may mean something else."""
    page = page_of(pair_of_sheets(sheet(1), sheet(3), later=replace(INSTRUMENT, version="2.0.0")))
    html = html_of(page)

    assert page.changes is None
    assert "no change is worked out" in html
    assert [one.level.number for one in page.sides] == ["25", "75"]


def test_staff_compare_areas_without_a_level() -> None:
    """There is no number for the company in their view, and no empty place for one."""
    page = page_of(pair_of_sheets(sheet(1, role=Role.EMPLOYEE), sheet(2, role=Role.EMPLOYEE)))

    assert page.changes is not None
    assert ["", ""] == [one.level.number for one in page.sides]
    assert "Finance" not in [area.title for area in page.changes.areas]
    assert "A picture of areas, without a level" in html_of(page)


def test_what_was_done_is_told_without_a_cause() -> None:
    """Units, actions and figures stand there with their days; nothing says 'because of'."""
    day = date(2026, 12, 1)
    later = date(2027, 5, 1)
    figures = figures_between([(kept_goal(), [kept_reading(38, day), kept_reading(30, later, 2)])])
    actions = (DoneAction("Mend the ladder", ObjectiveId("peo-safety"), day),)
    between = Between((DoneUnit(UnitId("g-why"), day),), actions, figures)
    html = html_of(page_of(bakery(between=between)))

    assert all(
        words in html
        for words in ("Why it pays", "Mend the ladder", f"38 on {date_words(day)}, 30 on {date_words(later)}")
    )
    assert "because" not in html.partition("What was done in this time")[2].lower()
    assert "No unit, action or figure" in html_of(page_of(bakery()))


def test_days_of_one_mode_can_be_chosen() -> None:
    """Each is a link; a quick check is offered with another quick check only."""
    shown = bakery()
    third, _ = hand_in(sheet(2), 3)
    quick = [hand_in(sheet(2, mode=Mode.QUICK), number)[0] for number in (5, 4)]
    page = page_of(shown, all_of_it=ShownComparison((*quick, third, shown.pair.second, shown.pair.first), shown))

    assert ["?csr_1a2b3c4d=compare/1/2"] == [one.url for one in page.choices.earlier]
    assert ["?csr_1a2b3c4d=compare/1/3", "?csr_1a2b3c4d=compare/1/2"] == [one.url for one in page.choices.later]
    assert ["?csr_1a2b3c4d=compare/4/5"] == [one.url for one in page.choices.others]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [((1, 2), "more basic"), ((1, 1), "two different"), ((7, 8), "two different"), (None, "two different")],
)
def test_two_that_cannot_be_compared_are_refused_in_words(numbers: tuple[int, int] | None, expected: str) -> None:
    """With what can be compared."""
    found = [hand_in(sheet(1), 1)[0], hand_in(sheet(1, mode=Mode.QUICK), 2)[0], hand_in(sheet(1), 3)[0]]
    page = no_comparison_page(ShownComparison(tuple(found)), numbers, SomeLinks(), PREFIX)

    assert expected in page.instead
    assert ["?csr_1a2b3c4d=compare/1/3"] == [one.url for one in page.choices.others]


def test_before_there_are_two_the_page_says_what_comes() -> None:
    """Nobody gets there by a link, but by an address."""
    page = no_comparison_page(ShownComparison((hand_in(sheet(1), 1)[0],)), None, SomeLinks(), PREFIX)

    assert "Once you have handed in two" in html_of(page)


@pytest.mark.parametrize("language", ["en", "lt"])
def test_page_stays_small_when_everything_has_changed(language: str) -> None:
    """Phones on slow lines: 48 questions with both sentences, with a note of a line each."""
    note = "It hangs at the door of the bakery since March, and everybody has signed it."
    seen = dict.fromkeys(ITEMS, 0)
    with translation.override(language):
        html = html_of(page_of(pair_of_sheets(sheet(1), sheet(3, note=note), seen), language))

    assert len(html.encode()) < MOST_BYTES


@pytest.mark.parametrize("language", ["en", "lt"])
def test_numbers_follow_the_language(language: str) -> None:
    """A decimal comma in Lithuanian, and the sign before it."""
    with translation.override(language):
        page = page_of(bakery(), language)

    assert page.changes is not None
    assert {"en": "Up (+7.5)", "lt": "Aukščiau (+7,5)"}[language] == page.changes.areas[0].change
