"""
What each of our blocks says of itself to its author: settings as facts, faults with the screen that mends them.
"""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.content.library import instrument_in, packaged_instrument
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.languages import NATIVE_NAMES
from csr_xblock.domain.programme.inherited import InheritedSettings
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.edge.protocols import AssessmentBlock, CsrBlockProtocol, ProgrammeBlock, UnitBlock
from csr_xblock.openedx.blocks import ASSESSMENT_TYPE, UNIT_TYPE, PlatformBlock, UnitFields
from csr_xblock.openedx.children import unit_blocks
from csr_xblock.openedx.language import COURSES, available_languages
from csr_xblock.openedx.screens import short_id
from csr_xblock.openedx.studio import author_handler_url
from csr_xblock.openedx.surroundings import own_programme
from csr_xblock.openedx.written import written_unit
from csr_xblock.placed.faults import Fault
from csr_xblock.placed.participation import graded_by
from csr_xblock.placed.programme import (
    area_ids,
    instrument_of,
    instrument_words,
    opened_by_results_in,
    unit_titles,
    units_of,
)
from csr_xblock.placed.units import PlacedUnit, is_packaged, place_unit
from csr_xblock.presentation.programme.author_page import (
    AuthorFault,
    AuthorPage,
    BeginButton,
    StartButton,
    language_states,
)
from csr_xblock.presentation.quoted import quoted_names
from csr_xblock.presentation.rules.rule_words import RuleNames, describe_locked
from csr_xblock.presentation.units.unit_words import times_words
from csr_xblock.studio.programme.programme_editor import PLACES as PROGRAM_PLACES
from csr_xblock.studio.programme.programme_faults import child_faults, doubled_units
from csr_xblock.studio.programme.start_page import start_page_offer, steps_fact
from csr_xblock.studio.programme.starts import start_choices
from csr_xblock.studio.questions.assessment_settings import AssessmentForm
from csr_xblock.studio.questions.shared_answers import shared_answer_notes
from csr_xblock.studio.rules.closed_units import OPENS_PLACE, closed_units
from csr_xblock.studio.rules.rule_scene import programme_scene
from csr_xblock.studio.rules.unfit_units import unfit_units
from csr_xblock.studio.units.unit_settings import UnitSettingsForm

ASSESSMENT_PLACES = dict.fromkeys(AssessmentForm.base_fields, "settings")
UNIT_PLACES = {
    **dict.fromkeys(UnitSettingsForm.base_fields, "settings"),
    **dict.fromkeys(("perspective", "level", "roles"), "basics"),
    **{name: name for name in (OPENS_PLACE, "recommended-when")},
    "unit-text": "reading",
}
"""The editors' screen with each setting, by the name with which its fault begins; what has none is on the first."""

CHILD_PLACES: dict[str, Mapping[str, str]] = {ASSESSMENT_TYPE: ASSESSMENT_PLACES, UNIT_TYPE: UNIT_PLACES}


def programme_author_page(block: ProgrammeBlock, language: str, preview_html: str) -> AuthorPage:
    """Return the author's page of a programme; an empty one offers the starts."""
    units = unit_blocks(block)
    packaged = tuple(UnitId(unit.unit or "") for unit in units if is_packaged(unit.unit))
    is_empty = not block.children
    starts = tuple(StartButton(one.id, one.title, one.about) for one in start_choices()) if is_empty else ()
    return AuthorPage(
        prefix=f"csr{short_id(block)}",
        kind=_("CSR programme"),
        title=block.shown_title(),
        facts=() if is_empty else tuple(_programme_facts(block, units)),
        faults=() if is_empty else _programme_faults(block),
        notes=() if is_empty else (*_new_units(units), *_half_fitting_units(block), *_points_notes(block, language)),
        languages=language_states(available_languages(), packaged, instrument_of(own_programme(block.surroundings()))),
        usage_key=_key(block),
        preview_html="" if is_empty else preview_html,
        starts=starts,
        start_url=author_handler_url(block, "begin_programme") if is_empty else "",
        offer=start_page_offer(block),
    )


