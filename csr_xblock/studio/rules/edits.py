"""
What the buttons of a rule's form do: a condition or a group more, a part less. Nothing is decided or saved here.

A button's intent names the group or part by its path: `add-condition:part-0`, `add-group:part`, `remove:part-0-2`.
"""

from collections.abc import Callable
from dataclasses import replace

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.studio.frame.intents import Intent
from csr_xblock.studio.rules.fields import ROOT, Path
from csr_xblock.studio.rules.tree import Group, Join, StatementRow

ADD_CONDITION, ADD_GROUP, REMOVE = "add-condition", "add-group", "remove"


def is_edit(intent: str) -> bool:
    """Return whether a button asks for another shape of the form."""
    return Intent.read(intent).action in (ADD_CONDITION, ADD_GROUP, REMOVE)


def edited(root: Group, written: str) -> tuple[Group, Path]:
    """Return the form after a button, and the path of what should get the focus. Raises InvalidInput."""
    intent = Intent.read(written)
    path = _read_path(intent.name)
    if intent.action == REMOVE:
        if not path:
            raise _no_such_part()
        return _at(root, path[:-1], lambda group: _without(group, path[-1])), path[:-1]
    target = _group_at(root, path)
    new = StatementRow() if intent.action == ADD_CONDITION else Group(_other(target.join), (StatementRow(),))
    extended = replace(target, parts=(*target.parts, new))
    return _at(root, path, lambda _group: extended), (*path, len(target.parts))


def _other(join: Join) -> Join:
    """A new group joins the other way: within "all of these", the rows of a group are alternatives."""
    return Join.ANY if join is Join.ALL else Join.ALL


def _group_at(group: Group, path: Path) -> Group:
    for place in path:
        if place >= len(group.parts) or not isinstance(inner := group.parts[place], Group):
            raise _no_such_part()
        group = inner
    return group


def _without(group: Group, place: int) -> Group:
    if place >= len(group.parts):
        raise _no_such_part()
    return replace(group, parts=group.parts[:place] + group.parts[place + 1 :])


def _at(group: Group, path: Path, change: Callable[[Group], Group]) -> Group:
    if not path:
        return change(group)
    first, *others = path
    changed = _at(_group_at(group, (first,)), tuple(others), change)
    return replace(group, parts=(*group.parts[:first], changed, *group.parts[first + 1 :]))


def _no_such_part() -> InvalidInput:
    return InvalidInput("place-unknown", "intent")


def _read_path(written: str) -> Path:
    root, *places = written.split("-")
    if root != ROOT or not all(place.isdecimal() and len(place) < 4 for place in places):
        raise _no_such_part()
    return tuple(int(place) for place in places)
