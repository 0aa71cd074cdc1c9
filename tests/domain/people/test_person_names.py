"""How people are named."""

import pytest

from csr_xblock.domain.people.person_names import name_of


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["Rasa", "Petraitienė"], "Rasa Petraitienė"),
        (["Rasa", ""], "Rasa"),
        (["", " "], ""),
        ([None], ""),
        ([" Rasa Petraitienė "], "Rasa Petraitienė"),
        ([], ""),
    ],
    ids=["two", "one", "blank", "no profile", "one column", "not asked"],
)
def test_name_is_put_together_from_what_is_known(parts: list[str | None], expected: str) -> None:
    """The LMS allows accounts without a name, and accounts without the row that would hold it."""
    assert expected == name_of(1, "rasa", parts).full_name
