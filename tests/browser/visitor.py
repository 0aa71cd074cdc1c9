"""What somebody does with the pages, in the terms of the product: fill in the profile, answer, hand in, learn."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, Response, expect

from tests.browser.demo_server import Demo
from tests.browser.words import Words

TOKEN = "0123456789abcdef" * 2
"""A token against forged requests; the demo takes any that cookie and form agree on."""

REFUSED_OR_LOST = "Failed to load resource"
"""How Chromium words an answer of the kind 4xx and a lost line, which some tests make on purpose."""


@dataclass
class Watch:
    """Notes what must not happen on any page."""

    home: str
    complaints: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Watch all pages of a browser profile."""
        context.on("weberror", lambda error: self.complaints.append(f"script: {error.error}"))
        context.on("console", self._read_console)
        context.on("response", self._read_response)
        context.on("request", self._read_request)

    def forgive(self, beginning: str) -> None:
        """Forget complaints that begin so: a test has let them happen on purpose."""
        self.complaints = [one for one in self.complaints if not one.startswith(beginning)]

    def _read_console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and REFUSED_OR_LOST not in message.text:
            self.complaints.append(f"console: {message.text}")

    def _read_response(self, response: Response) -> None:
        if response.status >= 500:
            self.complaints.append(f"{response.status}: {response.url}")

    def _read_request(self, request: Request) -> None:
        if urlsplit(request.url).scheme in {"http", "https"} and not request.url.startswith(self.home):
            self.complaints.append(f"another site: {request.url}")


