"""
The page "if you do this": the scorecard of today, and hatched on top of it what the plan would bring (JOURNEY 6).

It is a look ahead and never a result, and says so; whatever a picture shows stands beside it in words.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.links import Links
from csr_xblock.domain.plan.actions import ActionStatus, LinkedItem
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scorecard import PerspectiveScore, Scorecard
from csr_xblock.presentation.journey.screen_names import ACTION
from csr_xblock.presentation.plan.phase_words import phase_words
from csr_xblock.presentation.plan.plan_page import Tab
from csr_xblock.presentation.plan.plan_words import status_words
from csr_xblock.presentation.plan.projection_words import number_words, projection_url, up_to
from csr_xblock.presentation.scoring.areas import missing_words
from csr_xblock.presentation.scoring.charts import percent_of_width
from csr_xblock.presentation.scoring.level import LevelView, level_view
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.presentation.scoring.scorecard_words import band_name, level_name, named_numbers
from csr_xblock.services.plan.show_projection import PlanAhead, PlannedAction

MOST_LISTED = 30
"""So many actions are listed; a plan may hold two hundred."""

FEWEST_TO_COMPARE = 2
"""So many areas need a number for one to be the lowest."""


@dataclass(frozen=True)
class AreaAhead:
    """
    An area today and then. Without a number all are '' but `missing`, which says why.

    `fill` is the bar's solid part, `more` its hatched part, '' where nothing is added; both in percent of the width.
    """

    id: str
    short: str
    color: str
    today: str = ""
    then: str = ""
    band: str = ""
    fill: str = ""
    more: str = ""
    missing: str = ""


@dataclass(frozen=True)
class CountedAction:
    """An action that counts in: when it comes, and a line for each of its questions, or why it moves none."""

    title: str
    url: str
    when: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Ahead:
    """What would be. `number` and `lowest` are '' where there is no number; `not_listed` says how many are left out."""

    number: str
    today: LevelView
    then: LevelView
    areas: tuple[AreaAhead, ...]
    lowest: str
    without_level: str
    actions: tuple[CountedAction, ...]
    not_listed: str


@dataclass(frozen=True)
class ProjectionAddresses:
    """Where the page leads: the plan, a new action, the self-assessment and its scorecard."""

    plan: str
    new_action: str
    assessment: str
    scorecard: str


@dataclass(frozen=True)
class ProjectionPage:
    """Everything the screen shows. `ahead` is None before the first hand-in, and without an action to look at."""

    prefix: str
    at: ProjectionAddresses
    has_handed_in: bool
    tabs: tuple[Tab, ...]
    ahead: Ahead | None


def projection_page(
    plan: PlanAhead, phase: Phase, words: Instrument, links: Links, at: ProjectionAddresses
) -> ProjectionPage:
    """Return the page with everything up to a phase done. `words` is the hand-in's instrument in their language."""
    has_handed_in = plan.today.attempt is not None
    return ProjectionPage(
        prefix=f"csr{links.block}",
        at=at,
        has_handed_in=has_handed_in,
        tabs=tuple(Tab(up_to(one), projection_url(links, one), one is phase) for one in Phase),
        ahead=_ahead(plan, phase, words, links) if has_handed_in and plan.actions else None,
    )


def _ahead(plan: PlanAhead, phase: Phase, words: Instrument, links: Links) -> Ahead:
    today, then = plan.today.scorecard, plan.scorecard_after(phase)
    counted = [one for one in plan.actions if one.brings.counts_in(phase)]
    return Ahead(
        number=number_words(phase, today.overall, then.overall),
        today=level_view(words, today),
        then=level_view(words, then),
        areas=tuple(_areas(plan, then, words)),
        lowest=_lowest_words(words, today, then),
        without_level=_without_level_words(len(plan.without_level)),
        actions=tuple(_counted(one, plan, phase, words, links) for one in counted[:MOST_LISTED]),
        not_listed=_not_listed_words(len(counted) - MOST_LISTED),
    )


def _areas(plan: PlanAhead, then: Scorecard, words: Instrument) -> Iterable[AreaAhead]:
    """Yield the areas that were asked, without those of which staff are told an answer in words."""
    for area in words.perspectives:
        before = plan.today.scorecard.perspectives.get(area.id)
        if before is None or before.told_in_words is not None:
            continue
        after = then.perspectives[area.id]
        if before.display is None or after.display is None:
            missing = missing_words(words, plan.today.sheet, before)
            yield AreaAhead(area.id, area.short, area.color, missing=missing)
            continue
        added = after.display - before.display
        yield AreaAhead(
            area.id,
            area.short,
            area.color,
            today=whole(before.display),
            then=whole(after.display),
            band=band_name(words, after.band),
            fill=percent_of_width(before.display),
            more=percent_of_width(added) if added else "",
        )


def _lowest_words(words: Instrument, today: Scorecard, then: Scorecard) -> str:
    lowest_today, lowest_then = _lowest(words, today), _lowest(words, then)
    if not lowest_today or not lowest_then:
        return ""
    return _("Lowest area today: %(today)s. If you do this: %(then)s.") % {"today": lowest_today, "then": lowest_then}


def _lowest(words: Instrument, scorecard: Scorecard) -> str:
    """Return the area with the lowest number, or those that share it; '' where only one area has a number."""
    scores: list[tuple[str, PerspectiveScore]] = [
        (area.short, score)
        for area in words.perspectives
        if (score := scorecard.perspectives.get(area.id)) is not None and score.display is not None
    ]
    if len(scores) < FEWEST_TO_COMPARE:
        return ""
    lowest = min(score.score or 0 for _name, score in scores)
    return named_numbers([(name, whole(one.display or 0)) for name, one in scores if (one.score or 0) == lowest])


def _without_level_words(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "%(count)s question of your plan has no level today, so nothing can move there: it is not known, left open, or "
        "does not apply.",
        "%(count)s questions of your plan have no level today, so nothing can move there: they are not known, left "
        "open, or do not apply.",
        count,
    ) % {"count": whole(count)}


def _not_listed_words(count: int) -> str:
    if count <= 0:
        return ""
    return ngettext("And %(count)s more action.", "And %(count)s more actions.", count) % {"count": whole(count)}


def _counted(one: PlannedAction, plan: PlanAhead, phase: Phase, words: Instrument, links: Links) -> CountedAction:
    action = one.kept.action
    is_done = action.status is ActionStatus.DONE
    lines = tuple(_line(linked, one, plan, phase, words) for linked in action.items if words.has_item(linked.item))
    return CountedAction(
        title=action.title,
        url=links.to(f"{ACTION}/{one.kept.id}"),
        when=capfirst(status_words(ActionStatus.DONE)) if is_done else phase_words(one.brings.phase),
        lines=lines or (_("It names no question, so nothing moves here."),),
    )


def _line(linked: LinkedItem, one: PlannedAction, plan: PlanAhead, phase: Phase, words: Instrument) -> str:
    """Return what becomes of one question."""
    item = words.item(linked.item)
    today, wanted = plan.today.sheet.level(item), one.brings.wanted_in(phase).get(linked.item)
    topic = {"topic": item.topic}
    if today is None:
        return _("%(topic)s: no level today, so it stays as it is") % topic
    if linked.wanted is None:
        return _("%(topic)s: no wanted level chosen yet") % topic
    levels = {"topic": item.topic, "today": level_name(words, today), "then": level_name(words, linked.wanted)}
    if wanted is None or wanted <= today:
        return _("%(topic)s: stays at “%(today)s”") % levels
    return _("%(topic)s: from “%(today)s” to “%(then)s”") % levels
