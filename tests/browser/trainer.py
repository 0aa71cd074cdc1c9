"""What a trainer does in Studio, in the terms of its pages: open a block, edit it, save, add, order."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import Locator, expect

from tests.browser.visitor import TOKEN, Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import APIResponse, Response

Visit = Callable[..., Visitor]

NEW = "new-programme"
CLICK_WAY_TO = """(editor, place) => {
  const button = Object.assign(document.createElement("button"), { type: "button" });
  button.dataset.csrPlace = place;
  editor.append(button);
  button.click();
  button.remove();
}"""

BARE_RICH_TEXT = 'textarea[data-csr-module~="rich-text"]:not([hidden])'
"""A field with formatted text whose editor has not arrived yet."""

SMALLEST_STUDIO = {"width": 800, "height": 700}
"""The narrowest window in which Studio is promised to work."""


def usage_key(scenario: str, block: str = "program", block_type: str = "csr_program") -> str:
    """Return the key of a block of a scenario."""
    return f"block-v1:csr+{scenario}+demo+type@{block_type}+block@{block}"


def as_trainer(visit: Visit, **options: object) -> Trainer:
    """Return the trainer before an empty window, in the browser of a new visitor."""
    visitor = visit(role="staff", **options)
    return Trainer(visitor.page, visitor.demo, visitor.language)


def answers_a_form(response: Response, intent: str) -> bool:
    """Return whether a response answers an editor's form that was sent with an intent; "" stands for any."""
    sent = response.request.post_data_buffer
    is_meant = not intent or sent is None or f'name="intent"\r\n\r\n{intent}\r\n'.encode() in sent
    return "/handler/submit_editor" in response.url and is_meant


class Trainer(Visitor):
    """The trainer at one page of Studio."""

    # --- Pages

    def open_container(self, key: str) -> None:
        """Open the page of a block in Studio."""
        self.page.goto(f"{self.demo.url}/studio/container/{key}")

    def open_editor(self, key: str) -> None:
        """Open a block's editor as a page of its own, as in the frame of the authoring pages."""
        self.page.goto(f"{self.demo.url}/studio/xblock/{key}/action/edit")

    def open_panel(self, key: str) -> None:
        """Open a block's editor in the panel of the page, by Studio's own button."""
        self.component(key).locator("header .edit-button").click()
        expect(self.editor).to_be_visible()

    def another_tab(self) -> Trainer:
        """Return the same trainer at a second tab."""
        return Trainer(self.page.context.new_page(), self.demo, self.language)

    # --- The page of a container

    def component(self, key: str) -> Locator:
        """Return a block on the page of its container."""
        return self.page.locator(f'.demo-component[data-locator="{key}"]')

    def components(self) -> list[str]:
        """Return the keys of the blocks on the page of their container, in order."""
        return self.page.locator(".demo-component").evaluate_all("all => all.map((one) => one.dataset.locator)")

    def names(self) -> list[str]:
        """Return the names of the blocks on the page of their container, in order."""
        return self.page.locator(".demo-component-name").all_inner_texts()

    def press_of(self, key: str, label: str) -> None:
        """Press one of the buttons that Studio has for a block, and wait for the page."""
        button = self.component(key).locator("header").first.get_by_role("button", name=re.compile(f"^{label}"))
        with self.page.expect_navigation():
            button.click()

    def add(self, label: str) -> str:
        """Press a button of “Add new component”, and return the key of the new block."""
        with self.page.expect_navigation():
            self.page.locator(".demo-add").get_by_role("button", name=label, exact=True).click()
        return self.components()[-1]

    # --- An editor

    @property
    def editor(self) -> Locator:
        """The editor on the page."""
        return self.page.locator("[data-csr-editor]")

    @property
    def place(self) -> str:
        """The screen that the editor shows, such as `item/env-water`."""
        return self.editor.locator("[data-csr-at]").get_attribute("data-csr-at") or ""

    def go(self, place: str) -> None:
        """Follow the first link or button of the editor that leads to a screen."""
        with self.shown(place):
            self.editor.locator(f'[data-csr-place="{place}"]').first.click()

    def jump(self, place: str) -> None:
        """Show a screen to which the present one need not lead."""
        with self.shown(place):
            self.editor.evaluate(CLICK_WAY_TO, place)

    def leave_and_jump(self, place: str) -> None:
        """Show a screen afresh, forgetting what was typed."""
        with self.shown(place):
            self.editor.evaluate(CLICK_WAY_TO, place)
            leave = self.editor.locator("[data-csr-leave]")
            if leave.is_visible():
                leave.click()

    def places(self) -> list[str]:
        """Return the screens to which the present one leads, its own tabs among them."""
        links = self.editor.locator("[data-csr-at], nav").locator("[data-csr-place]")
        return list(dict.fromkeys(links.evaluate_all("all => all.map((one) => one.dataset.csrPlace)")))

    @contextmanager
    def shown(self, place: str) -> Iterator[None]:
        """Wait until the editor shows a screen anew."""
        with self.page.expect_response(re.compile("/handler/show_editor")):
            yield
        self.expect_place(place)
        expect(self.editor.locator("[data-csr-screen]")).to_have_attribute("aria-busy", "false")
        expect(self.editor.locator(BARE_RICH_TEXT)).to_have_count(0)

    def expect_place(self, place: str) -> None:
        """Wait until the editor shows a screen."""
        expect(self.editor.locator("[data-csr-at]")).to_have_attribute("data-csr-at", place)

    def field(self, name: str) -> Locator:
        """Return the control of a form, by its name."""
        return self.editor.locator(f'[name="{name}"]')

    def rich(self, name: str) -> Locator:
        """Return the editor that stands for a text area with formatted text."""
        return self.editor.locator(f'[id="{self.field(name).get_attribute("id")}-rich"]')

    def region(self, name: str) -> Locator:
        """Return a part of the screen that follows what is typed."""
        return self.editor.locator(f'[data-csr-region="{name}"]')

    @contextmanager
    def answered(self, intent: str = "") -> Iterator[list[APIResponse]]:
        """Wait for the answer to what is sent meanwhile, with that intent; it is then the only one in the list."""
        answers: list[APIResponse] = []
        with self.page.expect_response(lambda response: answers_a_form(response, intent)) as caught:
            yield answers
        answers.append(caught.value)
        expect(self.editor.locator("[data-csr-screen]")).not_to_have_attribute("aria-busy", "true")

    def send(self, intent: str = "save") -> int:
        """Press the button of a form with that intent, and return the status of the answer."""
        button = self.editor.locator(f'button[name="intent"][value="{intent}"]:not([aria-hidden])')
        # A check that is still on its way would be taken for the answer.
        with self.answered(intent) as answers:
            button.first.click()
        return int(answers[0].status)

    def save(self) -> None:
        """Save a form that is valid."""
        status = self.send()
        assert status == 200, self.summary.inner_text()

    @property
    def summary(self) -> Locator:
        """The list of what is wrong, or what another trainer has done."""
        return self.editor.locator("[data-csr-summary]")

    @property
    def said(self) -> Locator:
        """What the editor said last."""
        return self.editor.locator(".csr-editor-foot [data-csr-status]")

    # --- Handlers, without a page

    def post(self, key: str, handler: str, data: object = None, form: dict[str, str] | None = None) -> APIResponse:
        """Call a handler of a block in Studio as this person."""
        address = f"{self.demo.url}/studio/xblock/{key}/handler/{handler}"
        options = {"form": form} if form is not None else {"data": data}
        return self.page.context.request.post(address, headers={"X-CSRFToken": TOKEN}, **options)
