"""
Whatever is asked of the demo is answered: no error of the server, and what was refused has changed nothing.

A failure names the request and the seed; `python -m pytest -k "seed-3"` plays it again.
"""

from itertools import islice

import pytest
from csr_demo.scenarios import load_scenario, read_catalogue
from csr_demo.seed import seed_demo
from django.test import Client

from tests.whole_database import whole_database
from tests.workbench.odd_requests import OddRequests

REQUESTS_OF_A_RUN = 250
RUNS = 8
LONG_RUNS = 80
REFUSED = range(400, 500)


@pytest.fixture
def demo(db: None) -> Client:
    """Return a browser before the demo with everything in it."""
    for scenario in read_catalogue():
        load_scenario(scenario)
    seed_demo()
    return Client()


def ask(client: Client, seed: int) -> dict[int, int]:
    """Send the requests of a run; return how many were answered with each status."""
    statuses: dict[int, int] = {}
    before = whole_database()
    for asked in islice(OddRequests(seed, client), REQUESTS_OF_A_RUN):
        answer = asked.send(client)
        if answer.streaming:
            b"".join(answer.streaming_content)
        after = whole_database()
        assert answer.status_code < 500, asked
        if answer.status_code in REFUSED:
            changed = [table for table, rows in before.items() if rows != after[table]]
            assert not changed, f"{answer.status_code}, and yet {changed} changed: {asked}"
        before = after
        statuses[answer.status_code] = statuses.get(answer.status_code, 0) + 1
    return statuses


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(RUNS), ids=lambda seed: f"seed-{seed}")
def test_any_request_is_answered_and_a_refused_one_changes_nothing(demo: Client, seed: int) -> None:
    """Pages of last week, extensions, robots and attackers send what no page of ours sends."""
    statuses = ask(demo, seed)

    # The run says something only if much of it came through, and much of it did not.
    assert statuses[200] > REQUESTS_OF_A_RUN / 10
    assert sum(count for status, count in statuses.items() if status in REFUSED) > REQUESTS_OF_A_RUN / 10


@pytest.mark.long
@pytest.mark.parametrize("seed", range(RUNS, RUNS + LONG_RUNS), ids=lambda seed: f"seed-{seed}")
def test_any_of_very_many_requests_is_answered(demo: Client, seed: int) -> None:
    """Twenty thousand find what two thousand do not."""
    assert ask(demo, seed)
