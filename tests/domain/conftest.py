"""Fixtures of the domain tests."""

from typing import Any

import pytest

from csr_xblock.domain.questions.instrument import Instrument
from tests.domain.instruments import read_vectors, vectors_instrument


@pytest.fixture(scope="session")
def packaged() -> Instrument:
    """Return the structure of the packaged instrument; it is frozen, so all tests may share it."""
    return vectors_instrument()


@pytest.fixture(scope="session")
def vectors() -> dict[str, Any]:
    """Return the methodology's test vectors. Tests only read them."""
    return read_vectors()
