"""
The errors of this package, and the one place that lists what can be wrong with authors' content.

Learners see a calm translated sentence for each `Refusal`; authors see `ContentProblem`s with file and line.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from csr_xblock.domain.phrases import Phrase


class CsrError(Exception):
    """Anything this package refuses, with a reason that can be told."""


class Refusal(CsrError):
    """
    A learner's or trainer's request that cannot be carried out.

    `code` is a stable word for programs, `field` names the input that is at fault, if one is. `day` is when it would be
    possible, if it only comes too early. The translated sentence for each code is in `presentation.refusal_words`.
    """

    def __init__(self, code: str, field: str | None = None, *, day: date | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.day = day


class InvalidInput(Refusal):
    """The input itself is wrong: too long, of the wrong kind, or naming something unknown (HTTP 400)."""


class NotAllowed(Refusal):
    """This person may not do this, or nobody may do it here (HTTP 403)."""


class Conflict(Refusal):
    """The request comes too late: the state it was made for is gone (HTTP 409)."""


class Unavailable(Refusal):
    """The server cannot do it just now, and may be able to in a moment: its database is away, or busy (HTTP 503)."""


@dataclass(frozen=True)
class ContentProblem:
    """
    One fault in authors' content: a stable code, what is wrong and what to do, and where.

    `line` and `column` count from 1; `column` is given for faults inside a rule expression. In a workbook, `file` is
    the sheet, `line` the row and `cell` its name, such as E14. `message` is English; `sentence` is the same for readers
    of other languages, None if there is nothing to translate.
    """

    code: str
    message: str
    file: str = ""
    line: int | None = None
    column: int | None = None
    cell: str = ""
    sentence: Phrase | None = field(default=None, compare=False)

    @property
    def details(self) -> Mapping[str, object]:
        """What is filled into the sentence, by name."""
        return {} if self.sentence is None else self.sentence.details

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line) if part not in ("", None))
        if self.cell:
            place = f"{self.file} {self.cell}"
        return f"{place}: {self.code}: {self.message}" if place else f"{self.code}: {self.message}"


class InvalidContent(CsrError):
    """Authors' content that cannot be used. Carries every problem that was found, at least one."""

    def __init__(self, problems: list[ContentProblem]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems
