"""A programme's settings: which steps learners see."""

import pytest

from csr_xblock.domain.programme.settings import Step, shown_steps

ALL = frozenset(Step)
ANSWERING = {Step.PROFILE, Step.START}


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        pytest.param("", ALL, id="nothing written"),
        pytest.param("nonsense", ALL, id="nothing known"),
        pytest.param("profile start scorecard path", ALL, id="all"),
        pytest.param("path, start,profile", ANSWERING | {Step.PATH}, id="commas, another order"),
        pytest.param("scorecard", ANSWERING | {Step.SCORECARD}, id="answering is always there"),
        pytest.param("profile start", ANSWERING, id="neither scorecard nor path"),
    ],
)
def test_steps_are_those_that_are_named(setting: str, expected: set[Step]) -> None:
    """A trainer hides what the course does not use, and cannot hide what answers need."""
    assert expected == shown_steps(setting, has_assessment=True)


@pytest.mark.parametrize("setting", ["", "profile", "scorecard path"])
def test_programme_without_an_assessment_has_its_path(setting: str) -> None:
    """A programme that shows nothing at all would be a mistake in every case."""
    assert {Step.PATH} == shown_steps(setting, has_assessment=False)
