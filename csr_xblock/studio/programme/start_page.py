"""
The start page with seven steps, as an author finds it: offered to programmes that were begun before, and switched on.

Running programmes change only when their trainer says so (JOURNEY 4). Back leads the form of the settings.
"""

from django.utils.translation import gettext as _

from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.programme.settings import JOURNEY_VERSION, Step, shown_steps, steps_in_version
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.studio import author_handler_url
from csr_xblock.openedx.surroundings import Programme, own_programme
from csr_xblock.placed.programme import instrument_of, instrument_words
from csr_xblock.presentation.journey.step_words import StepWords, step_title, step_words
from csr_xblock.presentation.programme.author_page import OfferedStep, StartPageOffer
from csr_xblock.studio.frame.settings_screen import keep_settings
from csr_xblock.studio.frame.versions import version_of


def start_page_offer(block: ProgrammeBlock) -> StartPageOffer | None:
    """Return the offer, None for a programme that begins with the start page already, or has no self-assessment."""
    around = block.surroundings()
    programme = own_programme(around)
    if programme.settings.version >= JOURNEY_VERSION or not programme.has_assessment:
        return None
    words = instrument_words(programme, around.language)
    minutes = {mode: words.minutes(mode) for mode in programme.followed.offered_modes(instrument_of(programme))}
    steps = _steps(programme, steps_in_version(*_written(programme), JOURNEY_VERSION), JOURNEY_VERSION)
    return StartPageOffer(
        steps=tuple(_offered(step_words(step, minutes, is_staff=False)) for step in steps),
        url=author_handler_url(block, "switch_on_journey"),
        shown=_version(programme),
    )


def switch_on(block: ProgrammeBlock, shown: str) -> None:
    """
    Let the programme begin with the start page. What was hidden stays hidden, and the steps that are new are shown.

    `shown` names the settings that the author has seen; Conflict if they are others by now. Doing it again changes
    nothing.
    """
    programme = own_programme(block.surroundings())
    if programme.settings.version >= JOURNEY_VERSION:
        return
    if shown != _version(programme):
        raise Conflict("steps-changed")
    steps = steps_in_version(*_written(programme), JOURNEY_VERSION)
    keep_settings(block, {"programme_version": JOURNEY_VERSION, "steps": steps})


def steps_fact(programme: Programme) -> str:
    """Return which steps learners see, in a sentence."""
    setting, version = _written(programme)
    steps = _steps(programme, setting, version)
    if version >= JOURNEY_VERSION and programme.has_assessment:
        return _("Start page with the steps: {steps}").format(steps=", ".join(step_title(step) for step in steps))
    return _("Steps: {steps}").format(steps=", ".join(_titles_of_version_1()[step] for step in steps))


def _titles_of_version_1() -> dict[Step, str]:
    return {
        Step.PROFILE: _("Profile"),
        Step.START: _("Self-assessment"),
        Step.SCORECARD: _("Scorecard"),
        Step.PATH: _("Learning path"),
    }


def _steps(programme: Programme, setting: str, version: int) -> list[Step]:
    shown = shown_steps(setting, has_assessment=programme.has_assessment, version=version)
    return [step for step in Step if step in shown]


def _written(programme: Programme) -> tuple[str, int]:
    return programme.settings.steps, programme.settings.version


def _version(programme: Programme) -> str:
    return version_of(*_written(programme))


def _offered(words: StepWords) -> OfferedStep:
    return OfferedStep(words.title, words.about, words.time)
