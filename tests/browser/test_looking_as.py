"""A trainer looks at a course as one of its learners, reads, and changes nothing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.screens import BAKERY, FULL, SCREENS, path_of
from tests.browser.test_accessibility import sideways, violations
from tests.browser.visitor import Visitor, unit_path

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

Visit = Callable[..., Visitor]
HIDDEN = (
    "You see this as a learner, and nothing is saved. Hidden: answers, scores, and units that open by results, because "
    "the learner does not share them with the trainers."
)
SHOWN = (
    "You see this as a learner, and nothing is saved. Hidden: answers to single questions, notes, plans, and reports "
    "that are not meant for trainers, because the learner shares the scores only."
)


def share(learner: Visitor) -> None:
    """Let a learner share the scores in the bakery's course."""
    learner.page.goto(f"{learner.demo.url}{PROFILE}")
    learner.module("form").locator("[data-csr-name=trainers_may_see]").check()
    learner.press("Save and go on")


PROFILE = next(screen.path for screen in SCREENS if screen.name == "profile")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_trainer_sees_what_a_learner_shares_and_changes_nothing(visit: Visit, language: str) -> None:
    """So a question on the telephone can be answered."""
    share(visit("rasa", language=language))
    trainer = visit("rasa", role="looking", language=language, viewport={"width": 360, "height": 800})
    trainer.open(BAKERY)

    expect(trainer.page.get_by_text(trainer.say(SHOWN))).to_be_visible()
    expect(trainer.page.locator(".csr-scorecard")).to_be_visible()
    assert violations(trainer.page) == []
    assert sideways(trainer.page) == 0
    trainer.page.goto(trainer.demo.url + path_of(BAKERY))
    expect(trainer.page.get_by_text(trainer.say(SHOWN))).to_be_visible()
    trainer.page.goto(trainer.demo.url + unit_path(BAKERY, "environment-foundation"))
    expect(trainer.page.get_by_text(trainer.say(SHOWN))).to_be_visible()
    assert trainer.page.locator(".csr [type=submit]:enabled").count() == 0
    assert trainer.page.locator('[data-csr-url*="/handler/"]').count() == 0


@pytest.mark.parametrize("language", ["en", "lt"])
def test_a_trainer_reads_what_is_hidden_of_a_learner_who_does_not_share(visit: Visit, language: str) -> None:
    """And why, in a sentence; the scorecard is not in the page at all."""
    trainer = visit("elena", role="looking", language=language, viewport={"width": 360, "height": 800})
    trainer.open(FULL)

    expect(trainer.page.get_by_text(trainer.say(HIDDEN))).to_be_visible()
    expect(trainer.page.get_by_role("cell", name=trainer.say("not shown")).first).to_be_visible()
    assert trainer.page.locator(".csr-scorecard").count() == 0
    assert violations(trainer.page) == []
    assert sideways(trainer.page) == 0
