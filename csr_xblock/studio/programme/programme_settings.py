"""The four forms of a programme's settings. Their help says what learners will see."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from csr_xblock.domain.programme.settings import (
    ANSWERING,
    MAX_CONTACT_CHARACTERS,
    MAX_COUNTED_UNITS,
    MAX_DAYS_BETWEEN,
    MAX_INTRODUCTION_CHARACTERS,
    MAX_REPEATS,
    MAX_TITLE_CHARACTERS,
    MAX_WEIGHT,
    EvidenceReview,
    Step,
    optional_steps,
    shown_steps,
)
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.language import LEARNERS
from csr_xblock.openedx.surroundings import own_programme
from csr_xblock.placed.participation import default_completion
from csr_xblock.placed.programme import instrument_of
from csr_xblock.studio.frame import choices
from csr_xblock.studio.frame.form_values import FormValues
from csr_xblock.studio.frame.setting_fields import number_field, radio_field, text_field, weight_field
from csr_xblock.studio.frame.settings_screen import SettingsForm, TitledForm


class ProgrammeForm(TitledForm[ProgrammeBlock]):
    """What learners see around the steps, and which steps there are."""

    display_name = text_field(_("Title"), _("Learners see it above the steps."), MAX_TITLE_CHARACTERS, required=True)
    introduction = text_field(
        _("Introduction"),
        _("A few sentences that learners read above the steps until they begin. Empty: nothing."),
        MAX_INTRODUCTION_CHARACTERS,
        rows=4,
    )
    language = forms.ChoiceField(
        label=_("Language"),
        help_text=_("In which language learners read the buttons, the questions and the packaged units."),
        choices=partial(choices.language_choices, inherits=False),
    )
    steps = forms.MultipleChoiceField(
        label=_("Steps that learners see"),
        help_text=_(
            "Profile and questions are always there, because answers need them. Without the scorecard, learners go "
            "from handing in straight to the learning path. Without the learning path, they reach units from the "
            "course only."
        ),
        choices=choices.step_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple(),
    )

    @classmethod
    def usual_values(cls, block: ProgrammeBlock) -> Mapping[str, str]:
        """Each learner reads in a language of their own."""
        return {"language": LEARNERS}

    @classmethod
    def values_of(cls, block: ProgrammeBlock) -> FormValues:
        """Return the values, with the optional steps that learners see."""
        shown = shown_steps(block.steps or "", has_assessment=True)
        return {**super().values_of(block), "steps": [step.value for step in optional_steps(1) if step in shown]}

    def settings(self) -> FormValues:
        """Return the settings; all steps are written as nothing."""
        settings = super().settings()
        return {**settings, "steps": _written(settings["steps"])}


class LearningForm(SettingsForm[ProgrammeBlock]):
    """How long the self-assessment is, how often it is taken, and whether locked units can be opened."""

    mode = radio_field(
        _("Length of the self-assessment"),
        _("Where learners choose, both are offered to them with the minutes they take."),
        partial(choices.mode_choices, inherits=False),
    )
    prefill = radio_field(
        _("Another self-assessment begins"),
        _("A quick check that grows into all questions keeps its answers in any case."),
        partial(choices.prefill_choices, inherits=False),
    )
    repeat_limit = number_field(
        _("How many self-assessments a learner may hand in"),
        _("0: as many as they like. A quick check and all questions after it count as one."),
        MAX_REPEATS,
    )
    repeat_after_days = number_field(
        _("Days until the next one"),
        _("0: at once. Until then learners read from which day on they can repeat it."),
        MAX_DAYS_BETWEEN,
    )
    may_open_locked = forms.BooleanField(
        label=_("Learners may open locked units anyway"),
        help_text=_("They read what opens the unit, and below it find the button “Open it anyway”."),
        required=False,
    )

    def __init__(self, block: ProgrammeBlock, *data: Any, **options: Any) -> None:
        super().__init__(block, *data, **options)
        offered = instrument_of(block.surroundings().programme).offered_modes
        self.offer("mode", choices.mode_choices(inherits=False, offered=offered))

    @classmethod
    def usual_values(cls, block: ProgrammeBlock) -> Mapping[str, str]:
        """The last answers are filled in."""
        return {"prefill": Prefill.PREVIOUS.value}


class PointsForm(SettingsForm[ProgrammeBlock]):
    """What counts as having taken part, for the grade and for completion."""

    grading = radio_field(
        _("Points"),
        _("Points are for taking part only. How good a company is never counts."),
        choices.grading_choices,
    )
    weight = weight_field(
        _("Weight"),
        _("How many points the programme is worth in its subsection. Empty: 1 point."),
        MAX_WEIGHT,
    )
    completes_with = radio_field(
        _("The programme is complete"),
        _("Learners then see the tick of the course beside it."),
        choices.completion_choices,
    )
    counted_units = number_field(
        _("Units that are needed"),
        _("How many done units give all points and complete the programme, where units count."),
        MAX_COUNTED_UNITS,
        lowest=1,
    )

    @classmethod
    def usual_values(cls, block: ProgrammeBlock) -> Mapping[str, str]:
        """What completes the programme depends on what it holds."""
        return {"completes_with": default_completion(own_programme(block.surroundings())).value}


class PeopleForm(SettingsForm[ProgrammeBlock]):
    """Who sees results, who decides about evidence, and whom learners can ask."""

    results_for = radio_field(
        _("Who may see the scores of single learners"),
        _(
            "Learners are asked for it in their profile, unless it is nobody. Sums of results "
            "count only those who have allowed it."
        ),
        partial(choices.results_choices, inherits=False),
    )
    evidence_review = radio_field(
        _("Who says that a task is done"),
        _("Where a trainer does, learners are told so beside the field, and trainers find the texts in the overview."),
        partial(choices.review_choices, inherits=False),
    )
    contact = text_field(
        _("Contact"),
        _(
            "A name, an e-mail address or a telephone number. Learners read it below every step and unit, after "
            "“Questions? Ask”."
        ),
        MAX_CONTACT_CHARACTERS,
    )

    @classmethod
    def usual_values(cls, block: ProgrammeBlock) -> Mapping[str, str]:
        """Learners decide themselves."""
        return {"evidence_review": EvidenceReview.SELF.value}


def _written(optional: list[str]) -> str:
    """Return how the shown steps are written, '' for all of them."""
    if len(optional) == len(optional_steps(1)):
        return ""
    return " ".join(step.value for step in Step if step in ANSWERING or step in optional)
