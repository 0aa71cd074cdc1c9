"""Which figures are proposed: five to ten, those of what comes first (JOURNEY 5)."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.goals.proposed_goals import LEAST_PROPOSED, MOST_PROPOSED, proposed_figures
from csr_xblock.domain.identifiers import ObjectiveId

PACKAGED = packaged_instrument()
ALL = [one.id for one in PACKAGED.objectives]
CLIMATE, CHAIN, VALUE = (ObjectiveId(one) for one in ("env-climate", "pro-supply-chain", "com-local-value"))


def ids(*confirmed: ObjectiveId, ranked: tuple[ObjectiveId, ...] = ()) -> list[str]:
    """Return the ids of what is proposed."""
    return [kpi.id for kpi in proposed_figures(PACKAGED, confirmed, ranked)]


def test_own_priorities_come_first() -> None:
    """The first figure of each before the second, whatever the ranking says."""
    found = ids(CLIMATE, CHAIN, VALUE, ranked=tuple(ALL))

    assert ["kpi-energy-intensity", "kpi-suppliers-checked", "kpi-learners", "kpi-ghg"] == found[:4]
    assert len(found) == 7


def test_one_priority_is_filled_up_by_the_ranking() -> None:
    """Three figures are too few to choose from."""
    found = ids(CLIMATE, ranked=(CHAIN, VALUE, CLIMATE))

    assert ["kpi-energy-intensity", "kpi-ghg", "kpi-renewable", "kpi-suppliers-checked", "kpi-learners"] == found


def test_without_priorities_the_ranking_proposes() -> None:
    """The first figure of each."""
    assert ["kpi-suppliers-checked", "kpi-energy-intensity"] == ids(ranked=(CHAIN, CLIMATE, *ALL))[:2]


def test_before_a_hand_in_each_area_proposes_its_first_figure() -> None:
    """In the order of the areas, so many as are needed."""
    found = ids()

    assert [PACKAGED.objectives[0].kpis[0].id] == found[:1]
    areas = [one.perspective for kpi in found for one in PACKAGED.objectives if kpi in {k.id for k in one.kpis}]
    assert len(set(areas)) == len(found)


@pytest.mark.parametrize("confirmed", [(), (CLIMATE,), (CLIMATE, CHAIN, VALUE), tuple(ALL), (ObjectiveId("gone"),)])
def test_five_to_ten(confirmed: tuple[ObjectiveId, ...]) -> None:
    """And none twice."""
    found = ids(*confirmed)

    assert LEAST_PROPOSED <= len(found) == len(set(found)) <= MOST_PROPOSED


def test_an_instrument_without_figures_proposes_none() -> None:
    """Authors may take them all away."""
    bare = replace(PACKAGED, objectives=tuple(replace(one, kpis=()) for one in PACKAGED.objectives))

    assert () == proposed_figures(bare, (CLIMATE,), tuple(ALL))
