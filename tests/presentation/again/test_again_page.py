"""The screen on which questions are answered again."""

from datetime import date

from csr_xblock.domain.again.answer_again import AnswerAgain
from csr_xblock.domain.again.asked_again import AskedAgain
from csr_xblock.domain.again.done_thing import DoneThing
from csr_xblock.domain.identifiers import ItemId, UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.presentation.again.again_page import AgainPage, again_page
from csr_xblock.presentation.days import date_words
from csr_xblock.services.again.show_asked_again import ShownAgain
from tests.presentation.scored import example
from tests.presentation.shown_units import rendered, words_in

DAY, LATER = date(2026, 12, 4), date(2026, 12, 9)
GHG, ENERGY = ItemId("env-ghg"), ItemId("env-energy")
UNIT = UnitId("environment-practice")


def page(waiting: frozenset[ItemId] = frozenset({ENERGY}), **given: int) -> AgainPage:
    """Return the screen after a unit with greenhouse gases and, later, an action on energy."""
    scored = example()
    words = scored.instrument
    asked = (
        AskedAgain(DoneThing(UNIT), LATER, (words.item(GHG),), waiting & {GHG}),
        AskedAgain(DoneThing(action=3), DAY, (words.item(ENERGY),), waiting & {ENERGY}),
    )
    answers = {ItemId(item): AnswerAgain(Answer(level), LATER, DoneThing(UNIT)) for item, level in given.items()}
    shown = ShownAgain(words, asked, answers, {3: "Read the meter"})
    return again_page(scored.attempt, shown, words, {UNIT: "Footprint"}, Links("1a"), "/handler")


def test_what_waits_comes_first() -> None:
    """Although something else was done later; that is folded, with its answer."""
    shown = page(**{GHG: 2})

    assert [
        f"After the action “Read the meter”, on {date_words(DAY)}",
        f"After the unit “Footprint”, on {date_words(LATER)}",
    ] == [group.after for group in shown.groups]
    tree = rendered("again/again.html", shown)
    assert 2 == len(tree.xpath("//form"))
    (folded,) = words_in(tree, "//details/summary")
    assert f"Answered again on {date_words(LATER)}: In place" in folded


def test_the_answer_of_today_is_chosen_and_that_of_the_hand_in_is_told() -> None:
    """So somebody who changes nothing has only to press."""
    cards = {card.id: card for group in page(**{GHG: 2}).groups for card in group.cards}

    chosen = {item: [one.value for one in card.anchors if one.is_chosen] for item, card in cards.items()}
    assert {GHG: ["2"], ENERGY: ["1"]} == chosen
    assert cards[GHG].before.startswith("Not started – “")
    assert ("", True) == (cards[ENERGY].given, cards[ENERGY].is_waiting)


def test_when_everything_is_answered_the_scorecard_is_the_next_step() -> None:
    """The one primary button leads there."""
    shown = page(frozenset(), **{GHG: 2, ENERGY: 1})

    assert shown.is_all_answered
    buttons = rendered("again/again.html", shown).xpath("//*[contains(concat(@class, ' '), 'csr-button ')]/@href")
    assert [shown.scorecard_url] == [str(one) for one in buttons]


def test_without_questions_it_says_when_there_are_some() -> None:
    """An address that is opened too early explains itself."""
    scored = example()
    shown = again_page(scored.attempt, ShownAgain(scored.instrument), scored.instrument, {}, Links("1a"), "/handler")

    assert not shown.is_all_answered
    assert "Nothing to answer again at the moment." in " ".join(words_in(rendered("again/again.html", shown), "//p"))
