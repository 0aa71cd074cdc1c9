"""The areas: bars, table and radar show one number, and an area without a number says why."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.instrument import Band, Mode
from csr_xblock.presentation.scoring.areas import AreasView, areas_view
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.domain.instruments import even_instrument, even_sheet
from tests.presentation.scored import example, line_of, scored_attempt


def areas(scored: ScoredAttempt) -> AreasView:
    """Return the areas of an attempt."""
    return areas_view(scored.instrument, scored.attempt.sheet, scored.scorecard)


def test_bakery_has_the_numbers_of_the_methodology_in_the_instruments_order() -> None:
    """The main picture is sorted as the questions were, never by who is best."""
    rows = [(area.short, area.number, area.band, area.wording) for area in areas(example()).areas]

    assert rows == [
        ("Finance", "35", "First steps", "To improve"),
        ("Customers", "50", "In place", "On the way"),
        ("Processes", "30", "First steps", "To improve"),
        ("People", "50", "In place", "On the way"),
        ("Community", "22", "First steps", "To improve"),
        ("Environment", "23", "First steps", "To improve"),
    ]


def test_bar_radar_and_table_show_the_same_number() -> None:
    """Two pictures of one thing that differ by a point cost all trust."""
    view = areas(example())

    assert view.radar is not None
    assert [axis.number.text for axis in view.radar.axes] == [area.number for area in view.areas]
    assert [area.fill for area in view.areas] == [f"{area.number}%" for area in view.areas]


def test_area_with_too_few_answers_has_no_number() -> None:
    """A perspective below the needed coverage shows no number and no band (METHODOLOGY 2.4.2)."""
    community = areas(example("na-dk-unanswered")).areas[4]

    assert (community.number, community.fill, community.band, community.wording) == ("", "", "", "")
    assert community.missing == "Not enough answers"


def test_area_that_staff_are_not_asked_is_left_out_everywhere() -> None:
    """An employee cannot answer questions that only management gets (JOURNEY 2)."""
    view = areas(example(role=Role.EMPLOYEE))

    expected = ["Customers", "Processes", "People", "Community", "Environment"]
    assert expected == [area.short for area in view.areas]
    assert view.radar is not None
    assert expected == [" ".join(line.text for line in axis.name) for axis in view.radar.axes]


def test_single_answer_of_staff_is_told_in_words() -> None:
    """One answer of one person has no number, no bar and no band, and is not called too few either."""
    view = areas(example(role=Role.EMPLOYEE, mode=Mode.QUICK))
    processes = view.areas[1]

    assert ("", "", "", "", "") == (
        processes.number,
        processes.fill,
        processes.band,
        processes.wording,
        processes.missing,
    )
    assert processes.answer.startswith("Values and commitment: “")
    assert ["Customers", "People", "Environment"] == [area.short for area in view.measured]
    assert view.radar is not None
    assert 3 == len(view.radar.axes)


@pytest.mark.parametrize(("code", "words"), [("d", "you do not know"), (".", "not answered")])
def test_single_question_without_a_level_says_what_was_answered(code: str, words: str) -> None:
    """'I do not know' is an answer, and nothing is left to be asked for."""
    items = packaged_instrument().items
    line = "".join(code if item.id == "pro-values-commitment" else "2" for item in items)

    processes = areas(line_of(line, role=Role.EMPLOYEE, mode=Mode.QUICK)).areas[1]

    assert f"Values and commitment: {words}" == processes.answer


def test_area_with_fewer_questions_than_a_number_needs_says_so() -> None:
    """'Not enough answers' would send somebody to look for a question that there is not."""
    instrument = even_instrument(4)
    first, *others = instrument.items
    used = replace(instrument, items=(replace(first, auto_na_if=("no_employees",)), *others))
    sheet = even_sheet(used, {f"p{n}": 2 for n in range(1, 5)}, employees=0)

    assert areas(scored_attempt(sheet, used)).areas[0].missing == "Too few questions apply"


def test_area_in_which_nothing_applies_says_so() -> None:
    """Leaving out everything that does not apply is not a lack of answers."""
    instrument = even_instrument(4)
    nothing = tuple(
        replace(item, auto_na_if=("no_employees",)) for item in instrument.items_of(instrument.items[0].perspective)
    )
    used = replace(instrument, items=(*nothing, *instrument.items[len(nothing) :]))
    scored = scored_attempt(even_sheet(used, {"p2": 2, "p3": 2, "p4": 2}, employees=0), used)

    assert areas(scored).areas[0].missing == "Does not apply"


def test_bands_have_the_ranges_of_the_instrument() -> None:
    """The legend is read off the data, so that an author's bands are explained too."""
    assert [(band.range, band.name, band.mark) for band in areas(example()).bands] == [
        ("0–14", "Not started", ""),
        ("15–39", "First steps", "15%"),
        ("40–64", "In place", "40%"),
        ("65–84", "Managed", "65%"),
        ("85–100", "Leading", "85%"),
    ]


def test_only_the_companys_own_band_is_marked() -> None:
    """The legend tells at once where the company stands."""
    assert [band.name for band in areas(example()).bands if band.is_reached] == ["First steps"]


def test_bands_of_an_author_may_come_in_any_order_and_end_at_one_number() -> None:
    """A band of a single number has no range."""
    bands = (Band(BandId("top"), "Top", 100), Band(BandId("low"), "Low", 0), Band(BandId("high"), "High", 50))
    instrument = replace(even_instrument(3), bands=bands)
    scored = scored_attempt(even_sheet(instrument, {"p1": 2, "p2": 2, "p3": 2}), instrument)

    assert [(band.range, band.mark) for band in areas(scored).bands] == [("0–49", ""), ("50–99", "50%"), ("100", "")]


@pytest.mark.parametrize(("count", "has_radar"), [(1, False), (2, False), (3, True), (5, True), (7, True)])
def test_any_count_of_areas_has_bars(count: int, has_radar: bool) -> None:
    """Authors may have five areas or seven; with fewer than three there is no radar."""
    instrument = even_instrument(count)
    scored = scored_attempt(even_sheet(instrument, {f"p{n}": 2 for n in range(1, count + 1)}), instrument)

    view = areas(scored)

    assert [area.fill for area in view.areas] == ["50%"] * count
    assert (view.radar is not None) == has_radar
