"""Kinds of form fields that several settings share, with words that say what to enter."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def number_field(
    label: "StrOrPromise",
    help_text: "StrOrPromise",
    highest: int,
    *,
    lowest: int = 0,
    initial: int | None = None,
    required: bool = True,
) -> forms.IntegerField:
    """Return a field for a whole number within limits."""
    wrong = format_lazy(_("Please enter a whole number from {lowest} to {highest}."), lowest=lowest, highest=highest)
    return forms.IntegerField(
        label=label,
        help_text=help_text,
        required=required,
        initial=initial,
        min_value=lowest,
        max_value=highest,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), wrong),
    )


def weight_field(label: "StrOrPromise", help_text: "StrOrPromise", highest: int) -> forms.FloatField:
    """Return a field for points, which may be empty."""
    wrong = format_lazy(_("Please enter a number from 0 to {highest}, or nothing."), highest=highest)
    return forms.FloatField(
        label=label,
        help_text=help_text,
        required=False,
        min_value=0,
        max_value=highest,
        widget=forms.NumberInput(attrs={"step": "any"}),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), wrong),
    )


def text_field(
    label: "StrOrPromise", help_text: "StrOrPromise", longest: int, *, rows: int = 1, required: bool = False
) -> forms.CharField:
    """
    Return a field for a text, of several `rows` if asked.

    The browser does not cut what is pasted; the server says when it is too long.
    """
    widget = forms.TextInput() if rows == 1 else forms.Textarea(attrs={"rows": rows})
    wrong = format_lazy(_("This text is too long. Please use at most {longest} characters."), longest=longest)
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        widget=widget,
        validators=[MaxLengthValidator(longest, message=wrong)],
        error_messages={"required": _("Please enter something here.")},
    )


def radio_field(label: "StrOrPromise", help_text: "StrOrPromise", choices: Callable[[], Any]) -> forms.ChoiceField:
    """Return a field with one of a few choices, all of them in sight. None chosen is the choice with the value ''."""
    return forms.ChoiceField(
        label=label, help_text=help_text, choices=choices, required=False, widget=forms.RadioSelect()
    )
