"""
The screens of the self-assessment: which one is shown, and how it is put together.

It asks services, hands the answer to presenters and renders a template. The scorecard is a room of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.attempt import Attempt, Prefill
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.edge.base import has_usual_title
from csr_xblock.edge.inside import InsideProgramme, inside_of
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.edge.taking_part import tell_points_due
from csr_xblock.openedx.courses import course_names
from csr_xblock.openedx.screens import handler_address, links_of, screen_of
from csr_xblock.openedx.speaking import speaking
from csr_xblock.openedx.studio import studio_address
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.message_page import content_fault_page
from csr_xblock.presentation.overview.decision_words import attempt_decision_words
from csr_xblock.presentation.people.profile_page import profile_page
from csr_xblock.presentation.questions.elsewhere_words import elsewhere_words
from csr_xblock.presentation.questions.perspective_page import Handlers, perspective_page
from csr_xblock.presentation.questions.progress import REVIEW
from csr_xblock.presentation.questions.review_page import ReviewHandlers, review_page
from csr_xblock.presentation.questions.route import (
    AGAIN,
    OF_RESULT,
    PREVIEW,
    PROFILE,
    SCORECARD,
    START,
    is_reader,
    name_of,
    route,
)
from csr_xblock.presentation.questions.start_page import StartHandlers, StartOffer, start_page
from csr_xblock.presentation.scoring.earlier_attempts import ATTEMPTS, COMPARE, NO_EARLIER, EarlierLinks, earlier_links
from csr_xblock.presentation.scoring.scorecard_links import NOWHERE, ScorecardLinks
from csr_xblock.presentation.scoring.scorecard_page import ONE_PAGE, REPORT
from csr_xblock.screens.again.again_screen import again_fragment
from csr_xblock.screens.comparison.attempts_screens import attempts_fragment
from csr_xblock.screens.comparison.comparison_screens import comparison_fragment
from csr_xblock.screens.people.receipt import add_privacy_link, is_receipt, receipt_fragment
from csr_xblock.screens.people.seen import looked_at, under_note
from csr_xblock.screens.people.visitor import add_visitors_note
from csr_xblock.screens.questions.seen_assessment import seen_assessment
from csr_xblock.screens.scoring.report import report_fragment
from csr_xblock.screens.scoring.scorecard import ScorecardScene, scorecard_fragment
from csr_xblock.screens.showing.one_page import one_page_fragment
from csr_xblock.services.again.show_today import sheet_of_today
from csr_xblock.services.overview.show_attempts import decision_to_tell
from csr_xblock.services.questions.offer_elsewhere import offer_elsewhere
from csr_xblock.services.questions.show_assessment import AssessmentState, show_assessment
from csr_xblock.services.questions.start_attempt import hindrances

DISCARD_SCRIPTS = (*FORM_SCRIPTS, "people/own_data.js")
SAVING_SCRIPTS = ("kept_changes", "send_change", "save_queue", "two_answers")
ANSWERING_SCRIPTS = ("question_cards", "one_at_a_time", "answers")
SAVING = tuple(f"questions/{name}.js" for name in SAVING_SCRIPTS)
SCRIPTS = {
    "questions/start.html": DISCARD_SCRIPTS,
    "questions/review.html": (*DISCARD_SCRIPTS, *SAVING, "questions/unsent.js"),
    "questions/perspective.html": (*SAVING, *(f"questions/{name}.js" for name in ANSWERING_SCRIPTS)),
}
"""What each page needs; the others are forms."""
ANSWERING_STYLES = ("questions/assessment.css",)
STYLES = dict.fromkeys(("questions/start.html", "people/profile.html"), (*ANSWERING_STYLES, "questions/start.css"))
"""What pages have besides the styles of the questions, which are the heaviest page."""

OF_HAND_IN = {REPORT: report_fragment, ONE_PAGE: one_page_fragment, AGAIN: again_fragment}
"""What shows the latest hand-in alone, besides the scorecard."""


@dataclass(frozen=True)
class AssessmentScene:
    """What every screen of one view needs. `words` is the instrument in the learner's language."""

    block: AssessmentBlock
    around: Surroundings
    instrument: Instrument
    words: Instrument
    state: AssessmentState
    links: Links
    onward: ScorecardLinks = NOWHERE

    @property
    def profile_as_it_works(self) -> Profile | None:
        """The profile with a consent that is without effect while the trainer lets nobody see scores."""
        profile = self.state.profile
        if profile is None or self.around.settings.results_may_be_seen:
            return profile
        return replace(profile, trainers_may_see=False)

    @property
    def has_scorecard(self) -> bool:
        """Whether the programme around the assessment shows the scorecard; without a programme it is shown."""
        return Step.SCORECARD in self.around.steps

    def address(self, handler: str) -> str:
        """Return the address of one of the assessment's handlers, '' for somebody whose work may not be kept."""
        return handler_address(self.block, self.around.learner, handler)


