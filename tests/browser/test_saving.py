"""Nothing that somebody has chosen or typed is lost, whatever happens to the page, the line or the session."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser import bakery
from tests.browser.unit_keys import right_choices
from tests.browser.visitor import Visitor, Watch

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

HALF_WAY = "company-half-way"
OPEN_PART = "community"
FIRST, SECOND, THIRD = "com-stakeholder-map", "com-neighbour-impact", "com-local-jobs"
NOTE = "Talk with the neighbours on 4 May, minutes in the red folder."
SIGNED_OUT = "You are signed out. Kept in this browser: sign in again to send it."
HANDED_IN = "These answers have already been handed in, perhaps in another tab. Nothing was changed. Reload the page."
ANOTHER_QUESTION = """
  for (const [name, text] of Object.entries(localStorage)) {
    if (!name.startsWith("csr-answers-")) continue;
    localStorage.removeItem(name);
    const change = { ...JSON.parse(text), item: "gone" };
    localStorage.setItem(name.replace(/:.*/, `:gone ${change.tab}`), JSON.stringify(change));
  }
"""
"""Makes what this browser keeps an answer to a question that there is no more."""
LOG_IN_PAGE = "<!doctype html><title>Sign in</title>"
Visit = Callable[..., Visitor]


def open_part(visitor: Visitor, part: str = OPEN_PART) -> Visitor:
    """Open one part of the half-finished self-assessment."""
    visitor.open_assessment(HALF_WAY)
    visitor.go_to_part(part)
    return visitor


def read_back(visit: Visit, learner: str = "rasa") -> Visitor:
    """Return the same person at another device, where only what the server has can be seen."""
    return open_part(visit(learner))


OTHER_LEARNER = (
    "Somebody else has signed in in this browser since, so nothing was saved. "
    "Your text is still in this window: sign in again yourself and save it then."
)


@contextmanager
def answering(context: BrowserContext, handler: str, status: int, body: str = LOG_IN_PAGE) -> Iterator[None]:
    """Let the platform answer a handler's requests instead of us."""
    address = re.compile(rf"/handler/{handler}(\?|$)")

    def fulfill(route: Route) -> None:
        route.fulfill(status=status, content_type="text/html", body=body)

    context.route(address, fulfill)
    yield
    context.unroute(address, fulfill)


def expect_state(visitor: Visitor, item: str, state: str) -> None:
    """Wait until the page says how the saving of an item goes."""
    expect(visitor.status(item)).to_have_attribute("data-csr-state", state, timeout=20000)


def expect_nothing_unsent(visitor: Visitor) -> None:
    """Wait until this browser keeps no answer that the server does not have."""
    visitor.page.wait_for_function("Object.keys(localStorage).every((key) => !key.startsWith('csr-answers-'))")


