"""Everything that was changed can be seen beside the package and taken back, one by one or all."""

from dataclasses import replace
from typing import Any

import pytest

from csr_xblock.content.library import INSTRUMENT_FILE, packaged_instrument
from csr_xblock.content.questions.instrument_writer import write_instrument
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.identifiers import ItemId
from tests.studio.assessments import answered, html, in_studio, item, refused, saved, send, show

pytestmark = pytest.mark.django_db


def _keys(block: Any) -> list[str]:
    page: Any = show(block, "changes").page
    return [entry.row.key for entry in page.entries]


def test_nothing_changed_is_said() -> None:
    """An empty page would leave the trainer guessing."""
    assert "Nothing is changed" in html(in_studio(), "changes")


def test_packaged_and_now_stand_beside_each_other() -> None:
    """In the trainer's language where there is a translation."""
    block = in_studio('<csr_assessment language="lt"/>')
    saved(send(block, "item/env-energy", {"text": "Kuras?", "weight": 6}))

    page: Any = show(block, "changes").page
    parts = {part.now: part.packaged for part in page.entries[0].row.parts}

    assert {"Kuras?", "6"} == set(parts)
    assert packaged_instrument().item(ItemId("env-energy")).text != parts["Kuras?"]


def test_single_changes_are_taken_back() -> None:
    """A question is asked about first, as answers may be there; the rest at once."""
    block = in_studio()
    saved(send(block, "item/env-energy", {"weight": 6}))
    saved(send(block, "results", {"scoring-max_listed": 6, "band-1-name": "Early"}))
    saved(send(block, "questions", intent="area-up:people"))
    saved(send(block, "questions", intent="item-off:env-water"))
    assert ["band:first-steps", "parameter:max_listed", "item:env-energy", "item:env-water", "order:"] == _keys(block)

    for key in ("band:first-steps", "parameter:max_listed", "item:env-water", "order:"):
        saved(send(block, "changes", intent=f"back:{key}"))
    saved(send(block, "item-back/env-energy"))

    assert "" == block.instrument_xml


def test_going_back_tells_what_becomes_of_answers() -> None:
    """It is a change of a question like any other."""
    block = in_studio()
    saved(send(block, "item/env-energy", {"weight": 6}))
    answered("rasa")

    assert "open self-assessment it stands: 1." in html(block, "item-back/env-energy")
    assert "counts more or less" in html(block, "item-back/env-energy")


def test_change_that_leaves_nothing_useful_stays() -> None:
    """Taking back is checked like every save."""
    block = in_studio()
    for name in ("finance", "people"):
        saved(send(block, f"area-off/{name}"))
    saved(send(block, "results", {"scoring-min_valid_perspectives": 3}))
    saved(send(block, "area-off/community"))

    page: Any = refused(send(block, "changes", intent="back:parameter:min_valid_perspectives")).view.page

    assert ("Too few areas",) == tuple(problem[:13] for problem in page.problems)
    assert 3 == block.instrument().scoring.min_valid_perspectives


def test_stale_list_takes_nothing_back() -> None:
    """The entry may have been changed again by somebody else."""
    block = in_studio()
    saved(send(block, "results", {"scoring-max_listed": 6}))
    begun = show(block, "changes")
    saved(send(block, "results", {"scoring-max_listed": 7}))

    outcome = refused(send(block, "changes", intent="back:parameter:max_listed", begun=begun))

    assert "conflict" == outcome.kind
    assert 7 == block.instrument().scoring.max_listed


def test_all_is_taken_back_after_a_question() -> None:
    """And not if somebody has gone on working meanwhile."""
    block = in_studio()
    saved(send(block, "item/env-energy", {"weight": 6}))
    begun = show(block, "all-back")
    saved(send(block, "item/env-energy", {"weight": 7}))
    assert "conflict" == refused(send(block, "all-back", begun=begun)).kind
    assert 7 == item(block).weight

    saved(send(block, "all-back"))

    assert "" == block.instrument_xml


def test_whole_instrument_of_ones_own_is_edited_as_such() -> None:
    """An institution that brings its own questionnaire edits it with the same screens."""
    block = in_studio()
    own = INSTRUMENT_FILE.read_text(encoding="utf-8").replace('id="csr-step-by-step"', 'id="our-check"', 1)
    block.instrument_xml = own

    saved(send(block, "item/env-energy", {"topic": "Fuel", "objective": "env-nature"}))
    saved(send(block, "item-off/env-water"))

    now = block.instrument()
    assert ("our-check", "Fuel", "env-nature") == (now.id, item(block).topic, item(block).objective)
    assert not now.has_item("env-water")
    assert write_instrument(now) == block.instrument_xml
    assert "a whole self-assessment of your own" in html(block, "changes")


def test_whole_that_differences_cannot_say_is_kept_whole() -> None:
    """An imported questionnaire under the packaged id may have its goals in another order; nothing gets lost."""
    block = in_studio()
    packaged = packaged_instrument()
    goals = (packaged.objectives[1], packaged.objectives[0], *packaged.objectives[2:])
    block.instrument_xml = write_instrument(replace(packaged, objectives=goals))
    before = block.instrument()

    saved(send(block, "item/env-energy", {"weight": 6}))

    assert 6 == item(block).weight
    assert [goal.id for goal in goals] == [goal.id for goal in block.instrument().objectives]
    assert before.links == block.instrument().links


@pytest.mark.parametrize("intent", ["save", "forth:item:env-energy"])
def test_unknown_buttons_are_refused(intent: str) -> None:
    """A forged request changes nothing."""
    with pytest.raises(InvalidInput):
        send(in_studio(), "changes", intent=intent)
