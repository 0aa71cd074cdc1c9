"""Looking back keeps a level of then, and nothing that says the same as then."""

import pytest

from csr_xblock.domain.comparison.looking_back import LookBack, level_to_keep
from csr_xblock.domain.errors import Refusal
from csr_xblock.domain.identifiers import ItemId
from tests.domain.instruments import sheet_of, tiny_instrument

INSTRUMENT = tiny_instrument({}, {}, {})
EARLIER = sheet_of({"i1": 2, "i2": "d"})


def kept(item: str, level: int) -> int | None:
    """Return what is kept of a level."""
    return level_to_keep(INSTRUMENT, EARLIER, LookBack(2, 1, ItemId(item), level))


def test_another_level_is_kept_and_the_same_takes_it_back() -> None:
    """What is as answered then needs no row."""
    assert (0, None, 4) == (kept("i1", 0), kept("i1", 2), kept("i1", 4))


@pytest.mark.parametrize(
    ("item", "level", "code"),
    [("i2", 1, "item-unknown"), ("i3", 1, "item-unknown"), ("gone", 1, "item-unknown"), ("i1", 5, "level-invalid")],
)
def test_what_does_not_fit_the_earlier_attempt_is_refused(item: str, level: int, code: str) -> None:
    """There must have been a level to look back at."""
    with pytest.raises(Refusal) as refused:
        kept(item, level)

    assert code == refused.value.code
