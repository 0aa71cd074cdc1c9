"""The trainer's screens of a programme: for trainers of this course only, and about its learners only."""

from urllib.parse import parse_qs, urlsplit

import pytest

from csr_xblock.domain.people.profile import profile_version
from csr_xblock.openedx.screens import PREFIX, SEARCH, short_id
from csr_xblock.results.people.company_store import find_shown
from csr_xblock.results.units.progress_tables import Recommendation
from tests.blocks.overseen import Programme, document, no_trainers, rows_of, trainer
from tests.blocks.runtime import person, post
from tests.bodies import profile_body
from tests.learners import all_items, answer_items, assess, draft_of, key_of, start
from tests.people import COMPANY_NAME, live
from tests.programmes import UNITS, WHY, attempted, entered, handed_in, profiled
from tests.queries import queries_of
from tests.screens.overview.reading import everything

pytestmark = pytest.mark.django_db

SCREENS = ("overview", "learners", "evidence", "documents")


@pytest.mark.parametrize("screen", [*SCREENS, "attempts/1", "report/1", "reopen/1", "delete/1", "documents/read/1"])
def test_nobody_but_a_trainer_sees_the_overview(screen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The address is easy to guess; what it shows is about other people."""
    placed = Programme()
    attempted(profiled(["secretive"], consents=True))

    for name, who in no_trainers(monkeypatch):
        content = placed.view(screen, who).content

        assert "secretive" not in content.lower(), name
        assert "csr-overview" not in content, name
        assert "Trainer’s overview" not in content, name


def test_studio_shows_no_learners() -> None:
    """A preview knows no role, and a course in Studio is not the one in which people learn."""
    block = Programme().block()
    block.runtime.is_author_mode = True

    content = block.render("student_view", {PREFIX + short_id(block): "learners"}).content

    assert "csr-overview" not in content


def test_trainers_land_on_the_overview() -> None:
    """They come to look after the class; no steps of a learner stand above it."""
    page = Programme().view("", trainer())

    assert "csr-overview" in page.content
    assert [] == document(page).xpath("//*[contains(@class, 'csr-journey')]")


def test_learners_view_is_one_tap_away_and_leads_back() -> None:
    """A trainer can try the programme like a learner."""
    placed = Programme()
    (address,) = document(placed.view("")).xpath("//a[text()='Learner’s view']/@href")
    (screen,) = parse_qs(urlsplit(address).query)[PREFIX + short_id(placed.block())]
    page = placed.view(screen)

    assert "csr-overview" not in page.content
    assert document(page).xpath("//*[contains(@class, 'csr-journey')]")
    assert ["Learner’s view"] == document(page).xpath("//nav//a[@aria-current='true']/text()")
    assert document(page).xpath("//a[text()='Trainer’s overview']")


def test_deep_link_to_a_learners_screen_opens_that() -> None:
    """A trainer follows the link that a learner has sent, and the buttons of the learner's view go on there."""
    placed = Programme()
    inside = placed.block().get_children()[0]
    profile = placed.block().render("student_view", {PREFIX + short_id(inside): "profile"}).content

    assert "csr-overview" not in placed.view("path").content
    assert "csr-overview" not in profile


def test_learners_land_on_their_first_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """And so does a trainer who looks as one."""
    for name, who in no_trainers(monkeypatch):
        content = Programme().view("", who).content

        assert "csr-journey" in content, name
        assert "Learner’s view" not in content, name


def test_overview_counts_and_names_nobody() -> None:
    """Numbers for the whole class; single people are on the list."""
    ids = profiled([f"learner{number}" for number in range(7)], consents=True)
    attempted(ids[:6], recommended=(WHY,))
    entered(ids[:2], is_done=True)

    text = Programme().text("overview")

    assert "7 learners have begun. 6 have handed in a self-assessment." in text
    assert "Profile filled in 1 Answering questions 0 Handed in 4 Learning with units 2" in text
    assert "The whole company 0 6 0 0 0 0" in text
    assert "Learner0" not in text


def test_results_tell_of_those_who_share() -> None:
    """Whoever reads the list beside the sums must not find anybody else in the difference."""
    attempted(profiled(["open", "wide"], consents=True))
    attempted(profiled(["shy"]), "leading")
    placed = Programme()

    text = placed.text("overview")

    assert "3 learners have begun. 3 have handed in a self-assessment." in text
    assert "Of the 2 who share their results with you." in text
    assert "The whole company 0 2 0 0 0 0" in text
    assert ["42 – First steps", "not shared", "42 – First steps"] == [
        row[-1] for row in rows_of(placed.view("learners"))
    ]


def test_where_nobody_may_see_results_there_are_none() -> None:
    """Not even of those who once allowed it."""
    attempted(profiled(["open"], consents=True), recommended=UNITS)

    text = Programme(**{"results-for": "nobody"}).text("overview")

    assert "results are shown to nobody but the learners themselves" in text
    assert "The whole company" not in text
    assert 3 == text.count("– – 0 0")


def test_empty_programme_can_be_looked_at() -> None:
    """The first look is before the first learner."""
    assert "No learner has begun yet" in Programme().text("overview")
    assert "No learner has begun yet" in Programme(inside="").text("overview")
    assert "0 learners" in Programme().text("learners")
    assert "No report is waiting." in Programme().text("evidence")


@pytest.mark.parametrize("screen", [*SCREENS, "learners/units"])
def test_screen_costs_the_same_for_a_big_class(screen: str) -> None:
    """A university has ten thousand learners; every one must not cost a query."""
    placed = Programme()
    counts = []
    for size in (5, 200):
        ids = profiled([f"learner{size}-{number}" for number in range(size)], consents=True)
        attempted(ids, recommended=UNITS)
        entered(ids)
        handed_in(ids[0], UNITS[1])
        placed.view(screen)
        counts.append(len(queries_of(lambda: placed.view(screen))))

    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("settings", "inside", "consents", "result"),
    [
        ({}, "<csr_assessment/>", True, "42 – First steps"),
        ({}, "<csr_assessment/>", False, "not shared"),
        ({"results-for": "nobody"}, "<csr_assessment/>", True, "not shared"),
        ({}, '<csr_assessment results-for="nobody"/>', True, "not shared"),
    ],
    ids=["allowed", "no consent", "programme for nobody", "assessment for nobody"],
)
def test_result_is_seen_only_where_setting_and_learner_allow_it(
    settings: dict[str, str], inside: str, consents: bool, result: str
) -> None:
    """Learners were promised that, word for word."""
    ids = profiled(["rasa"], consents=consents)
    attempted(ids)
    placed = Programme(inside=inside, **settings)

    downloaded = placed.download("form=csv").body.decode()

    assert result == rows_of(placed.view("learners"))[0][-1]
    assert result == rows_of(placed.view(f"attempts/{ids[0]}"))[0][5]
    assert (",42," in downloaded) == (result != "not shared")


