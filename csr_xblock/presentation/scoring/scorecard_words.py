"""
The words that the scorecard uses for the domain's kinds: modes, efforts, classes.

Each is a whole phrase that can stand alone, so that no language has to inflect it. It decides nothing.
Source: METHODOLOGY 2.3 (efforts), 2.4.5 to 2.4.7.
"""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.scoring.scorecard import PerspectiveWording, PriorityClass


def mode_words(words: Instrument, mode: Mode) -> str:
    """Return the mode's title in the instrument's words, or a general one if it gives none."""
    title = next((info.title for info in words.modes if info.mode is mode), "")
    return title or (_("Quick check") if mode is Mode.QUICK else _("Full self-assessment"))


def band_name(words: Instrument, band: BandId | None) -> str:
    """Return the name of a band, '' if there is none."""
    return next((one.name for one in words.bands if one.id == band), "")


def level_name(words: Instrument, level: int) -> str:
    """Return the name of an answer's level 0..4, the number if the instrument gives no name."""
    return next((one.name for one in words.scale if one.level == level), str(level))


def effort_words(effort: int) -> str:
    """Return how much an item asks for, from its effort 1 to 3."""
    if effort <= 1:
        return _("Within a month, without a budget")
    return _("Up to three months") if effort == 2 else _("Needs an investment")


def priority_words(priority_class: PriorityClass) -> str:
    """Return what to do with something of this class."""
    match priority_class:
        case PriorityClass.DO_FIRST:
            return pgettext("priority", "Do first")
        case PriorityClass.PLAN:
            return pgettext("priority", "Plan")
        case PriorityClass.WATCH:
            return pgettext("priority", "Keep an eye on")


def wording_words(wording: PerspectiveWording) -> str:
    """Return how an area is spoken of."""
    match wording:
        case PerspectiveWording.STRENGTH:
            return pgettext("area", "Strength")
        case PerspectiveWording.IMPROVEMENT:
            return pgettext("area", "To improve")
        case PerspectiveWording.NEUTRAL:
            return pgettext("area", "On the way")


def named_numbers(names: list[tuple[str, str]]) -> str:
    """Return a list such as 'Customers (50), People (50)'."""
    return ", ".join(f"{name} ({number})" for name, number in names)
