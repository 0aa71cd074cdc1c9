"""
The frame of a block's editor: screens that show and take forms, and what the browser gets for each.

A screen is one form or list, rendered on the server. The browser fetches a screen, sends its form, and puts the answer
in place. "Check" is answered as a rejected save would be, so an author reads while typing what a save would say.
Nothing here knows any particular screen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.utils.functional import Promise

from csr_xblock.domain.errors import InvalidInput, NotAllowed
from csr_xblock.edge.protocols import CsrBlockProtocol
from csr_xblock.edge.rendering import render_template
from csr_xblock.openedx.screens import short_id
from csr_xblock.studio.frame.form_values import EditedBlockType, FormValues

ShownBlockType = TypeVar("ShownBlockType", bound=CsrBlockProtocol, contravariant=True)
"""The kind of block that a screen can be shown for; one for every block serves all editors."""

SAVE, CHECK = "save", "check"
AGAIN = "again"
"""A check whose answer takes the place of the whole screen: somebody comes back to what was typed and not saved."""
MAX_PLACE_CHARACTERS = 200


@dataclass(frozen=True)
class Place:
    """A screen, and what it is about: an item's id, for example. Written `item/env-water`."""

    screen: str
    argument: str = ""

    @classmethod
    def read(cls, written: str) -> "Place":
        """Return the place that a browser asks for."""
        screen, _, argument = written[:MAX_PLACE_CHARACTERS].partition("/")
        return cls(screen, argument)

    def __str__(self) -> str:
        return f"{self.screen}/{self.argument}" if self.argument else self.screen


@dataclass(frozen=True)
class View:
    """A screen ready to render: a template of ours and its page."""

    template: str
    page: object


@dataclass(frozen=True)
class Sent:
    """
    What a browser sent. `version` names what the form began from, '' for forms that have none.

    `is_shown_again`: the answer is shown as a whole, so that nothing of it may be left out.
    """

    intent: str
    data: QueryDict
    files: Mapping[str, SimpleUploadedFile] = field(default_factory=dict)
    version: str = ""
    is_shown_again: bool = False


class ShownAs(StrEnum):
    """Why a form is shown again."""

    REJECTED = "rejected"
    CHANGED = "changed"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class Saved:
    """
    The block has new values. The editor goes on to `place`, or shows the same screen afresh.

    `warning` is said beside the notice: what is odd about what is saved, '' for nothing.
    """

    notice: str
    place: Place | None = None
    warning: str = ""


@dataclass(frozen=True)
class Shown:
    """Nothing was saved; this is to be shown instead, with everything that was typed."""

    view: View
    kind: ShownAs = ShownAs.REJECTED


Outcome = Saved | Shown


class Screen(Protocol[ShownBlockType]):
    """One screen of an editor. It may be shown for several things of the same kind, named by `argument`."""

    def show(self, block: ShownBlockType, argument: str) -> View:
        """Return the screen as it stands. Raises InvalidInput for an argument that names nothing."""
        ...

    def submit(self, block: ShownBlockType, argument: str, sent: Sent) -> Outcome:
        """Take what was sent. Sets the block's fields only if everything is valid and `sent.intent` is to save."""
        ...


@dataclass(frozen=True)
class EditorTab:
    """An entry in the editor's row of tabs. `screens` are those that belong under it, besides its own."""

    screen: str
    label: str | Promise
    screens: tuple[str, ...] = ()


@dataclass(frozen=True)
class Editor(Generic[EditedBlockType]):
    """A block's editor: its screens by name, and the tabs, of which the first is shown first."""

    screens: Mapping[str, Screen[EditedBlockType]]
    tabs: tuple[EditorTab, ...]

    @property
    def first(self) -> Place:
        """The screen to begin with."""
        return Place(self.tabs[0].screen)

    def screen(self, place: Place) -> Screen[EditedBlockType]:
        """Return the screen of a place. Raises InvalidInput if there is none."""
        if place.screen not in self.screens:
            raise unknown_place()
        return self.screens[place.screen]


class ReadOnlyScreen:
    """What screens share that take nothing."""

    def submit(self, block: CsrBlockProtocol, argument: str, sent: Sent) -> Outcome:
        """Refuse: there is nothing to send here."""
        raise NotAllowed("read-only")


def unknown_place() -> InvalidInput:
    """Return the refusal of a place that names nothing."""
    return InvalidInput("place-unknown", "place")


def unknown_intent() -> InvalidInput:
    """Return the refusal of a button that there is not."""
    return InvalidInput("value-invalid", "intent")


def expect_no_argument(argument: str) -> None:
    """Raise InvalidInput if a screen is asked for one of several things and shows only one."""
    if argument:
        raise unknown_place()


def expect_save_or_check(intent: str) -> None:
    """Raise InvalidInput for every intent but the two that all forms have."""
    if intent not in (SAVE, CHECK):
        raise unknown_intent()


def shown_screen(editor: Editor[EditedBlockType], block: EditedBlockType, place: Place) -> FormValues:
    """Return the answer that shows a screen."""
    view = editor.screen(place).show(block, place.argument)
    return {"kind": "shown", "place": str(place), "html": rendered(editor, block, place, view)}


def submitted_screen(
    editor: Editor[EditedBlockType], block: EditedBlockType, place: Place, sent: Sent
) -> tuple[int, FormValues]:
    """Return status and answer to a form: the next screen after a save, the same form with its errors otherwise."""
    outcome = editor.screen(place).submit(block, place.argument, sent)
    if isinstance(outcome, Saved):
        following = shown_screen(editor, block, outcome.place or place)
        told = {"notice": outcome.notice, **({"warning": outcome.warning} if outcome.warning else {})}
        return 200, {**following, "kind": "saved", **told}
    answer = {"kind": outcome.kind.value, "place": str(place), "html": rendered(editor, block, place, outcome.view)}
    if sent.intent == CHECK or outcome.kind == ShownAs.CHANGED:
        return 200, answer
    return (409 if outcome.kind == ShownAs.CONFLICT else 400), answer


def rendered(editor: Editor[EditedBlockType], block: EditedBlockType, place: Place, view: View) -> str:
    """Return a screen as HTML, below the row of tabs."""
    body = render_template(view.template, {"page": view.page, "place": place, "prefix": f"csr{short_id(block)}"})
    tabs = [
        {"place": tab.screen, "label": tab.label, "is_current": place.screen in (tab.screen, *tab.screens)}
        for tab in editor.tabs
    ]
    return render_template("studio/frame/screen.html", {"tabs": tabs, "body": body, "place": place})
