"""The short form is two sheets at most; what is left out is said."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest
from playwright.sync_api import Browser, sync_playwright

from csr_xblock.domain.document.blocks import Bullets, Paragraph, Table
from csr_xblock.domain.document.strategy_document import Section, SectionId, StrategyDocument
from csr_xblock.domain.links import Links
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.document.document_page import DocumentHandlers, short_page
from csr_xblock.presentation.document.short_form import USUAL, ShortForm, short_form
from csr_xblock.presentation.showing.sheet_fit import Fit

STATIC = Path(__file__).parents[3] / "csr_xblock" / "static" / "csr_xblock"
STYLES = (
    "frame/base.css",
    "frame/csr.css",
    "frame/paper.css",
    "frame/sheets.css",
    "frame/table.css",
    "document/document.css",
)
SENTENCE = "Our people read the meter every Monday and write the number on the list beside the oven. "


def _document(*sections: Section) -> StrategyDocument:
    return StrategyDocument("en", "Strategy for responsible business", "The rye", "Not a certificate.", sections)


def _section(*blocks: Paragraph | Bullets | Table, of: SectionId = SectionId.MAP) -> Section:
    return Section(of, "Our strategy map", blocks)


def _long(length: int) -> str:
    return (SENTENCE * (length // len(SENTENCE) + 1))[:length]


def fullest(entries: int = 40, length: int = 2000) -> StrategyDocument:
    """Return the short form of a company that has written as much as can be written, everywhere."""
    many = Bullets((_long(length),) * entries)
    three = Bullets((_long(length),) * 3)
    rows = Table("Goals in figures", ("Figure", *"BCDEF"), ((_long(length),) * 6,) * 20, is_wide=True)
    return _document(
        _section(Paragraph(_long(length)), of=SectionId.SCORECARD),
        _section(Paragraph(_long(length)), three, of=SectionId.STRENGTHS),
        _section(three, of=SectionId.IMPROVE),
        _section(many, of=SectionId.MAP),
        _section(rows, of=SectionId.GOALS),
        _section(many, of=SectionId.ACTION_PLAN),
        _section(*[Paragraph(_long(length))] * 3, many, of=SectionId.DIALOGUE),
    )


def _blocks(document: StrategyDocument) -> tuple[object, ...]:
    return short_form(document).document.sections[0].blocks


@pytest.mark.parametrize(("count", "last"), [(8, "link 8"), (9, "And 1 more"), (12, "And 4 more")])
def test_a_long_list_says_how_much_it_leaves_out(count: int, last: str) -> None:
    """Nobody may think that this is all."""
    (found,) = _blocks(_document(_section(Bullets(tuple(f"link {one + 1}" for one in range(count))))))

    assert isinstance(found, Bullets)
    assert found.entries[-1].startswith(last)
    assert len(found.entries) <= USUAL.entries + 1


def test_a_long_table_says_how_much_it_leaves_out() -> None:
    """Below it, since a row of a table is a row."""
    rows = tuple((f"goal {one}", "1") for one in range(11))

    table, said = _blocks(_document(_section(Table("Goals", ("Goal", "Today"), rows))))

    assert isinstance(table, Table)
    assert (USUAL.entries, Paragraph("And 3 more in the full document.")) == (len(table.rows), said)


def test_long_texts_are_cut_at_a_word_and_the_page_says_so() -> None:
    """A sentence that ends in the middle without a word of it would look like a mistake."""
    form = short_form(_document(_section(Paragraph(_long(900)))))
    (paragraph,) = form.document.sections[0].blocks

    assert isinstance(paragraph, Paragraph)
    assert paragraph.text.endswith("…")
    assert len(paragraph.text) <= 600
    assert form.note
    assert not short_form(_document(_section(Paragraph("We bake.")))).note


def test_who_has_more_to_tell_has_shorter_lists_before_the_print_gets_small() -> None:
    """Ten links of a line each are worth less than type that can be read."""
    many = _section(Bullets((_long(160),) * 20))

    form = short_form(_document(*[many] * 7))

    assert Fit.DENSE is not form.fit
    assert {6} == {len(block.entries) for one in form.document.sections for block in one.blocks if _is_list(block)}


def _is_list(block: object) -> TypeGuard[Bullets]:
    return isinstance(block, Bullets)


def test_type_gets_smaller_with_what_there_is_to_say() -> None:
    """A baker with little to tell is not made to read small print."""
    fits = [short_form(fullest(entries, length)).fit for entries, length in ((2, 60), (3, 120), (40, 2000))]

    assert [Fit.WIDE, Fit.CLOSE, Fit.DENSE] == fits


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the browser: the system's Chromium if there is one."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROME_PATH") or shutil.which("chromium"))
        yield browser
        browser.close()


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize(("entries", "length"), [(2, 60), (3, 90), (4, 120), (5, 150), (5, 200), (40, 2000)])
def test_it_never_needs_a_third_sheet(browser: Browser, entries: int, length: int) -> None:
    """At each size of type just before the next smaller one, and with the most that people can write."""
    page = browser.new_page()
    page.set_content(_html(short_form(fullest(entries, length))))

    pdf = page.pdf(prefer_css_page_size=True, print_background=True)

    page.close()
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 2


def _html(form: ShortForm) -> str:
    page = short_page(form, Links("own"), Links("inner"), DocumentHandlers("", "", ""))
    styles = "".join((STATIC / name).read_text(encoding="utf-8") for name in STYLES)
    body = render_template("document/short.html", {"page": page})
    return f'<!doctype html><html lang="en"><style>{styles}</style><body><div class="csr" lang="en">{body}</div></body>'
