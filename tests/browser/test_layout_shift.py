"""Nothing moves while somebody answers: a tap meant for one sentence must not land on another, which is saved then."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
SLOW_SECONDS = 0.7
"""Longer than the half second in which a browser takes a shift for wanted by the person who has tapped."""

WATCH_SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts.push(entry.value);
  }).observe({ type: "layout-shift", buffered: false });
}"""
MARKED = "[data-csr-item], [data-csr-item] label, [data-csr-item] summary, .csr-steps a, .csr-button"
"""What somebody may be about to tap."""

BOXES = """(marked) => [...document.querySelectorAll(marked)].filter((one) => one.offsetParent).map((one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return [one.textContent.trim().slice(0, 40), x, y + window.scrollY, width, height];
})"""


def slowly(route: Route) -> None:
    """Let the server take its time, as on a busy evening."""
    time.sleep(SLOW_SECONDS)
    route.continue_()


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("fate", ["saved", "waiting"])
def test_nothing_moves_while_a_whole_area_is_answered(visit: Visit, width: int, language: str, fate: str) -> None:
    """Every answer says how its saving goes, with a server that is slow and without a line."""
    rasa = visit("rasa", language=language, viewport={"width": width, "height": 800})
    rasa.open_assessment("company-half-way")
    rasa.go_to_part("environment")
    if fate == "saved":
        rasa.page.context.route(re.compile("/handler/save_answer"), slowly)
    rasa.page.evaluate(WATCH_SHIFTS)
    rasa.page.context.set_offline(fate == "waiting")

    moved = []
    for item in rasa.items():
        rasa.turn_to(item)
        before = boxes(rasa)
        rasa.choose(item, 2)
        expect(rasa.status(item)).to_have_attribute("data-csr-state", fate, timeout=20000)
        expect(rasa.status(item)).not_to_be_empty()
        moved += differences(before, boxes(rasa))

    assert moved == []
    assert rasa.page.evaluate("window.shifts") == []


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_answers_from_last_time_are_looked_at(visit: Visit, width: int, language: str) -> None:
    """What is said beside them changes with each tap, and so does the note about what is left."""
    rasa = visit("rasa", language=language, viewport={"width": width, "height": 800})
    rasa.open_assessment("bakery-scorecard")
    rasa.start_again()
    rasa.go_to_part("finance")
    rasa.page.context.route(re.compile("/handler/save_answer"), slowly)
    rasa.page.evaluate(WATCH_SHIFTS)

    moved = []
    for place, item in enumerate(rasa.items()[:4]):
        rasa.turn_to(item)
        before = boxes(rasa)
        if place % 2:
            rasa.item(item).locator("[data-csr-confirm]").click()
        else:
            rasa.choose(item, 4)
        rasa.expect_saved(item)
        moved += differences(before, boxes(rasa))

    assert moved == []
    assert rasa.page.evaluate("window.shifts") == []


def boxes(rasa: Visitor) -> list[Any]:
    """Return where everything is that may be tapped."""
    found: list[Any] = rasa.page.evaluate(BOXES, MARKED)
    return found


def differences(before: list[Any], now: list[Any]) -> list[Any]:
    """Return what has moved, with where it was. Words may change, places may not."""
    return [(was, is_) for was, is_ in zip(before, now, strict=True) if was[1:] != is_[1:]]
