"""The offer to begin with the answers from another course, in words."""

from django.utils.translation import gettext as _

from csr_xblock.domain.questions.answered_elsewhere import AnsweredElsewhere
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.presentation.days import day_words


def elsewhere_words(found: AnsweredElsewhere, course_name: str) -> str:
    """Return where and when the person has answered. `course_name` is '' where nobody knows it."""
    words = {"course": course_name, "day": day_words(found.submitted_at)}
    if found.mode is Mode.QUICK:
        named, unnamed = (
            _("You have answered the quick check in the course “%(course)s” on %(day)s."),
            _("You have answered the quick check in another course on %(day)s."),
        )
    else:
        named, unnamed = (
            _("You have answered these questions in the course “%(course)s” on %(day)s."),
            _("You have answered these questions in another course on %(day)s."),
        )
    return (named if course_name else unnamed) % words
