"""The start page with the choice of being reminded below it, where a site offers that to the learner."""

from web_fragments.fragment import Fragment

from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.identity import has_mail_address
from csr_xblock.openedx.screens import handler_address
from csr_xblock.openedx.site_settings import reminders_are_on, site_address
from csr_xblock.presentation.reminders.reminder_choice import reminder_choice
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.screens.journey.home import home_fragment
from csr_xblock.services.reminders.choose_reminders import asked_reminder


def home_with_reminders(scene: CompanyScene) -> Fragment:
    """Return the start page. Before the profile nothing is kept of anybody, so nothing is offered either."""
    fragment = home_fragment(scene)
    if scene.key is None or scene.state.profile is None or not are_offered(scene.block):
        return fragment
    # The choice is the person's, whatever company counts by now.
    url = handler_address(scene.block, scene.around.learner, "choose_reminders")
    page = reminder_choice(f"csr{scene.links.block}", url, asked_reminder(scene.key))
    part = page_fragment(
        scene.block,
        "reminders/choice.html",
        page,
        language=scene.around.language,
        styles=(),
        scripts=FORM_SCRIPTS,
    )
    fragment.add_content(part.content)
    fragment.add_fragment_resources(part)
    return fragment


def are_offered(block: PlatformBlock) -> bool:
    """Return whether the person may ask for mails: the site sends them, has an address, and knows the person's."""
    return reminders_are_on() and bool(site_address()) and has_mail_address(block)
