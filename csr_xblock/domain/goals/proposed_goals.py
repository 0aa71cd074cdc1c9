"""
Which of the instrument's figures a company might follow: those of what comes first for it. Source: JOURNEY 5.

Nothing is kept until somebody takes one.
"""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.questions.instrument import Instrument, Kpi, Objective

LEAST_PROPOSED, MOST_PROPOSED = 5, 10
BY_RANK = 6
"""How many objectives lend their first figure where the ranking alone proposes."""


def proposed_figures(
    instrument: Instrument, confirmed: Sequence[ObjectiveId] = (), ranked: Sequence[ObjectiveId] = ()
) -> tuple[Kpi, ...]:
    """
    Return five to ten figures, the most fitting first; fewer only where the instrument has no more.

    Those of confirmed priorities, the first of each before the second; else the first figures of the highest ranked
    objectives; else the first figure of each area. Where that is too few, the next of these rules fills up.
    """
    objectives = {one.id: one for one in instrument.objectives}
    chosen = [objectives[one] for one in confirmed if one in objectives]
    found = dict.fromkeys(_round_robin(chosen))
    by_rank = [objectives[one] for one in ranked if one in objectives]
    if not found:
        found |= dict.fromkeys(_first(by_rank[:BY_RANK]))
    for kpi in (*_first(by_rank), *_first(_first_of_areas(instrument)), *_round_robin(instrument.objectives)):
        if len(found) >= LEAST_PROPOSED:
            break
        found.setdefault(kpi)
    return tuple(found)[:MOST_PROPOSED]


def _first(objectives: Iterable[Objective]) -> list[Kpi]:
    return [one.kpis[0] for one in objectives if one.kpis]


def _first_of_areas(instrument: Instrument) -> Iterable[Objective]:
    for area in instrument.perspectives:
        own = (one for one in instrument.objectives if one.perspective == area.id and one.kpis)
        yield from list(own)[:1]


def _round_robin(objectives: Iterable[Objective]) -> list[Kpi]:
    rounds = zip_longest(*(one.kpis for one in objectives))
    return [kpi for one in rounds for kpi in one if kpi is not None]
