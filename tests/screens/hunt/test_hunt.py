"""The screen of the hunt in a programme, its handler, and its lines in the first unit and in the report."""

import re
from typing import Any

import pytest

from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.results.people.company_tables import Company
from csr_xblock.services.people.save_profile import save_profile
from tests.blocks.placed_programme import Programme
from tests.blocks.runtime import Answered, Person, person, post
from tests.hunting import BUDDY, colleague, owner, texts, write
from tests.learners import BAKERY, EMPLOYEE, assess, key_of
from tests.own_questionnaire import AREAS, OWN_XML
from tests.queries import queries_of

pytestmark = pytest.mark.django_db

VERSION = 'programme-version="2"'
INSIDE = '<csr_assessment url_name="a"/><csr_unit url_name="why" unit="g-why"/>'
FIELD = 'data-csr-module="hunt"'
OFFER = "data-csr-list="
START = "All steps</h3>"


def placed(settings: str = VERSION, inside: str = INSIDE) -> Programme:
    """Return a programme with the seven steps and the first unit."""
    return Programme(settings, inside)


def sent(programme: Programme, who: Person | None = None, **changes: Any) -> Answered:
    """Send a line as the page does."""
    body = {"line": "line1", "area": "people", "text": BUDDY, "revision": 0, **changes}
    return post(programme.block("p", who), "save_good_thing", body)


def test_a_line_that_is_sent_stands_on_the_screen() -> None:
    """The whole way of a line."""
    rasa, programme = owner(), placed()

    answered = sent(programme)

    assert {"is_saved": True, "text": BUDDY, "revision": 1} == answered.data
    page = programme.page("hunt")
    assert FIELD in page
    assert BUDDY in page
    assert "1 of 10 found" in page
    assert [BUDDY] == texts(rasa)


def test_the_second_of_two_members_is_told_both_texts() -> None:
    """It is no error: the page shows both, and lets the person choose."""
    rasa, programme = owner(), placed()
    colleague(rasa)
    sent(programme)
    sent(programme, person("jonas"), text="Jonas says so", revision=1)

    late = sent(programme, text="Rasa says so", revision=1)

    assert (200, {"is_saved": False, "text": "Jonas says so", "revision": 2}) == (late.status, late.data)


def test_a_full_list_says_what_to_do() -> None:
    """The sentence stands beside the line, which stays on the page."""
    rasa, programme = owner(), placed()
    for number in range(10):
        write(rasa, f"Thing {number}", line=f"line{number}")

    answered = sent(programme, line="line10")

    assert (409, "hunt-full", "text") == (answered.status, answered.data["code"], answered.data["field"])
    assert "Remove one" in answered.data["message"]


def test_staff_of_a_shared_company_are_shown_the_start_page() -> None:
    """Neither the list nor a way to it; and nothing is taken from them."""
    rasa, programme = owner(), placed()
    jonas = colleague(rasa, role=Role.EMPLOYEE)
    save_profile(jonas.learner, EMPLOYEE)
    write(rasa)
    page = programme.page("hunt", who=person("jonas"))

    answered = sent(programme, person("jonas"), line="line2")

    assert START in page
    assert FIELD not in page
    assert "What we do already" not in page
    assert BUDDY not in page
    assert (403, "company-of-management") == (answered.status, answered.data["code"])


def test_staff_who_are_alone_look_for_good_things_too() -> None:
    """JOURNEY 4 gives them the step See."""
    ona = key_of("ona")
    save_profile(ona.learner, Profile(Role.EMPLOYEE, BAKERY))
    programme = placed()

    assert sent(programme, person("ona")).data["is_saved"]
    assert BUDDY in programme.page("hunt", who=person("ona"))
    assert "1 good thing found" in programme.page("home", who=person("ona"))


@pytest.mark.parametrize("who", ["nobody", "elena"])
def test_without_a_company_the_start_page_is_shown(who: str) -> None:
    """Before the profile, and to visitors of a public course."""
    programme = placed()

    page = programme.page("hunt", who=Person(None) if who == "nobody" else person("elena"))

    assert START in page


