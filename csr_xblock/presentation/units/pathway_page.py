"""
The learning path as its page shows it: what is recommended now, then all units by area, each with its state.

Last stage before the template. It decides no state and reads nothing. Source: METHODOLOGY 2.5.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import PerspectiveId, UnitId
from csr_xblock.domain.questions.instrument import Instrument, Perspective
from csr_xblock.domain.units.first_step import first_step, new_units, stands_after
from csr_xblock.domain.units.pathway import PathState, PathUnit, Pathway
from csr_xblock.domain.units.ranking import is_general
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.presentation.rules.recommendation_words import recommendation_reason
from csr_xblock.presentation.rules.rule_words import RuleNames, describe_way
from csr_xblock.presentation.scoring.find_out import FindOutView
from csr_xblock.presentation.units.unit_words import (
    missing_steps,
    online_words,
    state_label,
    steps_done,
    task_words,
    text_language_words,
)
from csr_xblock.services.units.show_pathway import LearnerPathway

BEGUN = "begun"
"""The state that is shown of an open unit of which something is kept (KeptProgress.is_begun)."""


@dataclass(frozen=True)
class UnitBefore:
    """The unit that another stands after. `is_begun`: something of it is kept, so that is where to go on."""

    title: str
    url: str | None
    is_begun: bool


@dataclass(frozen=True)
class UnitCard:
    """
    One unit on the path. `words_language` is that of title and promise, '' for the page's own.

    `url` is None where it cannot be entered; `hue` is #rrggbb or '' for a general unit. `state` is the path's, or
    BEGUN. `is_started`: the unit was entered once. `reason` is given for recommended units, `opens_when` for
    locked ones, `missing` for begun ones. `is_new`: it became open since one was finished last.
    """

    title: str
    promise: str
    words_language: str
    url: str | None
    state: str
    state_label: str
    area: str
    area_id: str
    hue: str
    online: str
    task: str
    is_started: bool
    other_language: str
    reason: str
    opens_when: str
    missing: tuple[str, ...]
    after: UnitBefore | None
    is_new: bool


@dataclass(frozen=True)
class UnitGroup:
    """The units of one area, in the programme's order. `id` is a slug, `done` says how many of them are done."""

    id: str
    title: str
    hue: str
    cards: tuple[UnitCard, ...]

    @property
    def done(self) -> str:
        """How many of its units are done, in words."""
        return _done_words(sum(card.state == PathState.COMPLETED for card in self.cards), len(self.cards))

    @property
    def is_new(self) -> bool:
        """Whether one of its units is new."""
        return any(card.is_new for card in self.cards)


@dataclass(frozen=True)
class PathwayPage:
    """
    The whole page. `percent` 0..100 is the share of units that are done.

    `first` is the one step to take now, None while the assessment is. `recommended` are the others that are
    recommended, `later` those of them that stand after another unit; `begun` and `new` are what is neither, or new,
    and would else be found only in the folded list. `assessment_url` is None if there is no assessment to link to: then
    nothing is said of one. `studio_url` leads trainers to where units are added, '' for everybody else and where there
    are some. `find_out` stands beside what is recommended, None before the first assessment.
    """

    prefix: str
    progress: str
    percent: int
    is_finished: bool
    is_before_assessment: bool
    assessment_url: str | None
    first: UnitCard | None
    recommended: tuple[UnitCard, ...]
    later: tuple[UnitCard, ...]
    begun: tuple[UnitCard, ...]
    new: tuple[UnitCard, ...]
    groups: tuple[UnitGroup, ...]
    find_out: FindOutView | None = None
    studio_url: str = ""


@dataclass(frozen=True)
class PathwayContext:
    """
    What the cards need besides the path: words, addresses, titles of units that rules name, and the language.

    With `may_open_locked`, the cards of locked units lead to their pages, which offer to open them anyway.
    """

    words: Instrument
    unit_links: Mapping[UnitId, str]
    unit_titles: Mapping[UnitId, str]
    language: str
    may_open_locked: bool = False

    @property
    def names(self) -> RuleNames:
        """The words for what rules name."""
        return RuleNames(self.words, self.unit_titles)


