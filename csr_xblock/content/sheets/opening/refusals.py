"""The faults of a file that cannot be read as a workbook at all."""

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.phrases import gettext_noop, phrase

DAMAGED = gettext_noop("the file is damaged")


def unreadable(reason: str) -> InvalidContent:
    """Return the fault of a workbook that cannot be read."""
    return InvalidContent([problem(ProblemCode.WORKBOOK_UNREADABLE, "", None, reason=phrase(reason))])


def too_large(reason: str, limit: int) -> InvalidContent:
    """Return the fault of a workbook that is larger than a limit."""
    return InvalidContent([problem(ProblemCode.WORKBOOK_TOO_LARGE, "", None, reason=phrase(reason, limit=limit))])


def foreign(program: str) -> InvalidContent:
    """Return the fault of a file in a format of another kind; `program` says which, and what to do."""
    return InvalidContent([problem(ProblemCode.FILE_FOREIGN, "", None, sentence=phrase(program))])
