"""What any text that a person writes must fulfil before it is kept, whoever sends it."""

from csr_xblock.domain.errors import InvalidInput

NUL = "\x00"


def checked_text(text: str, max_characters: int, field: str) -> str:
    """
    Return the text if it is within its limit and every database can keep it.

    PostgreSQL takes no NUL, and half a surrogate pair, which JSON can carry, is no character at all.
    Raises InvalidInput naming the field.
    """
    if len(text) > max_characters:
        raise InvalidInput("text-too-long", field)
    if NUL in text or not _is_unicode(text):
        raise InvalidInput("value-invalid", field)
    return text


def _is_unicode(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)
