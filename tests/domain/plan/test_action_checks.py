"""What an action may be: what it needs, and when a wanted level is judged."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
from csr_xblock.domain.plan.action_checks import check_action, missing_fields
from csr_xblock.domain.plan.actions import Action, ActionNote, ActionStatus, ActionStep, LinkedItem, Measure
from tests.domain.plan.made_actions import ENERGY, TODAY, WHOLE, days, rules

LONG = "x" * 301


def refused(action: Action, before: Action | None = None, levels: dict[ItemId, int] | None = None) -> tuple[str, Any]:
    """Return code and field of the refusal, ('', '') for an action that may be kept."""
    try:
        check_action(action, before, rules(levels))
    except InvalidInput as refusal:
        return refusal.code, refusal.field
    return "", ""


def test_a_whole_action_may_be_kept() -> None:
    """Otherwise the tables below would prove nothing."""
    assert refused(WHOLE) == ("", "")


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"title": ""}, "action-title-missing", "title"),
        ({"title": " \t"}, "action-title-missing", "title"),
        ({"objective": ObjectiveId("")}, "action-objective-missing", "objective"),
        ({"steps": ()}, "action-steps-missing", "steps"),
        ({"responsible": "  "}, "action-responsible-missing", "responsible"),
        ({"start": None}, "action-start-missing", "start"),
        ({"due": None}, "action-due-missing", "due"),
        ({"measure": Measure()}, "action-kpi-missing", "kpi"),
        ({"measure": Measure("own")}, "action-figure-name-missing", "figure_name"),
        ({"items": (LinkedItem(ENERGY),)}, "action-items-missing", "items"),
        ({"title": "x" * 161}, "text-too-long", "title"),
        ({"why": LONG}, "text-too-long", "why"),
        ({"responsible": LONG}, "text-too-long", "responsible"),
        ({"participants": LONG}, "text-too-long", "participants"),
        ({"risk": LONG}, "text-too-long", "risk"),
        ({"measure": Measure("own", LONG)}, "text-too-long", "figure_name"),
        ({"steps": (ActionStep(LONG),)}, "text-too-long", "steps"),
        ({"steps": (ActionStep(" "),)}, "value-invalid", "steps"),
        ({"steps": tuple(ActionStep(f"{n}") for n in range(13))}, "too-many-lines", "steps"),
        ({"notes": tuple(ActionNote(f"{n}") for n in range(13))}, "too-many-lines", "notes"),
        ({"notes": (ActionNote(LONG),)}, "text-too-long", "notes"),
        ({"title": "a\x00b"}, "value-invalid", "title"),
        ({"why": "\ud800"}, "value-invalid", "why"),
        ({"due": TODAY - timedelta(days=1)}, "due-before-start", "due"),
        ({"start": date(1999, 12, 31)}, "plan-day-out-of-range", "start"),
        ({"due": date(2101, 1, 1)}, "plan-day-out-of-range", "due"),
        ({"budget": Decimal("-0.01")}, "number-out-of-range", "budget"),
        ({"saved": Decimal(10) ** 10}, "number-out-of-range", "saved"),
        ({"saved": Decimal("0.001")}, "number-out-of-range", "saved"),
        ({"budget": Decimal("NaN")}, "number-out-of-range", "budget"),
        ({"budget": Decimal("Infinity")}, "number-out-of-range", "budget"),
        ({"measure": Measure("none", "", Decimal("0.0001"))}, "number-out-of-range", "baseline"),
        ({"hours": -1}, "number-out-of-range", "hours"),
        ({"hours": 100_001}, "number-out-of-range", "hours"),
        ({"currency": "XXX"}, "value-invalid", "currency"),
        ({"objective": ObjectiveId("no-goal")}, "value-invalid", "objective"),
        ({"measure": Measure("no-figure")}, "value-invalid", "kpi"),
        ({"unit": UnitId("no-unit")}, "value-invalid", "unit"),
        ({"items": (LinkedItem(ItemId("no-item")),)}, "item-unknown", "items"),
        ({"items": (LinkedItem(ENERGY, 2), LinkedItem(ENERGY, 3))}, "value-invalid", "items"),
        ({"items": (LinkedItem(ENERGY, 7),)}, "level-invalid", "items"),
        ({"items": (LinkedItem(ENERGY, 1),)}, "wanted-not-above", "items"),
        ({"items": (LinkedItem(ItemId("env-water"), 2),)}, "level-of-today-unknown", "items"),
    ],
    ids=str,
)
def test_what_an_action_may_not_be(change: dict[str, Any], code: str, field: str) -> None:
    """Each names the field, so that the form can lead there."""
    assert refused(replace(WHOLE, **change)) == (code, field)


def test_an_idea_needs_a_title_only() -> None:
    """People write a thought down in ten seconds, or not at all."""
    assert refused(Action("Ask the bank", ActionStatus.IDEA, currency="EUR")) == ("", "")


@pytest.mark.parametrize("status", [one for one in ActionStatus if one is not ActionStatus.IDEA])
def test_whatever_leaves_the_ideas_needs_everything(status: ActionStatus) -> None:
    """Rules count it from then on."""
    bare = Action("Ask the bank", status, currency="EUR")

    assert {*missing_fields(bare, rules())} == {"due", "responsible", "objective", "steps", "start", "kpi"}


def test_a_firm_of_one_is_not_asked_who_is_responsible() -> None:
    """There is nobody else."""
    alone = replace(WHOLE, responsible="")

    check_action(alone, None, rules(is_one_person=True))
    assert refused(alone) == ("action-responsible-missing", "responsible")


@pytest.mark.parametrize("today", [0, 1, 2, 3, 4])
def test_a_wanted_level_is_judged_when_it_is_entered_and_never_later(today: int) -> None:
    """Whoever has reached a level must still be able to tick a step."""
    before = replace(WHOLE, items=(LinkedItem(ENERGY, 2),))
    other_words = replace(before, why="Because of the bill")

    assert refused(other_words, before, {ENERGY: today}) == ("", "")
    assert refused(other_words, None, {ENERGY: today})[0] == ("" if today < 2 else "wanted-not-above")


def test_at_the_top_and_without_a_level_nothing_is_wanted() -> None:
    """A "do not know" has no level yet, and above the highest anchor there is none."""
    linked = replace(WHOLE, items=(LinkedItem(ENERGY),))

    assert refused(linked, levels={ENERGY: 4}) == ("", "")
    assert refused(linked, levels={}) == ("", "")


def test_what_the_author_has_taken_away_may_stay_named() -> None:
    """A company's plan does not break because a trainer has changed the questions."""
    gone = replace(
        WHOLE,
        objective=ObjectiveId("gone"),
        items=(LinkedItem(ItemId("gone"), 2),),
        measure=Measure("gone"),
        unit=UnitId("gone"),
    )

    assert refused(replace(gone, why="Still true"), gone) == ("", "")
    assert refused(gone)[1] == "objective"


@given(start=days, due=days)
def test_due_is_never_before_start(start: date, due: date) -> None:
    """Any two days."""
    assert (refused(replace(WHOLE, start=start, due=due))[0] == "due-before-start") == (due < start)


@given(wanted=st.integers(-1, 6), level=st.integers(0, 4))
def test_a_wanted_level_lies_above_todays_and_is_offered(wanted: int, level: int) -> None:
    """For every pair of levels."""
    item = packaged_instrument().item(ENERGY)
    linked = replace(WHOLE, items=(LinkedItem(ENERGY, wanted),))

    is_kept = refused(linked, levels={ENERGY: level}) == ("", "")

    assert is_kept == (item.anchors.has(wanted) and wanted > level)
