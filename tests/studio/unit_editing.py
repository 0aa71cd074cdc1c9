"""A unit's editor as a browser uses it: forms are read from the rendered screens, changed and sent back."""

from typing import Any

from django.http import QueryDict
from lxml import html
from xblock.core import XBlock

from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.openedx.speaking import speaking
from csr_xblock.openedx.written import written_unit
from csr_xblock.placed.programme import area_ids
from csr_xblock.placed.units import place_unit
from csr_xblock.studio.frame.editor import Place, Sent, shown_screen, submitted_screen
from csr_xblock.studio.units.unit_editor import EDITOR
from tests.blocks.runtime import Course
from tests.studio.editing import form_values

Values = dict[str, Any]


class Desk:
    """An author's desk with one unit on it. Each request loads the block anew, as Studio does."""

    def __init__(self, olx: str, language: str = "en") -> None:
        self.course = Course()
        self.key = self.course.add(olx)
        self.language = language

    def block(self) -> XBlock:
        """Return the unit as a new request finds it."""
        found = self.course.in_studio(self.key)
        if found.scope_ids.block_type == "csr_unit":
            return found
        return next(child for child in found.get_children() if child.scope_ids.block_type == "csr_unit")

    def show(self, place: str) -> html.HtmlElement:
        """Return a screen."""
        with speaking(self.language):
            return html.fromstring(shown_screen(EDITOR, self.block(), Place.read(place))["html"])

    def form(self, place: str) -> Values:
        """Return what a screen's form would send if nobody typed."""
        return {**form_values(self.show(place))}

    def send(self, place: str, values: Values, intent: str = "save") -> dict[str, Any]:
        """Send a form; the answer has the status and the screen as `tree` besides."""
        data = QueryDict(mutable=True)
        for name, value in values.items():
            data.setlist(name, value if isinstance(value, list) else [value])
        block = self.block()
        with speaking(self.language):
            sent = Sent(intent, data, {}, data.get("version", ""))
            status, answer = submitted_screen(EDITOR, block, Place.read(place), sent)
        block.save()
        return {**answer, "status": status, "tree": html.fromstring(answer["html"])}

    def change(self, place: str, **values: Any) -> dict[str, Any]:
        """Show a form, type some values into it (`__` stands for a dot), and save it."""
        typed = {name.replace("__", "."): value for name, value in values.items()}
        return self.send(place, self.form(place) | typed)


def described(block: XBlock) -> UnitDescriptor:
    """Return what a saved unit is to learners, in English. It must have no faults."""
    placed = place_unit(written_unit(block), "en", area_ids(block.surroundings().programme))
    assert placed is not None
    return placed.descriptor


def error_of(tree: html.HtmlElement, name: str) -> str:
    """Return the error beside a field."""
    return " ".join(tree.xpath(f"//*[@data-csr-region='error-{name}']//text()")).strip()


def text_of(tree: html.HtmlElement) -> str:
    """Return the words of a screen with single spaces."""
    return " ".join(tree.text_content().split())
