"""
The words of the interface in a language, taken from the package's own catalogues.

So the tests name what a learner reads, and follow when a translator improves it.
"""

import gettext
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

TRANSLATIONS = Path(__file__).resolve().parents[2] / "translations"


@dataclass(frozen=True)
class Words:
    """Says English texts of the interface in a language."""

    language: str

    def __call__(self, text: str) -> str:
        """Return the text in the language. Raises KeyError if it has no translation, so that no test passes by luck."""
        if self.language == "en":
            return text
        said = self._catalogue.gettext(text)
        if said == text:
            raise KeyError(f"no {self.language} for: {text}")
        return said

    def of(self, one: str, many: str, number: int) -> str:
        """Return the form of a text for a number. Raises KeyError as above."""
        if self.language == "en":
            return one if number == 1 else many
        said = self._catalogue.ngettext(one, many, number)
        if said in (one, many):
            raise KeyError(f"no {self.language} for: {many}")
        return said

    @cached_property
    def _catalogue(self) -> gettext.NullTranslations:
        return gettext.translation("django", TRANSLATIONS, [self.language])
