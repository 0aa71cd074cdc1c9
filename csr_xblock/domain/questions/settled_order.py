"""
The order of what has only one order: goals, figures, links and gates stand as in the base, own ones behind them.

Differences from a base cannot say another order of these. Areas and questions keep the order that they have.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import TypeVar

from csr_xblock.domain.questions.instrument import Instrument, Objective

T = TypeVar("T")


def in_base_order(edited: Instrument, base: Instrument) -> Instrument:
    """Return the edited instrument with goals, figures, links, gates and modes in the order of the base."""
    place = {one.id: number for number, one in enumerate(edited.perspectives)}
    goals = sorted_like(edited.objectives, base.objectives, lambda one: one.id)
    goals.sort(key=lambda one: place[one.perspective])
    figures = {one.id: one for one in base.objectives}
    return replace(
        edited,
        objectives=tuple(
            _with_sorted_figures(replace(one, order=order), figures.get(one.id))
            for order, one in enumerate(goals, start=1)
        ),
        links=tuple(sorted_like(edited.links, base.links, lambda link: (link.source, link.target))),
        modes=tuple(sorted_like(edited.modes, base.modes, lambda info: info.mode)),
        scoring=replace(
            edited.scoring,
            gates=tuple(sorted_like(edited.scoring.gates, base.scoring.gates, lambda gate: gate.band)),
        ),
    )


def _with_sorted_figures(objective: Objective, of_base: Objective | None) -> Objective:
    known = () if of_base is None else of_base.kpis
    return replace(objective, kpis=tuple(sorted_like(objective.kpis, known, lambda kpi: kpi.id)))


def sorted_like(entries: Iterable[T], base: Iterable[T], key: Callable[[T], Hashable]) -> list[T]:
    """Return entries in the order that a base has by the same key; further ones stand behind them, as they stood."""
    place = {key(entry): number for number, entry in enumerate(base)}
    return sorted(entries, key=lambda entry: place.get(key(entry), len(place)))
