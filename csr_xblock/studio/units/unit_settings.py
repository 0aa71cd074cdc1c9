"""The form for how a unit fits into the course: its name in Studio, whom it listens to, its language, who accepts."""

from functools import partial

from django import forms
from django.utils.translation import gettext_lazy as _

from csr_xblock.content.xml.xml_words import xml_words
from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS
from csr_xblock.domain.programme.settings import MAX_TITLE_CHARACTERS
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.studio.frame import choices
from csr_xblock.studio.frame.form_values import FormValues
from csr_xblock.studio.frame.setting_fields import radio_field, text_field
from csr_xblock.studio.frame.settings_screen import TitledForm


class UnitSettingsForm(TitledForm[UnitBlock]):
    """What is empty follows the programme around the unit."""

    display_name = text_field(
        _("Name in Studio"), _("In the course's outline. Learners read the title."), MAX_TITLE_CHARACTERS, required=True
    )
    language = forms.ChoiceField(
        label=_("Language"),
        help_text=_("In which language learners read the buttons and the packaged text."),
        choices=partial(choices.language_choices, inherits=True),
        required=False,
    )
    evidence_review = radio_field(
        _("Who says that the evidence of the task counts"),
        _("Learners are told before they write that a trainer will read it."),
        partial(choices.review_choices, inherits=True),
    )
    assessment = text_field(
        _("Follows the assessment"),
        _("Only if the course has several self-assessments: the name of the one whose scorecard opens this unit."),
        MAX_ID_CHARACTERS,
    )

    def settings(self) -> FormValues:
        """Return the settings, the name of the assessment in one line."""
        settings = super().settings()
        return {**settings, "assessment": xml_words(settings["assessment"])}
