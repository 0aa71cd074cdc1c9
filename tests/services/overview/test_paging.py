"""Long lists are counted once and read for one page."""

from csr_xblock.services.overview.paging import LazyRows, nearest_page


def test_one_count_and_one_read_make_a_page() -> None:
    """A page of a list of a hundred thousand learners costs what a page of fifty does."""
    asked: list[str] = []

    def count() -> int:
        asked.append("count")
        return 5

    def read(start: int, size: int) -> list[int]:
        asked.append(f"{size} from {start}")
        return list(range(start, start + size))

    page = nearest_page(LazyRows(count, read), 2, 3)

    assert ([4], 3, 3, 5) == (list(page), page.number, page.paginator.num_pages, page.paginator.count)
    assert ["count", "1 from 4"] == asked
