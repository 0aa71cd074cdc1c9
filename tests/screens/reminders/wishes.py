"""People who ask for reminders, for tests with a site."""

from dataclasses import replace
from datetime import date, timedelta

from django.contrib.auth import get_user_model
from django.utils import timezone

from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.services.people.save_profile import save_profile
from csr_xblock.services.reminders.choose_reminders import ask_for_reminders
from tests.domain.plan.made_actions import WHOLE
from tests.learners import COURSE, OWNER, key_of
from tests.screens.reminders.courses import Courses
from tests.services.plan.planners import write

OLX = '<csr_program programme-version="2"><csr_assessment/><csr_unit unit="g-why"/></csr_program>'
TODAY = timezone.localdate()
SECRET = "Talk to the bank about the oven"


def wish(site: type[Courses], name: str = "rasa", course: str = COURSE, language: str = "en") -> AssessmentKey:
    """Return somebody with a profile and an address who has asked to be reminded of a programme of the course."""
    key = key_of(name, course)
    get_user_model().objects.filter(username=name).update(email=f"{name}@example.com")
    save_profile(key.learner, OWNER)
    ask_for_reminders(key, programme_of(site), language, is_offered=True)
    return key


def programme_of(site: type[Courses]) -> str:
    """Return the key of the programme, which is made when it is first asked for."""
    made = [str(key) for key in site.course.keys.made() if key.block_type == "csr_program"]
    return made[0] if made else str(site.course.add(OLX))


def plan(key: AssessmentKey, due: date = TODAY) -> None:
    """Let the company have an action that is due."""
    write(key, replace(WHOLE, title=SECRET, items=(), start=due - timedelta(days=9), due=due))
