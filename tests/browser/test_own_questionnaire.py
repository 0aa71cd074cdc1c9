"""A questionnaire of an institution, with two to four answers a question and no quick check, in a real browser."""

import pytest
from playwright.sync_api import expect

from tests.browser.demo_server import Demo
from tests.browser.editors import EDITORS
from tests.browser.screens import FULL
from tests.browser.test_accessibility import violations
from tests.browser.test_studio_exchange import choose, exchanging
from tests.browser.trainer import Visit
from tests.own_questionnaire import own_workbook

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

ANSWERS = {"shop-door": 4, "shop-lamps": 2, "team-rota": 3, "team-tea": 0, "street-waste": 0, "street-feast": 1}
"""By item, a level that its question offers."""


@pytest.mark.parametrize("language", ["en", "lt"])
def test_it_is_brought_in_answered_and_scored(visit: Visit, demo: Demo, language: str) -> None:
    """Nobody meets a quick check that is not there, and every question has as many answers as its author wrote."""
    demo.put_back(demo.strangers)
    trainer = exchanging(visit, "assessment")
    choose(trainer, own_workbook())
    assert trainer.send("check") == 200
    trainer.save()

    rasa = visit("rasa", language=language, viewport={"width": 360, "height": 800})
    rasa.open_assessment(FULL)
    rasa.fill_in_profile()
    expect(rasa.page.locator('button[data-csr-name="mode"]')).to_have_count(1)
    assert violations(rasa.page) == []
    rasa.start("full")
    for offered in (5, 6, 7):
        expect(rasa.page.locator("[data-csr-item] .csr-anchors > label")).to_have_count(offered)
        assert violations(rasa.page) == []
        rasa.answer_page(ANSWERS)
        rasa.go_on()
    rasa.hand_in()

    expect(rasa.page.get_by_text("Two bins.").first).to_be_attached()
    assert violations(rasa.page) == []


def test_a_trainer_makes_a_question_of_two_answers_without_any_file(visit: Visit) -> None:
    """What is left empty is not offered; the preview shows it while it is typed."""
    trainer = exchanging(visit, "assessment")
    trainer.open_editor(EDITORS["assessment"])
    trainer.jump("item/env-water")
    preview = trainer.region("preview").locator(".csr-anchors > label")
    expect(preview).to_have_count(5)

    for level in (1, 2, 3):
        trainer.field(f"anchor_{level}").fill("")
    expect(preview).to_have_count(2)
