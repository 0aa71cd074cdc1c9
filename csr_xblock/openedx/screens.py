"""
The address of each screen: a query parameter of the page that shows the block, so Back, reload and shared links work.

The parameter carries a short id of the block, so two blocks on one page turn their screens independently. In the LMS
and in the workbench the page's query reaches the view as its context (render_xblock in
lms/djangoapps/courseware/views/views.py).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import quote, urlencode

KEPT_PARAMETERS = (
    "view", "show_title", "show_bookmark_button", "show_bookmark", "recheck_access", "preview", "format", "jumpToId",
    "exam_access", "in_context", "disable_staff_debug_info",
)  # fmt: skip
"""What the platform puts into a page's query and wants to find again."""

KEPT_FLAGS = {"show_title": False, "show_bookmark_button": True}
"""What the LMS has made of two of them, and the value that is not its default (render_xblock)."""

PATH_ADDRESS = "path_address"
"""The name under which a programme tells its assessment, in the view's context, where the learning path is."""

PREFIX = "csr_"
SEARCH = "_q"
"""Ends the name of a block's second parameter: what somebody searches for on a screen with a list."""

OF_A_BLOCK = re.compile(PREFIX + rf"[0-9a-f]{{8}}(?:{SEARCH})?")
MAX_SCREEN_CHARACTERS = 80
MAX_SEARCH_CHARACTERS = 80
MAX_KEPT_CHARACTERS = 200


@dataclass(frozen=True)
class Address:
    """An address that one of our blocks made. A page's query holds text only, so nobody can pass one of these in it."""

    url: str


@dataclass(frozen=True)
class Links:
    """Makes the links of one block's screens. `kept` are the page's other parameters."""

    block: str
    kept: tuple[tuple[str, str], ...] = ()

    @property
    def parameter(self) -> str:
        """The name of the parameter that holds the screen, for forms that are sent as an address."""
        return PREFIX + self.block

    @property
    def search_parameter(self) -> str:
        """The name of the parameter that holds a search."""
        return self.parameter + SEARCH

    def to(self, screen: str, search: str = "") -> str:
        """Return the relative address of a screen of this block, of a list with a search."""
        searched = [(self.search_parameter, search)] if search else []
        return "?" + urlencode([*self.kept, (self.parameter, screen), *searched])


def short_id(block: Any) -> str:
    """Return eight hexadecimal digits that name the block on its page, the same after a restart."""
    return sha256(str(block.scope_ids.usage_id).encode()).hexdigest()[:8]


def links_of(block: Any, context: Mapping[str, Any] | None) -> Links:
    """Return the maker of links for the page that the block is shown on."""
    own = PREFIX + short_id(block)
    kept = sorted(item for item in _page_parameters(context or {}) if item[0] not in (own, own + SEARCH))
    return Links(short_id(block), tuple(kept))


def screen_of(block: Any, context: Mapping[str, Any] | None) -> str:
    """Return the screen that the page's address asks of this block, '' if none."""
    asked = (context or {}).get(PREFIX + short_id(block), "")
    return asked[:MAX_SCREEN_CHARACTERS] if isinstance(asked, str) else ""


def search_of(block: Any, context: Mapping[str, Any] | None) -> str:
    """Return what the page's address searches for on a screen of this block, '' if nothing."""
    asked = (context or {}).get(PREFIX + short_id(block) + SEARCH, "")
    return clean_search(asked) if isinstance(asked, str) else ""


def clean_search(asked: str) -> str:
    """Return what somebody searches for, short enough and without what no database column holds."""
    return asked.replace("\x00", "")[:MAX_SEARCH_CHARACTERS].strip()


def without_own(block: Any, context: Mapping[str, Any]) -> dict[str, Any]:
    """Return a view's context without the parameters of this block, for what it shows inside."""
    own = PREFIX + short_id(block)
    return {name: value for name, value in context.items() if name not in (own, own + SEARCH)}


def path_address_of(context: Mapping[str, Any]) -> str | None:
    """Return the address of the learning path if a programme shows this view, else None."""
    given = context.get(PATH_ADDRESS)
    return given.url if isinstance(given, Address) else None


def document_url(usage_id: object) -> str:
    """Return the address of a block's own document, which the LMS and the workbench serve alike."""
    return f"/xblock/{quote(str(usage_id), safe=':@+')}"


def _page_parameters(context: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in context.items():
        if name in KEPT_FLAGS and isinstance(value, bool):
            if value is KEPT_FLAGS[name]:
                yield name, str(int(value))
        elif isinstance(value, str) and (name in KEPT_PARAMETERS or OF_A_BLOCK.fullmatch(name)):
            yield name, value[:MAX_KEPT_CHARACTERS]
