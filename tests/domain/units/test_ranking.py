"""The pathway: states of the packaged units by the methodology's vectors, and the order in which units are offered."""

from collections.abc import Mapping
from typing import Any

import pytest

from csr_xblock.domain.identifiers import ObjectiveId, PerspectiveId, UnitId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.domain.units.learning_unit import UnitDescriptor, UnitLevel
from csr_xblock.domain.units.pathway import LearningProgress, PathState
from csr_xblock.domain.units.ranking import build_pathway
from csr_xblock.domain.units.unlocking import Situation
from tests.domain.instruments import even_instrument, even_sheet, read_vectors, sheet_of_line

CASES = pytest.mark.parametrize("case", read_vectors()["cases"], ids=lambda case: case["input"]["id"])

SIX = even_instrument(perspectives=6)


def unit(
    unit_id: str,
    perspective: str | None = None,
    level: UnitLevel = UnitLevel.GENERAL,
    opens_when: str = "always",
    recommended_when: str | None = "always",
) -> UnitDescriptor:
    """Return a unit without words."""
    return UnitDescriptor(
        id=UnitId(unit_id),
        title="",
        promise="",
        level=level,
        perspective=None if perspective is None else PerspectiveId(perspective),
        opens_when=parse_rule(opens_when),
        recommended_when=None if recommended_when is None else parse_rule(recommended_when),
        online_minutes=20,
        task_minutes=30,
        span_days=7,
    )


def foundation(perspective: str, **rules: str) -> UnitDescriptor:
    """Return the first unit of a perspective."""
    return unit(f"{perspective}-foundation", perspective, UnitLevel.FOUNDATION, **rules)


def situation(levels: Mapping[str, int] | None = None, **progress: Any) -> Situation:
    """Return where a learner stands: levels by perspective of SIX, if any were handed in, and the progress."""
    card = None if levels is None else score(SIX, even_sheet(SIX, levels), {})
    sets = {
        name: frozenset(map(UnitId, value)) if isinstance(value, tuple) else value for name, value in progress.items()
    }
    return Situation(card, LearningProgress(**sets))


def recommended(*units: UnitDescriptor, at: Situation) -> tuple[str, ...]:
    """Return the ids that the pathway recommends, the most needed first."""
    return build_pathway(units, at, instrument=SIX).recommended


def state(one: UnitDescriptor, at: Situation) -> PathState:
    """Return the state of a single unit."""
    return build_pathway([one], at, instrument=SIX).units[0].state


@CASES
def test_states_agree_with_the_vectors(case: dict[str, Any], packaged: Instrument) -> None:
    """All 24 packaged units in six situations: the promise that the scorecard opens the units that fit."""
    given = case["input"]
    sheet = sheet_of_line(
        packaged, given["answers"], mode=Mode(given.get("mode", "full")), employees=given["profile"]["employees"]
    )
    rated = {ObjectiveId(one): Importance(**sides) for one, sides in given.get("importance", {}).items()}

    pathway = build_pathway(packaged_units(), Situation(score(packaged, sheet, rated)), instrument=packaged)

    assert case["expected"]["units"] == {one.unit.id: one.state.value for one in pathway.units}


def packaged_units() -> list[UnitDescriptor]:
    """Return the rules of the packaged units as the methodology states them, without words."""
    general = [
        unit("g-why", None, UnitLevel.GENERAL, "always", "not completed g-why"),
        unit(
            "g-stakeholders",
            opens_when="completed g-why or assessment-completed",
            recommended_when="level com-stakeholder-map at most 1 or not importance-rated",
        ),
        unit("g-scorecard", opens_when="assessment-completed", recommended_when="assessment-completed"),
        unit(
            "g-strategy",
            opens_when="assessment-completed and priorities-chosen",
            recommended_when="priorities-chosen",
        ),
        unit(
            "g-measure",
            opens_when="actions at least 3 or processes at least 65",
            recommended_when="actions at least 3",
        ),
        unit(
            "g-communicate",
            opens_when="overall at least 40 or completed g-strategy or level cus-honest-claims at most 1",
            recommended_when="level cus-honest-claims at most 1 or level com-reporting at most 1",
        ),
    ]
    first_items = {
        "finance": ("fin-strategy-link", "fin-risk-review", "fin-fair-payment"),
        "customers": ("cus-honest-claims", "cus-complaints", "cus-data-privacy"),
        "processes": ("pro-values-commitment", "pro-legal-compliance", "pro-supplier-standards"),
        "people": ("peo-health-safety", "peo-fair-pay", "peo-training"),
        "community": ("com-stakeholder-map", "com-local-jobs", "com-reporting"),
        "environment": ("env-management", "env-energy", "env-circular"),
    }
    return general + [one for name, items in first_items.items() for one in three_units(name, items)]


def three_units(name: str, items: tuple[str, ...]) -> list[UnitDescriptor]:
    """Return the three units of a perspective: they differ only in its name and in the first unit's items."""
    low_items = " or ".join(f"level {item} at most 1" for item in items)
    return [
        foundation(name, opens_when="assessment-completed", recommended_when=f"{name} below 40 or {low_items}"),
        unit(
            f"{name}-practice",
            name,
            UnitLevel.PRACTICE,
            f"{name} at least 40 or completed {name}-foundation",
            f"{name} at least 40 and {name} below 65",
        ),
        unit(
            f"{name}-leading",
            name,
            UnitLevel.LEADING,
            f"{name} at least 65 or completed {name}-practice",
            f"{name} at least 65",
        ),
    ]


