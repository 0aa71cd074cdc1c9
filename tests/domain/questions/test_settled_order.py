"""What cannot be said as a difference has one order only, so that moving such a row is no change."""

from dataclasses import replace

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.instrument import Objective
from csr_xblock.domain.questions.settled_order import in_base_order

PACKAGED = packaged_instrument()


def test_moved_goals_figures_links_and_gates_go_back() -> None:
    """A colleague may sort a sheet as it pleases."""
    moved = replace(
        PACKAGED,
        objectives=tuple(replace(one, kpis=one.kpis[::-1]) for one in reversed(PACKAGED.objectives)),
        links=PACKAGED.links[::-1],
        modes=PACKAGED.modes[::-1],
        scoring=replace(PACKAGED.scoring, gates=PACKAGED.scoring.gates[::-1]),
    )

    assert in_base_order(moved, PACKAGED) == PACKAGED


def test_own_entries_stand_behind_those_of_the_base() -> None:
    """Within their area, as goals are read area by area."""
    finance = PerspectiveId("finance")
    own = Objective(ObjectiveId("own-goal"), finance, 1, "Own")

    settled = in_base_order(replace(PACKAGED, objectives=(own, *PACKAGED.objectives)), PACKAGED)

    of_finance = [one.id for one in settled.objectives if one.perspective == finance]
    assert of_finance[-1] == "own-goal"
    assert [one.order for one in settled.objectives] == list(range(1, len(PACKAGED.objectives) + 2))


def test_areas_and_questions_keep_their_order() -> None:
    """Their order is a decision."""
    turned = replace(PACKAGED, perspectives=PACKAGED.perspectives[::-1], items=PACKAGED.items[::-1])

    settled = in_base_order(turned, PACKAGED)

    assert (turned.perspectives, turned.items) == (settled.perspectives, settled.items)
    assert settled.objectives[0].perspective == turned.perspectives[0].id
