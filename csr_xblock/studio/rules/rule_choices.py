"""What the lists in a rule's form offer, by name: areas, goals, questions, levels and units of a scene."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from csr_xblock.content.library import finished_unit_ids
from csr_xblock.domain.identifiers import OVERALL
from csr_xblock.domain.rules.kinds import Comparison, Event, UnitState
from csr_xblock.studio.rules.rule_scene import RuleScene
from csr_xblock.studio.rules.tree import INSUFFICIENT, Join, StatementKind

SELECTED = SafeString(" selected")
Choices = list[tuple[str, Any]]
"""Pairs of value and words, or of a heading and such pairs."""


@dataclass(frozen=True)
class RuleChoices:
    """The choices for each field of a row that names something; the same for all rows of a form."""

    subject: Choices
    item: Choices
    level: Choices
    unit: Choices
    objective: Choices


def rule_choices(scene: RuleScene) -> RuleChoices:
    """Return what rules in a scene can name, in the order in which learners meet it."""
    words = scene.words
    areas = [(area.id, area.short) for area in words.perspectives]
    goals = [
        (area.short, [(goal.id, goal.title) for goal in words.objectives if goal.perspective == area.id])
        for area in words.perspectives
    ]
    goals_named = [(_("Goals: {area}").format(area=area), pairs) for area, pairs in goals if pairs]
    return RuleChoices(
        subject=[(OVERALL, _("Overall score")), (_("Areas"), areas), *goals_named],
        item=[(area.short, [(item.id, item.topic) for item in words.items_of(area.id)]) for area in words.perspectives],
        level=[(str(one.level), one.name) for one in words.scale],
        unit=_unit_choices(scene),
        objective=[(area, pairs) for area, pairs in goals if pairs],
    )


def _unit_choices(scene: RuleScene) -> Choices:
    placed = [(unit.id, unit.title) for unit in scene.units]
    ids = {unit.id for unit in scene.units}
    packaged = [(unit, scene.titles[unit]) for unit in finished_unit_ids() if unit not in ids]
    heading = _("In this programme") if scene.has_programme else _("This unit")
    others = _("Not in this programme") if scene.has_programme else _("Other packaged units")
    return [(heading, placed), *([(others, packaged)] if packaged else [])]


def kind_choices() -> Choices:
    """Return what a row can ask for."""
    return [
        (StatementKind.SCORE.value, _("A score")),
        (StatementKind.LEVEL.value, _("The answer to a question")),
        (StatementKind.PRIORITY.value, _("A priority")),
        (StatementKind.UNIT.value, _("Another unit")),
        (StatementKind.EVENT.value, _("Something that was done")),
        (StatementKind.ALWAYS.value, _("Always true")),
    ]


def comparison_choices() -> Choices:
    """Return how a score is compared."""
    return [
        (Comparison.BELOW.value, _("is below")),
        (Comparison.AT_MOST.value, _("is at most")),
        (Comparison.ABOVE.value, _("is above")),
        (Comparison.AT_LEAST.value, _("is at least")),
        (INSUFFICIENT, _("has too few answers")),
    ]


def level_comparison_choices() -> Choices:
    """Return how a level is compared."""
    return [(Comparison.AT_MOST.value, _("is at most")), (Comparison.AT_LEAST.value, _("is at least"))]


def state_choices() -> Choices:
    """Return what can be asked of a unit."""
    return [(UnitState.COMPLETED.value, _("is done")), (UnitState.STARTED.value, _("is begun"))]


def event_choices() -> Choices:
    """Return what can have been done."""
    return [
        (Event.ASSESSMENT_COMPLETED.value, _("A self-assessment is handed in")),
        (Event.IMPORTANCE_RATED.value, _("The importance of the goals is rated")),
        (Event.PRIORITIES_CHOSEN.value, _("Priorities are chosen")),
        (Event.ACTIONS.value, _("Actions of the plan are planned, running or done")),
    ]


def join_choices() -> Choices:
    """Return how the parts of a group belong together."""
    return [(Join.ALL.value, _("All of these are true")), (Join.ANY.value, _("One of these is true"))]


def values_of(choices: Choices) -> set[str]:
    """Return the values that can be chosen, without headings."""
    return {str(value) for _heading, pairs in grouped(choices) for value, _words in pairs}


def grouped(choices: Choices) -> list[tuple[str, list[tuple[str, Any]]]]:
    """Return choices as pairs of a heading, '' for none, and pairs of value and words."""
    return [(str(name), words) if isinstance(words, list) else ("", [(name, words)]) for name, words in choices]


class ListSelect(forms.Select):
    """
    A select of many entries, written without a template for each: a rule has hundreds of them.

    `is_short` leaves out what is not chosen, for answers of which only the words beside the lists are taken over.
    """

    is_short = False

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Return the select as HTML. A value that is not among the choices has no entry."""
        chosen = "" if value is None else str(value)
        groups = [self._group(heading, pairs, chosen) for heading, pairs in grouped(list(self.choices))]
        attributes = self.build_attrs(self.attrs, {"name": name, **(attrs or {})})
        flat = format_html_join("", ' {}="{}"', ((key, one) for key, one in attributes.items() if one is not False))
        return format_html("<select{}>{}</select>", flat, format_html_join("", "{}", ((one,) for one in groups)))

    def _group(self, heading: str, pairs: list[tuple[str, Any]], chosen: str) -> SafeString:
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (value, SELECTED if str(value) == chosen else "", words)
                for value, words in pairs
                if not self.is_short or str(value) == chosen
            ),
        )
        return format_html('<optgroup label="{}">{}</optgroup>', heading, options) if heading else options
