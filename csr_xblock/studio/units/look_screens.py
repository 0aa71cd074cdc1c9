"""The screens on which nothing is typed: previews of a unit, its comparison with the package, the way back to it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.content.library import packaged_units, unit_languages, unit_text
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.languages import NATIVE_NAMES
from csr_xblock.domain.units.learning_unit import UnitText
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.openedx.written import written_unit
from csr_xblock.placed.units import is_packaged, shown_text, written_text
from csr_xblock.presentation.problem_words import placed_problem_words
from csr_xblock.presentation.units.comparison import ComparedSection, compare_texts
from csr_xblock.presentation.units.unit_page import UnitPage
from csr_xblock.studio.frame.editor import (
    Outcome,
    Place,
    ReadOnlyScreen,
    Saved,
    Sent,
    Shown,
    ShownAs,
    View,
    expect_no_argument,
    unknown_intent,
    unknown_place,
)
from csr_xblock.studio.frame.settings_screen import keep_settings
from csr_xblock.studio.frame.versions import is_outdated, version_of
from csr_xblock.studio.units.look import packaged_look, typed_look
from csr_xblock.studio.units.texts import editable_text, has_packaged_text

TEMPLATE = "studio/units/look.html"
READING, CHOICE, PREVIEW = "reading", "unit", "preview"
RESTORE = "restore"
"""The intent to take the trainer's text away."""


@dataclass(frozen=True)
class LanguageLink:
    """A language in which a packaged unit can be read."""

    code: str
    name: str
    place: str
    is_current: bool


@dataclass(frozen=True)
class LookPage:
    """A unit as learners see it, None while there is nothing to see. `faults` say why not, if there are any."""

    look: UnitPage | None
    languages: tuple[LanguageLink, ...] = ()
    back: str = ""
    faults: tuple[str, ...] = ()


@dataclass(frozen=True)
class ComparisonPage:
    """Both texts, section by section, with their languages."""

    sections: tuple[ComparedSection, ...]
    packaged_language: str
    own_language: str


@dataclass(frozen=True)
class RestorePage:
    """What is asked before a trainer's text is taken away."""

    version: str
    is_packaged: bool
    conflict: bool = False


class LookScreen(ReadOnlyScreen):
    """Shows the unit as it stands."""

    def show(self, block: UnitBlock, argument: str) -> View:
        """Return the unit's page for learners, without what stands in its blocks."""
        expect_no_argument(argument)
        try:
            text = shown_text(written_unit(block), block.language_code()) or _plain(block)
        except InvalidContent as fault:
            faults = tuple(placed_problem_words(one) for one in fault.problems)
            return View(TEMPLATE, LookPage(None, faults=faults))
        return View(TEMPLATE, LookPage(None if text is None else typed_look(block, text)))


class PreviewScreen(ReadOnlyScreen):
    """Shows a packaged unit in one of its languages: `preview/g-why`, `preview/g-why/lt`."""

    def show(self, block: UnitBlock, argument: str) -> View:
        """Return the packaged unit's page for learners."""
        name, _slash, language = argument.partition("/")
        languages = unit_languages(UnitId(name)) if name in packaged_units() else ()
        if not languages or (language and language not in languages):
            raise unknown_place()
        shown = packaged_look(block, UnitId(name), language or block.language_code())
        links = tuple(
            LanguageLink(code, NATIVE_NAMES[code], f"{PREVIEW}/{name}/{code}", code == shown.text_language)
            for code in languages
        )
        return View(TEMPLATE, LookPage(shown, links, str(Place(CHOICE))))


class ComparisonScreen(ReadOnlyScreen):
    """Shows what a trainer has changed in a packaged text."""

    def show(self, block: UnitBlock, argument: str) -> View:
        """Return both texts, the packaged one in the language of the trainer's if there is one."""
        expect_no_argument(argument)
        own = written_text(written_unit(block)) if has_packaged_text(block) else None
        if own is None:
            raise unknown_place()
        packaged = unit_text(UnitId(block.unit), own.language or block.language_code())
        own_language = own.language or block.language_code()
        return View(
            "studio/units/comparison.html",
            ComparisonPage(compare_texts(packaged, own), packaged.language, own_language),
        )


class RestoreScreen:
    """Takes a trainer's text away after asking: the packaged one comes back, or an own unit has none."""

    def show(self, block: UnitBlock, argument: str) -> View:
        """Return the question."""
        _expect_text(block, argument)
        return _question(block)

    def submit(self, block: UnitBlock, argument: str, sent: Sent) -> Outcome:
        """Take the text away."""
        _expect_text(block, argument)
        if sent.intent != RESTORE:
            raise unknown_intent()
        if is_outdated(sent, version_of(block.unit_text)):
            return Shown(_question(block, conflict=True), ShownAs.CONFLICT)
        keep_settings(block, {"unit_text": ""})
        notice = _("The packaged text is back.") if has_packaged_text(block) else _("The text is removed.")
        return Saved(notice, Place(READING))


def _question(block: UnitBlock, *, conflict: bool = False) -> View:
    return View(
        "studio/units/restore.html",
        RestorePage(version_of(block.unit_text), has_packaged_text(block), conflict=conflict),
    )


def _plain(block: UnitBlock) -> UnitText | None:
    """Return an own unit's plain text as sections, None while there is nothing to read."""
    text = None if is_packaged(block.unit) else editable_text(block)
    return None if text == UnitText() else text


def _expect_text(block: UnitBlock, argument: str) -> None:
    """Raise InvalidInput while there is no text of the trainer's to take away."""
    expect_no_argument(argument)
    if not block.unit_text:
        raise unknown_place()
