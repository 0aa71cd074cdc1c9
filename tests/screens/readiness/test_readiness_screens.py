"""The screens on questions of banks in a programme: who sees them, what a letter keeps, and what they cost."""

import re
from typing import Any

import pytest

from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer
from tests.blocks.runtime import NOBODY, masquerade, person, post
from tests.learners import COURSE, EMPLOYEE, all_items, assess, key_of, start
from tests.queries import queries_of
from tests.screens.plan.planned import Planned, words
from tests.services.plan.planners import colleague
from tests.whole_database import unchanged_database

pytestmark = pytest.mark.django_db

NOTE = "The water bill of <b>the year</b> is in the binder."
LIST, ONE, ANSWERS, ASKS = "readiness", "readiness/B6", "readiness/letter/answers", "readiness/letter/asks"
SCREENS = (LIST, ONE, ANSWERS, ASKS, f"{ANSWERS}/B4", f"{ANSWERS}/edit", f"{ASKS}/edit")
MARK = "csr-readiness"
MOST_QUERIES = 14


@pytest.fixture
def planned() -> Planned:
    """Return a programme where rasa has handed in with a note."""
    assess(key_of(), {"env-water": Answer(3, evidence=NOTE), "env-ghg": 1})
    return Planned()


def save(
    planned: Planned,
    html: str = "<p>Dear bank</p>",
    slug: str = "letter-answers",
    who: str = "rasa",
    *,
    language_now: str = "en",
    **changes: object,
) -> Any:
    """Save own words as the form of the letter does; `language_now` is that of its writer when it is sent."""
    screen = f"{LIST}/letter/{slug.removeprefix('letter-')}/edit"
    (form,) = planned.document(screen, person(who)).xpath("//form[@data-csr-module='own-text']")
    body = {
        "written_for": slug,
        "html": html,
        "language": form.get("data-csr-language"),
        "basis": form.get("data-csr-basis"),
        "revision": int(form.get("data-csr-revision")),
    }
    assert slug == form.get("data-csr-written-for")
    return post(planned.block("p", person(who, language=language_now)), "save_own_text", {**body, **changes})


@pytest.mark.parametrize("screen", SCREENS)
def test_looking_keeps_nothing_and_is_cheap(planned: Planned, screen: str) -> None:
    """However much there is to tell."""
    with unchanged_database():
        page = planned.page(screen)

    assert "Step 7 of 7" in page
    assert len(queries_of(lambda: planned.page(screen))) <= MOST_QUERIES
    document = planned.document(screen)
    assert len(set(document.xpath("//@id"))) == len(document.xpath("//@id"))


@pytest.mark.parametrize("screen", SCREENS)
def test_only_those_who_lead_a_company_see_it(planned: Planned, screen: str) -> None:
    """Staff of the company and visitors see the start page."""
    jonas = colleague(key_of(), role=Role.EMPLOYEE)
    start(jonas, profile=EMPLOYEE)

    for who in (person("jonas"), NOBODY):
        page = planned.page(screen, who=who)
        assert MARK not in page
        assert "own-text" not in page


@pytest.mark.parametrize("screen", SCREENS)
def test_a_trainer_who_looks_as_a_learner_reads_none_of_it(
    planned: Planned, monkeypatch: pytest.MonkeyPatch, screen: str
) -> None:
    """The platform would show it; the company has not."""
    masquerade(monkeypatch, COURSE, user_name="rasa")

    assert "binder" not in planned.page(screen)


def test_notes_stand_there_as_text(planned: Planned) -> None:
    """Whatever was typed, in each of the places."""
    for screen in (ONE, ANSWERS):
        assert "The water bill of &lt;b&gt;the year&lt;/b&gt; is in the binder." in planned.page(screen)
        assert NOTE not in planned.page(screen)


def test_a_wrong_address_shows_all_disclosures(planned: Planned) -> None:
    """A link from somewhere else."""
    for screen in ("readiness/B99", "readiness/letter", "readiness/letter/nothing", "readiness//x"):
        assert "Basic module" in planned.page(screen)


def test_a_letter_is_narrowed_down_by_its_address(planned: Planned) -> None:
    """To what somebody has asked for."""
    everything, one = (words(planned.document(screen), "//h3") for screen in (ANSWERS, f"{ANSWERS}/B4"))

    assert ["B4", "B6"] == [re.split(":", title)[0] for title in everything if title.startswith("B")]
    assert ["B4"] == [re.split(":", title)[0] for title in one if title.startswith("B")]


