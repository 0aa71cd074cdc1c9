"""The programme: its steps, the assessment inside, the path, and what it costs with many units."""

from typing import Any

import pytest
from lxml import html as lxml_html
from opaque_keys.edx.keys import UsageKey
from web_fragments.fragment import Fragment
from xblock.core import XBlock

from csr_xblock.content.library import finished_unit_ids, packaged_instrument
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.openedx.screens import PREFIX, short_id
from csr_xblock.openedx.written import written_unit
from csr_xblock.results.units.progress_tables import UnitProgress
from tests.blocks.runtime import NOBODY, Course, Person, masquerade, person, post
from tests.learners import COURSE, OTHER_COURSE, all_items, answer_items, assess, draft_of, key_of, start
from tests.queries import queries_of
from tests.whole_database import whole_database

pytestmark = pytest.mark.django_db

BUDGET_BYTES = 60 * 1024
BUDGET_QUERIES = 8
BROKEN = '<csr_assessment><instrument base="csr-step-by-step" version="0.0.1"/></csr_assessment>'


def programme(units: int = 2, *, inside: str = '<csr_assessment url_name="a"/>', **attributes: str) -> str:
    """Return a programme with an assessment, packaged units and, beyond those, own ones."""
    packaged = [f'<csr_unit unit="{unit_id}"><html>Body</html></csr_unit>' for unit_id in finished_unit_ids()]
    own = [f'<csr_unit unit="own-{n}" title="Own {n}" text="x" opens-when="overall at least 5"/>' for n in range(units)]
    settings = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f'<csr_program url_name="p"{settings}>{inside}{"".join((packaged + own)[:units])}</csr_program>'


class Placed:
    """A programme in a course."""

    def __init__(self, olx: str, key: str = COURSE) -> None:
        self.course = Course(key)
        self.key: UsageKey = self.course.add(olx)

    def block(self, who: Person | None) -> XBlock:
        """Return the programme as somebody sees it."""
        return self.course.block(self.key, who)

    def view(self, who: Person | None, screen: str = "", inside: str = "") -> Fragment:
        """Return its page at the address of one of its screens, or of one of its assessment's."""
        block = self.block(who)
        query: dict[str, Any] = {PREFIX + short_id(block): screen} if screen else {}
        if inside:
            query[PREFIX + short_id(block.get_children()[0])] = inside
        return block.render("student_view", query)


def steps_of(fragment: Fragment) -> dict[str, str]:
    """Return the state of each step by its title."""
    document = lxml_html.fromstring(f"<div>{fragment.content}</div>")
    items = document.xpath("//ol[@class='csr-journey']/li")
    return {item.xpath(".//span[not(@*) and not(*)]/text()")[0]: item.get("class").split("--")[-1] for item in items}


def links_of(fragment: Fragment) -> list[str]:
    """Return all links of the page."""
    return list(lxml_html.fromstring(f"<div>{fragment.content}</div>").xpath("//a/@href"))


def test_steps_follow_the_learner() -> None:
    """The head says what is done and what comes next."""
    placed = Placed(programme())
    new = steps_of(placed.view(person()))
    start(key_of())
    begun = steps_of(placed.view(person()))
    answer_items(key_of(), dict.fromkeys(all_items(), 2))
    post(placed.block(person()).get_children()[0], "submit_attempt", {"attempt": draft_of(key_of()).id})

    done = steps_of(placed.view(person()))

    names = ("Profile", "Self-assessment", "Scorecard", "Learning path")
    assert new == dict(zip(names, ("open", "later", "later", "open"), strict=True))
    assert begun == dict(zip(names, ("done", "open", "later", "open"), strict=True))
    assert done == dict(zip(names, ("done", "done", "done", "open"), strict=True))


def test_units_are_listed_and_never_rendered() -> None:
    """A unit's page is its own document; its native children bring scripts and cost time."""
    assess(key_of())
    block = Placed(programme(8)).block(person())

    html = block.render("student_view", {PREFIX + short_id(block): "path"}).content

    assert block.runtime.rendered == [("csr_program", "student_view")]
    assert "html" not in {key.block_type for key in block.runtime.loaded}
    assert "Body" not in html


