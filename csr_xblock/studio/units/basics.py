"""The form for what stands around a unit's text: title, promise, times, for whom it is, and where it belongs."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from csr_xblock.content.library import packaged_units
from csr_xblock.content.units.own_unit_text_checks import MAX_TITLE_CHARACTERS
from csr_xblock.content.xml.xml_words import xml_words
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import OWN_LEVELS, UnitDescriptor, UnitLevel
from csr_xblock.domain.units.unit_settings import MAX_MINUTES
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.placed.programme import instrument_of
from csr_xblock.placed.units import is_packaged
from csr_xblock.presentation.people.profile_page import role_words
from csr_xblock.studio.frame.form_values import FormValues, SentData
from csr_xblock.studio.frame.setting_fields import number_field, text_field
from csr_xblock.studio.frame.settings_screen import SettingsForm, SettingsScreen, keep_settings
from csr_xblock.studio.units.names import has_given_name, new_slug

MAX_PROMISE_CHARACTERS = 500
TIMES = {"minutes": "online_minutes", "task_minutes": "task_minutes"}


class BasicsForm(SettingsForm[UnitBlock]):
    """A packaged unit keeps its area and level, and everything that is left as it comes."""

    title = text_field(_("Title"), "", MAX_TITLE_CHARACTERS)
    promise = text_field(
        _("What learners get out of it"), _("One or two sentences below the title."), MAX_PROMISE_CHARACTERS, rows=2
    )
    minutes = number_field(_("Minutes to read"), _("With the knowledge check. 0: nothing is said."), MAX_MINUTES)
    task_minutes = number_field(_("Minutes for the task"), _("In the company. 0: nothing is said."), MAX_MINUTES)
    evidence_required = forms.BooleanField(
        label=_("Learners write down what came out of the task"),
        help_text=_("Without it they read the task, and the unit is done when they say so."),
        required=False,
    )
    roles = forms.MultipleChoiceField(
        label=_("For whom"),
        help_text=_("None: for everybody, or as the packaged unit."),
        choices=lambda: [(role.value, label) for role, label, _meaning in role_words()],
        required=False,
        widget=forms.CheckboxSelectMultiple(),
    )
    perspective = forms.ChoiceField(
        label=_("Area"), help_text=_("Where the learning path shows the unit."), required=False
    )
    level = forms.ChoiceField(
        label=_("Level"),
        help_text=_("In an area, units are recommended in this order."),
        choices=lambda: [(level.value, _level_words()[level]) for level in OWN_LEVELS],
        required=False,
    )

    def __init__(self, block: UnitBlock, data: SentData = None, **options: Any) -> None:
        super().__init__(block, data, **options)
        self.packaged = _packaged(block)
        if self.packaged is not None:
            del self.fields["perspective"], self.fields["level"]
            empty = gettext("Empty: “{words}”, in the language of each learner.")
            for name in ("title", "promise"):
                self.fields[name].help_text = empty.format(words=getattr(self.packaged, name))
            return
        areas = ((area.id, area.title) for area in instrument_of(block.surroundings().programme).perspectives)
        self.offer("perspective", (("", gettext("For the whole company")), *areas))
        self.fields["title"].required = not block.children

    @classmethod
    def values_of(cls, block: UnitBlock) -> FormValues:
        """Return the values; those that nobody has set of a packaged unit are the package's."""
        packaged = _packaged(block)
        values = super().values_of(block)
        values["roles"] = (block.roles or "").split() or list(packaged.roles if packaged else ())
        values["level"] = block.level or UnitLevel.FOUNDATION.value
        for name, packaged_name in TIMES.items():
            if packaged is not None and not block.fields[name].is_set_on(block):
                values[name] = getattr(packaged, packaged_name)
        return values

    def settings(self) -> FormValues:
        """Return the settings but for the times; roles of a packaged unit that were not changed stay unset."""
        settings = {name: value for name, value in super().settings().items() if name not in TIMES}
        settings |= {name: xml_words(settings[name]) for name in ("title", "promise")}
        roles = settings["roles"]
        settings["roles"] = "" if self.packaged and set(roles) == set(self.packaged.roles) else " ".join(roles)
        if not settings.get("perspective"):
            settings["level"] = ""
        return settings

    def times(self) -> dict[str, int | None]:
        """Return the minutes, None for those that are as they come with the package."""
        typed = {name: self.cleaned_data[name] for name in TIMES}
        if self.packaged is None:
            return typed
        return {
            name: None if minutes == getattr(self.packaged, TIMES[name]) else minutes for name, minutes in typed.items()
        }

    def keep(self) -> None:
        """Set the block's fields. An own unit without a slug and without anything else gets one from its title."""
        block, settings = self.block, self.settings()
        follows_title = settings["title"] and not has_given_name(block, block.language_code())
        if settings["title"] and not (block.unit or block.title or block.unit_text or block.text):
            block.unit = new_slug(block, settings["title"])
        keep_settings(block, settings)
        for name, minutes in self.times().items():
            if minutes is not None:
                setattr(block, name, minutes)
            elif block.fields[name].is_set_on(block):
                block.fields[name].delete_from(block)
        if follows_title:
            block.display_name = settings["title"]


BASICS = SettingsScreen(BasicsForm, template="studio/units/basics.html", notice=_("The unit is saved."))


def _packaged(block: UnitBlock) -> UnitDescriptor | None:
    return packaged_units(block.language_code())[UnitId(block.unit)] if is_packaged(block.unit) else None


def _level_words() -> dict[UnitLevel, str]:
    return {
        UnitLevel.FOUNDATION: gettext("Foundation"),
        UnitLevel.PRACTICE: gettext("Practice"),
        UnitLevel.LEADING: gettext("Leading"),
    }
