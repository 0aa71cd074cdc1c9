"""The screen of the monthly 20 minutes."""

from django.utils import timezone
from web_fragments.fragment import Fragment

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.programme.settings import Step
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.presentation.monthly.monthly_page import month_question, monthly_page
from csr_xblock.screens.goals.goals_screens import currency_here
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.monthly.show_month import actions_to_move, goals_to_read, question_to_talk_about

STYLES = ("plan/plan.css", "goals/goals.css", "monthly/monthly.css")
SCRIPTS = (*FORM_SCRIPTS, "monthly/print_sheet.js")


def monthly_fragment(scene: CompanyScene) -> Fragment:
    """Return the board of this month."""
    today, has_plan = timezone.localdate(), Step.STRATEGY in scene.steps
    found = question_to_talk_about(scene.key, scene.state.submitted, scene.instrument, today)
    question = None
    if found is not None:
        can_plan = has_plan and scene.instrument.has_item(found.item.id)
        own_words = instrument_with_words(found.instrument, scene.around.language)
        question = month_question(found, own_words, scene.address("draft_action") if can_plan else "")
    page = monthly_page(
        goals_to_read(scene.access, today) if has_plan else (),
        actions_to_move(scene.access, today) if has_plan else (),
        question,
        scene.words,
        scene.links,
        scene.address("move_action"),
        today,
        currency=currency_here(scene),
        has_plan=has_plan,
        has_handed_in=scene.state.submitted is not None,
    )
    return page_fragment(
        scene.block, "monthly/monthly.html", page, language=scene.around.language, styles=STYLES, scripts=SCRIPTS
    )
