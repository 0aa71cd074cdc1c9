"""How the steps of a programme are written, and what becomes of them when its version changes."""

import pytest

from csr_xblock.domain.programme.settings import (
    ANSWERING,
    Step,
    known_steps,
    limited_to,
    optional_steps,
    shown_steps,
    steps_in_version,
)

SETTINGS = ("", "profile start", "profile start path", "scorecard", "nonsense")


@pytest.mark.parametrize("setting", SETTINGS)
def test_what_was_hidden_stays_hidden_and_what_is_new_is_shown(setting: str) -> None:
    """A trainer who had hidden the path does not find it back because of one click."""
    before = shown_steps(setting, has_assessment=True)

    after = shown_steps(steps_in_version(setting, 1, 2), has_assessment=True, version=2)

    assert after == before | {Step.IMPORTANCE, Step.STRATEGY, Step.RENEW}


@pytest.mark.parametrize("setting", SETTINGS)
def test_there_and_back_is_as_before(setting: str) -> None:
    """Taking it back must not leave a trace that learners see, nor a word that version 1 does not know."""
    back = steps_in_version(steps_in_version(setting, 1, 2), 2, 1)

    assert shown_steps(setting, has_assessment=True) == shown_steps(back, has_assessment=True)
    assert set(back.split()) <= set(known_steps(1))


@pytest.mark.parametrize("version", [1, 2])
def test_all_steps_are_written_as_nothing(version: int) -> None:
    """So a step that comes with a later release is shown where nobody has limited them."""
    assert "" == limited_to(optional_steps(version), "", version)
    assert "" == steps_in_version("", version, 3 - version)


def test_one_hidden_step_hides_no_other() -> None:
    """What is chosen is written in the journey's order, with the steps that cannot be hidden."""
    assert "profile importance start scorecard path" == limited_to([Step.PATH, Step.IMPORTANCE, Step.SCORECARD], "", 2)


@pytest.mark.parametrize("version", [1, 2])
def test_answering_cannot_be_hidden_nor_what_is_not_there_be_chosen(version: int) -> None:
    """Only steps that the version has are offered."""
    assert not ANSWERING & set(optional_steps(version))
    assert set(limited_to([], "", version).split()) == ANSWERING