def hide_and_show(page: Page) -> None:
    """Do to the page what the browser does when its tab comes to the front again."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_a_reload_keeps_answer_and_note(visit: Visit) -> None:
    """The simplest accident."""
    rasa = open_part(visit())
    rasa.choose(FIRST, 2)
    rasa.note(FIRST).fill(NOTE)
    rasa.expect_saved(FIRST)

    rasa.page.reload()

    assert rasa.chosen(FIRST) == "2"
    assert rasa.note(FIRST).input_value() == NOTE


def test_leaving_in_the_middle_keeps_everything(visit: Visit) -> None:
    """Customers come in while the baker is answering; the page is simply left."""
    rasa = open_part(visit())
    rasa.choose(FIRST, 2)
    rasa.note(FIRST).fill(NOTE)
    rasa.page.goto(rasa.demo.url)

    expect_nothing_unsent(open_part(rasa))

    there = read_back(visit)
    assert (there.chosen(FIRST), there.note(FIRST).input_value()) == ("2", NOTE)


def test_another_device_shows_what_was_answered(visit: Visit) -> None:
    """People begin at the office and go on at home."""
    rasa = open_part(visit())
    rasa.choose(FIRST, 3)
    rasa.expect_saved(FIRST)

    there = read_back(visit)

    assert there.chosen(FIRST) == "3"


def test_the_other_tab_shows_the_newer_answer_when_it_comes_to_the_front(visit: Visit) -> None:
    """Without this, somebody believes the old answer of the other tab and overwrites the new one."""
    rasa = open_part(visit())
    other = open_part(rasa.another_tab())
    rasa.choose(FIRST, 3)
    rasa.expect_saved(FIRST)

    hide_and_show(other.page)

    expect(other.status(FIRST)).to_have_text(other.say("This is your newer answer from another tab or device."))
    assert other.chosen(FIRST) == "3"


def test_the_other_tab_is_told_when_it_saves(visit: Visit) -> None:
    """Both tabs may be visible side by side; then only a save brings news."""
    rasa = open_part(visit())
    other = open_part(rasa.another_tab())
    rasa.choose(FIRST, 3)
    rasa.expect_saved(FIRST)

    other.choose(SECOND, 1)
    other.expect_saved(SECOND)

    expect_state(other, FIRST, "elsewhere")
    assert other.chosen(FIRST) == "3"
    assert read_back(visit).chosen(SECOND) == "1"


def versions(visitor: Visitor, item: str) -> list[str]:
    """Return the two answers between which a question lets the learner choose, the own one first, as they are read."""
    panel = visitor.item(item).locator("details.csr-two")
    expect(panel).to_be_visible()
    if panel.get_attribute("open") is None:
        panel.locator("summary").click()
    return [version.inner_text() for version in panel.locator("[data-csr-version]").all()]


def decide(visitor: Visitor, item: str, version: str) -> None:
    """Choose 'mine' or 'theirs' between two answers."""
    visitor.item(item).locator(f'[data-csr-version="{version}"] button').click()


def words_of(visitor: Visitor, item: str, level: int) -> str:
    """Return the sentence of a level."""
    return visitor.item(item).locator(f'label:has(input[value="{level}"])').inner_text().strip()


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize(("version", "kept"), [("mine", "4"), ("theirs", "0")])
def test_an_answer_given_elsewhere_meanwhile_is_shown_beside_the_own_one(
    visit: Visit, language: str, version: str, kept: str
) -> None:
    """Neither is replaced in silence; the learner sees both and chooses."""
    rasa = open_part(visit("rasa", language=language))
    phone = open_part(visit())
    rasa.page.context.set_offline(True)
    rasa.choose(SECOND, 4)
    rasa.choose(FIRST, 4)
    expect_state(rasa, SECOND, "waiting")
    phone.choose(FIRST, 0)
    phone.expect_saved(FIRST)
    phone.note(FIRST).fill(NOTE)
    phone.expect_saved(FIRST)

    rasa.page.context.set_offline(False)
    expect_state(rasa, FIRST, "two")
    mine, theirs = versions(rasa, FIRST)
    before = read_back(visit).chosen(FIRST)
    decide(rasa, FIRST, version)
    rasa.expect_saved(FIRST)

    assert words_of(rasa, FIRST, 4) in mine
    assert words_of(rasa, FIRST, 0) in theirs
    assert NOTE in theirs
    assert before == "0"
    there = read_back(visit)
    assert rasa.chosen(FIRST) == there.chosen(FIRST) == kept
    assert there.note(FIRST).input_value() == ("" if version == "mine" else NOTE)
    assert there.chosen(SECOND) == "4"
    assert rasa.item(FIRST).locator("details.csr-two").count() == 0


def test_an_old_answer_of_a_closed_tab_does_not_replace_a_newer_one(visit: Visit) -> None:
    """Chosen on the train without a line, forgotten, chosen anew at home; then the laptop is opened again."""
    laptop = open_part(visit())
    laptop.page.context.set_offline(True)
    laptop.choose(FIRST, 1)
    expect_state(laptop, FIRST, "waiting")
    laptop.page.close()
    laptop.page.context.set_offline(False)
    home = open_part(visit())
    home.choose(FIRST, 4)
    home.expect_saved(FIRST)

    again = open_part(laptop.another_tab())
    expect_state(again, FIRST, "two")

    assert again.item(FIRST).locator("details.csr-two").get_attribute("open") is not None
    assert read_back(visit).chosen(FIRST) == "4"
    mine, theirs = versions(again, FIRST)
    assert (words_of(again, FIRST, 1) in mine, words_of(again, FIRST, 4) in theirs) == (True, True)


def test_a_choice_that_is_put_off_is_asked_again_on_the_next_visit(visit: Visit) -> None:
    """Nobody has to decide at once, and what was not decided is not lost."""
    laptop = open_part(visit())
    open_part(phone := visit())
    laptop.page.context.set_offline(True)
    laptop.choose(FIRST, 1)
    phone.choose(FIRST, 4)
    phone.expect_saved(FIRST)
    laptop.page.context.set_offline(False)
    expect_state(laptop, FIRST, "two")
    laptop.page.close()

    again = open_part(laptop.another_tab())
    expect_state(again, FIRST, "two")
    decide(again, FIRST, "mine")
    again.expect_saved(FIRST)
    expect_nothing_unsent(again)

    assert read_back(visit).chosen(FIRST) == "1"


def test_two_answers_are_told_from_each_other_by_a_screen_reader_and_chosen_with_the_keyboard(visit: Visit) -> None:
    """The state is announced, the panel opens with a key, and the focus is not lost with the panel."""
    rasa = open_part(visit())
    open_part(phone := visit())
    rasa.page.context.set_offline(True)
    rasa.choose(FIRST, 1)
    phone.choose(FIRST, 4)
    phone.expect_saved(FIRST)
    rasa.page.context.set_offline(False)
    expect(rasa.status(FIRST)).to_have_text(rasa.say("Two different answers."))
    assert rasa.status(FIRST).get_attribute("role") == "status"

    rasa.item(FIRST).locator("details.csr-two summary").focus()
    rasa.page.keyboard.press("Enter")
    group = rasa.page.get_by_role("group", name=rasa.say("Two answers to one question"))
    expect(group).to_be_visible()
    rasa.page.keyboard.press("Tab")
    rasa.page.keyboard.press("Tab")
    rasa.page.keyboard.press("Enter")
    rasa.expect_saved(FIRST)

    assert rasa.chosen(FIRST) == read_back(visit).chosen(FIRST) == "4"
    assert rasa.item(FIRST).locator("input:checked").evaluate("one => one === document.activeElement")


def test_the_same_answer_on_two_devices_is_nothing_to_ask_about(visit: Visit) -> None:
    """The answer is kept, whoever was first."""
    rasa = open_part(visit())
    open_part(phone := visit())
    rasa.page.context.set_offline(True)
    rasa.choose(FIRST, 3)
    phone.choose(FIRST, 3)
    phone.expect_saved(FIRST)

    rasa.page.context.set_offline(False)

    rasa.expect_saved(FIRST)
    expect_nothing_unsent(rasa)


def test_two_answers_are_chosen_between_before_anything_is_handed_in(visit: Visit) -> None:
    """What lies in this browser must not be cut off by the submit of the same person."""
    rasa = open_part(visit())
    open_part(phone := visit())
    rasa.page.context.set_offline(True)
    rasa.choose(FIRST, 1)
    expect_state(rasa, FIRST, "waiting")
    phone.choose(FIRST, 4)
    phone.expect_saved(FIRST)
    rasa.page.close()
    rasa.page.context.set_offline(False)
    review = rasa.another_tab()
    review.page.goto(phone.page.url.replace(f"={OPEN_PART}", "=review"))
    panel = review.page.locator("details.csr-two")
    expect(panel).to_have_attribute("open", "")
    review.button("Hand in and see the scorecard").click()
    expect(review.module("unsent").locator("[data-csr-status]")).to_have_text(
        review.say("To one question or more you gave two different answers. Please choose before you hand in.")
    )
    assert read_back(visit).chosen(FIRST) == "4"

    with review.page.expect_navigation():
        panel.locator('[data-csr-version="mine"] button').click()
    assert read_back(visit).chosen(FIRST) == "1"

    review.hand_in()
    assert "=scorecard" in review.page.url


def test_a_kept_answer_that_is_refused_says_so_for_as_long_as_the_page_is_open(visit: Visit) -> None:
    """Its question has left the self-assessment meanwhile; a page that loads itself anew would swallow the reason."""
    rasa = open_part(visit())
    with answering(rasa.page.context, "save_answer", 403):
        rasa.choose(FIRST, 2)
        expect_state(rasa, FIRST, "signed-out")
        rasa.page.close()
    review = rasa.another_tab()
    review.page.add_init_script(ANOTHER_QUESTION)
    review.page.goto(rasa.page.url.replace(f"={OPEN_PART}", "=review"))

    review.page.wait_for_load_state("networkidle")

    expect(review.module("unsent").locator("[data-csr-status]")).to_contain_text(
        review.say("This question is no longer part of the self-assessment. Please reload the page.")
    )


def test_what_another_tab_keeps_is_sent_before_anything_is_handed_in(visit: Visit) -> None:
    """The review was opened first; the answer waits in another tab of the same browser."""
    rasa = open_part(visit())
    review = rasa.another_tab()
    review.page.goto(rasa.page.url.replace(f"={OPEN_PART}", "=review"))
    with answering(rasa.page.context, "save_answer", 403):
        rasa.choose(FIRST, 2)
        expect_state(rasa, FIRST, "signed-out")
        rasa.page.close()

    with review.page.expect_navigation():
        review.button("Hand in and see the scorecard").click()

    assert "=review" in review.page.url
    assert read_back(visit).chosen(FIRST) == "2"


def test_a_second_tab_that_takes_over_unsent_answers_can_still_change_them(visit: Visit) -> None:
    """Unsent answers are common to the tabs of a browser; a later click must win over an earlier one."""
    rasa = open_part(visit())
    other = open_part(rasa.another_tab())
    rasa.page.context.set_offline(True)
    for level in (0, 1, 2):
        rasa.choose(FIRST, level)
    expect_state(rasa, FIRST, "waiting")
    other.choose(SECOND, 3)
    rasa.page.close()
    other.page.context.set_offline(False)
    expect_state(other, SECOND, "saved")

    other.choose(FIRST, 4)
    other.expect_saved(FIRST)

    assert read_back(visit).chosen(FIRST) == "4"


def test_a_lost_line_is_told_and_answers_are_sent_later(visit: Visit) -> None:
    """Workshops have bad reception; nobody should have to do anything about it."""
    rasa = open_part(visit())
    rasa.page.context.set_offline(True)
    rasa.choose(FIRST, 2)
    rasa.choose(SECOND, 1)
    expect(rasa.status(FIRST)).to_have_text(rasa.say("No connection. Kept in this browser; it will be sent by itself."))

    rasa.page.context.set_offline(False)
    expect_state(rasa, FIRST, "saved")
    expect_state(rasa, SECOND, "saved")

    there = read_back(visit)
    assert (there.chosen(FIRST), there.chosen(SECOND)) == ("2", "1")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_the_next_page_waits_for_the_line(visit: Visit, language: str) -> None:
    """The browser's own error page would say nothing of the answers, and nothing leads back from it without a line."""
    rasa = open_part(visit("rasa", language=language))
    here = rasa.page.url
    rasa.page.context.set_offline(True)
    rasa.choose(FIRST, 2)
    rasa.page.locator("[data-csr-next]").click()
    expect(rasa.leaving).to_have_text(
        rasa.say(
            "No connection, so the next page has to wait. It opens by itself when the line is back; nothing is lost."
        )
    )
    assert rasa.page.url == here

    with rasa.page.expect_navigation():
        rasa.page.context.set_offline(False)

    assert rasa.page.url != here
    assert read_back(visit).chosen(FIRST) == "2"


