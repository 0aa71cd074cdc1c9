"""The scorecard at first sight: level and all areas are seen at once, and nothing is cut at any width."""

from collections.abc import Callable

import pytest

from tests.browser.screens import BAKERY, screen_path
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]

AS_WIDE = """
(width) => {
  const place = document.querySelector(".csr").parentElement;
  Object.assign(place.style, { inlineSize: `${width}px`, maxInlineSize: "none", padding: 0, marginInline: "auto" });
}
"""
DEPTH = """
() => {
  const top = document.querySelector(".csr").getBoundingClientRect().top;
  const shown = [...document.querySelectorAll(".csr-level__number, .csr-level h3, .csr-bars > li")];
  return shown.map((one) => one.getBoundingClientRect().bottom - top);
}
"""
CUT_OFF = """
() => {
  const edge = document.querySelector(".csr-scorecard").getBoundingClientRect().right + 1;
  return [...document.querySelectorAll(".csr-views, .csr-views table, .csr-views td, .csr-views th, .csr-bars *")]
    .filter((one) => one.getBoundingClientRect().right > edge
      || one.clientWidth && one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.outerHTML.slice(0, 80));
}
"""


def scorecard(visit: Visit, language: str, window: int) -> Visitor:
    """Return the bakery's owner before her scorecard."""
    rasa = visit("rasa", language=language, viewport={"width": window, "height": 900})
    rasa.page.goto(rasa.demo.url + screen_path(BAKERY, "scorecard"))
    return rasa


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize(("window", "width", "deepest"), [(1280, 1040, 560), (390, 358, 640)], ids=["desk", "phone"])
def test_level_and_areas_are_seen_without_scrolling(
    language: str, window: int, width: int, deepest: int, visit: Visit
) -> None:
    """The one number that everybody waits for; heights are from the top of the programme on."""
    page = scorecard(visit, language, window).page
    page.evaluate(AS_WIDE, width)

    depths = page.evaluate(DEPTH)

    assert 8 == len(depths)
    assert max(depths) <= deepest


@pytest.mark.parametrize("language", ["en", "lt"])
def test_nothing_is_cut_at_any_width(language: str, visit: Visit) -> None:
    """A platform puts the block into columns of its own, so the window tells nothing."""
    page = scorecard(visit, language, 1280).page
    cut = {}
    for width in range(300, 1041, 20):
        page.evaluate(AS_WIDE, width)
        cut[width] = page.evaluate(CUT_OFF)

    assert {} == {width: found for width, found in cut.items() if found}
