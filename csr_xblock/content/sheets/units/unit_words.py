"""In which column of a workbook a fault of a unit's text stands, and its sentence where that of XML names elements."""

from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.content.sheets.placed_tree import USED_TWICE, ProblemWords
from csr_xblock.domain.phrases import gettext_noop

FIRST_COLUMNS = {"Unit": "value", "Reading": "text", "Task": "text", "Check": "question"}
"""Where a fault stands that concerns a row as a whole."""

WORDS: dict[str, ProblemWords] = {
    ProblemCode.DUPLICATE_ID: ProblemWords("id", USED_TWICE),
    ProblemCode.RIGHT_ANSWERS: ProblemWords(
        "question",
        gettext_noop(
            "With the kind single, exactly one choice is right and at least one wrong; with multiple, at least two are "
            "right and one is wrong. Correct the column Right."
        ),
    ),
    ProblemCode.EMPTY_TEXT: ProblemWords(
        "text", gettext_noop("There is nothing to read here. Write a text, or delete the row.")
    ),
}
