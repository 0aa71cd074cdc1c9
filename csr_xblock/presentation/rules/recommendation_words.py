"""
Says in one sentence why a unit is recommended: from the part of its rule that is true for this learner.

It decides nothing; that the unit is recommended, `domain.units.ranking` has found.
"""

from typing import assert_never

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import OVERALL
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
)
from csr_xblock.domain.units.unlocking import Situation, displayed_number, opens
from csr_xblock.presentation.rules.rule_words import RuleNames

UPWARDS = frozenset({Comparison.ABOVE, Comparison.AT_LEAST})


def recommendation_reason(rule: Rule | None, situation: Situation, names: RuleNames) -> str:
    """Return why a unit with this `recommended_when` comes first now."""
    cause = None if rule is None else _first_true(rule, situation)
    match cause:
        case ScoreIs():
            return _score_reason(cause, situation, names)
        case LevelIs(item, comparison):
            return _level_reason(names.item(item), comparison)
        case PriorityIs(objective):
            return _("{objective} is among your first priorities.").format(objective=names.subject(objective))
        case Happened(event):
            return _event_reason(event)
        case Not(Happened(Event.IMPORTANCE_RATED)):
            return _("It helps you find out what matters most to your company.")
        case Not(UnitIs()):
            return _("This is a good place to begin.")
        case UnitIs(unit):
            return _("It follows on from {unit}.").format(unit=names.unit(unit))
        case None | Always() | ScoreInsufficient() | Not() | All() | AnyOf():
            return _("It fits where your company stands now.")
        case _:
            assert_never(cause)


def _first_true(rule: Rule, situation: Situation) -> Rule:
    """Return the first part that makes the rule true. A `not` is a part of its own."""
    if isinstance(rule, All | AnyOf):
        true_part = next((part for part in rule.parts if opens(part, situation)), None)
        return rule if true_part is None else _first_true(true_part, situation)
    return rule


def _score_reason(cause: ScoreIs, situation: Situation, names: RuleNames) -> str:
    number = None if situation.scorecard is None else displayed_number(cause.subject, situation.scorecard)
    if cause.subject == OVERALL:
        return _("Your overall score is {number} of 100.").format(number=number)
    area = names.subject(cause.subject)
    if cause.comparison in UPWARDS:
        return _("Your score for {area} is {number} of 100: you are ready for the next step.").format(
            area=area, number=number
        )
    return _("Your score for {area} is {number} of 100: here you can gain a lot.").format(area=area, number=number)


def _level_reason(topic: str, comparison: Comparison) -> str:
    if comparison in UPWARDS:
        return _("Your answer on {topic} shows that you are ready for it.").format(topic=topic)
    return _("Your answer on {topic} leaves room to improve.").format(topic=topic)


def _event_reason(event: Event) -> str:
    return {
        Event.ASSESSMENT_COMPLETED: _("Your scorecard is ready: now make use of it."),
        Event.IMPORTANCE_RATED: _("You have rated what matters most to your company."),
        Event.PRIORITIES_CHOSEN: _("You have chosen your priorities."),
        Event.ACTIONS: _("Your action plan is under way."),
    }[event]
