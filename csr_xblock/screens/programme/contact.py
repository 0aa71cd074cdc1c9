"""Puts the trainer's contact below the screens of a programme and of the units inside it."""

from typing import Any

from web_fragments.fragment import Fragment

from csr_xblock.edge.rendering import page_fragment
from csr_xblock.openedx.programme import nearest_program
from csr_xblock.presentation.people.contact_line import contact_line


def add_contact(fragment: Fragment, block: Any, language: str) -> Fragment:
    """Return the fragment with the contact at its foot if the programme around the block names one."""
    program = nearest_program(block)
    line = contact_line(program.contact or "") if program is not None else None
    if line is not None:
        foot = page_fragment(block, "people/contact.html", line, language=language, styles=(), scripts=())
        fragment.add_content(foot.content)
    return fragment