class Visitor:
    """Somebody at one page of the demo. `say` gives the words of the interface in the visitor's language."""

    def __init__(self, page: Page, demo: Demo, language: str) -> None:
        self.page = page
        self.demo = demo
        self.language = language

    @property
    def say(self) -> Words:
        """The words of the interface."""
        return Words(self.language)

    # --- Coming and going

    def become(self, learner: str, role: str = "student") -> None:
        """Choose who is looking, without leaving the page."""
        context = self.page.context
        context.add_cookies([{"name": "csrftoken", "value": TOKEN, "url": self.demo.url}])
        form = {"learner": learner, "role": role, "language": self.language, "csrfmiddlewaretoken": TOKEN}
        response = context.request.post(f"{self.demo.url}/choose/", form=form, max_redirects=0)
        assert response.status == 302, response.text()

    def another_tab(self) -> Visitor:
        """Return the same person at a second tab of the same browser."""
        return Visitor(self.page.context.new_page(), self.demo, self.language)

    def open(self, scenario: str) -> None:
        """Open a scenario of the demo."""
        self.page.goto(f"{self.demo.url}/scenario/{scenario}/")

    def open_assessment(self, scenario: str) -> None:
        """Open a programme's self-assessment at the screen that comes next, past the start page."""
        self.page.goto(self.demo.url + screen_path(scenario, "continue"))

    def open_unit(self, scenario: str, unit: str) -> None:
        """Open a learning unit as its own document."""
        self.page.goto(f"{self.demo.url}{unit_path(scenario, unit)}")

    def switch_language(self, language: str) -> None:
        """Choose another language in the bar of the demo."""
        bar = self.page.locator('form[action="/choose/"]')
        bar.locator("select[name=language]").select_option(language)
        with self.page.expect_navigation():
            bar.locator("button").click()
        self.language = language

    # --- What is on the page

    def module(self, name: str) -> Locator:
        """Return the part of the page with a behaviour."""
        return self.page.locator(f'[data-csr-module~="{name}"]')

    def items(self) -> list[str]:
        """Return the ids of the items on the page."""
        return self.page.locator("[data-csr-item]").evaluate_all("all => all.map((one) => one.dataset.csrItem)")

    def item(self, item: str) -> Locator:
        """Return the card of an item."""
        return self.page.locator(f'[data-csr-item="{item}"]')

    def chosen(self, item: str) -> str:
        """Return what is chosen for an item, '' if nothing is."""
        radio = self.item(item).locator("input[type=radio]:checked")
        return str(radio.input_value()) if radio.count() else ""

    def status(self, item: str) -> Locator:
        """Return the place that says how the saving of an item goes."""
        return self.item(item).locator("[data-csr-status]")

    def note(self, item: str) -> Locator:
        """Return the field for an item's evidence, opened."""
        field = self.item(item).locator('[data-csr-text="evidence"]')
        if not field.is_visible():
            self.item(item).locator("summary").click()
        return field

    @property
    def leaving(self) -> Locator:
        """The place below the questions, or on the start page, that says why a link waits."""
        return self.page.locator("[data-csr-frame]:has(h2) [data-csr-leaving]").last

    def button(self, text: str) -> Locator:
        """Return the button that says an English text in the visitor's language."""
        return self.page.get_by_role("button", name=self.say(text), exact=True)

    def link(self, text: str) -> Locator:
        """Return the link that says an English text in the visitor's language."""
        return self.page.get_by_role("link", name=self.say(text), exact=True)

    def take_next_step(self) -> None:
        """Press the one button of a programme's start page."""
        with self.page.expect_navigation():
            self.page.locator(".csr-home-next a.csr-button").click()

    # --- The self-assessment

    def fill_in_profile(self, role: str = "owner", employees: int = 24, country: str = "LT", sector: str = "C") -> None:
        """Fill in the profile and save it."""
        form = self.module("form")
        form.locator(f'[data-csr-name=role][value="{role}"]').check()
        form.locator("[data-csr-name=employees]").fill(str(employees))
        form.locator("[data-csr-name=country]").select_option(country)
        form.locator("[data-csr-name=sector]").select_option(sector)
        self.press("Save and go on")

    def start(self, mode: str = "full") -> None:
        """Start, or let grow, an attempt in a mode; empty where answers from another course are offered."""
        if (empty := self.page.locator('input[type=radio][data-csr-name="beginning"][value="usual"]')).count():
            empty.check()
        self.start_as_chosen(mode)

    def start_as_chosen(self, mode: str = "full") -> None:
        """Start an attempt in a mode with what the page begins with."""
        button = self.page.locator(f'button[data-csr-name="mode"][value="{mode}"]')
        with self.page.expect_navigation():
            button.click()

    def start_again(self) -> None:
        """Start the full self-assessment once more, from the scorecard, with the answers of last time."""
        self.follow("Assess again")
        self.start("full")

    def follow(self, text: str) -> None:
        """Follow a link to another page, and wait until that page and its scripts are there."""
        with self.page.expect_navigation():
            self.link(text).click()

    def press(self, text: str) -> None:
        """Press the button of a form that leads to another page."""
        self.page.wait_for_load_state()  # Before its script has come a button does nothing.
        with self.page.expect_navigation():
            self.button(text).click()

    def turn_to(self, item: str) -> None:
        """Go on to an item of the page, where one question is shown at a time."""
        for _ in self.items():
            if self.item(item).is_visible():
                return
            self.page.locator("[data-csr-next]").click()
        expect(self.item(item)).to_be_visible()

    def choose(self, item: str, answer: int | str) -> None:
        """Choose a level, 'dk' or 'na' for an item."""
        self.item(item).locator(f'input[type=radio][value="{answer}"]').check()

    def expect_saved(self, item: str) -> None:
        """Wait until the page says that an item is saved."""
        expect(self.status(item)).to_have_attribute("data-csr-state", "saved")

    def answer_page(self, levels: dict[str, int]) -> None:
        """Answer all items of the page, and wait until the page says that they are saved."""
        items = self.items()
        for item in items:
            self.turn_to(item)
            self.choose(item, levels[item])
        for item in items:
            self.expect_saved(item)

    def go_to_part(self, part: str) -> None:
        """Choose a part of the self-assessment in its row of steps."""
        areas = self.page.locator("[data-csr-parts]:not([open]) > summary")
        if areas.count():
            areas.click()
        with self.page.expect_navigation():
            self.page.locator(f'a[href$="={part}"]').first.click()

    def go_on(self) -> None:
        """Follow the link below the questions to the next part."""
        with self.page.expect_navigation():
            self.page.locator("[data-csr-next]").click()

    def hand_in(self) -> None:
        """Hand in, and look at the scorecard."""
        self.press("Hand in and see the scorecard")

    # --- A learning unit

    def pass_check(self, right: dict[str, list[str]]) -> None:
        """Answer the knowledge check rightly and wait for its result."""
        check = self.module("knowledge-check")
        for question, choices in right.items():
            for choice in choices:
                check.locator(f'[data-csr-question="{question}"] input[value="{choice}"]').check()
        check.locator("[type=submit]").click()
        expect(check.locator("[data-csr-summary]")).to_be_focused()

    def report(self, evidence: str) -> None:
        """Write what was done, by whom and when, and save it."""
        self.fill_in_report(evidence)
        form = self.module("unit-task")
        form.locator("[type=submit]").click()
        expect(form.locator("[data-csr-status]")).not_to_be_empty()

    def fill_in_report(self, evidence: str) -> None:
        """Write what was done, by whom and when."""
        fields = {"evidence": evidence, "who": "Rasa and two bakers", "when": "2024-05-06"}
        for name, value in fields.items():
            self.module("unit-task").locator(f'[data-csr-field="{name}"]').fill(value)


def screen_path(scenario: str, screen: str, block: str = "assessment", block_type: str = "csr_assessment") -> str:
    """Return the address of a screen of a block, as the block's own links make it."""
    key = f"block-v1:csr+{scenario}+demo+type@{block_type}+block@{block}"
    return f"/scenario/{scenario}/?csr_{sha256(key.encode()).hexdigest()[:8]}={screen}"


def unit_path(scenario: str, unit: str) -> str:
    """Return the address of a unit of a scenario."""
    return f"/xblock/block-v1:csr+{scenario}+demo+type@csr_unit+block@{unit}"
