"""Using a page with nothing but a keyboard."""

from playwright.sync_api import Page

MOST_STOPS = 250
FOCUS = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    text: (element.getAttribute("aria-label") || element.innerText || element.value || "").trim().slice(0, 60),
    tag: element.tagName.toLowerCase(),
    isVisible: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""


def focus_stops(page: Page) -> list[dict[str, object]]:
    """Return what the Tab key reaches from the top of the page, until it leaves the page."""
    stops: list[dict[str, object]] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["tag"] == "body":
            return stops
        stops.append(stop)
    raise AssertionError(f"the Tab key does not leave the page after {MOST_STOPS} stops")


def tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """Press Tab until the focus is on an element of that kind. Fails if the page has no way there."""
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the Tab key does not reach {selector}")


def tab_back_to(page: Page, selector: str) -> None:
    """Do the same backwards."""
    tab_to(page, selector, "Shift+Tab")


def pointed_at(page: Page) -> list[str]:
    """Return a list that gets a line for whatever a mouse or a finger does on this and the next pages."""
    seen: list[str] = []

    def note(element: str) -> None:
        seen.append(element)

    page.expose_function("csrPointed", note)
    page.add_init_script("addEventListener('pointerdown', (event) => csrPointed(event.target.localName), true)")
    return seen


def choose_radio(page: Page, number: int, arrow: str = "ArrowDown") -> None:
    """Choose the radio button of that number, from 0, in the group that has the focus on its first."""
    page.keyboard.press("Space")
    for _ in range(number):
        page.keyboard.press(arrow)


def enter(page: Page) -> None:
    """Press Enter on what leads to another page."""
    with page.expect_navigation():
        page.keyboard.press("Enter")
