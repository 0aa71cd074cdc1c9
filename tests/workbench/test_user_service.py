"""The user service has the LMS's shape."""

from csr_demo.identity import CourseRole, Identity
from csr_demo.keys import course_key_of
from csr_demo.people import LEARNERS, SITE_STAFF, user_of
from csr_demo.scenarios import Scenario
from csr_demo.user_service import DemoUserService
from django.contrib.auth.models import AnonymousUser

from tests.workbench.native_blocks import learner_identity, trainer_identity

COURSE = course_key_of("native")


def test_a_learner_has_the_attributes_that_the_lms_gives(scenarios: list[Scenario]) -> None:
    """Our package reads these and no others."""
    user = DemoUserService(learner_identity(language="lt"), COURSE).get_current_user()
    pseudonym = user.opt_attrs.pop("edx-platform.anonymous_user_id")

    assert len(pseudonym) == 32
    assert (user.full_name, user.emails) == ("Rasa Petraitienė", ["rasa@example.com"])
    assert user.opt_attrs == {
        "edx-platform.is_authenticated": True,
        "edx-platform.request_country_code": None,
        "edx-platform.user_id": user_of(LEARNERS[0]).id,
        "edx-platform.username": "rasa",
        "edx-platform.user_is_beta_tester": False,
        "edx-platform.user_is_global_staff": False,
        "edx-platform.user_is_staff": False,
        "edx-platform.user_preferences": {"pref-lang": "lt"},
        "edx-platform.user_role": "student",
    }


def test_there_is_no_preferred_language_before_one_was_chosen(scenarios: list[Scenario]) -> None:
    """Only then does the course's language count."""
    user = DemoUserService(learner_identity(), COURSE).get_current_user()

    assert user.opt_attrs["edx-platform.user_preferences"] == {}


def test_the_trainer_is_staff_of_the_course(scenarios: list[Scenario]) -> None:
    """Trainers see what is wrong with an instrument; learners must not."""
    attributes = DemoUserService(trainer_identity(), COURSE).get_current_user().opt_attrs

    assert (attributes["edx-platform.user_role"], attributes["edx-platform.user_is_staff"]) == ("staff", True)


def test_staff_of_the_site_are_staff_of_each_course(scenarios: list[Scenario]) -> None:
    """The LMS gives them the role of the course's staff (lms/djangoapps/courseware/access.py, get_user_role)."""
    identity = Identity(user_of(SITE_STAFF), CourseRole.SITE_STAFF, LEARNERS[0], None)

    attributes = DemoUserService(identity, COURSE).get_current_user().opt_attrs

    assert (attributes["edx-platform.user_role"], attributes["edx-platform.user_is_global_staff"]) == ("staff", True)


def test_a_visitor_who_is_not_signed_in_has_no_id() -> None:
    """Without an id nothing may be saved."""
    identity = Identity(AnonymousUser(), CourseRole.LEARNER, LEARNERS[0], None)

    user = DemoUserService(identity, COURSE).get_current_user()

    assert user.opt_attrs == {"edx-platform.is_authenticated": False}


def test_only_staff_can_turn_a_name_into_a_pseudonym(scenarios: list[Scenario]) -> None:
    """As in the LMS: otherwise any learner could undo the pseudonyms of all others."""
    of_learner = DemoUserService(learner_identity(), COURSE).get_anonymous_user_id("elena", str(COURSE))
    of_trainer = DemoUserService(trainer_identity(), COURSE).get_anonymous_user_id("elena", str(COURSE))

    assert (of_learner, len(of_trainer or "")) == (None, 32)


def test_a_pseudonym_leads_back_to_its_user(scenarios: list[Scenario]) -> None:
    """Graded work comes back under the pseudonym."""
    service = DemoUserService(trainer_identity(), COURSE)

    pseudonym = service.get_anonymous_user_id("elena", str(COURSE))

    assert service.get_user_by_anonymous_id(pseudonym) == user_of(LEARNERS[2])


def test_a_pseudonym_differs_between_courses(scenarios: list[Scenario]) -> None:
    """One that did not would join what a person did in different courses."""
    service = DemoUserService(trainer_identity(), COURSE)

    other_course = str(course_key_of("other"))

    assert service.get_anonymous_user_id("rasa", str(COURSE)) != service.get_anonymous_user_id("rasa", other_course)
