"""The questions of an area: as many answers as each question has, and a word where a chosen one is gone."""

from dataclasses import replace

import pytest

from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.anchors import usual_anchors
from csr_xblock.domain.questions.answers import Answer, Mark
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.questions.perspective_page import QuestionCard, perspective_page, question_preview
from tests.domain.instruments import even_instrument, sheet_of, tiny_instrument
from tests.presentation.scored import scored_attempt

TWO = replace(tiny_instrument({}).items[0], topic="T", text="Q", anchors=usual_anchors("No.", "Yes."))


def _card(answer: Answer) -> QuestionCard:
    return question_preview(TWO, "p", answer).cards[0]


@pytest.mark.parametrize(
    ("to_do", "following"), [((), "review"), ((3,), "p4"), ((1, 2), "p3"), ((0, 1), "review")], ids=str
)
def test_the_way_on_passes_areas_in_which_nothing_is_to_do(to_do: tuple[int, ...], following: str) -> None:
    """Who answers two open questions is not led through thirty that are answered."""
    areas = even_instrument(4, 1)
    answers = {item.id: Answer(2) for place, item in enumerate(areas.items) if place not in to_do}
    draft = replace(scored_attempt(sheet_of({}), areas).attempt, sheet=replace(sheet_of({}), answers=answers))
    page = perspective_page(areas, areas.perspectives[1].id, draft, None, None, Links("1a2b3c4d"))

    assert page.neighbours.next_url.endswith(f"={following}")
    assert (following == "review") is page.neighbours.is_last


def test_a_question_offers_its_own_answers_with_their_levels() -> None:
    """What a browser sends back is the level, so that two answers are 0 and 4."""
    assert [("0", "No."), ("4", "Yes.")] == [(one.value, one.text) for one in _card(Answer()).anchors]


def test_a_sentence_that_was_taken_out_is_told_and_nothing_is_chosen() -> None:
    """Nobody chose one of the sentences that are left, so none may stand there as chosen."""
    card = _card(Answer(2))

    assert card.is_withdrawn
    assert not any(one.is_chosen for one in card.anchors)


def test_an_answer_far_above_the_one_taken_over_asks_for_a_note() -> None:
    """Which answers are that far is said for each, so that the page can ask at once; a note ends it."""
    area = tiny_instrument({}, {}, {})
    before = scored_attempt(sheet_of({"i1": 1, "i2": 1, "i3": 1}), area).attempt
    answers = {
        "i1": Answer(3, mark=Mark.CHANGED),
        "i2": Answer(3, mark=Mark.CHANGED, evidence="It hangs at the door."),
        "i3": Answer(3, mark=Mark.ANSWERED),
    }
    sheet = replace(sheet_of({}), answers=answers)
    draft = replace(before, number=2, state=AttemptState.DRAFT, sheet=sheet)
    cards = perspective_page(area, area.perspectives[0].id, draft, before, None, Links("1a2b3c4d")).cards

    assert [True, False, False] == [card.asks_for_note for card in cards]
    assert ["3", "4"] == [anchor.value for anchor in cards[0].anchors if anchor.is_far_up]
    assert [True, True, False] == [card.may_ask_for_note for card in cards]
    html = render_template("questions/question_cards.html", {"page": {"cards": cards[:1], "prefix": "p"}})
    assert 2 == html.count("data-csr-up")
    assert "<details open>" in html
