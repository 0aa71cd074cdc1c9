"""Faults of authors' content in the language of who reads them; `content` and `domain` know only English phrases."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.phrases import Phrase


def problem_words(problem: ContentProblem) -> str:
    """Return what is wrong and what to do, in the active language; a fault without a phrase keeps its own words."""
    return problem.message if problem.sentence is None else phrase_words(problem.sentence)


def placed_problem_words(problem: ContentProblem) -> str:
    """Return what is wrong, with the cell of the workbook or the line in front."""
    if problem.cell:
        sentence = _("Sheet {sheet}, cell {cell}: {message}")
        return sentence.format(sheet=problem.file, cell=problem.cell, message=problem_words(problem))
    if problem.line is not None:
        return _("Line {line}: {message}").format(line=problem.line, message=problem_words(problem))
    return problem_words(problem)


def editor_problem_words(problem: ContentProblem) -> str:
    """Return the sentence beside a field or above a form, which knows no XML; what no form can make has no other."""
    sentence = _editor_sentences().get(problem.code)
    return problem_words(problem) if sentence is None else sentence.format(**problem.details)


def editor_fault_list(problems: Iterable[ContentProblem]) -> tuple[str, ...]:
    """Return such a sentence for each fault, equal ones once."""
    return tuple(dict.fromkeys(editor_problem_words(problem) for problem in problems))


def phrase_words(phrase: Phrase) -> str:
    """Return a phrase in the active language, filled in with its details, which may be phrases themselves."""
    details = {name: phrase_words(one) if isinstance(one, Phrase) else one for name, one in phrase.details.items()}
    # An empty message id stands for the catalogue's own header.
    return (_(phrase.template) if phrase.template else "").format(**details)


def _editor_sentences() -> dict[str, str]:
    return {
        ProblemCode.NOTHING_ASKED: _("No question would be left. Keep at least one."),
        ProblemCode.NO_ITEMS: _("An area would have no question. Keep one, or switch the whole area off."),
        ProblemCode.NO_CORE_ITEMS: _(
            "An area would have no question in the quick check. Put another question of the area into it first."
        ),
        ProblemCode.TOO_FEW_PERSPECTIVES: _(
            "Too few areas would be left for an overall result. Keep more of them, or ask for fewer under “Results”."
        ),
        ProblemCode.BANDS_ORDER: _("The levels must begin at 0, and each must begin higher than the one before."),
        ProblemCode.PARAMETER_SUM: _("The three shares of the reliance must give 1 together."),
        ProblemCode.NOTHING_TO_READ: _("Nothing would be left to read. Write something first."),
        ProblemCode.XML_TOO_LARGE: _("All your texts together are too long. Shorten some of them."),
        ProblemCode.PART_TOO_LONG: _("This has {count} characters; at most {limit} are kept. Shorten it."),
        ProblemCode.RIGHT_ANSWERS: _(
            "One answer must be right, or several if you say so, and at least one wrong. Check the marks."
        ),
    }
