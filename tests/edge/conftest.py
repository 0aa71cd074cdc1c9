"""The course of these tests."""

import pytest

from tests.edge.place import Place


@pytest.fixture
def place(db: None) -> Place:
    """Return the course."""
    return Place()
