"""What is due over HTTP: the start page calls to it before any step, and stops when it is done."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.openedx.screens import short_id_of
from csr_xblock.results.plan.plan_tables import PlanAction
from csr_xblock.services.plan.work_on_plan import move_action
from tests.domain.plan.made_actions import WHOLE
from tests.learners import key_of
from tests.services.plan.planners import PROGRAMME, TODAY, rewrite, write
from tests.workbench.demo_visitors import visitor_in

SEVEN = "seven-steps"
BLOCK = f"block-v1:csr+{SEVEN}+demo+type@csr_program+block@program"
START_PAGE = f"/scenario/{SEVEN}/"
PRIMARY = "//*[contains(@class, 'csr-home')]//a[@class='csr-button']"


@pytest.fixture
def rasa(db: None) -> Client:
    """Return the browser of an owner who has handed in."""
    return visitor_in(SEVEN)


def primary(client: Client) -> list[tuple[str, str]]:
    """Return the primary buttons of the start page: their words and where they lead."""
    page = html.fromstring(client.get(START_PAGE).content)
    return [(" ".join(one.text_content().split()), one.get("href")) for one in page.xpath(PRIMARY)]


def test_what_is_due_has_the_one_primary_button(rasa: Client) -> None:
    """It leads to the action. Once that is done, the step has the button again."""
    of_step = primary(rasa)
    key, today = key_of("rasa", course=f"course-v1:csr+{SEVEN}+demo"), timezone.localdate()
    kept = write(key, replace(WHOLE, start=today - timedelta(days=9), due=today))
    of_action = primary(rasa)
    move_action(key, kept.id, kept.revision, ActionStatus.DONE, PROGRAMME.instrument, TODAY)

    assert [1, 1] == [len(of_step), len(of_action)]
    assert "To this action" == of_action[0][0]
    assert f"csr_{short_id_of(BLOCK)}=action" in of_action[0][1]
    assert WHOLE.title in rasa.get(START_PAGE + of_action[0][1]).content.decode()
    assert of_step == primary(rasa)


def test_what_is_not_due_yet_calls_nobody(rasa: Client) -> None:
    """Tomorrow is another day."""
    of_step = primary(rasa)
    key, today = key_of("rasa", course=f"course-v1:csr+{SEVEN}+demo"), timezone.localdate()
    kept = write(key, replace(WHOLE, start=today, due=today + timedelta(days=1)))

    assert of_step == primary(rasa)
    rewrite(key, kept, due=today)
    assert of_step != primary(rasa)
    assert 1 == PlanAction.objects.filter(course_key=f"course-v1:csr+{SEVEN}+demo").count()
