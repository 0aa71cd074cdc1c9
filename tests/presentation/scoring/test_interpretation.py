"""The texts of a scorecard: each belongs to the number beside it, and staff get no more than elsewhere."""

import re
from dataclasses import replace

import pytest
from django.utils import translation

from csr_xblock.content.library import (
    effective_instrument,
    instrument_with_words,
    interpretation_for,
    packaged_instrument,
    packaged_interpretation,
)
from csr_xblock.domain.identifiers import BandId, ItemId, PerspectiveId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.scoring.interpretation import NO_INTERPRETATION, Interpretation, Passage
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.scoring.areas import areas_view
from csr_xblock.presentation.scoring.interpretation import InterpretationView, interpretation_view
from csr_xblock.presentation.scoring.level import level_view
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.content.documents import adaptation
from tests.domain.instruments import even_sheet
from tests.own_questionnaire import own_instrument
from tests.presentation.scored import example, line_of, scored_attempt

STATES = {
    "bakery": example(),
    "quick": example("quick-mode", mode=Mode.QUICK),
    "gaps": example("na-dk-unanswered"),
    "employee": example(role=Role.EMPLOYEE),
    "employee, quick": example(role=Role.EMPLOYEE, mode=Mode.QUICK),
    "nothing": line_of("0" * 48),
    "everything": line_of("4" * 48),
    "unknown": line_of("d" * 48),
}


def view(scored: ScoredAttempt, language: str = "en", texts: Interpretation | None = None) -> InterpretationView:
    """Return the texts of an attempt in a language."""
    fitting = interpretation_for(scored.instrument, language) if texts is None else texts
    with translation.override(language):
        return interpretation_view(instrument_with_words(scored.instrument, language), scored.scorecard, fitting)


def html_of(shown: InterpretationView) -> str:
    """Return the part of a page."""
    return render_template("scoring/interpretation.html", {"view": shown})


def text_of(area: str, band: str, language: str = "en") -> str:
    """Return the packaged text of a place."""
    return packaged_interpretation(language).areas[PerspectiveId(area), BandId(band)].text


def finance_at(points: float) -> ScoredAttempt:
    """Return an attempt in which finance has exactly that many points of 100, in halves: fifty questions make them."""
    packaged = packaged_instrument()
    one = packaged.items_of(PerspectiveId("finance"))[0]
    questions = [replace(one, id=ItemId(f"{one.id}-{n}"), weight=1) for n in range(50)]
    others = [item for item in packaged.items if item.perspective != "finance"]
    used = replace(packaged, items=(*questions, *others))
    each, more = divmod(int(2 * points), 50)
    levels = {item.id: each + (n < more) for n, item in enumerate(questions)}
    return scored_attempt(AnswerSheet({item.id: Answer(levels.get(item.id, 2)) for item in used.items}), used)


def test_the_bakery_reads_a_text_for_each_area_and_one_for_itself() -> None:
    """In the order in which it was asked, with the numbers of the methodology."""
    shown = view(example())

    assert [
        ("Finance and fair value", "First steps", "35", text_of("finance", "first-steps")),
        ("Customers and market", "In place", "50", text_of("customers", "in-place")),
        ("Processes, integrity and supply chain", "First steps", "30", text_of("processes", "first-steps")),
        ("People, learning and growth", "In place", "50", text_of("people", "in-place")),
        ("Community and society", "First steps", "22", text_of("community", "first-steps")),
        ("Environment and climate", "First steps", "23", text_of("environment", "first-steps")),
    ] == [(one.title, one.band, one.number, one.text) for one in shown.areas]
    assert shown.company is not None
    assert ("First steps", "32") == (shown.company.band, shown.company.number)
    assert packaged_interpretation().company[BandId("first-steps")].text == shown.company.text
    assert shown.without_number is None


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("state", STATES)
def test_number_and_band_are_those_of_the_bars_and_of_the_level(state: str, language: str) -> None:
    """Two numbers for one area on one page cost all trust."""
    scored = STATES[state]
    words = instrument_with_words(scored.instrument, language)
    shown = view(scored, language)
    with translation.override(language):
        bars = areas_view(words, scored.attempt.sheet, scored.scorecard).measured
        level = level_view(words, scored.scorecard)

    assert [(one.id, one.number, one.band) for one in bars if one.number] == [
        (one.id, one.number, one.band) for one in shown.areas
    ]
    assert (level.number, level.band) == (
        ("", "") if shown.company is None else (shown.company.number, shown.company.band)
    )
    assert all(one.text for one in shown.areas)


