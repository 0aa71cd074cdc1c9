"""
The address of each screen: a query parameter of the page that shows the block, so Back, reload and shared links work.

The parameter carries a short id of the block, so two blocks on one page turn their screens independently. In the LMS
and in the workbench the page's query reaches the view as its context (render_xblock in
lms/djangoapps/courseware/views/views.py).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from urllib.parse import quote, urlencode

from csr_xblock.domain.links import MAX_SEARCH_CHARACTERS, PREFIX, SEARCH, Links
from csr_xblock.domain.people.learner import Learner
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.speaking import in_hosts_language

KEPT_PARAMETERS = (
    "view", "show_title", "show_bookmark_button", "show_bookmark", "recheck_access", "preview", "format", "jumpToId",
    "exam_access", "in_context", "disable_staff_debug_info",
)  # fmt: skip
"""What the platform puts into a page's query and wants to find again."""

KEPT_FLAGS = {"show_title": False, "show_bookmark_button": True}
"""What the LMS has made of two of them, and the value that is not its default (render_xblock)."""

OF_A_BLOCK = re.compile(PREFIX + rf"[0-9a-f]{{8}}(?:{SEARCH})?")
PAGE_LEARNER = "learner"
"""The query parameter with which a page says whose page it is: somebody else may have signed in since."""

PAGE_COMPANY = "company"
"""The query parameter with which a page says whose work it shows: the person may be in another company by now."""

MAX_SCREEN_CHARACTERS = 160
MAX_KEPT_CHARACTERS = 200


def short_id(block: PlatformBlock) -> str:
    """Return eight hexadecimal digits that name the block on its page, the same after a restart."""
    return short_id_of(str(block.scope_ids.usage_id))


def short_id_of(usage_key: str) -> str:
    """Return the same for a block of which only the id is known, as text."""
    return sha256(usage_key.encode()).hexdigest()[:8]


def links_of(block: PlatformBlock, context: Mapping[str, object] | None) -> Links:
    """Return the maker of links for the page that the block is shown on."""
    own = PREFIX + short_id(block)
    kept = sorted(item for item in _page_parameters(context or {}) if item[0] not in (own, own + SEARCH))
    return Links(short_id(block), tuple(kept))


def screen_of(block: PlatformBlock, context: Mapping[str, object] | None) -> str:
    """Return the screen that the page's address asks of this block, '' if none."""
    asked = (context or {}).get(PREFIX + short_id(block), "")
    return asked[:MAX_SCREEN_CHARACTERS] if isinstance(asked, str) else ""


def search_of(block: PlatformBlock, context: Mapping[str, object] | None) -> str:
    """Return what the page's address searches for on a screen of this block, '' if nothing."""
    asked = (context or {}).get(PREFIX + short_id(block) + SEARCH, "")
    return clean_search(asked) if isinstance(asked, str) else ""


def clean_search(asked: str) -> str:
    """Return what somebody searches for, short enough and without what no database column holds."""
    return asked.replace("\x00", "")[:MAX_SEARCH_CHARACTERS].strip()


def without_own(block: PlatformBlock, context: Mapping[str, object]) -> dict[str, object]:
    """Return a view's context without the parameters of this block, for what it shows inside."""
    own = PREFIX + short_id(block)
    return {name: value for name, value in context.items() if name not in (own, own + SEARCH)}


def asset_url(block: PlatformBlock, name: str) -> str:
    """Return the address of a file below static/csr_xblock, such as `frame/csr.css`."""
    return asset_urls(block, [name])[0]


@in_hosts_language
def asset_urls(block: PlatformBlock, names: Iterable[str]) -> list[str]:
    """Return the addresses of several such files, in their order."""
    return [block.runtime.local_resource_url(block, f"csr_xblock/{name}") for name in names]


def document_url(usage_id: object) -> str:
    """Return the address of a block's own document, which the LMS and the workbench serve alike."""
    return f"/xblock/{quote(str(usage_id), safe=':@+')}"


@in_hosts_language
def handler_address(block: PlatformBlock, learner: Learner | None, name: str, **query: str) -> str:
    """Return the address of one of the block's handlers, '' for somebody whose work may not be kept."""
    if learner is None:
        return ""
    return block.runtime.handler_url(block, name, query=urlencode({PAGE_LEARNER: learner.user_id, **query}))


def _page_parameters(context: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for name, value in context.items():
        if name in KEPT_FLAGS and isinstance(value, bool):
            if value is KEPT_FLAGS[name]:
                yield name, str(int(value))
        elif isinstance(value, str) and (name in KEPT_PARAMETERS or OF_A_BLOCK.fullmatch(name)):
            yield name, value[:MAX_KEPT_CHARACTERS]
