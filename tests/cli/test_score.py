"""`csr-xblock score` gives exactly what the methodology's vectors expect, and names the field of every mistake."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csr_xblock.cli import BAD_INPUT, main, score_command
from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.identifiers import UnitId
from tests.cli.commands import run_score
from tests.domain.instruments import read_role_vectors, read_vectors

VECTORS = read_vectors()
CASES = [
    pytest.param(case["input"], case["expected"], id=f"{group} {number}")
    for group in ("cases", "progress", "raters", "percentiles")
    for number, case in enumerate(VECTORS[group], start=1)
]
LINE = VECTORS["cases"][0]["input"]["answers"]
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("value", "expected"), CASES)
def test_vectors_come_out_in_their_exact_shape(
    value: dict[str, Any], expected: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Others compute with this output: every key, every null and every number with four decimals counts."""
    assert run_score(value, tmp_path, capsys) == (0, expected, "")


@pytest.mark.parametrize("case", read_role_vectors(), ids=lambda case: case["input"]["id"])
def test_role_decides_what_is_asked(case: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Staff are asked their items only, and get no number for the company (JOURNEY 2)."""
    status, printed, refused = run_score(case["input"], tmp_path, capsys)

    assert (0, "") == (status, refused)
    assert case["expected"] == {name: printed[name] for name in case["expected"]}


def test_answers_may_be_an_object_of_items(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """People write items by name; the line of codes is for machines. Both mean the same."""
    case = VECTORS["cases"][1]
    meanings = {"n": "na", "d": "dk"}
    answers = {
        item.id: meanings.get(code, code) if code in meanings else int(code)
        for item, code in zip(packaged_instrument().items, case["input"]["answers"], strict=True)
        if code != "." and (code != "n" or item.na_allowed)
    }

    status, printed, _ = run_score({**case["input"], "answers": answers}, tmp_path, capsys)

    assert (status, printed) == (0, case["expected"])


def test_input_may_come_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipeline needs no file."""
    case = VECTORS["percentiles"][0]
    data = io.BytesIO(b"\xef\xbb\xbf" + json.dumps(case["input"]).encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))

    assert main(["score", "-"]) == 0
    assert json.loads(capsys.readouterr().out) == case["expected"]


