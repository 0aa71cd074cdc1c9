"""The scripts of a unit's page in a real browser: feedback after a try, and no text lost whatever happens."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

from csr_xblock.content.library import packaged_units, unit_text
from csr_xblock.domain.units.evidence import MIN_WHAT_CHARACTERS
from csr_xblock.domain.units.learning_unit import mark_check
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.units.answers import check_answer, task_answer
from csr_xblock.presentation.units.onward import NextStep, Onward
from tests.presentation.shown_units import DAY, EVIDENCE, PREFIX, WHY, done, kept, why_page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

STATIC = Path(__file__).parents[3] / "static" / "csr_xblock"
SCRIPTS = (
    "frame/csr.js",
    "frame/busy.js",
    "units/knowledge_check.js",
    "units/task_draft.js",
    "units/task.js",
    "units/unit_standing.js",
)
ADDRESS = "http://csr.test/unit"
QUESTIONS = unit_text(WHY, "en").questions
WORK = UnitWork(packaged_units()[WHY], QUESTIONS)
RIGHT = {question.id: question.correct_ids for question in QUESTIONS}
OTHER_DEVICE_DRAFT = '{"text": "From this phone", "base": "Another saved text"}'


@dataclass
class Server:
    """Answers the page's requests as the handlers would. `failure` is a status and its JSON; status 0 is no network."""

    failure: tuple[int, dict[str, Any]] | None = None
    evidence: str = ""
    posts: list[dict[str, Any]] = field(default_factory=list)

    def answer(self, route: Route) -> None:
        """Answer one request."""
        path = urlparse(route.request.url).path
        if route.request.method == "POST":
            self.posts.append(route.request.post_data_json)
            self._post(route, path)
        elif path.endswith(".js"):
            route.fulfill(path=STATIC.joinpath(*path.rsplit("/", 2)[1:]))
        else:
            route.fulfill(body=self._document(), content_type="text/html; charset=utf-8")

    def _post(self, route: Route, path: str) -> None:
        if self.failure is not None:
            status, body = self.failure
            route.fulfill(status=status, json=body) if status else route.abort()
        elif path.endswith("submit_check"):
            chosen = {question: frozenset(ids) for question, ids in self.posts[-1]["answers"].items()}
            result = mark_check(QUESTIONS, chosen)
            progress = kept(
                check_tries=len(self.posts),
                check_best_percent=result.percent,
                check_passed_at=DAY if result.is_passed else None,
            )
            route.fulfill(json=check_answer(WORK, chosen, result, progress, prefix=PREFIX))
        else:
            self.evidence = self.posts[-1]["evidence"]
            onward = Onward(
                (("Who <b>matters</b>", "/xblock/2"),), NextStep("See <b>it</b>", "/xblock/3", "20 min online"), 3, 12
            )
            progress = done() if len(self.evidence) >= MIN_WHAT_CHARACTERS else kept(task_evidence=self.evidence)
            route.fulfill(json=task_answer(WORK, progress, onward))

    def _document(self) -> str:
        unit = render_template("units/unit.html", {"page": why_page(kept(task_evidence=self.evidence))})
        body = render_template("frame/frame.html", {"body": unit, "language": "en", "needs_script": True})
        scripts = "".join(f'<script src="/static/{name}"></script>' for name in SCRIPTS)
        start = "<script>CsrXBlockStart(null, document.body)</script>"
        return f'<!doctype html><html lang="en"><title>Unit</title><body>{body}{scripts}{start}'


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the browser: the system's Chromium if there is one."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROME_PATH") or shutil.which("chromium"))
        yield browser
        browser.close()


@pytest.fixture
def server() -> Server:
    """Return a server that accepts everything."""
    return Server()


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """Return a fresh browser window with the unit open, and fail on errors of scripts."""
    errors: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    context.route("**/*", server.answer)
    page.goto(ADDRESS)
    yield page
    context.close()
    assert errors == []


def choose(page: Page, answers: dict[str, frozenset[str]]) -> None:
    """Choose the given choices."""
    for question, choices in answers.items():
        for choice in choices:
            page.locator(f"[data-csr-question='{question}'] input[value='{choice}']").check()


def check(page: Page) -> None:
    """Hand in the knowledge check."""
    page.get_by_role("button", name="Check my answers").click()


def save(page: Page) -> None:
    """Save the report."""
    page.get_by_role("button", name="Save").click()


def evidence(page: Page) -> Any:
    """Return the field for the task's evidence."""
    return page.locator("[data-csr-field='evidence']")


