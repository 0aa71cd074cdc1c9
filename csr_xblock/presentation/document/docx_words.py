"""The few words that a file of the document has besides those of the document itself."""

from django.utils.translation import gettext as _

from csr_xblock.domain.document.blocks import Bar, GoalMap
from csr_xblock.presentation.strategy.strategy_words import months_words

PAGE, PAGES = "\x01", "\x02"
"""Where a program puts the numbers into the words of `page_words`."""


def contents_title() -> str:
    """Return what stands above the list of sections."""
    return _("Contents")


def page_words() -> str:
    """Return which page it is, with PAGE and PAGES for the numbers."""
    return _("Page %(page)s of %(pages)s") % {"page": PAGE, "pages": PAGES}


def map_name() -> str:
    """Return what the picture of the goals is called."""
    return _("Strategy map")


def bars_head() -> tuple[str, str, str]:
    """Return the headings of the areas with their numbers: area, bar, number with level."""
    return _("Area"), _("0 to 100 points"), _("Points and level")


def bar_told(bar: Bar) -> str:
    """Return what the bar of an area shows, for who does not see it."""
    return _("%(area)s: %(said)s") % {"area": bar.name, "said": bar.said}


def thick_frame_words() -> str:
    """Return what a thick frame on the map means."""
    return _("Goals with a thick frame and bold words come first for us.")


def links_caption() -> str:
    """Return what the table of links tells."""
    return _("Which goal helps which, and why")


def links_head() -> tuple[str, str, str, str]:
    """Return the headings of the table of links."""
    return _("This goal helps"), _("Which one it helps"), _("Why"), _("When it is seen")


def links_rows(goal_map: GoalMap) -> list[tuple[str, str, str, str]]:
    """Return the rows of the table of links."""
    titles = goal_map.titles
    return [
        (titles[one.source], titles[one.target], one.why, "" if one.months is None else months_words(one.months))
        for one in goal_map.links
    ]


def map_told(goal_map: GoalMap) -> str:
    """Return what the picture shows, for who does not see it: each area with its goals, then the links."""
    lines = [goal_map.caption]
    for area in goal_map.areas:
        if area.goals:
            goals = "; ".join(_first_marked(goal.title, is_first=goal.is_first) for goal in area.goals)
            lines.append(_("%(area)s: %(goals)s.") % {"area": area.name, "goals": goals})
    titles = goal_map.titles
    for link in goal_map.links:
        lines.append(
            _("“%(source)s” helps “%(target)s”.") % {"source": titles[link.source], "target": titles[link.target]}
        )
    return " ".join(lines)


def _first_marked(title: str, *, is_first: bool) -> str:
    return _("%(goal)s (comes first)") % {"goal": title} if is_first else title
