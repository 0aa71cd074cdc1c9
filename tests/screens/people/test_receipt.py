"""The privacy receipt in each of our blocks: what it shows, to whom, and what happens to other tabs."""

import json
from datetime import date
from typing import Any

import pytest
from lxml import html as lxml_html
from web_fragments.fragment import Fragment
from webob import Request, Response
from xblock.core import XBlock

from csr_xblock.domain.document.kept_version import RestsOn
from csr_xblock.domain.people.consent import Purpose
from csr_xblock.domain.people.profile import PRIVACY_TEXT_VERSION, Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.people.work_register import DECISIONS
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.openedx.screens import PREFIX, short_id
from csr_xblock.openedx.speaking import speaking
from csr_xblock.presentation.days import date_words
from csr_xblock.results.people.company_store import join_company, newest_membership
from csr_xblock.results.people.consent_store import newest_consent
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.services.document.keep_document import approve_document, keep_document, release_document
from csr_xblock.services.people.save_profile import save_profile
from tests.blocks.runtime import NOBODY, Course, Person, masquerade, person, post
from tests.bodies import answer_body, profile_body, report_body, start_body
from tests.domain.document.made_documents import MADE_DOCUMENT
from tests.learners import (
    BAKERY,
    CORE_ITEM,
    COURSE,
    OTHER_COURSE,
    answer_items,
    assess,
    draft_of,
    key_of,
    learner_of,
    start,
)
from tests.people import ABOUT_NOBODY, SECRETS, everything, live
from tests.queries import queries_of
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db

OLX = (
    '<csr_program url_name="p" evidence-review="trainer">'
    '<csr_assessment url_name="a"/><csr_unit url_name="u" unit="g-why"/></csr_program>'
)
BLOCKS = {"csr_program": "p", "csr_assessment": "a", "csr_unit": "u"}
BUDGET_QUERIES = 24
LINK = "What is stored about you, and who can see it"


def placed(block_type: str = "csr_program", who: Person | None = None, olx: str = OLX) -> XBlock:
    """Return a block of the programme as somebody sees it."""
    course = Course()
    course.add(olx)
    return course.block(course.key.make_usage_key(block_type, BLOCKS[block_type]), who or person())


def view(block: XBlock, screen: str = "privacy") -> Fragment:
    """Return a screen of a block."""
    return block.render("student_view", {PREFIX + short_id(block): screen} if screen else {})


def words(fragment: Fragment) -> str:
    """Return the words of a page, each space one."""
    return " ".join(lxml_html.fromstring(f"<div>{fragment.content}</div>").text_content().split())


def download(block: XBlock, form: str = "json", method: str = "GET", query: str = "") -> Response:
    """Return what the link leads to."""
    return block.handle("download_own_data", Request.blank(f"/?form={form}{query}", method=method))


def company_of(username: str = "rasa") -> int:
    """Return the number of somebody's company."""
    membership = newest_membership(learner_of(username).user_id)
    assert membership is not None
    return membership.company_id


@pytest.mark.parametrize("block_type", BLOCKS)
def test_each_block_shows_the_receipt_at_its_own_address(block_type: str) -> None:
    """An assessment and a unit also stand alone in a course."""
    live()

    shown = words(view(placed(block_type)))

    for told in (
        "Owner", "The rye of Rasa; 24 employees; Lithuania; Making things", "Self-assessment, handed in on",
        "2 answers, 1 with a note", "Self-assessment, begun on", "1 report", "1 plan",
        "trainers may see my scores", "may not see my scores",
        "a trainer returned your report (g-why): a trainer's secret", "a trainer deleted your self-assessment (main/3)",
    ):  # fmt: skip
        assert told in shown
    assert "a secret" not in shown


@pytest.mark.parametrize("block_type", BLOCKS)
@pytest.mark.parametrize("screen", ["", "profile", "start", "finance", "review", "scorecard", "path"])
def test_every_other_screen_links_to_it_once(block_type: str, screen: str) -> None:
    """Whoever wonders in the middle of a question finds it there."""
    live()

    content = view(placed(block_type), screen).content

    assert 1 == content.count(LINK)
    assert LINK not in view(placed(block_type)).content