@pytest.mark.parametrize("codes", ["C8", "B5", "C8-B5", "b4", "x" * 10_000])
def test_a_letter_without_an_answer_is_none(planned: Planned, codes: str) -> None:
    """Of the points in a kept link nothing can be told any more: all that can be is."""
    narrowed, everything = (planned.document(screen) for screen in (f"{ANSWERS}/{codes}", ANSWERS))

    assert words(everything, "//h3") == words(narrowed, "//h3")
    assert 2 == len(narrowed.xpath("//ul[@class='csr-choices']//a[@aria-current]"))


def test_writing_begins_from_the_chosen_points(planned: Planned) -> None:
    """A letter on one point is what somebody wants to write."""
    (area,) = planned.document(f"{ANSWERS}/B4/edit").xpath("//textarea")

    assert "B4:" in area.text
    assert "B6:" not in area.text


def test_the_way_back_keeps_the_chosen_points(planned: Planned) -> None:
    """Who only looks into the form has not chosen anew; own words belong to no points."""
    back = "//a[contains(., 'Back to the letter') or contains(., 'Leave it as it is')]/@href"

    before = planned.document(f"{ANSWERS}/B4/edit").xpath(back)
    save(planned)
    after = planned.document(f"{ANSWERS}/B4/edit").xpath(back)

    assert [["answers%2FB4"] * 2, ["answers"] * 2] == [
        [link.rpartition("letter%2F")[2] for link in links] for links in (before, after)
    ]


def test_own_words_say_that_they_do_not_follow_the_points(planned: Planned) -> None:
    """Who asks for a letter on one point would else send one that says nothing of it."""
    save(planned)

    notes = [words(planned.document(screen), "//p[@class='csr-note']") for screen in (f"{ANSWERS}/B4", ANSWERS)]

    assert [True, False] == [any("on these points: B4." in note for note in told) for told in notes]


def test_points_are_chosen_by_their_names(planned: Planned) -> None:
    """A code alone says nothing to somebody who has never read the standard."""
    choices = words(planned.document(ANSWERS), "//ul[contains(@class, 'choices')]/li/a")

    assert "B6 Water (in the letter, leave out)" in choices


def test_own_words_are_kept_cleaned_and_shown(planned: Planned) -> None:
    """In the place of the letter, whatever points the address names."""
    assert save(planned, "<p>Dear <b>bank</b><script>x()</script></p>").data["is_saved"]

    for screen in (ANSWERS, f"{ANSWERS}/B4"):
        page = planned.page(screen)
        assert "Dear <b>bank</b>" in page
        assert "x()" not in page
    assert "Dear" not in planned.page(ASKS)


def test_each_letter_is_a_text_of_its_own(planned: Planned) -> None:
    """And none of them is a section of the document."""
    save(planned, "<p>Please tell us</p>", "letter-asks")

    assert "Please tell us" in planned.page(ASKS)
    assert "Please tell us" not in planned.page(ANSWERS)
    assert "Please tell us" not in planned.page("document/full")


def test_new_data_are_offered_and_can_be_taken_over(planned: Planned) -> None:
    """The company decides, as it does for the document."""
    save(planned)
    assert "New data: take over?" not in planned.page(ANSWERS)

    assess(
        key_of(),
        {"env-water": Answer(3, evidence=NOTE), "env-energy": Answer(3, evidence="Table of the last two years.")},
    )

    page = planned.document(ANSWERS)
    assert "New data: take over?" in words(page, "//h4")
    (basis,) = page.xpath("//input[@data-csr-name='basis']/@value")
    planned.call("keep_own_text", {"written_for": "letter-answers", "basis": basis, "revision": 1})
    assert "New data: take over?" not in planned.page(ANSWERS)
    planned.call("take_over_text", {"written_for": "letter-answers", "revision": 2})
    assert "Dear bank" not in planned.page(ANSWERS)
    assert "Table of the last two years." in planned.page(ANSWERS)


def test_a_member_who_has_answered_nothing_is_told_of_no_new_data(planned: Planned) -> None:
    """The letter rests on the answers of who wrote it; taking over an empty one would delete it."""
    colleague(key_of(), role=Role.MANAGER)
    save(planned)

    for screen in (ANSWERS, f"{ANSWERS}/edit"):
        page = planned.page(screen, who=person("jonas"))
        assert "Dear bank" in page
        assert "data have changed" not in page
    assert save(planned, "<p>Dear bank, dear customer</p>", who="jonas").data["is_saved"]
    assert "csr-document__new" not in planned.page(ANSWERS)