def test_each_block_is_loaded_once() -> None:
    """The LMS checks access each time a block is loaded."""
    assess(key_of())
    block = Placed(programme(8)).block(person())
    block.runtime.loaded.clear()

    block.render("student_view", {PREFIX + short_id(block): "path"})

    assert sorted(map(str, block.runtime.loaded)) == sorted(map(str, block.children))


def test_path_leads_to_open_units_only() -> None:
    """A locked unit has no link; what opens it is said in words."""
    placed = Placed(programme(4))

    fragment = placed.view(person(), "path")

    units = [link for link in links_of(fragment) if link.startswith("/xblock/")]
    first = placed.block(None).get_children()[1]
    assert units[0] == f"/xblock/{first.scope_ids.usage_id}"
    assert set(units) == {units[0]}
    assert "Opens when: " in fragment.content


def test_submit_opens_units_at_once() -> None:
    """The learner goes from the scorecard straight to what it opened."""
    placed = Placed(programme(4))
    start(key_of())
    answer_items(key_of(), dict.fromkeys(all_items(), 1))

    post(placed.block(person()).get_children()[0], "submit_attempt", {"attempt": draft_of(key_of()).id})

    assert set(UnitProgress.objects.values_list("unit_id", flat=True)) >= {"g-why", "g-scorecard"}


def test_path_is_the_learners_own() -> None:
    """Neither another learner nor another course changes it."""
    assess(key_of("rasa"))
    for who, key, expected in (("rasa", COURSE, "done"), ("jonas", COURSE, "later"), ("rasa", OTHER_COURSE, "later")):
        assert steps_of(Placed(programme(), key).view(person(who), "path"))["Scorecard"] == expected


@pytest.mark.parametrize("who", [None, NOBODY], ids=["no service", "not signed in"])
def test_visitor_reads_and_leaves_no_trace(who: Person | None) -> None:
    """A course may be open to the public."""
    placed = Placed(programme())

    assert "You are reading a preview" in placed.view(who).content
    assert "Your learning path" in placed.view(who, "path").content
    assert not any(whole_database().values())


