"""
A screen of the editor that is a form of settings: each field of the form is named as the block's field it sets.

What is as it is without any setting stays unset, so that OLX holds only what an author has decided.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

from csr_xblock.content.xml.xml_words import xml_words
from csr_xblock.edge.protocols import CsrBlockProtocol
from csr_xblock.studio.frame.editor import (
    CHECK,
    Outcome,
    Saved,
    Sent,
    Shown,
    ShownAs,
    View,
    expect_no_argument,
    expect_save_or_check,
)
from csr_xblock.studio.frame.form_values import EditedBlockType, FormValues
from csr_xblock.studio.frame.forms import EditorForm, clean_or_mark
from csr_xblock.studio.frame.versions import is_outdated, version_of

TEMPLATE = "studio/frame/settings.html"
NOTHING = object()
"""Equal to no value."""

SETTINGS_SAVED = gettext_lazy("The settings are saved.")


class SettingsForm(EditorForm[EditedBlockType]):
    """A form that knows how the block's values look in it, and what its own values are to the block."""

    @classmethod
    def usual_values(cls, block: EditedBlockType) -> Mapping[str, str]:
        """Return what holds for settings that are not set: the form shows it, and it stays unset."""
        return {}

    @classmethod
    def values_of(cls, block: EditedBlockType) -> FormValues:
        """Return the block's values as the form shows them."""
        usual = {name: value for name, value in cls.usual_values(block).items() if not getattr(block, name)}
        return {name: getattr(block, name) for name in cls.base_fields} | usual

    @classmethod
    def version(cls, block: EditedBlockType) -> str:
        """Return a word that changes with the values that the form shows."""
        return version_of(*(getattr(block, name) for name in cls.base_fields))

    def settings(self) -> FormValues:
        """Return what was entered as the block keeps it. Call it after validation."""
        usual = self.usual_values(self.block)
        return {name: "" if value == usual.get(name, NOTHING) else value for name, value in self.cleaned_data.items()}

    def keep(self) -> None:
        """Set the block's fields. Call it after validation."""
        keep_settings(self.block, self.settings())


class TitledForm(SettingsForm[EditedBlockType]):
    """A form with the block's title; the one that every new block has is shown translated and stays unset."""

    @classmethod
    def values_of(cls, block: EditedBlockType) -> FormValues:
        """Return the values, with the title as people read it."""
        return {**super().values_of(block), "display_name": block.shown_title()}

    def settings(self) -> FormValues:
        """Return the settings, with the title as it is kept."""
        settings = super().settings()
        title, default = xml_words(settings["display_name"]), self.block.fields["display_name"].default
        return {**settings, "display_name": default if title == gettext(str(default)) else title}


@dataclass(frozen=True)
class SettingsPage(Generic[EditedBlockType]):
    """A form of settings. `version` names what it began from, `conflict` says that somebody else has saved since."""

    form: SettingsForm[EditedBlockType]
    version: str
    conflict: bool = False


class SettingsScreen(Generic[EditedBlockType]):
    """Shows and saves one form of settings, and tells it with `notice`."""

    def __init__(
        self,
        form_class: type[SettingsForm[EditedBlockType]],
        *,
        template: str = TEMPLATE,
        notice: str | Promise = SETTINGS_SAVED,
    ) -> None:
        self._form_class = form_class
        self._template = template
        self._notice = notice

    def show(self, block: EditedBlockType, argument: str) -> View:
        """Return the form with the block's values."""
        expect_no_argument(argument)
        form = self._form_class(block, initial=self._form_class.values_of(block))
        return self._view(form, self._form_class.version(block))

    def submit(self, block: EditedBlockType, argument: str, sent: Sent) -> Outcome:
        """Keep the settings if all of them are valid and nobody else has changed them since the form was shown."""
        expect_no_argument(argument)
        expect_save_or_check(sent.intent)
        form = self._form_class(block, sent.data)
        if not clean_or_mark(form) or sent.intent == CHECK:
            return Shown(self._view(form, sent.version))
        current = self._form_class.version(block)
        if is_outdated(sent, current):
            return Shown(self._view(form, current, conflict=True), ShownAs.CONFLICT)
        form.keep()
        return Saved(str(self._notice))

    def _view(self, form: SettingsForm[EditedBlockType], version: str, *, conflict: bool = False) -> View:
        return View(self._template, SettingsPage(form, version, conflict))


def keep_settings(block: CsrBlockProtocol, settings: FormValues) -> None:
    """Set fields of a block; one whose value is the default is unset."""
    for name, value in settings.items():
        field = block.fields[name]
        if value != field.default:
            setattr(block, name, value)
        elif field.is_set_on(block):
            field.delete_from(block)
