"""Where the platform keeps names: beside the account in the LMS, in the account elsewhere."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.core.exceptions import FieldDoesNotExist

from csr_xblock.openedx.people import FIRST_AND_LAST, PROFILE_NAME, name_columns


def model(**fields: Any) -> Any:
    """Return something that has fields like a model."""

    def get_field(name: str) -> Any:
        if name not in fields:
            raise FieldDoesNotExist(name)
        return fields[name]

    return SimpleNamespace(_meta=SimpleNamespace(get_field=get_field))


@pytest.mark.parametrize(
    ("user", "expected"),
    [
        (model(profile=SimpleNamespace(related_model=model(name="a field"))), PROFILE_NAME),
        (model(profile=SimpleNamespace(related_model=model())), FIRST_AND_LAST),
        (model(), FIRST_AND_LAST),
        (None, FIRST_AND_LAST),
    ],
    ids=["LMS", "another profile", "no profile", "this Django"],
)
def test_names_are_found_where_they_are(user: Any, expected: tuple[str, ...]) -> None:
    """Accounts of the LMS have empty first and last names."""
    assert expected == name_columns(user)
