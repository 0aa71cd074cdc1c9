"""The words that path and unit share: times only where there are some, and one sentence for each missing step."""

from dataclasses import replace
from typing import Any

import pytest
from django.utils import timezone, translation

from csr_xblock.content.library import packaged_units
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.presentation.percents import percent_words
from csr_xblock.presentation.units.unit_words import (
    done_on,
    missing_steps,
    online_words,
    span_words,
    state_label,
    task_words,
    text_language_words,
)
from tests.presentation.shown_units import DAY, EVIDENCE, REPORT, WHY, done, kept

UNIT = packaged_units()[WHY]


def test_times_are_told_apart() -> None:
    """Twenty minutes at the screen and thirty in the company are planned differently."""
    assert (online_words(UNIT), task_words(UNIT), span_words(UNIT)) == (
        "20 min online",
        "30 min in your company",
        "usually done within 7 days",
    )


@pytest.mark.parametrize(
    ("text_language", "language", "expected"),
    [
        ("en", "en", ""),
        ("", "lt", ""),
        ("en", "lt", "Text in English"),
        ("lt", "en", "Language of the text: Lithuanian"),
    ],
    ids=["the same", "nobody said", "English", "another"],
)
def test_language_of_a_text_is_told_when_it_is_another(text_language: str, language: str, expected: str) -> None:
    """Nobody likes to find out only after the click, whatever language a trainer wrote in."""
    assert text_language_words(text_language, language) == expected


def test_time_of_zero_is_left_out() -> None:
    """'0 min in your company' would be read as a fault."""
    empty = replace(UNIT, online_minutes=0, task_minutes=0, span_days=0)

    assert (online_words(empty), task_words(empty), span_words(empty)) == ("", "", "")


def test_every_state_has_its_own_word() -> None:
    """Two states with one word could not be told apart without colour."""
    assert len({state_label(state) for state in PathState}) == len(PathState)


def test_percent_never_breaks_from_its_sign() -> None:
    """A line that begins with '%' is read as a typing error."""
    assert percent_words(60) == "60\u00a0%"


@pytest.mark.parametrize(
    ("columns", "asks", "count"),
    [
        ({}, {"has_check": True, "has_task": True}, 2),
        ({"check_passed_at": DAY}, {"has_check": True, "has_task": True}, 1),
        ({"task_evidence": EVIDENCE, "task_accepted_at": DAY}, {"has_check": True, "has_task": True}, 1),
        ({}, {"has_check": False, "has_task": True}, 1),
        ({}, {"has_check": False, "has_task": False}, 1),
    ],
    ids=["nothing yet", "check passed", "task accepted", "no check", "reading only"],
)
def test_each_missing_step_is_one_sentence(columns: dict[str, Any], asks: dict[str, bool], count: int) -> None:
    """A unit that is not done and lists nothing would never be finished."""
    assert len(missing_steps(kept(**columns), **asks)) == count


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ({"evidence_handed_in_at": DAY}, "Task: your report waits for your trainer."),
        (
            {"evidence_handed_in_at": DAY, "evidence_returned_at": DAY},
            "Task: your trainer has returned your report. Change it and save it again.",
        ),
        ({}, "Task: save your report again, so that it counts."),
    ],
    ids=["waiting", "returned", "not handed in"],
)
def test_report_that_a_trainer_reviews_says_whose_turn_it_is(columns: dict[str, Any], sentence: str) -> None:
    """Also where the setting was changed after the report was written."""
    assert (sentence,) == missing_steps(kept(**REPORT, **columns), has_check=False, has_task=True)


def test_done_unit_misses_nothing() -> None:
    """What was done stays done, even if an author adds a check later."""
    assert missing_steps(replace(done(), check_passed_at=None), has_check=True, has_task=True) == ()


def test_day_is_written_as_the_language_writes_it() -> None:
    """The day is shown in the learner's language and time zone."""
    with translation.override("lt"), timezone.override("Europe/Vilnius"):
        lithuanian = done_on(done())

    assert lithuanian.endswith("2026 m. lapkričio 3 d.")
    assert done_on(kept()) == ""
