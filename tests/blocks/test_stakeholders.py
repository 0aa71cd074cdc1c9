"""The screen with the map: who sees it, what it costs, what its handlers answer, and the ways that lead to it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from lxml import html as lxml_html

from csr_xblock.domain.people.role import Role
from csr_xblock.domain.stakeholders.stakeholder_group import MAX_GROUPS
from csr_xblock.domain.stakeholders.talk import MAX_TALKS
from csr_xblock.openedx.screens import PREFIX, short_id
from csr_xblock.services.stakeholders.show_stakeholders import show_stakeholders
from tests.blocks.runtime import NOBODY, masquerade, person, post
from tests.blocks.test_program_block import Placed, programme
from tests.blocks.test_start_page import document_of, journey
from tests.learners import COURSE, OTHER_COURSE, key_of
from tests.mapped import CUSTOMERS, colleague, describe, group_of, owner, talked, tap
from tests.queries import queries_of
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db

SCREEN = "stakeholders"
TITLE = "Who is affected by your company?"
BUDGET_BYTES = 180 * 1024
"""Of a map that is full to its limits; forms are there once, however many groups there are."""

BUDGET_QUERIES = 8


def placed_with_unit(key: str = COURSE, **attributes: str) -> Placed:
    """Return a programme with a start page and the unit about the map."""
    inside = '<csr_assessment url_name="a"/><csr_unit url_name="s" unit="g-stakeholders" opens-when="always"/>'
    return Placed(programme(0, inside=inside, **{"programme-version": "2", **attributes}), key)


def test_the_map_offers_what_the_profile_brings_and_keeps_nothing_untapped() -> None:
    """A bakery is asked about permits; looking changes nothing."""
    owner()
    placed = journey()
    with unchanged_database():
        document = document_of(placed.view(person(), SCREEN))

    taps = document.xpath("//button[@data-csr-once]/text()")
    assert [
        "Employees", "Customers", "Suppliers", "Neighbours", "The municipality", "Offices that give us permits",
    ] == [one.strip() for one in taps]  # fmt: skip
    assert TITLE in document.text_content()


def test_everything_that_is_written_can_be_read_without_script() -> None:
    """The forms come with the script, the words do not."""
    rasa = owner()
    tap(rasa)
    describe(rasa, "<b>Fresh</b> bread.", 1)
    talked(rasa, "Good: the rye.")

    document = document_of(journey().view(person(), SCREEN))
    for form in document.xpath("//template"):
        form.getparent().remove(form)

    words = document.xpath("//ul[contains(@class, 'csr-map-groups')]")[0].text_content()
    assert all(said in words for said in ("Customers", "<b>Fresh</b> bread.", "Good: the rye.", "a regular customer"))


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_who_is_not_of_management_is_led_to_the_start_page(role: Role) -> None:
    """The map is the company's own work."""
    rasa = owner()
    tap(rasa)
    describe(rasa, "Fresh bread.", 1)
    colleague(rasa, role=role)

    page = journey().view(person("jonas"), SCREEN).content

    assert TITLE not in page
    assert "Fresh bread." not in page


def test_nobody_without_a_company_sees_a_map(monkeypatch: pytest.MonkeyPatch) -> None:
    """Visitors, previews and staff who look as a learner get another page, and no error."""
    placed = journey()
    visitors = [person(), None, NOBODY]
    pages = [placed.view(who, SCREEN).content for who in visitors]
    owner()
    masquerade(monkeypatch, COURSE, user_name="rasa")
    pages.append(placed.view(person("trainer", "staff"), SCREEN).content)

    assert [] == [page for page in pages if TITLE in page]


def test_programmes_of_before_have_no_map() -> None:
    """Running programmes change only when their trainer says so; nor is there one where the step is hidden."""
    owner()

    assert TITLE not in Placed(programme(), key=OTHER_COURSE).view(person(), SCREEN).content
    assert TITLE not in journey(steps="profile start").view(person(), SCREEN).content


def test_a_full_map_costs_no_more_queries_and_stays_small() -> None:
    """Thirty groups, fifty talks."""
    rasa = owner()
    for number in range(MAX_GROUPS):
        tap(rasa, f"own-{number}", "A group of people with quite a long name")
    for number in range(MAX_TALKS):
        talked(rasa, "x" * 300, slug=f"talk-{number}", group=f"own-{number % MAX_GROUPS}")
    block = journey().block(person())
    query = {PREFIX + short_id(block): SCREEN}

    queries = queries_of(lambda: block.render("student_view", query))

    assert len(queries) <= BUDGET_QUERIES, "\n".join(queries)
    assert len(block.render("student_view", query).content.encode()) <= BUDGET_BYTES


def test_a_tap_answers_with_the_card() -> None:
    """It is named in the learner's language, and the numbers follow."""
    owner()
    block = journey(language="lt").block(person())

    answered = post(block, "add_stakeholder", {"slug": "municipality", "name": ""})

    parts = {one["id"].partition("-")[2]: one for one in answered.data["parts"]}
    assert (200, "„Savivaldybė“ – jau jūsų žemėlapyje.") == (answered.status, answered.data["message"])
    assert {"numbers", "group-municipality"} == set(parts)
    assert "Savivaldybė" in parts["group-municipality"]["html"]
    assert parts["group-municipality"]["into"].endswith("-groups")


