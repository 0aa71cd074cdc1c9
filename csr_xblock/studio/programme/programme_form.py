"""The form of what learners see around the steps, which steps there are, and whether a start page leads there."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from csr_xblock.domain.programme.settings import (
    JOURNEY_VERSION,
    MAX_INTRODUCTION_CHARACTERS,
    MAX_TITLE_CHARACTERS,
    Step,
    limited_to,
    optional_steps,
    shown_steps,
    steps_in_version,
)
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.language import LEARNERS
from csr_xblock.openedx.surroundings import own_programme
from csr_xblock.studio.frame import choices
from csr_xblock.studio.frame.form_values import FormValues, SentData
from csr_xblock.studio.frame.setting_fields import text_field
from csr_xblock.studio.frame.settings_screen import TitledForm

STEPS, VERSION = "steps", "programme_version"


class ProgrammeForm(TitledForm[ProgrammeBlock]):
    """
    What learners see around the steps, and which steps there are.

    The boxes of the steps are those of the programme's version, so the form remembers which version it began from.
    """

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
    programme_version = forms.BooleanField(
        label=_("Start page with seven steps"),
        help_text=_(
            "Learners begin on a page that says where they are and what comes next. Without it they begin with the "
            "questions and have four steps. Switching it off deletes nothing: what companies have written is there "
            "again when you switch it on."
        ),
        required=False,
    )
    steps = forms.MultipleChoiceField(
        label=_("Steps that learners see"),
        help_text=_(
            "Profile and questions are always there, because answers need them. Without the scorecard, learners go "
            "from handing in straight to the learning path. Without the learning path, they reach units from the "
            "course only."
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple(),
    )

    def __init__(self, block: ProgrammeBlock, data: SentData = None, *others: Any, **options: Any) -> None:
        version = _version(block)
        super().__init__(block, _with_boxes_of(version, data), *others, **options)
        self.offer(STEPS, choices.step_choices(version))

    @classmethod
    def usual_values(cls, block: ProgrammeBlock) -> Mapping[str, str]:
        """Each learner reads in a language of their own."""
        return {"language": LEARNERS}

    @classmethod
    def version(cls, block: ProgrammeBlock) -> str:
        """Return what the form began from, with the programme's version before it."""
        return f"{_version(block)}.{super().version(block)}"

    @classmethod
    def values_of(cls, block: ProgrammeBlock) -> FormValues:
        """Return the values, with the optional steps that learners see."""
        version = _version(block)
        shown = shown_steps(block.steps or "", has_assessment=True, version=version)
        return {
            **super().values_of(block),
            VERSION: version >= JOURNEY_VERSION,
            STEPS: [step.value for step in optional_steps(version) if step in shown],
        }

    def settings(self) -> FormValues:
        """Return the settings; all steps are written as nothing. In another version what was hidden stays hidden."""
        settings, before = super().settings(), _version(self.block)
        after = JOURNEY_VERSION if settings[VERSION] else 1
        chosen = limited_to(_steps(settings[STEPS]), self.block.steps or "", before)
        return {**settings, VERSION: after, STEPS: steps_in_version(chosen, before, after)}


def _with_boxes_of(version: int, data: SentData) -> SentData:
    """
    Return what was sent with the boxes of a version, if the form began from another one.

    A box that was not there must not count as not ticked.
    """
    began = _began_from(data)
    if not isinstance(data, QueryDict) or began in (None, version):
        return data
    kept = steps_in_version(limited_to(_steps(data.getlist(STEPS)), "", began), began, version)
    shown = shown_steps(kept, has_assessment=True, version=version)
    moved = data.copy()
    moved.setlist(STEPS, [step.value for step in optional_steps(version) if step in shown])
    return moved


def _began_from(data: SentData) -> int | None:
    """Return the programme's version that the form showed, None for a form that does not say."""
    written = str((data or {}).get("version", "")).partition(".")[0]
    return int(written) if written in {str(one) for one in range(1, JOURNEY_VERSION + 1)} else None


def _steps(words: list[str]) -> list[Step]:
    return [step for step in Step if step.value in words]


def _version(block: ProgrammeBlock) -> int:
    return own_programme(block.surroundings()).settings.version
