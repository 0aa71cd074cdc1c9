"""The plan as a table for a spreadsheet: translated headings, and a row of plain cells for each action."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.plan.actions import Action, KeptAction
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.plan.action_page import UnitOffer, told_fields
from csr_xblock.presentation.plan.phase_words import phase_words
from csr_xblock.presentation.plan.plan_words import status_words
from csr_xblock.presentation.scoring.scorecard_words import level_name
from csr_xblock.presentation.sheet import Cell, Sheet


def plan_table(
    actions: Iterable[KeptAction],
    words: Instrument,
    levels: Mapping[ItemId, int],
    units: Iterable[UnitOffer],
    phases: Mapping[int, Phase],
) -> Sheet:
    """Return the table. Levels of today, and the phases that rest on them, are those of whoever takes the file away."""
    units = tuple(units)
    return Sheet(
        title=_("Action plan"),
        headings=(
            _("What is done"),
            _("Status"),
            _("When it comes"),
            _("Goal"),
            _("Questions that it improves"),
            _("Level today"),
            _("Level that is wanted"),
            _("Why it is worth it"),
            _("Steps"),
            _("Who is responsible"),
            _("Who takes part"),
            _("Start"),
            _("Due"),
            _("Money"),
            _("Money saved"),
            _("Currency"),
            _("Working hours"),
            _("Figure"),
            _("Figure at the beginning"),
            _("Target figure"),
            _("Learning unit"),
            _("What could stop it"),
            _("Notes"),
        ),
        rows=tuple(_row(kept.action, phases.get(kept.id), words, levels, units) for kept in actions),
    )


def _row(
    action: Action,
    phase: Phase | None,
    words: Instrument,
    levels: Mapping[ItemId, int],
    units: tuple[UnitOffer, ...],
) -> tuple[Cell, ...]:
    told = told_fields(action, words, units)
    topics = {item.id: item.topic for item in words.items}
    today = [levels.get(one.item) for one in action.items]
    measure = action.measure
    return (
        action.title,
        status_words(action.status),
        "" if phase is None else phase_words(phase),
        told["objective"].words,
        _lines(topics.get(one.item, one.item) for one in action.items),
        _lines("–" if level is None else level_name(words, level) for level in today),
        _lines("–" if one.wanted is None else level_name(words, one.wanted) for one in action.items),
        action.why,
        told["steps"].words,
        action.responsible,
        action.participants,
        action.start,
        action.due,
        action.budget,
        action.saved,
        action.currency,
        action.hours,
        measure.name or told["kpi"].words,
        measure.baseline,
        measure.target,
        told["unit"].words,
        action.risk,
        told["notes"].words,
    )


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)
