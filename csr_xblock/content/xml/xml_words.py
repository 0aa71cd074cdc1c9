"""What an author typed, made fit for XML: one line, single spaces, no characters that XML cannot hold."""

import re

UNFIT = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

"""A character that XML cannot hold."""


def fit_for_xml(text: str) -> str:
    """Return text without the characters that XML cannot hold: a course with one of them could not be exported."""
    return UNFIT.sub(lambda found: " " if found[0].isspace() else "", text)


def xml_words(text: str) -> str:
    """Return text in one line, without white space at its ends."""
    return one_line(text).strip()


def one_line(text: str) -> str:
    """Return text with every run of white space as one space, kept at the ends because words may follow."""
    fit = fit_for_xml(text)
    inner = " ".join(fit.split())
    if not inner:
        return " " if fit else ""
    return f"{' ' if fit[0].isspace() else ''}{inner}{' ' if fit[-1].isspace() else ''}"
