"""What a trainer edits on screens is kept as differences, and reading them gives exactly what was edited."""

from dataclasses import replace
from fractions import Fraction
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.questions.adapted_writer import write_adaptation
from csr_xblock.content.questions.instrument_reader import read_adapted_instrument
from csr_xblock.domain.identifiers import BandId, ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.instrument import (
    Band,
    Gate,
    Instrument,
    Item,
    Kpi,
    Mode,
    Objective,
    Perspective,
    StrategyLink,
)
from csr_xblock.domain.questions.instrument_editing import (
    Move,
    moved_item,
    moved_perspective,
    restored_item,
    restored_perspective,
    with_bands,
    with_item,
    with_objective,
    with_perspective,
    without_item,
    without_perspective,
)
from tests.content.documents import BASE
from tests.domain.anchors import drawn_anchors, reworded

WORDS = st.lists(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=12),
    min_size=1,
    max_size=3,
).map(" ".join)
WEIGHTS = st.integers(1, 10)


def _read(xml: str) -> Instrument:
    return read_adapted_instrument(xml, BASE) if xml else packaged_instrument()


def _own_item(draw: Any, item_id: str, objective: Objective) -> Item:
    return Item(
        id=ItemId(item_id), order=0, perspective=objective.perspective, objective=objective.id, topic=draw(WORDS),
        text=draw(WORDS), anchors=draw(drawn_anchors(WORDS)), weight=draw(WEIGHTS), is_core=draw(st.booleans()),
        is_asked_of_staff=draw(st.booleans()), effort=draw(st.integers(1, 3)), evidence_hint=draw(st.just("") | WORDS),
        mapping=draw(st.sampled_from([(), (("gri", ("2-22", "GRI 102 (2025)")),), (("vsme", ("B1", "B2")),)])),
    )  # fmt: skip


def _add_item(draw: Any, instrument: Instrument, number: int) -> Instrument:
    objective = draw(st.sampled_from(instrument.objectives))
    return with_item(instrument, _own_item(draw, f"own-{number}", objective))


def _add_perspective(draw: Any, instrument: Instrument, number: int) -> Instrument:
    perspective = PerspectiveId(f"own-area-{number}")
    objective = Objective(ObjectiveId(f"own-goal-{number}"), perspective, 0, draw(WORDS))
    instrument = with_perspective(
        instrument, Perspective(perspective, 0, draw(WORDS), draw(WORDS), draw(WORDS), "#123456", draw(WEIGHTS))
    )
    item = replace(_own_item(draw, f"own-first-{number}", objective), is_core=True)
    return with_item(with_objective(instrument, objective), item)


def _change_item(draw: Any, instrument: Instrument, number: int) -> Instrument:
    item = draw(st.sampled_from(instrument.items))
    parts: dict[str, Any] = {
        "topic": draw(WORDS),
        "anchors": draw(st.one_of(drawn_anchors(WORDS), st.just(reworded(item.anchors, 4, draw(WORDS))))),
        "weight": draw(WEIGHTS),
        "is_asked_of_staff": not item.is_asked_of_staff,
        "na_allowed": False,
        "na_hint": None,
        "evidence_hint": draw(st.just("") | WORDS),
        "quick_win": "",
        "mapping": (),
        "auto_na_if": draw(st.sampled_from([(), ("no_employees",)])),
        "legal_duty_possible": not item.legal_duty_possible,
    }
    names = draw(st.sets(st.sampled_from(sorted(parts))))
    if "na_hint" in names:
        names.add("na_allowed")
    return with_item(instrument, replace(item, **{name: parts[name] for name in names}))


def _change_perspective(draw: Any, instrument: Instrument, number: int) -> Instrument:
    perspective = draw(st.sampled_from(instrument.perspectives))
    return with_perspective(instrument, replace(perspective, title=draw(WORDS), weight=draw(WEIGHTS)))


def _take_item(draw: Any, instrument: Instrument, number: int) -> Instrument:
    optional = [item.id for item in instrument.items if not item.is_core]
    return without_item(instrument, draw(st.sampled_from(optional)), packaged_instrument()) if optional else instrument


def _take_perspective(draw: Any, instrument: Instrument, number: int) -> Instrument:
    if len(instrument.perspectives) <= 4:
        return instrument
    return without_perspective(instrument, draw(st.sampled_from(instrument.perspectives)).id)


def _put_back(draw: Any, instrument: Instrument, number: int) -> Instrument:
    base = packaged_instrument()
    perspective = draw(st.sampled_from(base.perspectives)).id
    if perspective not in {one.id for one in instrument.perspectives}:
        return restored_perspective(instrument, base, perspective)
    return restored_item(instrument, base, draw(st.sampled_from(base.items_of(perspective))).id)


def _move(draw: Any, instrument: Instrument, number: int) -> Instrument:
    move = draw(st.sampled_from(Move))
    if draw(st.booleans()):
        return moved_perspective(instrument, draw(st.sampled_from(instrument.perspectives)).id, move)
    return moved_item(instrument, draw(st.sampled_from(instrument.items)).id, move)


def _rate(draw: Any, instrument: Instrument, number: int) -> Instrument:
    starts = sorted(draw(st.sets(st.integers(1, 100), min_size=1, max_size=5)))
    ids = draw(st.permutations(["first-steps", "in-place", "managed", "leading", "own-band"]))[: len(starts)]
    bands = [Band(BandId("not-started"), "Start", 0)]
    bands += [Band(BandId(one), draw(WORDS), start) for one, start in zip(_in_usual_order(ids), starts, strict=True)]
    gates = tuple(Gate(band.id, draw(st.integers(0, 100))) for band in bands[1:] if draw(st.booleans()))
    instrument = with_bands(instrument, bands, gates, packaged_instrument())
    scoring = replace(instrument.scoring, min_coverage=Fraction(draw(st.integers(0, 300)), 300))
    return replace(instrument, scoring=scoring)


