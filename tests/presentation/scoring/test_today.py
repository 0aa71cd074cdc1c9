"""As handed in and today beside each other: which numbers, which questions, and what is said of them."""

from datetime import date

from csr_xblock.domain.again.answer_again import AnswerAgain
from csr_xblock.domain.again.asked_again import AskedAgain
from csr_xblock.domain.again.done_thing import DoneThing
from csr_xblock.domain.identifiers import ItemId, UnitId
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.scoring.today import TodayView, today_view
from csr_xblock.services.again.show_asked_again import ShownAgain
from csr_xblock.services.again.show_today import scorecard_of_today
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.presentation.scored import example, line_of

DAY = date(2026, 12, 4)
GHG, ENERGY, NATURE = ItemId("env-ghg"), ItemId("env-energy"), ItemId("env-nature")
UNIT, ACTION, GONE = DoneThing(UnitId("environment-practice")), DoneThing(action=3), DoneThing()
TITLES = {UnitId("environment-practice"): "Footprint, water and substances"}


def view(scored: ScoredAttempt, *answered: tuple[ItemId, Answer, DoneThing], waits: int = 0) -> TodayView | None:
    """Return what is told after answers were given again; so many questions of an action still wait."""
    given = {item: AnswerAgain(answer, DAY, after) for item, answer, after in answered}
    items = scored.instrument.items[:waits]
    asked = (AskedAgain(ACTION, DAY, items, frozenset(item.id for item in items)),) if waits else ()
    shown = ShownAgain(scored.instrument, asked, given, {3: "Read the meter"})
    today = scorecard_of_today(scored, given)
    return today_view(scored.attempt, scored.scorecard, today, shown, scored.instrument, TITLES, "?csr=again")


def told(scored: ScoredAttempt, *answered: tuple[ItemId, Answer, DoneThing], waits: int = 0) -> TodayView:
    """Return the same where there is something to tell."""
    found = view(scored, *answered, waits=waits)
    assert found is not None
    return found


def test_nothing_is_said_while_nothing_was_done() -> None:
    """The scorecard is the one that was handed in."""
    assert view(example()) is None


def test_the_numbers_stand_beside_each_other() -> None:
    """The bakery of JOURNEY 7: the environment goes from 23 to 32, and all together from 32 to 34."""
    shown = told(example(), (GHG, Answer(2), UNIT))

    moved = [(row.name, row.then, row.today) for row in shown.rows if row.has_moved]
    assert [("Environment", "23", "32"), ("All together", "32", "34")] == moved
    assert 7 == len(shown.rows)
    assert "Today it is 34 of 100 instead of 32." == shown.summary


def test_each_question_says_from_where_to_where_after_what_and_when() -> None:
    """An action that is gone, and one that may not be named, have no title."""
    answers = ((GHG, Answer(2), UNIT), (ENERGY, Answer(3), ACTION), (NATURE, Answer(2), GONE))

    lines = [(one.was, one.now, one.after, one.day) for one in told(example(), *answers).moved]

    assert [
        ("First steps", "Managed", "After the action “Read the meter”", date_words(DAY)),
        ("Not started", "In place", "After the unit “Footprint, water and substances”", date_words(DAY)),
        ("Not started", "In place", "After an action of your company", date_words(DAY)),
    ] == lines


def test_a_question_that_is_as_it_was_is_counted_and_not_listed() -> None:
    """Looking again and finding nothing new is told, too."""
    shown = told(example(), (ENERGY, Answer(1), UNIT))

    assert ((), "1 question was looked at again and is as it was.") == (shown.moved, shown.unmoved)
    assert shown.summary.startswith("The number is as before, 32 of 100.")


def test_what_waits_is_called_to_before_anything_was_answered() -> None:
    """Without two columns of the same numbers."""
    shown = told(example(), waits=2)

    assert ((), "") == (shown.rows, shown.summary)
    assert "You have done something since. 2 questions may have a new answer." == shown.waiting


def test_a_level_that_changes_is_named() -> None:
    """And a first number, where there was none."""
    line = "2" * 48
    shown = told(line_of(line), *((item.id, Answer(4), UNIT) for item in example().instrument.items[:40]))
    assert shown.summary.startswith("Today it is")
    assert "That is the level “" in shown.summary

    few = told(line_of("1" * 16 + "." * 32), *((item.id, Answer(2), UNIT) for item in example().instrument.items))
    assert "Today there are enough answers for a number: 50 of 100." == few.summary


def test_not_knowing_is_a_move_as_well() -> None:
    """Somebody who has learned more may know less."""
    (one,) = told(example(), (ENERGY, Answer(special=Special.DO_NOT_KNOW), UNIT)).moved

    assert ("First steps", "I do not know") == (one.was, one.now)