def test_programmes_of_the_first_version_have_no_such_screen() -> None:
    """A running programme changes only when its trainer says so."""
    rasa, programme = owner(), placed("")
    write(rasa)
    assess(rasa)
    shown = [programme.page("hunt"), programme.unit_page("why"), programme.page(inside="report")]

    assert [False] * 3 == [BUDDY in page or FIELD in page for page in shown]


def test_the_start_page_says_how_many_are_found_and_leads_there() -> None:
    """It is a part of the first step."""
    rasa, programme = owner(), placed()
    before = programme.page("home")
    write(rasa)
    after = programme.page("home")

    assert re.search(r'href="\?csr_\w+=hunt">What we do already</a>', before)
    assert "good thing found" not in before
    assert "1 good thing found" in after
    assert re.search(r"See <span[^>]*>begun<", after)


def test_before_the_profile_the_start_page_names_the_list_without_a_way_to_it() -> None:
    """There is no company yet that it could belong to."""
    page = placed().page("home", who=person("elena"))

    assert "<li>What we do already" in page
    assert "=hunt" not in page


def test_an_institutions_questionnaire_has_its_own_boxes() -> None:
    """As many as it has areas."""
    owner()
    programme = placed(inside=f'<csr_assessment url_name="a">{OWN_XML}</csr_assessment>')

    assert 200 == sent(programme, area="shop").status
    page = programme.page("hunt")
    assert list(AREAS) == re.findall(r'data-csr-box="(\w+)"', page)
    assert 400 == sent(programme, line="line2", area="people").status


def test_the_first_unit_offers_the_list_until_something_is_reported() -> None:
    """Filled in once, and nothing is put over what somebody wrote."""
    rasa, programme = owner(), placed()
    empty = programme.unit_page("why")
    write(rasa)
    offered = programme.unit_page("why")
    body = {"evidence": "We did.", "who": "", "when": "", "monday": "", "readers": "self", "version": ""}
    version = re.search(r'data-csr-version="([^"]*)"', offered)
    readers = re.search(r'data-csr-readers="([^"]*)"', offered)
    assert version
    assert readers
    answered = post(
        programme.block("why"), "save_task", {**body, "version": version.group(1), "readers": readers.group(1)}
    )

    assert 200 == answered.status
    reported = programme.unit_page("why")
    assert [False, True, False] == [OFFER in page for page in (empty, offered, reported)]
    assert f'{OFFER}"People: {BUDDY}"' in offered
    assert [True] * 3 == ["Write your list here" in page for page in (empty, offered, reported)]
    assert ["hunt/take_over.js" in str(programme.block("why").render("student_view", {}).resources)] == [True]


def test_a_unit_alone_and_staff_of_a_shared_company_are_offered_nothing() -> None:
    """Units without a programme show what they showed before; colleagues' words are management's."""
    rasa, programme = owner(), placed()
    colleague(rasa, role=Role.EMPLOYEE)
    write(rasa)
    course = programme.course
    alone = course.block(course.add('<csr_unit url_name="alone" unit="g-why"/>'), person())

    pages = [str(alone.render("student_view", {}).content), programme.unit_page("why", person("jonas"))]

    assert [False, False] == [OFFER in page or "Write your list here" in page for page in pages]


def test_the_report_begins_with_the_list() -> None:
    """After the sheet with the result, before everything else."""
    rasa, programme = owner(), placed()
    assess(rasa)
    without = programme.page(inside="report")
    write(rasa)
    page = programme.page(inside="report")

    assert "What we do already" not in without
    assert page.index("csr-report__summary") < page.index("What we do already") < page.index("What can be improved")
    assert BUDDY in page


def test_the_report_of_a_company_that_was_left_tells_nothing_of_the_next() -> None:
    """An attempt belongs to the company that it was made for."""
    rasa, ona, programme = owner(), owner("ona"), placed()
    write(ona)
    assess(rasa)
    colleague(ona, "rasa")

    assert 2 == Company.objects.count()
    assert BUDDY not in programme.page(inside="report")


def test_the_screen_asks_little_of_the_database() -> None:
    """The budget of every screen of learners."""
    rasa, programme = owner(), placed()
    for number in range(10):
        write(rasa, f"Thing {number}", line=f"line{number}")

    assert len(queries_of(lambda: programme.page("hunt"))) <= 8
    assert len(programme.page("hunt")) <= 60 * 1024
