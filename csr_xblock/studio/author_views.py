"""
What each of our blocks says of itself to its author: settings as facts, faults with the screen that mends them.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.content.languages import NATIVE_NAMES
from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.instrument import Instrument, Mode
from csr_xblock.openedx.language import available_languages
from csr_xblock.openedx.programme import (
    ASSESSMENT_TYPE,
    UNIT_TYPE,
    effective_setting,
    nearest_program,
    placed_blocks,
    placed_units,
)
from csr_xblock.openedx.screens import short_id
from csr_xblock.openedx.studio import author_handler_url
from csr_xblock.placed_unit import describe_unit, is_packaged, unit_faults
from csr_xblock.presentation.author_page import AuthorFault, AuthorPage, StartButton, language_states
from csr_xblock.presentation.rule_words import RuleNames, describe_locked
from csr_xblock.presentation.unit_words import online_words, task_words
from csr_xblock.program_words import words_around
from csr_xblock.studio.starts import start_choices

ELSEWHERE = "settings"
PROGRAM_PLACES = {
    "mode": "learning",
    "prefill": "learning",
    "repeat_limit": "learning",
    "repeat_after_days": "learning",
    "grading": "points",
    "weight": "points",
    "completes_with": "points",
    "counted_units": "points",
    "results_for": "people",
    "evidence_review": "people",
    "contact": "people",
}
"""The screen of the programme's editor with each setting; the others are on the first."""


def program_author_page(block: Any, language: str, preview_html: str) -> AuthorPage:
    """Return the author's page of a programme; an empty one offers the starts."""
    children = placed_blocks(block)
    units = [child for child in children if child.scope_ids.block_type == UNIT_TYPE]
    packaged = tuple(UnitId(unit.unit) for unit in units if is_packaged(unit))
    is_empty = not block.children
    starts = tuple(StartButton(one.id, one.title, one.about) for one in start_choices()) if is_empty else ()
    return AuthorPage(
        prefix=f"csr{short_id(block)}",
        kind=_("CSR programme"),
        title=_title(block),
        facts=() if is_empty else tuple(_program_facts(block, children, units)),
        faults=() if is_empty else _faults(block, PROGRAM_PLACES),
        notes=(),
        languages=language_states(available_languages(), packaged, has_questions=True),
        usage_key=_key(block),
        preview_html="" if is_empty else preview_html,
        starts=starts,
        start_url=author_handler_url(block, "begin_programme") if is_empty else "",
    )


def assessment_author_page(block: Any, language: str, preview_html: str) -> AuthorPage:
    """Return the author's page of a self-assessment."""
    is_adapted = bool((block.instrument_xml or "").strip())
    notes = (_("Words that you have changed are shown in every language as you wrote them."),) if is_adapted else ()
    return AuthorPage(
        prefix=f"csr{short_id(block)}",
        kind=_("Self-assessment"),
        title="",
        facts=tuple(_assessment_facts(block)),
        faults=_faults(block, {"mode": ELSEWHERE, "prefill": ELSEWHERE, "language": ELSEWHERE}),
        notes=notes,
        languages=language_states(available_languages(), (), has_questions=True),
        usage_key=_key(block),
        preview_html=preview_html,
    )


def unit_author_page(block: Any, language: str, preview_html: str) -> AuthorPage:
    """Return the author's page of a learning unit."""
    packaged = (UnitId(block.unit),) if is_packaged(block) else ()
    has_own_words = bool(block.unit_text or block.text)
    notes = (_("This text is shown in every language as you wrote it."),) if has_own_words else ()
    places = {
        **{name: name for name in ("opens-when", "recommended-when")},
        **dict.fromkeys(("perspective", "level", "roles"), "basics"),
        **dict.fromkeys(("language", "evidence_review"), ELSEWHERE),
        "unit-text": "reading",
    }
    return AuthorPage(
        prefix=f"csr{short_id(block)}",
        kind=_("Learning unit"),
        title=_unit_title(block, language),
        facts=tuple(_unit_facts(block, language)),
        faults=_faults(block, places),
        notes=notes,
        languages=language_states(available_languages(), packaged, has_questions=False),
        usage_key=_key(block),
        preview_html=preview_html,
    )


def _program_facts(block: Any, children: list[Any], units: list[Any]) -> list[str]:
    has_assessment = any(child.scope_ids.block_type == ASSESSMENT_TYPE for child in children)
    counted = ngettext("%(count)d learning unit", "%(count)d learning units", len(units)) % {"count": len(units)}
    own_rules = sum(bool(unit.opens_when) for unit in units)
    facts = [
        _("With a self-assessment inside") if has_assessment else _("No self-assessment inside"),
        counted,
        _mode_words(effective_setting(block, "mode", "")),
        _language_words(effective_setting(block, "language", "")),
    ]
    if own_rules:
        sentence = ngettext(
            "%(count)d unit opens by a rule of your own", "%(count)d units open by a rule of your own", own_rules
        )
        facts.append(sentence % {"count": own_rules})
    return facts


def _assessment_facts(block: Any) -> list[str]:
    try:
        instrument = block.instrument()
    except InvalidContent:
        return [_mode_words(effective_setting(block, "mode", ""))]
    return [_mode_words(effective_setting(block, "mode", "")), _asked_words(instrument)]


def _asked_words(instrument: Instrument) -> str:
    counts = {
        "items": len(instrument.items),
        "core": sum(item.is_core for item in instrument.items),
        "areas": len(instrument.perspectives),
        "packaged": len(packaged_instrument().items),
    }
    sentence = _("%(items)d questions in %(areas)d areas, %(core)d of them in the quick check (packaged: %(packaged)d)")
    return sentence % counts


def _unit_facts(block: Any, language: str) -> list[str]:
    if unit_faults(block):
        return []
    unit = describe_unit(block, language)
    titles = {unit_id: one.title for unit_id, one in packaged_units(language).items()}
    names = RuleNames(words_around(block, language), {**titles, **_titles_around(block, language)})
    times = ", ".join(words for words in (online_words(unit), task_words(unit)) if words)
    return [words for words in (times, describe_locked(unit.opens_when, names)) if words]


def _titles_around(block: Any, language: str) -> dict[UnitId, str]:
    program = nearest_program(block)
    around = placed_units(program, language) if program is not None else []
    return {placed.descriptor.id: placed.descriptor.title for placed in around}


def _unit_title(block: Any, language: str) -> str:
    title = _title(block) if unit_faults(block) else describe_unit(block, language).title
    return "" if title == block.display_name else title


def _faults(block: Any, places: Mapping[str, str]) -> tuple[AuthorFault, ...]:
    """Each sentence begins with the setting it is about, or is about the block's main screen."""
    return tuple(
        AuthorFault(sentence, _key(block), places.get(sentence.partition(":")[0], ""))
        for sentence in block.author_faults()
    )


def _mode_words(mode: str) -> str:
    return {
        Mode.QUICK.value: _("Quick check only"),
        Mode.FULL.value: _("Full self-assessment only"),
    }.get(mode, _("Learners choose between the quick check and the full self-assessment"))


def _language_words(setting: str) -> str:
    if setting in NATIVE_NAMES:
        return _("Always in this language: {language}").format(language=NATIVE_NAMES[setting])
    return _("In the course's language") if setting == "course" else _("In each learner's language")


def _title(block: Any) -> str:
    is_default = block.display_name == type(block).display_name.default
    return _(block.display_name) if is_default else str(block.display_name or "")


def _key(block: Any) -> str:
    return str(block.scope_ids.usage_id)
