"""What may be answered again, and today's answers, for any answers and anything that was done."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.again.answer_again import AnswerAgain, sheet_with
from csr_xblock.domain.again.asked_again import Moved, asked_again
from csr_xblock.domain.again.done_thing import DoneThing
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scoring import score
from tests.domain.instruments import instruments, scored_inputs, sheet_of, sheets, tiny_instrument

DAY = date(2026, 11, 29)
TINY = tiny_instrument({}, {}, {})
ONE, TWO, THREE = (item.id for item in TINY.items)


def action(number: int, *items: ItemId, after: int = 0) -> Moved:
    """Return an action that was done so many days after the hand-in."""
    return Moved(DoneThing(action=number), DAY + timedelta(days=after), items)


def again(level: int = 2, after: int = 0) -> AnswerAgain:
    """Return an answer that was given again so many days after the hand-in."""
    return AnswerAgain(Answer(level), DAY + timedelta(days=after), DoneThing(action=1))


@st.composite
def situations(draw: st.DrawFn) -> tuple[Instrument, list[Moved], dict[ItemId, AnswerAgain]]:
    """Draw an instrument, things that were done and answers that were given again."""
    instrument = draw(instruments())
    items = st.sampled_from([item.id for item in instrument.items])
    days = st.integers(0, 30).map(lambda after: DAY + timedelta(days=after))
    moved = st.builds(Moved, st.builds(DoneThing, action=st.integers(1, 9)), days, st.lists(items, max_size=4))
    given_again = st.builds(AnswerAgain, st.builds(Answer, st.integers(0, 4)), days, st.just(DoneThing()))
    return instrument, draw(st.lists(moved, max_size=5)), draw(st.dictionaries(items, given_again, max_size=4))


@given(situations(), st.data())
def test_each_question_is_asked_once_and_only_if_it_was_asked(
    situation: tuple[Instrument, list[Moved], dict[ItemId, AnswerAgain]], data: st.DataObject
) -> None:
    """In the order of the instrument, the newest thing first, and never one that nobody was asked."""
    instrument, moved, given_again = situation
    sheet = data.draw(sheets(instrument))

    asked = asked_again(moved, sheet, instrument, given_again)

    items = [item for one in asked for item in one.items]
    assert len(items) == len({item.id for item in items})
    assert {item.id for item in items} <= {item.id for item in sheet.asked_items(instrument)}
    assert [one.day for one in asked] == sorted((one.day for one in asked), reverse=True)
    for one in asked:
        assert one.items
        assert [item.order for item in one.items] == sorted(item.order for item in one.items)
        assert one.waiting == {
            item.id for item in one.items if item.id not in given_again or given_again[item.id].day < one.day
        }


@given(scored_inputs())
def test_without_answers_again_today_is_what_was_handed_in(inputs: tuple) -> None:  # type: ignore[type-arg]
    """To the last number."""
    instrument, sheet, importance = inputs

    assert score(instrument, sheet, importance) == score(instrument, sheet_with(sheet, {}), importance)


def test_a_question_belongs_to_what_was_done_last() -> None:
    """So nobody is asked the same twice on one screen."""
    moved = [action(1, ONE, TWO), action(2, TWO, THREE, after=4)]

    asked = asked_again(moved, sheet_of({ONE: 1, TWO: 1, THREE: 1}), TINY, {TWO: again(after=2), ONE: again()})

    told = [(one.thing.action, [item.id for item in one.items], set(one.waiting)) for one in asked]
    assert [(2, [TWO, THREE], {TWO, THREE}), (1, [ONE], set())] == told


def test_an_action_without_a_question_asks_nothing() -> None:
    """Nor does one whose questions are gone from the questionnaire."""
    assert () == asked_again([action(1), action(2, ItemId("gone"))], sheet_of({ONE: 1}), TINY, {})
