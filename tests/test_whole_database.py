"""The comparison of the whole database would be worth nothing if it overlooked a change."""

import pytest

from csr_xblock.results.questions.attempt_tables import AttemptRow
from tests.learners import key_of, start
from tests.whole_database import unchanged_database, whole_database

pytestmark = pytest.mark.django_db


def test_every_table_of_ours_is_compared() -> None:
    """A table that is left out would hide what a refused request writes there."""
    assert {"csr_xblock_attempt", "csr_xblock_answer", "csr_xblock_unitprogress"} <= set(whole_database())


def test_change_of_one_column_is_told_with_its_table() -> None:
    """Whoever reads the failure must see where to look."""
    start(key_of())

    with pytest.raises(AssertionError, match="csr_xblock_attempt"), unchanged_database():
        AttemptRow.objects.update(answers_everything=True)


def test_new_row_is_told() -> None:
    """A progress row that only says 'started' is a change, too."""
    with pytest.raises(AssertionError, match="csr_xblock_membership"), unchanged_database():
        start(key_of())


def test_reading_is_no_change() -> None:
    """Otherwise every refusal would fail."""
    start(key_of())

    with unchanged_database():
        list(AttemptRow.objects.all())
