"""The evidence folder: words are found on the page and sent nowhere, choices are addresses, links lead to the place."""

import unicodedata
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.screens import HALF_WAY, work_path
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

FOUND = "[data-csr-found]"
PIECES = "[data-csr-piece]:visible"
LETTERS = "ąčęėįšųūžāčēģīķļņšūžőűáéíóúñçãõâêôàäöüőșțăîćńóśźżŝёй"
"""Letters of our languages and their neighbours, each of which is a plain letter with marks."""


WHOLE = f"{LETTERS} ŁOĐZØSSE"
AGAIN = """(root) => {
  const copy = root.cloneNode(true);
  root.replaceWith(copy);
  window.CsrXBlock.startIn(copy.parentNode);
}"""


def at(visit: Callable[..., Visitor], screen: str = "evidence", language: str = "en", **options: object) -> Visitor:
    """Return rasa before her folder."""
    rasa = visit("rasa", language=language, **options)
    rasa.page.goto(rasa.demo.url + work_path(screen))
    return rasa


def test_words_are_found_with_the_keyboard_and_sent_nowhere(visit: Callable[..., Visitor]) -> None:
    """Whoever looks for a name leaves it in no address and no log."""
    rasa = at(visit)
    rasa.page.wait_for_load_state("networkidle")
    sent: list[str] = []
    rasa.page.on("request", lambda request: sent.append(request.url))
    before = rasa.page.url

    rasa.page.get_by_label("Find words").focus()
    rasa.page.keyboard.type("JONAS fírst")

    expect(rasa.page.locator(FOUND)).to_have_text("1 of 13 found with “JONAS fírst”")
    expect(rasa.page.locator(PIECES)).to_have_count(1)
    expect(rasa.page.locator("[data-csr-group]:visible")).to_have_count(1)
    assert ([], before) == (sent, rasa.page.url)


def test_nothing_found_says_what_to_do_and_all_comes_back(visit: Callable[..., Visitor]) -> None:
    """An empty field shows everything, and the number is that of the page again."""
    rasa = at(visit)
    field = rasa.page.get_by_label("Find words")

    field.fill("zeppelin")
    expect(rasa.page.locator(FOUND)).to_contain_text("Try fewer letters")
    expect(rasa.page.locator(PIECES)).to_have_count(0)
    field.fill("")

    expect(rasa.page.locator(FOUND)).to_have_text("13 pieces of evidence")
    expect(rasa.page.locator(PIECES)).to_have_count(13)


def test_letters_are_found_without_their_marks(visit: Callable[..., Visitor]) -> None:
    """Of all our languages; and those that Unicode does not take apart."""
    rasa = at(visit)
    plain = "".join(one for one in unicodedata.normalize("NFD", LETTERS) if not unicodedata.combining(one))
    rasa.page.locator(".csr-evidence-text").first.evaluate("(text, letters) => { text.textContent = letters; }", WHOLE)
    # What stands in a piece is read once, when the page comes: let it come anew with these letters.
    rasa.page.locator(".csr-evidence").evaluate(AGAIN)

    rasa.page.get_by_label("Find words").fill(f"{plain} lodzosse")

    expect(rasa.page.locator(PIECES)).to_have_count(1)
    expect(rasa.page.locator(PIECES)).to_contain_text(LETTERS)


def test_choices_are_addresses_and_back_works(visit: Callable[..., Visitor]) -> None:
    """Each of them shows as many pieces as it says."""
    rasa = at(visit)
    rasa.page.get_by_role("link", name="Notes on answers (6)").click()
    expect(rasa.page.locator(PIECES)).to_have_count(6)
    rasa.page.get_by_role("link", name="People (2)").click()
    expect(rasa.page.locator(PIECES)).to_have_count(2)
    rasa.page.go_back()

    expect(rasa.page.locator(PIECES)).to_have_count(6)


def test_without_script_everything_is_there(visit: Callable[..., Visitor]) -> None:
    """There is no field that does nothing; choices work."""
    rasa = at(visit, java_script_enabled=False)

    expect(rasa.page.locator(PIECES)).to_have_count(13)
    expect(rasa.page.locator("[data-csr-words]")).to_be_hidden()
    expect(rasa.page.get_by_text("To find words here, use the search of your browser.")).to_be_visible()


def test_words_stay_in_the_field_when_one_comes_back(visit: Callable[..., Visitor]) -> None:
    """Whoever has opened a piece goes on with the same list."""
    rasa = at(visit)
    rasa.page.get_by_label("Find words").fill("flour")
    expect(rasa.page.locator(PIECES)).to_have_count(1)
    rasa.page.get_by_role("link", name="Open the list of good things").click()
    rasa.page.wait_for_load_state()
    rasa.page.go_back()

    expect(rasa.page.locator(PIECES)).to_have_count(1)


def test_paper_has_boxes_and_no_buttons(visit: Callable[..., Visitor]) -> None:
    """A list to hand over: each piece with a box, and nothing to press."""
    rasa = at(visit)
    rasa.page.emulate_media(media="print")
    folder = rasa.page.locator(".csr-evidence")

    expect(folder.locator(".csr-evidence-box:visible")).to_have_count(13)
    assert 0 == folder.locator(":is(a, button, input):visible").count()


def test_a_missing_note_leads_to_its_question(visit: Callable[..., Visitor]) -> None:
    """In a draft the question itself is opened, with its note field below."""
    rasa = visit("rasa")
    rasa.page.goto(rasa.demo.url + work_path("evidence/no-note", HALF_WAY))
    row = rasa.page.locator("[data-csr-piece]").first
    topic = row.locator("h3").inner_text()
    row.get_by_role("link").click()

    expect(rasa.page.locator("fieldset:target")).to_be_visible()
    assert rasa.page.locator("fieldset:target legend .csr-soft").inner_text().split(" · ")[-1] in topic
