"""A calm page for everything that cannot be shown: to learners a sentence, to trainers also what is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.errors import ContentProblem


@dataclass(frozen=True)
class MessagePage:
    """A title, a sentence, and the faults to mend (empty for learners)."""

    title: str
    sentence: str
    problems: tuple[str, ...] = ()


def content_fault_page(problems: Iterable[object], is_trainer: bool) -> MessagePage:
    """Return the page for content that an author broke."""
    return MessagePage(
        title=_("This part is being repaired"),
        sentence=_("Your trainer is working on these questions. Nothing you entered is lost. Please come back later."),
        problems=tuple(_in_words(problem) for problem in problems) if is_trainer else (),
    )


def _in_words(problem: object) -> str:
    if isinstance(problem, ContentProblem) and problem.line is not None:
        return _("Line {line}: {message}").format(line=problem.line, message=problem.message)
    return problem.message if isinstance(problem, ContentProblem) else str(problem)
