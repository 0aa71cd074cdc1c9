"""`csr-xblock score` with a plan and with answers given again: the vectors of JOURNEY 6 and 7, and mistakes."""

from pathlib import Path
from typing import Any

import pytest

from csr_xblock.cli import BAD_INPUT
from tests.cli.commands import run_score
from tests.domain.instruments import read_journey_vectors, read_vectors

BAKERY = next(case["input"] for case in read_vectors()["cases"] if case["input"].get("id") == "worked-example")
PLANNED = {"items": {"env-ghg": 1}, "phase": 1, "status": "planned"}


def told(numbers: dict[str, Any], expected: dict[str, Any]) -> dict[str, Any]:
    """Return of some numbers those that are expected, areas by their score."""
    areas = {name: area["score"] for name, area in numbers["perspectives"].items()}
    every = {**numbers["overall"], **areas}
    return {name: every[name] for name in expected}


@pytest.mark.parametrize("case", read_journey_vectors(), ids=lambda case: case["id"])
def test_vectors_come_out(case: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was handed in stays as it was beside it."""
    status, printed, refused = run_score({**BAKERY, **case["input"]}, tmp_path, capsys)

    assert (0, "") == (status, refused)
    assert 32 == printed["overall"]["display"]
    if "today" in case:
        assert case["today"] == told(printed["today"], case["today"])
    for phase, expected in case.get("projections", {}).items():
        assert expected == told(printed["projections"][phase], expected), phase
    assert ("again" in case["input"], "plan" in case["input"]) == ("today" in printed, "projections" in printed)


@pytest.mark.parametrize("plan", [[], [{**PLANNED, "status": "stopped"}]], ids=["no action", "given up"])
def test_without_an_action_there_is_no_projection(
    plan: list[Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Hatched bars that are the same as the others would say nothing."""
    _, printed, _ = run_score({**BAKERY, "plan": plan}, tmp_path, capsys)

    assert {} == printed["projections"]


def test_what_is_done_counts_in_every_phase_until_it_is_answered_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The new answer says more than the plan, also when it is lower."""
    done = {"items": {"env-ghg": 3}, "phase": 3, "status": "done"}
    _, hoped, _ = run_score({**BAKERY, "plan": [done]}, tmp_path, capsys)
    _, answered, _ = run_score({**BAKERY, "plan": [done], "again": {"env-ghg": 1}}, tmp_path, capsys)

    assert hoped["projections"]["1"] == hoped["projections"]["3"]
    assert 36.3636 == hoped["projections"]["1"]["perspectives"]["environment"]["score"]
    assert answered["today"] == answered["projections"]["1"]


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"plan": {}}, "'plan' must be a list"),
        ({"plan": [PLANNED] * 201}, "'plan' must be a list of at most 200"),
        ({"plan": [[]]}, "'plan[0]' must be an object with 'items', 'phase' and 'status'"),
        ({"plan": [{"items": {}, "status": "planned"}]}, "'plan[0]' must be an object"),
        ({"plan": [{**PLANNED, "phase": 4}]}, "'plan[0].phase' is 4; it must be 1, 2 or 3"),
        ({"plan": [{**PLANNED, "phase": True}]}, "'plan[0].phase' is True"),
        ({"plan": [{**PLANNED, "phase": {}}]}, "'plan[0].phase' is {}"),
        ({"plan": [{**PLANNED, "status": "begun"}]}, "'plan[0].status' must be one of idea, planned"),
        ({"plan": [{**PLANNED, "items": ["env-ghg"]}]}, "'plan[0].items' must be an object"),
        ({"plan": [{**PLANNED, "items": {"env-moon": 1}}]}, "'plan[0].items' names the item 'env-moon'"),
        ({"plan": [{**PLANNED, "items": {"env-ghg": 5}}]}, "'plan[0].items.env-ghg' is 5; it must be one of"),
        ({"plan": [{**PLANNED, "items": {"env-ghg": "na"}}]}, "'plan[0].items.env-ghg' is 'na'"),
        ({"again": [1]}, "'again' must be an object of items"),
        ({"again": "1" * 48}, "'again' must be an object of items"),
        ({"again": {"env-moon": 1}}, "'again' names the item 'env-moon'"),
        ({"again": {"env-ghg": 7}}, "'again.env-ghg' is 7"),
        ({"again": {"env-ghg": "na"}}, "this question always applies"),
        ({"again": {"env-ghg": 1}, "mode": "quick"}, "'env-ghg', which this person was not asked"),
    ],
)  # fmt: skip
def test_a_mistake_names_its_field(
    more: dict[str, Any], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever writes the file by hand finds the place."""
    status, _printed, refused = run_score({**BAKERY, **more}, tmp_path, capsys)

    assert BAD_INPUT == status
    assert sentence in refused