def assessment_fragment(block: AssessmentBlock, context: Mapping[str, object]) -> Fragment:
    """Return the screen that the address asks for, or the one where the learner should go on."""
    inside = inside_of(context)
    around = block.surroundings() if inside is None else inside.around
    with speaking(around.language, around.time_zone):
        if inside is not None:
            return _shown(block, around, context, inside)
        if around.identity.seen is not None:
            seen = looked_at(around, around.identity.seen, around.settings)
            return under_note(block, around, seen, seen_assessment(block, around, context, seen))
        tell_points_due(block, around)
        if is_receipt(block, context):
            return receipt_fragment(block, around, context)
        fragment = add_visitors_note(_shown(block, around, context, None), around)
        return add_privacy_link(fragment, block, around, context)


def _shown(
    block: AssessmentBlock, around: Surroundings, context: Mapping[str, object], inside: InsideProgramme | None
) -> Fragment:
    try:
        scene = _scene(block, around, context, inside)
    except InvalidContent as fault:
        is_trainer, studio_url = around.identity.is_trainer, studio_address(block)
        page = content_fault_page(len(fault.problems), is_trainer=is_trainer, studio_url=studio_url)
        return page_fragment(block, "frame/message.html", page, language=around.language, styles=(), scripts=())
    may_save = around.learner is not None
    asked = screen_of(block, context) or _unasked(scene)
    screen = route(asked, scene.state, scene.instrument, may_save=may_save, has_scorecard=scene.has_scorecard)
    return _render(scene, screen)


def _unasked(scene: AssessmentScene) -> str:
    """Return the start, where the trainer's reason is read, for a learner whose attempt was reopened; '' otherwise."""
    if scene.state.draft is None:
        return ""
    return START if decision_to_tell(scene.around.key, scene.state) is not None else ""


def _scene(
    block: AssessmentBlock, around: Surroundings, context: Mapping[str, object], inside: InsideProgramme | None
) -> AssessmentScene:
    instrument = block.instrument()
    state = show_assessment(around.key) if inside is None else inside.state
    return AssessmentScene(
        block=block,
        around=around,
        instrument=instrument,
        words=instrument_with_words(instrument, around.language),
        state=state,
        links=links_of(block, context),
        onward=NOWHERE if inside is None else inside.onward,
    )


def _render(scene: AssessmentScene, screen: str) -> Fragment:
    if screen == PROFILE:
        return _page(scene, "people/profile.html", _profile(scene))
    if screen == START:
        return _page(scene, "questions/start.html", _start(scene))
    if screen == REVIEW and scene.state.draft is not None:
        return _page(scene, "questions/review.html", _review(scene, scene.state.draft))
    if name_of(screen) in OF_RESULT and scene.state.submitted is not None:
        return _result(scene, screen, scene.state.submitted)
    perspective = scene.words.perspectives[0].id if screen == PREVIEW else PerspectiveId(screen)
    return _page(scene, "questions/perspective.html", _perspective(scene, perspective))


def _result(scene: AssessmentScene, screen: str, attempt: Attempt) -> Fragment:
    name = name_of(screen)
    if name == ATTEMPTS:
        return attempts_fragment(_scorecard(scene), screen)
    if name == COMPARE:
        return comparison_fragment(_scorecard(scene), screen)
    if name == SCORECARD:
        return scorecard_fragment(_scorecard(scene), attempt)
    return OF_HAND_IN[name](scene.block, scene.around, scene.state, attempt, scene.instrument, scene.links)


