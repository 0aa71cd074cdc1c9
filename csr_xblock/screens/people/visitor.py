"""Tells people who are not enrolled, above whatever they read, that nothing of theirs is kept."""

from web_fragments.fragment import Fragment

from csr_xblock.edge.rendering import render_template
from csr_xblock.openedx.surroundings import Surroundings


def add_visitors_note(fragment: Fragment, around: Surroundings) -> Fragment:
    """Return the fragment with a sentence at its head for somebody who is not enrolled, unchanged for all others."""
    if around.identity.visitor is not None:
        body = render_template("people/visitor.html", {})
        note = {"body": body, "language": around.language, "title": "", "needs_script": False}
        fragment.content = render_template("frame/frame.html", note) + fragment.content
    return fragment
