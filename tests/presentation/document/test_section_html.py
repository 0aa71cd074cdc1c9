"""What somebody begins from who writes a section anew, and what is made of words that come without an editor."""

import pytest

from csr_xblock.content.units.sanitising import sanitise_html
from csr_xblock.domain.document.blocks import Paragraph
from csr_xblock.presentation.document.section_html import plain_html, section_html
from tests.domain.document.made_documents import MADE_DOCUMENT


def test_cleaning_leaves_the_generated_text_as_it_is() -> None:
    """The editor shows what the server would keep; else the first save would lose something in silence."""
    for section in MADE_DOCUMENT.sections:
        html = section_html(section.blocks)

        assert sanitise_html(html) == html


def test_every_line_of_a_section_is_in_its_html() -> None:
    """Pictures become the table or list that says the same."""
    html = "".join(section_html(section.blocks) for section in MADE_DOCUMENT.sections)

    for words in ("32 of 100", "50, In place", "Not enough answers", "Safe work", "10 kWh", "switches it off in time"):
        assert words in html


def test_words_of_people_are_no_markup() -> None:
    """An action may be called with an angle bracket."""
    assert "<p>&lt;i&gt;Rye&lt;/i&gt;</p>" == section_html((Paragraph("<i>Rye</i>"),))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("We bake.", "<p>We bake.</p>"),
        ("We bake.\nEvery day.\n\nWe care.", "<p>We bake.<br>Every day.</p><p>We care.</p>"),
        ("Why:\n\n- rye\n- wheat", "<p>Why:</p><ul><li>rye</li><li>wheat</li></ul>"),
        ("2 < 3 & 4", "<p>2 &lt; 3 &amp; 4</p>"),
        ("<p>We <b>bake</b>.</p>", "<p>We <b>bake</b>.</p>"),
        (" \n\n ", ""),
    ],
    ids=["a line", "paragraphs and lines", "a list", "signs", "the editor's HTML", "nothing"],
)
def test_plain_words_become_paragraphs(typed: str, kept: str) -> None:
    """Where the editor does not come, people type plain text into the field."""
    assert kept == plain_html(typed)
