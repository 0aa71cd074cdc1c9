"""
A section as plain HTML of those tags that own words may have: what somebody begins from who writes it anew.

Pictures are given as the table or list that says the same, since own words have no pictures.
"""

from collections.abc import Iterable
from typing import assert_never

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from csr_xblock.domain.document.blocks import Bars, Block, Bullets, Formatted, GoalMap, Paragraph, Table
from csr_xblock.presentation.document.block_views import LinkRow, link_rows


def section_html(blocks: Iterable[Block]) -> str:
    """Return the blocks one after the other; cleaning them changes nothing."""
    return "".join(_html(block) for block in blocks)


def plain_html(text: str) -> str:
    """
    Return what was typed without an editor as HTML: an empty line begins a paragraph, and a line stays a line.

    What holds HTML already is returned as it is. Lines that begin with a dash become a list.
    """
    if "</" in text:
        return text
    parts = [[line.strip() for line in part.splitlines() if line.strip()] for part in _paragraphs(text)]
    return "".join(_typed(lines) for lines in parts if lines)


def _paragraphs(text: str) -> list[str]:
    return "\n".join(line.strip() for line in text.splitlines()).split("\n\n")


def _typed(lines: list[str]) -> SafeString:
    if all(line.startswith("- ") for line in lines):
        return _list(line[2:].strip() for line in lines)
    return format_html("<p>{}</p>", format_html_join(mark_safe("<br>"), "{}", ((line,) for line in lines)))


def _html(block: Block) -> str:
    match block:
        case Paragraph(text):
            return format_html("<p>{}</p>", text)
        case Bullets(entries):
            return _list(entries)
        case Table(caption, head, rows, _wide):
            return _table(caption, head, rows)
        case Bars(caption, bars):
            return _table(caption, (_("Area"), _("Number and level")), ((bar.name, bar.said) for bar in bars))
        case GoalMap(caption, _areas, _links):
            return format_html("<p>{}</p>{}", caption, _list(_told(row) for row in link_rows(block)))
        case Formatted(html, _language):
            return html
        case _:
            assert_never(block)


def _told(row: LinkRow) -> str:
    return " ".join(part for part in (row.title, row.why, row.months) if part)


def _list(entries: Iterable[str]) -> SafeString:
    return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((entry,) for entry in entries)))


def _table(caption: str, head: Iterable[str], rows: Iterable[tuple[str, ...]]) -> SafeString:
    heads = format_html_join("", '<th scope="col">{}</th>', ((name,) for name in head))
    return format_html(
        "<table><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>",
        caption,
        heads,
        format_html_join("", "<tr>{}</tr>", ((_cells(*row),) for row in rows)),
    )


def _cells(first: str, *others: str) -> SafeString:
    cells = format_html_join("", "<td>{}</td>", ((cell,) for cell in others))
    return format_html('<th scope="row">{}</th>{}', first, cells)
