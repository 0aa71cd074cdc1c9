"""
What is proposed for the official file, cell by cell: the value, where it comes from, or why there is none.

A level makes a yes or a text, never a number; numbers are those of the profile and of readings.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext as _

from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.vsme_file.known import FROM_LEVEL, Known, YearFigure
from csr_xblock.domain.vsme_file.template import CellKind, Source, Template, TemplateCell, Wish
from csr_xblock.presentation.country_names import country_name
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.goals.goal_figure import find_figure
from csr_xblock.presentation.plan.plan_words import number_field
from csr_xblock.presentation.vsme_file.cell_words import wanted_words
from csr_xblock.presentation.vsme_file.proposed_texts import has_targets, proposed_text, wanted_actions

Value = str | Decimal | bool
SENTENCES = frozenset({CellKind.TICK, CellKind.YES_NO, CellKind.TRUE_FALSE})


@dataclass(frozen=True)
class Proposals:
    """
    What would be written, by cell: `origins` say where it comes from, `shown` how it reads, `gaps` why nothing is.
    """

    wishes: tuple[Wish, ...]
    origins: Mapping[str, str] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)
    gaps: Mapping[str, str] = field(default_factory=dict)


def proposals(template: Template, known: Known, words: Instrument, currency: str) -> Proposals:
    """Return it for every cell of the list. `words` is the instrument of the hand-in in the page's language."""
    wishes, origins, shown, gaps = [], {}, {}, {}
    for cell in template.cells:
        value = _value(cell, known, words, currency)
        if value is None:
            gaps[cell.id] = _gap(cell, known, words)
        else:
            wishes.append(Wish(cell, value))
            origins[cell.id] = _origin(cell, known, words)
            shown[cell.id] = _shown(cell, value)
    return Proposals(tuple(wishes), origins, shown, gaps)


def _value(cell: TemplateCell, known: Known, words: Instrument, currency: str) -> Value | None:
    if Source.EMPLOYEES in cell.sources:
        employees = known.company.employees
        return None if employees is None else Decimal(employees)
    if Source.COUNTRY in cell.sources:
        return known.company.country or None
    if Source.FIGURE in cell.sources:
        return _number(cell, known.figures.get(cell.figure))
    if cell.kind in SENTENCES:
        return _is_so(cell, known) or None
    return proposed_text(cell, known, words, currency) or None


def _is_so(cell: TemplateCell, known: Known) -> bool:
    if Source.TARGETS in cell.sources:
        return has_targets(known)
    return Source.PRACTICES in cell.sources and any(item in known.practices for item in cell.items)


def _number(cell: TemplateCell, figure: YearFigure | None) -> Decimal | None:
    """Return the reading in the file's unit, None where the file wants it otherwise, or of a whole year."""
    if figure is None or not cell.fits or not figure.is_of_year or (cell.only_zero and figure.value):
        return None
    return figure.value / cell.divisor if cell.divisor > 1 else figure.value


def _shown(cell: TemplateCell, value: Value) -> str:
    if isinstance(value, bool):
        return _("Ticked") if cell.kind is CellKind.TICK else _("Yes")
    if isinstance(value, Decimal):
        return number_field(value)
    return country_name(value) if cell.kind is CellKind.COUNTRY else value


def _origin(cell: TemplateCell, known: Known, words: Instrument) -> str:
    if cell.sources[0] in (Source.EMPLOYEES, Source.COUNTRY):
        return _("From your profile.")
    if Source.FIGURE in cell.sources:
        figure = known.figures[cell.figure]
        values = {"day": date_words(figure.day), "figure": _figure_name(cell, words)}
        return _("From the reading of %(day)s: %(figure)s.") % values
    parts = [_from(source, cell, known, words) for source in cell.sources]
    return " ".join(part for part in parts if part)


def _from(source: Source, cell: TemplateCell, known: Known, words: Instrument) -> str:
    if source is Source.PRACTICES:
        topics = [words.item(one).topic for one in cell.items if one in known.practices and words.has_item(one)]
        return _("From your answers and notes: %(topics)s.") % {"topics": "; ".join(topics)} if topics else ""
    if source is Source.ACTIONS:
        return _("From your plan.") if wanted_actions(cell, known.actions) else ""
    if source is Source.TARGETS:
        return _("From your goals in figures.") if has_targets(known) else ""
    return _("From the goals that come first for you.") if known.priorities else ""


def _gap(cell: TemplateCell, known: Known, words: Instrument) -> str:
    """Return why nothing is proposed, '' for what nobody has asked here."""
    if not cell.sources:
        return wanted_words(cell)
    first = cell.sources[0]
    if first is Source.FIGURE:
        return _figure_gap(cell, known.figures.get(cell.figure), words)
    if first in (Source.EMPLOYEES, Source.COUNTRY):
        return _("Your profile does not say it.")
    if first is Source.TARGETS:
        return _("No goal in figures has a beginning and a target yet.")
    if first is Source.ACTIONS:
        return _("No action of your plan is about it.")
    if first is Source.PRIORITIES:
        return _("You have not confirmed yet which goals come first for you.")
    return _(
        "Nothing shows it yet: an answer counts from the level “%(level)s” on, with a note of 20 characters or a link."
    ) % {"level": words.scale[FROM_LEVEL].name}


def _figure_gap(cell: TemplateCell, figure: YearFigure | None, words: Instrument) -> str:
    name, wanted = _figure_name(cell, words), wanted_words(cell)
    if figure is None:
        sentence = _("There is no reading of the last 12 months: %(figure)s.") % {"figure": name}
        return f"{sentence} {wanted}".strip()
    values = {"figure": name, "value": number_field(figure.value), "day": date_words(figure.day)}
    if cell.fits and not figure.is_of_year:
        return (
            _(
                "You read it more often than once a year, last %(value)s on %(day)s: %(figure)s. The file wants the "
                "whole year, so add your readings up."
            )
            % values
        )
    sentence = _("Your reading of %(day)s is %(value)s: %(figure)s.") % values
    return f"{sentence} {wanted}".strip()


def _figure_name(cell: TemplateCell, words: Instrument) -> str:
    found = find_figure(cell.figure, words)
    return _("a figure that is not proposed any more") if found is None else found[1].name
