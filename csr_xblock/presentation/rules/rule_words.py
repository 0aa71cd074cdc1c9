"""
Says an unlock rule in words, in the active language: what opens a unit, and what each part of the rule asks.

Names are never inflected: they stand in quotes or after a colon. It decides nothing. Source: DESIGN section 6.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import OVERALL, ItemId, UnitId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.kinds import (
    All,
    Always,
    AnyOf,
    Comparison,
    Event,
    Happened,
    LevelIs,
    Not,
    PriorityIs,
    Rule,
    ScoreInsufficient,
    ScoreIs,
    UnitIs,
    UnitState,
)
from csr_xblock.domain.rules.openable import openable_part
from csr_xblock.presentation.quoted import quoted


@dataclass(frozen=True)
class RuleNames:
    """
    The words for what rules name: an instrument in the learner's language, and the units' titles.

    Where authors read, `other_words` name what the instrument does not have, as the packaged one does.
    """

    words: Instrument
    unit_titles: Mapping[UnitId, str]
    other_words: Instrument | None = None

    def subject(self, subject: str) -> str:
        """Return the name of a perspective, an objective or the overall score; the id if it is unknown."""
        if subject == OVERALL:
            return _("Overall score")
        for words in self._all_words():
            areas = {str(one.id): one.short for one in words.perspectives}
            name = areas.get(subject) or next((one.title for one in words.objectives if one.id == subject), "")
            if name:
                return quoted(name)
        return subject

    def item(self, item: ItemId) -> str:
        """Return the topic of an item in quotes; the id if it is unknown."""
        return next((quoted(words.item(item).topic) for words in self._all_words() if words.has_item(item)), item)

    def _all_words(self) -> tuple[Instrument, ...]:
        return (self.words,) if self.other_words is None else (self.words, self.other_words)

    def unit(self, unit: UnitId) -> str:
        """Return the title of a unit in quotes; the id if it is unknown."""
        title = self.unit_titles.get(unit)
        return quoted(title) if title else unit


def describe_locked(rule: Rule, names: RuleNames) -> str:
    """Return the sentence that tells a trainer what opens a unit."""
    if isinstance(rule, Not):
        return _("Opens unless {condition}.").format(condition=describe_rule(rule.part, names))
    return _("Opens when: {condition}.").format(condition=describe_rule(rule, names))


def describe_way(rule: Rule, names: RuleNames) -> str:
    """Return the sentence that a locked unit shows: what opens it, without ways that its learners cannot go."""
    part = openable_part(rule, names.words)
    if part is None:
        return _("This unit does not fit the questions of your self-assessment, so it stays closed.")
    return describe_locked(part, names)


def describe_recommended(rule: Rule | None, names: RuleNames) -> str:
    """Return the sentence that tells a trainer when a unit is recommended; None: it never is."""
    if rule is None:
        return _("Never recommended by itself.")
    if isinstance(rule, Not):
        return _("Recommended unless {condition}.").format(condition=describe_rule(rule.part, names))
    return _("Recommended when: {condition}.").format(condition=describe_rule(rule, names))


def describe_rule(rule: Rule, names: RuleNames) -> str:
    """
    Return a rule as a phrase without a full stop.

    A group inside another kind of group stands in parentheses, so that 'and', 'or' and 'not' can be read in one way.
    """
    match rule:
        case All(parts):
            return _all(parts, names)
        case AnyOf(parts):
            return _(" or ").join(_grouped(part, names, All, Not) for part in parts)
        case Not(part):
            return _("it is not true that {condition}").format(condition=_grouped(part, names, All, AnyOf, Not))
        case Always():
            return _("always")
        case ScoreIs():
            return _score(rule, names)
        case ScoreInsufficient(subject):
            return _("{subject}: not enough answers for a number").format(subject=names.subject(subject))
        case LevelIs():
            return _level(rule, names)
        case UnitIs():
            return _unit(rule, names)
        case Happened():
            return _event(rule)
        case PriorityIs(objective, rank):
            sentence = _("{objective} is among your first {rank} priorities")
            return sentence.format(objective=names.subject(objective), rank=rank)
    assert_never(rule)


def _all(parts: tuple[Rule, ...], names: RuleNames) -> str:
    """Return what must hold, and after it, as the one exception, what must not."""
    wanted = [_grouped(part, names, AnyOf) for part in parts if not isinstance(part, Not)]
    unwanted = [part.part for part in parts if isinstance(part, Not)]
    if not unwanted:
        return _(" and ").join(wanted)
    exception = _(" or ").join(_grouped(part, names, All, Not) for part in unwanted)
    if not wanted:
        return _("it is not true that {condition}").format(condition=f"({exception})")
    return _("{condition}, unless {exception}").format(condition=_(" and ").join(wanted), exception=exception)


def _grouped(part: Rule, names: RuleNames, *kinds: type[Rule]) -> str:
    described = describe_rule(part, names)
    return f"({described})" if isinstance(part, kinds) else described


def _score(rule: ScoreIs, names: RuleNames) -> str:
    sentence = {
        Comparison.AT_LEAST: _("{subject} reaches {points}"),
        Comparison.ABOVE: _("{subject} is above {points}"),
        Comparison.AT_MOST: _("{subject} is {points} or less"),
        Comparison.BELOW: _("{subject} is below {points}"),
    }[rule.comparison]
    return sentence.format(subject=names.subject(rule.subject), points=rule.points)


def _level(rule: LevelIs, names: RuleNames) -> str:
    wanted = _offered_level(rule, names.words)
    level = next((scale.name for scale in names.words.scale if scale.level == wanted), str(wanted))
    if rule.comparison is Comparison.AT_LEAST:
        return _("{item}: level “{level}” or higher").format(item=names.item(rule.item), level=level)
    return _("{item}: level “{level}” or lower").format(item=names.item(rule.item), level=level)


def _offered_level(rule: LevelIs, words: Instrument) -> int:
    """Return the level that a rule comes down to: the nearest one on its side that the item offers."""
    if not words.has_item(rule.item):
        return rule.level
    anchors = words.item(rule.item).anchors
    if rule.comparison is Comparison.AT_MOST:
        return anchors.up_to(rule.level).level
    at_least = anchors.after(rule.level - 1)
    return rule.level if at_least is None else at_least.level


def _unit(rule: UnitIs, names: RuleNames) -> str:
    if rule.state is UnitState.COMPLETED:
        return _("the unit {unit} is done").format(unit=names.unit(rule.unit))
    return _("the unit {unit} is begun").format(unit=names.unit(rule.unit))


def _event(rule: Happened) -> str:
    if rule.event is Event.ACTIONS:
        least = rule.at_least or 1
        sentence = ngettext(
            "{count} action of your plan is planned, running or done",
            "{count} actions of your plan are planned, running or done",
            least,
        )
        return sentence.format(count=least)
    return {
        Event.ASSESSMENT_COMPLETED: _("you have handed in a self-assessment"),
        Event.IMPORTANCE_RATED: _("you have rated how important the goals are"),
        Event.PRIORITIES_CHOSEN: _("you have chosen your priorities"),
    }[rule.event]
