"""
What an author's csr_unit stands for: a packaged unit, perhaps with own rules and words, or a unit of the trainer's own.

It reads fields and content; it knows no learner.
"""

from dataclasses import replace
from typing import Any

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
from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS, PerspectiveId, UnitId, storable_id
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.instrument import Perspective
from csr_xblock.domain.rules.kinds import Always
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.rules.syntax import RuleSyntaxError
from csr_xblock.domain.units.learning_unit import OWN_LEVELS, UnitDescriptor, UnitLevel, UnitText
from csr_xblock.openedx.programme import nearest_program
from csr_xblock.placed.programme import instrument_of
from csr_xblock.placed.setting_faults import setting_fault, unknown_value
from csr_xblock.presentation.problem_words import placed_problem_words, problem_words

SLUG_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
DEFAULT_SPAN_DAYS = 14


def slug_of(block: Any) -> str:
    """Return the unit's slug: the author's, else one made from the block's own id, which a re-run keeps."""
    usage_id = block.scope_ids.usage_id
    return block.unit or storable_id(f"own-{getattr(usage_id, 'block_id', usage_id)}")


def is_packaged(block: Any) -> bool:
    """Return whether the block names a unit of ours."""
    return block.unit in packaged_units()


def written_text(block: Any) -> UnitText | None:
    """Return the text that the author wrote for this unit, None without one. Raises InvalidContent."""
    written = (block.unit_text or "").strip()
    return own_unit_text(written) if written else None


def shown_text(block: Any, language: str) -> UnitText | None:
    """
    Return what learners read: the author's text, else the packaged one. Its `language` tells which it is in.

    None for a unit of plain `text` and `task`, or of children only. Raises InvalidContent.
    """
    written = written_text(block)
    if written is not None:
        return replace(written, unit=UnitId(slug_of(block)), language=written.language or language)
    return unit_text(UnitId(block.unit), language) if is_packaged(block) and unit_languages(block.unit) else None


def as_html(text: str) -> str:
    """Return an author's plain `text` or `task` as HTML with its paragraphs. It is sanitised where it is shown."""
    return text if "<" in text or not text else linebreaks(text, autoescape=True)


def describe_unit(block: Any, language: str) -> UnitDescriptor:
    """Return the descriptor of a unit without faults, in a language."""
    descriptor = unit_as_packaged(block, language)
    text = shown_text(block, language)
    return replace(
        descriptor,
        opens_when=parse_rule(block.opens_when) if block.opens_when else descriptor.opens_when,
        recommended_when=parse_rule(block.recommended_when) if block.recommended_when else descriptor.recommended_when,
        roles=tuple((block.roles or "").split()) or descriptor.roles,
        online_minutes=_minutes(block, "minutes", descriptor.online_minutes),
        task_minutes=_minutes(block, "task_minutes", descriptor.task_minutes) if has_task(block, text) else 0,
        text_language=language if text is None else text.language,
        has_check=text is not None and bool(text.questions),
        asks_evidence=asks_evidence(block, text),
    )


def unit_as_packaged(block: Any, language: str) -> UnitDescriptor:
    """Return the descriptor of a unit with the rules and minutes that hold while its author sets none."""
    descriptor = packaged_units(language).get(UnitId(block.unit or "")) or _own_unit(block)
    return replace(descriptor, title=block.title or descriptor.title, promise=block.promise or descriptor.promise)


def has_task(block: Any, text: UnitText | None) -> bool:
    """Return whether the unit has a task in the company."""
    return bool(block.task) if text is None else text.task.is_given


def asks_evidence(block: Any, text: UnitText | None) -> bool:
    """Return whether the unit is done only when something is written about its task."""
    return has_task(block, text) and block.evidence_required is not False


def known_areas(block: Any) -> tuple[Perspective, ...]:
    """Return the areas of the assessment around a unit; the packaged ones without it or while it has faults."""
    return instrument_of(nearest_program(block)).perspectives


def unit_faults(block: Any) -> list[str]:
    """Return the faults of an author's unit as sentences."""
    faults = _name_faults(block)
    for field in ("opens_when", "recommended_when"):
        faults.extend(_rule_faults(field, getattr(block, field)))
    return [*faults, *_text_faults(block), *_place_faults(block)]


def _name_faults(block: Any) -> list[str]:
    faults = []
    if is_packaged(block) and UnitId(block.unit) not in finished_unit_ids() and not block.unit_text:
        sentence = _("“{unit}” has no text in this version yet; choose another unit.")
        faults.append(setting_fault("unit", sentence.format(unit=block.unit)))
    if not is_packaged(block) and not (block.title or block.children):
        sentence = _("“{unit}” is not a packaged unit; an own unit needs a title.")
        faults.append(setting_fault("unit", sentence.format(unit=block.unit)))
    if block.unit and (len(block.unit) > MAX_ID_CHARACTERS or not SLUG_CHARACTERS.issuperset(block.unit)):
        sentence = _("use small letters, digits and hyphens only, {limit} at most.")
        faults.append(setting_fault("unit", sentence.format(limit=MAX_ID_CHARACTERS)))
    return faults


def _rule_faults(field: str, written: str) -> list[str]:
    try:
        if written:
            parse_rule(written)
    except RuleSyntaxError as fault:
        return [setting_fault(field.replace("_", "-"), problem_words(rule_problem(fault, "", None)))]
    return []


def _text_faults(block: Any) -> list[str]:
    try:
        written_text(block)
    except InvalidContent as invalid:
        return [setting_fault("unit-text", placed_problem_words(one)) for one in invalid.problems]
    return []


def _place_faults(block: Any) -> list[str]:
    """Return the faults of what says where an own unit belongs and for whom it is."""
    faults = []
    if not is_packaged(block) and block.perspective:
        known = [area.id for area in known_areas(block)]
        if block.perspective not in known:
            faults.append(setting_fault("perspective", unknown_value(block.perspective, known)))
    if block.level and block.level not in OWN_LEVELS:
        faults.append(setting_fault("level", unknown_value(block.level, OWN_LEVELS)))
    unknown = sorted(set((block.roles or "").split()) - set(Role))
    if unknown:
        faults.append(setting_fault("roles", unknown_value(", ".join(unknown), Role)))
    return faults


def _own_unit(block: Any) -> UnitDescriptor:
    perspective = PerspectiveId(block.perspective) if block.perspective else None
    return UnitDescriptor(
        id=UnitId(slug_of(block)),
        title=block.title or block.display_name or "",
        promise=block.promise or "",
        level=UnitLevel.GENERAL if perspective is None else _own_level(block),
        perspective=perspective,
        opens_when=Always(),
        recommended_when=None,
        online_minutes=block.minutes or 0,
        task_minutes=block.task_minutes or 0,
        span_days=DEFAULT_SPAN_DAYS,
    )


def _own_level(block: Any) -> UnitLevel:
    return UnitLevel(block.level) if block.level in OWN_LEVELS else UnitLevel.FOUNDATION


def _minutes(block: Any, field: str, otherwise: int) -> int:
    """Return the author's minutes; a packaged unit keeps its own until the author says others."""
    return (getattr(block, field) or 0) if block.fields[field].is_set_on(block) else otherwise
