"""What a programme's settings change for learners: steps, repeating, locked units that may be opened, the contact."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.utils import timezone
from lxml import html as lxml_html

from csr_xblock.openedx.screens import PREFIX, short_id
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import UnitProgress
from tests.blocks.placed_programme import ASSESSMENT, UNITS, Programme
from tests.blocks.runtime import NOBODY, Course, person, post
from tests.bodies import report_body, start_body
from tests.learners import CORE_ITEM, OWNER, answer_items, key_of, start
from tests.whole_database import whole_database

pytestmark = pytest.mark.django_db

CONTACT = 'contact="Laima &lt;b&gt;, laima@example.com"'
OPEN_ANYWAY = "Open it anyway"
FAR = "Opens when: Overall score reaches 99."


def steps_of(html: str) -> list[str]:
    """Return the titles of the steps on the page."""
    steps = lxml_html.fromstring(f"<div>{html}</div>").xpath("//ol[@class='csr-journey']/li")
    return [step.xpath(".//span[not(@*) and not(*)]/text()")[0] for step in steps]


def links_of(html: str) -> list[str]:
    """Return all links of the page."""
    return [str(link) for link in lxml_html.fromstring(f"<div>{html}</div>").xpath("//a/@href")]


def words_of(html: str) -> str:
    """Return what can be read on the page, in small letters."""
    return str(lxml_html.fromstring(f"<div>{html}</div>").text_content()).lower()


def is_scorecard(html: str) -> bool:
    """Return whether the page shows the scorecard."""
    return "csr-scorecard" in html


# Steps


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param("", ["Profile", "Self-assessment", "Scorecard", "Learning path"], id="all"),
        pytest.param("profile start path", ["Profile", "Self-assessment", "Learning path"], id="no scorecard"),
        pytest.param("profile start scorecard", ["Profile", "Self-assessment", "Scorecard"], id="no path"),
        pytest.param("path", ["Profile", "Self-assessment", "Learning path"], id="answering cannot be hidden"),
    ],
)
def test_head_names_the_steps_that_are_shown(steps: str, expected: list[str]) -> None:
    """What a trainer has hidden is not promised either."""
    programme = Programme(f'steps="{steps}"')
    programme.hand_in()

    assert steps_of(programme.page("path")) == expected


@pytest.mark.parametrize("inside", ["", "scorecard"], ids=["after handing in", "direct address"])
def test_path_follows_in_the_place_of_a_hidden_scorecard(inside: str) -> None:
    """Handing in leads to what comes next."""
    programme = Programme('steps="profile start path"')
    programme.hand_in()

    html = programme.page(inside=inside)

    assert "Your learning path" in html
    assert not is_scorecard(html)
    assert not [link for link in links_of(html) if link.endswith("=scorecard")]


@pytest.mark.parametrize("inside", ["", "scorecard", "start"])
def test_start_follows_where_scorecard_and_path_are_hidden(inside: str) -> None:
    """Somebody who has handed in is told so, and sees no link that leads nowhere."""
    programme = Programme('steps="profile start"')
    programme.hand_in()

    html = programme.page(inside=inside)

    assert "Your answers are handed in" in html
    assert not [link for link in links_of(html) if link.endswith(("=scorecard", "=path"))]


def test_address_of_a_hidden_path_leads_to_where_the_learner_is() -> None:
    """An old bookmark must not end in nothing."""
    programme = Programme('steps="profile start scorecard"')

    assert "First, a few words about you" in programme.page("path")
    programme.hand_in()
    html = programme.page("path")

    assert is_scorecard(html)
    assert not [link for link in links_of(html) if link.endswith("=path")]


def test_assessments_own_address_shows_no_hidden_scorecard() -> None:
    """The assessment has a page of its own, outside the programme's."""
    programme = Programme('steps="profile start path"')
    programme.hand_in()
    block = programme.block("a")

    html = block.render("student_view", {PREFIX + short_id(block): "scorecard"}).content

    assert not is_scorecard(html)
    assert "Your answers are handed in" in html


def test_start_leads_to_the_path_where_there_is_no_scorecard() -> None:
    """One click from having answered to what fits."""
    programme = Programme('steps="profile start path"')
    programme.hand_in()
    own = PREFIX + short_id(programme.block())

    assert "Go to your learning path" in programme.page(inside="start")
    assert [link for link in links_of(programme.page(inside="start")) if link.endswith(f"{own}=path")]


def test_review_promises_no_hidden_scorecard() -> None:
    """The last button before handing in says what comes."""
    start(key_of())
    answer_items(key_of(), {CORE_ITEM: 2})

    hidden = Programme('steps="profile start path"').page(inside="review")
    shown = Programme().page(inside="review")

    assert "scorecard" in words_of(shown)
    assert "scorecard" not in words_of(hidden)


def test_unit_leads_to_no_hidden_path() -> None:
    """Neither above nor below the unit, nor from a locked one."""
    shown, hidden = Programme(), Programme('steps="profile start scorecard"')

    for unit in ("one", "far"):
        assert [link for link in links_of(shown.unit_page(unit)) if link.endswith("=path")]
        assert not [link for link in links_of(hidden.unit_page(unit)) if link.endswith("=path")]


