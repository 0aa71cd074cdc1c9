"""
What an author's csr_unit stands for: a packaged unit, perhaps with own rules and words, or a unit of the trainer's own.

It judges settings that were read before; it knows no learner.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from django.utils.html import linebreaks
from django.utils.translation import gettext as _

from csr_xblock.content.library import (
    finished_unit_ids,
    own_unit_text,
    packaged_units,
    unit_languages,
    unit_text,
)
from csr_xblock.content.problems.codes import rule_problem
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS, PerspectiveId, UnitId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.programme.settings import EvidenceReview
from csr_xblock.domain.rules.kinds import Always
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.syntax import RuleSyntaxError
from csr_xblock.domain.units.learning_unit import OWN_LEVELS, UnitDescriptor, UnitLevel, UnitText
from csr_xblock.domain.units.unit_settings import DEFAULT_ONLINE_MINUTES, DEFAULT_TASK_MINUTES, UnitSettings
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.openedx.surroundings import Programme
from csr_xblock.placed.faults import Fault, unknown_value
from csr_xblock.presentation.problem_words import placed_problem_words, problem_words

SLUG_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
DEFAULT_SPAN_DAYS = 14
MAX_KEPT_UNITS = 512


@dataclass(frozen=True)
class PlacedUnit:
    """
    A unit without faults, as it stands in the course, in one language.

    `text` is what learners read, None for a unit of plain `text` and `task`, or of blocks inside only.
    """

    settings: UnitSettings
    descriptor: UnitDescriptor
    text: UnitText | None


@lru_cache(maxsize=MAX_KEPT_UNITS)
def place_unit(settings: UnitSettings, language: str, areas: tuple[PerspectiveId, ...]) -> PlacedUnit | None:
    """
    Return the unit in a language, None while its author's settings have faults. `areas` are the instrument's.

    Equal settings give an equal unit, so the units of a course are judged once in a process, not at every page.
    """
    if unit_faults(settings, areas):
        return None
    return PlacedUnit(settings, describe_unit(settings, language), shown_text(settings, language))


def is_packaged(unit: str | None) -> bool:
    """Return whether an author's word for a unit is the id of one of ours."""
    return unit in packaged_units()


def written_text(settings: UnitSettings) -> UnitText | None:
    """Return the text that the author wrote for this unit, None without one. Raises InvalidContent."""
    written = settings.unit_text.strip()
    return own_unit_text(written) if written else None


def shown_text(settings: UnitSettings, language: str) -> UnitText | None:
    """
    Return what learners read: the author's text, else the packaged one. Its `language` tells which it is in, '' where
    the author has not said.

    None for a unit of plain `text` and `task`, or of blocks inside only. Raises InvalidContent.
    """
    written = written_text(settings)
    if written is not None:
        return replace(written, unit=settings.slug, language=written.language or settings.written_in)
    unit = UnitId(settings.unit)
    return unit_text(unit, language) if is_packaged(settings.unit) and unit_languages(unit) else None


def as_html(text: str) -> str:
    """Return an author's plain `text` or `task` as HTML with its paragraphs. It is sanitised where it is shown."""
    return text if "<" in text or not text else linebreaks(text, autoescape=True)


def describe_unit(settings: UnitSettings, language: str) -> UnitDescriptor:
    """Return the descriptor of a unit without faults, in a language."""
    descriptor = unit_as_packaged(settings, language)
    text = shown_text(settings, language)
    opens, recommended = settings.opens_when, settings.recommended_when
    return replace(
        descriptor,
        opens_when=parse_rule(opens) if opens else descriptor.opens_when,
        recommended_when=parse_rule(recommended) if recommended else descriptor.recommended_when,
        roles=tuple(settings.roles.split()) or descriptor.roles,
        online_minutes=_minutes(settings.online_minutes, descriptor.online_minutes),
        task_minutes=_minutes(settings.task_minutes, descriptor.task_minutes) if has_task(settings, text) else 0,
        text_language=settings.written_in if text is None else text.language,
        words_language="" if is_packaged(settings.unit) else settings.written_in,
        has_check=text is not None and bool(text.questions),
        asks_evidence=asks_evidence(settings, text),
    )


def unit_as_packaged(settings: UnitSettings, language: str) -> UnitDescriptor:
    """Return the descriptor of a unit with the rules and minutes that hold while its author sets none."""
    descriptor = packaged_units(language).get(UnitId(settings.unit)) or _own_unit(settings)
    return replace(descriptor, title=settings.title or descriptor.title, promise=settings.promise or descriptor.promise)


def has_task(settings: UnitSettings, text: UnitText | None) -> bool:
    """Return whether the unit has a task in the company."""
    return bool(settings.task) if text is None else text.task.is_given