def assessment_author_page(block: AssessmentBlock, language: str, preview_html: str) -> AuthorPage:
    """Return the author's page of a self-assessment."""
    is_adapted = bool((block.instrument_xml or "").strip())
    own_words = (_("Words that you have changed are shown in every language as you wrote them."),) if is_adapted else ()
    return AuthorPage(
        prefix=f"csr{short_id(block)}",
        kind=_("Self-assessment"),
        title="",
        facts=tuple(_assessment_facts(block)),
        faults=_faults(block, ASSESSMENT_PLACES),
        notes=(*own_words, *shared_answer_notes(block)),
        languages=language_states(available_languages(), (), _instrument(block)),
        usage_key=_key(block),
        preview_html=preview_html,
    )


def unit_author_page(block: UnitBlock, language: str, preview_html: str) -> AuthorPage:
    """Return the author's page of a learning unit."""
    packaged = (UnitId(block.unit),) if is_packaged(block.unit) else ()
    notes = [_("This text is shown in every language as you wrote it.")] if block.unit_text or block.text else []
    closed, half_fitting = _odd_rules(block)
    return AuthorPage(
        prefix=f"csr{short_id(block)}",
        kind=_("Learning unit"),
        title=_unit_title(block, language),
        facts=tuple(_unit_facts(block, language)),
        faults=(*_faults(block, UNIT_PLACES), *closed),
        notes=(*notes, *half_fitting),
        beginnings=() if written_unit(block).is_begun else _unit_beginnings(),
        languages=language_states(available_languages(), packaged),
        usage_key=_key(block),
        preview_html=preview_html,
    )


def _unit_beginnings() -> tuple[BeginButton, ...]:
    return BeginButton(_("Choose a packaged unit"), "unit"), BeginButton(_("Write your own"), "basics")


def _programme_facts(block: ProgrammeBlock, units: list[UnitFields]) -> list[str]:
    counted = ngettext("%(count)d learning unit", "%(count)d learning units", len(units)) % {"count": len(units)}
    programme = own_programme(block.surroundings())
    own_rules = sum(bool(unit.opens_when) for unit in units)
    facts = [
        _("With a self-assessment inside") if programme.has_assessment else _("No self-assessment inside"),
        counted,
        _mode_words(block.surroundings().settings, instrument_of(programme)),
        _language_words(programme.settings.inherited.language),
        steps_fact(programme),
    ]
    if own_rules:
        sentence = ngettext(
            "%(count)d unit opens by a rule of your own", "%(count)d units open by a rule of your own", own_rules
        )
        facts.append(sentence % {"count": own_rules})
    return facts


def _points_notes(block: ProgrammeBlock, language: str) -> tuple[str, ...]:
    """Points stand in the platform's gradebook, so those for a unit that results open tell staff of results."""
    programme = own_programme(block.surroundings())
    graded = graded_by(programme.settings.grading)
    telling = opened_by_results_in(programme, language)
    if graded is None or not graded.has_units or not telling:
        return ()
    titles = {placed.descriptor.id: placed.descriptor.title for placed in units_of(programme, language)}
    sentence = _(
        "Done units give points, and staff of the course see points in the gradebook. These units open by results, so "
        "their points can tell the result of somebody who does not share it: {units}. Points for the self-assessment "
        "tell nothing."
    )
    return (sentence.format(units=quoted_names(titles[unit] for unit in titles if unit in telling)),)


def _instrument(block: AssessmentBlock) -> Instrument:
    """Return the questions of an assessment, the packaged ones while its own have faults."""
    try:
        instrument: Instrument = block.instrument()
    except InvalidContent:
        return packaged_instrument()
    return instrument


def _assessment_facts(block: AssessmentBlock) -> list[str]:
    instrument = _instrument(block)
    return [_mode_words(block.surroundings().settings, instrument), _asked_words(instrument)]


def _asked_words(instrument: Instrument) -> str:
    items, areas = len(instrument.items), len(instrument.perspectives)
    counted = {
        "questions": ngettext("%(count)d question", "%(count)d questions", items) % {"count": items},
        "areas": ngettext("%(count)d area", "%(count)d areas", areas) % {"count": areas},
        "core": sum(item.is_core for item in instrument.items),
    }
    # Translators: counted things such as "48 questions" and "6 areas".
    sentences = [_("%(questions)s; %(areas)s") % counted]
    if Mode.QUICK in instrument.offered_modes:
        sentences.append(_("in the quick check: %(core)d") % counted)
    return "; ".join(sentences)


