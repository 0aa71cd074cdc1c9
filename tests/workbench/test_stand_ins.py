"""The stand-ins behave enough like the LMS's own blocks to test ours beside them."""

import json

from csr_demo.scenarios import Scenario
from django.test import Client
from lxml import html

from tests.workbench.native_blocks import PAGE, PROBLEM, PROBLEM_HANDLER, block_seen_by, learner_identity


def page_text() -> html.HtmlElement:
    """Return the page of native blocks as the first learner sees it."""
    return html.fromstring(block_seen_by(learner_identity(), PAGE).render("student_view", {}).content)


def test_a_vertical_shows_its_children_in_order(scenarios: list[Scenario]) -> None:
    """Two of our blocks on one page are tested inside it."""
    blocks = page_text().xpath("//div[@class='vert']/div/@data-block-type")

    assert blocks == ["html", "html", "problem"]


def test_a_text_may_be_written_as_elements_or_as_cdata(scenarios: list[Scenario]) -> None:
    """Studio exports the second, people write the first."""
    paragraphs = [p.text_content() for p in page_text().xpath("//div[@data-block-type='html']/p")]

    assert paragraphs == ["Bread & cake", "Milk"]


def test_a_choice_is_kept_and_judged(scenarios: list[Scenario], client: Client) -> None:
    """The proof that native handlers and state work beside our blocks."""
    response = client.post(PROBLEM_HANDLER, json.dumps({"choice": 1}), content_type="application/json")

    block = block_seen_by(learner_identity(), PROBLEM)

    assert (response.json()["is_right"], block.chosen) == (True, 1)


def test_the_last_choice_is_shown_with_its_result(scenarios: list[Scenario], client: Client) -> None:
    """After a reload the learner sees what was answered."""
    client.post(PROBLEM_HANDLER, json.dumps({"choice": 0}), content_type="application/json")

    page = page_text()

    assert page.xpath("//input[@checked]/@value") == ["0"]
    assert page.xpath("//*[@role='status']")[0].text == "Not quite. Try again."


def test_a_choice_that_does_not_exist_is_refused(scenarios: list[Scenario], client: Client) -> None:
    """Bad input gets a sentence and changes nothing."""
    responses = [
        client.post(PROBLEM_HANDLER, json.dumps(body), content_type="application/json")
        for body in ({"choice": 7}, {"choice": True}, {"choice": None}, {}, [])
    ]

    assert [response.status_code for response in responses] == [400] * 5
    assert block_seen_by(learner_identity(), PROBLEM).chosen is None