def test_programme_without_an_assessment_shows_its_path() -> None:
    """There is nothing else to show."""
    assert "Your learning path" in Programme('steps="profile start"', inside=UNITS).page()


# Repeating


def test_limit_takes_the_place_of_the_buttons() -> None:
    """Nobody is sent into a refusal."""
    programme = Programme('repeat-limit="1"')
    programme.hand_in()

    html = programme.page(inside="start")
    answered = programme.post("a", "start_attempt", start_body("full"))

    assert "You have taken this self-assessment as often as your trainer has planned." in html
    assert "start_attempt" not in html
    assert "Your scorecard is ready" in html
    assert (answered.status, answered.data["code"]) == (409, "repeat-limit")


def test_day_of_the_next_one_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the learner's language and way of writing dates, on the page and in a refusal alike."""
    programme = Programme('repeat-after-days="30"')
    programme.hand_in()
    AttemptRow.objects.update(submitted_at=datetime(2026, 11, 3, 12, tzinfo=UTC))
    now = datetime(2026, 12, 2, 12, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: now)
    sentence = "You can repeat the self-assessment from 3 Dec 2026 on."

    html = programme.page(inside="start")
    answered = programme.post("a", "start_attempt", start_body("quick"))

    assert sentence in html
    assert "start_attempt" not in html
    assert (answered.status, answered.data["code"], answered.data["message"]) == (409, "repeat-later", sentence)


