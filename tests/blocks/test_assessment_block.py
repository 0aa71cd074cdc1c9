"""The self-assessment as its pages: which screen for whom, what trainers broke, and what each screen costs."""

from typing import Any

import pytest
from lxml import html as lxml_html
from web_fragments.fragment import Fragment
from xblock.core import XBlock

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, Special
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.openedx.screens import PREFIX, short_id
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.people.save_profile import save_profile
from tests.blocks.runtime import NOBODY, Course, Person, masquerade, person, post
from tests.bodies import answer_body, start_body
from tests.learners import (
    CORE_ITEM,
    COURSE,
    EMPLOYEE,
    NA_ITEM,
    OTHER_COURSE,
    OWNER,
    all_items,
    answer_items,
    assess,
    draft_of,
    key_of,
    start,
)
from tests.queries import queries_of
from tests.whole_database import whole_database

pytestmark = pytest.mark.django_db

PLAIN = '<csr_assessment url_name="a"/>'
BUDGET_BYTES = 60 * 1024
BUDGET_QUERIES = 8
CALM = "This part is being repaired"
MARKS = {
    "profile": "First, a few words about you",
    "start": "How responsible is your company today?",
    "draft": "Welcome back",
    "consultant": "As a consultant you can read all questions",
    "preview": "You are reading a preview: nothing can be chosen here.",
    "questions": 'data-csr-module="answers one-at-a-time"',
    "review": "Hand in and see the scorecard",
    "scorecard": "csr-first__head",
    "report": "csr-report__setup",
}
"""A sentence or word that only one screen has."""

BROKEN = """<csr_assessment url_name="a"><instrument base="csr-step-by-step" version="1.0.0">
  <items>
    <item id="no-such-item"><text>How?</text></item>
  </items>
</instrument></csr_assessment>"""
BROKEN_TEXTS = {
    "unknown item": BROKEN,
    "other base": BROKEN.replace("csr-step-by-step", "another"),
    "other version": BROKEN.replace("1.0.0", "0.0.1"),
    "unknown element": BROKEN.replace("items>", "bogus>"),
    "no xml": '<csr_assessment instrument-xml="&lt;instrument"/>',
    "entities": '<csr_assessment instrument-xml="&lt;!DOCTYPE x [&lt;!ENTITY e &quot;e&quot;&gt;]&gt;&lt;x/&gt;"/>',
}


def view(who: Person | None, screen: str = "", *, olx: str = PLAIN, course: Course | None = None) -> Fragment:
    """Return what somebody sees of the assessment, at the address of a screen."""
    course = course or Course()
    block = course.block(course.add(olx), who)
    return block.render("student_view", {PREFIX + short_id(block): screen} if screen else {})


def shown(fragment: Fragment) -> set[str]:
    """Return which screens the page looks like."""
    return {name for name, mark in MARKS.items() if mark in fragment.content}


def become(username: str, role: Role) -> Person:
    """Return a person with a profile of that role in the course."""
    save_profile(key_of(username).learner, Profile(role, OWNER.company))
    return person(username)


def test_first_visit_shows_the_profile() -> None:
    """Role and size decide what is asked."""
    assert shown(view(person())) == {"profile"}


@pytest.mark.parametrize("screen", ["start", "review", "scorecard", "report", "finance", "preview", "nonsense"])
def test_no_address_leads_around_the_profile(screen: str) -> None:
    """Links are shared, also with people who have not begun."""
    assert shown(view(person(), screen)) == {"profile"}


def test_known_profile_leads_to_the_start() -> None:
    """Nothing was begun, so there is something to begin."""
    assert shown(view(become("rasa", Role.OWNER))) == {"start"}


@pytest.mark.parametrize("screen", ["", "start", "continue", "review", "scorecard"])
def test_consultant_is_offered_reading_and_no_answering(screen: str) -> None:
    """Answering is up to the company."""
    fragment = view(become("rasa", Role.CONSULTANT), screen)

    assert shown(fragment) - {"start"} == {"consultant"}
    assert "csr-assess" not in fragment.content


@pytest.mark.parametrize("screen", ["preview", "people"])
def test_consultant_reads_the_questions_without_choosing(screen: str) -> None:
    """Consultants must know what the company was asked."""
    assert shown(view(become("rasa", Role.CONSULTANT), screen)) == {"preview"}


def test_consultant_cannot_start() -> None:
    """What the page does not offer, the handler does not take."""
    course = Course()
    block = course.block(course.add(PLAIN), become("rasa", Role.CONSULTANT))

    answered = post(block, "start_attempt", start_body("full"))

    assert (answered.status, answered.data["code"]) == (403, "consultants-do-not-answer")