def test_an_own_group_needs_a_name() -> None:
    """Only a proposal brings one along."""
    owner()
    block = journey().block(person())
    refused = post(block, "add_stakeholder", {"slug": "own-abc", "name": " "})
    taken = post(block, "add_stakeholder", {"slug": "own-abc", "name": " Our drivers "})

    assert (400, "group-name-missing", "name") == (refused.status, refused.data["code"], refused.data["field"])
    assert (200, "Our drivers") == (taken.status, group_of(key_of(), "own-abc").group.name)


def talk_body(**changes: object) -> dict[str, object]:
    """Return a talk as its form sends it."""
    body = {"group": CUSTOMERS, "slug": "talk-1", "revision": 0}
    return {**body, "day": "2026-11-20", "with_whom": "a driver", "heard": "Good.", **changes}


def test_a_talk_takes_its_place_among_the_others() -> None:
    """The latest stands first; one that was forgotten comes between."""
    rasa = owner()
    tap(rasa)
    block = journey().block(person())
    post(block, "save_talk", talk_body(slug="talk-old", day="2026-01-05"))
    post(block, "save_talk", talk_body(slug="talk-new", day="2026-11-05"))

    answered = post(block, "save_talk", talk_body(slug="talk-mid", day="2026-06-05"))

    part = next(one for one in answered.data["parts"] if one["id"].endswith("talk-mid"))
    assert part["before"].endswith("-talk-talk-old")
    assert "Saved. 3 talks are written down." == answered.data["message"]
    assert ["talk-new", "talk-mid", "talk-old"] == [one.slug for one in group_of(rasa).talks]


def test_a_talk_of_tomorrow_is_refused() -> None:
    """It has not been heard yet; the learner's own day counts."""
    tap(owner())
    block = journey().block(person())
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()

    with unchanged_database():
        answered = post(block, "save_talk", talk_body(day=tomorrow))

    assert (400, "day-out-of-range", "day") == (answered.status, answered.data["code"], answered.data["field"])


def test_two_members_are_told_of_each_other_by_the_handler() -> None:
    """The second gets both texts and nothing is changed."""
    rasa = owner()
    colleague(rasa)
    tap(rasa)
    describe(rasa, "Fresh bread.", 1)
    body = {"slug": CUSTOMERS, "revision": 1, "name": "Customers", "expectations": "A call.", "dialogue": ""}
    body |= {"next_talk": "", "affected": "high", "influence": ""}

    answered = post(journey().block(person("jonas")), "save_stakeholder", body)

    assert (200, "two-texts", 2) == (answered.status, answered.data["outcome"], answered.data["revision"])
    assert ["Fresh bread.", "Not said"] == [one["words"] for one in answered.data["theirs"]]
    assert "parts" not in answered.data
    assert "Fresh bread." == group_of(rasa).group.expectations


@pytest.mark.parametrize("handler", ["remove_from_map", "put_back_on_map"])
@pytest.mark.parametrize("what", ["group", "talk"])
def test_what_was_never_there_is_a_calm_refusal(handler: str, what: str) -> None:
    """Removed long ago in another tab, or a made-up body."""
    owner()
    body = {"what": what, "group": "nobody", "slug": "talk-9"}
    body |= {"revision": 1, "talks": 0} if handler == "remove_from_map" else {}

    answered = post(journey().block(person()), handler, body)

    assert (409, "removed-for-good") == (answered.status, answered.data["code"])


def test_a_removed_group_leaves_a_way_back_in_its_place() -> None:
    """Until the next day, also after a reload."""
    rasa = owner()
    tap(rasa)
    talked(rasa)
    block = journey().block(person())

    gone = post(block, "remove_from_map", {"what": "group", "group": CUSTOMERS, "slug": "", "revision": 1, "talks": 1})
    reloaded = journey().view(person(), SCREEN).content
    back = post(block, "put_back_on_map", {"what": "group", "group": CUSTOMERS, "slug": ""})

    assert "Put “Customers” back" in gone.data["parts"][1]["html"]
    assert "Put “Customers” back" in reloaded
    assert "Good: the rye." in back.data["parts"][1]["html"]
    assert 1 == show_stakeholders(rasa).talk_count


def test_the_start_page_counts_the_groups() -> None:
    """The step Ask is begun with the first."""
    rasa = owner()
    before = journey().view(person()).content
    tap(rasa)
    after = journey().view(person()).content

    assert ("1 group" in before, "1 group" in after) == (False, True)


def links_to_map(placed: Placed, who: str = "rasa") -> list[str]:
    """Return the links of the unit's page that lead to the map."""
    unit = placed.course.block(placed.course.key.make_usage_key("csr_unit", "s"), person(who))
    document = lxml_html.fromstring(f"<div>{unit.render('student_view', {}).content}</div>")
    return [str(link) for link in document.xpath("//a[text()='Fill in the map here']/@href")]


def test_the_task_of_the_unit_leads_to_the_map() -> None:
    """Whoever is of management in a programme with the screen; for others it would lead nowhere."""
    rasa = owner()
    colleague(rasa, role=Role.EMPLOYEE)
    placed = placed_with_unit()

    assert [True] == [link.endswith(f"={SCREEN}") for link in links_to_map(placed)]
    assert [] == links_to_map(placed, "jonas")
    assert [] == links_to_map(placed, "newcomer")
    assert [] == links_to_map(placed_with_unit(steps="profile start path"))
    assert [] == links_to_map(placed_with_unit(OTHER_COURSE, **{"programme-version": "1"}))
