"""
The company's name, which a report carries. It checks its own limits; it does not store anything.

A sole trader's name is the person's, so it is personal data. Source: JOURNEY 1.
"""

from dataclasses import dataclass

from csr_xblock.domain.free_text import checked_text

MAX_COMPANY_NAME = 120


@dataclass(frozen=True)
class ShownName:
    """What a page showed before somebody typed into it: the name, and the number of the company that has it."""

    name: str
    company: int | None


def checked_company_name(name: str) -> str:
    """
    Return the name in one line, without invisible characters, which copying brings along; '' for none.

    Raises InvalidInput naming the field.
    """
    visible = "".join(character for character in " ".join(name.split()) if character.isprintable())
    return checked_text(visible, MAX_COMPANY_NAME, "company_name")
