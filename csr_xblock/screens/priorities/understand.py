"""The screen of the step Understand: what the scorecard means, and what comes first."""

from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words, interpretation_for
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.presentation.journey.screen_names import IMPORTANCE
from csr_xblock.presentation.priorities.understand_page import UnderstandAddresses, understand_page
from csr_xblock.presentation.programme.programme_page import SCORECARD
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.priorities.show_priorities import show_priorities

SCRIPTS = ("frame/busy.js", "units/task_draft.js", "priorities/own_three.js")
"""A sentence that is typed is kept in the browser like a report, until it is saved."""


def has_something_to_understand(scene: CompanyScene) -> bool:
    """Return whether the learner has handed in for the company; staff have their own view of it (JOURNEY 4)."""
    profile = scene.state.profile
    return scene.state.submitted is not None and profile is not None and not profile.role.is_staff_view


def understand_fragment(scene: CompanyScene) -> Fragment:
    """Return the screen of somebody who has handed in."""
    key, attempt = _read(scene)
    today = show_priorities(key, attempt, scene.instrument)
    page = understand_page(
        today,
        instrument_with_words(today.scored.instrument, scene.around.language),
        key,
        f"csr{scene.links.block}",
        _addresses(scene),
        interpretation_for(today.scored.instrument, scene.around.language),
    )
    return page_fragment(
        scene.block,
        "priorities/understand.html",
        page,
        language=scene.around.language,
        styles=("scoring/interpretation.css", "priorities/understand.css"),
        scripts=SCRIPTS,
    )


def _read(scene: CompanyScene) -> tuple[AssessmentKey, Attempt]:
    assert scene.key is not None, "who may change what a company does has a key"
    assert scene.state.submitted is not None, "has_something_to_understand"
    return scene.key, scene.state.submitted


def _addresses(scene: CompanyScene) -> UnderstandAddresses:
    assert scene.access is not None, "who may change what a company does belongs to it"
    return UnderstandAddresses(
        scorecard=scene.inner.to(SCORECARD),
        importance=scene.links.to(IMPORTANCE) if Step.IMPORTANCE in scene.steps else "",
        home=scene.home_url,
        confirm=scene.address("confirm_priority"),
        remove=scene.address("remove_priority"),
        company=scene.access.key.company_id,
    )
