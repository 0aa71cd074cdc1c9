"""A trainer changes a question without XML, sees it as learners will, and breaks nothing for those who answered it."""

from typing import Any

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.services.questions.save_answer import save_answer
from csr_xblock.studio.frame.editor import Place
from tests.learners import COURSE, change, key_of, start
from tests.studio import editing
from tests.studio.assessments import ENERGY, answered, html, in_studio, item, refused, saved, send, show

pytestmark = pytest.mark.django_db

PACKAGED = packaged_instrument().item(ItemId(ENERGY))
NEW = {f"anchor_{level}": f"Level {level} of it." for level in range(5)} | {
    "topic": "Routes",
    "text": "How do you plan?",
}


def test_changed_words_and_numbers_are_what_learners_are_asked() -> None:
    """Nothing else of the question may change with them."""
    block = in_studio()

    outcome = saved(send(block, "item/env-energy", {"text": "What about  fuel?", "weight": 4, "na_allowed": "on",
                                                    "na_hint": "We have no vehicles."}))  # fmt: skip

    now = item(block)
    assert ("What about fuel?", 4, True, "We have no vehicles.") == (now.text, now.weight, now.na_allowed, now.na_hint)
    assert (PACKAGED.topic, PACKAGED.anchors, PACKAGED.mapping) == (now.topic, now.anchors, now.mapping)
    assert Place("questions", ENERGY) == outcome.place


def test_saving_without_a_change_keeps_nothing() -> None:
    """An untouched question goes on following the package and its translations."""
    block = in_studio()

    saved(send(block, "item/env-energy"))

    assert "" == block.instrument_xml


def test_untouched_words_stay_translated() -> None:
    """A trainer who edits in Lithuanian must not turn a question Lithuanian for everybody by changing its weight."""
    block = in_studio('<csr_assessment language="lt"/>')
    assert packaged_instrument().item(ItemId(ENERGY)).text not in html(block, "item/env-energy")

    saved(send(block, "item/env-energy", {"weight": 5, "topic": "Kuras"}))

    now = item(block)
    assert ("Kuras", 5) == (now.topic, now.weight)
    assert (PACKAGED.text, PACKAGED.anchors) == (now.text, now.anchors)


FAULTS: dict[str, tuple[dict[str, object], str]] = {
    "no topic": ({"topic": "  "}, "topic"),
    "empty lowest level": ({"anchor_0": ""}, "anchor_0"),
    "empty highest level": ({"anchor_4": " "}, "anchor_4"),
    "long text": ({"text": "x" * 1001}, "text"),
    "weight": ({"weight": 11}, "weight"),
    "weight in words": ({"weight": "two"}, "weight"),
    "effort": ({"effort": 7}, "effort"),
    "does not apply without a hint": ({"na_allowed": "on", "na_hint": ""}, "na_hint"),
}


@pytest.mark.parametrize(("typed", "field"), FAULTS.values(), ids=FAULTS)
def test_faults_stand_beside_their_field_and_nothing_is_saved(typed: dict[str, object], field: str) -> None:
    """What was typed is still there, to be mended."""
    block = in_studio()

    outcome = refused(send(block, "item/env-energy", {"quick_win": "Kept.", **typed}))

    page: Any = outcome.view.page
    assert [field] == list(page.form.errors)
    assert "Kept." in editing.html_of(outcome.view)
    assert "" == block.instrument_xml


def test_last_question_of_the_quick_check_is_kept_in_it() -> None:
    """The check that authors of XML get is that of the form, too."""
    block = in_studio()
    core = [one.id for one in block.instrument().items if one.is_core and one.perspective == "environment"]
    for name in core[1:]:
        saved(send(block, f"item/{name}", {"is_core": None}))

    page: Any = refused(send(block, f"item/{core[0]}", {"is_core": None})).view.page

    assert ["is_core"] == list(page.form.errors)
    assert "quick check" in str(page.form.errors["is_core"])


