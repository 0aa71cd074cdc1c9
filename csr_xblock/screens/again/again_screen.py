"""The screen on which questions are answered again, and what its handler does."""

from collections.abc import Iterable, Mapping

from django.utils import timezone
from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.identifiers import ItemId, UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Json
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.screens import handler_address
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.placed.programme import units_of
from csr_xblock.placed.units import PlacedUnit
from csr_xblock.presentation.again.again_page import again_page
from csr_xblock.services.again.answer_again import GivenAgain, answer_again
from csr_xblock.services.again.show_asked_again import DoneSince, show_asked_again
from csr_xblock.services.journey.show_journey import access_of
from csr_xblock.services.questions.show_assessment import AssessmentState
from csr_xblock.services.units.show_pathway import known_progress

AGAIN_KEYS = ("attempt", "item", "choice", "reason", "evidence")
STYLES = ("questions/assessment.css", "again/again.css")
SPECIAL = {one.value: one for one in Special}


def again_fragment(
    block: AssessmentBlock,
    around: Surroundings,
    state: AssessmentState,
    attempt: Attempt,
    instrument: Instrument,
    links: Links,
) -> Fragment:
    """Return the screen for the latest hand-in."""
    done = done_since(around, state)
    shown = show_asked_again(attempt, instrument, done)
    page = again_page(
        attempt,
        shown,
        instrument_with_words(shown.instrument, around.language),
        done.titles,
        links,
        handler_address(block, around.learner, "answer_again"),
    )
    return page_fragment(block, "again/again.html", page, language=around.language, styles=STYLES, scripts=FORM_SCRIPTS)


def done_since(around: Surroundings, state: AssessmentState | None = None) -> DoneSince:
    """Return what may have been done since a hand-in. One query, two where `state` was not read before."""
    if around.key is None:
        return DoneSince()
    return done_in(around, units_of(around.programme, around.language), known_progress(around.key), state)


def done_in(
    around: Surroundings,
    units: Iterable[PlacedUnit],
    progress: Mapping[UnitId, KeptProgress],
    state: AssessmentState | None = None,
) -> DoneSince:
    """
    Return the same with the programme's units and the progress with them, which were read already.

    What units and actions there are, a programme says; without one there are none.
    """
    if around.programme is None:
        return DoneSince()
    access = access_of(around.key, state) if around.programme.is_journey else None
    return DoneSince([one.descriptor for one in units], progress, access)


def keep_answer_again(around: Surroundings, instrument: Instrument, data: Json) -> Json:
    """Keep what the form of a question says."""
    given = GivenAgain(take.integer(data, "attempt"), ItemId(take.text(data, "item")), _answer_in(data))
    answer_again(around.key, given, instrument, done_since(around), timezone.localdate())
    return {}


def _answer_in(data: Json) -> Answer:
    """Return the answer; nothing chosen is sent as null. A reason counts only for what does not apply."""
    choice = data.get("choice")
    chosen = "" if choice is None else take.text(data, "choice")
    special = SPECIAL.get(chosen)
    return Answer(
        level=None if special else take.optional_integer({"choice": chosen}, "choice"),
        special=special,
        reason=take.text(data, "reason") if special is Special.NOT_APPLICABLE else "",
        evidence=take.text(data, "evidence"),
    )
