"""Several things in one sentence, as the language lists them: bread, rolls and cakes."""

from collections.abc import Iterable

from django.utils.translation import pgettext

from csr_xblock.presentation.quoted import quoted


def listed(names: Iterable[str]) -> str:
    """Return names as a part of a sentence, the last two with the word for "and" between them; '' for none."""
    names = tuple(names)
    if len(names) < 2:
        return "".join(names)
    # Translators: the end of a list within a sentence, such as "bread, rolls and cakes".
    both = pgettext("list in a sentence", "%(first)s and %(last)s")
    return both % {"first": ", ".join(names[:-1]), "last": names[-1]}


def listed_quoted(names: Iterable[str]) -> str:
    """Return the same with each name in quotation marks: titles of goals and actions hold verbs and commas."""
    return listed(map(quoted, names))


def listed_people(names: Iterable[str]) -> str:
    """Return what groups of people are called, in quotation marks only where a comma would mislead."""
    names = tuple(names)
    return listed_quoted(names) if any("," in name for name in names) else listed(names)
