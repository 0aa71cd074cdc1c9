"""Where evidence stands, told from three times."""

from datetime import UTC, datetime

import pytest

from csr_xblock.domain.units.evidence import EvidenceState, evidence_state

DAY = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.mark.parametrize(
    ("handed_in_at", "returned_at", "accepted_at", "expected"),
    [
        (None, None, None, EvidenceState.NOT_HANDED_IN),
        (DAY, None, None, EvidenceState.WAITING),
        (DAY, DAY, None, EvidenceState.RETURNED),
        (DAY, None, DAY, EvidenceState.ACCEPTED),
        (DAY, DAY, DAY, EvidenceState.ACCEPTED),
        (None, None, DAY, EvidenceState.ACCEPTED),
    ],
    ids=["nothing", "handed in", "returned", "accepted", "accepted after all", "accepted without review"],
)
def test_state_follows_the_times(
    handed_in_at: datetime | None,
    returned_at: datetime | None,
    accepted_at: datetime | None,
    expected: EvidenceState,
) -> None:
    """What was accepted once stays accepted, also when the setting changes later."""
    assert expected == evidence_state(handed_in_at, returned_at, accepted_at)
