"""The list of questions: order, areas, switching off and on, and faults of what is stored."""

from typing import Any

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.studio.frame.editor import Place
from tests.blocks.runtime import exported
from tests.studio import editing
from tests.studio.assessments import answered, html, in_studio, refused, saved, send, show

pytestmark = pytest.mark.django_db

BASE = packaged_instrument()
AREA: dict[str, object] = {
    "area-title": "Digital work", "area-short": "Digital", "area-question": "How do you work with data?",
    "area-color": "#1f5a8a", "first-goal": "Safe data", "first-topic": "Backup", "first-text": "How do you back up?",
    **{f"first-anchor_{level}": f"Level {level}." for level in range(5)},
}  # fmt: skip


def _items(block: Any, perspective: str = "environment") -> list[str]:
    return [item.id for item in block.instrument().items_of(perspective)]


def _areas(block: Any) -> list[str]:
    return [one.id for one in block.instrument().perspectives]


def test_all_questions_are_listed_by_area() -> None:
    """The list is the overview that a trainer works from."""
    page: Any = show(in_studio(), "questions").page

    assert [one.id for one in BASE.perspectives] == [area.id for area in page.areas]
    assert [item.id for item in BASE.items] == [item.id for area in page.areas for item in area.items]


def test_questions_and_areas_are_moved_by_buttons() -> None:
    """Order needs no numbers and no dragging; the focus follows what was moved."""
    block = in_studio()
    first, second, *rest = _items(block)

    outcome = saved(send(block, "questions", intent=f"item-down:{first}"))
    saved(send(block, "questions", intent="area-up:environment"))

    assert [second, first, *rest] == _items(block)
    assert "environment" == _areas(block)[-2]
    assert Place("questions", first) == outcome.place
    assert "data-csr-focus" in html(block, f"questions/{first}")


def test_question_without_answers_is_switched_off_and_on_at_once() -> None:
    """Nothing is lost by it, so nothing is asked."""
    block = in_studio()

    saved(send(block, "questions", intent="item-off:env-water"))
    assert "env-water" not in _items(block)
    assert "item-on:env-water" in html(block, "questions")
    assert "data-csr-focus" in html(block, "questions/env-water")

    saved(send(block, "questions", intent="item-on:env-water"))
    assert "" == block.instrument_xml


def test_answered_question_is_asked_about_before_it_is_off() -> None:
    """The trainer reads how many people it concerns; the button of the list does not skip that."""
    block = in_studio()
    answered("rasa")

    with pytest.raises(InvalidInput):
        send(block, "questions", intent="item-off:env-energy")
    assert "open self-assessment it stands: 1." in html(block, "item-off/env-energy")
    saved(send(block, "item-off/env-energy"))

    assert "env-energy" not in _items(block)


def test_last_question_of_an_area_cannot_be_switched_off() -> None:
    """The list says what is wrong instead of leaving an area without questions."""
    block = in_studio()
    names = sorted(_items(block), key=lambda name: not BASE.item(name).is_core)
    for name in names[3:]:
        saved(send(block, "questions", intent=f"item-off:{name}"))
    saved(send(block, "questions", intent=f"item-off:{names[1]}"))
    saved(send(block, "questions", intent=f"item-off:{names[2]}"))
    before = block.instrument_xml

    outcome = refused(send(block, "questions", intent=f"item-off:{names[0]}"))

    assert "Nothing is changed" in editing.html_of(outcome.view)
    assert before == block.instrument_xml


def test_area_goes_and_comes_back_with_its_questions() -> None:
    """One switch for a whole area."""
    block = in_studio()

    outcome = saved(send(block, "area-off/environment"))
    assert [] == _items(block)
    assert "data-csr-focus" in html(block, str(outcome.place))

    saved(send(block, "questions", intent="area-on:environment"))
    assert "" == block.instrument_xml


def test_own_questions_of_an_area_are_named_before_they_are_lost() -> None:
    """Switching on again brings back the package's questions only."""
    block = in_studio()
    words = {f"anchor_{level}": "x" for level in range(5)} | {"topic": "Routes", "text": "How?"}
    saved(send(block, "new-item/environment", {**words, "objective": "env-climate"}))

    assert "Routes" in html(block, "area-off/environment")


def test_area_with_too_few_questions_for_a_score_is_told() -> None:
    """Otherwise learners answer everything and read that there are not enough answers."""
    block = in_studio()
    assert "A score needs" not in html(block, "questions")
    saved(send(block, "new-area", AREA | {"first-is_core": "on"}))
    assert "This area has fewer" in html(block, "questions")

    words = {f"anchor_{level}": "x" for level in range(5)} | {"topic": "Passwords", "text": "How?"}
    own = _areas(block)[-1]
    goal = block.instrument().objectives[-1].id
    saved(send(block, f"new-item/{own}", {**words, "objective": goal}))

    assert "In the quick check this area has fewer" in html(block, "questions")