def test_draft_goes_on_at_the_first_open_perspective() -> None:
    """Somebody who comes back wants to go on, not to search."""
    start(key_of())
    finance = packaged_instrument().items_of(packaged_instrument().perspectives[0].id)
    answer_items(key_of(), {item.id: 2 for item in finance})

    fragment = view(person())

    assert shown(fragment) == {"questions"}
    assert packaged_instrument().perspectives[1].title in fragment.content


def test_draft_with_every_answer_leads_to_the_review() -> None:
    """Handing in is all that is left."""
    start(key_of())
    answer_items(key_of(), dict.fromkeys(all_items(), 2))

    assert shown(view(person())) == {"review"}


@pytest.mark.parametrize(
    ("screen", "expected"),
    [("start", {"draft"}), ("profile", set()), ("review", {"review"}), ("people", {"questions"}), ("x", {"questions"})],
)
def test_draft_is_shown_at_every_address(screen: str, expected: set[str]) -> None:
    """Back, reload and shared links work; an unknown address leads to where the learner stopped."""
    start(key_of())

    assert shown(view(person(), screen)) == expected


def test_submitted_attempt_shows_the_scorecard() -> None:
    """The result is what people come back for."""
    assess(key_of())

    assert shown(view(person())) == {"scorecard"}


def test_scorecard_of_the_last_attempt_stays_while_a_new_draft_is_open() -> None:
    """A new attempt hides nothing."""
    assess(key_of())
    start(key_of())

    assert shown(view(person())) == {"questions"}
    assert shown(view(person(), "scorecard")) == {"scorecard"}


@pytest.mark.parametrize("who", [None, NOBODY], ids=["no service", "not signed in"])
@pytest.mark.parametrize("screen", ["", "profile", "start", "review", "scorecard", "people"])
def test_visitor_reads_the_questions_only(who: Person | None, screen: str) -> None:
    """There is nobody whose answers could be kept."""
    fragment = view(who, screen)

    assert shown(fragment) == {"preview"}
    assert "handler" not in fragment.content


def test_author_reads_the_questions_in_studio() -> None:
    """The preview shows what learners are asked, and saves nothing."""
    course = Course()
    block = course.block(course.add(PLAIN), person("author", "instructor"))
    block.runtime.is_author_mode = True

    fragment = block.render("student_view", {})

    assert shown(fragment) == {"preview"}
    assert "handler" not in fragment.content


def test_masquerading_trainer_sees_nobodys_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Scores are the learner's; a trainer sees them only with consent, and elsewhere."""
    assess(key_of("rasa"))
    masquerade(monkeypatch, COURSE, user_name="rasa")

    assert shown(view(person("rasa"), "scorecard")) == {"preview"}


def test_staff_who_masquerade_as_staff_are_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    """The LMS keeps that choice in the session too."""
    masquerade(monkeypatch, COURSE, role="staff")

    assert shown(view(person("trainer", "staff"))) == {"profile"}


def test_answers_of_one_learner_are_nobody_elses() -> None:
    """Neither another learner nor another course shows them."""
    note = "Our fleet burns 4,000 litres a year, see the list in the office."
    start(key_of("rasa"))
    answer_items(key_of("rasa"), {CORE_ITEM: Answer(3, evidence=note)})
    start(key_of("jonas"))
    start(key_of("rasa", OTHER_COURSE))

    assert note in view(person("rasa"), "finance").content
    assert note not in view(person("jonas"), "finance").content
    assert note not in view(person("trainer", "instructor"), "finance").content
    assert note not in view(person("rasa"), "finance", course=Course(OTHER_COURSE)).content


def test_assessments_of_different_names_know_nothing_of_each_other() -> None:
    """A course may ask before and after."""
    assess(key_of(assessment="before"))

    assert shown(view(person(), olx='<csr_assessment assessment="before"/>')) == {"scorecard"}
    assert shown(view(person(), olx='<csr_assessment assessment="after"/>')) == {"start"}


@pytest.mark.parametrize("name", ["Long " * 40, "Prieš ir po", "ΠΡΙΝ", "😀"], ids=["long", "spaces", "greek", "emoji"])
def test_any_name_of_an_assessment_can_be_kept(name: str) -> None:
    """Authors give names as they like; the database keeps 64 plain characters."""
    course = Course()
    block = course.block(course.add(f'<csr_assessment assessment="{name}"/>'), become("rasa", Role.OWNER))

    assert post(block, "start_attempt", start_body("quick")).status == 200
    kept_name = AttemptRow.objects.get().assessment
    assert len(kept_name) <= 64
    assert kept_name.isascii()


def test_author_may_offer_one_length_only() -> None:
    """A short course wants the quick check."""
    course = Course()
    block = course.block(course.add('<csr_assessment mode="quick"/>'), become("rasa", Role.OWNER))

    refused, taken = (post(block, "start_attempt", start_body(mode)) for mode in ("full", "quick"))

    assert (refused.status, refused.data["field"]) == (400, "mode")
    assert taken.status == 200
    assert draft_of(key_of()).sheet.mode is Mode.QUICK