def test_preview_follows_typing_and_saves_nothing() -> None:
    """The trainer reads the question as learners will before it is theirs."""
    block = in_studio()

    outcome = refused(send(block, "item/env-energy", {"text": "<b>Fuel</b>?", "topic": ""}, intent="check"))

    page: Any = outcome.view.page
    assert "<b>Fuel</b>?" == page.preview.cards[0].text
    assert "&lt;b&gt;Fuel&lt;/b&gt;?" in editing.html_of(outcome.view)
    assert "" == block.instrument_xml


def test_change_that_touches_answers_is_asked_about_first() -> None:
    """Whoever changes the levels should know that answers chosen by other words are there."""
    block = in_studio()
    answered("rasa", hand_in=True)
    answered("jonas")
    assert "This question was answered." in html(block, "item/env-energy")

    asked = refused(send(block, "item/env-energy", {"anchor_2": "We write it down."}))
    page: Any = asked.view.page

    assert 1 == len(page.effects)
    assert "" == block.instrument_xml
    saved(send(block, "item/env-energy", {"anchor_2": "We write it down."}, intent="save-anyway"))
    assert "We write it down." == item(block).anchors.text(2)


@pytest.mark.parametrize(
    "typed", [{"text": "Typing error mended?"}, {"quick_win": "Do it."}], ids=["words only", "hints only"]
)
def test_change_that_touches_no_answer_is_saved_at_once(typed: dict[str, object]) -> None:
    """Mending a word should not need two buttons."""
    block = in_studio()
    answered("rasa")

    saved(send(block, "item/env-energy", typed))


def test_second_trainer_is_told_and_can_save_knowingly() -> None:
    """Nothing of the first one's work is overwritten in silence, and nothing of the second one's typing is lost."""
    block = in_studio()
    begun = show(block, "item/env-energy")
    saved(send(block, "item/env-energy", {"weight": 7}))

    outcome = refused(send(block, "item/env-energy", {"topic": "Fuel"}, begun=begun))

    page: Any = outcome.view.page
    assert ("conflict", True) == (outcome.kind, page.conflict)
    assert "Fuel" in editing.html_of(outcome.view)
    assert (PACKAGED.topic, 7) == (item(block).topic, item(block).weight)
    saved(send(block, "item/env-energy", begun=outcome.view))
    assert "Fuel" == item(block).topic


def test_conflict_is_not_forgotten_by_a_check_or_a_fault() -> None:
    """The form still began from the old state after its errors were shown."""
    block = in_studio()
    begun = show(block, "item/env-energy")
    saved(send(block, "item/env-energy", {"weight": 7}))

    faulty = refused(send(block, "item/env-energy", {"topic": ""}, begun=begun))
    outcome = refused(send(block, "item/env-energy", {"topic": "Fuel"}, begun=faulty.view))

    assert "conflict" == outcome.kind


def test_two_questions_can_be_edited_at_once() -> None:
    """Two trainers share the work; each save keeps the other's."""
    block = in_studio()
    first, second = show(block, "item/env-energy"), show(block, "item/env-water")

    saved(send(block, "item/env-energy", {"topic": "Fuel"}, begun=first))
    saved(send(block, "item/env-water", {"topic": "Wells"}, begun=second))

    assert ("Fuel", "Wells") == (item(block).topic, item(block, "env-water").topic)


def test_own_question_gets_an_id_from_its_topic_and_a_goal() -> None:
    """Nobody types ids; the question comes last in its area."""
    block = in_studio()

    saved(send(block, "new-item/environment", {**NEW, "objective": "env-nature"}))
    saved(send(block, "new-item/environment", {**NEW, "objective": "", "goal": "Drive less"}))

    first, second = block.instrument().items_of("environment")[-2:]
    assert ("own-routes", "env-nature") == (first.id, first.objective)
    assert ("own-routes-2", "own-drive-less") == (second.id, second.objective)
    assert "Drive less" == block.instrument().objective(second.objective).title


