"""
Reads what authors have set of our blocks into frozen values: each field once, words as written, numbers in their range.

A number beyond the range of its field is read as the nearest limit; placed.setting_faults tells its author.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from csr_xblock.domain.programme.block_settings import AssessmentSettings, ProgrammeSettings
from csr_xblock.domain.programme.inherited import InheritedSettings
from csr_xblock.domain.units.unit_settings import UnitSettings
from csr_xblock.openedx.blocks import AssessmentFields, Field, PlatformBlock, ProgrammeFields, UnitFields
from csr_xblock.openedx.children import nearest_programme
from csr_xblock.openedx.language import authors_language


def written_inherited(block: PlatformBlock) -> InheritedSettings:
    """Return the block's own values of the settings that a programme hands down; what it does not have says nothing."""
    return InheritedSettings(
        language=_text(block, "language"),
        assessment=_text(block, "assessment"),
        mode=_text(block, "mode"),
        prefill=_text(block, "prefill"),
        repeat_limit=_number(block, "repeat_limit"),
        repeat_after_days=_number(block, "repeat_after_days"),
        results_for=_text(block, "results_for"),
        evidence_review=_text(block, "evidence_review"),
    )


def written_programme(block: ProgrammeFields) -> ProgrammeSettings:
    """Return the settings of a programme."""
    return ProgrammeSettings(
        usage_key=str(block.scope_ids.usage_id),
        inherited=written_inherited(block),
        steps=block.steps or "",
        version=_number(block, "programme_version"),
        contact=block.contact or "",
        may_open_locked=bool(block.may_open_locked),
        asks_before=bool(block.asks_before),
        grading=block.grading or "",
        completes_with=block.completes_with or "",
        counted_units=_number_if_set(block, "counted_units"),
        offers_certificate=bool(block.offers_certificate),
    )


def written_assessment(block: AssessmentFields) -> AssessmentSettings:
    """Return the settings of a self-assessment."""
    return AssessmentSettings(str(block.scope_ids.usage_id), written_inherited(block), block.instrument_xml or "")


def words_language(block: PlatformBlock) -> str:
    """Return the language of an author's own words in a block, '' where nobody has said."""
    around = nearest_programme(block)
    return authors_language(block, _text(block, "language") or ("" if around is None else _text(around, "language")))


def written_units(programme: PlatformBlock, blocks: Iterable[UnitFields]) -> tuple[UnitSettings, ...]:
    """Return the settings of a programme's units. In which language courses are written is asked once for all."""

    @cache
    def language_of(setting: str) -> str:
        return authors_language(programme, setting or _text(programme, "language"))

    return tuple(written_unit(one, lambda block: language_of(_text(block, "language"))) for one in blocks)


def written_unit(block: UnitFields, language_of: Callable[[PlatformBlock], str] = words_language) -> UnitSettings:
    """Return the settings of a unit. Where its author wrote nothing, the language of that is not looked up."""
    usage_key = block.scope_ids.usage_id
    title, promise = block.title or "", block.promise or ""
    text, task, unit_text = block.text or "", block.task or "", block.unit_text or ""
    return UnitSettings(
        usage_key=str(usage_key),
        block_id=str(getattr(usage_key, "block_id", usage_key)),
        display_name=block.display_name or "",
        unit=block.unit or "",
        opens_when=block.opens_when or "",
        recommended_when=block.recommended_when or "",
        title=title,
        promise=promise,
        text=text,
        task=task,
        unit_text=unit_text,
        written_in=language_of(block) if any((title, promise, text, task, unit_text)) else "",
        perspective=block.perspective or "",
        level=block.level or "",
        roles=block.roles or "",
        evidence_required=block.evidence_required is not False,
        evidence_review=block.evidence_review or "",
        online_minutes=_number_if_set(block, "minutes"),
        task_minutes=_number_if_set(block, "task_minutes"),
        has_blocks_inside=bool(block.children),
    )


def _text(block: PlatformBlock, name: str) -> str:
    return str(getattr(block, name) or "") if name in block.fields else ""


def ranges_of(fields: Mapping[str, Field]) -> dict[str, tuple[int, int]]:
    """Return the lowest and highest number of each of the fields that has both, by name."""
    limits = {name: field.values for name, field in fields.items()}
    return {
        name: (found["min"], found["max"])
        for name, found in limits.items()
        if isinstance(found, dict) and found.keys() >= {"min", "max"}
    }


def _number(block: PlatformBlock, name: str) -> int:
    if name not in block.fields:
        return 0
    lowest, highest = ranges_of({name: block.fields[name]})[name]
    return min(max(int(getattr(block, name) or 0), lowest), highest)


def _number_if_set(block: PlatformBlock, name: str) -> int | None:
    return _number(block, name) if block.fields[name].is_set_on(block) else None