@pytest.mark.parametrize(
    ("points", "number", "band"),
    [
        (0, "0", "not-started"), (14, "14", "not-started"), (14.5, "15", "first-steps"), (39, "39", "first-steps"),
        (39.5, "40", "in-place"), (40, "40", "in-place"), (64, "64", "in-place"), (64.5, "65", "managed"),
        (84, "84", "managed"), (84.5, "85", "leading"), (100, "100", "leading"),
    ],
)  # fmt: skip
def test_the_text_changes_where_the_level_does(points: float, number: str, band: str) -> None:
    """39 and 40 are one point apart and read differently; 39.5 is shown as 40 and reads as it is shown."""
    finance = view(finance_at(points), texts=packaged_interpretation()).areas[0]

    assert (number, text_of("finance", band)) == (finance.number, finance.text)


def test_a_level_that_a_weak_area_holds_back_reads_the_lower_text() -> None:
    """The number alone would say Managed; the page says In place, and so must the text."""
    items = packaged_instrument().items
    scored = line_of("".join("0" if item.perspective == "community" else "4" for item in items))
    shown = view(scored)

    assert scored.scorecard.overall.capped_by == "managed"
    assert shown.company is not None
    assert int(shown.company.number) >= 65
    assert "In place" == shown.company.band
    assert packaged_interpretation().company[BandId("in-place")].text == shown.company.text


def test_areas_without_a_number_share_one_text() -> None:
    """It is said once, under their names, and no level is guessed."""
    shown = view(STATES["gaps"])
    assert shown.without_number is not None

    assert "Without a number: “Community and society”" == shown.without_number.title
    assert "community" not in [one.id for one in shown.areas]
    assert packaged_interpretation().without_number == Passage(shown.without_number.text)
    assert 1 == html_of(shown).count(shown.without_number.text.split(":")[0])


def test_without_answers_only_the_blank_is_explained() -> None:
    """Nobody is given a level for not knowing."""
    shown = view(STATES["unknown"])

    assert (None, ()) == (shown.company, shown.areas)
    assert shown.without_number is not None
    assert 6 == shown.without_number.title.count("“")


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE])
def test_staff_read_of_areas_with_a_number_and_of_no_company(role: Role, mode: Mode) -> None:
    """One answer is told in words elsewhere, and a level for the company cannot be read from theirs (JOURNEY 2)."""
    scored = example(role=role, mode=mode)
    shown = view(scored)
    measured = [one.perspective for one in scored.scorecard.perspectives.values() if one.display is not None]

    assert (None, None) == (shown.company, shown.without_number)
    assert measured == [one.id for one in shown.areas]
    assert "finance" not in measured
    assert "run the firm" in html_of(shown)
    assert "run the firm" not in html_of(view(example(mode=mode)))


def test_with_other_bands_nothing_is_shown() -> None:
    """An adapted instrument that means something else by its levels has no such part."""
    used = effective_instrument(adaptation('<bands><band id="in-place" from="45"/></bands>'))
    scored = example()
    shown = view(scored_attempt(scored.attempt.sheet, used))

    assert not shown.has_texts
    assert "" == html_of(shown).strip()


def test_a_renamed_area_is_left_out_and_takes_the_companys_text_along() -> None:
    """The others are still true."""
    inner = '<perspectives><perspective id="people"><title>Our crew</title></perspective></perspectives>'
    shown = view(scored_attempt(example().attempt.sheet, effective_instrument(adaptation(inner))))
    html = html_of(shown)

    assert [""] == [one.text for one in shown.areas if one.id == "people"]
    assert 5 == sum(bool(one.text) for one in shown.areas) == html.count("<h4>")
    assert "Our crew" not in html
    assert "Your company" not in html


def test_an_own_questionnaire_has_none() -> None:
    """Its areas, bands and levels are its own."""
    used = own_instrument()
    scored = scored_attempt(even_sheet(used, {area.id: 4 for area in used.perspectives}), used)

    assert NO_INTERPRETATION == interpretation_for(used, "en")
    assert not view(scored).has_texts


def test_a_text_that_is_not_translated_is_marked_as_english() -> None:
    """A screen reader would read it with Polish sounds."""
    polish, lithuanian = view(example(), "pl"), view(example(), "lt")

    assert {"en"} == {one.lang for one in polish.areas}
    assert {""} == {one.lang for one in lithuanian.areas}
    assert 7 == html_of(polish).count('<p lang="en">')
    assert 'lang="' not in html_of(lithuanian)
    assert text_of("finance", "first-steps", "lt") == lithuanian.areas[0].text


def test_words_of_authors_are_escaped() -> None:
    """A title is text, whatever it contains."""
    words: Instrument = replace(
        packaged_instrument(),
        perspectives=tuple(replace(one, title="<script>") for one in packaged_instrument().perspectives),
    )
    html = html_of(interpretation_view(words, example().scorecard, packaged_interpretation()))

    assert "<script>" not in html
    assert re.search("&lt;script&gt;", html)