def test_open_questions_are_asked_for_before_anything_is_sent(page: Page, server: Server) -> None:
    """A slip must not cost a try and reveal the answers."""
    choose(page, {one: ids for one, ids in RIGHT.items() if one != "law-first"})

    check(page)

    expect(page.locator("[data-csr-question='law-first'] [data-csr-error]")).to_have_text(
        "Please answer this question."
    )
    expect(page.locator("[data-csr-question='law-first'] input").first).to_be_focused()
    assert server.posts == []


def test_result_gets_the_focus_and_feedback_stands_beside_the_choices(page: Page) -> None:
    """Who cannot see the page hears the result first and then walks through the questions."""
    choose(page, RIGHT | {"law-first": frozenset("b")})

    check(page)

    summary = page.locator("[data-csr-module='knowledge-check'] [data-csr-summary]")
    expect(summary).to_be_focused()
    expect(summary).to_have_text(
        "Passed: 4 of 5 answered rightly, that is 80\u00a0%. Next: What came out of your task?"
    )
    expect(summary.get_by_role("link")).to_have_attribute("href", f"#{PREFIX}-report")
    expect(page.locator("[data-csr-best]")).to_be_hidden()
    wrong = page.locator("[data-csr-question='law-first']")
    expect(wrong.locator("[data-csr-verdict]")).to_have_text("Not right yet.")
    expect(wrong.locator("[data-csr-choice='b'] [data-csr-feedback]")).to_contain_text("Good deeds in one area")
    expect(wrong.locator("[data-csr-choice='a'] [data-csr-feedback]")).to_contain_text("This is the right answer.")
    expect(wrong.locator("[data-csr-choice='c'] [data-csr-feedback]")).to_be_hidden()
    expect(page.locator("[data-csr-missing] li")).to_have_count(1)


def test_same_answers_are_no_other_try(page: Page, server: Server) -> None:
    """A second click on the button bought the solution."""
    choose(page, {one: frozenset("a") for one in RIGHT})
    check(page)
    summary = page.locator("[data-csr-module='knowledge-check'] [data-csr-summary]")
    expect(summary).to_contain_text("Read the hints and retry")

    check(page)

    expect(summary).to_have_text("These are the answers of your last try. Change an answer first.")
    expect(summary).to_be_focused()
    assert len(server.posts) == 1
    expect(page.get_by_text("This is the right answer.")).to_have_count(0)


def test_draft_says_beside_its_fields_what_is_missing(page: Page) -> None:
    """Who is told one field at a time saves three times."""
    evidence(page).fill("Too short")

    save(page)

    words = "what was done (20 characters or more), who took part, when it was."
    expect(page.locator("[data-csr-still]")).to_have_text(f"Still missing: {words}")
    expect(page.locator("[data-csr-status]")).to_have_text(f"Saved as a draft. Still missing: {words}")


def test_feedback_goes_when_a_question_is_answered_anew(page: Page) -> None:
    """Old feedback beside a new choice would be about something else."""
    choose(page, RIGHT | {"law-first": frozenset("b")})
    check(page)

    choose(page, {"law-first": frozenset("a")})

    again = page.locator("[data-csr-question='law-first']")
    expect(again.locator("[data-csr-verdict]")).to_be_empty()
    expect(again.locator("[data-csr-feedback]:visible")).to_have_count(0)


def test_done_unit_shows_its_panel_and_opened_units(page: Page) -> None:
    """The last save opens the next units at once; a title is text, never markup."""
    evidence(page).fill(EVIDENCE)

    save(page)

    expect(page.locator("[data-csr-done]")).to_be_visible()
    expect(page.locator("[data-csr-open]")).to_be_hidden()
    expect(page.locator("[data-csr-opened] a")).to_have_text("Who <b>matters</b>")
    expect(page.locator("[data-csr-opened] a")).to_have_attribute("target", "_self")
    expect(page.locator("[data-csr-state-done]")).to_be_visible()
    expect(page.locator("[data-csr-news]")).to_have_text("You have done this unit.")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("x" * 19, "Characters: 19 of at least 20. Until then it is saved as a draft."),
        (" " + "🌱" * 19, "Characters: 19 of at least 20. Until then it is saved as a draft."),
        ("x" * 20, "Characters: 20. That is enough."),
        ("", "It counts from 20 characters on. A shorter text is saved as a draft."),
    ],
    ids=["too short", "counts signs, not bytes", "enough", "empty again"],
)
def test_counter_counts_as_the_server_does(page: Page, text: str, sentence: str) -> None:
    """A counter that promises 'enough' too early sends a learner away with a draft."""
    evidence(page).fill("something else")

    evidence(page).fill(text)

    expect(page.locator("[data-csr-count]")).to_have_text(sentence)


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [
        ((0, {}), "There is no connection."),
        ((403, {}), "You have been signed out."),
        ((400, {"code": "text-too-long", "message": "This text is too long.", "field": "evidence"}), "too long"),
    ],
    ids=["no network", "session lost", "refused"],
)
def test_text_survives_a_failed_save_and_a_reload(
    page: Page, server: Server, failure: tuple[int, dict[str, Any]], sentence: str
) -> None:
    """An hour of writing must not be lost with the session."""
    server.failure = failure
    evidence(page).fill("What we did")

    save(page)

    expect(page.locator("[data-csr-module='unit-task'] [data-csr-summary]")).to_contain_text(sentence)
    page.goto(ADDRESS)
    expect(evidence(page)).to_have_value("What we did")
    expect(page.locator("[data-csr-status]")).to_have_text("Text that you had not saved is back. Please save it.")


