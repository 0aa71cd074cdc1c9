"""A trainer sees everything that was changed, and what a change means for answers that are there already."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ItemId, PerspectiveId
from csr_xblock.domain.questions.anchors import Anchors, usual_anchors
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.domain.questions.instrument_changes import (
    ChangeKind,
    Effect,
    EntryChange,
    PartChange,
    Subject,
    changes_between,
    effects_on_answers,
)
from csr_xblock.domain.questions.instrument_editing import (
    Move,
    moved_item,
    moved_perspective,
    with_item,
    without_item,
    without_perspective,
)
from tests.domain.anchors import reworded

BASE = packaged_instrument()
ENERGY = ItemId("env-energy")
BEFORE = BASE.item(ENERGY)


def test_nothing_changed_is_no_change() -> None:
    """The screen says so instead of showing an empty table."""
    assert () == changes_between(BASE, BASE)


def test_changed_parts_stand_with_old_and_new() -> None:
    """Packaged and now are shown beside each other."""
    anchors = reworded(BEFORE.anchors, 4, "Best.")

    changes = changes_between(BASE, with_item(BASE, replace(BEFORE, weight=5, anchors=anchors)))

    parts = (PartChange("anchor.4", BEFORE.anchors.text(4), "Best."), PartChange("weight", BEFORE.weight, 5))
    assert (EntryChange(Subject.ITEM, ENERGY, ChangeKind.CHANGED, parts),) == changes


EDITS = {
    "off": (without_item(BASE, ENERGY, BASE), [(Subject.ITEM, "env-energy", ChangeKind.OFF)]),
    "own": (
        with_item(BASE, replace(BEFORE, id=ItemId("own-fuel"))), [(Subject.ITEM, "own-fuel", ChangeKind.ADDED)],
    ),
    "perspective off": (
        without_perspective(BASE, PerspectiveId("finance")), [(Subject.PERSPECTIVE, "finance", ChangeKind.OFF)],
    ),
    "items in another order": (
        moved_item(BASE, BASE.items_of(PerspectiveId("people"))[1].id, Move.UP),
        [(Subject.ORDER, "people", ChangeKind.CHANGED)],
    ),
    "perspectives in another order": (
        moved_perspective(BASE, PerspectiveId("people"), Move.UP), [(Subject.ORDER, "", ChangeKind.CHANGED)],
    ),
    "parameter": (
        replace(BASE, scoring=replace(BASE.scoring, max_listed=9)),
        [(Subject.PARAMETER, "max_listed", ChangeKind.CHANGED)],
    ),
    "gate": (
        replace(BASE, scoring=replace(BASE.scoring, gates=())),
        [(Subject.GATE, gate.band, ChangeKind.OFF) for gate in BASE.scoring.gates],
    ),
    "title": (replace(BASE, title="Ours"), [(Subject.INSTRUMENT, "", ChangeKind.CHANGED)]),
    "link": (
        replace(BASE, links=BASE.links[1:]),
        [(Subject.LINK, f"{BASE.links[0].source} {BASE.links[0].target}", ChangeKind.OFF)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("edited", "expected"), EDITS.values(), ids=EDITS)
def test_every_kind_of_change_is_found(edited: Instrument, expected: list[tuple[Subject, str, ChangeKind]]) -> None:
    """What is missing in the list cannot be taken back."""
    assert expected == [(change.subject, change.id, change.kind) for change in changes_between(BASE, edited)]


EFFECTS = {
    "same": (BEFORE, ()),
    "off": (None, (Effect.OFF,)),
    "words": (replace(BEFORE, text="Else?"), (Effect.WORDS,)),
    "an answer taken out": (
        replace(BEFORE, anchors=Anchors(BEFORE.anchors.all[:1] + BEFORE.anchors.all[2:])), (Effect.LEVELS_GONE,),
    ),
    "anchors": (replace(BEFORE, anchors=usual_anchors("a", "b", "c", "d", "e")), (Effect.ANCHORS,)),
    "weight": (replace(BEFORE, weight=7), (Effect.WEIGHT,)),
    "in the quick check": (replace(BEFORE, is_core=not BEFORE.is_core), (
        Effect.ASKED_OF_FEWER if BEFORE.is_core else Effect.ASKED_OF_MORE,
    )),
    "does not apply": (replace(BEFORE, na_allowed=True), (Effect.NA_ALLOWED,)),
    "hints only": (replace(BEFORE, quick_win="Do.", effort=3), ()),
}  # fmt: skip


@pytest.mark.parametrize(("after", "expected"), EFFECTS.values(), ids=EFFECTS)
def test_effects_of_a_changed_question(after: Item | None, expected: tuple[Effect, ...]) -> None:
    """Only what changes the meaning of an answer needs a second look."""
    assert expected == effects_on_answers(BEFORE, after)


def test_taking_back_does_not_apply_is_an_effect() -> None:
    """Such answers count as open from then on."""
    before = replace(BEFORE, na_allowed=True, na_hint="If so.")

    assert (Effect.NA_REFUSED,) == effects_on_answers(before, replace(before, na_allowed=False))


def test_only_new_words_need_no_thought() -> None:
    """A trainer who mends a typing error is not asked twice."""
    assert [Effect.WORDS] == [effect for effect in Effect if not effect.needs_thought]