def test_withdrawn_consent_counts_at_once() -> None:
    """The newest statement counts, not the most generous one."""
    profiled(["rasa"], consents=True)
    attempted([person("rasa").user_id or 0])
    block = Programme().course.block(Programme().block().get_children()[0].scope_ids.usage_id, person("rasa"))
    withdrawn = profile_body(trainers_may_see=False, version=profile_version(find_shown(key_of().learner)))
    assert post(block, "save_profile", withdrawn).status == 200

    assert "not shared" == rows_of(Programme().view("learners"))[0][-1]


def test_list_tells_the_way_and_no_answer() -> None:
    """Support needs to know where somebody stands; what was answered is nobody's business."""
    key = key_of("rasa")
    assess(key, dict.fromkeys(all_items(), 1))
    placed = Programme()

    row = rows_of(placed.view("learners"))[0]

    assert ["rasa", "Handed in", "Owner"] == row[:3]
    assert "1" == row[5]


def test_list_is_filtered_searched_and_turned() -> None:
    """Fifty on a page; a filter stays while pages are turned."""
    ids = profiled([f"ann{number:03}" for number in range(120)])
    profiled(["boris"])
    attempted(ids[:60])
    placed = Programme()

    found = placed.view("learners/handed-in/2", search="ann")
    names = [row[0] for row in rows_of(found)]

    assert (10, "Ann050 Test ann050") == (len(names), names[0])
    assert "Page 2 of 2" in found.content
    assert "learners%2Fhanded-in%2F1" in found.content
    assert f"{SEARCH}=ann" in found.content
    assert ["Boris Test boris"] == [row[0] for row in rows_of(placed.view("learners", search="bor test"))]
    assert 50 == len(rows_of(placed.view("learners/nonsense/-3")))
    assert 21 == len(rows_of(placed.view("learners/all/9999")))


