"""The demo's pages, and the ways into a block."""

import json
from typing import Any

import pytest
from csr_demo.scenarios import Scenario
from csr_demo.stand_ins import DemoHtmlBlock
from django.test import Client
from lxml import html
from web_fragments.fragment import Fragment

from tests.workbench.native_blocks import PAGE, PROBLEM_HANDLER

RIGHT_CHOICE = json.dumps({"choice": 1})


def test_the_index_lists_every_loaded_scenario_with_its_sentence(scenarios: list[Scenario], client: Client) -> None:
    """It is the first page that visitors see."""
    page = html.fromstring(client.get("/").content)

    links = [(a.text, a.get("href")) for a in page.xpath("//main//li//a")]

    assert links == [("Native blocks", "/scenario/native/"), ("Another course", "/scenario/other/")]
    assert page.xpath("//main//li/p/text()") == ["A text and a question.", "A text."]


@pytest.mark.parametrize("url", ["/scenario/native/", f"/xblock/{PAGE}"])
def test_a_block_is_shown_at_its_scenario_and_at_its_own_address(
    scenarios: list[Scenario], client: Client, url: str
) -> None:
    """A unit with native children opens as its own document."""
    page = html.fromstring(client.get(url).content)

    assert page.xpath("//main/div/@data-usage-id") == [PAGE]


@pytest.mark.parametrize(
    "url",
    [
        "/scenario/missing/",
        "/xblock/block-v1:csr+native+demo+type@html+block@missing",
        "/xblock/not-a-key",
        PROBLEM_HANDLER.replace("check_choice", "no_such_handler"),
        PROBLEM_HANDLER.replace("problem1", "problem9"),
        PROBLEM_HANDLER.replace("course-v1:csr+native", "course-v1:csr+other"),
    ],
    ids=["scenario", "block", "key", "handler", "block-of-handler", "course-of-handler"],
)
def test_what_does_not_exist_is_not_found(scenarios: list[Scenario], client: Client, url: str) -> None:
    """The LMS answers 404 in all these cases."""
    assert client.get(url).status_code == 404


def test_a_handler_without_the_token_is_refused(checking_client: Client) -> None:
    """The LMS refuses it too: a script of ours that forgot the token must not work in the demo only."""
    response = checking_client.post(PROBLEM_HANDLER, RIGHT_CHOICE, content_type="application/json")

    assert response.status_code == 403


def test_a_handler_answers_with_the_token_of_the_cookie(checking_client: Client) -> None:
    """Every page sets the cookie from which scripts take the token."""
    token = checking_client.cookies["csrftoken"].value

    response = checking_client.post(
        PROBLEM_HANDLER, RIGHT_CHOICE, content_type="application/json", headers={"X-CSRFToken": token}
    )

    assert (response.status_code, response.json()["is_right"]) == (200, True)


def test_the_query_is_the_context_of_the_view(
    scenarios: list[Scenario], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each screen of a block is one address, so Back, reload and a shared link work."""
    seen: list[dict[str, Any]] = []

    def student_view(_block: DemoHtmlBlock, context: dict[str, Any]) -> Fragment:
        seen.append(context)
        return Fragment()

    monkeypatch.setattr(DemoHtmlBlock, "student_view", student_view)

    client.get("/scenario/other/?screen=two&n=1")

    assert seen == [{"screen": "two", "n": "1"}]


@pytest.mark.parametrize(
    "path",
    ["no_such_block/csr_xblock/x.js", "thumbs/public/missing.js", "thumbs/models.py", "thumbs/public/../models.py"],
    ids=["block", "file", "not-public", "upwards"],
)
def test_only_public_files_of_a_package_are_served(client: Client, path: str) -> None:
    """Scoring data and templates lie in the same package."""
    assert client.get(f"/xblock/resource/{path}").status_code == 404


def test_changing_something_needs_a_post(scenarios: list[Scenario], client: Client) -> None:
    """A link or an image must not be able to switch who is looking."""
    assert client.get("/choose/?learner=elena&role=student&language=en").status_code == 405
