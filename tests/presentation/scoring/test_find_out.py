"""Areas without a number: their open questions, how to answer them, and the unit that helps to find out."""

from dataclasses import replace

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.identifiers import ItemId, PerspectiveId, UnitId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.units.learning_unit import UnitLevel
from csr_xblock.domain.units.pathway import PathState, PathUnit
from csr_xblock.presentation.scoring.find_out import Answering, FindOutView, find_out_view
from csr_xblock.presentation.scoring.unit_links import NO_UNITS, LinkedUnit, UnitLinks
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.presentation.scored import PREFIX, SomeLinks, example, line_of

LINKS = SomeLinks()
NO_ENVIRONMENT = "".join("." if item.perspective == "environment" else "2" for item in packaged_instrument().items)
FOUNDATION, PRACTICE = UnitId("environment-foundation"), UnitId("environment-practice")


def find_out(scored: ScoredAttempt, answering: Answering | None = None, units: UnitLinks = NO_UNITS) -> FindOutView:
    """Return what is to be found out about an attempt."""
    found = answering or Answering(LINKS, start_url="/start")
    return find_out_view(scored.instrument, scored.attempt.sheet, scored.scorecard, PREFIX, found, units)


def linked(units: list[PathUnit], path_url: str = "?path") -> UnitLinks:
    """Return the links of units."""
    return UnitLinks(tuple(LinkedUnit(one, f"/xblock/{one.unit.id}", "20 min") for one in units), path_url)


def units_in(states: dict[UnitId, PathState], path_url: str = "?path") -> UnitLinks:
    """Return units of the package in these states."""
    units = [PathUnit(packaged_units()[unit], state) for unit, state in states.items()]
    return linked(units, path_url)


def test_complete_scorecard_has_nothing_to_find_out() -> None:
    """A card without a question would be an empty promise."""
    assert ((), 0) == (find_out(example()).areas, find_out(example()).questions)


def test_area_without_a_number_lists_its_open_questions() -> None:
    """The biggest gap is what nobody has looked at."""
    (area,) = find_out(line_of(NO_ENVIRONMENT)).areas

    assert "Environment and climate" == area.title
    assert 8 == len(area.questions)
    assert "0 of 8 questions have an answer: too few for a number." == area.answered
    assert "Answer these 8 questions" == area.button
    assert f"?csr_1a2b3c4d=environment#{PREFIX}-env-management" == area.url


def test_unknown_answers_are_open_and_inapplicable_ones_are_not() -> None:
    """'I do not know' is what there is to find out; what does not apply is settled."""
    items = packaged_instrument().items
    codes = {"env-management": "d", "env-water": "n"}
    line = "".join(codes.get(item.id, "." if item.perspective == "environment" else "2") for item in items)

    (area,) = find_out(line_of(line)).areas

    topics = [question.topic for question in area.questions]
    assert items[40].topic == topics[0]
    assert packaged_instrument().item(ItemId("env-water")).topic not in topics
    assert 7 == len(topics)


def test_single_questions_lead_into_the_draft_and_only_there() -> None:
    """Without a draft there is no page on which a single question could be answered."""
    scored = line_of(NO_ENVIRONMENT)
    (without,) = find_out(scored).areas
    (with_draft,) = find_out(scored, Answering(LINKS, scored.attempt.sheet)).areas

    assert {""} == {question.url for question in without.questions}
    assert f"?csr_1a2b3c4d=environment#{PREFIX}-env-energy" == with_draft.questions[1].url


def test_what_the_draft_has_answered_is_not_open_any_more() -> None:
    """Questions that were answered a minute ago must not be asked for again."""
    scored = line_of(NO_ENVIRONMENT)
    sheet = scored.attempt.sheet
    draft = replace(sheet, answers={**sheet.answers, ItemId("env-management"): Answer(2)})
    done = line_of("2" * 48).attempt.sheet

    view = find_out(scored, Answering(LINKS, draft))
    (finished,) = find_out(scored, Answering(LINKS, done)).areas

    assert 7 == view.questions
    assert ("Go on with your draft", "?csr_1a2b3c4d=start", ()) == (finished.button, finished.url, finished.questions)


