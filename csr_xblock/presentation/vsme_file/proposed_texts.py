"""
The texts that are proposed for the file, in the language of the page: practices, actions, targets, priorities.

Names of people are left out: the file goes to banks and customers.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from django.utils.translation import gettext as _

from csr_xblock.domain.plan.actions import ActionStatus, KeptAction
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.vsme_file.known import Known
from csr_xblock.domain.vsme_file.template import Source, TemplateCell
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.goals.goal_figure import goal_figure
from csr_xblock.presentation.goals.ratio_words import ratio_words

MOST_CHARACTERS = 8_000
"""A cell holds more, but nobody reads it."""


def proposed_text(cell: TemplateCell, known: Known, words: Instrument, currency: str) -> str:
    """
    Return the text for a cell, '' if nothing is known for it.

    It begins with a word that says it is a proposal, so that nobody hands it on unread. What does not fit any more is
    left out as a whole.
    """
    lines: list[str] = []
    for source in cell.sources:
        lines += _lines(source, cell, known, words, currency)
    if not lines:
        return ""
    text = _("Proposed, please check:")
    for line in lines:
        if len(text) + 1 + len(line) > MOST_CHARACTERS:
            break
        text = f"{text}\n{line}"
    return text


def has_targets(known: Known) -> bool:
    """Return whether the company follows a figure towards a target."""
    return any(kept.goal.is_whole for kept in known.goals)


def _lines(source: Source, cell: TemplateCell, known: Known, words: Instrument, currency: str) -> Iterator[str]:
    if source is Source.PRACTICES:
        return _practices(cell, known, words)
    if source is Source.ACTIONS:
        return _actions(wanted_actions(cell, known.actions))
    if source is Source.TARGETS:
        return _targets(known, words, currency)
    if source is Source.PRIORITIES:
        return _priorities(known, words)
    return iter(())


def _practices(cell: TemplateCell, known: Known, words: Instrument) -> Iterator[str]:
    for item_id in cell.items:
        practice = known.practices.get(item_id)
        if practice is not None and words.has_item(item_id):
            item = words.item(item_id)
            yield _("%(topic)s: %(sentence)s What shows it: %(note)s") % {
                "topic": item.topic,
                "sentence": item.anchors.text(practice.level),
                "note": practice.note,
            }


def wanted_actions(cell: TemplateCell, actions: Iterable[KeptAction]) -> list[KeptAction]:
    """Return the actions still to be done: all, or where a cell names goals those that serve one or its questions."""
    open_ones = [kept for kept in actions if kept.action.status.is_open]
    if not cell.objectives:
        return open_ones
    return [
        kept
        for kept in open_ones
        if kept.action.objective in cell.objectives or any(kept.action.is_linked(item) for item in cell.items)
    ]


def _actions(actions: Iterable[KeptAction]) -> Iterator[str]:
    for kept in actions:
        action = kept.action
        values = {"title": action.title, "day": "" if action.due is None else date_words(action.due)}
        if action.status is ActionStatus.RUNNING:
            yield (_("Under way, due %(day)s: %(title)s") if action.due else _("Under way: %(title)s")) % values
        else:
            yield (_("Planned, due %(day)s: %(title)s") if action.due else _("Planned: %(title)s")) % values


def _targets(known: Known, words: Instrument, currency: str) -> Iterator[str]:
    for kept in known.goals:
        goal, begin = kept.goal, kept.goal.beginning
        if begin is None or goal.target is None:
            continue
        figure = goal_figure(goal, words, currency)
        if figure.is_yes_no:
            yield figure.name
            continue
        values = {
            "figure": figure.name,
            "unit": figure.unit,
            "begin": ratio_words(begin),
            "target": ratio_words(Fraction(goal.target)),
            "day": "" if goal.target_day is None else date_words(goal.target_day),
        }
        if goal.target_day is None:
            yield _("%(figure)s: from %(begin)s to %(target)s (%(unit)s)") % values
        else:
            yield _("%(figure)s: from %(begin)s to %(target)s (%(unit)s) by %(day)s") % values


def _priorities(known: Known, words: Instrument) -> Iterator[str]:
    titles = {one.id: one.title for one in words.objectives}
    for one in known.priorities:
        if one.objective in titles:
            values = {"goal": titles[one.objective], "why": one.why}
            yield (
                _("A goal of the company: %(goal)s. Why: %(why)s") if one.why else _("A goal of the company: %(goal)s.")
            ) % values
