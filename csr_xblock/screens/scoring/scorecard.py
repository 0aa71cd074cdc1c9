"""The screen of the scorecard: a submitted attempt, scored again with the instrument of its day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.screens import document_url, handler_address
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.placed.programme import units_of
from csr_xblock.placed.units import PlacedUnit
from csr_xblock.presentation.questions.route import AGAIN, START, is_reader
from csr_xblock.presentation.refusal_words import refusal_message
from csr_xblock.presentation.scoring.earlier_attempts import NO_EARLIER, earlier_links, to_earlier
from csr_xblock.presentation.scoring.find_out import Answering
from csr_xblock.presentation.scoring.scorecard_links import NOWHERE, ScorecardLinks
from csr_xblock.presentation.scoring.scorecard_page import ScorecardPage, past_words, scorecard_page
from csr_xblock.presentation.scoring.today import TodayView, today_view
from csr_xblock.presentation.scoring.unit_links import NO_UNITS, LinkedUnit, UnitLinks
from csr_xblock.presentation.units.unit_words import online_words
from csr_xblock.screens.again.again_screen import done_in
from csr_xblock.services.again.show_asked_again import DoneSince, show_asked_again
from csr_xblock.services.again.show_today import scorecard_of_today
from csr_xblock.services.questions.show_assessment import AssessmentState
from csr_xblock.services.questions.start_attempt import hindrances, mode_to_complete
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt, score_attempt, score_today
from csr_xblock.services.units.show_pathway import LearnerPathway, see_pathway


@dataclass(frozen=True)
class ScorecardScene:
    """
    What the scorecard needs of the assessment's view. `onward` is where it leads on to.

    Without `shows_answers` there are scores only, for somebody who may not read the answers.
    """

    block: AssessmentBlock
    around: Surroundings
    state: AssessmentState
    instrument: Instrument
    links: Links
    onward: ScorecardLinks = NOWHERE
    shows_answers: bool = True


def scorecard_fragment(scene: ScorecardScene, attempt: Attempt) -> Fragment:
    """Return the scorecard of the latest submitted attempt."""
    scored, placed = _scored(scene, attempt), _placed(scene)
    pathway = _pathway(scene, attempt, placed)
    page = scorecard_page(
        scored,
        instrument_with_words(scored.instrument, scene.around.language),
        scene.links,
        f"csr{scene.links.block}",
        scene.onward,
        new_attempt_url=scene.links.to(START) if scene.shows_answers else None,
        answering=answering_in(scene, attempt),
        units=_units(scene, placed, pathway),
        earlier=earlier_links(attempt.number, scene.links) if scene.shows_answers else NO_EARLIER,
    )
    if not scene.shows_answers:
        return _fragment(scene, _of_scores_only(page))
    progress = {} if pathway is None else pathway.progress
    done = done_in(scene.around, placed, progress, scene.state)
    page = replace(page, today=_today(scene, scored, done))
    return _fragment(scene, page)


def past_scorecard_fragment(scene: ScorecardScene, scored: ScoredAttempt, *, report_url: str) -> Fragment:
    """Return the scorecard of an earlier attempt as it was handed in, to read: nothing leads on from it."""
    page = scorecard_page(
        scored,
        instrument_with_words(scored.instrument, scene.around.language),
        scene.links,
        f"csr{scene.links.block}",
        new_attempt_url=None,
    )
    page = replace(page, report_url=report_url, past=past_words(), earlier=to_earlier(scene.links))
    return _fragment(scene, page)


def _fragment(scene: ScorecardScene, page: ScorecardPage) -> Fragment:
    return page_fragment(
        scene.block,
        "scoring/scorecard.html",
        page,
        language=scene.around.language,
        styles=("frame/table.css", "scoring/scorecard.css"),
        scripts=FORM_SCRIPTS if page.find_out.has_form or page.onward.draft else (),
    )


def _of_scores_only(page: ScorecardPage) -> ScorecardPage:
    return replace(page, shows_answers=False, report_url=None)


def _today(scene: ScorecardScene, scored: ScoredAttempt, done: DoneSince) -> TodayView | None:
    """Return what has moved since the hand-in, None where nothing was done. At most two queries."""
    if is_reader(scene.state):
        return None
    shown = show_asked_again(scored.attempt, scene.instrument, done)
    words, url = instrument_with_words(scored.instrument, scene.around.language), scene.links.to(AGAIN)
    today = scorecard_of_today(scored, shown.given)
    return today_view(scored.attempt, scored.scorecard, today, shown, words, done.titles, url)


def _scored(scene: ScorecardScene, attempt: Attempt) -> ScoredAttempt:
    """Return the scorecard of today; who may see the scores only sees what was handed in."""
    if not scene.shows_answers:
        return score_attempt(attempt, scene.instrument)
    return score_today(attempt, scene.around.key, scene.instrument)


def answering_in(scene: ScorecardScene, attempt: Attempt) -> Answering:
    """Return how questions that were left open can be answered. No query, or one where repeating is limited."""
    settings, draft = scene.around.settings, scene.state.draft
    if is_reader(scene.state) or not scene.shows_answers:
        return Answering(scene.links)
    if draft is not None:
        return Answering(scene.links, draft.sheet)
    mode = mode_to_complete(attempt, settings.offered_modes(scene.instrument))
    hinders = hindrances(scene.around.key, [mode], settings.repeat_rule).get(mode)
    if hinders is not None:
        return Answering(scene.links, not_now=refusal_message("repeat-limit", hinders.from_day))
    start_url = handler_address(scene.block, scene.around.learner, "answer_open_questions")
    return Answering(scene.links, start_url=start_url)


def _placed(scene: ScorecardScene) -> tuple[PlacedUnit, ...]:
    return units_of(scene.around.programme, scene.around.language) if scene.shows_answers else ()


def _pathway(scene: ScorecardScene, attempt: Attempt, placed: Sequence[PlacedUnit]) -> LearnerPathway | None:
    """Return the programme's units as they are for the learner, None without any. At most four queries."""
    if not placed:
        return None
    return see_pathway(attempt, scene.around.key, [one.descriptor for one in placed], scene.instrument)


def _units(scene: ScorecardScene, placed: Sequence[PlacedUnit], pathway: LearnerPathway | None) -> UnitLinks:
    if pathway is None:
        return NO_UNITS
    urls = {one.descriptor.id: document_url(one.settings.usage_key) for one in placed}
    return linked_units(pathway, urls, scene.onward.path)


def linked_units(shown: LearnerPathway, urls: Mapping[UnitId, str], path_url: str = "") -> UnitLinks:
    """Return the units of a path, each with the address of its page."""
    linked = (LinkedUnit(one, urls[one.unit.id], online_words(one.unit)) for one in shown.pathway.units)
    return UnitLinks(tuple(linked), path_url)
