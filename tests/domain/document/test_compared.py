"""What has changed between two states of a document, in whole lines, and what cannot be compared."""

from dataclasses import replace

import pytest

from csr_xblock.domain.document.blocks import Bullets, Formatted, Paragraph, Table
from csr_xblock.domain.document.compared import ComparedLine, TextChange, compare_documents
from csr_xblock.domain.document.plain_text import plain_lines
from csr_xblock.domain.document.strategy_document import Section, SectionId, StrategyDocument, says_something
from tests.domain.document.made_documents import MADE_DOCUMENT


def document(*sections: Section, language: str = "en") -> StrategyDocument:
    """Return a document of some sections."""
    return StrategyDocument(language, "Our strategy", "Rye", "A footer.", sections)


def strengths(*entries: str) -> Section:
    """Return a section with a list."""
    return Section(SectionId.STRENGTHS, "What we are good at", (Bullets(entries),) if entries else ())


def test_same_document_has_no_change() -> None:
    """Nobody looks for a difference that is not there."""
    found = compare_documents(MADE_DOCUMENT, MADE_DOCUMENT)

    assert () == found.changed
    assert len(MADE_DOCUMENT.sections) == len(found.sections)


def test_lines_are_told_in_their_order() -> None:
    """What went stands before what came in its place, and what stayed around them."""
    (section,) = compare_documents(
        document(strengths("Safe work", "Fair pay", "Rye")), document(strengths("Safe work", "Good pay", "Rye"))
    ).sections

    assert TextChange.CHANGED is section.change
    assert (
        ComparedLine(TextChange.SAME, "Safe work"),
        ComparedLine(TextChange.REMOVED, "Fair pay"),
        ComparedLine(TextChange.ADDED, "Good pay"),
        ComparedLine(TextChange.SAME, "Rye"),
    ) == section.lines


def test_sections_come_and_go() -> None:
    """A section without a word is none, and sections stand in the document's order."""
    values = Section(SectionId.VALUES, "Our values", (Paragraph("We bake honestly."),))

    found = compare_documents(document(strengths("Rye"), replace(values, blocks=())), document(values, strengths()))

    assert [(SectionId.VALUES, TextChange.ADDED), (SectionId.STRENGTHS, TextChange.REMOVED)] == [
        (one.id, one.change) for one in found.sections
    ]
    assert [TextChange.REMOVED] == [line.change for line in found.sections[1].lines]


def test_one_cell_of_a_table_is_one_line() -> None:
    """A moved date is seen without reading two tables."""
    old = Table("Goals", ("Goal", "Target"), (("Energy", "10"), ("Bread", "5")))
    new = replace(old, rows=(("Energy", "10"), ("Bread", "4")))

    (section,) = compare_documents(
        document(Section(SectionId.GOALS, "Goals", (old,))), document(Section(SectionId.GOALS, "Goals", (new,)))
    ).sections

    assert ["Bread · Target: 5", "Bread · Target: 4"] == [
        line.text for line in section.lines if line.change is not TextChange.SAME
    ]


def test_formatting_alone_is_no_change_of_words() -> None:
    """Bold says nothing else."""
    plain = Section(SectionId.VALUES, "Values", (Formatted("<p>We bake honestly.</p>", "en"),), is_own=True)
    bold = replace(plain, blocks=(Formatted("<p>We bake <b>honestly</b>.</p>", "en"),))

    assert () == compare_documents(document(plain), document(bold)).changed


def test_two_languages_are_compared_by_sections() -> None:
    """Each line would differ and tell nothing."""
    values = Section(SectionId.VALUES, "Mūsų vertybės", (Paragraph("Kepame sąžiningai."),))

    found = compare_documents(document(strengths("Rye")), document(strengths("Ruginė"), values, language="lt"))

    assert not found.is_word_by_word
    assert [TextChange.ADDED, TextChange.SAME] == [one.change for one in found.sections]
    assert not any(one.lines for one in found.sections)


@pytest.mark.parametrize("section", [SectionId.COVER, SectionId.CHANGE_LOG])
def test_what_differs_every_day_is_left_out(section: SectionId) -> None:
    """The cover has the day on it, and the log grows with every version."""
    assert () == compare_documents(document(), document(Section(section, "", (Paragraph("Version 1"),)))).sections


def test_repeated_lines_cost_no_time() -> None:
    """Whoever writes the same line two thousand times waits no minute for the comparison."""
    many = [f"line {number % 7}" for number in range(2000)]

    (section,) = compare_documents(document(strengths(*many)), document(strengths(*reversed(many)))).sections

    assert TextChange.CHANGED is section.change
    assert many == [line.text for line in section.lines if line.change is not TextChange.ADDED]


def test_formatted_text_becomes_lines() -> None:
    """Paragraphs and entries end a line, cells and marks inside a sentence do not."""
    html = (
        "<h3>Values</h3><p>We <b>bake</b>\n honestly &amp; late.<br>Always.</p><ul><li>Rye</li><li>Oat</li></ul>"
        "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>&lt;p&gt;"
    )

    assert ["Values", "We bake honestly & late.", "Always.", "Rye", "Oat", "a b", "<p>"] == plain_lines(html)


def test_document_of_facts_alone_says_nothing() -> None:
    """A version of it would count for a step that nobody has taken."""
    facts = Section(SectionId.WHO_WE_ARE, "Who we are", (Paragraph("24 people."),))

    assert not says_something(document(facts, strengths()))
    assert says_something(document(facts, strengths("Rye")))
    assert says_something(document(replace(facts, id=SectionId.VALUES, is_own=True)))
