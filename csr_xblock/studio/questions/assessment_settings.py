"""The form of a self-assessment's own settings. What is not set follows the programme around it."""

from functools import partial
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS
from csr_xblock.domain.programme.settings import MAX_DAYS_BETWEEN, MAX_REPEATS, MAX_TITLE_CHARACTERS
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.studio.frame import choices
from csr_xblock.studio.frame.setting_fields import number_field, radio_field, text_field
from csr_xblock.studio.frame.settings_screen import TitledForm


class AssessmentForm(TitledForm[AssessmentBlock]):
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

    def __init__(self, block: AssessmentBlock, *data: Any, **options: Any) -> None:
        super().__init__(block, *data, **options)
        self.offer("mode", choices.mode_choices(inherits=True, offered=_offered_modes(block)))


def _offered_modes(block: AssessmentBlock) -> tuple[Mode, ...]:
    """Return the modes that the questions can be taken in, all while they have faults."""
    try:
        return block.instrument().offered_modes
    except InvalidContent:
        return tuple(Mode)
