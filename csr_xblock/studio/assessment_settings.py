"""The form of a self-assessment's own settings. What is not set follows the programme around it."""

from functools import partial
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS
from csr_xblock.domain.programme import MAX_DAYS_BETWEEN, MAX_REPEATS, MAX_TITLE_CHARACTERS
from csr_xblock.studio import choices
from csr_xblock.studio.setting_fields import number_field, radio_field, text_field
from csr_xblock.studio.settings_screen import SettingsForm


class AssessmentForm(SettingsForm):
    """What learners see of the self-assessment, and how often they may take it."""

    display_name = text_field(
        _("Title"), _("Learners see it above the questions."), MAX_TITLE_CHARACTERS, required=True
    )
    mode = radio_field(_("Length of the self-assessment"), "", partial(choices.mode_choices, inherits=True))
    prefill = radio_field(_("Another self-assessment begins"), "", partial(choices.prefill_choices, inherits=True))
    repeat_limit = number_field(
        _("How many self-assessments a learner may hand in"),
        _("0: as the programme around it, else as many as they like."),
        MAX_REPEATS,
    )
    repeat_after_days = number_field(
        _("Days until the next one"), _("0: as the programme around it, else at once."), MAX_DAYS_BETWEEN
    )
    results_for = radio_field(
        _("Who may see the scores of single learners"),
        _("Without a programme around it: course staff, for learners who have allowed it."),
        partial(choices.results_choices, inherits=True),
    )
    language = forms.ChoiceField(
        label=_("Language"),
        help_text=_("In which language learners read the buttons and the questions."),
        choices=partial(choices.language_choices, inherits=True),
        required=False,
    )
    assessment = text_field(
        _("Name of the assessment"),
        _(
            "Learners do not see it. Self-assessments of the same name in a course share their answers, and units "
            "follow the one they name; empty: as the programme around it, else “main”. With another name learners "
            "begin anew; what they have answered is kept under the old one."
        ),
        MAX_ID_CHARACTERS,
    )

    @classmethod
    def values_of(cls, block: Any) -> dict[str, Any]:
        """Return the values; the title that every new self-assessment has is shown in the author's language."""
        title = gettext(block.display_name) if block.display_name == _default_title(block) else block.display_name
        return {**super().values_of(block), "display_name": title}

    def settings(self) -> dict[str, Any]:
        """Return the settings; the title that every new self-assessment has stays unset."""
        settings = super().settings()
        if settings["display_name"] == gettext(_default_title(self.block)):
            settings["display_name"] = _default_title(self.block)
        return settings


def _default_title(block: Any) -> str:
    return str(block.fields["display_name"].default)
