"""A programme's settings: which steps learners see."""

import pytest

from csr_xblock.domain.programme.settings import OF_VERSION_1, Step, shown_steps

ALL = frozenset(OF_VERSION_1)
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


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        pytest.param("", frozenset(Step), id="nothing written"),
        pytest.param("profile start scorecard path", ALL, id="the words of before"),
        pytest.param("importance path", ANSWERING | {Step.IMPORTANCE, Step.PATH}, id="a new one"),
    ],
)
def test_programme_of_version_2_has_seven_steps(setting: str, expected: set[Step]) -> None:
    """A trainer who had hidden a step does not find it shown when the start page is switched on."""
    assert expected == shown_steps(setting, has_assessment=True, version=2)


def test_words_of_new_steps_mean_nothing_in_a_programme_of_before() -> None:
    """Running programmes change only when their trainer says so."""
    assert ALL == shown_steps("importance renew", has_assessment=True)


@pytest.mark.parametrize("setting", ["", "profile", "scorecard path"])
def test_programme_without_an_assessment_has_its_path(setting: str) -> None:
    """A programme that shows nothing at all would be a mistake in every case."""
    assert {Step.PATH} == shown_steps(setting, has_assessment=False)
