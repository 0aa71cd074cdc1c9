"""Several things in one sentence, as the language lists them: bread, rolls and cakes."""

from collections.abc import Iterable

from django.utils.translation import pgettext


def listed(names: Iterable[str]) -> str:
    """Return names as a part of a sentence, the last two with the word for "and" between them; '' for none."""
    names = tuple(names)
    if len(names) < 2:
        return "".join(names)
    # Translators: the end of a list within a sentence, such as "bread, rolls and cakes".
    both = pgettext("list in a sentence", "%(first)s and %(last)s")
    return both % {"first": ", ".join(names[:-1]), "last": names[-1]}
