"""What a document says as lines, and what tells one text from another."""

from dataclasses import replace

from csr_xblock.domain.document.blocks import lines_of
from csr_xblock.domain.document.own_text import fingerprint
from csr_xblock.domain.document.strategy_document import SectionId
from tests.domain.document.made_documents import GOAL_MAP, MADE_DOCUMENT


def test_table_is_told_row_by_row_with_its_headings() -> None:
    """Comparison and fingerprint see a cell only with what it means."""
    section = MADE_DOCUMENT.section(SectionId.GOALS)

    assert section is not None
    assert section.lines == ["Goals in figures", "Energy · Today: 12 kWh · Target: 10 kWh", "Bread · Target: 5"]


def test_map_is_told_by_the_titles_of_its_goals() -> None:
    """Ids mean nothing to people who read two versions beside each other."""
    (line,) = lines_of(GOAL_MAP)[1:]

    assert line.startswith("Everybody learns → Less energy: Who knows the oven switches it off in time. It shows")


def test_other_months_are_new_data() -> None:
    """They are printed beside the link, so own words for the map may no longer be true."""
    (link,) = GOAL_MAP.links
    later = replace(GOAL_MAP, links=(replace(link, months=12, seen="It shows after about 12 months."),))

    assert fingerprint(lines_of(GOAL_MAP)) != fingerprint(lines_of(later))
    assert lines_of(replace(GOAL_MAP, links=(replace(link, months=None, seen=""),)))[1].endswith("in time.")


def test_fingerprint_tells_lines_apart() -> None:
    """The same words in other lines are another text."""
    assert fingerprint(["a b"]) == fingerprint(["a b"])
    assert fingerprint(["a b"]) != fingerprint(["a", "b"])
