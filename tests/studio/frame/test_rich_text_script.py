"""The field for formatted text in a real browser: what is typed, pasted and pressed, and the HTML that a form sends."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlparse

import pytest
from django import forms
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

from csr_xblock.content.units.sanitising import ATTRIBUTES, TAGS
from csr_xblock.edge.rich_text import SCRIPTS, rich_text_settings
from csr_xblock.studio.frame.rich_text import RichTextField
from tests.browser.hostile import PASTE

pytestmark = [pytest.mark.browser, pytest.mark.slow]

STATIC = Path(__file__).parents[3] / "csr_xblock" / "static" / "csr_xblock"
ADDRESS = "http://csr.test/editor"
REQUIREJS = """
  window.define = (...parts) => { window.given = parts[parts.length - 1]; };
  window.define.amd = {};
  window.require = ([url], done, failed) => {
    const script = Object.assign(document.createElement("script"), { src: url });
    script.onload = () => {
      const library = window.given?.();
      window.given = undefined;
      done(library);
    };
    script.onerror = failed;
    document.head.append(script);
  };
"""
"""What Studio's pages have: a file that knows it gives its library to it and not to the page."""


class TextForm(forms.Form):
    """One formatted text."""

    story = RichTextField(required=False, label="Story")


class Text:
    """A formatted text on a page: the area that a form sends, and what people type into."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.area = page.locator("textarea")
        self.box = page.locator("#id_story-rich")
        self.address = page.locator(".csr-rich-link input")
        self.late: list[Callable[[], None]] = []

    def press(self, label: str) -> None:
        """Press a button of the toolbar."""
        self.page.get_by_role("button", name=label, exact=True).click()

    def type(self, *lines: str) -> None:
        """Type lines at the cursor, with the Enter key between them."""
        for number, line in enumerate(lines):
            if number:
                self.page.keyboard.press("Enter")
            self.page.keyboard.type(line)

    def sends(self, html: str) -> None:
        """Fail unless the form would send that."""
        expect(self.area).to_have_value(html)


Open = Callable[..., Text]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the browser: the system's Chromium if there is one."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROME_PATH") or shutil.which("chromium"))
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """
    Return a maker of texts. Errors of scripts fail the test.

    `opened(html, before="a script", without="a file", late="a file")`; what is late comes when `text.late` is called.
    """
    errors: list[str] = []
    context = browser.new_context()

    def make(html: str = "", *, before: str = "", without: str = "", late: str = "") -> Text:
        page = context.new_page()
        text = Text(page)

        def answer(route: Route) -> None:
            name = urlparse(route.request.url).path.removeprefix("/static/")
            if without and name.endswith(without):
                route.abort()
            elif late and name.endswith(late):
                text.late.append(lambda: route.fulfill(path=STATIC / name))
            elif name.endswith(".js"):
                route.fulfill(path=STATIC / name)
            else:
                route.fulfill(body=document_with(html, before), content_type="text/html; charset=utf-8")

        page.on("pageerror", lambda error: errors.append(str(error)))
        page.route("**/*", answer)
        page.goto(ADDRESS, wait_until="commit" if late else "load")
        return text

    yield make
    context.close()
    assert errors == []


def document_with(html: str, script: str) -> str:
    """Return a page with the field, as an editor has it."""
    form = TextForm(initial={"story": html})
    settings = rich_text_settings(lambda name: f"/static/{name}").replace("'", "&#39;")
    scripts = "".join(f'<script src="/static/{name}"></script>' for name in ("frame/csr.js", *SCRIPTS))
    return (
        f'<!doctype html><html lang="en"><title>Editor</title><body><script>{script}</script>'
        f"<form class='csr' data-csr-rich='{settings}'><label id='id_story-label' for='id_story'>Story</label>"
        f"{form['story']}<button>Next</button></form>"
        f"{scripts}<script>CsrXBlockStart(null, document.body)</script>"
    )


@pytest.mark.parametrize(
    ("lines", "html"),
    [
        (["Nobody knew"], "Nobody knew"),
        (["Nobody knew", "whose it was"], "<p>Nobody knew</p><p>whose it was</p>"),
        (["1. Look", "* and learn"], "<p>1. Look</p><p>* and learn</p>"),
        (["See https://example.org now"], "See https://example.org now"),
        (["Salt & <b>bread</b>"], "Salt &amp; &lt;b&gt;bread&lt;/b&gt;"),
    ],
    ids=["a line", "two lines", "no lists unasked", "no links unasked", "no HTML"],
)
def test_typed_words_are_sent_as_they_are(opened: Open, lines: list[str], html: str) -> None:
    """An editor that knows better than its author is a nuisance."""
    text = opened()
    text.box.click()
    text.type(*lines)

    text.sends(html)


@pytest.mark.parametrize(
    ("label", "html"),
    [
        ("Bold", "one <b>two</b>"),
        ("Italic", "one <i>two</i>"),
        ("Bullets", "<ul><li>one two</li></ul>"),
        ("Numbers", "<ol><li>one two</li></ol>"),
    ],
)
def test_each_button_makes_its_format_and_takes_it_back(opened: Open, label: str, html: str) -> None:
    """And says by its state which of the two it will do."""
    text = opened("one two")
    button = text.page.get_by_role("button", name=label, exact=True)
    text.box.click()
    text.box.press("End")
    for _letter in "two":
        text.box.press("Shift+ArrowLeft")

    text.press(label)
    text.sends(html)
    expect(button).to_have_attribute("aria-pressed", "true")
    text.press(label)

    text.sends("one two")
    expect(button).to_have_attribute("aria-pressed", "false")


def test_keys_make_formats_and_undo_word_by_word(opened: Open) -> None:
    """Who writes much does not reach for the mouse."""
    text = opened()
    text.box.click()
    text.box.press("Control+b")
    text.type("Glass")
    text.box.press("Control+b")
    text.type(" is")
    text.box.press("Control+i")
    text.type(" back")
    text.sends("<b>Glass</b> is<i> back</i>")
    text.box.press("Control+z")

    text.sends("<b>Glass</b> is")


def test_plain_takes_bold_and_italic_away_but_no_list_and_no_link(opened: Open) -> None:
    """What a link leads to is not a matter of looks."""
    link = '<a href="https://example.org">shop</a>'
    text = opened(f"<ul><li><b>Our</b> <em>{link}</em></li></ul>")
    text.box.click()
    text.box.press("Control+a")
    text.press("Plain")

    text.sends(f"<ul><li>Our {link}</li></ul>")


def test_a_list_is_left_by_an_empty_line(opened: Open) -> None:
    """As in every word processor; the empty line below it is not kept."""
    text = opened()
    text.box.click()
    text.press("Bullets")
    text.type("Jars", "Bottles", "")
    text.sends("<ul><li>Jars</li><li>Bottles</li><li><br></li></ul>")
    text.box.press("Enter")
    text.sends("<ul><li>Jars</li><li>Bottles</li></ul>")
    text.type("and so on")

    text.sends("<ul><li>Jars</li><li>Bottles</li></ul><p>and so on</p>")


def test_a_link_is_changed_and_taken_away_as_a_whole(opened: Open) -> None:
    """The cursor somewhere in it is enough."""
    text = opened('Our <a href="https://example.org/old">shop in town</a>')
    text.box.click()
    text.box.press("End")
    text.box.press("ArrowLeft")
    text.press("Link")
    expect(text.address).to_have_value("https://example.org/old")
    text.address.fill("office@example.org")
    text.address.press("Enter")
    text.sends('Our <a href="mailto:office@example.org">shop in town</a>')
    text.press("Link")
    text.address.fill("")
    text.address.press("Enter")

    text.sends("Our shop in town")


def test_a_link_without_words_shows_its_address(opened: Open) -> None:
    """Nothing was selected, so there is nothing else to show."""
    text = opened()
    text.box.click()
    text.press("Link")
    text.address.fill("example.org/glass")
    text.press("Set")

    text.sends('<a href="https://example.org/glass">https://example.org/glass</a>')


@pytest.mark.parametrize(
    ("pasted", "html"),
    [
        (
            "<h1>Old</h1><h3>News</h3><p style='color:red'>from <span>town</span></p>",
            "<p>Old</p><h3>News</h3><p>from town</p>",
        ),
        ("<div>one</div><div>two</div>", "<p>one</p><p>two</p>"),
        ("<p onclick='x()'>Bread<script>x()</script><img src='x' onerror='x()'></p>", "Bread"),
        (
            "<a href='javascript:x()'>bad</a> <a href='https://example.org' target='_top'>good</a>",
            '<a>bad</a> <a href="https://example.org">good</a>',
        ),
    ],
    ids=["styles", "lines of a mail", "scripts", "links"],
)
def test_pasted_text_keeps_only_what_the_server_keeps(opened: Open, pasted: str, html: str) -> None:
    """Pages and word processors bring far more than words."""
    text = opened()
    text.box.evaluate(PASTE, pasted)

    text.sends(html)


def test_what_the_policy_allows_survives_an_edit(opened: Open) -> None:
    """There is one list of tags, the server's."""
    table = (
        '<table><caption>Weights</caption><thead><tr><th scope="col" colspan="2">Glass</th></tr></thead>'
        "<tbody><tr><td>12</td><td>kg</td></tr></tbody></table>"
    )
    kept = f"<h3>Head</h3><h4>Lower</h4><blockquote>Said</blockquote>{table}<ol><li>One</li></ol><p>End</p>"
    text = opened(kept)
    text.box.locator("p").last.click()
    text.box.press("End")
    text.type("!")

    text.sends(kept.replace("End", "End!"))
    assert {"table", "caption", "h3", "h4", "blockquote", "ol"} <= TAGS
    assert {"scope", "colspan"} <= ATTRIBUTES["th"]