def test_too_few_areas_are_refused_in_words() -> None:
    """An overall result needs some areas; the sentence says where that number is."""
    block = in_studio()
    for name in ("finance", "people"):
        saved(send(block, f"area-off/{name}"))

    outcome = refused(send(block, "area-off/community"))

    assert "Too few areas" in editing.html_of(outcome.view)
    assert "community" in _areas(block)


def test_own_area_comes_with_a_goal_and_a_question() -> None:
    """Every state that is saved can be answered at once."""
    block = in_studio()

    saved(send(block, "new-area", AREA))

    instrument = block.instrument()
    assert ("own-digital", "Digital work") == (instrument.perspectives[-1].id, instrument.perspectives[-1].title)
    assert ("own-safe-data", "own-digital") == (instrument.objectives[-1].id, instrument.objectives[-1].perspective)
    assert ("own-backup", True) == (instrument.items[-1].id, instrument.items[-1].is_core)


@pytest.mark.parametrize(
    ("typed", "field"),
    [({"area-color": "#ffffaa"}, "color"), ({"area-color": "red"}, "color"), ({"area-short": "x" * 41}, "short")],
    ids=["too light", "no colour", "too long"],
)
def test_faults_of_an_area(typed: dict[str, object], field: str) -> None:
    """White words stand on the colour, and the short title in small charts."""
    block = in_studio()

    page: Any = refused(send(block, "new-area", {**AREA, **typed})).view.page

    assert [field] == list(page.area.errors)
    assert "" == block.instrument_xml


def test_area_without_its_first_question_is_refused_as_a_whole() -> None:
    """Errors of all parts stand in one summary."""
    block = in_studio()

    outcome = refused(send(block, "new-area", {**AREA, "area-title": "", "first-topic": "", "first-goal": ""}))

    html_of = editing.html_of(outcome.view)
    assert 1 == html_of.count("data-csr-summary")
    assert 3 == html_of.count("data-csr-field-link")
    assert "" == block.instrument_xml


def test_words_and_weight_of_an_area_are_changed() -> None:
    """An institution may speak of its areas in its own words; ids stay."""
    block = in_studio()

    saved(send(block, "area/environment", {"title": "Nature and climate", "weight": 3}))

    area = block.instrument().perspective("environment")
    assert ("Nature and climate", 3, BASE.perspective("environment").question) == (
        area.title, area.weight, area.question,
    )  # fmt: skip


def test_second_trainer_of_an_area_is_told() -> None:
    """Nothing is overwritten in silence."""
    block = in_studio()
    begun = show(block, "area/environment")
    saved(send(block, "area/environment", {"weight": 3}))

    assert "conflict" == refused(send(block, "area/environment", {"title": "Nature"}, begun=begun)).kind


def test_what_was_edited_survives_export_and_import() -> None:
    """Courses are copied and re-run as OLX."""
    block = in_studio()
    saved(send(block, "new-area", AREA))
    saved(send(block, "questions", intent="area-up:own-digital"))
    saved(send(block, "item/env-energy", {"text": "Fuel & <power>?", "quick_win": ""}))

    again = in_studio(exported(block))

    assert block.instrument() == again.instrument()


@pytest.mark.parametrize("intent", ["nothing", "item-off:own-x", "item-fly:env-water", "area-on:nothing", "area-up:x"])
def test_unknown_buttons_are_refused(intent: str) -> None:
    """A forged request changes nothing."""
    block = in_studio()

    with pytest.raises(InvalidInput):
        send(block, "questions", intent=intent)


FAULTY = (
    '<instrument base="csr-step-by-step" version="1.0.0">\n<items><item id="env-wter" off="true"/></items></instrument>'
)


@pytest.mark.parametrize("place", ["questions", "item/env-energy", "results", "changes", "new-area", "area-off/people"])
def test_faults_of_stored_questions_are_shown_on_every_screen(place: str) -> None:
    """A course that was imported with faults can be mended, and nothing crashes."""
    block = in_studio()
    block.instrument_xml = FAULTY

    shown = html(block, place)

    assert "“env-wter” is switched off" in shown
    assert "what=stored-questions" in shown
    assert FAULTY.encode() == type(block).downloads["stored-questions"](block).content


def test_faulty_questions_are_given_up_knowingly() -> None:
    """The way back asks first; settings can be changed meanwhile."""
    block = in_studio()
    block.instrument_xml = FAULTY
    refused(send(block, "results", begun=show(in_studio(), "results")))
    saved(send(block, "settings", {"mode": "quick"}))
    assert FAULTY == block.instrument_xml

    saved(send(block, "all-back"))

    assert "" == block.instrument_xml