def pathway_page(
    shown: LearnerPathway,
    context: PathwayContext,
    *,
    prefix: str,
    assessment_url: str | None,
    find_out: FindOutView | None = None,
    studio_url: str = "",
) -> PathwayPage:
    """Return the page of one learner's path. Cards keep the programme's order. `studio_url` is given for trainers."""
    units = shown.pathway.units
    done = sum(one.state is PathState.COMPLETED for one in units)
    new = new_units(shown.pathway, shown.progress)
    cards = [(one, _card(one, shown, context, is_new=one.unit.id in new)) for one in units]
    is_before_assessment = shown.situation.scorecard is None
    first = None if is_before_assessment and assessment_url else _first(cards, shown.pathway)
    others = [card for card in _recommended(cards, shown.pathway) if card is not first]
    listed = [card for _one, card in cards if card is not first]
    return PathwayPage(
        prefix=prefix,
        progress=ngettext("%(done)d of %(all)d unit done", "%(done)d of %(all)d units done", len(units))
        % {"done": done, "all": len(units)},
        percent=100 * done // len(units) if units else 0,
        is_finished=bool(units) and done == len(units),
        is_before_assessment=bool(units and assessment_url) and is_before_assessment,
        assessment_url=assessment_url,
        first=first,
        recommended=tuple(card for card in others if not card.after),
        later=tuple(card for card in others if card.after),
        begun=tuple(card for card in listed if card.state == BEGUN and card not in others),
        new=tuple(card for card in listed if card.is_new),
        groups=_groups(cards, context.words),
        find_out=find_out,
        studio_url="" if units else studio_url,
    )


def _first(cards: list[tuple[PathUnit, UnitCard]], pathway: Pathway) -> UnitCard | None:
    first = first_step(pathway)
    return next((card for one, card in cards if one.unit.id == first), None)


def _recommended(cards: list[tuple[PathUnit, UnitCard]], pathway: Pathway) -> tuple[UnitCard, ...]:
    """Return the cards of the recommended units, the most needed first."""
    by_id = {one.unit.id: card for one, card in cards}
    return tuple(by_id[unit_id] for unit_id in pathway.recommended if unit_id in by_id)


def _groups(cards: list[tuple[PathUnit, UnitCard]], words: Instrument) -> tuple[UnitGroup, ...]:
    """Return the general units first, then the areas in the instrument's order; areas without units are left out."""
    by_area: dict[PerspectiveId | None, list[UnitCard]] = {}
    for one, card in cards:
        perspective = _perspective(one, words)
        by_area.setdefault(None if perspective is None else perspective.id, []).append(card)
    groups = [UnitGroup("general", _("For the whole company"), "", tuple(by_area.get(None, ())))]
    groups += [UnitGroup(p.id, p.title, p.color, tuple(by_area.get(p.id, ()))) for p in words.perspectives]
    return tuple(group for group in groups if group.cards)


def _card(one: PathUnit, shown: LearnerPathway, context: PathwayContext, *, is_new: bool) -> UnitCard:
    unit, state = one.unit, one.state
    perspective = _perspective(one, context.words)
    progress = shown.progress.get(unit.id)
    is_locked = state is PathState.LOCKED
    is_started = progress is not None and progress.started_at is not None
    is_begun = progress is not None and progress.is_begun and not is_locked
    return UnitCard(
        title=unit.title,
        promise=unit.promise,
        words_language=unit.words_language,
        url=None if is_locked and not context.may_open_locked else context.unit_links.get(unit.id),
        state=BEGUN if is_begun else state.value,
        state_label=_begun_words(one, progress) if is_begun else state_label(state),
        area=_("For the whole company") if perspective is None else perspective.short,
        area_id="" if perspective is None else perspective.id,
        hue="" if perspective is None else perspective.color,
        online=online_words(unit),
        task=task_words(unit),
        is_started=is_started,
        other_language=text_language_words(unit.text_language, context.language),
        reason=_reason(one, shown, context),
        opens_when=describe_way(unit.opens_when, context.names) if is_locked else "",
        missing=_missing(one, progress) if is_begun else (),
        after=_before(one, shown, context),
        is_new=is_new,
    )


def _reason(one: PathUnit, shown: LearnerPathway, context: PathwayContext) -> str:
    if one.state is not PathState.RECOMMENDED:
        return ""
    return recommendation_reason(one.unit.recommended_when, shown.situation, context.names)


def _before(one: PathUnit, shown: LearnerPathway, context: PathwayContext) -> UnitBefore | None:
    before = stands_after(one, shown.pathway)
    if before is None:
        return None
    progress = shown.progress.get(before.id)
    return UnitBefore(before.title, context.unit_links.get(before.id), progress is not None and progress.is_begun)


def _begun_words(one: PathUnit, progress: KeptProgress | None) -> str:
    """Return that a unit is begun and how far."""
    steps = "" if progress is None else steps_done(progress, has_check=one.unit.has_check)
    return _("Begun: {steps}").format(steps=steps)


def _done_words(done: int, units: int) -> str:
    words = ngettext("%(done)d of %(all)d done", "%(done)d of %(all)d done", units)
    return words % {"done": done, "all": units}


def _missing(one: PathUnit, progress: KeptProgress | None) -> tuple[str, ...]:
    if progress is None:
        return ()
    return missing_steps(progress, has_check=one.unit.has_check, has_task=one.unit.asks_evidence)


def _perspective(one: PathUnit, words: Instrument) -> Perspective | None:
    """Return the unit's area, None for a general unit and for an area that the instrument does not have."""
    if is_general(one.unit):
        return None
    return next((p for p in words.perspectives if p.id == one.unit.perspective), None)