def test_prefill_is_the_authors_choice() -> None:
    """A second measurement may begin with the first answers, or without them."""
    assess(key_of())
    for prefill, answers in (("empty", 0), ("previous", 48)):
        course = Course()
        block = course.block(course.add(f'<csr_assessment prefill="{prefill}"/>'), person())
        post(block, "start_attempt", start_body("full"))

        assert len(draft_of(key_of()).sheet.answers) == answers

        answer_items(key_of(), {CORE_ITEM: 1})
        post(block, "submit_attempt", {"attempt": draft_of(key_of()).id})
        assess(key_of())


@pytest.mark.parametrize("olx", BROKEN_TEXTS.values(), ids=BROKEN_TEXTS)
@pytest.mark.parametrize("screen", ["", "profile", "review", "scorecard", "people"])
def test_broken_questions_show_learners_a_calm_sentence(olx: str, screen: str) -> None:
    """A learner cannot mend them, and must not think that something is lost."""
    fragment = view(person(), screen, olx=olx)

    assert CALM in fragment.content
    assert "Learners cannot use" not in fragment.content
    assert "instrument" not in fragment.content


@pytest.mark.parametrize("olx", BROKEN_TEXTS.values(), ids=BROKEN_TEXTS)
def test_broken_questions_show_trainers_the_way_to_what_is_wrong(olx: str) -> None:
    """The trainer who meets the page can mend it, in Studio, which says what is wrong in which line."""
    fragment = view(person("trainer", "instructor"), olx=olx)

    assert CALM not in fragment.content
    assert "has to be mended" in fragment.content or "have to be mended" in fragment.content
    assert "Line " not in fragment.content
    assert 'href="/container/block' in fragment.content


def test_fault_is_told_with_its_line() -> None:
    """Adapted questions can be hundreds of lines long."""
    course = Course()
    block = course.block(course.add(BROKEN), person("trainer", "staff"))

    sentences = [str(fault) for fault in block.author_faults()]

    assert len(sentences) == 1
    assert sentences[0].startswith("Line 3: ")
    assert "no-such-item" in sentences[0]
    assert "no-such-item" not in block.render("student_view", {}).content


@pytest.mark.parametrize("olx", BROKEN_TEXTS.values(), ids=BROKEN_TEXTS)
def test_broken_questions_are_told_to_the_author_in_studio(olx: str) -> None:
    """Every fault at once, where it can be mended."""
    course = Course()
    block = course.block(course.add(olx), None)

    messages = block.validate().messages

    assert [message.text for message in messages] == [str(fault) for fault in block.author_faults()]
    assert {message.type for message in messages} == {"error"}
    assert messages


def test_faults_are_told_in_the_language_of_the_block() -> None:
    """Studio's own language is not active while it asks for faults, and its author may not read English."""
    course = Course()
    block = course.block(course.add(BROKEN.replace('url_name="a"', 'url_name="a" language="lt"')), None)

    (message,) = block.validate().messages

    assert message.text.startswith("3 eilutė: ")


@pytest.mark.parametrize("olx", BROKEN_TEXTS.values(), ids=BROKEN_TEXTS)
def test_broken_questions_take_no_answers(olx: str) -> None:
    """What was answered could not be scored."""
    draft = start(key_of())
    course = Course()
    block = course.block(course.add(olx), person())
    before = whole_database()
    bodies: dict[str, dict[str, Any]] = {
        "start_attempt": start_body("full"),
        "save_answer": answer_body(draft.id),
        "submit_attempt": {"attempt": draft.id},
        "read_changes": {"tab": "t", "revision": 0},
    }

    answers = [post(block, handler, body) for handler, body in bodies.items()]

    assert [(one.status, one.data["code"]) for one in answers] == [(409, "content-unusable")] * 4
    assert whole_database() == before


@pytest.mark.parametrize(
    ("olx", "named"),
    [('<csr_assessment mode="long"/>', "long"), ('<csr_assessment prefill="all"/>', "all")],
    ids=["mode", "prefill"],
)
def test_unknown_setting_is_told_to_the_author_and_harms_no_learner(olx: str, named: str) -> None:
    """The default is better than a closed page."""
    course = Course()
    block = course.block(course.add(olx), become("rasa", Role.OWNER))

    assert named in block.validate().messages[0].text
    assert shown(block.render("student_view", {})) == {"start"}
    assert post(block, "start_attempt", start_body("full")).status == 200


