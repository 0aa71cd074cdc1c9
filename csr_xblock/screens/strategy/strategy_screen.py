"""The screen with the strategy map, whole and in the parts that a change renders anew."""

from web_fragments.fragment import Fragment

from csr_xblock.domain.strategy.company_link import LinkEnds
from csr_xblock.edge.rendering import page_fragment, render_template
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.programme import instrument_words
from csr_xblock.presentation.strategy.strategy_page import (
    LinkView,
    StrategyPage,
    StrategyUrls,
    strategy_page,
    with_note,
)
from csr_xblock.presentation.strategy.strategy_words import link_title
from csr_xblock.screens.journey.company_scene import CompanyScene, company_address, work_key
from csr_xblock.services.strategy.show_links import show_links

SCRIPTS = (
    "frame/busy.js",
    "units/task_draft.js",
    "stakeholders/map_parts.js",
    "stakeholders/map_theirs.js",
    "stakeholders/map_form.js",
    "stakeholders/map_editor.js",
    "strategy/link_cards.js",
)
"""Cards with a form each, and buttons that save at once, are the same here as on the map of stakeholders."""


def strategy_fragment(scene: CompanyScene) -> Fragment:
    """Return the screen."""
    page = shown_strategy(scene.block, scene.page_around, scene.home_url)
    return page_fragment(
        scene.block,
        "strategy/strategy.html",
        page,
        language=scene.around.language,
        styles=("strategy/strategy.css",),
        scripts=() if page.is_read_only else SCRIPTS,
    )


def shown_strategy(block: PlatformBlock, around: Surroundings, home_url: str = "") -> StrategyPage:
    """Return the page as it is now. Two queries."""
    key, words = work_key(around), instrument_words(own_programme(around), around.language)
    shown = show_links(key, words)
    urls = StrategyUrls(
        *(company_address(block, around, f"{verb}_link") for verb in ("decide", "save", "add", "remove"))
    )
    return strategy_page(words, shown.links, shown.priorities, f"csr{around.short_id}", urls, key, home_url)


def changed_parts(page: StrategyPage, link: LinkView | None, note: str = "") -> list[dict[str, str]]:
    """
    Return what a change has changed on the page, as each part's id and HTML: the link, how far it is, the picture.

    A new link goes to the others that begin in its area.
    """
    of_page = {"prefix": page.prefix}
    parts = [
        _part(f"{page.prefix}-progress", "progress", {**of_page, "progress": page.progress}),
        _part(f"{page.prefix}-map", "picture", {**of_page, "picture": page.picture}),
    ]
    if link is None:
        return parts
    about = {"page": page, "link": with_note(link, note)}
    group = next(one for one in page.groups if link in one.links)
    return [_part(link.id, "link", about, into=group.id), *parts]


def deleted_part(page: StrategyPage, around: Surroundings, ends: LinkEnds) -> dict[str, str]:
    """Return what stands in the place of a link that was deleted."""
    words = instrument_words(own_programme(around), around.language)
    link_id = f"{page.prefix}-{ends}"
    return _part(link_id, "deleted", {"id": link_id, "title": link_title(words, ends)})


def _part(part_id: str, template: str, about: dict[str, object], *, into: str = "") -> dict[str, str]:
    return {"id": part_id, "html": render_template(f"strategy/{template}.html", about), "into": into, "before": ""}
