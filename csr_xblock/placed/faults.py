"""What an author must mend: which setting it is about, and a sentence in the active language."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Fault:
    """
    `setting` is named as its fault names it to authors, '' for a fault of the block as a whole.

    `is_beginning`: nothing is wrong, only nothing is there yet. Learners see as little as with a fault.
    """

    sentence: str
    setting: str = ""
    is_beginning: bool = False

    def __str__(self) -> str:
        return f"{self.setting}: {self.sentence}" if self.setting else self.sentence


def unknown_value(written: str, known: Iterable[str]) -> str:
    """Return the sentence for a value that is none of the known ones."""
    sentence = _("“{value}” is not known; use {known} or leave it empty.")
    return sentence.format(value=written, known=", ".join(known))