def _unit_facts(block: UnitBlock, language: str) -> list[str]:
    programme = block.surroundings().programme
    placed = _placed(block, language)
    if placed is None:
        return []
    around = (unit.descriptor for unit in units_of(programme, language))
    words = instrument_words(programme, language)
    names = RuleNames(words, unit_titles(around, language), instrument_in(language))
    unit = placed.descriptor
    return [words for words in (times_words(unit), describe_locked(unit.opens_when, names)) if words]


def _unit_title(block: UnitBlock, language: str) -> str:
    placed = _placed(block, language)
    title = block.shown_title() if placed is None else placed.descriptor.title
    return "" if title == block.display_name else title


def _placed(block: UnitBlock, language: str) -> PlacedUnit | None:
    return place_unit(written_unit(block), language, area_ids(block.surroundings().programme))


def _programme_faults(block: ProgrammeBlock) -> tuple[AuthorFault, ...]:
    """The programme's own faults, and those of the blocks in it, each with the block whose editor mends it."""
    own = tuple(_told(block, fault, PROGRAM_PLACES) for fault in block.own_faults())
    inside = [*child_faults(block), *doubled_units(block)]
    told = tuple(
        _told(child, fault, CHILD_PLACES[child.scope_ids.block_type], f"{child.display_name}: ")
        for child, fault in inside
        if not fault.is_beginning
    )
    return (*own, *told, *_closed_units(block))


def _closed_units(block: ProgrammeBlock) -> Iterator[AuthorFault]:
    """Yield a fault for each unit of the programme that nobody can open."""
    keys = {written_unit(unit).slug: _key(unit) for unit in unit_blocks(block)}
    for unit, sentence in closed_units(programme_scene(block)).items():
        yield AuthorFault(sentence, keys[unit], OPENS_PLACE)


def _new_units(units: list[UnitFields]) -> tuple[str, ...]:
    """Return a note while units wait for their author to begin."""
    count = sum(not written_unit(unit).is_begun for unit in units)
    if not count:
        return ()
    sentence = ngettext(
        "%(count)d new unit waits for your choice: a packaged one, or one of your own. Learners do not see it yet.",
        "%(count)d new units wait for your choice: packaged ones, or your own. Learners do not see them yet.",
        count,
    )
    return (sentence % {"count": count},)


def _half_fitting_units(block: ProgrammeBlock) -> tuple[str, ...]:
    """Return one note for all units of which only a part of the rules never holds; each card has its own."""
    titles = [one.title for one in unfit_units(programme_scene(block)) if not one.is_closed]
    if not titles:
        return ()
    sentence = _("Parts of the rules of these units never hold with these questions; their own cards say why: {units}.")
    return (sentence.format(units=quoted_names(titles)),)


def _odd_rules(block: UnitBlock) -> tuple[tuple[AuthorFault, ...], tuple[str, ...]]:
    """Return the fault of a unit that nobody in its programme can open, and the notes on rules that half fit it."""
    if block.surroundings().programme is None or _placed(block, block.language_code()) is None:
        return (), ()
    this, scene = written_unit(block).slug, programme_scene(block)
    sentence = closed_units(scene).get(this)
    if sentence is not None:
        return (AuthorFault(sentence, _key(block), OPENS_PLACE),), ()
    return (), tuple(one.sentence for one in unfit_units(scene) if one.unit == this)


def _faults(block: CsrBlockProtocol, places: Mapping[str, str]) -> tuple[AuthorFault, ...]:
    return tuple(_told(block, fault, places) for fault in block.author_faults() if not fault.is_beginning)


def _told(block: CsrBlockProtocol, fault: Fault, places: Mapping[str, str], name: str = "") -> AuthorFault:
    """Return the fault with the screen that mends it: its setting's, else the first one."""
    return AuthorFault(f"{name}{fault}", _key(block), places.get(fault.setting, ""))


def _mode_words(settings: InheritedSettings, instrument: Instrument) -> str:
    offered = settings.offered_modes(instrument)
    if len(offered) > 1:
        return _("Learners choose between the quick check and the full self-assessment")
    return {Mode.QUICK: _("Quick check only"), Mode.FULL: _("Full self-assessment only")}[offered[0]]


def _language_words(setting: str) -> str:
    if setting in NATIVE_NAMES:
        return _("Always in this language: {language}").format(language=NATIVE_NAMES[setting])
    return _("In the course's language") if setting == COURSES else _("In each learner's language")


def _key(block: PlatformBlock) -> str:
    return str(block.scope_ids.usage_id)
