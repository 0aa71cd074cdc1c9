"""The line below every step that says whom to ask. The author's words stay words; e-mail addresses become links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.programme.settings import MAX_CONTACT_CHARACTERS

PLACE = "{contact}"
ADDRESS = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")


@dataclass(frozen=True)
class ContactPart:
    """A piece of the contact: text, or an e-mail address with the link that writes to it."""

    text: str
    mailto: str = ""


@dataclass(frozen=True)
class ContactLine:
    """The sentence in three pieces: what stands before the contact, the contact, and what stands behind it."""

    before: str
    parts: tuple[ContactPart, ...]
    after: str


def contact_line(contact: str) -> ContactLine | None:
    """Return the line for a trainer's contact, None if there is none. What is over the limit is left out."""
    words = contact.strip()[:MAX_CONTACT_CHARACTERS]
    if not words:
        return None
    # Translators: {contact} is a name, an e-mail address or a telephone number as the trainer wrote it.
    before, _place, after = _("Questions? Ask {contact}").partition(PLACE)
    return ContactLine(before, tuple(_parts(words)), after)


def _parts(words: str) -> Iterator[ContactPart]:
    end = 0
    for found in ADDRESS.finditer(words):
        if found.start() > end:
            yield ContactPart(words[end : found.start()])
        yield ContactPart(found.group(), f"mailto:{found.group()}")
        end = found.end()
    if end < len(words):
        yield ContactPart(words[end:])
