"""Faults of authors' content in the language of who reads them; `content` and `domain` know only English phrases."""

from django.utils.translation import gettext as _

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


def phrase_words(phrase: Phrase) -> str:
    """Return a phrase in the active language, filled in with its details, which may be phrases themselves."""
    details = {name: phrase_words(one) if isinstance(one, Phrase) else one for name, one in phrase.details.items()}
    # An empty message id stands for the catalogue's own header.
    return (_(phrase.template) if phrase.template else "").format(**details)
