"""Tables on paper: no word is cut while there is room, and pages lie across only where they must."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.document.blocks import Bullets, Paragraph, Table
from csr_xblock.domain.document.strategy_document import Section, SectionId
from csr_xblock.reports.document.document_docx import document_docx
from csr_xblock.reports.document.tables import LETTERS, PADDING, column_widths
from csr_xblock.reports.document.text_measure import longest_word, width_of
from csr_xblock.reports.document.word_xml import full
from tests.reports.document.opened_docx import DAY, document_of, held, opened, part

TOTAL = 9412
TEXTS = st.text(st.sampled_from("ab mWž"), max_size=60)
FEW = ("Goal", "Today", "Who")
MANY = ("Nepriklausomybė",) * 12


@given(st.lists(st.lists(TEXTS, min_size=1, max_size=4), min_size=1, max_size=12))
def test_columns_share_the_whole_width(columns: list[list[str]]) -> None:
    """Nothing sticks out, none is without room, and each holds its longest word if all of them fit."""
    widths = column_widths(columns, TOTAL)

    needs = [max(longest_word(text) for text in column) * LETTERS + PADDING for column in columns]
    assert sum(widths) == TOTAL
    assert all(width > 0 for width in widths)
    if sum(needs) <= TOTAL and all(need <= 16 * LETTERS + PADDING for need in needs):
        assert all(width >= need - 1 for width, need in zip(widths, needs, strict=True))


def test_a_date_stands_on_one_line() -> None:
    """Beside long texts, which can give some room."""
    long, day = "Vartoti mažiau energijos ir mažinti išmetamų dujų kiekį " * 3, "2027 m. birželio 18 d."

    widths = column_widths([["What", long], ["Why", long], ["Until", day], ["Who", long]], TOTAL)

    assert widths[2] >= width_of(day) * LETTERS + PADDING - 1


@pytest.mark.parametrize(("head", "expected"), [(FEW, 1), (MANY, 2)], ids=["fits", "too many columns"])
def test_wide_tables_lie_across_where_upright_pages_cannot_hold_them(head: tuple[str, ...], expected: int) -> None:
    """Each change of direction leaves a page half empty."""
    wide = Table("Plan", head, (head,), is_wide=True)

    assert len(opened(document_of(wide)).sections) == expected


def test_neighbours_that_lie_across_share_their_pages() -> None:
    """And what follows stands upright again."""
    wide = Table("Plan", MANY, (MANY,), is_wide=True)
    sections = [
        Section(SectionId.GOALS, "Goals", (wide,)),
        Section(SectionId.ACTION_PLAN, "Plan", (wide,)),
        Section(SectionId.DIALOGUE, "Talks", (Paragraph("We talk."),)),
    ]
    across = opened(replace(document_of(), sections=tuple(sections))).sections

    pages = [(page.page_width or 0) > (page.page_height or 0) for page in across]
    assert pages == [False, True, False]


def test_what_leads_to_a_table_or_list_stands_on_its_page() -> None:
    """`This is done already:` alone at the foot of a page leads nowhere; a long text may stand there."""
    table = Table("Plan", FEW, (FEW,))
    blocks = (Paragraph("Done:"), Bullets(("a",)), Paragraph("No list."), Bullets(("b",)), Paragraph("Figures."), table)
    long = (Paragraph("word " * 100), table)

    body = part(document_docx(document_of(*blocks, *long), DAY), "word/document.xml")

    kept = {
        "".join(one.itertext())[:8]
        for one in body.iter(full("w:p"))
        if one.find(f"{full('w:pPr')}/{full('w:keepNext')}") is not None
    }
    assert kept & {"Done:", "No list.", "Figures.", "word wor"} == {"Done:", "Figures."}
    assert list(held(body, "w:tblStyle", "w:val")) == ["StrategyTable"] * 2


def test_a_short_table_stays_whole_and_a_long_one_goes_on() -> None:
    """Rows are kept with the next one only as long as a page surely holds them."""
    for rows, expected in ((3, 3), (60, 1)):
        body = part(document_docx(document_of(Table("T", FEW, (FEW,) * rows)), DAY), "word/document.xml")
        found = [row.find(f".//{full('w:keepNext')}") is not None for row in body.iter(full("w:tr"))]
        assert sum(found) == expected
