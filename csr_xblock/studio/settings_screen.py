"""
A screen of the editor that is a form of settings: each field of the form is named as the block's field it sets.

What is as it is without any setting stays unset, so that OLX holds only what an author has decided.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.studio.editor import CHECK, SAVE, Outcome, Saved, Sent, Shown, ShownAs, View
from csr_xblock.studio.forms import EditorForm, clean_or_mark
from csr_xblock.studio.versions import is_outdated, version_of


class SettingsForm(EditorForm):
    """A form that knows how the block's values look in it, and what its own values are to the block."""

    @classmethod
    def values_of(cls, block: Any) -> dict[str, Any]:
        """Return the block's values as the form shows them."""
        return {name: getattr(block, name) for name in cls.base_fields}

    def settings(self) -> dict[str, Any]:
        """Return what was entered as the block keeps it. Call it after validation."""
        return dict(self.cleaned_data)


@dataclass(frozen=True)
class SettingsPage:
    """A form of settings. `version` names what it began from, `conflict` says that somebody else has saved since."""

    form: SettingsForm
    version: str
    conflict: bool = False


class SettingsScreen:
    """Shows and saves one form of settings."""

    def __init__(self, form_class: type[SettingsForm]) -> None:
        self._form_class = form_class

    def show(self, block: Any, argument: str) -> View:
        """Return the form with the block's values."""
        _check_argument(argument)
        return _view(self._form_class(block, initial=self._form_class.values_of(block)), self._version(block))

    def submit(self, block: Any, argument: str, sent: Sent) -> Outcome:
        """Keep the settings if all of them are valid and nobody else has changed them since the form was shown."""
        _check_argument(argument)
        if sent.intent not in (SAVE, CHECK):
            raise InvalidInput("value-invalid", "intent")
        form = self._form_class(block, sent.data)
        if not clean_or_mark(form) or sent.intent == CHECK:
            return Shown(_view(form, sent.version), ShownAs.REJECTED)
        current = self._version(block)
        if is_outdated(sent, current):
            return Shown(_view(form, current, conflict=True), ShownAs.CONFLICT)
        keep_settings(block, form.settings())
        return Saved(_("The settings are saved."))

    def _version(self, block: Any) -> str:
        return version_of(*(getattr(block, name) for name in self._form_class.base_fields))


def keep_settings(block: Any, settings: dict[str, Any]) -> None:
    """Set fields of a block; one whose value is the default is unset."""
    for name, value in settings.items():
        field = block.fields[name]
        if value != field.default:
            setattr(block, name, value)
        elif field.is_set_on(block):
            field.delete_from(block)


def _check_argument(argument: str) -> None:
    if argument:
        raise InvalidInput("place-unknown", "place")


def _view(form: SettingsForm, version: str, *, conflict: bool = False) -> View:
    return View("studio/settings.html", SettingsPage(form, version, conflict))
