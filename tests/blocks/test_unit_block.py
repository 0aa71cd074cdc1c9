"""The unit as its page: locked or open, decided on the server, for packaged units and for trainers' own."""

from contextlib import nullcontext
from dataclasses import replace
from html import escape
from typing import Any

import pytest
from django.db import transaction
from xblock.core import XBlock

from csr_xblock.content.units.unit_text_writer import write_unit_text
from csr_xblock.domain.units.learning_unit import Choice, KnowPoint, Question, UnitText, WorkTask
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.unit_block import CsrUnitXBlock
from tests.blocks.runtime import NOBODY, Course, Person, masquerade, person, post
from tests.bodies import report_body
from tests.learners import COURSE, OTHER_COURSE, assess, key_of
from tests.queries import queries_of
from tests.whole_database import whole_database

pytestmark = pytest.mark.django_db

SECRET = "only for those who may read it"
CHILD = f"<html>{SECRET}</html>"
LOCKED = f'<csr_unit url_name="u" unit="people-foundation">{CHILD}</csr_unit>'
OWN = 'title="Our own" text="Read this." task="Do that."'
CALM = "This part is being repaired"
FOR_TRAINERS = "Learners cannot use this part: 1 thing in it has to be mended."


def unit(olx: str, who: Person | None, course: Course | None = None) -> XBlock:
    """Return a unit as somebody sees it."""
    course = course or Course()
    return course.block(course.add(olx), who)


def page(block: XBlock, **query: Any) -> str:
    """Return the unit's page."""
    return str(block.render("student_view", query).content)


def test_locked_unit_gives_nothing_of_its_body() -> None:
    """The browser is the learner's: what is sent can be read, hidden or not."""
    block = unit(LOCKED, person())

    html = page(block)

    assert "Opens when: you have handed in a self-assessment." in html
    assert SECRET not in html
    assert "data-csr-question" not in html
    assert "handler" not in html


def test_locked_unit_does_not_even_load_its_children() -> None:
    """A child may count a view, or say something, when it is loaded."""
    block = unit(LOCKED, person())

    page(block)

    assert not {"html"} & {key.block_type for key in block.runtime.loaded}
    assert block.runtime.rendered == [("csr_unit", "student_view")]


def test_locked_unit_brings_no_script_of_its_children() -> None:
    """A script could fetch what the page does not show."""
    fragment = unit(LOCKED, person()).render("student_view", {})

    assert "/static/native.js" not in {resource.data for resource in fragment.resources}


def test_assessment_opens_the_unit_with_its_children() -> None:
    """This is the idea of the product: the scorecard opens the units."""
    assess(key_of())
    block = unit(LOCKED, person())

    fragment = block.render("student_view", {})

    assert SECRET in fragment.content
    assert "data-csr-question" in fragment.content
    assert "/static/native.js" in {resource.data for resource in fragment.resources}


def test_child_that_the_lms_does_not_give_is_left_out() -> None:
    """Group access and start dates make the LMS give None for a child."""
    course = Course()
    block = course.block(
        course.add(f'<csr_unit {OWN}>{CHILD}<html url_name="other">Second</html></csr_unit>'), person()
    )
    block.runtime.denied.add(block.children[0])

    html = page(block)

    assert SECRET not in html
    assert "Second" in html


def test_own_rule_decides_in_place_of_the_packaged_one() -> None:
    """A trainer may open a packaged unit earlier or later."""
    assess(key_of())
    open_always = '<csr_unit unit="people-foundation" opens-when="always"/>'
    open_late = '<csr_unit unit="customers-foundation" opens-when="overall at least 90"/>'

    assert "data-csr-question" in page(unit(open_always, person("jonas")))
    assert "Opens when: Overall score reaches 90." in page(unit(open_late, person()))


def test_unit_once_open_stays_open() -> None:
    """Nobody loses what they have begun, whatever a later scorecard or a changed rule says."""
    course = Course()
    key = course.add(f'<csr_unit url_name="u" unit="my-unit" {OWN} opens-when="always"/>')
    page(course.block(key, person()))
    author = course.block(key, None)
    author.opens_when = "overall at least 99"
    author.save()

    assert "Read this." in page(course.block(key, person()))
    assert "Read this." not in page(course.block(key, person("jonas")))


def test_unit_opened_in_one_course_is_locked_in_another() -> None:
    """What is done counts where it was done."""
    assess(key_of())

    assert SECRET in page(unit(LOCKED, person()))
    assert SECRET not in page(unit(LOCKED, person(), Course(OTHER_COURSE)))


def test_unit_listens_to_the_assessment_that_it_names() -> None:
    """Two assessments in one course must not open each other's units."""
    assess(key_of(assessment="second"))

    assert SECRET not in page(unit(LOCKED, person()))
    assert SECRET in page(unit(LOCKED.replace("unit=", 'assessment="second" unit='), person()))


