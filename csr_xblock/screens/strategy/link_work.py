"""What the handlers of the strategy map do: call one use case, and answer with the parts that have changed."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.strategy.company_link import LinkEnds, LinkState, LinkWords
from csr_xblock.domain.strategy.link_changes import LinkChange, LinkOutcome
from csr_xblock.edge.handlers import Json
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.programme import instrument_words
from csr_xblock.presentation.strategy.link_answers import tap_note, words_answer
from csr_xblock.presentation.strategy.strategy_words import link_title
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.screens.strategy.strategy_screen import changed_parts, deleted_part, shown_strategy
from csr_xblock.services.strategy.decide_links import decide_link, remove_link
from csr_xblock.services.strategy.show_links import show_links

KeepWords = Callable[[AssessmentKey | None, Instrument, LinkEnds, int, LinkWords], LinkChange]


def take_tap(block: PlatformBlock, around: Surroundings, ends: LinkEnds, revision: int, decision: LinkState) -> Json:
    """Keep a tap. Where somebody else was quicker, the link comes back as it is now, with both said beside it."""
    change = decide_link(work_key(around), _instrument(around), ends, revision, decision)
    page = shown_strategy(block, around)
    return {"outcome": change.outcome, "parts": changed_parts(page, page.link(ends), tap_note(change, decision))}


def keep_words(
    block: PlatformBlock, around: Surroundings, keep: KeepWords, ends: LinkEnds, revision: int, said: LinkWords
) -> Json:
    """Keep what a form says of a link; the parts of the page come with it once that is kept."""
    words = _instrument(around)
    change = keep(work_key(around), words, ends, revision, said)
    if change.outcome is not LinkOutcome.SAVED:
        shown = show_links(work_key(around), words).links
        return dict(words_answer(change, said, next((link for link in shown if link.ends == ends), None)))
    page = shown_strategy(block, around)
    message = _("Saved: %(link)s") % {"link": link_title(words, ends)}
    return {**words_answer(change, said, None, message), "parts": changed_parts(page, page.link(ends))}


def take_away(block: PlatformBlock, around: Surroundings, ends: LinkEnds, revision: int) -> Json:
    """Delete an own link."""
    remove_link(work_key(around), _instrument(around), ends, revision)
    page = shown_strategy(block, around)
    return {"parts": [deleted_part(page, around, ends), *changed_parts(page, None)]}


def _instrument(around: Surroundings) -> Instrument:
    return instrument_words(own_programme(around), around.language)
