"""Faults of settings that only the questions can tell."""

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.placed.setting_faults import mode_faults
from tests.own_questionnaire import own_instrument


@pytest.mark.parametrize(
    ("mode", "instrument", "expected"),
    [
        ("quick", own_instrument(), "no quick check"),
        ("full", own_instrument(), ""),
        ("", own_instrument(), ""),
        ("long", own_instrument(), ""),
        ("quick", packaged_instrument(), ""),
    ],
    ids=["quick without one", "full", "learners choose", "unknown, told elsewhere", "packaged"],
)
def test_a_length_that_the_questions_do_not_have_is_a_fault(mode: str, instrument: Instrument, expected: str) -> None:
    """Learners are asked all questions then; their trainer must not believe anything else."""
    faults = mode_faults(mode, instrument)

    assert [bool(expected)] * len(faults) == [expected in str(fault) for fault in faults]
    assert bool(expected) is bool(faults)
