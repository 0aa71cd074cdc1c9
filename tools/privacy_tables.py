"""
Writes the register of personal data into docs/privacy.md, between its two marks: `python tools/privacy_tables.py`.

tests/test_privacy.py compares the file with what this makes, so the document is what the software does.
"""

from collections.abc import Iterator
from pathlib import Path

from csr_xblock.domain.people.data_register import ELSEWHERE, REGISTER
from csr_xblock.domain.people.personal_data import About, Erasure, KeptColumn, KeptTable, Reader

FILE = Path(__file__).resolve().parent.parent / "docs" / "privacy.md"
BEGIN, END = "<!-- the register begins -->", "<!-- the register ends -->"

ABOUT = {About.PERSON: "a person", About.COMPANY: "a company", About.NOBODY: "nobody"}
READERS = {
    Reader.SELF: "the person",
    Reader.SHARED: "the person; trainers if shared",
    Reader.TRAINERS: "the person; trainers",
    Reader.REPORT: "the person; trainers if sent to them",
    Reader.COMPANY: "members of the company",
    Reader.RELEASED: "members of the company; trainers while it is released to them",
    Reader.AUTHORS: "authors of the course",
    Reader.NOBODY: "nobody, only programs",
}
ERASURE = {
    Erasure.ROWS: "Deletion removes the rows.",
    Erasure.LAST_MEMBER: "The rows go when nobody belongs to the company any more.",
    Erasure.UNNAMED: "The rows stay, without the person, without subject and reason.",
    Erasure.STAYS: "The rows stay: they are about nobody.",
}


def register_tables() -> str:
    """Return the register in Markdown: a heading and a table for each table, then what is kept elsewhere."""
    return "\n".join([line for table in REGISTER for line in _table(table)] + [*_elsewhere()])


def written(document: str) -> str:
    """Return the document with the register of today between its marks."""
    before, _, rest = document.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{register_tables()}\n{END}{after}"


def _table(table: KeptTable) -> Iterator[str]:
    yield f"### `{table.name}`"
    yield ""
    yield f"About {ABOUT[table.about]}: {table.what}. Why: {table.why}. {ERASURE[table.erasure]}"
    if table.actor:
        yield f"Whoever decided is given: {', '.join(f'`{name}`' for name in table.actor_columns)}."
    if table.member:
        yield (
            "Whoever has it is given the row, whatever the role. When they leave the company or delete their data, the "
            "row stays with the company, open and without them."
        )
    yield ""
    has_pseudonyms = any(column.pseudonym for column in table.columns)
    yield "| Column | What | Who sees it | In an export |" + (" Pseudonymised |" if has_pseudonyms else "")
    yield "|---|---|---|---|" + ("---|" if has_pseudonyms else "")
    for column in table.columns:
        yield _row(column, has_pseudonyms=has_pseudonyms)
    yield ""


def _row(column: KeptColumn, *, has_pseudonyms: bool) -> str:
    row = f"| `{column.name}` | {column.what} | {READERS[column.reader]} | {'yes' if column.is_given else 'no'} |"
    return row + (f" {column.pseudonym or 'nothing'} |" if has_pseudonyms else "")


def _elsewhere() -> Iterator[str]:
    yield "### Outside our tables"
    yield ""
    yield "| Where | What | Export | Deletion |"
    yield "|---|---|---|---|"
    for one in ELSEWHERE:
        yield f"| {one.place} | {one.what} | {one.export} | {one.deletion} |"
    yield ""


if __name__ == "__main__":
    FILE.write_text(written(FILE.read_text("utf-8")), "utf-8")
