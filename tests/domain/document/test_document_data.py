"""A document becomes data and comes back whole."""

import json

import pytest

from csr_xblock.domain.document.document_data import document_data, document_in
from tests.domain.document.made_documents import MADE_DOCUMENT


def test_every_kind_of_block_comes_back_from_json() -> None:
    """A version is read years later from what the database kept."""
    assert document_in(json.loads(json.dumps(document_data(MADE_DOCUMENT)))) == MADE_DOCUMENT


def test_another_format_is_refused() -> None:
    """A version of a later release is not half read by an earlier one."""
    with pytest.raises(ValueError, match="format 9"):
        document_in({**document_data(MADE_DOCUMENT), "format": 9})


def test_unknown_kind_is_refused() -> None:
    """The same holds for a single block."""
    data = document_data(MADE_DOCUMENT)
    data["sections"][0]["blocks"][0]["kind"] = "film"

    with pytest.raises(ValueError, match="film"):
        document_in(data)
