"""
The address of each screen: a query parameter of the page that shows the block, so Back, reload and shared links work.

The parameter carries a short id of the block, so two blocks on one page turn their screens independently. In the LMS and
in the workbench the page's query reaches the view as its context (lms/djangoapps/courseware/views/views.py, render_xblock).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import quote, urlencode

KEPT_PARAMETERS = (
    "view", "show_title", "show_bookmark_button", "show_bookmark", "recheck_access", "preview", "format", "jumpToId",
    "exam_access", "in_context", "disable_staff_debug_info",
)  # fmt: skip
"""What the platform puts into a page's query and wants to find again."""

PREFIX = "csr_"
MAX_SCREEN_CHARACTERS = 80


@dataclass(frozen=True)
class Links:
    """Makes the links of one block's screens. `kept` are the page's other parameters."""

    block: str
    kept: tuple[tuple[str, str], ...] = ()

    def to(self, screen: str) -> str:
        """Return the relative address of a screen of this block."""
        return "?" + urlencode([*self.kept, (PREFIX + self.block, screen)])


def short_id(block: Any) -> str:
    """Return eight hexadecimal digits that name the block on its page, the same after a restart."""
    return sha256(str(block.scope_ids.usage_id).encode()).hexdigest()[:8]


def links_of(block: Any, context: Mapping[str, Any] | None) -> Links:
    """Return the maker of links for the page that the block is shown on."""
    own = PREFIX + short_id(block)
    kept = tuple(
        (name, value)
        for name, value in sorted((context or {}).items())
        if isinstance(value, str) and name != own and (name in KEPT_PARAMETERS or name.startswith(PREFIX))
    )
    return Links(short_id(block), kept)


def screen_of(block: Any, context: Mapping[str, Any] | None) -> str:
    """Return the screen that the page's address asks of this block, '' if none."""
    asked = (context or {}).get(PREFIX + short_id(block), "")
    return asked[:MAX_SCREEN_CHARACTERS] if isinstance(asked, str) else ""


def document_url(usage_id: object) -> str:
    """Return the address of a block's own document, which the LMS and the workbench serve alike."""
    return f"/xblock/{quote(str(usage_id), safe=':@+')}"
