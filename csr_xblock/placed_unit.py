"""
What an author's csr_unit stands for: a packaged unit, perhaps with own rules, or a unit of the trainer's own.

It reads fields and content; it knows no learner.
"""

from dataclasses import replace
from typing import Any

from csr_xblock.content.library import finished_unit_ids, packaged_units
from csr_xblock.content.problem_codes import rule_problem
from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS, UnitId, storable_id
from csr_xblock.domain.learning_unit import UnitDescriptor, UnitLevel
from csr_xblock.domain.rule_parser import parse_rule
from csr_xblock.domain.rule_syntax import RuleSyntaxError
from csr_xblock.domain.rules import Always

SLUG_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
DEFAULT_SPAN_DAYS = 14


def slug_of(block: Any) -> str:
    """Return the unit's slug: the author's, else one made from the block's own id, which a re-run keeps."""
    usage_id = block.scope_ids.usage_id
    return block.unit or storable_id(f"own-{getattr(usage_id, 'block_id', usage_id)}")


def is_packaged(block: Any) -> bool:
    """Return whether the block names a unit of ours."""
    return block.unit in packaged_units()


def describe_unit(block: Any, language: str) -> UnitDescriptor:
    """Return the unit's descriptor in a language. Raises RuleSyntaxError for rules with faults."""
    descriptor = packaged_units(language)[UnitId(block.unit)] if is_packaged(block) else _own_unit(block)
    return replace(
        descriptor,
        title=block.title or descriptor.title,
        promise=block.promise or descriptor.promise,
        opens_when=parse_rule(block.opens_when) if block.opens_when else descriptor.opens_when,
        recommended_when=parse_rule(block.recommended_when) if block.recommended_when else descriptor.recommended_when,
    )


def unit_faults(block: Any) -> list[str]:
    """Return the faults of an author's unit as sentences."""
    faults = []
    if is_packaged(block) and UnitId(block.unit) not in finished_unit_ids():
        faults.append(f"unit: “{block.unit}” has no text in this version yet; choose another unit.")
    if not is_packaged(block) and not (block.title or block.children):
        faults.append(f"unit: “{block.unit}” is not a packaged unit; an own unit needs a title.")
    if block.unit and (len(block.unit) > MAX_ID_CHARACTERS or not SLUG_CHARACTERS.issuperset(block.unit)):
        faults.append("unit: use small letters, digits and hyphens only, 64 at most.")
    for field in ("opens_when", "recommended_when"):
        faults.extend(_rule_faults(field, getattr(block, field)))
    return faults


def _rule_faults(field: str, written: str) -> list[str]:
    try:
        if written:
            parse_rule(written)
    except RuleSyntaxError as fault:
        return [f"{field.replace('_', '-')}: {rule_problem(fault, '', None).message}"]
    return []


def _own_unit(block: Any) -> UnitDescriptor:
    return UnitDescriptor(
        id=UnitId(slug_of(block)),
        title=block.title or block.display_name or "",
        promise=block.promise or "",
        level=UnitLevel.GENERAL,
        perspective=None,
        opens_when=Always(),
        recommended_when=None,
        online_minutes=block.minutes or 0,
        task_minutes=(block.task_minutes or 0) if block.task else 0,
        span_days=DEFAULT_SPAN_DAYS,
    )
