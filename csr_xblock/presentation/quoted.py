"""Names within a sentence. Titles hold commas, so a list of them can only be read where each is in quotes."""

from collections.abc import Iterable

from django.utils.translation import gettext as _


def quoted(name: str) -> str:
    """Return a name in the quotation marks of the language."""
    # Translators: the quotation marks of your language around a name.
    return _("“{name}”").format(name=name)


def quoted_names(names: Iterable[str]) -> str:
    """Return names one after the other, each in quotation marks."""
    return ", ".join(map(quoted, names))
