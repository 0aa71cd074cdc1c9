"""The screen on which a trainer says which unit a block is: one of the package, or one to write."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from csr_xblock.content.library import finished_unit_ids, instrument_in, packaged_units, unit_languages
from csr_xblock.content.units.own_unit_text_checks import MAX_TITLE_CHARACTERS
from csr_xblock.content.xml.xml_words import xml_words
from csr_xblock.domain.identifiers import PerspectiveId, UnitId
from csr_xblock.domain.languages import NATIVE_NAMES
from csr_xblock.domain.units.learning_unit import UnitDescriptor
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.placed.units import is_packaged
from csr_xblock.presentation.units.unit_words import times_words
from csr_xblock.studio.frame.editor import (
    CHECK,
    Outcome,
    Place,
    Saved,
    Sent,
    Shown,
    ShownAs,
    View,
    expect_no_argument,
    expect_save_or_check,
)
from csr_xblock.studio.frame.form_values import FormValues, SentData
from csr_xblock.studio.frame.forms import EditorForm, clean_or_mark
from csr_xblock.studio.frame.setting_fields import text_field
from csr_xblock.studio.frame.versions import is_outdated, version_of
from csr_xblock.studio.units.names import has_given_name, new_slug, slugs_beside

OWN = "own"
WORDS = ("unit_text", "text", "task", "title", "promise")
ABOUT = (*WORDS, "perspective", "level", "roles", "minutes", "task_minutes", "evidence_required")
"""The fields that say something about one unit, and nothing about another."""


class ChoiceForm(EditorForm[UnitBlock]):
    """A packaged unit, or `own` with a title."""

    unit = forms.ChoiceField(label=_("Learning unit"), widget=forms.RadioSelect())
    title = text_field(_("Title of your own unit"), "", MAX_TITLE_CHARACTERS)
    forget = forms.BooleanField(label=_("Remove the words that were written here"), required=False)

    def __init__(self, block: UnitBlock, data: SentData = None, **options: Any) -> None:
        super().__init__(block, data, **options)
        chosen = gettext("Choose a unit, or write your own.")
        self.offer("unit", ((unit, unit) for unit in (*finished_unit_ids(), OWN)))
        self.fields["unit"].error_messages = {"required": chosen, "invalid_choice": chosen}

    def clean(self) -> FormValues:
        """Ask for a title, refuse what the programme has already, and lose no words unasked."""
        cleaned: FormValues = super().clean() or {}
        unit = cleaned.get("unit")
        if unit is None or unit == chosen_now(self.block):
            return cleaned
        if unit == OWN and not xml_words(cleaned.get("title", "")):
            self.add_error("title", gettext("Write the title of your own unit. You can change it later."))
        if unit in slugs_beside(self.block):
            self.add_error("unit", gettext("This unit is already in the programme. Choose another one."))
        if has_words(self.block) and not cleaned.get("forget"):
            self.add_error("forget", gettext("Words of yours belong to the unit chosen so far. Say that they may go."))
        return cleaned


@dataclass(frozen=True)
class UnitOption:
    """A packaged unit as it is offered. `preview` is the place where it can be read."""

    id: str
    title: str
    promise: str
    times: str
    languages: str
    is_here: bool
    is_elsewhere: bool
    preview: str


@dataclass(frozen=True)
class AreaOptions:
    """The packaged units of one area."""

    title: str
    units: tuple[UnitOption, ...]


@dataclass(frozen=True)
class ChoicePage:
    """The form with everything to choose from. `chosen` is what is marked, `now` what the block is."""

    form: ChoiceForm
    version: str
    areas: tuple[AreaOptions, ...]
    chosen: str
    now: str
    own_title: str
    has_words: bool
    has_rules: bool
    conflict: bool = False


class ChoiceScreen:
    """Says which unit the block is."""

    def show(self, block: UnitBlock, argument: str) -> View:
        """Return everything to choose from."""
        expect_no_argument(argument)
        return _view(block, ChoiceForm(block, initial={"unit": chosen_now(block)}), _version(block))

    def submit(self, block: UnitBlock, argument: str, sent: Sent) -> Outcome:
        """Make the block another unit; what was said about the one before goes with it."""
        expect_no_argument(argument)
        expect_save_or_check(sent.intent)
        form = ChoiceForm(block, sent.data)
        if not clean_or_mark(form) or sent.intent == CHECK:
            return Shown(_view(block, form, sent.version))
        if is_outdated(sent, _version(block)):
            return Shown(_view(block, form, _version(block), conflict=True), ShownAs.CONFLICT)
        if form.cleaned_data["unit"] == chosen_now(block):
            return Saved(gettext("It is this unit already."), Place("basics"))
        _become(block, form.cleaned_data["unit"], xml_words(form.cleaned_data["title"]))
        return Saved(gettext("The unit is chosen."), Place("basics"))


def chosen_now(block: UnitBlock) -> str:
    """Return the packaged unit that a block is, `own` for a trainer's own, '' for a block that is new."""
    if is_packaged(block.unit):
        return str(block.unit)
    return OWN if block.unit or has_words(block) else ""


def has_words(block: UnitBlock) -> bool:
    """Return whether a trainer has written anything for the unit."""
    return any(getattr(block, name) for name in WORDS)


def _become(block: UnitBlock, unit: str, title: str) -> None:
    keeps_name = has_given_name(block, block.language_code())
    for name in ABOUT:
        if block.fields[name].is_set_on(block):
            block.fields[name].delete_from(block)
    if unit == OWN:
        block.unit, block.title = new_slug(block, title), title
    else:
        block.unit = unit
        title = packaged_units(block.language_code())[UnitId(unit)].title
    if not keeps_name:
        block.display_name = title


def _version(block: UnitBlock) -> str:
    return version_of(block.unit)


def _view(block: UnitBlock, form: ChoiceForm, version: str, *, conflict: bool = False) -> View:
    now = chosen_now(block)
    page = ChoicePage(
        form=form,
        version=version,
        areas=_areas(block, now),
        chosen=str(form["unit"].value() or ""),
        now=now,
        own_title=block.title or block.display_name or "",
        has_words=has_words(block),
        has_rules=bool(block.opens_when or block.recommended_when),
        conflict=conflict,
    )
    return View("studio/units/choice.html", page)


def _areas(block: UnitBlock, now: str) -> tuple[AreaOptions, ...]:
    language = block.language_code()
    units = [unit for unit in packaged_units(language).values() if unit.id in finished_unit_ids()]
    elsewhere = slugs_beside(block)
    options = {unit.id: _option(unit, now, elsewhere) for unit in units}
    areas: list[tuple[PerspectiveId | None, str]] = [(None, gettext("For the whole company"))]
    areas += [(area.id, area.title) for area in instrument_in(language).perspectives]
    found = [
        AreaOptions(title, tuple(options[unit.id] for unit in units if unit.perspective == area))
        for area, title in areas
    ]
    return tuple(area for area in found if area.units)


def _option(unit: UnitDescriptor, now: str, elsewhere: set[str]) -> UnitOption:
    return UnitOption(
        id=unit.id,
        title=unit.title,
        promise=unit.promise,
        times=times_words(unit),
        languages=", ".join(NATIVE_NAMES[code] for code in unit_languages(unit.id)),
        is_here=unit.id == now,
        is_elsewhere=unit.id in elsewhere,
        preview=str(Place("preview", unit.id)),
    )
