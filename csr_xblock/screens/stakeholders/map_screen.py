"""The screen with the map of stakeholders, whole and in the parts that a change renders anew."""

from collections.abc import Iterable

from django.utils import timezone
from web_fragments.fragment import Fragment

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.edge.rendering import page_fragment, render_template
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.screens import document_url
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.placed.units import PlacedUnit
from csr_xblock.presentation.stakeholders.group_view import MapPlace
from csr_xblock.presentation.stakeholders.map_page import MapLink, MapPage, MapUrls, map_page
from csr_xblock.screens.journey.company_scene import CompanyScene, company_address, work_key
from csr_xblock.services.stakeholders.show_stakeholders import show_stakeholders

SCRIPTS = (
    "frame/busy.js",
    "units/task_draft.js",
    "stakeholders/map_parts.js",
    "stakeholders/map_theirs.js",
    "stakeholders/map_form.js",
    "stakeholders/map_editor.js",
)
UNIT = UnitId("g-stakeholders")
"""The unit that teaches the map and the talks."""


def map_fragment(scene: CompanyScene) -> Fragment:
    """Return the screen."""
    page = shown_map(scene.block, scene.page_around, scene.units)
    return page_fragment(
        scene.block,
        "stakeholders/map.html",
        page,
        language=scene.around.language,
        styles=("stakeholders/map.css",),
        scripts=() if page.is_read_only else SCRIPTS,
    )


def shown_map(block: PlatformBlock, around: Surroundings, units: Iterable[PlacedUnit] = ()) -> MapPage:
    """Return the page as it is now. Three queries."""
    key = work_key(around)
    place = MapPlace(f"csr{around.short_id}", timezone.localdate())
    return map_page(show_stakeholders(key), place, _urls(block, around), key, _unit(units))


def changed_parts(page: MapPage, slug: str, talk: str = "", *, whole: bool = False) -> list[dict[str, str]]:
    """
    Return what a change has changed on the page: each part's id and HTML, and into what it goes if it is new.

    That are the numbers, and of the group its words, or the `whole` card; of a talk its place in the list.
    """
    group = page.group(slug)
    parts = [_part(f"{page.prefix}-numbers", "numbers", page)]
    if whole:
        return [*parts, _part(group.id, "group", page, into=f"{page.prefix}-groups", group=group)]
    parts.append(_part(f"{group.id}-removal", "removal", page, group=group))
    if not talk:
        return [*parts, _part(f"{group.id}-words", "group_words", page, group=group)]
    place = [one.slug for one in group.talks].index(talk)
    one, following = group.talks[place], group.talks[place + 1 : place + 2]
    before = following[0].id if following else ""
    return [*parts, _part(one.id, "talk", page, into=f"{group.id}-talks", before=before, group=group, talk=one)]


def _part(
    part_id: str, template: str, page: MapPage, *, into: str = "", before: str = "", **about: object
) -> dict[str, str]:
    html = render_template(f"stakeholders/{template}.html", {"page": page, **about})
    return {"id": part_id, "html": html, "into": into, "before": before}


def _urls(block: PlatformBlock, around: Surroundings) -> MapUrls:
    names = ("add_stakeholder", "save_stakeholder", "save_talk", "remove_from_map", "put_back_on_map")
    return MapUrls(*(company_address(block, around, name) for name in names))


def _unit(units: Iterable[PlacedUnit]) -> MapLink | None:
    placed = next((one for one in units if one.descriptor.id == UNIT), None)
    return None if placed is None else MapLink(placed.descriptor.title, document_url(placed.settings.usage_key))
