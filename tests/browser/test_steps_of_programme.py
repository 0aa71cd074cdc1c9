"""The steps of a programme say their names on every screen, in one line."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from tests.browser.screens import OLD
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

BOXES = """(steps) => steps.map((step) => {
  const name = step.querySelector("a > span:last-child, .csr-journey-closed > span:last-child");
  const { width, height, left, right } = name.getBoundingClientRect();
  return { top: step.getBoundingClientRect().top, width, height, left, right };
})"""


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("width", [320, 360, 768, 1366])
def test_all_steps_have_visible_names_in_one_line(visit: Callable[..., Visitor], width: int, language: str) -> None:
    """Circles without names tell nobody what comes next; so it stays in courses that began with four steps."""
    rasa = visit("rasa", language=language, viewport={"width": width, "height": 740})
    rasa.open(OLD)
    boxes = rasa.page.locator(".csr-journey > li").evaluate_all(BOXES)

    assert len(boxes) == 4
    assert len({box["top"] for box in boxes}) == 1
    assert min(box["width"] for box in boxes) > 30
    assert min(box["height"] for box in boxes) > 10
    assert min(box["left"] for box in boxes) >= 0
    assert max(box["right"] for box in boxes) <= width
    assert all(one["right"] < other["left"] for one, other in pairwise(boxes))


def test_a_closed_step_has_another_circle(visit: Callable[..., Visitor]) -> None:
    """Who sees no colours sees a broken line."""
    elena = visit("elena", viewport={"width": 360, "height": 740})
    elena.open(OLD)
    styles = elena.page.locator(".csr-journey-number").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).borderTopStyle)"
    )

    assert styles == ["solid", "dashed", "dashed", "solid"]