def test_own_report_is_nobody_elses() -> None:
    """A report names what happens in a company."""
    mine = "We found three leaks in the compressed air and mended two of them at once; the third waits for a part."
    course = Course()
    key = course.add('<csr_unit unit="g-why"/>')
    post(course.block(key, person("rasa")), "save_task", report_body(mine, "Mend the third leak."))

    assert mine in page(course.block(key, person("rasa")))
    for who in (person("jonas"), person("trainer", "instructor"), NOBODY, None):
        assert mine not in page(course.block(key, who))
    assert mine not in page(unit('<csr_unit unit="g-why"/>', person("rasa"), Course(OTHER_COURSE)))


@pytest.mark.parametrize("who", [None, NOBODY], ids=["no service", "not signed in"])
def test_visitor_reads_an_open_unit_without_saving(who: Person | None) -> None:
    """A course may be open to the public."""
    html = page(unit('<csr_unit unit="g-why"/>', who))

    assert "This is a preview: nothing is saved here." in html
    assert "handler" not in html
    assert not UnitProgress.objects.exists()


def test_masquerading_trainer_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    """A trainer who looks as a learner must not open units for that learner."""
    masquerade(monkeypatch, COURSE, user_name="rasa")

    html = page(unit('<csr_unit unit="g-why"/>', person("rasa")))

    assert "This is a preview: nothing is saved here." in html
    assert not UnitProgress.objects.exists()


def test_author_reads_a_locked_unit_in_studio_as_if_it_were_open() -> None:
    """Authors must see what they write; nothing of it is saved."""
    block = unit(LOCKED, person("author", "instructor"))
    block.runtime.is_author_mode = True

    html = page(block)

    assert SECRET in html
    assert "This is a preview: nothing is saved here." in html
    assert "handler" not in html
    assert not any(rows for name, rows in whole_database().items() if name != "csr_xblock_instrumentversion")


def test_entering_a_unit_is_written_once() -> None:
    """A page that is read again changes nothing: Back and reload are free."""
    course = Course()
    key = course.add('<csr_unit unit="g-why"/>')
    page(course.block(key, person()))
    before = whole_database()

    page(course.block(key, person()))

    assert whole_database() == before
    assert UnitProgress.objects.get().started_at is not None


BROKEN = {
    "rule": ('<csr_unit unit="g-why" opens-when="people below forty"/>', "opens-when"),
    "recommendation": ('<csr_unit unit="g-why" recommended-when="and"/>', "recommended-when"),
    "unfinished": ('<csr_unit unit="g-measure"/>', "g-measure"),
    "mistyped": ('<csr_unit unit="people-fundation"/>', "people-fundation"),
    "slug": ('<csr_unit unit="Our Unit" title="Ours"/>', "small letters"),
    "endless slug": (f'<csr_unit unit="{"u" * 65}" title="Ours"/>', "64"),
    "text": ('<csr_unit unit="g-why" unit-text="&lt;unit-text/&gt;"/>', "no part at all"),
    "area": ('<csr_unit title="Ours" perspective="peopel"/>', "peopel"),
}


@pytest.mark.parametrize(("olx", "named"), BROKEN.values(), ids=BROKEN)
def test_broken_unit_shows_learners_a_calm_sentence_and_trainers_the_way_to_studio(olx: str, named: str) -> None:
    """Learners cannot mend it; trainers can, and not here, so neither reads of lines and ids."""
    learners = page(unit(olx, person()))
    trainers = page(unit(olx, person("trainer", "staff")))

    assert CALM in learners
    assert FOR_TRAINERS not in learners
    assert CALM not in trainers
    assert FOR_TRAINERS in trainers
    assert named not in learners + trainers


def test_broken_unit_leads_trainers_to_the_place_that_mends_it() -> None:
    """Learners have nothing to do there."""
    olx = BROKEN["mistyped"][0]

    assert 'href="/container/block' in page(unit(olx, person("trainer", "staff")))
    assert "/container/" not in page(unit(olx, person()))


def test_new_unit_is_no_mistake() -> None:
    """Whoever has just added one has done nothing wrong: a choice, no red, and learners see nothing broken."""
    messages = unit("<csr_unit/>", None).validate().messages
    learners, trainers = (page(unit("<csr_unit/>", who)) for who in (person(), person("trainer", "staff")))

    assert [("warning", "Choose a packaged unit, or write your own.")] == [(one.type, one.text) for one in messages]
    assert "still being prepared" in learners
    assert [] == [words for words in (CALM, FOR_TRAINERS) if words in learners + trainers]
    assert "Learners see nothing of this unit" in trainers