def _page(scene: AssessmentScene, template: str, page: object) -> Fragment:
    return page_fragment(
        scene.block,
        template,
        page,
        language=scene.around.language,
        styles=STYLES.get(template, ANSWERING_STYLES),
        scripts=SCRIPTS.get(template, FORM_SCRIPTS),
        title=_title(scene),
    )


def _scorecard(scene: AssessmentScene) -> ScorecardScene:
    return ScorecardScene(scene.block, scene.around, scene.state, scene.instrument, scene.links, scene.onward)


def _title(scene: AssessmentScene) -> str:
    """Return the author's title of a block that stands alone; inside a programme the programme has one."""
    is_shown = scene.around.programme is None and not has_usual_title(scene.block)
    return scene.block.display_name or "" if is_shown else ""


def _profile(scene: AssessmentScene) -> object:
    state = scene.state
    return profile_page(
        state.profile,
        state.suggested,
        scene.links,
        may_edit_company=state.may_edit_company,
        company_id=state.company_id,
        save_url=scene.address("save_profile"),
        version=state.profile_version,
        asks_consent=scene.around.settings.results_may_be_seen,
    )


def _start(scene: AssessmentScene) -> object:
    state, profile = scene.state, scene.profile_as_it_works
    assert profile is not None  # route shows the profile first
    return start_page(
        scene.words,
        profile,
        state.draft,
        state.submitted,
        scene.links,
        offer=_offer(scene),
        handlers=StartHandlers(
            scene.address("start_attempt"), scene.address("choose_scope"), scene.address("discard_draft")
        ),
        learner_id=scene.around.learner_id,
        decision=attempt_decision_words(decision_to_tell(scene.around.key, state)),
        earlier=_earlier(scene),
    )


def _earlier(scene: AssessmentScene) -> EarlierLinks:
    submitted = scene.state.submitted
    return earlier_links(submitted.number, scene.links) if submitted and scene.has_scorecard else NO_EARLIER


def _offer(scene: AssessmentScene) -> StartOffer:
    settings, has_draft = scene.around.settings, scene.state.draft is not None
    modes = settings.offered_modes(scene.instrument)
    return StartOffer(
        modes=modes,
        hindered={} if has_draft else hindrances(scene.around.key, modes, settings.repeat_rule),
        is_prefilled=settings.prefill_policy is Prefill.PREVIOUS,
        has_scorecard=scene.has_scorecard,
        path_url=scene.onward.path,
        elsewhere=_elsewhere(scene),
    )


def _elsewhere(scene: AssessmentScene) -> str:
    """Return what was answered in another course, with which the first draft may begin. At most one query of ours."""
    if is_reader(scene.state):
        return ""
    found = offer_elsewhere(scene.around.key, scene.state, scene.instrument, scene.around.settings.prefill_policy)
    return "" if found is None else elsewhere_words(found, course_names([found.course]).get(found.course, ""))


def _perspective(scene: AssessmentScene, perspective: PerspectiveId) -> object:
    state = scene.state
    reads_only = scene.around.learner is None or is_reader(state)
    return perspective_page(
        scene.words,
        perspective,
        None if reads_only else state.draft,
        _as_taken_over(state),
        scene.profile_as_it_works,
        scene.links,
        learner_id=scene.around.learner_id,
        handlers=Handlers(scene.address("save_answer"), scene.address("read_changes")),
    )


def _as_taken_over(state: AssessmentState) -> Attempt | None:
    """Return the latest attempt with the answers from which a draft begins. No query, or one for a draft after it."""
    if state.draft is None or state.submitted is None:
        return state.submitted
    return replace(state.submitted, sheet=sheet_of_today(state.submitted))


def _review(scene: AssessmentScene, draft: Attempt) -> object:
    return review_page(
        scene.words,
        draft,
        scene.state.submitted,
        scene.profile_as_it_works,
        scene.links,
        learner_id=scene.around.learner_id,
        handlers=ReviewHandlers(
            scene.address("save_answer"), scene.address("submit_attempt"), scene.address("discard_draft")
        ),
        has_scorecard=scene.has_scorecard,
        is_repeatable=not scene.around.settings.repeat_rule.is_set,
    )
