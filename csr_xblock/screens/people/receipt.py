"""The privacy receipt as a screen that each of our blocks has, and the link to it below every other screen."""

from collections.abc import Mapping

from web_fragments.fragment import Fragment

from csr_xblock.domain.programme.inherited import InheritedSettings
from csr_xblock.edge.rendering import FORM_SCRIPTS, framed_html, page_fragment
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.courses import course_names
from csr_xblock.openedx.screens import handler_address, links_of, screen_of
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.people.own_choices import Place
from csr_xblock.presentation.people.receipt_page import PRIVACY, receipt_page
from csr_xblock.services.people.show_receipt import show_receipt

SCRIPTS = (*FORM_SCRIPTS, "people/own_data.js")


def is_receipt(block: PlatformBlock, context: Mapping[str, object]) -> bool:
    """Return whether the page's address asks for the receipt of this block."""
    return screen_of(block, context) == PRIVACY


def receipt_fragment(block: PlatformBlock, around: Surroundings, context: Mapping[str, object]) -> Fragment:
    """Return the receipt of whoever looks; without a learner, a preview that shows nobody's data."""
    learner = around.learner
    receipt = None if learner is None else show_receipt(learner)
    followed = _followed(around)
    page = receipt_page(
        learner,
        receipt,
        _place(block, around, context),
        assessment=followed.assessment_name,
        results_for_trainers=followed.results_may_be_seen,
        course_names={} if receipt is None else course_names(receipt.other_courses),
    )
    return page_fragment(
        block,
        "people/receipt.html",
        page,
        language=around.language,
        styles=("people/receipt.css",),
        scripts=() if page.is_preview else SCRIPTS,
    )


def add_privacy_link(
    fragment: Fragment, block: PlatformBlock, around: Surroundings, context: Mapping[str, object]
) -> Fragment:
    """Return the fragment with the link to the receipt at its foot, for learners only."""
    if around.learner is not None:
        page = {"url": links_of(block, context).to(PRIVACY)}
        fragment.add_content(framed_html(block, "people/privacy_link.html", page, language=around.language))
    return fragment


def _followed(around: Surroundings) -> InheritedSettings:
    """Return what holds for the attempts that the block follows, as the programme around it says."""
    return around.settings if around.programme is None else around.programme.followed


def _place(block: PlatformBlock, around: Surroundings, context: Mapping[str, object]) -> Place:
    learner = around.learner
    return Place(
        prefix=f"csr{around.short_id}",
        kind=block.scope_ids.block_type,
        own_url=links_of(block, context).to(PRIVACY),
        back_url=links_of(block, context).to(""),
        json_url=handler_address(block, learner, "download_own_data", form="json"),
        html_url=handler_address(block, learner, "download_own_data", form="html"),
        consent_url=handler_address(block, learner, "state_consent"),
        leave_url=handler_address(block, learner, "leave_company"),
        delete_url=handler_address(block, learner, "delete_own_data"),
    )
