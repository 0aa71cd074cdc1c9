"""The demo as visitors meet it: started with the commands of the README, over HTTP and in a browser."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

pytestmark = [pytest.mark.server, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[2]
MANAGE = [sys.executable, str(ROOT / "workbench" / "manage.py")]
START_SECONDS = 60
SMALL_SCREEN = {"width": 320, "height": 640}


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_until_up(url: str, server: subprocess.Popen[str]) -> None:
    """Return when the address answers."""
    for _ in range(START_SECONDS * 5):
        assert server.poll() is None, "the server ended by itself"
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except urllib.error.URLError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"{url} did not answer within {START_SECONDS} seconds")


def migrated(folder: Path, **variables: str) -> dict[str, str]:
    """Return the environment of a demo with a database of its own."""
    environment = os.environ | {"CSR_WORKBENCH_DB": str(folder / "demo.sqlite3")} | variables
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    subprocess.run([*MANAGE, "migrate", "--run-syncdb", "--noinput", "-v0"], env=environment, check=True)
    return environment


@contextmanager
def running(environment: dict[str, str]) -> Iterator[str]:
    """Start the server, give its address, and stop it."""
    url = f"http://127.0.0.1:{free_port()}"
    command = [*MANAGE, "runserver", url.removeprefix("http://"), "--noreload"]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, text=True)
    try:
        wait_until_up(url, server)
        yield url
    finally:
        server.terminate()
        server.wait(timeout=10)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the environment of the demo."""
    return migrated(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def site(environment: dict[str, str]) -> Iterator[str]:
    """Return the address of the running demo."""
    with running(environment) as url:
        yield url


@pytest.fixture(scope="module")
def native_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a running demo whose scenarios hold native blocks only."""
    scenarios = str(Path(__file__).parent / "scenarios")
    with running(migrated(tmp_path_factory.mktemp("native"), CSR_WORKBENCH_SCENARIOS=scenarios)) as url:
        yield url


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the browser: the system's Chromium if there is one."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROME_PATH") or shutil.which("chromium"))
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a fresh browser window as small as the smallest phone, and fail on errors of scripts."""
    errors: list[str] = []
    context = browser.new_context(viewport=SMALL_SCREEN)
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


def read(url: str) -> str:
    """Return the page at an address."""
    with urllib.request.urlopen(url, timeout=30) as response:
        return str(response.read().decode())


def content_type(url: str) -> str:
    """Return the type of what is at an address."""
    with urllib.request.urlopen(url, timeout=30) as response:
        return str(response.headers.get_content_type())


def scenario_urls(site: str) -> list[str]:
    """Return the addresses that the list of scenarios leads to."""
    return [site + path for path in re.findall(r'href="(/scenario/[a-z-]+/)"', read(site))]


def test_every_scenario_answers(site: str) -> None:
    """A visitor tries them one after another."""
    urls = scenario_urls(site)

    statuses = {url: urllib.request.urlopen(url, timeout=30).status for url in urls}

    assert len(urls) == len(list((ROOT / "workbench" / "scenarios").glob("*.xml"))) - 1
    assert set(statuses.values()) == {200}


def test_every_style_sheet_and_script_of_the_pages_is_served(site: str) -> None:
    """They have the addresses of the LMS in development; without one a page looks right and does nothing."""
    pages = [read(url) for url in scenario_urls(site)]
    addresses = {address for page in pages for address in re.findall(r"(?:href|src)=['\"]([^'\"]+\.(?:css|js))", page)}

    types = {address: content_type(site + address) for address in sorted(addresses)}

    assert any(address.startswith("/xblock/resource/csr_assessment/") for address in types)
    assert set(types.values()) <= {"text/css", "text/javascript"}


def usage_keys(site: str) -> list[str]:
    """Return the keys of all blocks on the pages of the scenarios."""
    return [key for url in scenario_urls(site) for key in re.findall(r'data-usage-id="([^"]+)"', read(url))]


def test_a_restart_gives_the_same_keys(environment: dict[str, str], site: str) -> None:
    """What learners did is kept under course and user; a second start must find it."""
    before = usage_keys(site)

    with running(environment) as restarted:
        after = usage_keys(restarted)

    assert before
    assert after == before


@pytest.mark.browser
def test_the_bar_works_without_script(site: str, browser: Browser) -> None:
    """The choice of learner and language is plain HTML."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    page.select_option("select[name=learner]", "elena")
    page.select_option("select[name=language]", "lt")
    page.click(".demo-choices button")

    chosen = page.locator("select[name=learner] option[selected]").get_attribute("value")
    language = page.locator("html").get_attribute("lang")
    context.close()

    assert (chosen, language) == ("elena", "lt")


@pytest.mark.browser
def test_the_list_of_scenarios_fits_a_phone_and_has_no_barriers(site: str, page: Page) -> None:
    """The first page decides whether visitors stay."""
    page.goto(site)

    width = page.evaluate("document.documentElement.scrollWidth")
    violations = Axe().run(page).response["violations"]

    assert width <= SMALL_SCREEN["width"]
    assert [violation["id"] for violation in violations] == []


@pytest.mark.browser
def test_a_native_blocks_script_and_handler_work(native_site: str, page: Page) -> None:
    """A unit may hold any native block: its script is started, and its handler accepts the page's token."""
    page.goto(f"{native_site}/scenario/native/")
    page.check("text=The tap")
    page.click("text=Check")
    page.wait_for_selector("text=That is right.")
    page.reload()

    assert page.locator("input[type=radio][checked]").get_attribute("value") == "1"


@pytest.mark.browser
def test_a_native_block_works_inside_an_open_unit(site: str, page: Page) -> None:
    """Trainers put the platform's own blocks into our units; the unit is a document of its own for their sake."""
    page.goto(f"{site}/xblock/block-v1:csr+full-programme+demo+type@csr_unit+block@g-why")
    problem = page.locator("[data-block-type=problem]")
    problem.locator("input[type=radio]").nth(1).check()
    problem.locator("button").click()

    expect(problem.locator("[role=status]")).to_have_text("That is right.")
