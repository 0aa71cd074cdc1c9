"""The packaged instrument as later versions of it, or authors' adaptations, could be."""

from dataclasses import replace
from typing import Any

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.instrument import Instrument, Item


def without(*items: str) -> Instrument:
    """Return the packaged instrument without some items."""
    return _with_items([item for item in packaged_instrument().items if item.id not in items])


def with_new_item(item_id: str, like: str) -> Instrument:
    """Return the packaged instrument with one more item, put behind the one it is like."""
    items = list(packaged_instrument().items)
    original = packaged_instrument().item(ItemId(like))
    items.insert(items.index(original) + 1, replace(original, id=ItemId(item_id), text="How far have you come?"))
    return _with_items(items)


def with_changed_item(item_id: str, **changes: Any) -> Instrument:
    """Return the packaged instrument with other values of one item."""
    return _with_items(
        [replace(item, **changes) if item.id == item_id else item for item in packaged_instrument().items]
    )


def _with_items(items: list[Item]) -> Instrument:
    numbered = tuple(replace(item, order=order) for order, item in enumerate(items, start=1))
    return replace(packaged_instrument(), version="1.1.0", items=numbered)
