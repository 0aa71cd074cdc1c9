"""
Words that are found in one place and said in another: an English template with what is to be filled in.

Domain and content say no language; `presentation.problem_words` says phrases in the reader's. As text they are English.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Phrase:
    """A template with `{names}`, marked with `gettext_noop`, and what each name stands for: a value or a phrase."""

    template: str
    details: Mapping[str, object] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return self.template.format(**self.details)


def gettext_noop(text: str) -> str:
    """Return the text itself: the name tells the collectors of texts for translators that it is one."""
    return text


def phrase(template: str, **details: object) -> Phrase:
    """Return the phrase of a template and what is filled in."""
    return Phrase(template, details)


NOTHING = Phrase("")


def spaced(parts: Iterable[object]) -> Phrase:
    """Return parts one after the other with spaces between them; they need no translation beyond their own."""
    details = {f"part_{place}": part for place, part in enumerate(parts)}
    return Phrase(" ".join(f"{{{name}}}" for name in details), details)


def joined(parts: Iterable[object], word: str) -> Phrase:
    """Return parts with a word such as `gettext_noop("or")` between every two."""
    between = [one for part in parts for one in (phrase(word), part)]
    return spaced(between[1:])
