"""
Stand-ins for the LMS's own block types, as far as the demo's scenarios use them.

`vertical` shows its children one after another, `html` its text, `problem` is in `problem_stand_in`.
"""

from typing import Any, Self

from django.template.loader import render_to_string
from lxml import etree
from web_fragments.fragment import Fragment
from xblock.core import XBlock
from xblock.fields import Scope, ScopeIds, String
from xblock.runtime import Runtime
from xblock.utils.studio_editable import StudioContainerXBlockMixin

from csr_demo.problem_stand_in import DemoProblemBlock


class DemoVerticalBlock(StudioContainerXBlockMixin, XBlock):
    """What Studio calls a unit: any blocks on one page."""

    has_children = True
    display_name = String(scope=Scope.settings, default="")

    def student_view(self, context: dict[str, Any]) -> Fragment:
        """Return the children's views in their order."""
        fragment = Fragment()
        views = [self.runtime.render_child(self.runtime.get_block(child), context=context) for child in self.children]
        fragment.add_resources(views)
        fragment.add_content(render_to_string("csr_demo/vertical.html", {"views": [view.content for view in views]}))
        return fragment

    def author_edit_view(self, context: dict[str, Any]) -> Fragment:
        """Return the children with what Studio offers around them, and the buttons to add more."""
        fragment = Fragment()
        self.render_children(context, fragment, can_reorder=True, can_add=True)
        return fragment


class DemoHtmlBlock(XBlock):
    """A text that a trainer wrote. The LMS shows it as it is, and so does this."""

    display_name = String(scope=Scope.settings, default="")
    data = String(scope=Scope.content, default="")

    @classmethod
    def parse_xml(cls, node: etree._Element, runtime: Runtime, keys: ScopeIds) -> Self:
        """Read the text from inside the element, where it may stand as CDATA or as elements."""
        block = runtime.construct_xblock_from_class(cls, keys)
        block.display_name = node.get("display_name", "")
        inner = (etree.tostring(child, encoding="unicode", method="html") for child in node)
        block.data = (node.text or "") + "".join(inner)
        return block

    def student_view(self, _context: dict[str, Any]) -> Fragment:
        """Return the text."""
        return Fragment(self.data)


STAND_INS: dict[str, type[XBlock]] = {
    "html": DemoHtmlBlock,
    "problem": DemoProblemBlock,
    "vertical": DemoVerticalBlock,
}
