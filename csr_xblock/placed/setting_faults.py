"""What is wrong with the values of a block's settings, as faults for its author. It knows no learner."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from csr_xblock.domain.programme.settings import (
    MAX_CONTACT_CHARACTERS,
    MAX_COUNTED_UNITS,
    MAX_DAYS_BETWEEN,
    MAX_REPEATS,
    MAX_WEIGHT,
    Counted,
    EvidenceReview,
    ResultsFor,
    Step,
    written_steps,
)
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.openedx.language import COURSES, LEARNERS, available_languages
from csr_xblock.placed.faults import Fault, unknown_value

WORDS: dict[str, tuple[str, ...]] = {
    "mode": tuple(Mode),
    "prefill": tuple(Prefill),
    "language": (LEARNERS, COURSES, *sorted(available_languages())),
    "results_for": tuple(ResultsFor),
    "evidence_review": tuple(EvidenceReview),
    "grading": tuple(Counted),
    "completes_with": tuple(Counted),
}
"""The words that each setting knows."""

RANGES = {
    "repeat_limit": (0, MAX_REPEATS),
    "repeat_after_days": (0, MAX_DAYS_BETWEEN),
    "counted_units": (1, MAX_COUNTED_UNITS),
    "weight": (0, MAX_WEIGHT),
}
STEPS, CONTACT = "steps", "contact"
JUDGED = (*WORDS, *RANGES, STEPS, CONTACT)
"""The settings that are judged here, by the names of their fields."""


def faults_of_settings(written: Mapping[str, object]) -> list[Fault]:
    """
    Return a fault for each setting with a value that nobody knows. Learners get the default instead.

    `written` are a block's settings as written, by name; what is empty or missing has no fault.
    """
    return [
        *_unknown_words(written),
        *_unknown_steps(written),
        *_numbers_out_of_range(written),
        *_long_contact(written),
    ]


def _unknown_words(written: Mapping[str, object]) -> Iterator[Fault]:
    for name, values in WORDS.items():
        word = written.get(name)
        if word and word not in values:
            yield Fault(unknown_value(str(word), values), name)


def _unknown_steps(written: Mapping[str, object]) -> Iterator[Fault]:
    for word in written_steps(str(written.get(STEPS) or "")):
        if word not in set(Step):
            sentence = _("“{value}” is not known; use some of {known} or leave it empty.")
            yield Fault(sentence.format(value=word, known=", ".join(Step)), STEPS)


def _numbers_out_of_range(written: Mapping[str, object]) -> Iterator[Fault]:
    for name, (lowest, highest) in RANGES.items():
        number = written.get(name)
        if isinstance(number, int | float) and not lowest <= number <= highest:
            sentence = _("{number} is out of range; use a number from {lowest} to {highest}.")
            yield Fault(sentence.format(number=number, lowest=lowest, highest=highest), name)


def _long_contact(written: Mapping[str, object]) -> Iterator[Fault]:
    if len(str(written.get(CONTACT) or "")) > MAX_CONTACT_CHARACTERS:
        sentence = _("please use at most {limit} characters; learners see no more.")
        yield Fault(sentence.format(limit=MAX_CONTACT_CHARACTERS), CONTACT)