def test_own_words_in_another_language_rest_on_the_same_data(planned: Planned) -> None:
    """A reader of Lithuanian is not told of new data because the page is in Lithuanian."""
    save(planned)

    page = planned.page(ANSWERS, who=person("rasa", language="lt"))

    assert "Dear bank" in page
    assert 'lang="en"' in page
    assert "csr-document__new" not in page


def test_an_owner_of_another_company_reads_an_own_letter(planned: Planned) -> None:
    """Own words belong to the company."""
    save(planned)
    assess(key_of("elena"), {"env-water": 1})

    assert "Dear bank" not in planned.page(ANSWERS, who=person("elena"))


def test_a_company_with_nothing_to_show_gets_no_empty_letter() -> None:
    """It is told what is missing."""
    assess(key_of(), {"env-water": 1})

    page = Planned().page(ANSWERS)

    assert "Nothing can be shown yet" in page
    assert "Good day" not in page


def test_the_official_file_is_one_link_away(planned: Planned) -> None:
    """It stands beside the letters."""
    assert any("vsme-file" in link for link in planned.document(LIST).xpath("//a/@href"))
    assert any("=readiness" in link for link in planned.document("home").xpath("//a/@href"))


def test_questions_folder_and_file_lead_to_each_other(planned: Planned) -> None:
    """Whoever looks up a note for one point goes on to the next."""
    assert any("=evidence" in link for link in planned.document(LIST).xpath("//header//a/@href"))
    for screen in ("evidence", "vsme-file"):
        assert any("=readiness" in link for link in planned.document(screen).xpath("//header//a/@href"))


def test_a_figure_that_is_missing_is_taken_with_one_tap(planned: Planned) -> None:
    """The link leads to that figure, not to a list in which it is not."""
    (link,) = planned.document("readiness/B8").xpath("//a[contains(., 'Follow this figure')]/@href")
    (kpi,) = planned.document("goals/more/kpi-turnover").xpath("//section[contains(., 'came for')]//input/@value")

    assert "goals%2Fmore%2Fkpi-turnover" in link
    assert "kpi-turnover" == kpi
    for screen in ("goals/more/kpi-nothing", "goals/more"):
        assert not planned.document(screen).xpath("//section[contains(., 'came for')]")


@pytest.mark.parametrize("html", ["<p>&nbsp;</p>", "<script>x()</script>", "<p><br><br></p>", "<img src=x></p>"])
def test_saving_nothing_deletes_no_letter(planned: Planned, html: str) -> None:
    """To go back to the written text is a decision of its own, with a question."""
    save(planned)

    refused = save(planned, html)

    assert (400, "own-text-empty") == (refused.status, refused.data["code"])
    assert "Dear bank" in planned.page(ANSWERS)


@pytest.mark.parametrize("language", ["en", "lt"])
def test_the_longest_letter_of_ordinary_notes_can_be_kept(language: str) -> None:
    """A company that has noted everything has the most to tell."""
    note = "We look at the bill each month and write it into the table that hangs in the office, beside the door."
    assess(key_of(), {item: Answer(4, evidence=note) for item in all_items()})
    planned = Planned()
    (area,) = planned.document(f"{ANSWERS}/edit", who=person("rasa", language=language)).xpath("//textarea")

    assert len(area.text) < int(area.get("data-csr-most"))
    assert save(planned, area.text).data["is_saved"]


def test_words_are_in_the_language_of_the_page_on_which_they_were_written(planned: Planned) -> None:
    """The form was open while its writer chose another language elsewhere."""
    assert save(planned, language_now="lt").data["is_saved"]

    page = planned.page(ANSWERS, who=person("rasa", language="lt"))
    assert 'lang="en"' in page
    for language in ("en", "lt"):
        assert "csr-document__new" not in planned.page(ANSWERS, who=person("rasa", language=language))


@pytest.mark.parametrize("language", ["", "xx", "lt-LT", "en\n", 7])
def test_words_in_a_language_without_pages_are_refused(planned: Planned, language: object) -> None:
    """No page of ours sends one."""
    refused = save(planned, language=language)

    assert (400, "language") == (refused.status, refused.data["field"])