def test_the_next_page_waits_for_the_line_with_nothing_to_save(visit: Visit) -> None:
    """Also the steps above the questions, and those of the programme around them."""
    rasa = open_part(visit())
    here = rasa.page.url
    rasa.page.context.set_offline(True)
    rasa.page.locator('a[href$="=review"], a[href$="=finance"]').first.click()
    expect(rasa.leaving).not_to_be_empty()

    with rasa.page.expect_navigation():
        rasa.page.context.set_offline(False)

    assert rasa.page.url != here


def test_who_goes_on_answering_is_not_taken_away_from_the_page(visit: Visit) -> None:
    """The link was pressed without success; the person has stayed and works here."""
    rasa = open_part(visit())
    here = rasa.page.url
    rasa.page.context.set_offline(True)
    rasa.page.locator("[data-csr-next]").click()
    expect(rasa.leaving).not_to_be_empty()

    rasa.choose(FIRST, 2)
    expect(rasa.leaving).to_be_empty()
    rasa.page.context.set_offline(False)
    rasa.expect_saved(FIRST)

    assert rasa.page.url == here


def test_a_failing_server_is_not_called_a_lost_line(visit: Visit, watch: Watch) -> None:
    """People would look for the fault in their own network."""
    rasa = open_part(visit())
    here = rasa.page.url
    with answering(rasa.page.context, "save_answer", 503):
        rasa.choose(FIRST, 2)
        expect(rasa.status(FIRST)).to_have_text(
            rasa.say("The server cannot save now. Kept here and sent by itself later.")
        )
        rasa.page.locator("[data-csr-next]").click()
        expect(rasa.leaving).to_have_text(
            rasa.say(
                "The server does not answer, so the next page has to wait. It opens by itself when it does; "
                "nothing is lost."
            )
        )
        assert rasa.page.url == here
    rasa.page.wait_for_url(lambda url: url != here)
    watch.forgive("503")

    assert read_back(visit).chosen(FIRST) == "2"


