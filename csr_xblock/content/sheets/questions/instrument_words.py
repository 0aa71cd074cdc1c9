"""In which column of a workbook a fault of an instrument stands, and its sentence where that of XML names elements."""

from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.content.sheets.placed_tree import USED_TWICE, ProblemWords
from csr_xblock.domain.phrases import gettext_noop

FIRST_COLUMNS = {
    "About": "text",
    "Questions": "topic",
    "Areas": "title",
    "Goals": "title",
    "Figures": "name",
    "Links": "from",
    "Bands": "from",
    "Levels": "value",
    "Modes": "id",
    "Numbers": "value",
}
"""Where a fault stands that concerns a row as a whole."""

WORDS: dict[str, ProblemWords] = {
    ProblemCode.TOO_FEW_PERSPECTIVES: ProblemWords(row="min-valid-perspectives"),
    ProblemCode.PARAMETER_SUM: ProblemWords(row="confidence-coverage-weight"),
    ProblemCode.DUPLICATE_ID: ProblemWords("id", USED_TWICE),
    ProblemCode.RESERVED_ID: ProblemWords("id"),
    ProblemCode.WEIGHT_RANGE: ProblemWords("weight"),
    ProblemCode.EFFORT_RANGE: ProblemWords("effort"),
    ProblemCode.NOTHING_ASKED: ProblemWords(
        "text",
        gettext_noop("No question is asked. Write yes in the column Asked of at least one, on the sheet Questions."),
    ),
    ProblemCode.NA_HINT_MISSING: ProblemWords(
        "na-hint",
        gettext_noop("The question may not apply, but nothing says when. Write it here, or no in 'May not apply'."),
    ),
    ProblemCode.NO_ITEMS: ProblemWords(
        "used",
        gettext_noop("No question of this area is asked. Write no here, or yes in the column Asked of a question."),
    ),
    ProblemCode.NO_CORE_ITEMS: ProblemWords(
        "title",
        gettext_noop(
            "No question of this area is in the quick check. Write yes in the column Quick check of at least one, "
            "on the sheet Questions."
        ),
    ),
    ProblemCode.LINK_CIRCLE: ProblemWords(
        "feedback",
        gettext_noop(
            "The links run in a circle: {circle}. Write yes here if this link leads back on purpose, or delete a link."
        ),
    ),
    ProblemCode.LINK_TO_ITSELF: ProblemWords(
        "to", gettext_noop("The link leads from a goal to itself. Choose another goal.")
    ),
}
