"""The list where it is used again: in the order of the areas, and never put over what somebody wrote."""

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.hunt.good_things import GoodThing
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.hunt.found_things import HuntOffer, found_by_area, hunt_offer
from tests.presentation.shown_units import rendered, why_page, words_in

FOUND = (
    GoodThing("aaaa", PerspectiveId("people"), "A buddy", 1),
    GoodThing("bbbb", PerspectiveId("former"), "Old", 1),
    GoodThing("cccc", PerspectiveId("finance"), "Early pay", 1),
    GoodThing("dddd", PerspectiveId("people"), "Rota early", 1),
)
LIST = "Finance: Early pay\nPeople: A buddy\nPeople: Rota early\nOthers: Old"


def test_things_stand_by_area_and_none_is_lost() -> None:
    """The report of a company with four of six boxes has four headings."""
    found = [(one.title, one.things) for one in found_by_area(FOUND, packaged_instrument())]

    assert [("Finance", ("Early pay",)), ("People", ("A buddy", "Rota early")), ("Others", ("Old",))] == found


def test_the_list_is_offered_with_its_boxes() -> None:
    """The task asks for things with their boxes."""
    offer = hunt_offer(FOUND, packaged_instrument(), "/hunt", is_reported=False)

    assert HuntOffer("/hunt", LIST, "Your list of what you do already has 4 lines.") == offer


def test_nothing_is_offered_over_a_report_or_from_an_empty_list() -> None:
    """The way to the list stays."""
    assert HuntOffer("/hunt") == hunt_offer(FOUND, packaged_instrument(), "/hunt", is_reported=True)
    assert HuntOffer("/hunt") == hunt_offer((), packaged_instrument(), "/hunt", is_reported=False)


def test_the_unit_leads_to_the_list_and_offers_it_only_where_there_is_one() -> None:
    """A unit that stands alone shows what it showed before."""
    alone = rendered("units/unit.html", why_page())
    empty = rendered("units/unit.html", why_page(hunt=HuntOffer("/hunt")))
    full = rendered("units/unit.html", why_page(hunt=HuntOffer("/hunt", LIST, "4 lines.")))

    ways = [page.xpath("count(//a[@href='/hunt'])") for page in (alone, empty, full)]
    offers = [page.xpath("//@data-csr-list") for page in (alone, empty, full)]
    assert ([0, 1, 2], [[], [], [LIST]]) == (ways, offers)
    assert "Nothing is handed in before you save." not in words_in(full, "//*[@data-csr-taken]")


def test_the_report_has_the_part_only_where_something_was_found() -> None:
    """An empty heading on paper is a reproach."""
    template = "hunt/report_good_things.html"
    boxes = found_by_area(FOUND, packaged_instrument())

    assert "" == render_template(template, {"boxes": ()}).strip()
    assert "What we do already" in render_template(template, {"boxes": boxes})