def test_attempt_is_shown_with_the_questions_it_was_made_with() -> None:
    """Later changes of the questions must not touch what was scored."""
    assess(key_of())
    changed = BROKEN.replace("no-such-item", CORE_ITEM).replace("How?", "A wholly new question?")

    fragment = view(person(), "scorecard", olx=changed)

    assert shown(fragment) == {"scorecard"}
    assert "A wholly new question?" not in fragment.content


SCREENS = ["profile", "start", "finance", "environment", "preview", "review", "scorecard", "report"]
BYTES = {"report": 120 * 1024}
"""The report is opened once and holds every answer with its words; all others are `BUDGET_BYTES` at most."""


@pytest.fixture
def much_done(db: None) -> Person:
    """Return a learner with a submitted attempt and a full draft with notes."""
    assess(key_of())
    start(key_of())
    noted = {item: Answer(item_level % 5, evidence="See the list. " * 5) for item_level, item in enumerate(all_items())}
    noted[NA_ITEM] = Answer(special=Special.NOT_APPLICABLE, reason="We sell services only.")
    answer_items(key_of(), noted)
    return person()


@pytest.mark.parametrize("language", ["en", "lt"])
@pytest.mark.parametrize("screen", SCREENS)
def test_screen_is_light(screen: str, language: str, much_done: Person) -> None:
    """Small companies learn on phones and on slow lines."""
    fragment = view(much_done, screen, olx=f'<csr_assessment language="{language}"/>')

    assert len(fragment.content.encode()) <= BYTES.get(screen, BUDGET_BYTES)


@pytest.mark.parametrize("screen", SCREENS)
def test_screen_needs_few_queries(screen: str, much_done: Person) -> None:
    """A class opens the page at the same moment."""
    view(much_done, screen)

    assert len(queries_of(lambda: view(much_done, screen))) <= BUDGET_QUERIES


def test_save_needs_few_queries(much_done: Person) -> None:
    """It is the most frequent request of all."""
    draft = draft_of(key_of())
    course = Course()
    block = course.block(course.add(PLAIN), much_done)
    body = answer_body(draft.id, revision=draft.revision, base=draft.revision)

    assert len(queries_of(lambda: post(block, "save_answer", body))) <= BUDGET_QUERIES


@pytest.mark.parametrize("screen", SCREENS)
def test_reading_changes_nothing(screen: str, much_done: Person) -> None:
    """A GET may be repeated by browsers, proxies and previews of links."""
    before = whole_database()

    view(much_done, screen)

    assert whole_database() == before


def test_languages_of_two_learners_do_not_mix() -> None:
    """Both are served by the same process."""
    english, lithuanian, again = (view(person(language=one)).content for one in ("en", "lt", "en"))

    assert english == again
    assert lithuanian != english
    assert 'lang="lt"' in lithuanian


def test_hostile_words_of_learners_stay_words() -> None:
    """A note is read on several pages."""
    note = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    start(key_of(), profile=EMPLOYEE)
    answer_items(key_of(), {item: Answer(0, evidence=note) for item in all_items()})

    for screen in ("finance", "review"):
        document = lxml_html.fromstring(view(person(), screen).content)

        assert document.xpath("//script | //img | //*[@onerror]") == []


@pytest.mark.parametrize("value", ["javascript:alert(1)", '"><script>alert(1)</script>', "x" * 5_000, "\x00"])
def test_no_address_can_put_anything_into_the_page(value: str, much_done: Person) -> None:
    """A link is made by strangers, and read by people who are signed in."""
    course = Course()
    block = course.block(course.add(PLAIN), much_done)
    own = PREFIX + short_id(block)
    names = [own, "csr_path_url", "path_address", "csr_00000000", "view", "show_title", "wrap_xblock_data", "next"]

    for screen in ("scorecard", value):
        context = dict.fromkeys(names, value) | {own: screen}
        document = lxml_html.fromstring(block.render("student_view", context).content)
        links = document.xpath("//@href | //@data-csr-next | //@data-csr-url | //@action")

        assert document.xpath("//script") == []
        assert {link for link in links if not link.startswith(("?", "/courses/", "#", "https://"))} == set()
        assert max(map(len, links)) < 2_000


def block_of(course: Course) -> XBlock:
    """Return the assessment of a course as rasa sees it."""
    return course.block(course.add(PLAIN), person())


def test_two_assessments_on_one_page_keep_each_others_screens() -> None:
    """Turning the page of one must not turn the other's."""
    start(key_of())
    course = Course()
    first, second = block_of(course), course.block(course.add('<csr_assessment url_name="b"/>'), person())
    context = {PREFIX + short_id(first): "people", PREFIX + short_id(second): "environment", "show_title": False}

    links = lxml_html.fromstring(first.render("student_view", context).content).xpath("//*[@role='group']//a/@href")

    assert links
    assert all(f"{PREFIX}{short_id(second)}=environment" in link for link in links)
    assert all("show_title=0" in link for link in links)
