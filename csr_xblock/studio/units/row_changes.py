"""
What happens to the rows of a form: their keys are read from what a browser sent, added, removed and moved.

Keys become ids in XML, which is why they are checked here.
"""

import re
from collections.abc import Callable, Mapping

from django.http import QueryDict

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.studio.frame.editor import unknown_intent
from csr_xblock.studio.frame.intents import Intent
from csr_xblock.studio.units.unit_rows import RowKeys, RowKind, RowsForm, kind_of, new_keys

KEY = re.compile(r"[a-z0-9_][a-z0-9_-]{0,63}")
ROWS = "rows."
"""A list's keys are sent in hidden fields of this name with the list's behind it."""


def sent_rows(form_class: type[RowsForm], data: QueryDict) -> RowKeys:
    """Return the keys of the rows that a browser sent. Raises InvalidInput for keys and numbers that no page has."""
    rows: RowKeys = {}
    inner = {kind.inner for kind in form_class.kinds.values()}
    for name, kind in form_class.kinds.items():
        if name in inner:
            continue
        rows[name] = _sent_keys(data, name, kind)
        if kind.inner:
            for key in rows[name]:
                inside = f"{kind.inner}.{key}"
                rows[inside] = _sent_keys(data, inside, form_class.kinds[kind.inner])
    return rows


def changed_rows(form_class: type[RowsForm], rows: RowKeys, written: str) -> tuple[RowKeys, str] | None:
    """
    Return the rows after an intent such as `add-step`, `up-step:s2` or `remove-choice.q1:c3`, and where the focus goes.

    None if the intent is about no row. Raises InvalidInput for rows that are not there.
    """
    intent = Intent.read(written)
    verb, name = intent.words
    change, key = CHANGES.get(verb), intent.name
    if change is None:
        return None
    is_known = name in rows and (not key if verb == "add" else key in rows[name])
    if not is_known:
        raise unknown_intent()
    limit = form_class.kinds[kind_of(name)].limit
    keys, focus = change(rows[name], key or _new_key(name, rows[name]), limit)
    return _with_inner(form_class, {**rows, name: keys}), f"{name}:{focus}" if focus else name


def _sent_keys(data: QueryDict, name: str, kind: RowKind) -> tuple[str, ...]:
    keys = tuple(data.getlist(f"{ROWS}{name}"))
    if len(keys) > kind.limit or len(set(keys)) < len(keys) or not all(KEY.fullmatch(key) for key in keys):
        raise InvalidInput("value-invalid", f"{ROWS}{name}")
    return keys


def _new_key(name: str, keys: tuple[str, ...]) -> str:
    return next(key for key in new_keys(name, len(keys) + 1) if key not in keys)


def _with_inner(form_class: type[RowsForm], rows: RowKeys) -> RowKeys:
    """Return the rows with an empty list in each new row and without the lists of rows that are gone."""
    kept: RowKeys = {}
    for name, kind in form_class.kinds.items():
        if name in rows:
            kept[name] = rows[name]
            if kind.inner:
                begin = new_keys(kind.inner, kind.begins_with)
                kept |= {f"{kind.inner}.{key}": rows.get(f"{kind.inner}.{key}", begin) for key in rows[name]}
    return kept


def _added(keys: tuple[str, ...], key: str, limit: int) -> tuple[tuple[str, ...], str]:
    return ((*keys, key), key) if len(keys) < limit else (keys, "")


def _removed(keys: tuple[str, ...], key: str, limit: int) -> tuple[tuple[str, ...], str]:
    return tuple(one for one in keys if one != key), ""


def _moved_up(keys: tuple[str, ...], key: str, limit: int) -> tuple[tuple[str, ...], str]:
    place = keys.index(key)
    if place == 0:
        return keys, key
    return (*keys[: place - 1], key, keys[place - 1], *keys[place + 1 :]), key


def _moved_down(keys: tuple[str, ...], key: str, limit: int) -> tuple[tuple[str, ...], str]:
    backwards, focus = _moved_up(keys[::-1], key, limit)
    return backwards[::-1], focus


CHANGES: Mapping[str, Callable[[tuple[str, ...], str, int], tuple[tuple[str, ...], str]]] = {
    "add": _added,
    "remove": _removed,
    "up": _moved_up,
    "down": _moved_down,
}
"""What each verb does to the keys of a list; the second value is the row that gets the focus, '' for the list."""
