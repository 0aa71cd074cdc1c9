"""
What a page says when the database is away, in place of a bare error.

It helps where the platform itself still answers: its own pages read sessions and courses from databases, too, and when
those are gone nothing of ours is asked. Inside a transaction of the platform's that is broken, later blocks of the page
fail as they would without us.
"""

import logging
from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.utils.translation import get_language
from web_fragments.fragment import Fragment

from csr_xblock.edge.rendering import page_fragment
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.presentation.message_page import database_away_page

log = logging.getLogger(__name__)

DATABASE_AWAY = (OperationalError, InterfaceError)
"""What Django raises for a server that is gone or does not take part now; a fault of ours is another error."""


def calmly(block: PlatformBlock, show: Callable[[], Fragment]) -> Fragment:
    """Return what `show` shows, a sentence in the platform's language if the database is away meanwhile."""
    try:
        return show()
    except DATABASE_AWAY:
        log.exception("The database does not answer in %s", block.scope_ids.usage_id)
        language = get_language() or "en"
        page = database_away_page()
        return page_fragment(block, "frame/message.html", page, language=language, styles=(), scripts=())