def test_percentile_of_too_few_companies_is_null(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nine companies could be told apart."""
    assert run_score({"value": 50, "others": [10] * 9}, tmp_path, capsys)[:2] == (0, None)


def test_percentile_takes_decimals_exactly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """0.1 + 0.2 is not 0.3 in binary numbers, and equal companies count half."""
    assert run_score({"value": 31.3, "others": [31.3] * 10}, tmp_path, capsys)[:2] == (0, 50)


@pytest.mark.parametrize(
    ("importance", "is_recommended"), [({}, True), ({"env-climate": {}}, True), ({"env-climate": {"impact": 1}}, False)]
)
def test_importance_is_rated_from_one_side_of_one_objective_on(
    importance: dict[str, Any],
    is_recommended: bool,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The unit that helps to rate is recommended until then; it stands alone here, so that none comes before it."""
    unit = UnitId("g-stakeholders")
    monkeypatch.setattr(score_command, "packaged_units", lambda: {unit: packaged_units()[unit]})
    _, printed, _ = run_score({"answers": "2" * len(LINE), "importance": importance}, tmp_path, capsys)

    assert ("recommended" if is_recommended else "open") == printed["units"]["g-stakeholders"]


def test_unused_keys_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt 'importance' would otherwise be lost without a word."""
    status, printed, complaints = run_score({"answers": LINE, "importence": {}}, tmp_path, capsys)

    assert (status, complaints) == (0, "csr-xblock score: not used: importence\n")
    assert printed["overall"]["valid_perspectives"] == 6


@pytest.mark.parametrize(("actions", "state"), [(0, "locked"), (2, "locked"), (3, "open"), (None, "locked")])
def test_three_actions_open_the_unit_about_measuring(
    actions: int | None, state: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a plan opens can be tried without one."""
    value = {"answers": LINE} if actions is None else {"answers": LINE, "actions": actions}

    _status, printed, _complaints = run_score(value, tmp_path, capsys)

    assert printed["units"]["g-measure"] == state


def test_a_chosen_priority_opens_what_waits_for_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same answers with and without: only the units differ."""
    without, chosen = (
        run_score({"answers": LINE, "priorities": priorities}, tmp_path, capsys)[1]
        for priorities in ([], ["env-climate"])
    )

    assert ("locked", "open") == (without.pop("units")["g-strategy"], chosen.pop("units")["g-strategy"])
    assert without == chosen


BAD = {
    "no question": ({}, "'answers'"),
    "half a question": ({"first": LINE}, "'first' and 'second'"),
    "line too short": ({"answers": "123"}, "'answers' has 3 characters; it needs 48"),
    "line with another code": ({"answers": "5" + LINE[1:]}, "'answers' has '5' at place 1"),
    "answers as number": ({"answers": 3}, "'answers' must be"),
    "unknown item": ({"answers": {"x": 1}}, "'answers' names the item 'x'"),
    "level too high": ({"answers": {"env-water": 5}}, "'answers.env-water' is 5"),
    "level true": ({"answers": {"env-water": True}}, "'answers.env-water' is True"),
    "level as text": ({"answers": {"env-water": "3"}}, "'answers.env-water' is '3'"),
    "level with point": ({"answers": {"env-water": 2.0}}, "'answers.env-water'"),
    "does not apply where it always does": (
        {"answers": {"fin-risk-review": "na"}}, '\'answers.fin-risk-review\' is "na", but this question always applies',
    ),
    "level as list": ({"answers": {"env-water": [1]}}, "'answers.env-water'"),
    "mode": ({"answers": LINE, "mode": "short"}, "'mode'"),
    "mode as list": ({"answers": LINE, "mode": ["quick"]}, "'mode'"),
    "profile": ({"answers": LINE, "profile": 24}, "'profile'"),
    "employees below zero": ({"answers": LINE, "profile": {"employees": -1}}, "'profile.employees'"),
    "employees as text": ({"answers": LINE, "profile": {"employees": "24"}}, "'profile.employees'"),
    "employees true": ({"answers": LINE, "profile": {"employees": True}}, "'profile.employees'"),
    "importance": ({"answers": LINE, "importance": []}, "'importance'"),
    "unknown objective": ({"answers": LINE, "importance": {"x": {}}}, "'importance' names the objective 'x'"),
    "importance too high": (
        {"answers": LINE, "importance": {"env-climate": {"impact": 6}}}, "'importance.env-climate.impact'",
    ),
    "importance of a third side": (
        {"answers": LINE, "importance": {"env-climate": {"x": 1}}}, "'importance.env-climate'",
    ),
    "actions below zero": ({"answers": LINE, "actions": -1}, "'actions'"),
    "actions as text": ({"answers": LINE, "actions": "3"}, "'actions'"),
    "actions true": ({"answers": LINE, "actions": True}, "'actions'"),
    "too many actions": ({"answers": LINE, "actions": 201}, "'actions'"),
    "priorities": ({"answers": LINE, "priorities": "env-climate"}, "'priorities' must be a list of at most 3"),
    "priorities of objects": ({"answers": LINE, "priorities": [{}]}, "'priorities'"),
    "four priorities": ({"answers": LINE, "priorities": ["env-climate"] * 4}, "'priorities'"),
    "unknown priority": ({"answers": LINE, "priorities": ["x"]}, "'priorities' names the objective 'x'"),
    "evidence": ({"answers": LINE, "evidence": "env-water"}, "'evidence'"),
    "unknown evidence": ({"answers": LINE, "evidence": ["x"]}, "'evidence' names the item 'x'"),
    "verified of numbers": ({"answers": LINE, "verified": [1]}, "'verified'"),
    "second sheet": ({"first": LINE, "second": "1"}, "'second' has 1 characters"),
    "raters": ({"raters": {}}, "'raters'"),
    "rater without answers": ({"raters": [{"role": "owner"}]}, "'raters[0]'"),
    "role": ({"raters": [{"role": "boss", "answers": {}}]}, "'raters[0].role'"),
    "answers of a rater": (
        {"raters": [{"role": "staff", "answers": {"env-water": 9}}]}, "'raters[0].answers.env-water'",
    ),
    "value": ({"value": "1", "others": []}, "'value'"),
    "others": ({"value": 1, "others": 3}, "'others'"),
    "one of others": ({"value": 1, "others": [1, None]}, "'others[1]'"),
    "list": ("[]", "object"),
    "no JSON": ("{", "not JSON"),
    "not a number": ('{"value": NaN, "others": []}', "not JSON"),
    "huge number": ('{"value": 1e999999999, "others": []}', "not JSON"),
    "huger number": ('{"value": 1e99999999999999999999999, "others": []}', "not JSON"),
    "many digits": ('{"value": ' + "9" * 5000 + ', "others": []}', "not JSON"),
    "deep": ("[" * 100_000, "not JSON"),
}  # fmt: skip


@pytest.mark.parametrize(("value", "part"), BAD.values(), ids=BAD)
def test_bad_input_names_the_field(value: Any, part: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A program that calls this reads the status; a person reads the sentence."""
    status, printed, complaints = run_score(value, tmp_path, capsys)

    assert (status, printed) == (BAD_INPUT, None)
    assert complaints.startswith("csr-xblock score: ")
    assert part in complaints
    assert complaints.count("\n") == 1


@pytest.mark.parametrize("name", ["missing.json", "."], ids=["missing", "folder"])
def test_unreadable_file_is_told(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback for a misspelt name."""
    assert main(["score", str(tmp_path / name)]) == BAD_INPUT
    assert "cannot be read" in capsys.readouterr().err


def test_bytes_that_are_no_text_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A workbook given by mistake is no JSON."""
    (tmp_path / "a.json").write_bytes(b"PK\x03\x04\xff\xfe")

    assert main(["score", str(tmp_path / "a.json")]) == BAD_INPUT
    assert "not JSON" in capsys.readouterr().err


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
KEYS = [
    "answers",
    "mode",
    "profile",
    "importance",
    "priorities",
    "evidence",
    "verified",
    "actions",
    "first",
    "second",
    "raters",
    "value",
    "others",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=st.dictionaries(st.sampled_from(KEYS), JSON | st.just(LINE)))
def test_no_input_ends_in_a_traceback(
    value: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever comes gives a result or a sentence."""
    assert run_score(value, tmp_path, capsys)[0] in (0, BAD_INPUT)


def test_module_runs_without_django_settings(tmp_path: Path) -> None:
    """Authors and other programs have no server at hand."""
    case = VECTORS["progress"][0]
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}

    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "csr_xblock.cli", "score", "-"],
        input=json.dumps(case["input"]), capture_output=True, text=True, check=True, cwd=ROOT, env=environment,
    )  # fmt: skip

    assert json.loads(done.stdout) == case["expected"]


def test_a_line_of_codes_reads_does_not_apply_as_open_where_it_always_applies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lines keep old results, and METHODOLOGY 2.4.1 says how those are read."""
    place = VECTORS["item_order"].index("fin-risk-review")
    lines = [LINE[:place] + code + LINE[place + 1 :] for code in "n."]

    with_na, without = (run_score({"answers": line}, tmp_path, capsys) for line in lines)

    assert (0, without) == (with_na[0], with_na)
