"""The line of progress, also for a questionnaire that does not say how long it takes."""

from dataclasses import replace

import pytest

from csr_xblock.domain.questions.instrument import Instrument, Mode, ModeInfo
from csr_xblock.presentation.questions.progress import assessment_progress
from tests.domain.instruments import sheet_of, tiny_instrument
from tests.presentation.scored import SomeLinks

TWO = tiny_instrument({}, {})
TIMED = replace(TWO, modes=(ModeInfo(Mode.FULL, "All", 10),))


@pytest.mark.parametrize(
    ("instrument", "answers", "expected"),
    [
        (TWO, {}, "0 of 2 questions answered"),
        (TIMED, {"i1": 2}, "1 of 2 questions answered, about 5 minutes left"),
        (TWO, {"i1": 2, "i2": 0}, "All 2 questions are answered."),
        (tiny_instrument({}), {"i1": 2}, "The question is answered."),
    ],
    ids=["no time said", "time said", "done", "one question"],
)
def test_only_minutes_that_somebody_has_said_are_shown(
    instrument: Instrument, answers: dict[str, int], expected: str
) -> None:
    """'About 0 minutes left' is no information, and not true."""
    assert expected == assessment_progress(instrument, sheet_of(answers), SomeLinks()).sentence