def test_somebody_who_has_done_nothing_reads_that_nothing_is_stored() -> None:
    """And is offered nothing to delete."""
    fragment = view(placed())

    assert "Nothing is stored about you here." in fragment.content
    assert "data-csr-url" not in fragment.content


@pytest.mark.parametrize(
    ("settings", "shares", "told"),
    [
        ("", True, "you and the trainers of this course, because you share it"),
        ("", False, "only you, because you do not share it"),
        ('results-for="nobody"', True, "In this course nobody else may see scores"),
    ],
)
def test_it_says_who_sees_the_scores_as_it_is_today(settings: str, shares: bool, told: str) -> None:
    """The same rule as in the overview: what the learner allows, and what the programme lets be seen."""
    assess(key_of(), {CORE_ITEM: 1})
    save_profile(learner_of(), Profile(Role.OWNER, BAKERY, trainers_may_see=shares))

    shown = words(view(placed(olx=OLX.replace("<csr_program", f"<csr_program {settings}"))))

    assert told in shown
    assert ("share" in shown.lower()) == (not settings)


def test_it_says_who_reads_the_companys_document() -> None:
    """As it is now: nobody but those who lead the company, until they release a version; employees read nothing."""
    assess(key_of(), {CORE_ITEM: 1})
    assert "Strategy document" not in words(view(placed()))
    kept = keep_document(key_of(), MADE_DOCUMENT, "", RestsOn(), "page")
    approve_document(key_of(), kept.id, kept.revision, "Rasa")
    before = words(view(placed()))
    release_document(key_of(), kept.id, kept.revision + 1, is_released=True, may_be_seen=True)
    company = newest_membership(learner_of().user_id)
    assert company is not None
    save_profile(learner_of("jonas"), Profile(Role.EMPLOYEE, BAKERY))
    join_company(learner_of("jonas").user_id, company.company_id, Role.EMPLOYEE)

    assert "Strategy document of your company1 versionWho sees this: owners and managers" in before
    assert "Trainers do not see that it is there." in before
    assert "Trainers of this course read version 1" in words(view(placed()))
    assert "Strategy document" not in words(view(placed(who=person("jonas"))))