def test_looking_is_not_typing(opened: Open) -> None:
    """Nobody is asked about changes who has made none, and other ways to write the same HTML are none."""
    before = "<p>Our <strong>shop</strong></p>\n<p>in <em>town</em></p>\n\n<ul>\n <li>one</li></ul>"
    text = opened(before)
    text.box.click()
    for key in ("End", "ArrowLeft", "Control+a", "Home", "ArrowDown"):
        text.box.press(key)

    text.sends(before)


def test_a_text_that_another_script_fills_in_is_shown(opened: Open) -> None:
    """A text that was typed and never saved comes back after the editor has begun."""
    text = opened("<p>Rye</p>")
    text.box.click()

    text.area.evaluate("area => { area.value = '<p>Barley</p>'; area.dispatchEvent(new Event('input')); }")

    expect(text.box).to_have_text("Barley")
    text.box.press("Control+End")
    text.type(" too")
    text.sends("<p>Barley too</p>")


def test_tab_leads_out_of_the_text(opened: Open) -> None:
    """A text that swallows the Tab key is a trap for everybody without a mouse (WCAG 2.1.2)."""
    text = opened("<ul><li>one</li><li>two</li></ul>")
    text.box.focus()
    text.box.press("Control+End")
    text.box.press("Home")
    text.box.press("Tab")

    expect(text.page.get_by_role("button", name="Next")).to_be_focused()
    text.page.keyboard.press("Shift+Tab")
    expect(text.box).to_be_focused()
    text.sends("<ul><li>one</li><li>two</li></ul>")


