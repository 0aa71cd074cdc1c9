"""What is wrong with the values of a block's settings, as faults for its author. It knows no learner."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from csr_xblock.domain.programme.settings import (
    MAX_CONTACT_CHARACTERS,
    Counted,
    EvidenceReview,
    ResultsFor,
    Step,
    known_steps,
    written_steps,
)
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.questions.instrument import Instrument, Mode
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

STEPS, VERSION, CONTACT = "steps", "programme_version", "contact"
JUDGED = (*WORDS, STEPS, CONTACT)
"""The settings in words that are judged here, by the names of their fields. Numbers are judged by their range."""

Ranges = Mapping[str, tuple[float, float]]
"""The lowest and highest number of each setting that is one, by the name of its field."""


def faults_of_settings(written: Mapping[str, object], ranges: Ranges) -> list[Fault]:
    """
    Return a fault for each setting with a value that nobody knows. Learners get the default or the limit instead.

    `written` are a block's settings as written, by name; what is empty or missing has no fault.
    """
    return [
        *_unknown_words(written),
        *_unknown_steps(written),
        *_numbers_out_of_range(written, ranges),
        *_long_contact(written),
    ]


def mode_faults(mode: str, instrument: Instrument) -> list[Fault]:
    """Return a fault if the mode in effect cannot be taken with these questions; learners get the other one then."""
    if mode not in set(Mode) or mode in instrument.offered_modes:
        return []
    sentence = {
        Mode.QUICK: _("These questions have no quick check, so learners are asked all of them. Choose another length."),
        Mode.FULL: _("These questions have only a quick check, so learners are asked that. Choose another length."),
    }[Mode(mode)]
    return [Fault(sentence, "mode")]


def _unknown_words(written: Mapping[str, object]) -> Iterator[Fault]:
    for name, values in WORDS.items():
        word = written.get(name)
        if word and word not in values:
            yield Fault(unknown_value(str(word), values), name)


def _unknown_steps(written: Mapping[str, object]) -> Iterator[Fault]:
    version = written.get(VERSION)
    known = known_steps(version if isinstance(version, int) else 1)
    for word in written_steps(str(written.get(STEPS) or "")):
        if word in known:
            continue
        if word in set(Step):
            sentence = _(
                "“{value}” is a step of the start page with seven steps, which this programme does not have. Switch "
                "the start page on, or leave the word out."
            )
        else:
            sentence = _("“{value}” is not known; use some of {known} or leave it empty.")
        yield Fault(sentence.format(value=word, known=", ".join(known)), STEPS)


def _numbers_out_of_range(written: Mapping[str, object], ranges: Ranges) -> Iterator[Fault]:
    for name, (lowest, highest) in ranges.items():
        number = written.get(name)
        if isinstance(number, int | float) and not lowest <= number <= highest:
            sentence = _("{number} is out of range; use a number from {lowest} to {highest}.")
            yield Fault(sentence.format(number=number, lowest=lowest, highest=highest), name)


def _long_contact(written: Mapping[str, object]) -> Iterator[Fault]:
    if len(str(written.get(CONTACT) or "")) > MAX_CONTACT_CHARACTERS:
        sentence = _("please use at most {limit} characters; learners see no more.")
        yield Fault(sentence.format(limit=MAX_CONTACT_CHARACTERS), CONTACT)
