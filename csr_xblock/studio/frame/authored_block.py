"""
What trainers see of a block in Studio's page: the author view. Mixed into each block class.

A container that is the page's root shows its children as Studio does, to be ordered, edited and added to.
"""

from typing import cast

from web_fragments.fragment import Fragment

from csr_xblock.edge.protocols import CsrBlockProtocol
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.openedx.children import blocks_inside, rendered
from csr_xblock.openedx.speaking import speaking
from csr_xblock.openedx.templates import children_html
from csr_xblock.presentation.programme.author_page import AuthorPage
from csr_xblock.studio.frame.form_values import FormValues

STYLES = ("frame/table.css", "studio/studio.css")
SCRIPTS = ("studio/asked_place.js", "studio/block_editor.js", "studio/author.js")
PREVIEW = {"is_pages_view": True}
"""Studio puts no header and buttons around the blocks inside either (_studio_wrap_xblock in preview.py)."""


class AuthoredBlock:
    """Blocks say in `author_page` what is shown above their preview or their children."""

    has_author_view = True

    def author_page(self, language: str, preview_html: str) -> AuthorPage:
        """Return what the block shows to its author, in the active language."""
        raise NotImplementedError

    def author_view(self, context: FormValues | None = None) -> Fragment:
        """Return the author's page; below it the children if the block is a container and the page is its own."""
        block, shown = cast("CsrBlockProtocol", self), dict(context or {})
        language = self.language_code()  # type: ignore[attr-defined]
        is_root = is_page_of(block, shown)
        # Called itself, not rendered by the runtime, which would put Studio's header and buttons around it.
        preview = None if is_root else self.student_view(PREVIEW)  # type: ignore[attr-defined]
        with speaking(language):
            page = self.author_page(language, "" if preview is None else preview.content)
            fragment = page_fragment(
                block,
                "studio/programme/author.html",
                page,
                language=language,
                styles=STYLES,
                scripts=SCRIPTS,
            )
        if preview is not None:
            fragment.add_fragment_resources(preview)
        else:
            add_children_to(fragment, block, shown)
        return fragment


def is_page_of(block: CsrBlockProtocol, context: FormValues) -> bool:
    """Return whether Studio shows the page of this container, not the block on somebody else's page."""
    root = context.get("root_xblock")
    return bool(block.has_children) and root is not None and root.scope_ids.usage_id == block.scope_ids.usage_id


def add_children_to(fragment: Fragment, block: CsrBlockProtocol, context: FormValues) -> None:
    """Add the children with Studio's handles and buttons, as xblock.utils.studio_editable does it for its blocks."""
    children = blocks_inside(block)
    context = {**context, "reorderable_items": {child.scope_ids.usage_id for child in children}}
    items = []
    for child in children:
        view = "author_view" if hasattr(child, "author_view") else "student_view"
        shown = rendered(child, view, context)
        fragment.add_fragment_resources(shown)
        items.append({"id": str(child.scope_ids.usage_id), "content": shown.content})
    values = {"items": items, "xblock_context": context, "can_add": True, "can_reorder": True}
    fragment.add_content(children_html(block, values))