def test_the_text_says_what_the_field_is(opened: Open) -> None:
    """Label, help and fault of the hidden area belong to what stands for it."""
    text = opened()
    expect(text.page.get_by_role("textbox", name="Story")).to_have_id("id_story-rich")
    text.area.evaluate("area => area.setAttribute('aria-invalid', 'true')")

    expect(text.box).to_have_attribute("aria-invalid", "true")


def test_the_field_works_beside_requirejs(opened: Open) -> None:
    """Studio's pages have it, and what it takes is not on the window."""
    text = opened(before=REQUIREJS)
    text.box.click()
    text.type("Glass")

    text.sends("Glass")
    assert text.page.evaluate("typeof window.DOMPurify") == "undefined"


@pytest.mark.parametrize("file", ["squire.js", "purify.min.js"])
def test_without_a_library_the_field_is_a_text_area(opened: Open, file: str) -> None:
    """A file that a proxy withholds must not cost the author the field, nor show what was not cleaned."""
    text = opened("<p>By hand</p>", without=file)
    text.page.wait_for_load_state("networkidle")
    text.area.fill("<p>By hand!</p>")

    expect(text.box).to_have_count(0)


def test_who_is_in_the_field_before_the_library_arrives_stays_in_it(opened: Open) -> None:
    """A slow line must not throw the keyboard back to the top of the page."""
    text = opened("<p>By hand</p>", late="squire.js")
    text.area.focus()
    text.page.wait_for_function("document.querySelectorAll('head script[src$=\"squire.js\"]').length > 0")
    for bring in text.late:
        bring()

    expect(text.box).to_be_focused()
