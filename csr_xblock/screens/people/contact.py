"""Puts the trainer's contact below the screens of a programme and of the units inside it."""

from web_fragments.fragment import Fragment

from csr_xblock.edge.rendering import framed_html
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.people.contact_line import contact_line


def add_contact(fragment: Fragment, block: PlatformBlock, around: Surroundings) -> Fragment:
    """Return the fragment with the contact at its foot if the programme around the block names one."""
    line = None if around.programme is None else contact_line(around.programme.settings.contact)
    if line is not None:
        fragment.add_content(framed_html(block, "people/contact.html", line, language=around.language))
    return fragment