@pytest.mark.parametrize("begun", ['title=""', 'opens-when="always"', 'perspective="people"', 'task="Do."'])
def test_half_edited_unit_is_told_as_a_fault(begun: str) -> None:
    """Whoever has begun wants to know what is missing."""
    kinds = {message.type for message in unit(f"<csr_unit {begun}/>", None).validate().messages}

    assert kinds == ({"warning"} if begun == 'title=""' else {"error"})


@pytest.mark.parametrize(("olx", "named"), BROKEN.values(), ids=BROKEN)
def test_broken_unit_tells_its_author_in_studio(olx: str, named: str) -> None:
    """The fault stands where it can be mended."""
    messages = unit(olx, None).validate().messages

    assert [message.type for message in messages] == ["error"]
    assert named in messages[0].text


@pytest.mark.parametrize(("olx", "named"), BROKEN.values(), ids=BROKEN)
def test_broken_unit_takes_no_work(olx: str, named: str) -> None:
    """What the page does not offer, the handlers do not take."""
    block = unit(olx, person())
    before = whole_database()

    answers = [post(block, "save_task", report_body()), post(block, "submit_check", {"answers": {}})]

    assert [(one.status, one.data["code"]) for one in answers] == [(409, "content-unusable")] * 2
    assert whole_database() == before


def test_rule_about_something_unknown_stays_closed_and_readable() -> None:
    """An id may be gone from a later version of the instrument."""
    assess(key_of())

    html = page(unit(f'<csr_unit {OWN} opens-when="no-such-area at least 1 or completed no-such-unit"/>', person()))

    assert "Opens when: the unit no-such-unit is done." in html
    assert "no-such-area" not in html


def test_faultless_unit_has_nothing_to_tell() -> None:
    """Warnings that are always there are not read."""
    assert unit(LOCKED, None).validate().empty


def test_unknown_language_is_told_to_the_author_and_harms_no_learner() -> None:
    """A mistyped code is no reason to close a unit."""
    block = unit('<csr_unit unit="g-why" language="klingon"/>', person())

    assert "klingon" in block.validate().messages[0].text
    assert "data-csr-question" in page(block)


def test_unit_says_what_it_opened_when_it_is_done() -> None:
    """The next step is one click away."""
    course = Course()
    course.add(
        f'<csr_program><csr_unit url_name="a" unit="first" title="First" text="x"/>'
        f'<csr_unit url_name="b" unit="second" title="Second" text="{SECRET}" opens-when="completed first"/>'
        "</csr_program>"
    )
    first, second = (course.key.make_usage_key("csr_unit", name) for name in "ab")
    assert SECRET not in page(course.block(second, person()))

    answered = post(course.block(first, person()), "save_task", report_body(monday="Go on."))

    assert answered.data["opened"] == [{"title": "Second", "url": f"/xblock/{second}"}]
    assert SECRET in page(course.block(second, person()))


def test_unit_of_a_long_or_strange_block_name_can_be_used() -> None:
    """Block names come from other tools and other scripts; the database keeps 64 plain characters."""
    for name in ("x" * 200, "Ünit~1", "единица", "a.b:c"):
        block = unit(f'<csr_unit url_name="{name}" {OWN}/>', person())

        assert post(block, "save_task", report_body(monday="Go on.")).status == 200
    assert max(len(row.unit_id) for row in UnitProgress.objects.all()) <= 64
    assert UnitProgress.objects.count() == 4


def test_page_of_a_unit_needs_few_queries() -> None:
    """A course page shows several blocks."""
    assess(key_of())
    course = Course()
    key = course.add(LOCKED)
    page(course.block(key, person()))

    assert len(queries_of(lambda: page(course.block(key, person())))) <= 8


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_atomic", [True, False], ids=["one transaction per request", "none"])
def test_first_view_writes_with_and_without_a_transaction_around_it(is_atomic: bool) -> None:
    """The LMS shows some pages inside a transaction and others outside."""
    block = unit('<csr_unit unit="g-why"/>', person())

    with transaction.atomic() if is_atomic else nullcontext():
        page(block)

    assert UnitProgress.objects.get().started_at is not None


