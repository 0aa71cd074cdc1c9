"""Sends the forms of an editor as a browser does, starting from what a screen shows."""

from html.parser import HTMLParser
from typing import Any

from django.http import QueryDict

from csr_xblock.rendering import render_template
from csr_xblock.studio.editor import Editor, Outcome, Place, Sent, View, rendered


class _Values(HTMLParser):
    """Collects the values that a browser would send of all enabled fields."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, list[str]] = {}
        self._area: str | None = None
        self._select: str | None = None
        self._disabled = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("name")
        if tag == "fieldset" and (self._disabled or "disabled" in given):
            self._disabled += 1
        if self._disabled:
            return
        if tag == "textarea" and name:
            self._area = name
            self.values.setdefault(name, []).append("")
        elif tag == "select" and name:
            self._select = name
        elif tag == "option" and self._select and "selected" in given:
            self.values.setdefault(self._select, []).append(given.get("value") or "")
        elif tag == "input" and name:
            kind = given.get("type")
            if kind not in ("checkbox", "radio") or "checked" in given:
                usual = "on" if kind == "checkbox" else ""
                self.values.setdefault(name, []).append(given.get("value") or usual)

    def handle_endtag(self, tag: str) -> None:
        if tag == "fieldset" and self._disabled:
            self._disabled -= 1
        elif tag == "textarea":
            self._area = None
        elif tag == "select":
            self._select = None

    def handle_data(self, data: str) -> None:
        if self._area is not None:
            self.values[self._area][-1] += data.removeprefix("\n")


def html_of(view: View) -> str:
    """Return a view as HTML, without the tabs around it."""
    return render_template(view.template, {"page": view.page, "place": "here", "prefix": "csr"})


def values_of(view: View) -> dict[str, list[str]]:
    """Return what a browser would send of a view if nothing was typed."""
    reader = _Values()
    reader.feed(html_of(view))
    return reader.values


def shown(editor: Editor, block: Any, place: str) -> View:
    """Return a screen as it stands, rendered once as the browser would get it."""
    where = Place.read(place)
    view = editor.screen(where).show(block, where.argument)
    assert rendered(editor, block, where, view)
    return view


def send(
    editor: Editor, block: Any, place: str, typed: dict[str, object] | None = None, *, intent: str = "save",
    begun: View | None = None,
) -> Outcome:  # fmt: skip
    """
    Open a screen, type into some fields, and send it. None unticks a box. `begun`: an earlier state of the screen.
    """
    values = values_of(begun if begun is not None else shown(editor, block, place))
    data = QueryDict(mutable=True)
    for name, found in values.items():
        data.setlist(name, found)
    for name, value in (typed or {}).items():
        if value is None:
            data.pop(name, None)
        else:
            data[name] = str(value)
    where = Place.read(place)
    return editor.screen(where).submit(block, where.argument, Sent(intent, data, version=data.get("version", "")))
