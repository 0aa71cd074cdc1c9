"""Studio's own templates, which show the children of a container with their handles and buttons."""

from collections.abc import Mapping

from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.speaking import in_hosts_language

CHILDREN_TEMPLATE = "studio_render_children_view.html"


@in_hosts_language
def children_html(block: PlatformBlock, values: Mapping[str, object]) -> str:
    """Return the children as Studio shows them, as xblock.utils.studio_editable does it for its blocks."""
    mako = block.runtime.service(block, "mako")
    mako.namespace_prefix = "lms."
    return str(mako.render_template(CHILDREN_TEMPLATE, dict(values)))
