"""Instruments as trainers edit them, for property tests: any words, weights and marks, questions left out and added."""

from dataclasses import replace

from hypothesis import strategies as st

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import BandId, ItemId
from csr_xblock.domain.questions.instrument import Gate, Instrument, Item
from tests.domain.anchors import drawn_anchors

PACKAGED = packaged_instrument()
TEXT = (
    st.text(st.sampled_from("aZ9 =+-@*'\"&<>/;,.[]()\\#|é№Ωš\u2028😀"), min_size=1, max_size=20)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
CODES = {
    "iso26000": ["6.2", "6.3.10", "7.5"], "vsme": ["B9", "C1", "B11"], "sdg": ["8.1", "8.10", "12.c"],
    "gri": ["2-22", "302-4", "GRI 103 (2025)"],
}  # fmt: skip


@st.composite
def edited_instruments(draw: st.DrawFn) -> Instrument:
    """Return the packaged instrument after some edits, with everything that has to hold."""
    positions = st.sampled_from(range(len(PACKAGED.items)))
    changed = draw(st.sets(positions, max_size=4))
    off = draw(st.sets(positions, max_size=6)) - changed
    items = []
    for place, item in enumerate(PACKAGED.items):
        if place in changed:
            items.append(draw(_changed(item)))
        elif item.is_core or place not in off:
            items.append(item)
        if place in off and item.is_core:
            items.append(replace(draw(_changed(item)), id=ItemId(f"own-{place}")))
    return replace(
        PACKAGED,
        title=draw(TEXT),
        disclaimer=draw(TEXT),
        items=tuple(replace(item, order=order) for order, item in enumerate(items, start=1)),
        scoring=replace(
            PACKAGED.scoring,
            max_listed=draw(st.integers(1, 20)),
            min_coverage=draw(st.fractions(0, 1, max_denominator=9)),
            gates=draw(st.sampled_from([(), (Gate(BandId("leading"), 30),), PACKAGED.scoring.gates])),
        ),
        perspectives=tuple(
            replace(one, title=draw(TEXT), weight=draw(st.integers(1, 10))) for one in PACKAGED.perspectives
        ),
        objectives=(
            replace(PACKAGED.objectives[0], initiatives=tuple(draw(st.lists(TEXT, max_size=3)))),
            *PACKAGED.objectives[1:],
        ),
        links=PACKAGED.links[draw(st.integers(0, 5)) :],
    )


@st.composite
def _changed(draw: st.DrawFn, item: Item) -> Item:
    standards = {
        standard: tuple(draw(st.lists(st.sampled_from(codes), max_size=3, unique=True)))
        for standard, codes in CODES.items()
    }
    return replace(
        item,
        topic=draw(TEXT),
        text=draw(TEXT),
        anchors=draw(drawn_anchors(TEXT)),
        weight=draw(st.integers(1, 10)),
        effort=draw(st.integers(1, 3)),
        is_asked_of_staff=draw(st.booleans()),
        na_allowed=True,
        na_hint=draw(TEXT),
        auto_na_if=draw(st.sampled_from([(), ("no_employees",)])),
        legal_duty_possible=draw(st.booleans()),
        evidence_hint=draw(st.one_of(st.just(""), TEXT)),
        quick_win=draw(st.one_of(st.just(""), TEXT)),
        mapping=tuple((standard, codes) for standard, codes in standards.items() if codes),
    )