def test_own_question_never_takes_over_answers_of_a_removed_one() -> None:
    """Answers are kept under the id; another question under it would be given answers to the old one."""
    block = in_studio()
    saved(send(block, "new-item/environment", {**NEW, "objective": "env-nature"}))
    key = key_of("rasa", COURSE)
    save_answer(key, block.instrument(), change(start(key, instrument=block.instrument()), "own-routes", 3))
    saved(send(block, "item-off/own-routes"))

    saved(send(block, "new-item/environment", {**NEW, "objective": "env-nature"}))

    assert "own-routes-2" == block.instrument().items_of("environment")[-1].id


def test_new_goal_needs_a_name() -> None:
    """A goal without words could not be rated."""
    block = in_studio()

    page: Any = refused(send(block, "new-item/environment", {**NEW, "objective": "", "goal": ""})).view.page

    assert ["goal"] == list(page.form.errors)


def test_goal_that_an_own_question_leaves_goes_with_it() -> None:
    """A goal that nothing asks about has no result."""
    block = in_studio()
    saved(send(block, "new-item/environment", {**NEW, "objective": "", "goal": "Drive less"}))

    saved(send(block, "item/own-routes", {"objective": "env-climate"}))

    assert "own-drive-less" not in {one.id for one in block.instrument().objectives}
    assert "env-climate" == item(block, "own-routes").objective


def test_question_that_is_off_is_switched_on_by_saving_it() -> None:
    """Somebody else may have switched it off while it was edited."""
    block = in_studio()
    saved(send(block, "questions", intent="item-off:env-water"))
    assert "is switched off" in html(block, "item/env-water")

    saved(send(block, "item/env-water", {"topic": "Wells"}))

    assert "Wells" == item(block, "env-water").topic


@pytest.mark.parametrize("place", ["item/nothing", "item", "new-item/nothing", "item-off/nothing", "item-back/nothing"])
def test_unknown_question_is_refused(place: str) -> None:
    """An old link must not end in an error page."""
    block = in_studio()

    with pytest.raises(InvalidInput):
        show(block, place)


@pytest.mark.parametrize("place", [f"item/{ENERGY}", "new-item/environment", f"item-off/{ENERGY}", "area/environment"])
def test_area_that_somebody_switched_off_meanwhile_does_not_come_back(place: str) -> None:
    """The second trainer is told; the page keeps what was typed, and the first one's work stays."""
    block = in_studio()
    begun = show(block, place)
    saved(send(block, "area-off/environment"))
    kept = block.instrument_xml

    with pytest.raises(InvalidInput):
        send(block, place, {"topic": "Light"}, begun=begun)

    assert kept == block.instrument_xml


def test_a_question_may_have_two_answers() -> None:
    """Yes or no is enough for many a question; what stands between is left empty, without any XML."""
    block = in_studio()
    two = {**NEW, "anchor_1": "", "anchor_2": "", "anchor_3": "", "objective": "env-climate"}

    checked = refused(send(block, "new-item/environment", two, intent="check"))
    saved(send(block, "new-item/environment", two))

    anchors = item(block, "own-routes").anchors
    assert (0, 4) == anchors.levels
    assert ["0", "4"] == [one.value for one in checked.view.page.preview.cards[0].anchors]  # type: ignore[attr-defined]


def test_an_answer_of_a_packaged_question_can_be_taken_out_and_put_back() -> None:
    """People who chose it are thought of first, and going back to the package brings its words again."""
    block = in_studio()
    answered("anna")

    asked = refused(send(block, "item/env-energy", {"anchor_2": ""}))
    saved(send(block, "item/env-energy", {"anchor_2": ""}, intent="save-anyway"))

    assert "An answer can no longer be chosen." in editing.html_of(asked.view)
    assert '<anchor level="2" off="true"/>' in block.instrument_xml
    saved(send(block, "item-back/env-energy"))
    assert PACKAGED.anchors == item(block).anchors
