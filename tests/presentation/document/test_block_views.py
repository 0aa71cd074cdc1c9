"""The blocks of a document as pages show them: nothing is left out, and nothing is said otherwise."""

from csr_xblock.domain.document.blocks import Formatted, Paragraph
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.document.block_views import BarsView, FormattedView, MapView, TableView, block_views
from tests.domain.document.made_documents import GOAL_MAP, MADE_DOCUMENT


def _views(section: SectionId, language: str = "en") -> tuple[object, ...]:
    found = MADE_DOCUMENT.section(section)
    assert found is not None
    return block_views(found.blocks, "p", language)


def test_every_kind_of_block_has_a_template_that_says_its_words() -> None:
    """Whoever adds a kind of block must draw it on the page, too."""
    for section in MADE_DOCUMENT.sections:
        for view in block_views(section.blocks, "p", "en"):
            html = render_template(view.template, {"view": view, "page": None})
            assert html.strip()


def test_bars_keep_none_apart_from_zero() -> None:
    """Not enough answers is no zero (METHODOLOGY 6)."""
    bars = _views(SectionId.SCORECARD)[1]

    assert isinstance(bars, BarsView)
    assert [(True, "50%", "50, In place"), (False, "", "Not enough answers")] == [
        (row.has_number, row.fill, row.said) for row in bars.rows
    ]


def test_the_map_says_in_words_what_it_draws() -> None:
    """Who does not see the picture reads each link."""
    (view,) = block_views((GOAL_MAP,), "p", "en")

    assert isinstance(view, MapView)
    assert ["Everybody learns → Less energy"] == [link.title for link in view.links]
    assert "It shows after about 6 months." == view.links[0].months
    assert ["People", "Environment"] == [lane.name for lane in view.picture.lanes]
    assert 1 == len(view.picture.arrows)


def test_the_first_cell_of_a_row_is_its_heading() -> None:
    """A screen reader says it before each cell."""
    (table,) = _views(SectionId.GOALS)

    assert isinstance(table, TableView)
    assert [("Energy", ("12 kWh", "10 kWh")), ("Bread", ("", "5"))] == [(row.heading, row.cells) for row in table.rows]


def test_own_words_say_their_language_where_it_is_another_one() -> None:
    """A voice reads Lithuanian words on an English page as Lithuanian."""
    (here,) = _views(SectionId.VALUES, "en")
    (elsewhere,) = _views(SectionId.VALUES, "lt")

    assert isinstance(here, FormattedView)
    assert isinstance(elsewhere, FormattedView)
    assert ("", "en") == (here.language, elsewhere.language)


def test_headings_in_own_words_stand_below_that_of_the_section() -> None:
    """Headings on a page are in order, whatever somebody has pasted; and nothing that could run is shown."""
    own = Formatted("<h3>Bread</h3><p>Rye</p><script>alert(1)</script>", "en")

    (view,) = block_views((own,), "p", "en")

    assert isinstance(view, FormattedView)
    assert "<h4>Bread</h4><p>Rye</p>" == view.html


def test_words_of_people_are_no_markup() -> None:
    """The name of an action is typed by somebody."""
    (view,) = block_views((Paragraph("<b>Rye</b> & more"),), "p", "en")

    assert "<p>&lt;b&gt;Rye&lt;/b&gt; &amp; more</p>" == render_template(view.template, {"view": view}).strip()
