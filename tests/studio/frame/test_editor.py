"""The frame of every editor: which screen is shown, what a save and a refusal answer."""

from dataclasses import dataclass
from typing import Any

import pytest
from django import forms
from django.http import QueryDict

from csr_xblock.domain.errors import InvalidInput, NotAllowed
from csr_xblock.studio.frame.editor import (
    Editor,
    EditorTab,
    Outcome,
    Place,
    ReadOnlyScreen,
    Saved,
    Sent,
    Shown,
    ShownAs,
    View,
    shown_screen,
    submitted_screen,
)
from csr_xblock.studio.frame.forms import EditorForm, clean_or_mark
from csr_xblock.studio.frame.versions import is_outdated, version_of
from tests.blocks.runtime import Course


class NameForm(EditorForm):
    """One field."""

    name = forms.CharField(label="Name", max_length=10, help_text="What it is called.")


@dataclass(frozen=True)
class NamePage:
    """What the screen shows."""

    title: str
    problems: tuple[str, ...] = ()


class NameScreen:
    """A screen that changes a block's title."""

    def show(self, block: Any, argument: str) -> View:
        """Return the title."""
        return View("frame/message.html", NamePage(block.display_name))

    def submit(self, block: Any, argument: str, sent: Sent) -> Outcome:
        """Set the title."""
        form = NameForm(block, sent.data)
        if not clean_or_mark(form) or sent.intent != "save":
            return Shown(View("frame/message.html", NamePage("wrong")))
        if is_outdated(sent, version_of(block.display_name)):
            return Shown(View("frame/message.html", NamePage("somebody else")), ShownAs.CONFLICT)
        block.display_name = form.cleaned_data["name"]
        return Saved("It is saved.", Place("other"))


class OtherScreen(ReadOnlyScreen):
    """A screen to read."""

    def show(self, block: Any, argument: str) -> View:
        """Return the argument."""
        return View("frame/message.html", NamePage(f"about {argument}"))


EDITOR = Editor(
    {"name": NameScreen(), "other": OtherScreen(), "below": OtherScreen()},
    (EditorTab("name", "The name"), EditorTab("other", "The rest", ("below",))),
)


@pytest.fixture
def block() -> Any:
    """Return a block in Studio."""
    course = Course()
    return course.in_studio(course.add('<csr_program display_name="Before"/>'))


def sent(name: str, intent: str = "save", version: str = "") -> Sent:
    """Return what a browser sends."""
    return Sent(intent, QueryDict(f"name={name}"), version=version)


def test_place_is_read_as_written() -> None:
    """A link between screens must lead where it says."""
    assert Place("item", "env-water") == Place.read(str(Place("item", "env-water")))
    assert Place("item") == Place.read("item")


def test_screen_is_shown_below_its_tab(block: Any) -> None:
    """A trainer should see where in the editor a screen belongs."""
    answer = shown_screen(EDITOR, block, Place("below", "water"))

    assert ("shown", "below/water") == (answer["kind"], answer["place"])
    assert "about water" in answer["html"]
    assert 'data-csr-place="other" aria-current="page"' in answer["html"]


def test_unknown_screen_is_refused(block: Any) -> None:
    """An old link must not end in an error page."""
    with pytest.raises(InvalidInput):
        shown_screen(EDITOR, block, Place("nothing"))


def test_save_changes_the_block_and_goes_on(block: Any) -> None:
    """What was typed is what the block has then."""
    status, answer = submitted_screen(EDITOR, block, Place("name"), sent("After"))

    assert (200, "saved", "other", "It is saved.") == (status, answer["kind"], answer["place"], answer["notice"])
    assert "After" == block.display_name


@pytest.mark.parametrize(
    ("what", "status"),
    [(sent(""), 400), (sent("too long for it"), 400), (sent("After", intent="check"), 200)],
    ids=["empty", "too long", "only a check"],
)
def test_nothing_else_changes_the_block(block: Any, what: Sent, status: int) -> None:
    """A rejected save and a look while typing leave everything as it was."""
    answered, _ = submitted_screen(EDITOR, block, Place("name"), what)

    assert (status, "Before") == (answered, block.display_name)


def test_second_trainer_is_told(block: Any) -> None:
    """What somebody else saved in the meantime is never overwritten silently."""
    began_from = version_of(block.display_name)
    block.display_name = "Theirs"

    status, answer = submitted_screen(EDITOR, block, Place("name"), sent("Mine", version=began_from))

    assert (409, "conflict", "Theirs") == (status, answer["kind"], block.display_name)


def test_screen_to_read_takes_nothing(block: Any) -> None:
    """A page that only shows has no form to send."""
    with pytest.raises(NotAllowed):
        submitted_screen(EDITOR, block, Place("other"), sent("x"))


def test_form_says_what_is_wrong_where(block: Any) -> None:
    """Assistive technology must find the error, its field and its help, and no two forms share an id."""
    form = NameForm(block, QueryDict("name=much+too+long+for+this"))

    assert not clean_or_mark(form)
    rendered = str(form["name"])
    assert 'aria-invalid="true"' in rendered
    assert form["name"].id_for_label.startswith("csr")
    assert f"{form['name'].auto_id}-help {form['name'].auto_id}-error" in rendered
    assert [("name", 1)] == [(field.name, 1) for field, error in form.summary if field and "10" in error]


def test_version_follows_the_values() -> None:
    """A change of any value that a form shows must be seen."""
    assert version_of("a", ["b"]) == version_of("a", ["b"])
    assert version_of("a", ["b"]) != version_of("a", ["c"])
