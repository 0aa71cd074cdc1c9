"""
The header that lets a browser keep an answer as a file, under a name of which people have written a part.

Nothing but letters, digits and hyphens is left of that part, so that every file system keeps it and no header ends in
it. Source: RFC 6266 for the two forms of the name, RFC 8187 for letters beyond ASCII.
"""

import re
import unicodedata
from urllib.parse import quote

MAX_PART_CHARACTERS = 48
"""File systems keep 255 bytes of a name, and a letter may take four."""

_UNFIT = re.compile(r"[\W_]+")
_UNFIT_FOR_ALL = re.compile(r"[^a-z0-9]+")


def attachment(begin: str, written: str, end: str) -> str:
    """
    Return the header for a file named begin-written-end; `begin` and `end` are ours and hold what every name may.

    Browsers take the name with all letters; whatever does not know that form takes the one of plain letters. Where
    nothing is left of what was written, the name goes without it.
    """
    plain, told = (_joined(begin, part, end) for part in (_plain(written), _readable(written)))
    header = f'attachment; filename="{plain}"'
    return header if plain == told else f"{header}; filename*=UTF-8''{quote(told, safe='')}"


def _joined(begin: str, part: str, end: str) -> str:
    return "-".join(one for one in (begin, part, end) if one)


def _readable(written: str) -> str:
    """Return the words in small letters of their script, with hyphens between them."""
    small = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", written).lower())
    # A mark that has not become one letter with the one before it would be taken for the end of a word.
    return _cut(_UNFIT.sub("-", "".join(sign for sign in small if not unicodedata.category(sign).startswith("M"))))


def _plain(written: str) -> str:
    """Return what is left of the words in ASCII: letters lose their marks, and other scripts are lost."""
    plain = unicodedata.normalize("NFKD", written).encode("ascii", "ignore").decode().lower()
    return _cut(_UNFIT_FOR_ALL.sub("-", plain))


def _cut(slug: str) -> str:
    return slug.strip("-")[:MAX_PART_CHARACTERS].rstrip("-")
