"""Texts that were written for the packaged questionnaire are left out where an adapted one makes them untrue."""

from dataclasses import replace

import pytest

from csr_xblock.domain.identifiers import BandId, PerspectiveId
from csr_xblock.domain.questions.instrument import Band, Gate, Instrument
from csr_xblock.domain.scoring.interpretation import NO_INTERPRETATION, Interpretation, Passage, fitting
from tests.domain.instruments import even_instrument, instrument_of, make_item

PACKAGED = even_instrument(3, items_each=4)
FIRST, SECOND = PerspectiveId("p1"), PerspectiveId("p2")
TEXTS = Interpretation(
    areas={
        (area.id, band.id): Passage(f"{area.id} {band.id}") for area in PACKAGED.perspectives for band in PACKAGED.bands
    },
    company={band.id: Passage(band.id) for band in PACKAGED.bands},
    without_number=Passage("blank"),
)


def found(used: Instrument) -> Interpretation:
    """Return the texts that fit an instrument."""
    return fitting(TEXTS, PACKAGED, used)


def with_own_questions(count: int) -> Instrument:
    """Return the packaged instrument, in whose first area that many of four questions are replaced by own ones."""
    own = [make_item(f"own-{n}", n, "p1", "o1") for n in range(1, count + 1)]
    return replace(PACKAGED, items=(*own, *PACKAGED.items[count:]))


def test_the_packaged_instrument_has_every_text() -> None:
    """Everything that was written is shown somewhere."""
    assert TEXTS == found(PACKAGED)


def test_a_text_of_one_area_is_not_one_of_another() -> None:
    """The lookup is by area, not by band alone."""
    texts = Interpretation({(FIRST, BandId("leading")): Passage("one")}, {})

    assert (True, False) == (texts.covers(FIRST), texts.covers(SECOND))


@pytest.mark.parametrize(
    "bands",
    [
        tuple(replace(band, lowest=45) if band.id == "in-place" else band for band in PACKAGED.bands),
        tuple(replace(band, name="Half way") if band.id == "in-place" else band for band in PACKAGED.bands),
        PACKAGED.bands[:-1],
        (*PACKAGED.bands, Band(BandId("best"), "best", 95)),
    ],
    ids=["other limit", "other name", "one less", "one more"],
)
def test_with_other_bands_there_is_no_text_at_all(bands: tuple[Band, ...]) -> None:
    """A text under a number that means something else is worse than none."""
    assert found(replace(PACKAGED, bands=bands)) is NO_INTERPRETATION


def test_the_order_of_bands_does_not_matter() -> None:
    """An author's file may list them from the top."""
    assert TEXTS == found(replace(PACKAGED, bands=PACKAGED.bands[::-1]))


def test_a_renamed_area_and_the_company_have_none_and_the_others_keep_theirs() -> None:
    """Under another title the text speaks of things that the reader was not asked; the level comes from them, too."""
    renamed = replace(PACKAGED.perspectives[0], title="Animals")
    texts = found(replace(PACKAGED, perspectives=(renamed, *PACKAGED.perspectives[1:])))

    assert (False, True) == (texts.covers(FIRST), texts.covers(SECOND))
    assert {} == texts.company
    assert Passage("blank") == texts.without_number


def test_an_area_that_is_left_out_has_none_and_takes_the_companys_along() -> None:
    """The company's texts speak of a picture with all areas in it."""
    texts = found(replace(PACKAGED, perspectives=PACKAGED.perspectives[1:], items=PACKAGED.items[4:]))

    assert (False, True) == (texts.covers(FIRST), texts.covers(SECOND))
    assert {} == texts.company


def test_an_own_area_besides_has_no_text_and_changes_no_other() -> None:
    """A trainer's seventh area is the trainer's to explain."""
    own = replace(PACKAGED.perspectives[0], id=PerspectiveId("own-animals"))
    texts = found(replace(PACKAGED, perspectives=(*PACKAGED.perspectives, own)))

    assert TEXTS == texts
    assert not texts.covers(own.id)


@pytest.mark.parametrize(("own", "has_text"), [(0, True), (2, True), (3, False), (4, False)])
def test_an_area_that_asks_mostly_something_else_has_none(own: int, has_text: bool) -> None:
    """A title alone does not make an area the one that was described."""
    assert has_text == found(with_own_questions(own)).covers(FIRST)


def test_questions_may_be_left_out() -> None:
    """A shorter questionnaire is about the same things."""
    assert TEXTS == found(replace(PACKAGED, items=PACKAGED.items[3:]))


def test_an_area_without_questions_has_none() -> None:
    """Nothing can be said of it."""
    assert not found(replace(PACKAGED, items=PACKAGED.items[4:])).covers(FIRST)


def test_other_gates_change_the_companys_level_only() -> None:
    """The company's texts tell what a weak area does to the level."""
    scoring = replace(PACKAGED.scoring, gates=(Gate(BandId("managed"), 40),))
    texts = found(replace(PACKAGED, scoring=scoring))

    assert ({}, TEXTS.areas) == (texts.company, texts.areas)


def test_without_any_fitting_area_nothing_is_left() -> None:
    """An institution's own questionnaire explains itself."""
    own = instrument_of([make_item("a", 1, "shop", "goal"), make_item("b", 2, "shop", "goal")])

    assert NO_INTERPRETATION == found(own)
