"""What is kept of what a handler changes in Studio, and what the services there say."""

import json
from typing import Any

import pytest
from csr_demo.models import FieldValue
from csr_demo.scenarios import Scenario
from csr_demo.stand_ins import STAND_INS
from csr_demo.studio_services import StudioTemplates
from django.template import TemplateDoesNotExist
from django.test import Client
from opaque_keys.edx.keys import UsageKey

from tests.workbench.edited_block import (
    LEARNER,
    TRAINER,
    EditedBlock,
    add_edited_block,
    children_of,
    handler_address,
    stored,
)
from tests.workbench.native_blocks import PAGE, PROBLEM


@pytest.fixture
def edited(scenarios: list[Scenario], monkeypatch: pytest.MonkeyPatch) -> UsageKey:
    """Return the key of a block whose handlers change it."""
    monkeypatch.setitem(STAND_INS, "edited", EditedBlock)
    return add_edited_block()


def post(client: Client, address: str, body: str = "new") -> Any:
    """Send a text to a handler."""
    return client.post(address, body, content_type="text/plain")


def test_a_handler_of_an_editor_keeps_its_own_block_and_no_other(edited: UsageKey, client: Client) -> None:
    """Studio writes the handler's block only; code that relies on more would work in the demo alone."""
    client.post("/choose/", TRAINER)
    answer = post(client, handler_address(edited, "write"))

    assert (answer.status_code, stored(edited).text) == (200, "new")
    assert stored(UsageKey.from_string(PAGE)).display_name == "A unit"
    assert not FieldValue.objects.filter(name="note").exists()


def test_a_preview_keeps_nothing(edited: UsageKey, client: Client) -> None:
    """A start that is called there would seem to work until the page is loaded again."""
    client.post("/choose/", TRAINER)
    answer = post(client, handler_address(edited, "write", "preview_handler"))

    assert (answer.status_code, stored(edited).text) == (200, "")


def test_learners_are_answered_and_change_nothing(edited: UsageKey, client: Client) -> None:
    """So Studio does; whether they are refused is the block's concern."""
    client.post("/choose/", LEARNER)
    answer = post(client, handler_address(edited, "write"))

    assert (answer.status_code, stored(edited).text) == (200, "")


def test_the_suffix_reaches_the_handler(edited: UsageKey, client: Client) -> None:
    """It is part of Studio's address."""
    client.post("/choose/", TRAINER)
    post(client, handler_address(edited, "write") + "s/t")

    assert stored(edited).text == "news/t"


def test_blocks_made_by_a_handler_are_kept_with_their_parent(edited: UsageKey, client: Client) -> None:
    """The three starts of a programme make their blocks so."""
    client.post("/choose/", TRAINER)
    answer = post(client, handler_address(edited, "add"))

    first, second = stored(edited).children
    assert answer.content == b"2"
    assert [(stored(key).data, stored(key).parent) for key in (first, second)] == [("one", edited), ("two", edited)]


def test_adding_again_appends(edited: UsageKey, client: Client) -> None:
    """What is there already must not be lost or overwritten."""
    client.post("/choose/", TRAINER)
    post(client, handler_address(edited, "add"))
    post(client, handler_address(edited, "add"))

    assert len(set(children_of(edited))) == 4


def test_a_handler_without_the_token_is_refused(edited: UsageKey) -> None:
    """Studio checks it on every handler."""
    client = Client(enforce_csrf_checks=True)
    client.get("/")

    assert post(client, handler_address(edited, "write")).status_code == 403


@pytest.mark.parametrize(
    ("key", "handler"), [(PROBLEM.replace("problem1", "problem9"), "write"), (PROBLEM, "no_such_handler")]
)
@pytest.mark.parametrize("route", ["component_handler", "preview_handler"])
def test_what_does_not_exist_is_not_found(
    scenarios: list[Scenario], client: Client, route: str, key: str, handler: str
) -> None:
    """Studio answers 404, not with an error."""
    client.post("/choose/", TRAINER)

    assert post(client, handler_address(UsageKey.from_string(key), handler, route)).status_code == 404


@pytest.mark.parametrize(("who", "may"), [(TRAINER, True), (LEARNER, False)], ids=["trainer", "learner"])
def test_only_the_permissions_tell_who_may_write(
    edited: UsageKey, client: Client, who: dict[str, str], may: bool
) -> None:
    """In Studio's editors the `user` service names no role and no pseudonym, so blocks must not rely on it."""
    client.post("/choose/", who)
    response = client.post(handler_address(edited, "tell"), json.dumps({}), content_type="application/json")
    attributes = response.json()["attributes"]

    assert response.json()["may"] == [may, may]
    assert attributes["edx-platform.user_is_staff"] is False
    assert attributes["edx-platform.anonymous_user_id"] is None
    assert attributes["edx-platform.user_role"] == "student"
    assert attributes["edx-platform.is_authenticated"] is True


def test_templates_come_from_the_lms_and_only_the_known_one() -> None:
    """Without the prefix Studio does not find the template either."""
    templates = StudioTemplates()

    with pytest.raises(TemplateDoesNotExist):
        templates.render_template("studio_render_children_view.html", {})