def test_filter_is_a_form_that_needs_no_script_and_keeps_the_page() -> None:
    """Sent as an address, it must not lose what the platform and our other blocks put there."""
    block = Programme().block()
    own = PREFIX + short_id(block)
    shown = block.render("student_view", {own: "learners", own + SEARCH: "x", "csr_12345678": "people", "view": "v"})

    form = document(shown).xpath("//form[@method='get']")[0]

    assert {"csr_12345678": "people", "view": "v"} == {
        field.get("name"): field.get("value") for field in form.xpath(".//input[@type='hidden']")
    }
    assert ([own], [own + SEARCH]) == (form.xpath(".//select/@name"), form.xpath(".//input[@type='text']/@name"))


def test_words_of_learners_stay_words() -> None:
    """A name is what somebody typed into an account, a report what somebody typed into a page."""
    ids = profiled(["<img src=x onerror=alert(1)>"], consents=True)
    attempted(ids)
    report = handed_in(ids[0], task_evidence="<script>alert(1)</script>" * 5, trainer_note="<b>x</b>")
    placed = Programme()

    screens = ("learners", f"attempts/{ids[0]}", "evidence", f"report/{report.pk}")

    for screen in screens:
        assert not document(placed.view(screen, search="<svg onload=x>" if screen == "learners" else "")).xpath(
            "//img | //script | //b | //*[@onload] | //*[@onerror]"
        )


@pytest.mark.parametrize(
    "screen", ["attempts/999999", "attempts/x", "attempts", "reopen/999999", "report/1/2", "report/٣"]
)
def test_address_that_leads_nowhere_shows_the_list_above(screen: str) -> None:
    """A deleted attempt must not leave a trainer with a broken page."""
    text = Programme().text(screen)

    assert "No report is waiting." in text or "0 learners" in text


def test_submit_keeps_what_was_recommended() -> None:
    """The trainer sees which units a class needs most."""
    start(key_of("rasa"))
    answer_items(key_of("rasa"), dict.fromkeys(all_items(), 0))
    placed = Programme()

    post(placed.block(person("rasa")).get_children()[0], "submit_attempt", {"attempt": draft_of(key_of("rasa")).id})

    ranked = list(Recommendation.objects.order_by("rank").values_list("unit_id", "rank"))
    assert ranked
    assert [rank for _, rank in ranked] == list(range(1, len(ranked) + 1))
    assert {unit for unit, _ in ranked} <= {*UNITS}


def test_no_page_and_no_file_tells_a_companys_name() -> None:
    """A learner gives it for a report of their own; a sole trader's name would be the learner's (JOURNEY 1)."""
    placed = Programme()
    live("rasa", trainer="laima")

    read = everything(placed)

    assert COMPANY_NAME in placed.view("privacy", person("rasa")).content
    assert "rasa" in repr(read)
    assert [place for place, told in read.items() if COMPANY_NAME.encode() in _bytes(told)] == []


def _bytes(told: object) -> bytes:
    return told if isinstance(told, bytes) else repr(told).encode()


def test_units_that_nobody_sees_are_told_with_the_way_to_studio() -> None:
    """Learners cannot tell the trainer what they do not see."""
    placed = Programme(inside='<csr_assessment/><csr_unit/><csr_unit unit="people-fundation"/>')

    assert "2 units are not shown to learners" in placed.text("")
    assert f'href="/container/{placed.key}"' in placed.view("").content
    assert "/container/" not in Programme().view("").content


A_AFTER_B = '<csr_unit unit="a" title="A" text="x" opens-when="completed b"/>'
B_AFTER_A = '<csr_unit unit="b" title="B" text="x" opens-when="completed a"/>'


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        (A_AFTER_B, "Nobody can open 1 unit of this programme"),
        (A_AFTER_B + B_AFTER_A, "Nobody can open 2 units of this programme"),
        ('<csr_unit unit="a" title="A" text="x" opens-when="always"/>', ""),
    ],
    ids=["waits for one that is not there", "wait for each other", "open"],
)
def test_units_that_nobody_can_open_are_counted_and_lead_to_studio(inside: str, told: str) -> None:
    """They stand on every path, locked, and their author does not see it."""
    placed = Programme(inside=f"<csr_assessment/>{inside}")

    assert told in placed.text("")
    assert bool(told) == ("Nobody can open" in placed.text(""))
    assert bool(told) == (f'href="/container/{placed.key}"' in placed.view("").content)
