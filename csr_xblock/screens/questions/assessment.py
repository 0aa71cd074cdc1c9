"""
The screens of the self-assessment: which one is shown, and how it is put together.

Glue at the edge: it asks services, hands the answer to presenters and renders a template.
"""

from dataclasses import dataclass, replace
from typing import Any

from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.attempt import Attempt, Prefill, SavedAnswer
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.openedx.programme import nearest_program, program_steps, results_may_be_seen
from csr_xblock.openedx.screens import Links, links_of, path_address_of, screen_of
from csr_xblock.openedx.speaking import speaking
from csr_xblock.presentation.message_page import content_fault_page
from csr_xblock.presentation.overview.decision_words import attempt_decision_words
from csr_xblock.presentation.people.profile_page import profile_page
from csr_xblock.presentation.questions.perspective_page import Handlers, perspective_page
from csr_xblock.presentation.questions.progress import REVIEW, assessment_progress
from csr_xblock.presentation.questions.review_page import review_page
from csr_xblock.presentation.questions.route import PREVIEW, PROFILE, SCORECARD, START, is_reader, route
from csr_xblock.presentation.questions.start_page import StartHandlers, StartOffer, start_page
from csr_xblock.presentation.scoring.scorecard_page import scorecard_page
from csr_xblock.services.overview.show_attempts import decision_to_tell
from csr_xblock.services.questions.show_assessment import STATE, AssessmentState, show_assessment
from csr_xblock.services.questions.start_attempt import hindrances
from csr_xblock.services.scoring.show_scorecard import score_attempt

FORM_SCRIPTS = ("frame/form.js",)
SCRIPTS = {
    "questions/review.html": (*FORM_SCRIPTS, "questions/save_queue.js", "questions/unsent.js"),
    "questions/perspective.html": ("questions/save_queue.js", "questions/answers.js"),
}
"""What each page needs; the others are forms."""


@dataclass(frozen=True)
class Scene:
    """What every screen of one view needs. `words` is the instrument in the learner's language."""

    block: Any
    context: dict[str, Any]
    language: str
    instrument: Instrument
    words: Instrument
    state: AssessmentState
    links: Links


def assessment_fragment(block: Any, context: dict[str, Any]) -> Fragment:
    """Return the screen that the address asks for, or the one where the learner should go on."""
    language = block.language_code()
    with speaking(language):
        try:
            scene = _scene(block, context, language)
        except InvalidContent as fault:
            page = content_fault_page(fault.problems, block.identity().is_trainer)
            return page_fragment(block, "frame/message.html", page, language=language, styles=(), scripts=())
        may_save = block.identity().learner is not None
        asked = screen_of(block, context) or _unasked(scene)
        screen = route(asked, scene.state, scene.instrument, may_save=may_save, has_scorecard=has_scorecard(block))
        return _render(scene, screen)


def _unasked(scene: Scene) -> str:
    """Return the start, where the trainer's reason is read, for a learner whose attempt was reopened; '' otherwise."""
    if scene.state.draft is None:
        return ""
    return START if decision_to_tell(scene.block.assessment_key(), scene.state) is not None else ""


def has_scorecard(block: Any) -> bool:
    """Return whether the programme around the assessment shows the scorecard; without a programme it is shown."""
    return Step.SCORECARD in program_steps(block)


def assessment_state(block: Any, context: dict[str, Any]) -> AssessmentState:
    """Return where the learner stands; a programme around the block has read it already. An address cannot forge it."""
    known = context.get(STATE)
    return known if isinstance(known, AssessmentState) else show_assessment(block.assessment_key())


def progress_answer(block: Any, saved: SavedAnswer | None) -> dict[str, Any]:
    """Return what the browser learns after a save: the revision, others' answers, and the progress in words."""
    if saved is None:
        return {"revision": 0, "others": {}, "progress": None}
    others = {
        item: {
            "level": answer.level,
            "special": answer.special.value if answer.special else "",
            "reason": answer.reason,
            "evidence": answer.evidence,
        }
        for item, answer in saved.others.items()
    }
    answer: dict[str, Any] = {"revision": saved.revision, "is_stored": saved.is_stored, "others": others}
    if saved.sheet is not None:
        words = instrument_with_words(block.instrument(), block.language_code())
        progress = assessment_progress(words, saved.sheet, Links(""))
        steps = {step.id: step.done for step in progress.steps}
        answer["progress"] = {"sentence": progress.sentence, "percent": progress.percent, "steps": steps}
    return answer


