"""Sends the forms of an editor as a browser does, starting from what a screen shows."""

from typing import Any

from django.http import QueryDict
from lxml import html

from csr_xblock.edge.rendering import render_template
from csr_xblock.studio.frame.editor import Editor, Outcome, Place, Sent, View, rendered

FIELDS = "self::input or self::select or self::textarea"


def html_of(view: View) -> str:
    """Return a view as HTML, without the tabs around it."""
    return render_template(view.template, {"page": view.page, "place": "here", "prefix": "csr"})


def values_of(view: View) -> dict[str, list[str]]:
    """Return what a browser would send of a view if nothing was typed."""
    return entered_values(html_of(view))


def entered_values(page: str) -> dict[str, list[str]]:
    """Return what a browser would send of a page's form if nothing was typed, nothing for an empty page."""
    return form_values(html.fromstring(page)) if page else {}


def form_values(tree: html.HtmlElement) -> dict[str, list[str]]:
    """Return what a browser would send of a screen's form if nothing was typed."""
    fields = tree.xpath(f"//form[@data-csr-form]//*[{FIELDS}][@name][not(ancestor-or-self::*[@disabled])]")
    values: dict[str, list[str]] = {}
    for field in fields:
        values.setdefault(field.get("name"), []).extend(_sent(field))
    return {name: sent for name, sent in values.items() if sent}


def _sent(field: html.HtmlElement) -> list[str]:
    if field.tag == "select":
        return field.xpath(".//option[@selected]/@value") or field.xpath(".//option/@value")[:1]
    if field.tag == "textarea":
        return [(field.text or "").removeprefix("\n")]
    if field.get("type") in ("checkbox", "radio"):
        return [field.get("value", "on")] if field.get("checked") is not None else []
    return [field.get("value", "")]


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
