"""Looking back at an area: what was answered then is marked, and what is seen today is chosen."""

import pytest
from django.utils import translation

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ItemId, PerspectiveId
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.comparison.look_back_page import LookBackPage, look_back_areas, look_back_page
from csr_xblock.services.comparison.show_comparison import ShownPair
from tests.domain.instruments import sheet_of
from tests.presentation.comparison.pairs import bakery, pair_of_sheets
from tests.presentation.scored import PREFIX, SomeLinks

FINANCE = PerspectiveId("finance")
LINK = ItemId("fin-strategy-link")


def page_of(shown: ShownPair, area: PerspectiveId = FINANCE) -> LookBackPage:
    """Return the page of an area."""
    words = packaged_instrument()
    return look_back_page(shown, area, words, words, SomeLinks(), PREFIX, save_url="/look_back")


def test_then_and_now_are_told_apart() -> None:
    """The level of then stays marked when another one is chosen."""
    before, after = page_of(bakery()).questions[0], page_of(bakery({LINK: 0})).questions[0]

    assert [("1", True, True)] == [(one.value, one.is_then, one.is_chosen) for one in before.anchors if one.is_chosen]
    assert [("0", False)] == [(one.value, one.is_then) for one in after.anchors if one.is_chosen]
    assert ["1"] == [one.value for one in after.anchors if one.is_then]


def test_areas_follow_each_other() -> None:
    """The last one leads back to the comparison only."""
    shown = bakery()
    areas = look_back_areas(shown)

    assert "?csr_1a2b3c4d=compare/1/2/customers" == page_of(shown).next_url
    assert ("", "?csr_1a2b3c4d=compare/1/2") == (page_of(shown, areas[-1]).next_url, page_of(shown).back_url)


def test_only_questions_with_a_level_of_then_are_shown() -> None:
    """There is nothing to look back at where nobody knew."""
    shown = pair_of_sheets(sheet_of({LINK: 2, "fin-risk-review": "d"}), sheet_of({LINK: 2, "fin-risk-review": 3}))

    assert [FINANCE] == look_back_areas(shown)
    assert [LINK] == [one.id for one in page_of(shown).questions]


@pytest.mark.parametrize("language", ["en", "lt"])
def test_every_question_can_be_answered_and_says_so(language: str) -> None:
    """Each has its radio buttons, its status and a name of its own."""
    with translation.override(language):
        html = render_template("comparison/look_back.html", {"page": page_of(bakery({LINK: 0}))})

    assert 8 == html.count("<fieldset") == html.count("data-csr-status") == html.count(" checked><span>")
    assert 40 == html.count('type="radio"')
