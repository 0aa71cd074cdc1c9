"""The list of a unit's parts leads to every part that is there, and to nothing else."""

from lxml import html

from tests.presentation.shown_units import PREFIX, rendered, why_page


def headings(tree: html.HtmlElement) -> list[str]:
    """Return the ids that the list leads to and that stand on the page, in the page's order."""
    wanted = {link.get("href")[1:] for link in tree.xpath("//nav//ol//a")}
    return [one.get("id") for one in tree.xpath("//*[@id]") if one.get("id") in wanted]


def test_every_part_is_found_in_the_order_of_the_page() -> None:
    """A way that leads nowhere, or past something, is worse than none."""
    page = why_page()

    tree = rendered("units/unit.html", page)

    assert headings(tree) == [f"{PREFIX}-{part.id}" for part in page.parts]
    assert [part.id for part in page.parts] == [
        "story", "know", "see", "task", "national", "check", "report", "monday",
    ]  # fmt: skip


def test_parts_that_are_not_there_are_not_named() -> None:
    """A unit without facts for its country has no box of them; what a trainer put in stands where it is shown."""
    page = why_page(children_html=("<p>native</p>",), country="")

    parts = [part.id for part in page.parts]

    assert "extra" in parts
    assert headings(rendered("units/unit.html", page)) == [f"{PREFIX}-{name}" for name in parts]


def test_ways_to_the_work_stay_in_sight() -> None:
    """Task, check and report are what a unit is done by."""
    assert [part.id for part in why_page().parts if part.is_work] == ["task", "check", "report"]


def test_box_of_facts_has_one_title() -> None:
    """A list that names one thing and leads to another is not trusted."""
    for country in ("LT", "US", ""):
        page = why_page(country=country)
        tree = rendered("units/unit.html", page)
        link = tree.xpath(f"//nav//a[@href='#{PREFIX}-national']")[0]
        assert link.text_content() == tree.get_element_by_id(f"{PREFIX}-national").text_content()