def test_a_tab_closed_without_a_line_brings_its_text_back(visit: Visit) -> None:
    """The battery is empty before the line is back."""
    rasa = open_part(visit())
    rasa.page.context.set_offline(True)
    rasa.choose(FIRST, 2)
    rasa.note(FIRST).fill(NOTE)
    expect_state(rasa, FIRST, "waiting")
    rasa.page.close()
    rasa.page.context.set_offline(False)

    again = open_part(rasa.another_tab())
    expect_nothing_unsent(again)

    assert (again.chosen(FIRST), again.note(FIRST).input_value()) == ("2", NOTE)
    assert read_back(visit).note(FIRST).input_value() == NOTE


@pytest.mark.parametrize("status", [403, 200], ids=["refused", "log-in page"])
def test_an_expired_session_keeps_the_answer_and_sends_it_after_log_in(visit: Visit, status: int) -> None:
    """Sessions end over lunch; platforms answer with 403 or with the page to sign in."""
    rasa = open_part(visit())
    with answering(rasa.page.context, "save_answer", status):
        rasa.note(FIRST).fill(NOTE)
        expect(rasa.status(FIRST)).to_have_text(rasa.say(SIGNED_OUT))
        rasa.page.close()

    again = open_part(rasa.another_tab())
    expect_nothing_unsent(again)

    assert read_back(visit).note(FIRST).input_value() == NOTE


