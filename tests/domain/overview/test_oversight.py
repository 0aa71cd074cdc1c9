"""What a trainer oversees."""

from csr_xblock.domain.identifiers import MAX_ID_CHARACTERS
from csr_xblock.domain.overview.oversight import attempt_subject


def test_every_attempt_has_a_subject_that_can_be_kept() -> None:
    """MySQL refuses what is too long, after the attempt was deleted."""
    assert "main/2" == attempt_subject("main", 2)
    assert len(attempt_subject("a" * MAX_ID_CHARACTERS, 2**31)) <= 80