def _in_usual_order(ids: list[str]) -> list[str]:
    usual = ["first-steps", "in-place", "managed", "leading"]
    position = usual.index(ids[-1]) if ids[-1] in usual else 0
    known = sorted((one for one in ids if one in usual), key=usual.index)
    return [*known[:position], "own-band", *known[position:]] if "own-band" in ids else known


def _reword(draw: Any, instrument: Instrument, number: int) -> Instrument:
    scale = (replace(instrument.scale[0], name=draw(WORDS)), *instrument.scale[1:])
    modes = tuple(replace(mode, title=draw(WORDS), minutes=draw(st.integers(1, 99))) for mode in instrument.modes)
    return replace(instrument, title=draw(WORDS), scale=scale, modes=modes)


def _plan(draw: Any, instrument: Instrument, number: int) -> Instrument:
    objective = draw(st.sampled_from(instrument.objectives))
    kpi = Kpi(f"own-kpi-{number}", draw(WORDS), "EUR", "up", "leading", draw(WORDS), "yearly", "1", ("B1",))
    kpis = draw(st.sampled_from([(), objective.kpis[1:], (*objective.kpis, kpi)]))
    initiatives = draw(st.sampled_from([(), objective.initiatives, ("Walk round",)]))
    instrument = with_objective(instrument, replace(objective, title=draw(WORDS), kpis=kpis, initiatives=initiatives))
    if len(instrument.links) < 2:
        return instrument
    first = replace(instrument.links[0], lag_months=draw(st.integers(0, 36)), is_feedback=draw(st.booleans()))
    return replace(instrument, links=(first, *instrument.links[2:]))


EDITS = (
    _add_item, _add_perspective, _change_item, _change_perspective, _take_item, _take_perspective, _put_back, _move,
    _rate, _reword, _plan,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_reading_what_was_written_gives_the_edited_instrument(data: st.DataObject) -> None:
    """A trainer saves, and learners are asked exactly that."""
    edited = packaged_instrument()
    for number, edit in enumerate(data.draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=6))):
        edited = edit(data.draw, edited, number)

    assert edited == _read(write_adaptation(edited, packaged_instrument()))


def test_nothing_changed_is_nothing_written() -> None:
    """An assessment that nobody adapted follows the packaged one through every update."""
    assert write_adaptation(packaged_instrument(), packaged_instrument()) == ""


def test_only_what_differs_is_written() -> None:
    """A short document can be read by people, and leaves everything else to the translations."""
    base = packaged_instrument()
    item = base.item(ItemId("env-energy"))
    anchors = reworded(item.anchors, 2, "We write down the fuel.")

    written = write_adaptation(with_item(base, replace(item, anchors=anchors, weight=3)), base)

    assert written == (
        '<instrument base="csr-step-by-step" version="1.0.0">\n'
        "  <items>\n"
        '    <item id="env-energy" weight="3">\n'
        '      <anchor level="2">We write down the fuel.</anchor>\n'
        "    </item>\n"
        "  </items>\n"
        "</instrument>"
    )


def test_perspective_that_is_off_stands_alone() -> None:
    """Its objectives, items and links go with it; naming them would only make the document longer."""
    base = packaged_instrument()

    written = write_adaptation(without_perspective(base, PerspectiveId("finance")), base)

    assert '<perspective id="finance" off="true"/>' in written
    assert "fin-" not in written


def test_order_names_as_little_as_it_must() -> None:
    """The rest keeps following the packaged order, also after an update that adds a question."""
    base = packaged_instrument()
    second = base.items_of(PerspectiveId("people"))[1].id

    written = write_adaptation(moved_item(base, second, Move.UP), base)

    assert f'<items order="{second}"/>' in written


def test_texts_and_links_that_are_taken_out_are_said_to_be() -> None:
    """Otherwise those of the base would come back."""
    base = packaged_instrument()
    item = replace(base.item(ItemId("env-energy")), quick_win="", evidence_hint="", mapping=())

    edited = replace(with_item(base, item), links=())

    assert edited == _read(write_adaptation(edited, base))


@pytest.mark.parametrize(
    "edited",
    [
        replace(packaged_instrument(), id="other"),
        replace(packaged_instrument(), version="9.0.0"),
        replace(packaged_instrument(), modes=packaged_instrument().modes[1:]),
        replace(packaged_instrument(), scale=packaged_instrument().scale[1:]),
    ],
    ids=["another instrument", "another version", "a mode less", "a level less"],
)
def test_what_differences_cannot_say_is_refused(edited: Instrument) -> None:
    """Nothing may be left out in silence."""
    with pytest.raises(ValueError):
        write_adaptation(edited, packaged_instrument())


def test_everything_changed_is_read_in_a_moment() -> None:
    """The check of the schema must not become slow with many optional parts: a save waits for it."""
    base = packaged_instrument()
    edited = base
    for item in base.items:
        edited = with_item(edited, replace(
            item, topic=f"{item.topic}!", text=f"{item.text}!", weight=9, effort=3, is_core=True, na_allowed=True,
            is_asked_of_staff=not item.is_asked_of_staff, na_hint="Sometimes.", evidence_hint="Notes.", quick_win="",
        ))  # fmt: skip
    edited = replace(edited, links=(StrategyLink(base.objectives[0].id, base.objectives[1].id, "Because.", 3),))
    written = write_adaptation(edited, base)

    began = process_time()
    read = _read(written)

    assert read == edited
    assert process_time() - began < 3
    assert [mode.mode for mode in read.modes] == [Mode.QUICK, Mode.FULL]
