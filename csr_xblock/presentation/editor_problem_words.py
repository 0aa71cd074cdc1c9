"""What the check of the content finds in an editor, in words that know no XML, in the trainer's language."""

from django.utils.translation import gettext as _

from csr_xblock.content.problem_codes import ProblemCode
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.presentation.problem_words import problem_words


def editor_problem_words(problem: ContentProblem) -> str:
    """Return the sentence for trainers; faults that no form can make keep the sentence for authors of XML."""
    return _sentences().get(problem.code) or problem_words(problem)


def _sentences() -> dict[str, str]:
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
    }
