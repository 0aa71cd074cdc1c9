"""
Who looks at the page: chosen in the bar, kept in the session, and put on every request as the LMS would.

The trainer is a person of their own, as in a real course; choosing the role of the learner again brings back the
learner who was chosen before.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, nonmember

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from csr_demo.people import LEARNERS, SITE_STAFF, TRAINER, Person

LEARNER_IN_SESSION = "csr_demo_learner"
ROLE_IN_SESSION = "csr_demo_role"


class CourseRole(StrEnum):
    """What a person is in the course. LOOKING: the trainer looks at it as the learner, "View as" in the LMS."""

    LEARNER = "student"
    TRAINER = "staff"
    LOOKING = "looking"
    SITE_STAFF = "site-staff"

    # Templates would otherwise call the class instead of reading its members.
    do_not_call_in_templates = nonmember(True)

    @property
    def in_lms(self) -> str:
        """
        The LMS's word for it. It takes staff of the whole site for staff of each course, and says of staff who look as
        somebody else what that person is.
        """
        return CourseRole.TRAINER.value if self in STAFF else CourseRole.LEARNER.value


STAFF = (CourseRole.TRAINER, CourseRole.SITE_STAFF)


@dataclass(frozen=True)
class Identity:
    """
    The person behind a request.

    `learner` is the chosen learner, also while `role` is the trainer's. `user` is who acts, and is anonymous as long
    as the people of the demo do not exist. `preferred_language` is None as long as none was chosen.
    """

    user: AbstractBaseUser | AnonymousUser
    role: CourseRole
    learner: Person
    preferred_language: str | None

    @property
    def is_trainer(self) -> bool:
        """Whether the trainer is looking, or staff of the site, and as nobody else."""
        return self.role in STAFF


class IdentityMiddleware:
    """Sets `request.identity`, and `request.user` to the person's Django user; both are read when they are needed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request as the chosen person."""
        request.identity = SimpleLazyObject(lambda: read_identity(request))
        request.user = SimpleLazyObject(lambda: request.identity.user)
        return self._get_response(request)


def read_identity(request: HttpRequest) -> Identity:
    """Return who was chosen; the first learner if nobody was."""
    learner = find_learner(request.session.get(LEARNER_IN_SESSION)) or LEARNERS[0]
    role = CourseRole(request.session.get(ROLE_IN_SESSION, CourseRole.LEARNER))
    person = {CourseRole.TRAINER: TRAINER, CourseRole.SITE_STAFF: SITE_STAFF}.get(role, learner)
    user = get_user_model().objects.filter(username=person.username).first() or AnonymousUser()
    return Identity(user, role, learner, _preferred_language(request))


def choose_identity(request: HttpRequest, learner: Person, role: CourseRole) -> None:
    """Keep the choice for the next requests of this browser."""
    request.session[LEARNER_IN_SESSION] = learner.username
    request.session[ROLE_IN_SESSION] = role.value


def find_learner(username: str | None) -> Person | None:
    """Return the learner of that name, None if there is none."""
    return next((person for person in LEARNERS if person.username == username), None)


def _preferred_language(request: HttpRequest) -> str | None:
    code = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    return code if code in dict(settings.LANGUAGES) else None