def asks_evidence(settings: UnitSettings, text: UnitText | None) -> bool:
    """Return whether the unit is done only when something is written about its task."""
    return has_task(settings, text) and settings.evidence_required


def is_reviewed(settings: UnitSettings, programme: Programme | None) -> bool:
    """
    Return whether the unit's evidence counts when a trainer has accepted it.

    Trainers accept it inside a programme, so the evidence of a unit that stands alone never has to wait.
    """
    if programme is None:
        return False
    written = settings.evidence_review or programme.settings.inherited.evidence_review
    return written == EvidenceReview.TRAINER


def unit_work(unit: PlacedUnit, programme: Programme | None) -> UnitWork:
    """Return what the unit asks of a learner before it is done."""
    return UnitWork(
        unit.descriptor,
        () if unit.text is None else unit.text.questions,
        has_task=unit.descriptor.asks_evidence,
        is_reviewed=is_reviewed(unit.settings, programme),
        asks_before=programme is None or programme.settings.asks_before,
    )


def unit_faults(settings: UnitSettings, areas: tuple[PerspectiveId, ...]) -> list[Fault]:
    """Return the faults of an author's unit, in the active language; of one that nobody has begun, that alone."""
    if not settings.is_begun:
        return [Fault(_("Choose a packaged unit, or write your own."), is_beginning=True)]
    return [
        *_name_faults(settings),
        *_rule_faults("opens-when", settings.opens_when),
        *_rule_faults("recommended-when", settings.recommended_when),
        *_text_faults(settings),
        *_place_faults(settings, areas),
    ]


def _name_faults(settings: UnitSettings) -> Iterator[Fault]:
    unit = settings.unit
    if is_packaged(settings.unit) and UnitId(unit) not in finished_unit_ids() and not settings.unit_text:
        sentence = _("“{unit}” has no text in this version yet; choose another unit.")
        yield Fault(sentence.format(unit=unit), "unit")
    if not is_packaged(settings.unit) and not (settings.title or settings.has_blocks_inside):
        sentence = _("“{unit}” is not a packaged unit; an own unit needs a title.")
        yield Fault(sentence.format(unit=unit), "unit")
    if unit and (len(unit) > MAX_ID_CHARACTERS or not SLUG_CHARACTERS.issuperset(unit)):
        sentence = _("use small letters, digits and hyphens only, {limit} at most.")
        yield Fault(sentence.format(limit=MAX_ID_CHARACTERS), "unit")


def _rule_faults(setting: str, written: str) -> list[Fault]:
    try:
        if written:
            parse_rule(written)
    except RuleSyntaxError as fault:
        return [Fault(problem_words(rule_problem(fault, "", None)), setting)]
    return []


def _text_faults(settings: UnitSettings) -> list[Fault]:
    try:
        written_text(settings)
    except InvalidContent as invalid:
        return [Fault(placed_problem_words(one), "unit-text") for one in invalid.problems]
    return []


def _place_faults(settings: UnitSettings, areas: tuple[PerspectiveId, ...]) -> Iterator[Fault]:
    """Yield the faults of what says where an own unit belongs and for whom it is."""
    if not is_packaged(settings.unit) and settings.perspective and settings.perspective not in areas:
        yield Fault(unknown_value(settings.perspective, areas), "perspective")
    if settings.level and settings.level not in OWN_LEVELS:
        yield Fault(unknown_value(settings.level, OWN_LEVELS), "level")
    unknown = sorted(set(settings.roles.split()) - set(Role))
    if unknown:
        yield Fault(unknown_value(", ".join(unknown), Role), "roles")


def _own_unit(settings: UnitSettings) -> UnitDescriptor:
    perspective = PerspectiveId(settings.perspective) if settings.perspective else None
    return UnitDescriptor(
        id=settings.slug,
        title=settings.title or settings.display_name,
        promise=settings.promise,
        level=UnitLevel.GENERAL if perspective is None else _own_level(settings),
        perspective=perspective,
        opens_when=Always(),
        recommended_when=None,
        online_minutes=_minutes(settings.online_minutes, DEFAULT_ONLINE_MINUTES),
        task_minutes=_minutes(settings.task_minutes, DEFAULT_TASK_MINUTES),
        span_days=DEFAULT_SPAN_DAYS,
    )


def _own_level(settings: UnitSettings) -> UnitLevel:
    return UnitLevel(settings.level) if settings.level in OWN_LEVELS else UnitLevel.FOUNDATION


def _minutes(written: int | None, otherwise: int) -> int:
    """Return the author's minutes; a unit keeps its own until the author says others."""
    return otherwise if written is None else written
