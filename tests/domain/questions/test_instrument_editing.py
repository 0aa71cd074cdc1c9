"""Each step of editing changes what it says, keeps the order of questions, and leaves nothing that leads nowhere."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import BandId, ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.instrument import Band, Gate, Instrument, Objective, Perspective
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
    without_unused_objectives,
)

BASE = packaged_instrument()
PEOPLE = PerspectiveId("people")
OWN = Perspective(PerspectiveId("own-digital"), 0, "Digital", "Digital", "How?", "#123456")
OWN_GOAL = Objective(ObjectiveId("own-safe-data"), OWN.id, 0, "Safe data")
OWN_ITEM = replace(BASE.items[0], id=ItemId("own-backup"), perspective=OWN.id, objective=OWN_GOAL.id, topic="Backup")


def _with_own_perspective() -> Instrument:
    return with_item(with_objective(with_perspective(BASE, OWN), OWN_GOAL), OWN_ITEM)


def _items(instrument: Instrument, perspective: PerspectiveId = PEOPLE) -> list[str]:
    return [item.id for item in instrument.items_of(perspective)]


def test_own_perspective_comes_last_and_is_numbered_on() -> None:
    """Results of the packaged areas stay where people know them."""
    edited = _with_own_perspective()

    assert (7, 19, 49) == (edited.perspectives[-1].order, edited.objectives[-1].order, edited.items[-1].order)
    assert BASE.items == edited.items[:48]


def test_changed_item_stays_in_its_place() -> None:
    """A new wording is no new place in the questionnaire."""
    item = replace(BASE.items[5], topic="Other")

    edited = with_item(BASE, item)

    assert (*BASE.items[:5], item, *BASE.items[6:]) == edited.items


def test_perspective_goes_with_all_that_belongs_to_it() -> None:
    """No goal, question or link may be left that leads into nothing."""
    edited = without_perspective(BASE, PEOPLE)

    goals = {objective.id for objective in edited.objectives}
    assert PEOPLE not in {objective.perspective for objective in edited.objectives}
    assert [] == _items(edited)
    assert all({link.source, link.target} <= goals for link in edited.links)
    assert list(range(1, 41)) == [item.order for item in edited.items]


@pytest.mark.parametrize(("item", "goals"), [(OWN_ITEM.id, 18), (BASE.items[0].id, 19)], ids=["own", "packaged"])
def test_own_goal_goes_with_its_last_question(item: ItemId, goals: int) -> None:
    """A goal that nothing asks about has no result; packaged goals stay, as questions can come back."""
    edited = without_item(_with_own_perspective(), item, BASE)

    assert goals == len(edited.objectives)


def test_move_stays_within_the_perspective() -> None:
    """The first question of an area cannot slip into the area before."""
    first, second, *rest = _items(BASE)

    assert [second, first, *rest] == _items(moved_item(BASE, ItemId(first), Move.DOWN))
    assert BASE == moved_item(BASE, ItemId(first), Move.UP)
    assert BASE == moved_item(moved_item(BASE, ItemId(second), Move.UP), ItemId(second), Move.DOWN)


def test_moved_perspective_takes_its_questions_along() -> None:
    """People answer area by area."""
    edited = moved_perspective(BASE, BASE.perspectives[1].id, Move.UP)

    assert BASE.perspectives[1].id == edited.items[0].perspective == edited.objectives[0].perspective
    assert list(range(1, 49)) == [item.order for item in edited.items]
    assert BASE == moved_perspective(edited, BASE.perspectives[1].id, Move.DOWN)


def test_nothing_unknown_is_moved() -> None:
    """A page that was opened earlier may name what is gone by now."""
    with pytest.raises(KeyError):
        moved_perspective(BASE, PerspectiveId("gone"), Move.UP)
    with pytest.raises(KeyError):
        moved_item(BASE, ItemId("gone"), Move.UP)


def test_own_objective_goes_when_nothing_serves_it() -> None:
    """One of the package stays: switched-off questions may come back to it."""
    own = Objective(ObjectiveId("own"), BASE.perspectives[0].id, 1, "Own goal")

    assert BASE == without_unused_objectives(with_objective(BASE, own), BASE)


def test_what_was_off_comes_back_where_it_was() -> None:
    """Switching off by mistake must be undone by switching on."""
    third = ItemId(_items(BASE)[2])

    assert BASE == restored_item(without_item(BASE, third, BASE), BASE, third)
    assert BASE == restored_perspective(without_perspective(BASE, PEOPLE), BASE, PEOPLE)


def test_restored_item_keeps_the_place_a_trainer_gave_it() -> None:
    """Going back to the packaged words is not going back to the packaged order."""
    second = ItemId(_items(BASE)[1])
    moved = moved_item(with_item(BASE, replace(BASE.item(second), topic="Other")), second, Move.UP)

    restored = restored_item(moved, BASE, second)

    assert second == _items(restored)[0]
    assert BASE.item(second).topic == restored.item(second).topic


def test_item_brings_back_its_goal_with_links() -> None:
    """A goal can be off by an imported adaptation; its question has no place without it."""
    goal = ObjectiveId("env-nature")
    gone = [item.id for item in BASE.items if item.objective == goal]
    edited = replace(
        BASE,
        objectives=tuple(one for one in BASE.objectives if one.id != goal),
        items=tuple(item for item in BASE.items if item.objective != goal),
        links=tuple(link for link in BASE.links if goal not in (link.source, link.target)),
    )

    for item in gone:
        edited = restored_item(edited, BASE, item)

    assert BASE == edited


def test_bands_rise_and_gates_keep_their_order() -> None:
    """Reading gives bands by their beginning, whatever order a form sends."""
    bands = [Band(BandId("own-top"), "Top", 70), *BASE.bands[:2]]
    gates = [Gate(BandId("own-top"), 30), *BASE.scoring.gates]

    edited = with_bands(BASE, bands, gates, BASE)

    assert ["not-started", "first-steps", "own-top"] == [band.id for band in edited.bands]
    assert (*BASE.scoring.gates, Gate(BandId("own-top"), 30)) == edited.scoring.gates
