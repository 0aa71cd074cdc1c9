"""What a change of a question means for the answers that are there, as sentences for trainers."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from csr_xblock.domain.questions.answers import BegunCount
from csr_xblock.domain.questions.instrument_changes import Effect


def begun_words(count: BegunCount) -> str:
    """Return how many people have begun the assessment of a question that was answered."""
    sentence = _(
        "This question was answered. People who have handed in this self-assessment: %(submitted)d. People in whose "
        "open self-assessment it stands: %(drafts)d."
    )
    return sentence % {"submitted": count.submitted, "drafts": count.in_drafts}


def submitted_stay_words() -> str:
    """Return what holds for every change."""
    return _("Self-assessments that are handed in stay as they were, with their own questions, answers and numbers.")


def thoughtful_effects(effects: Iterable[Effect]) -> tuple[str, ...]:
    """Return what effects mean if one of them needs thought, none otherwise."""
    found = tuple(effects)
    return tuple(effect_words(one) for one in found) if any(one.needs_thought for one in found) else ()


def effect_words(effect: Effect) -> str:
    """Return what one effect means."""
    return {
        Effect.WORDS: _(
            "The words change, the levels stay: answers given before still fit. If you ask about something else now, "
            "better add a new question and switch this one off."
        ),
        Effect.ANCHORS: _(
            "The same level means something else now. Answers in open self-assessments keep the level that was chosen "
            "by the old words, and a comparison with earlier results is less exact."
        ),
        Effect.LEVELS_GONE: _(
            "An answer can no longer be chosen. Where it was chosen in an open self-assessment, the question stands "
            "open again."
        ),
        Effect.WEIGHT: _(
            "The question counts more or less in its area. A later result can differ from an earlier one although "
            "nothing has changed in the company."
        ),
        Effect.ASKED_OF_MORE: _("More people are asked: in their open self-assessments the question stands open."),
        Effect.ASKED_OF_FEWER: _("Fewer people are asked: their answers in open self-assessments no longer count."),
        Effect.NA_ALLOWED: _("“Does not apply” can be chosen from now on; answers given before stay."),
        Effect.NA_REFUSED: _(
            "“Does not apply” can no longer be chosen. Where it was chosen in an open self-assessment, the question "
            "stands open again."
        ),
        Effect.OFF: _(
            "Nobody is asked any more. Answers in open self-assessments do not count; they are there again if you "
            "switch the question on."
        ),
    }[effect]