def test_masquerading_trainer_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking as a learner opens nothing for that learner."""
    masquerade(monkeypatch, COURSE, user_name="rasa")
    placed = Placed(programme())

    placed.view(person("rasa"), "path")

    assert not UnitProgress.objects.exists()


def test_programme_without_assessment_shows_the_path() -> None:
    """The assessment may stand elsewhere in the course."""
    placed = Placed(programme(inside=""))

    assert "Your learning path" in placed.view(person()).content
    assert set(steps_of(placed.view(person()))) == {"Learning path"}


def test_empty_programme_can_be_shown() -> None:
    """A trainer has just added it."""
    assert "There are no learning units here yet" in Placed("<csr_program/>").view(person()).content


def test_broken_questions_leave_the_path_usable() -> None:
    """A fault in one part must not take away the others."""
    placed = Placed(programme(inside=BROKEN))

    assert "This part is being repaired" in placed.view(person()).content
    assert "g-why" in "".join(str(written_unit(unit).slug) for unit in placed.block(None).get_children()[1:])
    assert "Your learning path" in placed.view(person(), "path").content


def test_broken_unit_is_left_out_of_the_path_and_told_to_the_author() -> None:
    """Learners see what works, the author what does not, with the name of the block."""
    broken = '<csr_unit display_name="Week 3" unit="g-why" opens-when="soon"/>'
    placed = Placed(f'<csr_program>{broken}<csr_unit unit="people-foundation"/></csr_program>')

    messages = [message.text for message in placed.block(None).validate().messages]

    assert "0 of 1 unit done" in placed.view(person()).content
    assert len(messages) == 1
    assert messages[0].startswith("Week 3: opens-when: ")


def test_same_unit_twice_is_told_to_the_author() -> None:
    """A copied unit with its own name would share the progress of the first."""
    twice = '<csr_unit unit="ours" title="One"/><csr_unit unit="ours" title="Two" display_name="The visit"/>'

    messages = [
        message.text for message in Placed(f"<csr_program>{twice}</csr_program>").block(None).validate().messages
    ]

    assert len(messages) == 1
    assert messages[0].startswith("The visit: unit: this unit is here 2 times")


def test_faultless_programme_has_nothing_to_tell() -> None:
    """Warnings that are always there are not read."""
    assert Placed(programme(4)).block(None).validate().empty


def test_child_that_the_lms_does_not_give_is_left_out() -> None:
    """Group access and start dates make the LMS give None for a child."""
    block = Placed(programme(2)).block(person())
    block.runtime.denied.update(block.children[:2])

    html = block.render("student_view", {}).content

    assert "0 of 1 unit done" in html


def test_settings_of_the_programme_reach_what_is_inside() -> None:
    """A trainer sets language and length once."""
    placed = Placed(programme(inside="<csr_assessment/>", language="lt", mode="quick", assessment="spring"))
    program = placed.block(person())
    assessment, unit = program.get_children()[:2]

    assert (assessment.language_code(), unit.language_code()) == ("lt", "lt")
    assert assessment.surroundings().settings.offered_modes(packaged_instrument()) == (Mode.QUICK,)
    names = [block.surroundings().settings.assessment_name for block in (assessment, unit)]
    assert tuple(names) == ("spring", "spring")


def test_head_tells_of_the_assessment_that_is_shown() -> None:
    """An assessment with a name of its own is shown with its own state."""
    assess(key_of(assessment="second"))

    placed = Placed(programme(inside='<csr_assessment assessment="second"/>'))

    assert steps_of(placed.view(person()))["Scorecard"] == "done"


def test_links_inside_lead_away_from_the_path() -> None:
    """On the path, 'go to the self-assessment' must not come back to the path."""
    placed = Placed(programme())
    own = PREFIX + short_id(placed.block(None))

    links = links_of(placed.view(person(), "path"))

    assert [link for link in links if f"{own}=path" in link] == [f"?{own}=path"]
    assert any("=start" in link for link in links)


def test_scorecard_leads_to_the_path() -> None:
    """What opens is one click away from why it opened."""
    assess(key_of())
    placed = Placed(programme())
    own = PREFIX + short_id(placed.block(None))

    links = links_of(placed.view(person(), inside="scorecard"))

    assert sum(link.endswith(f"{own}=path") for link in links) >= 2


@pytest.mark.parametrize("screen", ["path", ""])
def test_programme_costs_the_same_with_many_units(screen: str) -> None:
    """A trainer may place all units, four times over."""
    assess(key_of())
    few, many = Placed(programme(11)), Placed(programme(44))
    for placed in (few, many):
        placed.view(person(), screen)

    counts = [len(queries_of(lambda: placed.view(person(), screen))) for placed in (few, many)]  # noqa: B023

    assert counts[0] == counts[1]


def test_path_needs_few_queries() -> None:
    """A class opens it at the same moment."""
    assess(key_of())
    start(key_of())
    placed = Placed(programme(11))
    placed.view(person(), "path")

    assert len(queries_of(lambda: placed.view(person(), "path"))) <= BUDGET_QUERIES


@pytest.mark.parametrize("inside", ["profile", "start", "finance", "review", "scorecard"])
def test_screens_inside_need_few_queries(inside: str) -> None:
    """The head and the screen below it each ask for what they show: twice the budget of one."""
    assess(key_of())
    start(key_of())
    placed = Placed(programme(11))
    placed.view(person(), inside=inside)

    assert len(queries_of(lambda: placed.view(person(), inside=inside))) <= BUDGET_QUERIES


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("inside", ["path", "finance", "scorecard"])
def test_page_is_light(inside: str, language: str) -> None:
    """The whole path with every unit, and each screen below the head."""
    assess(key_of())
    start(key_of())
    placed = Placed(programme(30, language=language))

    fragment = placed.view(person(), "path") if inside == "path" else placed.view(person(), inside=inside)

    assert len(fragment.content.encode()) <= BUDGET_BYTES


def test_reading_twice_changes_nothing() -> None:
    """The first view writes what is open; a reload writes nothing."""
    assess(key_of())
    placed = Placed(programme(8))
    placed.view(person(), "path")
    before = whole_database()

    placed.view(person(), "path")

    assert whole_database() == before


def test_words_of_authors_stay_words() -> None:
    """Titles and the introduction are plain text."""
    hostile = "&lt;img src=x onerror=alert(1)&gt;&quot;&#10;second line"
    unit = f'<csr_unit title="{hostile}" promise="{hostile}" text="x"/>'
    placed = Placed(f'<csr_program display_name="{hostile}" introduction="{hostile}">{unit}</csr_program>')

    document = lxml_html.fromstring(f"<div>{placed.view(person(), 'path').content}</div>")

    assert document.xpath("//img | //*[@onerror]") == []
    assert "second line" in document.text_content()


def test_the_report_belongs_to_the_step_of_the_scorecard() -> None:
    """It is the same result for paper; where the scorecard is hidden, the path stands in its place."""
    assess(key_of())
    shown = Placed(programme()).view(person(), inside="report").content
    hidden = Placed(programme(steps="profile start path")).view(person(), inside="report").content

    current = lxml_html.fromstring(f"<div>{shown}</div>").xpath("//*[@aria-current='page']")
    assert ["scorecard"] == [link.get("href").rpartition("=")[2] for link in current]
    assert "csr-report__setup" in shown
    assert "csr-report" not in hidden
    assert "csr-path" in hidden


def test_a_path_without_a_self_assessment_speaks_of_none() -> None:
    """Whoever is sent to take one would look for it in vain."""
    alone, empty = programme(inside=""), programme(0, inside="")

    pages = [
        Placed(olx).view(who, "path").content for olx in (alone, empty) for who in (person(), person("t", "staff"))
    ]

    assert [] == [html for html in pages if "Take the self-assessment" in html or "Go to the self-assessment" in html]
    assert "Take the self-assessment" in Placed(programme()).view(person(), "path").content


def test_an_empty_path_leads_trainers_to_studio() -> None:
    """Learners have nothing to do there, and read that their trainer adds units."""
    empty = Placed(programme(0, inside=""))

    learners, trainers = (empty.view(who, "path").content for who in (person(), person("t", "staff")))

    assert ("Your trainer adds them" in learners, "/container/" in learners) == (True, False)
    assert ("Your trainer adds them" in trainers, "/container/" in trainers) == (False, True)


def in_lithuanian(olx: str, of_course: str | None, screen: str = "") -> Any:
    """Return the page of a Lithuanian learner, in a course of that language."""
    placed = Placed(olx)
    block = placed.block(person(language="lt"))
    block.runtime.course_language = of_course
    query: dict[str, Any] = {PREFIX + short_id(block): screen} if screen else {}
    return lxml_html.fromstring(f"<div>{block.render('student_view', query).content}</div>")


@pytest.mark.parametrize(("of_course", "lang"), [("en", ["en"]), (None, [])], ids=["known", "nobody has said"])
def test_an_authors_introduction_says_its_language(of_course: str | None, lang: list[str]) -> None:
    """A screen reader reads English words on a Lithuanian page in English, and nothing false is said of others."""
    page = in_lithuanian(programme(introduction="Welcome."), of_course)

    assert lang == page.xpath("//p[normalize-space()='Welcome.']/@lang")


@pytest.mark.parametrize(("of_course", "tags"), [("en", ["Tekstas anglų kalba"]), (None, []), ("lt", [])])
def test_a_card_of_a_trainers_own_unit_is_tagged_as_packaged_ones_are(of_course: str | None, tags: list[str]) -> None:
    """Where the course is in another language than the page, an own unit is, too; unknown is not tagged."""
    own = '<csr_program><csr_unit title="A visit" text="We meet."/></csr_program>'
    card = "//li[contains(@class, 'csr-path-unit--')]"

    page = in_lithuanian(own, of_course, "path")

    assert tags == page.xpath(f"{card}//span[@class='csr-tag']/text()")
    assert ([of_course] if of_course else []) == page.xpath(f"{card}//a[text()='A visit']/@lang")


def test_csr_in_the_title_is_written_out_before_and_after_beginning() -> None:
    """Nobody has to begin on a certain screen to read what the word means; another title needs no explanation."""
    who, placed = person(), Placed(programme())
    before = placed.view(who, "path").content
    start(key_of())

    after = placed.view(who).content

    assert ("CSR is short for corporate" in before, "CSR: corporate" in before) == (True, False)
    assert ("CSR is short for corporate" in after, "CSR: corporate" in after) == (False, True)
    assert "ĮSA – įmonių socialinė atsakomybė" in placed.view(person(language="lt")).content
    assert "corporate social" not in Placed(programme(display_name="Our course")).view(who).content
