"""The screen with the check's questions before the text. It tells no answer and no result. Source: JOURNEY 8."""

from dataclasses import dataclass

from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.presentation.units.asked import Scale, before_words, sureness_scale
from csr_xblock.presentation.units.forms import CheckQuestionView, check_view
from csr_xblock.presentation.units.unit_page import UnitScreen

BEFORE = "before"
"""The name of this screen in a unit."""


@dataclass(frozen=True)
class BeforePage:
    """The screen. `unit_url` leads to the unit; `text_language` is that of the questions, `language` of the rest."""

    prefix: str
    language: str
    text_language: str
    title: str
    words_language: str
    about: str
    questions: tuple[CheckQuestionView, ...]
    sureness: Scale
    answer_url: str
    skip_url: str
    unit_url: str


def before_page(
    work: UnitWork, kept: KeptProgress, screen: UnitScreen, *, text_language: str, answer_url: str, unit_url: str
) -> BeforePage:
    """Return the screen of a unit that has a check, its choices in the order in which the check shows them later."""
    check = check_view(work, screen.learner, kept, "")
    questions = () if check is None else check.questions
    return BeforePage(
        prefix=screen.prefix,
        language=screen.language,
        text_language=text_language or screen.language,
        title=work.unit.title,
        words_language=work.unit.words_language,
        about=before_words(len(questions)),
        questions=questions,
        sureness=sureness_scale(None),
        answer_url=answer_url,
        skip_url=screen.asked.skip_url,
        unit_url=unit_url,
    )
