"""Pages of lists that may be long. The database counts and cuts them, so nothing else is read."""

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

from django.core.paginator import Page, Paginator

T = TypeVar("T")


class LazyRows(Sequence[T]):
    """A list of which only what is asked for is read. `count` tells its length; `read` takes a start and a size."""

    def __init__(self, count: Callable[[], int], read: Callable[[int, int], list[T]]) -> None:
        self._count, self._read = count, read

    def __len__(self) -> int:
        return self._count()

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> list[T]: ...
    def __getitem__(self, place: int | slice) -> T | list[T]:
        if isinstance(place, slice):
            return self._read(place.start, place.stop - place.start)
        return self._read(place, 1)[0]


def nearest_page(rows: Sequence[T], size: int, number: int) -> Page[T]:
    """Return a page, counted from 1: the nearest one for a number outside the list. At most one count and one read."""
    return Paginator(rows, size).get_page(max(1, number))