def test_before_the_first_assessment_only_what_needs_none_is_open() -> None:
    """A learner starts with one open unit and sees what the assessment will open."""
    units = [unit("a"), foundation("p1", opens_when="assessment-completed"), foundation("p2", opens_when="p2 below 40")]

    states = [one.state for one in build_pathway(units, situation(), instrument=SIX).units]

    assert [PathState.RECOMMENDED, PathState.LOCKED, PathState.LOCKED] == states


def test_unit_that_was_once_open_stays_open() -> None:
    """A better score must never take a unit away from someone who is in the middle of it."""
    one = foundation("p1", opens_when="p1 below 40", recommended_when="p1 below 40")

    assert PathState.LOCKED is state(one, situation({"p1": 4}))
    assert PathState.OPEN is state(one, situation({"p1": 4}, opened=("p1-foundation",)))


def test_unit_kept_open_can_be_recommended() -> None:
    """'Open' means what the learner sees, however it came about."""
    one = foundation("p1", opens_when="p1 below 40", recommended_when="p1 above 90")

    assert PathState.RECOMMENDED is state(one, situation({"p1": 4}, opened=("p1-foundation",)))


def test_locked_unit_is_never_recommended() -> None:
    """A recommendation that cannot be followed is worse than none."""
    one = foundation("p1", opens_when="completed elsewhere")

    assert PathState.LOCKED is state(one, situation({"p1": 1}))
    assert () == recommended(one, at=situation({"p1": 1}))


def test_completed_unit_is_neither_locked_nor_recommended() -> None:
    """What was done stays done, even if its rule would lock it today."""
    one = foundation("p1", opens_when="p1 below 40")

    assert PathState.COMPLETED is state(one, situation({"p1": 4}, completed=("p1-foundation",)))
    assert () == recommended(one, at=situation({"p1": 0}, completed=("p1-foundation",)))


def test_missing_value_recommends_nothing() -> None:
    """Without a number for an area the software does not pretend to know what is needed there."""
    one = foundation("p1", recommended_when="not p1 at least 65")

    assert () == recommended(one, at=situation({"p2": 0}))


def test_unit_without_a_recommending_rule_is_just_open() -> None:
    """A trainer's extra unit is offered, not pushed."""
    one = unit("extra", recommended_when=None)

    assert PathState.OPEN is state(one, situation())


def test_areas_of_highest_priority_come_first_and_three_are_enough() -> None:
    """'One next step at a time': a list of six recommendations is a list of none."""
    units = [foundation(f"p{number}") for number in range(1, 7)]
    at = situation({"p1": 3, "p2": 0, "p3": 2, "p4": 1, "p5": 4, "p6": 3})

    assert ("p2-foundation", "p4-foundation", "p3-foundation") == recommended(*units, at=at)


def test_areas_of_equal_priority_keep_the_order_of_levels_then_of_areas() -> None:
    """Foundations come before practice, also in another area; otherwise the order of the scorecard decides."""
    units = [
        unit("p1-practice", "p1", UnitLevel.PRACTICE),
        unit("p2-leading", "p2", UnitLevel.LEADING),
        foundation("p4"),
        foundation("p3"),
    ]
    at = situation({f"p{number}": 2 for number in range(1, 7)})

    assert ("p3-foundation", "p4-foundation", "p1-practice") == recommended(*units, at=at)


def test_area_without_a_priority_comes_last() -> None:
    """What is known to be weak goes before what is not known."""
    units = [foundation("p1"), foundation("p2"), foundation("elsewhere")]

    assert ("p2-foundation", "p1-foundation", "elsewhere-foundation") == recommended(*units, at=situation({"p2": 4}))


def test_one_general_unit_at_a_time_in_the_order_of_the_methodology() -> None:
    """After the scorecard come the people concerned, then the strategy; own units follow the packaged ones."""
    ids = ("own", "g-why", "g-communicate", "g-measure", "g-strategy", "g-stakeholders", "g-scorecard")
    units = [unit(one) for one in ids]
    done: tuple[str, ...] = ()
    for _ in ids:
        done += recommended(*units, at=situation(completed=done))

    expected = ("g-scorecard", "g-stakeholders", "g-strategy", "g-measure", "g-communicate", "g-why", "own")
    assert expected == done


def test_general_unit_does_not_use_up_a_place_of_the_areas() -> None:
    """Three steps in the company and one to understand the whole: the two lists have their own limits."""
    units = [unit("g-scorecard"), *(foundation(f"p{number}") for number in range(1, 7))]

    assert 4 == len(recommended(*units, at=situation({f"p{number}": 1 for number in range(1, 7)})))


def test_units_keep_the_programme_s_order() -> None:
    """The author's order is the map; states are only its colours."""
    units = [foundation("p3"), unit("a"), foundation("p1")]

    shown = build_pathway(units, situation(), instrument=SIX).units

    assert units == [one.unit for one in shown]
