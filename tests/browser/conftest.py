"""
A real Chromium before the really started demo.

One server and one browser serve all tests; the database is put back before each test, and each visitor has a browser
profile of their own. A visitor's test fails on errors of scripts, on answers of the kind 5xx, and when a page asks
another site for anything.
"""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.demo_server import Demo, running_demo
from tests.browser.visitor import Visitor, Watch

PATIENCE_MS = 30_000
"""How long a test waits for what will come, also on a busy machine; what comes sooner is not waited for."""

expect.set_options(timeout=PATIENCE_MS)

BROWSER_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """Start the demo once."""
    with running_demo(tmp_path_factory.mktemp("demo")) as demo:
        yield demo


@pytest.fixture
def demo(running: Demo) -> Demo:
    """Return the demo as its first visitor finds it."""
    running.put_back(running.seeded)
    return running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser once."""
    path = os.environ.get("CHROME_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=BROWSER_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def watch(demo: Demo) -> Watch:
    """Return what watches all pages of a test."""
    return Watch(demo.url)


@pytest.fixture
def visit(browser: Browser, demo: Demo, watch: Watch) -> Iterator[Callable[..., Visitor]]:
    """Return a maker of visitors: `visit(learner, role=..., language=..., **options of the browser's profile)`."""
    contexts = []

    def make(learner: str = "rasa", *, role: str = "student", language: str = "en", **options: object) -> Visitor:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        watch.over(context)
        visitor = Visitor(context.new_page(), demo, language)
        visitor.become(learner, role)
        return visitor

    yield make
    for context in contexts:
        context.close()
    assert watch.complaints == []