def test_first_views_at_the_same_moment_do_not_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two tabs find the unit open before either has written it."""
    course = Course()
    key = course.add('<csr_unit unit="g-why"/>')
    monkeypatch.setattr("csr_xblock.services.units.show_pathway.progress_of", lambda learner: {})

    pages = [page(course.block(key, person())) for _ in range(2)]

    assert pages[0] == pages[1]
    assert UnitProgress.objects.count() == 1


def test_lms_is_asked_once_who_the_person_is() -> None:
    """Its answer costs a query each time."""
    assess(key_of())
    block = unit(LOCKED, person())

    page(block)

    assert block.runtime.user_service.times_asked == 1


def test_fields_that_were_emptied_by_other_tools_do_no_harm() -> None:
    """The platform may set a field to None explicitly."""
    block = unit(f"<csr_unit {OWN}/>", person())
    kept_as_they_are = {*XBlock.fields, "title", "children", "schema_version", "evidence_required"}
    for name in set(CsrUnitXBlock.fields) - kept_as_they_are:
        setattr(block, name, None)

    html = page(block)

    assert "Our own" in html
    assert "None" not in html


WRITTEN = UnitText(
    know=(KnowPoint("p1", "Three boxes", "<p>They are enough.</p>"),),
    task=WorkTask(steps_html=("Put up the boxes.",)),
    national_html="<p>Our town collects wood.</p>",
    questions=(
        Question("q1", "How many?", False, (Choice("a", "Three", "Indeed.", True), Choice("b", "Ten", "", False))),
    ),
)
EVIDENCE = "We put up three boxes beside the saw, and after a week the waste was half of what it had been."


def written(text: UnitText = WRITTEN, attributes: str = 'unit="boxes" title="Boxes"') -> str:
    """Return a unit with a text of its trainer."""
    return f'<csr_unit url_name="w" {attributes} unit-text="{escape(write_unit_text(text))}"/>'


def test_trainers_text_is_read_checked_and_done_like_a_packaged_one() -> None:
    """What a trainer writes is worth as much as what we ship."""
    course = Course()
    key = course.add(written())
    html = page(course.block(key, person()))
    assert [one for one in ("Three boxes", "Put up the boxes.", "How many?", "Our town") if one not in html] == []
    assert "Indeed." not in html

    wrong = post(course.block(key, person()), "submit_check", {"answers": {"q1": ["b"]}})
    right = post(course.block(key, person()), "submit_check", {"answers": {"q1": ["a"]}})
    done = post(course.block(key, person()), "save_task", report_body(EVIDENCE))

    assert (wrong.data["passed"], right.data["passed"]) == (False, True)
    assert right.data["questions"][0]["choices"][0]["feedback"] == "Indeed."
    assert done.data["is_completed"]


def test_adapted_packaged_unit_asks_the_trainers_questions() -> None:
    """The packaged ones are gone with the packaged text, also from the handler."""
    block = unit(written(attributes='unit="g-why"'), person())

    html = page(block)

    assert "How many?" in html
    assert "The garage that" not in html
    assert post(block, "submit_check", {"answers": {"what-csr-is": ["a"]}}).status == 400
    assert post(block, "submit_check", {"answers": {"q1": ["a"]}}).data["passed"]


def test_task_that_needs_no_writing_is_shown_and_done_by_saying_so() -> None:
    """Whoever works through the unit is not held up by a box to fill in."""
    block = unit(written(replace(WRITTEN, questions=()), 'title="Boxes" evidence-required="false"'), person())

    html = page(block)

    assert "Put up the boxes." in html
    assert 'data-csr-field="evidence"' not in html
    assert post(block, "save_task", report_body()).data["is_completed"]


def test_parts_that_a_trainer_left_out_leave_no_heading() -> None:
    """An empty section looks like a fault of the page."""
    html = page(unit(written(UnitText(workplace_html="<p>Look.</p>")), person()))

    headings = ("After this unit you can", "A story", "Good to know", "Your task in the company", "Knowledge check")
    assert [one for one in headings if one in html] == []
    assert "See it at your workplace" in html


def test_text_in_another_language_is_named_and_marked() -> None:
    """Screen readers and learners need to know, whatever language the trainer wrote in."""
    block = unit(written(replace(WRITTEN, language="lt")), person(language="en"))

    html = page(block)

    assert "This unit has not been translated yet. Its language: Lithuanian." in html
    assert '<ol class="csr-unit-points" lang="lt">' in html


def test_text_without_a_language_is_in_every_learners() -> None:
    """A trainer of one course in one language never thinks of codes."""
    assert "has not been translated" not in page(unit(written(), person(language="lt")))


def test_locked_unit_names_an_area_of_the_trainers_own() -> None:
    """An id such as own-noise says nothing to a learner."""
    course = Course()
    course.add(
        '<csr_program><csr_assessment><instrument base="csr-step-by-step" version="1.0.0">'
        '<perspectives><perspective id="people"><short>Our crew</short></perspective></perspectives>'
        '</instrument></csr_assessment><csr_unit url_name="u" unit="g-why" opens-when="people below 40"/></csr_program>'
    )

    shown = course.block(course.course_key.make_usage_key("csr_unit", "u"), person()).render("student_view", {})

    assert "“Our crew” is below 40" in shown.content
