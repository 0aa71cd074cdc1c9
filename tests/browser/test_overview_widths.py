"""The trainer's screens at any width: whatever column a platform gives them, nothing is cut or scrolls sideways."""

from collections.abc import Callable

import pytest

from tests.browser.screens import CLASS, overview_of
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]

AS_WIDE = """
(width) => {
  const place = document.querySelector(".csr-overview").closest(".csr").parentElement;
  Object.assign(place.style, { inlineSize: `${width}px`, maxInlineSize: "none", padding: 0, marginInline: "auto" });
}
"""
WIDER_THAN_BLOCK = """
() => {
  const block = document.querySelector(".csr-overview");
  const edge = block.getBoundingClientRect().right + 1;
  return [...block.querySelectorAll("*:not(.csr-visually-hidden, thead, thead *, svg *)")]
    .filter((one) => one.getBoundingClientRect().right > edge
      || (getComputedStyle(one).overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1))
    .map((one) => one.outerHTML.slice(0, 80));
}
"""
WAYS = {
    "overview": ("overview",),
    "learners": ("learners",),
    "learners-of-an-area": ("learners/level.environment.in-place",),
    "learner": ("learners", "attempts%2F"),
    "reopen": ("learners", "attempts%2F", "reopen%2F"),
    "evidence": ("evidence",),
    "report": ("evidence", "report%2F"),
}
"""Each screen with the one that leads to it, and how the links begin that lead there."""


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_nothing_is_wider_than_its_block(way: tuple[str, ...], language: str, visit: Visit) -> None:
    """A column that is out of sight, without a hint, is one that nobody misses."""
    page = overseeing(visit, way, language).page
    cut = {}
    for width in (288, 320, 358, 480, 640, 700, 769, 900, 1040):
        page.evaluate(AS_WIDE, width)
        cut[width] = page.evaluate(WIDER_THAN_BLOCK)

    assert {} == {width: found for width, found in cut.items() if found}


def overseeing(visit: Visit, way: tuple[str, ...], language: str) -> Visitor:
    """Return the trainer before a screen of the class, reached through its links."""
    trainer = visit(role="staff", language=language, viewport={"width": 1280, "height": 900})
    trainer.page.goto(trainer.demo.url + overview_of(CLASS, way[0]))
    for link in way[1:]:
        with trainer.page.expect_navigation():
            trainer.page.locator(f'.csr-overview a[href*="{link}"]').first.click()
    return trainer
