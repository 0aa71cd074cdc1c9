"""The limits that our pages and handlers keep, each as one line with the measured value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hostile_files import LIMIT, Cost
from measuring import Measurement
from subjects import (
    COMPARISON,
    EVIDENCE,
    FLOOR,
    GOALS,
    HOME,
    HUNT,
    IMPORTANCE,
    LARGE_PATH,
    LEARNING_PLAN,
    MONTHLY,
    PATH,
    PERSPECTIVE,
    PLAN,
    POLL,
    PROBLEM_BUILDER,
    PROJECTION,
    SAVE,
    SCORECARD,
    STAKEHOLDERS,
    STRATEGY,
    THUMBS,
    TODAY,
    UNDERSTAND,
    UNIT,
)

COMPANY_PAGES = (
    HOME,
    HUNT,
    STAKEHOLDERS,
    IMPORTANCE,
    UNDERSTAND,
    STRATEGY,
    GOALS,
    PLAN,
    PROJECTION,
    MONTHLY,
    EVIDENCE,
    LEARNING_PLAN,
)
"""The views of a company's work, which all have the same limit."""

OUR_PAGES = (PERSPECTIVE, SCORECARD, TODAY, COMPARISON, PATH, UNIT, *COMPANY_PAGES)


@dataclass(frozen=True)
class Target:
    """A limit. `value` must not be above `limit`, or not below it if `is_lower_limit`."""

    sentence: str
    value: float
    limit: float
    is_lower_limit: bool = False

    @property
    def is_met(self) -> bool:
        """Whether the value is within the limit."""
        return self.value >= self.limit if self.is_lower_limit else self.value <= self.limit


@dataclass(frozen=True)
class Extremes:
    """What one measurement does not show: the heaviest screen over all languages, and how often content was parsed."""

    heaviest_html: float
    heaviest_screen: str
    languages: int
    instrument_parses: int


def targets(results: Mapping[str, Measurement], extremes: Extremes) -> list[Target]:
    """Return all limits with what was measured in this run."""
    time = {name: result.milliseconds for name, result in results.items()}
    heaviest = f"largest screen in {extremes.languages} languages ({extremes.heaviest_screen}), KB of HTML"
    return [
        Target("one perspective / empty block, time", time[PERSPECTIVE] / time[FLOOR], 2.5),
        Target("one unit / empty block, time", time[UNIT] / time[FLOOR], 2.5),
        Target("scorecard / empty block, time", time[SCORECARD] / time[FLOOR], 3),
        Target("scorecard with today / empty block, time", time[TODAY] / time[FLOOR], 3),
        Target("comparison of two attempts / empty block, time", time[COMPARISON] / time[FLOOR], 3),
        Target("learning path with 11 units / empty block, time", time[PATH] / time[FLOOR], 3),
        Target("learning path with 44 units / with 11, time", time[LARGE_PATH] / time[PATH], 1.5),
        *(
            Target(f"{name.partition(': ')[2]} / empty block, time", time[name] / time[FLOOR], 2.5)
            for name in COMPANY_PAGES
        ),
        Target("Poll's survey / one perspective, time", time[POLL] / time[PERSPECTIVE], 3, is_lower_limit=True),
        Target(
            "Problem Builder / one perspective, time",
            time[PROBLEM_BUILDER] / time[PERSPECTIVE],
            50,
            is_lower_limit=True,
        ),
        Target("save one answer / thumbs vote, time", time[SAVE] / time[THUMBS], 2.5),
        Target(heaviest, extremes.heaviest_html, 60),
        Target(
            "JS and CSS of our heaviest page, KB compressed", max(results[page].weight.assets for page in OUR_PAGES), 20
        ),
        Target(
            "queries to our tables, most on one page but the start page",
            max(results[page].own_queries for page in OUR_PAGES if page != HOME),
            8,
        ),
        Target("queries to our tables, start page", results[HOME].own_queries, 12),
        Target("queries to our tables, programme", results[PATH].own_queries, 8),
        Target(
            "queries to our tables, programme with 44 units, more than with 11",
            results[LARGE_PATH].own_queries - results[PATH].own_queries,
            0,
        ),
        Target("times that the packaged questions were parsed", extremes.instrument_parses, 1),
    ]


def cost_target(costs: Sequence[Cost]) -> Target:
    """Return the limit of what a hostile file may cost."""
    worst = max(costs, key=lambda cost: cost.seconds)
    return Target(f"most costly hostile file ({worst.name}), s CPU", worst.seconds, LIMIT)