@pytest.mark.parametrize(("time_zone", "day"), [("Europe/Vilnius", "5 Dec 2026"), ("America/Bogota", "4 Dec 2026")])
def test_pages_and_refusals_say_the_days_of_the_learners_time_zone(
    time_zone: str, day: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half past ten in the evening by the clock of the database is the next day to one of them."""
    programme = Programme('repeat-after-days="30"')
    programme.hand_in()
    AttemptRow.objects.update(submitted_at=datetime(2026, 11, 4, 22, 30, tzinfo=UTC))
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 11, 5, 12, tzinfo=UTC))
    rasa = replace(person(), preferences={"time_zone": time_zone})

    html = programme.page(inside="start", who=rasa)
    answered = post(programme.block("a", rasa), "start_attempt", start_body())

    assert f"from {day} on" in html
    assert f"Handed in: {day.replace('Dec', 'Nov')}" in html
    assert day in answered.data["message"]


def test_quick_check_still_offers_to_grow() -> None:
    """The full one is what the quick check becomes, not another one."""
    programme = Programme('repeat-limit="1"')
    start(key_of())
    programme.hand_in()
    AttemptRow.objects.update(mode="quick")

    html = programme.page(inside="start")

    assert 'value="full"' in html
    assert 'value="quick"' not in html
    assert programme.post("a", "start_attempt", start_body("full")).status == 200


@pytest.mark.parametrize(
    ("assessment", "expected"),
    [
        pytest.param("", (2, 30), id="the programme's"),
        pytest.param('repeat-limit="5"', (5, 30), id="own limit"),
        pytest.param('repeat-limit="5" repeat-after-days="7"', (5, 7), id="own"),
        pytest.param('repeat-limit="-3"', (2, 30), id="below 0 is read as 0: the programme's"),
    ],
)
def test_assessments_own_rule_comes_first(assessment: str, expected: tuple[int, int]) -> None:
    """A trainer sets it once, and may differ in one place."""
    inside = f'<csr_assessment url_name="a" {assessment}/>'
    rule = Programme('repeat-limit="2" repeat-after-days="30"', inside).block("a").surroundings().settings.repeat_rule

    assert (rule.limit, rule.after_days) == expected


def test_review_promises_another_one_only_without_a_rule() -> None:
    """'At any time' would not be true."""
    start(key_of())
    answer_items(key_of(), {CORE_ITEM: 2})

    assert "You can assess again at any time." in Programme().page(inside="review")
    assert "at any time" not in Programme('repeat-limit="2"').page(inside="review")


# Who may see results


@pytest.mark.parametrize(
    ("settings", "inside", "is_asked"),
    [
        pytest.param("", ASSESSMENT, True, id="default"),
        pytest.param('results-for="nobody"', ASSESSMENT, False, id="the programme's"),
        pytest.param("", '<csr_assessment url_name="a" results-for="nobody"/>', False, id="own"),
    ],
)
def test_consent_is_asked_only_where_it_has_an_effect(settings: str, inside: str, is_asked: bool) -> None:
    """A question whose answer changes nothing makes people doubt the others."""
    programme = Programme(settings, inside)
    start(key_of(), profile=replace(OWNER, trainers_may_see=True))

    profile, review = programme.page(inside="profile"), programme.page(inside="review")

    assert ('-consent" data-csr-name="trainers_may_see"' in profile) == is_asked
    assert ("only you see them here" in profile) == (not is_asked)
    assert ("because you allowed it" in review) == is_asked
    assert ("Who sees this: only you." in review) == (not is_asked)


# Locked units


def test_locked_unit_can_be_opened_anyway() -> None:
    """From then on it is open like any other, for this learner."""
    programme = Programme('may-open-locked="true"')
    before = programme.unit_page("far")

    answered = programme.post("far", "open_unit")

    assert FAR in before
    assert OPEN_ANYWAY in before
    assert "Read far." not in before
    assert answered.status == 200
    assert "Read far." in programme.unit_page("far")
    assert OPEN_ANYWAY in programme.unit_page("far", person("jonas"))
    assert programme.post("far", "save_task", report_body("", "Ask.")).status == 200


def test_locked_unit_stays_locked_by_default() -> None:
    """The scorecard decides unless a trainer says otherwise, and the server sees to it."""
    programme = Programme()

    html = programme.unit_page("far")
    answered = programme.post("far", "open_unit")

    assert OPEN_ANYWAY not in html
    assert "open_unit" not in html
    assert (answered.status, answered.data["code"]) == (403, "unit-locked")
    assert not UnitProgress.objects.filter(unit_id="our-far").exists()


def test_unit_without_a_programme_cannot_be_opened_anyway() -> None:
    """There is no trainer's setting that would allow it."""
    course = Course()
    block = course.block(
        course.add('<csr_unit unit="our" title="X" text="x" opens-when="overall at least 99"/>'), person()
    )

    assert OPEN_ANYWAY not in block.render("student_view", {}).content
    assert post(block, "open_unit", {}).status == 403


@pytest.mark.parametrize(("settings", "is_linked"), [('may-open-locked="true"', True), ("", False)])
def test_path_leads_to_locked_units_where_they_can_be_opened(settings: str, is_linked: bool) -> None:
    """The card says what opens the unit; the page behind it offers to open it."""
    programme = Programme(settings)
    far = f"/xblock/{programme.block('far').scope_ids.usage_id}"

    html = programme.page("path")

    assert FAR in html
    assert (far in links_of(html)) == is_linked


def test_visitor_is_offered_nothing_that_cannot_be_kept() -> None:
    """A course may be open to the public."""
    programme = Programme('may-open-locked="true"')
    before = whole_database()

    html = programme.unit_page("far", NOBODY)

    assert FAR in html
    assert OPEN_ANYWAY not in html
    assert whole_database() == before


# Contact


@pytest.mark.parametrize("inside", ["profile", "start", "finance", "review", "scorecard"])
def test_contact_stands_below_every_step(inside: str) -> None:
    """Whoever is stuck somewhere finds whom to ask there."""
    programme = Programme(CONTACT)
    programme.hand_in()
    start(key_of())

    assert _mail_links(programme.page(inside=inside)) == ["mailto:laima@example.com"]


@pytest.mark.parametrize("unit", ["one", "far"])
def test_contact_stands_below_units_and_the_path(unit: str) -> None:
    """Open or locked."""
    programme = Programme(CONTACT)

    for html in (programme.unit_page(unit), programme.page("path")):
        assert _mail_links(html) == ["mailto:laima@example.com"]
        assert "Questions? Ask Laima &lt;b&gt;, " in html


def test_no_contact_leaves_no_line() -> None:
    """Most programmes begin without one."""
    programme = Programme()

    assert "Questions?" not in programme.page("path") + programme.unit_page("one")


# Faults


@pytest.mark.parametrize(
    ("settings", "begins"),
    [
        ('steps="begin"', "steps: “begin” is not known"),
        ('steps="path renew"', "steps: “renew” is a step of the start page with seven steps, which this"),
        ('programme-version="2" steps="path begin"', "steps: “begin” is not known; use some of profile, importance"),
        ('programme-version="3"', "programme_version: 3 is out of range"),
        ('grading="score"', "grading: “score” is not known"),
        ('completes-with="view"', "completes_with: “view” is not known"),
        ('results-for="everybody"', "results_for: “everybody” is not known"),
        ('evidence-review="peers"', "evidence_review: “peers” is not known"),
        ('repeat-limit="-1"', "repeat_limit: -1 is out of range"),
        ('repeat-after-days="3651"', "repeat_after_days: 3651 is out of range"),
        ('counted-units="0"', "counted_units: 0 is out of range"),
        ('weight="-0.5"', "weight: -0.5 is out of range"),
        (f'contact="{"x" * 201}"', "contact: please use at most 200 characters"),
    ],
)
def test_author_is_told_of_values_that_mean_nothing(settings: str, begins: str) -> None:
    """Settings also come from files; learners get the default meanwhile."""
    programme = Programme(settings, ASSESSMENT + UNITS)

    faults = [str(fault) for fault in programme.block().author_faults()]

    assert [fault[: len(begins)] for fault in faults] == [begins]
    assert "Your learning path" in programme.page("path")


def _mail_links(html: str) -> list[str]:
    return [link for link in links_of(html) if link.startswith("mailto:")]