def test_staff_are_not_sent_to_questions_that_they_are_not_asked() -> None:
    """The single question of an area is told in words, whatever was answered; finance is not theirs."""
    line = "".join("." if item.perspective in ("processes", "people") else "2" for item in packaged_instrument().items)

    view = find_out(line_of(line, role=Role.EMPLOYEE, mode=Mode.QUICK))

    assert ["People, learning and growth"] == [area.title for area in view.areas]


def test_foundation_unit_stands_in_the_card() -> None:
    """Finding out is what the foundation of an area teaches."""
    units = units_in({PRACTICE: PathState.OPEN, FOUNDATION: PathState.OPEN})

    (area,) = find_out(line_of(NO_ENVIRONMENT), units=units).areas

    assert area.unit is not None
    assert (packaged_units()[FOUNDATION].title, f"/xblock/{FOUNDATION}", False) == (
        area.unit.title,
        area.unit.url,
        area.unit.is_locked,
    )


def test_done_foundation_is_not_offered_again() -> None:
    """Whoever has done it has found out how; the questions are left."""
    units = units_in({FOUNDATION: PathState.COMPLETED, PRACTICE: PathState.OPEN})

    assert find_out(line_of(NO_ENVIRONMENT), units=units).areas[0].unit is None


def twins(**states: PathState) -> UnitLinks:
    """Return a foundation, a practice and a leading unit that all teach the same question."""
    taught = (ItemId("env-energy"),)
    levels = [UnitLevel.LEADING, UnitLevel.PRACTICE, UnitLevel.FOUNDATION]
    units = [
        PathUnit(replace(packaged_units()[FOUNDATION], id=UnitId(level), level=level, items=taught), states[level])
        for level in levels
        if level in states
    ]
    return linked(units)


def link_of(units: UnitLinks, item: str = "env-energy") -> str:
    """Return where the link of a question leads."""
    link = units.for_item(ItemId(item), PerspectiveId("environment"))
    assert link is not None
    return link.url


def test_question_leads_to_the_foundation_first() -> None:
    """'See what comes in' before 'footprint, water and substances'; once it is done, the next one."""
    opened, done = PathState.OPEN, PathState.COMPLETED

    assert "/xblock/foundation" == link_of(twins(leading=opened, practice=opened, foundation=opened))
    assert "/xblock/practice" == link_of(twins(leading=opened, practice=opened, foundation=done))


def test_open_unit_comes_before_a_locked_foundation() -> None:
    """What can be done now is offered first."""
    assert "/xblock/practice" == link_of(twins(practice=PathState.OPEN, foundation=PathState.LOCKED))


def test_locked_unit_leads_to_the_path_where_its_way_in_is_told() -> None:
    """A dead end would be worse than no link; without a path the unit's own page tells it."""
    item, locked = packaged_units()[PRACTICE].items[0], {PRACTICE: PathState.LOCKED}

    assert "?path" == link_of(units_in(locked), item)
    assert f"/xblock/{PRACTICE}" == link_of(units_in(locked, path_url=""), item)


def test_foundation_comes_first_where_it_does_not_teach_the_question() -> None:
    """The footprint is taught by the practice; who has not looked at what comes in begins there."""
    item = packaged_units()[PRACTICE].items[0]
    assert item not in packaged_units()[FOUNDATION].items

    for practice in (PathState.LOCKED, PathState.OPEN):
        states = {PRACTICE: practice, FOUNDATION: PathState.OPEN}
        assert f"/xblock/{FOUNDATION}" == link_of(units_in(states), item)
        assert f"/xblock/{PRACTICE}" == link_of(units_in({**states, FOUNDATION: PathState.COMPLETED}, ""), item)


def test_question_that_every_unit_of_has_been_done_has_no_link() -> None:
    """There is nothing left to learn about it here."""
    done = twins(foundation=PathState.COMPLETED)

    assert done.for_item(ItemId("env-energy"), PerspectiveId("environment")) is None


def test_without_units_nothing_is_linked() -> None:
    """A self-assessment that stands alone has no units."""
    assert NO_UNITS.for_item(ItemId("env-energy"), PerspectiveId("environment")) is None
    assert NO_UNITS.foundation_of(PerspectiveId("environment")) is None
