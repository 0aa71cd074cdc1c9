"""The forms of how a programme is learned with, what counts, and who sees what. Help says what learners will see."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from csr_xblock.domain.programme.settings import (
    MAX_CONTACT_CHARACTERS,
    MAX_COUNTED_UNITS,
    MAX_DAYS_BETWEEN,
    MAX_REPEATS,
    MAX_WEIGHT,
    EvidenceReview,
)
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.surroundings import own_programme
from csr_xblock.placed.participation import default_completion
from csr_xblock.placed.programme import instrument_of
from csr_xblock.studio.frame import choices
from csr_xblock.studio.frame.setting_fields import number_field, radio_field, text_field, weight_field
from csr_xblock.studio.frame.settings_screen import SettingsForm


class LearningForm(SettingsForm[ProgrammeBlock]):
    """How the self-assessment is taken, whether locked units can be opened, and what units ask before their text."""

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
    asks_before = forms.BooleanField(
        label=_("Ask before a unit what learners know already"),
        help_text=_(
            "The questions of the check, without answers, and how sure they are. Learners may skip it; the overview "
            "tells you what changed, from five learners who share on. Units that were begun before are not asked."
        ),
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
    offers_certificate = forms.BooleanField(
        label=_("Offer a certificate of taking part"),
        help_text=_(
            "Learners print it themselves once the programme is complete, with the name they type. It lists the units "
            "they have done. It is no official certificate: it has no number and proves no competence."
        ),
        required=False,
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
