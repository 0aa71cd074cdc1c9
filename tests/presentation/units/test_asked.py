"""What a unit asks and tells about the learning itself: where, in which words, and of whom it is not asked."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone, translation

from csr_xblock.content.library import packaged_units, unit_text
from csr_xblock.domain.units.measured_learning import LearnedSoFar, MeasuredLearning
from csr_xblock.domain.units.reactions import Reactions
from csr_xblock.domain.units.transfer import Transfer, TransferAnswer
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.units.asked import AskedAddresses
from csr_xblock.presentation.units.before_page import before_page
from csr_xblock.presentation.units.learning_words import learned_words
from csr_xblock.presentation.units.unit_page import UnitPage
from tests.presentation.shown_units import DAY, WHY, done, kept, rendered, screen, why_page, words_in, work_of

TO = AskedAddresses("?before", "/skip", "/sureness", "/reactions", "/transfer")
SAID = MeasuredLearning(True, 40, 3, 8, Reactions(5, None, 2, "Ask <b>Jonas</b>"))


def page(progress: KeptProgress, **about: Any) -> UnitPage:
    """Return the page of the unit g-why with the addresses of its questions."""
    return why_page(progress, asked=TO, **about)


def shown(progress: KeptProgress, path: str, **about: Any) -> list[str]:
    """Return the words of what an XPath finds on the page, without what is hidden."""
    return words_in(rendered("units/unit.html", page(progress, **about)), f"{path}[not(ancestor-or-self::*[@hidden])]")


def test_a_unit_that_was_just_entered_offers_its_questions() -> None:
    """A link and a button, so that nobody has to pass a test before reading."""
    offered = page(kept(may_ask_before=True)).asked.before

    assert offered is not None
    assert ("?before", "/skip") == (offered.url, offered.skip_url)
    assert "What do you know already?" in shown(kept(may_ask_before=True), "//h3")
    assert "What do you know already?" not in shown(kept(), "//h3")


def test_questions_before_the_text_give_no_answer_away() -> None:
    """Neither right nor wrong, nor the feedback that says why."""
    text = unit_text(WHY, "en")
    work = work_of(packaged_units()[WHY], text)
    asked = before_page(work, kept(), screen(asked=TO), text_language="en", answer_url="/answer", unit_url="?")

    html = render_template("units/before_check.html", {"page": asked})

    feedback = [choice.feedback for question in text.questions for choice in question.choices]
    assert [one for one in feedback if one in html] == []
    assert "is_correct" not in repr(asked)
    names = rendered("units/before_check.html", asked).xpath("//input[@data-csr-name='answers']/@data-csr-of")
    assert {question.id for question in text.questions} == set(names)
    assert len(html.encode()) < 60 * 1024


def test_check_shows_choices_in_the_same_order_later() -> None:
    """Who remembers a place remembers the choice."""
    work = work_of(packaged_units()[WHY], unit_text(WHY, "en"))
    asked = before_page(work, kept(), screen(asked=TO), text_language="en", answer_url="", unit_url="")
    check = page(kept()).check

    assert check is not None
    assert asked.questions == check.questions


LESS = "It was less at first. That happens: who looks closer sees more that can be asked. You have passed."
SAME = "That is the same, and fine: you have passed, and the notes beside the questions say why."
LESS_SURE = "You are less sure now: 8 of 10 before, 5 of 10 now. That happens: you know better now what there is to it."


@pytest.mark.parametrize(
    ("learned", "last"),
    [
        (LearnedSoFar(40, 80), "That is 67\u00a0% of what was still new to you."),
        (LearnedSoFar(40, 100), "What you did not know before, you know now."),
        (LearnedSoFar(60, 60), SAME),
        (LearnedSoFar(80, 60), LESS),
        (LearnedSoFar(100, 100), "You knew all of it already."),
        (LearnedSoFar(100, 80), LESS),
        (LearnedSoFar(None, 80, 3, 8), "You are surer now: 3 of 10 before, 8 of 10 now."),
        (LearnedSoFar(None, 80, 5, 5), "You are as sure as before: 5 of 10."),
        (LearnedSoFar(None, 80, 8, 5), LESS_SURE),
    ],
    ids=["some", "all", "same", "less", "knew-it", "knew-it-and-less", "surer", "as-sure", "less-sure"],
)
def test_the_learner_reads_what_changed(learned: LearnedSoFar, last: str) -> None:
    """Warm, and true where it fell. Nobody is told that the unit has caused it."""
    assert last == learned_words(learned)[-1]


def test_both_percents_are_told() -> None:
    """The numbers behind the sentence; and nothing where nothing was asked."""
    first, *_others = learned_words(LearnedSoFar(40, 80, 3, 8))

    assert first == "Before the text you answered 40\u00a0% rightly, at your first try afterwards 80\u00a0%."
    assert learned_words(LearnedSoFar(None, 80)) == ()


def test_what_changed_is_shown_with_the_page_and_with_the_answer_to_a_try() -> None:
    """The same sentences after a reload and at once."""
    progress = replace(done(), check_first_percent=80, learning=SAID)

    asked = page(progress).asked.learned

    assert asked is not None
    assert asked.is_shown
    assert list(asked.sentences) == page(progress).standing["learned"]
    assert shown(progress, "//h3").count("What has changed") == 1
    assert "What has changed" not in shown(kept(), "//h3")


@pytest.mark.parametrize("is_done", [True, False])
def test_reactions_wait_until_the_unit_is_done(is_done: bool) -> None:
    """What somebody has said is filled in again."""
    progress = replace(done() if is_done else kept(), learning=SAID)

    tree = rendered("units/unit.html", page(progress))

    assert is_done is ("What was this unit like for you?" in shown(progress, "//h3"))
    assert tree.xpath("//input[@data-csr-name='useful'][@checked]/@value") == ["5"]
    assert tree.xpath("//input[@data-csr-name='understood'][@checked]") == []
    assert tree.xpath("//input[@data-csr-name='line']/@value") == ["Ask <b>Jonas</b>"]


@pytest.mark.parametrize(("days", "is_asked"), [(41, False), (42, True), (103, False)])
def test_some_weeks_later_the_unit_asks_what_came_of_it(days: int, is_asked: bool) -> None:
    """With the unit's own question, and what was answered already."""
    said = replace(SAID, transfer=TransferAnswer(Transfer.NO, "The season"))
    progress = replace(done(), completed_at=timezone.now() - timedelta(days=days), learning=said)

    asked = page(progress).asked.transfer

    assert is_asked is (asked is not None)
    if asked is not None:
        assert asked.question == unit_text(WHY, "en").transfer_question
        assert [("no", "Not yet")] == [(one.value, one.words) for one in asked.choices if one.is_chosen]
        assert asked.obstacle == "The season"


def test_a_page_that_is_only_looked_at_asks_nothing() -> None:
    """An author's preview, and staff who look at the course as a learner."""
    progress = replace(done(), check_first_percent=80, learning=SAID, may_ask_before=True)

    html = render_template("units/unit.html", {"page": page(progress, learner=None)})

    assert "data-csr-when" not in html
    assert "Jonas" not in html


@pytest.mark.parametrize("language", ["en", "lt"])
def test_page_with_everything_stays_small(language: str) -> None:
    """Slow lines and cheap phones."""
    progress = replace(done(), completed_at=timezone.now() - timedelta(days=50), check_first_percent=80, learning=SAID)
    with translation.override(language):
        html = render_template("units/unit.html", {"page": page(progress, language=language)})

    assert len(html.encode()) < 60 * 1024


def test_a_try_says_nothing_about_what_changed_before_it_is_enough() -> None:
    """Who is still trying has another thing to think of."""
    trying = kept(check_tries=1, check_first_percent=20, learning=SAID)

    assert page(trying).standing["learned"] == []
    assert page(replace(trying, check_passed_at=DAY)).standing["learned"] != []