def test_a_lost_token_is_a_lost_session(visit: Visit) -> None:
    """The platform refuses a request without its token; the page that stays open sends by itself after signing in."""
    rasa = open_part(visit())
    rasa.page.context.clear_cookies()
    rasa.choose(FIRST, 2)
    expect_state(rasa, FIRST, "signed-out")

    rasa.become("rasa")
    expect_state(rasa, FIRST, "saved")

    assert read_back(visit).chosen(FIRST) == "2"


def test_learners_at_one_browser_do_not_see_each_others_unsent_text(visit: Visit) -> None:
    """The computer behind the counter is everybody's."""
    rasa = open_part(visit())
    with answering(rasa.page.context, "save_answer", 403):
        rasa.note(FIRST).fill(NOTE)
        expect_state(rasa, FIRST, "signed-out")
        rasa.page.close()
    elena = rasa.another_tab()
    elena.become("elena")
    elena.open_assessment(HALF_WAY)
    elena.fill_in_profile(role="manager")
    elena.start("full")
    elena.go_to_part(OPEN_PART)
    elena.choose(FIRST, 0)
    elena.expect_saved(FIRST)
    seen_by_elena = elena.note(FIRST).input_value()

    elena.become("rasa")
    rasa_again = open_part(elena)
    expect_nothing_unsent(rasa_again)

    assert seen_by_elena == ""
    assert (rasa_again.chosen(FIRST), rasa_again.note(FIRST).input_value()) == ("", NOTE)


def test_a_note_typed_right_before_handing_in_is_part_of_it(visit: Visit) -> None:
    """The last note is typed, and the next link pressed, faster than the page saves."""
    rasa = open_part(visit(), "environment")
    rasa.note("env-nature").fill(NOTE)
    rasa.go_on()
    rasa.hand_in()

    rasa.follow("Assess again")
    rasa.start("full")
    rasa.go_to_part("environment")

    assert rasa.note("env-nature").input_value() == NOTE


