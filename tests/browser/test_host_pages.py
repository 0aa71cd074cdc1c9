"""Our pages look the same wherever they stand: on a plain page, inside the LMS's, and inside Studio's."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.editors import EDITORS, walk
from tests.browser.looks import Looks, differences, looks_of
from tests.browser.screens import SCREENS, Screen
from tests.browser.test_accessibility import by_name, open_all_details
from tests.browser.test_studio_accessibility import AUTHOR_PAGES
from tests.browser.trainer import as_trainer
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
BLOCKS = [screen for screen in SCREENS if screen.path != "/"]
WIDE, NARROW = 900, 328
SHOWN = 12
"""How many differences a failure tells of; there may be thousands."""


def choose_host(visitor: Visitor, host: str) -> None:
    """Let the next pages of a visitor be of that kind."""
    visitor.page.context.add_cookies([{"name": "csr_demo_host", "value": host, "url": visitor.demo.url}])


def measured(page: Page) -> Looks:
    """Return how the page looks in a wide and in a narrow block, with everything open."""
    open_all_details(page)
    wide = {f"wide {path}": look for path, look in looks_of(page, WIDE).items()}
    return wide | {f"narrow {path}": look for path, look in looks_of(page, NARROW).items()}


def told(found: list[str]) -> str:
    """Return the first differences, and how many there are."""
    return "\n".join([f"{len(found)} differences", *found[:SHOWN]])


HOSTS = ["lms", pytest.param("studio", marks=pytest.mark.long)]
"""Studio's preview shows the same page as the LMS with Studio's styles, which the tests below meet each time."""


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("screen", BLOCKS, ids=lambda screen: screen.name)
def test_screen_looks_in_the_lms_and_in_studio_as_on_a_plain_page(visit: Visit, screen: Screen, host: str) -> None:
    """Learners read the same page in the LMS, authors in the preview of Studio."""
    visitor = screen.open(visit)
    plain = measured(visitor.page)
    visitor.page.add_init_script("localStorage.clear()")  # Who comes again is told where they were last time.
    choose_host(visitor, host)
    visitor.page.reload()
    expect(visitor.page.locator(".course-wrapper, .wrapper-view")).to_have_count(1)
    found = differences(plain, measured(visitor.page))

    assert plain
    assert found == [], told(found)


def test_comparison_sees_what_a_host_does_to_us(visit: Visit) -> None:
    """A test that sees nothing would be green for ever."""
    visitor = by_name["unit-open"].open(visit)
    plain = measured(visitor.page)
    choose_host(visitor, "lms")
    visitor.page.reload()
    visitor.page.evaluate("document.querySelector('link[href*=\"frame/base.css\"]').remove()")

    seen = {line.partition(": ")[2].partition(" is ")[0] for line in differences(plain, measured(visitor.page))}

    assert seen >= {"font-size", "font-weight", "list-style-type", "margin-bottom", "color", "ring outline-style"}


@pytest.mark.parametrize("key", AUTHOR_PAGES.values(), ids=AUTHOR_PAGES)
def test_page_for_authors_looks_in_studio_as_on_a_plain_page(visit: Visit, key: str) -> None:
    """It stands among Studio's own headings and buttons."""
    trainer = as_trainer(visit)
    trainer.open_container(key)
    plain = measured(trainer.page)
    choose_host(trainer, "studio")
    trainer.open_container(key)
    found = differences(plain, measured(trainer.page))

    assert plain
    assert found == [], told(found)


@pytest.mark.parametrize("key", EDITORS.values(), ids=EDITORS)
def test_editor_looks_in_studio_as_on_a_plain_page(visit: Visit, key: str) -> None:
    """One screen of each kind, in the window that Studio opens."""
    trainer = as_trainer(visit)
    plain = {place: measured(trainer.page) for place in walk(trainer, key, 1)}
    choose_host(trainer, "studio")
    studio = {place: measured(trainer.page) for place in walk(trainer, key, 1)}
    found = [f"{place}: {line}" for place, looks in plain.items() for line in differences(looks, studio.get(place, {}))]

    assert plain
    assert found == [], told(found)
