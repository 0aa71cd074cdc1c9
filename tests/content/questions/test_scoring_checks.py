"""Scoring parameters that would give senseless or revealing results are refused."""

from dataclasses import fields

import pytest

from csr_xblock.content.questions.scoring_attributes import ATTRIBUTE_NAMES, DEFAULTS
from csr_xblock.content.questions.scoring_checks import ORDERS, RANGES, scoring_problems
from csr_xblock.domain.questions.instrument import ScoringParameters
from tests.content.documents import child, codes, packaged_tree


def _problems(**attributes: str) -> list[str]:
    root = packaged_tree()
    child(root, "scoring").attrib.update({name.replace("_", "-"): value for name, value in attributes.items()})
    return codes(scoring_problems(root, ""))


def test_every_parameter_has_a_range_that_holds_its_default() -> None:
    """A new parameter cannot be forgotten here."""
    assert {field.name for field in fields(ScoringParameters)} - {"gates"} == RANGES.keys()
    for name, (lowest, highest) in RANGES.items():
        assert lowest <= getattr(DEFAULTS, name) <= highest, name


@pytest.mark.parametrize("name", [name for name in RANGES if RANGES[name][1] < 100_000])
def test_values_beyond_the_range_are_refused(name: str) -> None:
    """The sentence names the parameter as the author writes it, and both bounds."""
    root = packaged_tree()
    child(root, "scoring").set(ATTRIBUTE_NAMES[name], "100000")

    faults = [fault for fault in scoring_problems(root, "") if fault.code == "parameter-range"]

    assert len(faults) == 1
    assert ATTRIBUTE_NAMES[name] in faults[0].message


@pytest.mark.parametrize(("smaller", "larger"), ORDERS)
def test_thresholds_keep_their_order(smaller: str, larger: str) -> None:
    """Equal or crossed thresholds would make a class that nobody can be in."""
    root = packaged_tree()
    scoring = child(root, "scoring")
    scoring.set(ATTRIBUTE_NAMES[smaller], scoring.attrib[ATTRIBUTE_NAMES[larger]])

    assert codes(scoring_problems(root, "")) == ["parameter-order"]


def test_group_limits_can_only_be_raised() -> None:
    """Fewer than five staff answers, or ten companies, could be traced back to persons or companies."""
    assert _problems(rater_min_group="4", benchmark_min_companies="9") == ["parameter-range", "parameter-range"]
    assert _problems(rater_min_group="8", benchmark_min_companies="20") == []


def test_confidence_weights_must_give_one() -> None:
    """Otherwise the index would leave its range of 0 to 100."""
    assert _problems(confidence_evidence_weight="0.5") == ["parameter-sum"]


def test_overall_score_must_be_reachable() -> None:
    """With six perspectives, seven valid ones never come together."""
    assert _problems(min_valid_perspectives="7") == ["too-few-perspectives"]


def test_gate_stays_within_points() -> None:
    """A gate above 100 would lock its band for everybody."""
    root = packaged_tree()
    child(root, "scoring/gate").set("min-perspective", "101")

    (fault,) = scoring_problems(root, "")

    assert fault.code == "parameter-range"
    assert "gate 'managed'" in fault.message