def test_an_old_tab_says_calmly_that_the_answers_are_handed_in(visit: Visit) -> None:
    """A handed-in answer never changes, and nobody should wonder why."""
    rasa = open_part(visit())
    old = open_part(rasa.another_tab())
    rasa.page.locator("[data-csr-item]").first.wait_for()
    rasa.page.goto(rasa.page.url.replace(f"={OPEN_PART}", "=review"))
    rasa.hand_in()

    old.choose(FIRST, 4)
    expect_state(old, FIRST, "refused")

    expect(old.status(FIRST)).to_have_text(old.say(HANDED_IN))


# --- The report on a unit's task


def open_unit(visitor: Visitor) -> Visitor:
    """Open a unit that everybody may enter."""
    visitor.open_unit("full-programme", "g-why")
    return visitor


def evidence(visitor: Visitor) -> str:
    """Return the report on the task as the page shows it."""
    return str(visitor.page.locator('[data-csr-field="evidence"]').input_value())


def test_a_report_that_could_not_be_sent_is_back_in_the_next_tab(visit: Visit) -> None:
    """It is the longest text that learners write."""
    rasa = open_unit(visit("elena"))
    with answering(rasa.page.context, "save_task", 403):
        form = rasa.module("unit-task")
        rasa.fill_in_report(bakery.WEEKEND)
        form.locator("[type=submit]").click()
        expect(form.locator("[data-csr-summary]")).to_be_focused()
        rasa.page.close()

    again = open_unit(rasa.another_tab())
    expect(again.module("unit-task").locator("[data-csr-status]")).to_have_text(
        again.say("Text that you had not saved is back. Please save it.")
    )
    again.module("unit-task").locator("[type=submit]").click()
    expect(again.module("unit-task").locator("[data-csr-status]")).to_have_text(again.say("Saved."))

    assert evidence(open_unit(visit("elena"))) == bakery.WEEKEND


def test_a_report_typed_at_one_browser_is_not_shown_to_the_next_learner(visit: Visit) -> None:
    """Evidence may name colleagues."""
    elena = open_unit(visit("elena"))
    elena.page.locator('[data-csr-field="evidence"]').fill(bakery.WEEKEND)
    elena.become("jonas")
    jonas_sees = evidence(open_unit(elena.another_tab()))
    elena.become("elena")

    assert jonas_sees == ""
    assert evidence(open_unit(elena.another_tab())) == bakery.WEEKEND


def test_a_text_is_never_saved_for_the_learner_who_signed_in_since(visit: Visit) -> None:
    """One computer in the office: the page is Elena's, the session now Jonas's."""
    elena = open_unit(visit("elena"))
    form = elena.module("unit-task")
    elena.fill_in_report(bakery.WEEKEND)
    elena.become("jonas")
    form.locator("[type=submit]").click()
    expect(form.locator("[data-csr-summary]")).to_have_text(elena.say(OTHER_LEARNER))
    jonas_has = evidence(open_unit(visit("jonas")))
    elena.become("elena")
    form.locator("[type=submit]").click()
    expect(form.locator("[data-csr-status]")).to_have_text(elena.say("Saved."))

    assert (jonas_has, evidence(open_unit(visit("elena")))) == ("", bakery.WEEKEND)


def test_a_report_saved_on_another_device_is_not_overwritten_silently(visit: Visit) -> None:
    """Both texts may be good; the learner decides."""
    here = open_unit(visit("elena"))
    here.page.locator('[data-csr-field="evidence"]').fill("Half a sentence")
    here.page.close()
    open_unit(there := visit("elena"))
    there.report(bakery.WEEKEND)

    again = open_unit(here.another_tab())
    expect(again.page.locator("[data-csr-unsaved]")).to_be_visible()
    before = evidence(again)
    again.page.locator("[data-csr-bring-back]").click()

    assert (before, evidence(again)) == (bakery.WEEKEND, "Half a sentence")


def test_a_unit_done_without_the_last_answer_of_the_server_is_done_after_a_reload(visit: Visit) -> None:
    """The check is passed although its answer was lost on the way; trying again would be annoying."""
    elena = open_unit(visit("elena"))
    elena.pass_check(right_choices("g-why"))
    elena.page.reload()

    assert elena.page.locator("[data-csr-best]").is_visible()
