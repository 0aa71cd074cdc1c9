"""Typing the corpus of hostile HTML into the forms of an editor, and looking whether anything of it lives."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

from tests.browser.trainer import Trainer
from tests.browser.visitor import Visitor
from tests.hostile_html import HOSTILE

if TYPE_CHECKING:
    from playwright.sync_api import Locator

TYPED = tuple(text for text in HOSTILE.values() if "\x00" not in text)
"""A keyboard has no key for NUL."""

TEXTS_OF_A_ROUND = 9
ROWS = ("add-objective", "add-point", "add-step", "add-question")
TYPEABLE = '[data-csr-form] input[type="text"]:enabled:visible, [data-csr-form] textarea:enabled'
ALARMS = (
    "for (const name of ['alert', 'confirm', 'prompt', 'msgbox']) window[name] = () => csrRan(name, location.href);"
)

PASTE = """async (box, html) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  box.focus();
  box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  await new Promise((done) => data.items[0].getAsString(done));
}"""
"""The editor reads what is pasted a little later; so does this."""
SET = """(area, html) => {
  area.value = html;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}"""
LIVING = """() => {
  const scripts = "script:not([type='json/xblock-args']), style, link, meta, base";
  const tags = scripts + ", iframe, object, embed, dialog, video, audio, marquee, foreignObject";
  const address = /^[\\s\\u0000-\\u001f]*(javascript|data|vbscript|blob|view-source):/i;
  const parts = [...document.querySelectorAll(".csr")];
  const found = parts.flatMap((part) => [...part.querySelectorAll(tags)]);
  const wired = parts.flatMap((part) => [...part.querySelectorAll("*")]).filter((one) =>
    [...one.attributes].some((attribute) => /^on/i.test(attribute.name)
      || attribute.name === "srcdoc"
      || (/^(href|src|action|formaction|xlink:href)$/i.test(attribute.name) && address.test(attribute.value))));
  return [...found, ...wired].map((one) => one.outerHTML.slice(0, 200));
}"""


class Alarm:
    """Notes what runs in the pages of a visitor that our own scripts never call."""

    def __init__(self, visitor: Visitor) -> None:
        self.ran: list[str] = []
        context = visitor.page.context
        context.expose_function("csrRan", lambda name, where: self.ran.append(f"{name} at {where}"))
        context.add_init_script(ALARMS)

    def check(self, visitor: Visitor) -> None:
        """Fail if something has run, or stands in our part of the page as if it could."""
        found = visitor.page.evaluate(LIVING) + self.ran
        assert found == [], found


def type_hostile_texts(trainer: Trainer, alarm: Alarm, place: str) -> int:
    """Type and send the whole corpus on one screen, round by round. Returns how often the server accepted it."""
    _add_rows(trainer)
    has_texts = trainer.editor.locator(TYPEABLE).count() > 0
    trainer.leave_and_jump(place)
    accepted, singles = 0, cycle(TYPED)
    for start in range(0, len(TYPED) if has_texts else 0, TEXTS_OF_A_ROUND):
        _add_rows(trainer)
        for control in trainer.editor.locator(TYPEABLE).all():
            _fill(trainer, control, "\n".join(TYPED[start : start + TEXTS_OF_A_ROUND]), next(singles))
        alarm.check(trainer)
        accepted += trainer.send() == 200
        alarm.check(trainer)
        trainer.leave_and_jump(place)
        alarm.check(trainer)
    return accepted


def _add_rows(trainer: Trainer) -> None:
    """Add a row of each kind that the screen has, with its first answer marked as right."""
    for intent in ROWS:
        if trainer.editor.locator(f'button[value="{intent}"]').count():
            trainer.send(intent)
    for box in trainer.editor.locator('[data-csr-form] input[name$=".c1.right"]').all():
        box.check()


def _fill(trainer: Trainer, control: Locator, many: str, one: str) -> None:
    """Fill a control; a formatted one by pasting into its editor, and as a browser would that is not ours."""
    if control.evaluate("one => one.tagName") != "TEXTAREA":
        control.fill(one)
    elif control.is_visible():
        control.fill(many)
    else:
        name = control.get_attribute("id")
        box = trainer.page.locator(f'[id="{name}-rich"]')
        if box.count():
            box.evaluate(PASTE, many)
        control.evaluate(SET, many)
