"""A calm page for everything that cannot be shown: to learners a sentence, to trainers also what is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.errors import ContentProblem
from csr_xblock.presentation.problem_words import placed_problem_words


@dataclass(frozen=True)
class MessagePage:
    """
    A title, a sentence, and for trainers the faults to mend, with the address of Studio's page that mends them.

    Both are empty for learners; `studio_url` also where the platform names no Studio.
    """

    title: str
    sentence: str
    problems: tuple[str, ...] = ()
    studio_url: str = ""


def authors_only_page() -> MessagePage:
    """Return the page for somebody who may not change the course."""
    return MessagePage(_("Editing"), _("Only people who may change this course in Studio may do this."))


def database_away_page() -> MessagePage:
    """Return the page for a time when nothing can be read."""
    return MessagePage(
        title=_("This part cannot be shown right now"),
        sentence=_(
            "The server cannot read your data at the moment. What you have saved is not lost. "
            "Please reload the page in a few minutes."
        ),
    )


def not_begun_page(*, is_trainer: bool, studio_url: str) -> MessagePage:
    """Return the page for a unit that its author has not begun yet."""
    sentence = _("This unit is still being prepared. Please come back later.")
    if not is_trainer:
        return MessagePage(_("Nothing here yet"), sentence)
    sentence = _("Learners see nothing of this unit until a packaged one is chosen or an own one is written.")
    return MessagePage(_("Nothing here yet"), sentence, studio_url=studio_url)


def content_fault_page(problems: Iterable[object], *, is_trainer: bool, studio_url: str) -> MessagePage:
    """Return the page for content that an author broke. `studio_url`: where it is mended, '' if unknown."""
    return MessagePage(
        title=_("This part is being repaired"),
        sentence=_("Your trainer is working on these questions. Nothing you entered is lost. Please come back later."),
        problems=tuple(_told(problem) for problem in problems) if is_trainer else (),
        studio_url=studio_url if is_trainer else "",
    )


def _told(problem: object) -> str:
    return placed_problem_words(problem) if isinstance(problem, ContentProblem) else str(problem)
