"""The privacy receipt over HTTP, as the LMS has it: read, downloaded and obeyed with the token of the page."""

import json
import re
from html import unescape

import pytest
from csr_demo.people import LEARNERS, user_of
from csr_demo.scenarios import find_scenario, load_scenario
from csr_demo.seed import seed_demo
from django.core.management import call_command
from django.test import Client

from csr_xblock.domain.people.personal_data import DataOwner
from csr_xblock.openedx.screens import short_id_of
from csr_xblock.results.people.person_rows import count_rows

RASA = LEARNERS[0]
PROGRAMME = "block-v1:csr+bakery-scorecard+demo+type@csr_program+block@program"
RECEIPT = f"/scenario/bakery-scorecard/?csr_{short_id_of(PROGRAMME)}=privacy"


@pytest.fixture
def rasa(db: None) -> Client:
    """Return the browser of Rasa, who has handed in, with the token of the page."""
    scenario = find_scenario("bakery-scorecard")
    assert scenario is not None
    load_scenario(scenario)
    seed_demo()
    client = Client(enforce_csrf_checks=True)
    client.get(RECEIPT)
    return client


def addresses(client: Client, handler: str) -> list[str]:
    """Return the addresses of a handler on the receipt."""
    page = unescape(client.get(RECEIPT).content.decode())
    return sorted(set(re.findall(rf'"([^"]*/handler/{handler}[^"]*)"', page)))


def test_what_is_stored_is_shown_and_downloaded(rasa: Client) -> None:
    """In both forms, from the links on the page."""
    html, data = (rasa.get(address) for address in addresses(rasa, "download_own_data"))

    assert ["text/html", "application/json"] == [one.headers["Content-Type"].split(";")[0] for one in (html, data)]
    assert len(json.loads(data.content)["tables"]["csr_xblock_answer"]["rows"]) >= 48
    assert b"Lithuania" in html.content


def test_a_deletion_without_the_token_is_refused(rasa: Client) -> None:
    """Another site must not delete what a learner has done."""
    [address] = addresses(rasa, "delete_own_data")
    before = count_rows(DataOwner(user_of(RASA).pk))

    assert 403 == rasa.post(address, '{"everywhere": true}', content_type="application/json").status_code
    assert before == count_rows(DataOwner(user_of(RASA).pk))


def test_a_deletion_with_the_token_leaves_nothing(rasa: Client) -> None:
    """In any of the courses of the demo."""
    [address] = addresses(rasa, "delete_own_data")
    token = rasa.cookies["csrftoken"].value

    answered = rasa.post(
        address, '{"everywhere": true}', content_type="application/json", headers={"X-CSRFToken": token}
    )

    assert (200, {}) == (answered.status_code, answered.json())
    assert {} == count_rows(DataOwner(user_of(RASA).pk))
    assert "Nothing is stored about you here." in rasa.get(RECEIPT).content.decode()


def test_commands_for_operators_run_in_the_demo(rasa: Client, capsys: pytest.CaptureFixture[str]) -> None:
    """So that an operator can try them before the site does."""
    call_command("csr_personal_data", "delete", user_of(RASA).get_username(), "--dry-run")
    call_command("csr_purge", "--dry-run")

    said = capsys.readouterr().out
    assert "csr_xblock_attempt: " in said
    assert "Nothing was deleted (delete)." in said
    assert "Would delete: 0 learners in courses" in said
