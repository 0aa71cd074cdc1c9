"""What a learner's phone loads for a screen of ours stays small."""

import gzip
from collections.abc import Callable

import pytest
from playwright.sync_api import Response

from tests.browser.screens import SCREENS, Screen
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

MOST_BYTES = 20_000
"""Of scripts and styles, each compressed as a server does it."""

HEAVIER = {"document-edit": 60_000, "readiness-letter-edit": 60_000}
"""Where formatted text is written: the editor and its two libraries come after the page (ADR 0028)."""

LEARNERS = [screen for screen in SCREENS if screen.role == "student" and screen.path != "/"]


@pytest.mark.parametrize("screen", LEARNERS, ids=lambda screen: screen.name)
def test_scripts_and_styles_stay_small(visit: Callable[..., Visitor], screen: Screen) -> None:
    """Slow lines and cheap phones; a programme's own styles are counted with those of what it shows."""
    loaded: dict[str, int] = {}

    def weigh(response: Response) -> None:
        _before, is_ours, file = response.url.partition("/csr_xblock/")
        if is_ours and file.endswith((".js", ".css")):
            loaded[file] = len(gzip.compress(response.body(), 6))

    visitor = visit(screen.learner)
    visitor.page.on("response", weigh)
    visitor.page.goto(visitor.demo.url + screen.path)
    visitor.page.wait_for_load_state("networkidle")

    assert {"frame/csr.js", "frame/base.css"} <= loaded.keys()
    assert sum(loaded.values()) <= HEAVIER.get(screen.name, MOST_BYTES), loaded
