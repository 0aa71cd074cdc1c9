"""A self-assessment whose trainer has exchanged the questions: nobody ends before an empty page."""

from html import escape
from typing import Any

import pytest
from lxml import html
from xblock.core import XBlock

from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.openedx.screens import PREFIX, short_id
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.questions.save_answer import save_answer
from tests.blocks.runtime import Course, person, post
from tests.content.documents import adaptation
from tests.learners import EMPLOYEE, change, draft_of, key_of, learner_of, start
from tests.own_questionnaire import OWN_XML

pytestmark = pytest.mark.django_db

WITHOUT_MIDDLE = adaptation('<items><item id="env-energy"><anchor level="2" off="true"/></item></items>')


def _block(questions: str, mode: str = "") -> XBlock:
    course = Course()
    key = course.add(f'<csr_assessment url_name="a" mode="{mode}" instrument_xml="{escape(questions)}"/>')
    return course.block(key, person())


def _page(block: XBlock, screen: str = "start") -> str:
    fragment = block.render("student_view", {PREFIX + short_id(block): screen})
    return " ".join(html.fromstring(fragment.content).text_content().split())


def _call(block: XBlock, handler: str, **data: Any) -> Any:
    return post(block, handler, data)


def test_a_quick_check_that_asks_nothing_any_more_grows_instead() -> None:
    """It was begun with the packaged questions; the new ones have no quick check."""
    start(key_of(), Mode.QUICK)
    block = _block(OWN_XML)

    page = _page(block, "continue")

    assert "none of them is asked here any more" in page
    assert "Go on" not in page
    assert 200 == _call(block, "start_attempt", mode="full", answers_everything=False, beginning="usual").status
    assert "0 of 6 questions answered" in _page(block, "continue")


def test_a_setting_for_a_quick_check_that_is_not_there_offers_all_questions() -> None:
    """The programme was made for a quick check, and its questions were exchanged afterwards."""
    save_profile(learner_of(), EMPLOYEE)
    block = _block(OWN_XML, mode="quick")

    assert 200 == _call(block, "start_attempt", mode="full", answers_everything=True, beginning="usual").status
    assert Mode.FULL is draft_of(key_of()).sheet.mode
    assert ["mode"] == [fault.setting for fault in block.author_faults()]


def test_employees_are_told_that_no_question_is_meant_for_them() -> None:
    """'0 questions' is no offer; answering all of them as their own view is."""
    save_profile(learner_of(), EMPLOYEE)

    page = _page(_block(OWN_XML))

    assert "None of these questions is meant for employees." in page
    assert "0 questions" not in page


def test_an_answer_that_was_taken_out_stands_open_again() -> None:
    """The learner is told at the question, and at the end which one it is."""
    start(key_of())
    block = _block(WITHOUT_MIDDLE)
    save_answer(key_of(), _block("").instrument(), change(draft_of(key_of()), "env-energy", Answer(2)))

    assert "The sentence that you chose is no longer among the answers." in _page(block, "environment")
    assert "48 questions are still open." in _page(block, "review")
