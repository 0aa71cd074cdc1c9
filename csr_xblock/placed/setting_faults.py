"""What is wrong with the values of a block's settings, as sentences for its author. It knows no learner."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from csr_xblock.domain.programme.settings import (
    MAX_CONTACT_CHARACTERS,
    MAX_COUNTED_UNITS,
    MAX_DAYS_BETWEEN,
    MAX_REPEATS,
    MAX_WEIGHT,
    Step,
    written_steps,
)

RANGES = {
    "repeat_limit": (0, MAX_REPEATS),
    "repeat_after_days": (0, MAX_DAYS_BETWEEN),
    "counted_units": (1, MAX_COUNTED_UNITS),
    "weight": (0, MAX_WEIGHT),
}


def faults_of_settings(block: Any, known: Mapping[str, tuple[str, ...]]) -> list[str]:
    """
    Return a sentence for each setting that has a value nobody knows. `known` are the words of each setting.

    Settings that the block does not have, and those that are empty, have no faults.
    """
    return [*_unknown_words(block, known), *_unknown_steps(block), *_numbers_out_of_range(block), *_long_contact(block)]


def setting_fault(name: str, sentence: str) -> str:
    """Return a sentence that begins with the setting it is about, by which the author's page finds its screen."""
    return f"{name}: {sentence}"


def unknown_value(written: str, known: Iterable[str]) -> str:
    """Return the sentence for a value that is none of the known ones."""
    sentence = _("“{value}” is not known; use {known} or leave it empty.")
    return sentence.format(value=written, known=", ".join(known))


def _unknown_words(block: Any, known: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for name, values in known.items():
        written = getattr(block, name, None)
        if written and written not in values:
            yield setting_fault(name, unknown_value(written, values))


def _unknown_steps(block: Any) -> Iterator[str]:
    for word in written_steps(getattr(block, "steps", "") or ""):
        if word not in set(Step):
            sentence = _("“{value}” is not known; use some of {known} or leave it empty.")
            yield setting_fault("steps", sentence.format(value=word, known=", ".join(Step)))


def _numbers_out_of_range(block: Any) -> Iterator[str]:
    for name, (lowest, highest) in RANGES.items():
        number = getattr(block, name, None)
        if number is not None and not lowest <= number <= highest:
            sentence = _("{number} is out of range; use a number from {lowest} to {highest}.")
            yield setting_fault(name, sentence.format(number=number, lowest=lowest, highest=highest))


def _long_contact(block: Any) -> Iterator[str]:
    if len(getattr(block, "contact", "") or "") > MAX_CONTACT_CHARACTERS:
        sentence = _("please use at most {limit} characters; learners see no more.")
        yield setting_fault("contact", sentence.format(limit=MAX_CONTACT_CHARACTERS))
