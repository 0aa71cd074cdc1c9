"""A self-assessment in Studio for the tests of its editor, with people who have answered it."""

from typing import Any

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.instrument import Item
from csr_xblock.studio.frame.editor import Outcome, Saved, Shown, View
from csr_xblock.studio.questions.assessment_editor import EDITOR
from tests.blocks.runtime import Course
from tests.learners import change, key_of, save, start, submit
from tests.studio import editing

ENERGY = "env-energy"


def in_studio(olx: str = "<csr_assessment/>") -> Any:
    """Return a self-assessment as its author has it."""
    course = Course()
    return course.in_studio(course.add(olx))


def show(block: Any, place: str) -> View:
    """Return a screen of the editor."""
    return editing.shown(EDITOR, block, place)


def html(block: Any, place: str) -> str:
    """Return a screen of the editor as HTML."""
    return editing.html_of(show(block, place))


def send(
    block: Any, place: str, typed: dict[str, object] | None = None, *, intent: str = "save", begun: View | None = None
) -> Outcome:
    """Type into a screen of the editor and send it."""
    return editing.send(EDITOR, block, place, typed, intent=intent, begun=begun)


def saved(outcome: Outcome) -> Saved:
    """Return an outcome that must be a save."""
    assert isinstance(outcome, Saved), editing.html_of(outcome.view)
    return outcome


def refused(outcome: Outcome) -> Shown:
    """Return an outcome that must not be a save."""
    assert isinstance(outcome, Shown)
    return outcome


def item(block: Any, name: str = ENERGY) -> Item:
    """Return an item as learners are asked it."""
    found: Item = block.instrument().item(ItemId(name))
    return found


def answered(username: str, name: str = ENERGY, *, hand_in: bool = False) -> None:
    """Let somebody answer an item."""
    key = key_of(username)
    save(key, change(start(key), name, 2))
    if hand_in:
        submit(key)
