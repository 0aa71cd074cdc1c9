"""What a trainer reads beside a report: the task, what was asked, and what may be told of the check."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import unit_text
from csr_xblock.domain.units.learning_unit import UnitText
from csr_xblock.presentation.overview.report_beside import ReportBeside, report_beside
from tests.presentation.overviews import LINKS, OVERSEEN, WHY, report


def beside(*, shares: bool, text: UnitText | None = None, own: str = "", **columns: object) -> ReportBeside:
    """Return what stands beside a report of somebody who shares or not."""
    read = replace(report(**columns), shares=shares)
    return report_beside(read, OVERSEEN, unit_text(WHY, "en") if text is None and not own else text, own, "en", LINKS)


def test_task_and_what_is_asked_stand_beside_the_report() -> None:
    """Whoever judges an answer must see the question."""
    text = unit_text(WHY, "en")
    shown = beside(shares=False)

    assert shown.task is not None
    assert (text.task.title, text.task.deliverable_html) == (shown.task.title, shown.task.deliverable_html)
    assert text.task.evidence_prompt == shown.prompt


@pytest.mark.parametrize(
    ("shares", "best", "told"),
    [
        (True, 80, "Knowledge check: 80 of 100 in the best try."),
        (True, None, "Knowledge check: not tried yet."),
        (False, 80, "Knowledge check: the learner does not share results."),
        (False, None, "Knowledge check: the learner does not share results."),
    ],
)
def test_check_is_told_of_who_shares(shares: bool, best: int | None, told: str) -> None:
    """Whether it was tried is a result, too; the form of the report has promised nothing else than the report."""
    assert told == beside(shares=shares, check_best_percent=best).check


def test_line_in_the_list_is_linked_for_who_shares() -> None:
    """By the user name, which the list can be searched for."""
    assert beside(shares=True).learner_url.endswith("=learners&csr_1a2b3c4d_q=rasa")
    assert "" == beside(shares=False).learner_url


def test_plain_task_of_an_own_unit_is_shown_clean() -> None:
    """Trainers may have pasted anything."""
    shown = beside(shares=True, own="<p>Ask.</p><script>alert(1)</script>")

    assert (None, "<p>Ask.</p>", "") == (shown.task, shown.own_task_html.strip(), shown.check)
    assert "" == shown.prompt
    assert (
        "It counts once it says what was done, in 20 characters or more, who took part and when." == shown.criteria[1]
    )


def test_text_in_another_language_says_so() -> None:
    """Also to the ear; what the programme asks itself is in the trainer's language."""
    text = unit_text(WHY, "en")
    shown = report_beside(report(), OVERSEEN, text, "", "lt", LINKS, other_language="Text in English")

    assert ("en", "Text in English") == (shown.language, shown.other_language)


def test_unit_without_questions_has_no_check() -> None:
    """There is nothing to tell."""
    assert "" == beside(shares=True, text=replace(unit_text(WHY, "en"), questions=())).check