def strangers(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Yield everybody who sees a preview only."""
    yield NOBODY
    masquerade(monkeypatch, COURSE)
    yield person("laima", "staff")
    masquerade(monkeypatch, COURSE, user_name="rasa")
    yield person("rasa")


@pytest.mark.parametrize("block_type", BLOCKS)
def test_a_preview_shows_nobodys_data_and_lets_nothing_be_done(
    block_type: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A trainer who looks at the course as a learner is not the learner."""
    live()

    for who in strangers(monkeypatch):
        block = placed(block_type, who)
        shown = view(block)
        assert "This is a preview: learners see here" in words(shown)
        assert not [sign for sign in ("handler", "employees", "main/2") if sign in shown.content]
        assert 403 == download(block).status_code
        assert LINK not in view(block, "").content


def test_reading_it_changes_nothing_and_asks_little() -> None:
    """It grows with nothing but the learner's own work."""
    live()
    block = placed()

    with unchanged_database():
        asked = queries_of(lambda: view(block))

    assert len(asked) <= BUDGET_QUERIES


@pytest.mark.parametrize(("form", "media_type"), [("json", "application/json"), ("html", "text/html")])
def test_everything_of_the_one_person_is_downloaded(form: str, media_type: str) -> None:
    """From all courses, and nothing of anybody else."""
    live(course=OTHER_COURSE)
    live()
    start(key_of("jonas"))
    answer_items(key_of("jonas"), {CORE_ITEM: Answer(1, evidence="of somebody else")})

    response = download(placed(), form)

    text = response.text.replace("&#x27;", "'")
    assert (200, media_type, "private, no-store") == (
        response.status_code,
        response.content_type,
        response.headers["Cache-Control"],
    )
    assert "attachment" in response.headers["Content-Disposition"]
    assert all(word in text for word in (*SECRETS, COURSE, OTHER_COURSE))
    assert "of somebody else" not in text


def test_the_json_file_can_be_read_by_a_program() -> None:
    """Rows by table, times with their zone."""
    live()

    data = json.loads(download(placed()).text)

    [first, _second, draft] = data["tables"]["csr_xblock_attempt"]["rows"]
    assert ("submitted", "draft") == (first["state"], draft["state"])
    assert first["submitted_at"].endswith("+00:00")


def test_words_of_people_stay_words_in_the_page_to_read() -> None:
    """It is opened from the disk, where no policy of the site protects anybody."""
    live()
    UnitProgress.objects.update(task_evidence="<script>alert(1)</script>")

    page = download(placed(), "html").text

    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize(("form", "method", "code"), [("pdf", "GET", "value-invalid"), ("json", "POST", "get-only")])
def test_other_downloads_are_refused(form: str, method: str, code: str) -> None:
    """With the sentence that belongs to it."""
    response = download(placed(), form, method)

    assert (400, code) == (response.status_code, response.json["code"])


def test_nobody_downloads_from_a_page_that_somebody_else_has_left_open() -> None:
    """On a shared computer."""
    response = download(placed(), query=f"&learner={learner_of('jonas').user_id}")

    assert (403, "other-learner") == (response.status_code, response.json["code"])


@pytest.mark.parametrize("everywhere", [False, True])
def test_deleting_leaves_nothing_but_the_log(everywhere: bool) -> None:
    """The page says so afterwards."""
    live()
    block = placed()

    assert 200 == post(block, "delete_own_data", {"everywhere": everywhere}).status

    assert {DECISIONS.name} == {name for name, rows in everything(ABOUT_NOBODY).rows.items() if rows}
    assert "Nothing is stored about you here." in view(placed()).content


@pytest.mark.parametrize(
    ("block_type", "back"),
    [
        ("csr_program", "Back to the programme"),
        ("csr_assessment", "Back to the self-assessment"),
        ("csr_unit", "Back to the unit"),
    ],
)
def test_a_way_leads_back_to_what_the_block_shows_else(block_type: str, back: str) -> None:
    """Who has read the receipt was at a dead end."""
    block = placed(block_type)

    tree = lxml_html.fromstring(f"<div>{view(block).content}</div>")

    [link] = [one for one in tree.xpath("//article//a") if one.text_content() == back]
    assert (link.get("href"), link.get("target")) == (f"?{PREFIX}{short_id(block)}=", "_self")


def test_version_of_the_text_is_a_day_in_words() -> None:
    """2026-11-28 is a day to programs only."""
    live()
    version = PRIVACY_TEXT_VERSION

    shown = words(view(placed()))

    assert version not in shown
    with speaking("en", ""):
        day = date_words(date.fromisoformat(version))
    assert f"(text of {day})" in shown


def test_deleting_here_leaves_other_courses() -> None:
    """Which the page names."""
    live(course=OTHER_COURSE)
    live()
    shown = words(view(placed()))
    assert OTHER_COURSE in shown
    assert "Role and company stay, because you use them in other courses." in shown

    post(placed(), "delete_own_data", {"everywhere": False})

    after = words(view(placed()))
    assert OTHER_COURSE in after
    assert "handed in" not in after


def test_a_trainer_who_deletes_own_data_stays_in_the_log() -> None:
    """What was decided is about others."""
    live(trainer="laima")
    start(key_of("laima"), profile=Profile(Role.OWNER, BAKERY))
    before = everything().rows[DECISIONS.name]

    post(placed(who=person("laima", "staff")), "delete_own_data", {"everywhere": True})

    assert before == everything().rows[DECISIONS.name]


@pytest.mark.parametrize(
    ("block_type", "handler", "code"),
    [
        ("csr_assessment", "save_answer", "answers-deleted"),
        ("csr_assessment", "submit_attempt", "answers-deleted"),
        ("csr_assessment", "choose_scope", "answers-deleted"),
        ("csr_assessment", "start_attempt", "profile-missing"),
        ("csr_assessment", "save_profile", "profile-missing"),
        ("csr_assessment", "state_consent", "profile-missing"),
        ("csr_assessment", "leave_company", "company-left"),
        ("csr_unit", "save_task", "work-deleted"),
    ],
)
def test_a_tab_that_was_open_before_brings_nothing_back(block_type: str, handler: str, code: str) -> None:
    """It is told so, and what was typed stays in its window."""
    live()
    bodies: dict[str, dict[str, Any]] = {
        "save_answer": answer_body(draft_of(key_of()).id, evidence="typed in the other tab"),
        "submit_attempt": {"attempt": draft_of(key_of()).id},
        "choose_scope": {"attempt": draft_of(key_of()).id, "answers_everything": True},
        "start_attempt": start_body(),
        "save_profile": profile_body(company=company_of()),
        "state_consent": {"purpose": "trainers", "is_allowed": True},
        "leave_company": {"company": company_of()},
        "save_task": report_body("typed in the other tab", readers="trainers", version="x"),
    }
    post(placed(), "delete_own_data", {"everywhere": True})

    with unchanged_database():
        answered = post(placed(block_type), handler, bodies[handler])

    assert (409, code) == (answered.status, answered.data["code"])
    assert "That did not work" not in answered.data["message"]


def test_consent_is_changed_with_two_clicks_and_shown_with_its_day() -> None:
    """The form sends the opposite of what is allowed now."""
    save_profile(learner_of(), Profile(Role.OWNER, BAKERY, trainers_may_see=True))

    assert 200 == post(placed(), "state_consent", {"purpose": "trainers", "is_allowed": False}).status

    newest = newest_consent(learner_of(), Purpose.TRAINERS)
    assert newest is not None
    assert not newest.trainers_may_see
    assert "Yes, share my scores" in view(placed()).content


def test_whoever_leaves_a_company_with_others_is_told_what_stays() -> None:
    """The only owner is told that nobody owns it afterwards."""
    start(key_of(), profile=Profile(Role.OWNER, BAKERY))
    join_company(learner_of("jonas").user_id, company_of(), Role.MANAGER)

    shown = words(view(placed()))

    assert "1 other person stays in it" in shown
    assert "it goes on without an owner" in shown
    assert 200 == post(placed(), "leave_company", {"company": company_of()}).status
    assert company_of("jonas")
    assert "Leave the company" not in view(placed()).content


PRIVATE = '<csr_assessment url_name="private" assessment="private" results-for="nobody"/>'


def private_block() -> XBlock:
    """Return a self-assessment of the same course whose results nobody else may see."""
    course = Course()
    return course.block(course.add(PRIVATE), person())


def test_a_profile_that_asks_for_no_consent_leaves_what_was_said() -> None:
    """A course may have two self-assessments; only one of them tells trainers of results, and only that one asks."""
    shared = Profile(Role.OWNER, BAKERY, trainers_may_see=True)
    save_profile(learner_of(), shared)

    form = lxml_html.fromstring(view(private_block(), "profile").content).xpath(
        "//*[@data-csr-name='trainers_may_see']"
    )

    assert [("checkbox", "checked")] == [(one.get("type"), one.get("checked")) for one in form]
    assert "hidden" in form[0].attrib


def test_what_was_allowed_is_told_and_taken_back_where_nothing_is_asked() -> None:
    """Trainers see the results of the other self-assessment, so this page may not say that nobody sees scores."""
    assess(key_of(), {CORE_ITEM: 1})
    save_profile(learner_of(), Profile(Role.OWNER, BAKERY, trainers_may_see=True))

    shown = words(view(private_block()))

    assert "you and the trainers of this course, because you share it" in shown
    assert "Yes, stop sharing" in shown


def test_what_was_not_allowed_is_not_asked_for_where_it_has_no_effect() -> None:
    """Nobody is asked for what would change nothing here."""
    save_profile(learner_of(), Profile(Role.OWNER, BAKERY))

    assert "Yes, share my scores" not in words(view(private_block()))
