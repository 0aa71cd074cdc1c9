"""
A questionnaire of an institution goes the whole way over HTTP: a trainer brings it in, a learner answers it.

The programme is the demo's own, with packaged units whose rules speak of packaged areas.
"""

import json
from html import unescape
from typing import Any

import pytest
from csr_demo.people import make_users
from csr_demo.scenarios import find_scenario, load_scenario
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from lxml import html

from csr_xblock.openedx.screens import short_id_of
from csr_xblock.results.questions.attempt_tables import AttemptRow
from tests.bodies import answer_body, profile_body, start_body
from tests.own_questionnaire import AREAS, own_workbook

FULL = "full-programme"
COURSE = f"course-v1:csr+{FULL}+demo"
ASSESSMENT = f"block-v1:csr+{FULL}+demo+type@csr_assessment+block@assessment"
LOCKED_UNIT = f"block-v1:csr+{FULL}+demo+type@csr_unit+block@customers-practice"
UNFIT = "never holds: this self-assessment does not have “Customers”."
ANSWERS = {"shop-door": 4, "shop-lamps": 2, "team-rota": 3, "team-tea": 0, "street-waste": 0, "street-feast": 1}


class Browser:
    """Somebody in the demo."""

    def __init__(self, role: str) -> None:
        self._client = Client()
        self._client.post("/choose/", {"learner": "rasa", "role": role, "language": "en", "next": "/"})

    def page(self, address: str) -> str:
        """Return the text of a page, with one space between words."""
        found = self._client.get(address)
        assert 200 == found.status_code, address
        return " ".join(html.fromstring(found.content).text_content().split())

    def radios(self, area: str) -> dict[str, list[str]]:
        """Return the levels that each question of an area offers."""
        page = html.fromstring(self._client.get(_screen(area)).content)
        cards = page.xpath("//fieldset[@data-csr-item]")
        return {
            card.get("data-csr-item"): card.xpath('.//input[@type="radio" and number(@value)=number(@value)]/@value')
            for card in cards
        }

    def call(self, handler: str, **data: object) -> Any:
        """Call a handler of the self-assessment as a page does, and return its answer."""
        address = reverse("xblock_handler", args=[COURSE, ASSESSMENT, handler])
        return self._client.post(address, json.dumps(data), content_type="application/json")

    def bring(self, data: bytes, intent: str, checked: str = "", version: str = "") -> Any:
        """Send a file to the screen of files, and return what it answers."""
        address = reverse("component_handler", kwargs=_studio("submit_editor")) + "?place=exchange"
        form = {"intent": intent, "checked": checked, "version": version, "file": SimpleUploadedFile("a.xlsx", data)}
        return self._client.post(address, form).json()

    def editor(self, place: str) -> str:
        """Return a screen of the editor."""
        address = reverse("component_handler", kwargs=_studio("show_editor"))
        return unescape(self._client.get(f"{address}?place={place}").json()["html"])


def _studio(handler: str) -> dict[str, str]:
    return {"usage_key_string": ASSESSMENT, "handler": handler, "suffix": ""}


def _screen(name: str) -> str:
    return f"/xblock/{ASSESSMENT}?csr_{short_id_of(ASSESSMENT)}={name}"


@pytest.fixture
def trainer(db: None) -> Browser:
    """Return the trainer of the demo's full programme."""
    make_users()
    scenario = find_scenario(FULL)
    assert scenario is not None
    load_scenario(scenario)
    return Browser("staff")


@pytest.fixture
def learner(trainer: Browser) -> Browser:
    """Return a learner with a profile, after the trainer has brought the questionnaire in."""
    _brought_in(trainer)
    rasa = Browser("student")
    assert 200 == rasa.call("save_profile", **profile_body(trainers_may_see=False)).status_code
    return rasa


def _brought_in(trainer: Browser) -> str:
    """Check and apply the workbook; return what the check has shown."""
    version = html.fromstring(trainer.editor("exchange")).xpath('string(//input[@name="version"]/@value)')
    shown = unescape(trainer.bring(own_workbook(), "check", version=version)["html"])
    checked = html.fromstring(shown).xpath('string(//input[@name="checked"]/@value)')
    assert "The file is applied" in json.dumps(trainer.bring(own_workbook(), "save", checked, version))
    return shown


def _answered(learner: Browser) -> int:
    """Start, answer everything, and return the number of the attempt."""
    assert 200 == learner.call("start_attempt", **start_body()).status_code
    attempt = AttemptRow.objects.values_list("pk", flat=True).get()
    for number, (item, level) in enumerate(ANSWERS.items()):
        saved = learner.call("save_answer", **answer_body(attempt, item=item, level=level, sequence=number))
        assert 200 == saved.status_code, saved.content
    return attempt


def test_the_trainer_reads_which_units_do_not_fit_the_questionnaire(trainer: Browser) -> None:
    """Before applying it, and afterwards on the unit's own page in Studio."""
    assert UNFIT in _brought_in(trainer)
    assert UNFIT in trainer.page(f"/studio/container/{LOCKED_UNIT}")


def test_no_quick_check_is_offered_anywhere(learner: Browser, trainer: Browser) -> None:
    """There is none, and nothing says how long the questions take."""
    start = learner.page(_screen("start"))

    assert "6 questions" in start
    assert not [words for words in ("Quick", "quick check", "0 questions", "minute") if words in start]
    assert "The quick check only" not in trainer.editor("settings")
    assert 400 == learner.call("start_attempt", **start_body("quick")).status_code


def test_each_question_offers_its_own_answers(learner: Browser) -> None:
    """Two, three or four of them, each with its level."""
    learner.call("start_attempt", **start_body())

    offered = {item: levels for area in AREAS for item, levels in learner.radios(area).items()}

    assert {
        "shop-door": ["0", "4"], "shop-lamps": ["0", "2", "4"], "team-rota": ["0", "1", "3", "4"],
        "team-tea": ["0", "4"], "street-waste": ["0", "2", "4"], "street-feast": ["0", "1", "3", "4"],
    } == offered  # fmt: skip


def test_an_answer_that_is_not_offered_is_refused(learner: Browser) -> None:
    """The page does not have it; whoever sends it all the same changes nothing."""
    attempt = _answered(learner)

    refused = learner.call("save_answer", **answer_body(attempt, item="shop-door", level=2, sequence=99))

    assert (400, "level-invalid", "level") == (refused.status_code, *(refused.json()[key] for key in ("code", "field")))
    assert "All 6 questions are answered." in learner.page(_screen("shop"))


def test_the_scorecard_and_the_path_speak_of_these_questions(learner: Browser) -> None:
    """Points come from the levels, the next step is the next answer, and no way is shown that leads nowhere."""
    assert 200 == learner.call("submit_attempt", attempt=_answered(learner)).status_code

    scorecard, path = learner.page(_screen("scorecard")), learner.page(f"/scenario/{FULL}/?{_path_query()}")

    assert all(title in scorecard for title in AREAS.values())
    assert "75" in scorecard  # the shop: 100 and 50 points
    assert "Two bins." in scorecard  # the next answer after one bin
    # The rules of the units ask for other areas, so none of them was opened because it fits the results.
    assert "The learning path shows which units are open to you now" in learner.page(_in_programme("scorecard"))
    assert "Opens when: the unit “" in path
    assert "reaches 40" not in path


def _in_programme(name: str) -> str:
    return f"/scenario/{FULL}/?csr_{short_id_of(ASSESSMENT)}={name}"


def _path_query() -> str:
    return f"csr_{short_id_of(f'block-v1:csr+{FULL}+demo+type@csr_program+block@program')}=path"