def _scene(block: Any, context: dict[str, Any], language: str) -> Scene:
    instrument = block.instrument()
    return Scene(
        block=block,
        context=context,
        language=language,
        instrument=instrument,
        words=instrument_with_words(instrument, language),
        state=_as_it_works(assessment_state(block, context), block),
        links=links_of(block, context),
    )


def _as_it_works(state: AssessmentState, block: Any) -> AssessmentState:
    """Return the state with a consent that is without effect while the trainer lets nobody see scores."""
    if state.profile is None or results_may_be_seen(block):
        return state
    return replace(state, profile=replace(state.profile, trainers_may_see=False))


def _render(scene: Scene, screen: str) -> Fragment:
    if screen == PROFILE:
        return _page(scene, "people/profile.html", _profile(scene))
    if screen == START:
        return _page(scene, "questions/start.html", _start(scene))
    if screen == REVIEW and scene.state.draft is not None:
        return _page(scene, "questions/review.html", _review(scene, scene.state.draft))
    if screen == SCORECARD and scene.state.submitted is not None:
        return _scorecard(scene)
    perspective = scene.words.perspectives[0].id if screen == PREVIEW else PerspectiveId(screen)
    return _page(scene, "questions/perspective.html", _perspective(scene, perspective))


def _page(scene: Scene, template: str, page: object) -> Fragment:
    return page_fragment(
        scene.block,
        template,
        page,
        language=scene.language,
        styles=("questions/assessment.css",),
        scripts=SCRIPTS.get(template, FORM_SCRIPTS),
        title=_title(scene.block),
    )


def _title(block: Any) -> str:
    """Return the author's title of a block that stands alone; inside a programme the programme has one."""
    is_own = block.display_name != type(block).display_name.default
    return block.display_name if is_own and nearest_program(block) is None else ""


def _profile(scene: Scene) -> object:
    state = scene.state
    return profile_page(
        state.profile,
        state.suggested,
        scene.links,
        may_edit_company=state.may_edit_company,
        save_url=scene.block.handler_address("save_profile"),
        asks_consent=results_may_be_seen(scene.block),
    )


def _start(scene: Scene) -> object:
    state, block = scene.state, scene.block
    assert state.profile is not None  # route shows the profile first
    handlers = StartHandlers(block.handler_address("start_attempt"), block.handler_address("choose_scope"))
    return start_page(
        scene.words,
        state.profile,
        state.draft,
        state.submitted,
        scene.links,
        offer=_offer(scene),
        handlers=handlers,
        decision=attempt_decision_words(decision_to_tell(block.assessment_key(), state)),
    )


def _offer(scene: Scene) -> StartOffer:
    block, modes = scene.block, scene.block.offered_modes()
    has_draft = scene.state.draft is not None
    return StartOffer(
        modes=modes,
        hindered={} if has_draft else hindrances(block.assessment_key(), modes, block.repeat_rule()),
        is_prefilled=block.prefill_policy() is Prefill.PREVIOUS,
        has_scorecard=has_scorecard(block),
        path_url=path_address_of(scene.context) or "",
    )


def _perspective(scene: Scene, perspective: PerspectiveId) -> object:
    block, state = scene.block, scene.state
    learner = block.identity().learner
    handlers = Handlers(block.handler_address("save_answer"), block.handler_address("read_changes"))
    reads_only = learner is None or is_reader(state)
    return perspective_page(
        scene.words,
        perspective,
        None if reads_only else state.draft,
        state.profile,
        scene.links,
        learner_id=learner.user_id if learner else 0,
        handlers=handlers,
    )


def _review(scene: Scene, draft: Attempt) -> object:
    block = scene.block
    learner = block.identity().learner
    return review_page(
        scene.words,
        draft,
        scene.state.profile,
        scene.links,
        learner_id=learner.user_id if learner else 0,
        save_url=block.handler_address("save_answer"),
        submit_url=block.handler_address("submit_attempt"),
        has_scorecard=has_scorecard(block),
        is_repeatable=not block.repeat_rule().is_set,
    )


def _scorecard(scene: Scene) -> Fragment:
    assert scene.state.submitted is not None  # _render asks
    scored = score_attempt(scene.state.submitted, scene.instrument)
    page = scorecard_page(
        scored,
        instrument_with_words(scored.instrument, scene.language),
        scene.links,
        f"csr{scene.links.block}",
        path_url=path_address_of(scene.context),
        new_attempt_url=scene.links.to(START),
    )
    return page_fragment(
        scene.block,
        "scoring/scorecard.html",
        page,
        language=scene.language,
        styles=("scoring/scorecard.css",),
        scripts=(),
    )
