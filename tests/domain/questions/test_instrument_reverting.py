"""Each change can be taken back alone, and taking back all of them gives the packaged instrument."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import BandId, ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.instrument import Band, Gate, Instrument, Objective, Perspective
from csr_xblock.domain.questions.instrument_changes import changes_between
from csr_xblock.domain.questions.instrument_editing import (
    Move,
    moved_item,
    moved_perspective,
    with_bands,
    with_item,
    with_objective,
    with_perspective,
    without_item,
    without_objective,
    without_perspective,
)
from csr_xblock.domain.questions.instrument_reverting import without_change

BASE = packaged_instrument()
ENERGY = BASE.item(ItemId("env-energy"))
OWN_AREA = Perspective(PerspectiveId("own-digital"), 0, "Digital", "Digital", "How?", "#123456")
OWN_GOAL = Objective(ObjectiveId("own-goal"), OWN_AREA.id, 0, "Safe data")


def _own_area() -> Instrument:
    with_goal = with_objective(with_perspective(BASE, OWN_AREA), OWN_GOAL)
    return with_item(with_goal, replace(ENERGY, id=ItemId("own-a"), perspective=OWN_AREA.id, objective=OWN_GOAL.id))


EDITS = {
    "words": replace(BASE, title="Ours", disclaimer="Ours."),
    "mode": replace(BASE, modes=(replace(BASE.modes[0], minutes=3), BASE.modes[1])),
    "level": replace(BASE, scale=(replace(BASE.scale[0], name="Nothing"), *BASE.scale[1:])),
    "band off with its gate": with_bands(BASE, BASE.bands[:4], [], BASE),
    "own band with a gate": with_bands(
        BASE,
        [*BASE.bands, Band(BandId("own-top"), "Top", 95)],
        [*BASE.scoring.gates, Gate(BandId("own-top"), 80)],
        BASE,
    ),
    "gate": with_bands(BASE, BASE.bands, [replace(BASE.scoring.gates[0], min_perspective=7)], BASE),
    "parameter": replace(BASE, scoring=replace(BASE.scoring, max_listed=7)),
    "area": with_perspective(BASE, replace(BASE.perspectives[0], title="Money")),
    "area off": without_perspective(BASE, PerspectiveId("people")),
    "own area": _own_area(),
    "goal": with_objective(BASE, replace(BASE.objectives[0], title="Other")),
    "goal off": without_objective(BASE, ObjectiveId("env-nature")),
    "question": with_item(BASE, replace(ENERGY, text="Else?")),
    "question off": without_item(BASE, ENERGY.id, BASE),
    "link off": replace(BASE, links=(*BASE.links[:3], *BASE.links[4:])),
    "areas in another order": moved_perspective(BASE, PerspectiveId("people"), Move.UP),
    "questions in another order": moved_item(BASE, ENERGY.id, Move.DOWN),
}  # fmt: skip


@pytest.mark.parametrize("edited", EDITS.values(), ids=EDITS)
def test_taking_back_every_change_gives_the_packaged_instrument(edited: Instrument) -> None:
    """“Back” must really lead back, whatever was changed."""
    assert changes_between(BASE, edited)

    for _ in range(10):
        changes = changes_between(BASE, edited)
        edited = without_change(edited, BASE, changes[0]) if changes else edited

    assert BASE == edited


def test_other_changes_stay() -> None:
    """One mistake is taken back without losing the rest of the work."""
    weighted = with_item(BASE, replace(ENERGY, weight=9))
    both = without_perspective(weighted, PerspectiveId("people"))

    off = next(change for change in changes_between(BASE, both) if change.id == "people")

    assert weighted == without_change(both, BASE, off)