def test_refusal_stands_beside_its_field(page: Page, server: Server) -> None:
    """With two fields in one form the learner has to see which one is meant."""
    server.failure = (400, {"code": "text-too-long", "message": "This text is too long.", "field": "monday"})

    save(page)

    expect(page.locator("[data-csr-error='monday']")).to_have_text("This text is too long.")
    expect(page.locator("[data-csr-field='monday']")).to_have_attribute("aria-invalid", "true")


def without_version(sent: dict[str, Any]) -> dict[str, Any]:
    """Return what a page sent, without the version of the report that it began from."""
    return {name: value for name, value in sent.items() if name != "version"}


def test_saved_text_leaves_nothing_in_the_browser(page: Page, server: Server) -> None:
    """Computers are shared in small companies."""
    evidence(page).fill("A short draft")
    page.locator("[data-csr-field='monday']").fill("Thank Radu")

    save(page)

    expect(page.locator("[data-csr-status]")).to_contain_text("Saved as a draft. Still missing:")
    sent = {"evidence": "A short draft", "who": "", "when": "", "monday": "Thank Radu", "readers": "learner"}
    assert [sent] == [without_version(one) for one in server.posts]
    assert page.evaluate("window.localStorage.length") == 0


def test_text_of_another_device_is_not_overwritten_unasked(page: Page, server: Server) -> None:
    """If something newer was saved elsewhere, the old unsaved text is offered and not forced."""
    server.evidence = "Saved at the office"
    key = "csr-xblock:course-v1:Demo+CSR+2026:7:g-why:evidence"
    page.evaluate("([key, draft]) => window.localStorage.setItem(key, draft)", [key, OTHER_DEVICE_DRAFT])

    page.goto(ADDRESS)

    expect(evidence(page)).to_have_value("Saved at the office")
    page.get_by_role("button", name="Bring it back").click()
    expect(evidence(page)).to_have_value("From this phone")
    expect(evidence(page)).to_be_focused()


def test_a_text_that_another_tab_saved_over_is_offered_after_a_reload(page: Page, server: Server) -> None:
    """Two tabs write the report; one is saved, the other refused, and its learner does what the sentence says."""
    evidence(page).fill("Written in the first tab")
    other = page.context.new_page()
    other.goto(ADDRESS)
    other.locator("[data-csr-field='evidence']").fill("Written in the second tab")
    save(other)
    expect(other.locator("[data-csr-status]")).not_to_be_empty()

    server.failure = (409, {"code": "changed-elsewhere", "message": "Reload the page.", "field": None})
    save(page)
    expect(page.get_by_text("Reload the page.")).to_be_visible()
    page.reload()

    expect(evidence(page)).to_have_value("Written in the second tab")
    page.get_by_role("button", name="Bring it back").click()
    expect(evidence(page)).to_have_value("Written in the first tab")


def test_saving_forgets_no_text_that_another_tab_keeps(page: Page) -> None:
    """What is typed in the other tab has not reached the server."""
    evidence(page).fill("Written in the first tab")
    other = page.context.new_page()
    other.goto(ADDRESS)
    other.locator("[data-csr-field='evidence']").fill("Written in the second tab")

    save(page)
    expect(page.locator("[data-csr-status]")).not_to_be_empty()
    other.reload()
    other.get_by_role("button", name="Bring it back").click()

    expect(other.locator("[data-csr-field='evidence']")).to_have_value("Written in the second tab")
