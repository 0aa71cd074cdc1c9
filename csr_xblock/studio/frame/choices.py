"""
The choices that several editors offer, in the active language.

Each function gives pairs of value and words. With `inherits`, the first choice leaves the setting to the programme
around the block; without it the first one is what holds if nothing is set.
"""

from collections.abc import Collection

from django.utils.translation import gettext as _

from csr_xblock.domain.languages import NATIVE_NAMES
from csr_xblock.domain.programme.settings import (
    JOURNEY_VERSION,
    Counted,
    EvidenceReview,
    ResultsFor,
    Step,
    optional_steps,
)
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.openedx.language import COURSES, LEARNERS, available_languages
from csr_xblock.presentation.journey.step_words import step_title

Choices = list[tuple[str, str]]


def language_choices(*, inherits: bool) -> Choices:
    """Return the languages: each learner's, the course's, or one of ours by its own name."""
    fixed = [(code, name) for code, name in NATIVE_NAMES.items() if code in available_languages()]
    learners = (LEARNERS, _("Each learner's own language"))
    return [*_inherited(inherits), learners, (COURSES, _("The course's language")), *fixed]


def mode_choices(*, inherits: bool, offered: Collection[Mode] = tuple(Mode)) -> Choices:
    """
    Return the lengths of a self-assessment. '' lets the learner choose, or follows the programme.

    `offered` are those that its questions can be taken in: where it is only one, there is nothing to choose.
    """
    words = {Mode.QUICK: _("The quick check only"), Mode.FULL: _("All questions only")}
    single = [(mode.value, words[mode]) for mode in Mode if mode in offered]
    if len(single) == 1:
        return [*_inherited(inherits), *single] if inherits else [("", single[0][1])]
    free = [("", _("Learners choose between the quick check and all questions"))]
    return [*(_inherited(inherits) or free), *single]


def prefill_choices(*, inherits: bool) -> Choices:
    """Return what another self-assessment starts with."""
    previous = (Prefill.PREVIOUS.value, _("With the learner's last answers filled in"))
    return [*_inherited(inherits), previous, (Prefill.EMPTY.value, _("With no answers"))]


def results_choices(*, inherits: bool) -> Choices:
    """Return who may see the scores of single learners. '' is course staff, or follows the programme."""
    staff = [("", _("Course staff, for learners who have allowed it"))]
    return [*(_inherited(inherits) or staff), (ResultsFor.NOBODY.value, _("Nobody but the learner"))]


def review_choices(*, inherits: bool) -> Choices:
    """Return who says that the evidence of a task counts."""
    learner = (EvidenceReview.SELF.value, _("The learner: it counts as soon as it is written"))
    trainer = (EvidenceReview.TRAINER.value, _("A trainer: it counts when a trainer has read and accepted it"))
    return [*_inherited(inherits), learner, trainer]


def step_choices(version: int) -> Choices:
    """Return the steps that can be hidden in a programme of a version, in the words that its learners read."""
    words = _steps_of_journey() if version >= JOURNEY_VERSION else _steps_of_version_1()
    return [(step.value, words[step]) for step in optional_steps(version)]


def _steps_of_version_1() -> dict[Step, str]:
    return {Step.SCORECARD: _("Scorecard"), Step.PATH: _("Learning path")}


def _steps_of_journey() -> dict[Step, str]:
    about = {
        Step.IMPORTANCE: _("who is affected by the company, and how important each goal is"),
        Step.SCORECARD: _("the scorecard, what it means, and what comes first"),
        Step.STRATEGY: _("the plan: goals, actions, and who does what until when"),
        Step.PATH: _("the learning path, with a task in each unit"),
        Step.RENEW: _("answer again after some months, and see what has changed"),
    }
    # Translators: a step with what it is about, such as "Ask: who is affected, and how important each goal is".
    sentence = _("{step}: {about}")
    return {step: sentence.format(step=step_title(step), about=words) for step, words in about.items()}


def grading_choices() -> Choices:
    """Return for what learners get points."""
    return [
        ("", _("For nothing: the programme does not count in the course's grade")),
        (Counted.ASSESSMENT.value, _("For handing in the self-assessment")),
        (Counted.UNITS.value, _("For learning units that are done")),
        (Counted.BOTH.value, _("For both, half and half")),
    ]


def completion_choices() -> Choices:
    """Return when the programme is complete."""
    return [
        (Counted.ASSESSMENT.value, _("When the self-assessment is handed in")),
        (Counted.UNITS.value, _("When enough learning units are done")),
        (Counted.BOTH.value, _("When both are done")),
    ]


def _inherited(inherits: bool) -> Choices:
    return [("", _("As the programme around it"))] if inherits else []
