"""A document as plain text, as its snapshots keep it: every block, and what is missing with its place."""

from collections.abc import Iterator

from csr_xblock.domain.document.blocks import Bars, Block, Bullets, GoalMap, Table, lines_of
from csr_xblock.domain.document.strategy_document import Section, StrategyDocument


def as_text(document: StrategyDocument) -> str:
    """Return the document with a line for every line that it has."""
    lines = [document.title, document.company or "-", document.footer]
    for section in document.sections:
        lines += ["", f"# {section.title}", *_section(section)]
    return "\n".join(lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    for block in section.blocks:
        yield from _block(block)
    for part in section.missing:
        yield f"! {part.sentence} ({'inside: ' if part.is_inside else ''}{part.screen})"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Bullets(entries):
            yield from (f"* {entry}" for entry in entries)
        case Table(caption, head, rows, _):
            yield f"[{caption}]"
            yield from ("  " + " | ".join(row) for row in (head, *rows))
        case Bars(caption, bars):
            yield f"[{caption}]"
            yield from (f"  {bar.name}: {bar.points} ({bar.said})" for bar in bars)
        case GoalMap(caption, areas, links):
            yield f"[{caption}]"
            for area in areas:
                goals = (f"{goal.title}{' *' if goal.is_first else ''}" for goal in area.goals)
                yield f"  {area.name}: {'; '.join(goals)}"
            titles = block.titles
            for one in links:
                yield f"  {titles[one.source]} -> {titles[one.target]} ({one.months}): {one.why}"
        case _:
            yield from lines_of(block)
