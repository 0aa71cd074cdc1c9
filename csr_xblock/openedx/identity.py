"""
Who is in front of the screen, as the platform's `user` service says.

The workbench offers a service of the same shape, so there is one way to read it. A learner whose work may be kept needs
a platform user who is enrolled in the course. Previews in Studio and masquerading have none, and are read-only (DESIGN
section 5); so is the course for staff who open it without being enrolled, as the LMS lets them.
"""

from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from django.conf import settings

from csr_xblock.domain.people.learner import Learner
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.masquerade import is_masquerading, looked_at
from csr_xblock.openedx.speaking import in_hosts_language

USER_ID = "edx-platform.user_id"
USER_NAME = "edx-platform.username"
USER_ROLE = "edx-platform.user_role"
USER_IS_STAFF = "edx-platform.user_is_staff"
USER_PREFERENCES = "edx-platform.user_preferences"
TRAINER_ROLES = frozenset({"staff", "instructor"})
STUDIO_URLS = "cms.urls"
AUTHORS = "studio_user_permissions"
"""Studio's service that knows who may change a course; the LMS has none."""

ENROLMENTS = "enrollments"
"""The LMS's service that knows who takes part in a course (openedx/core/djangoapps/enrollments/services.py)."""

_users_by_service: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()
_enrolled_by_service: WeakKeyDictionary[Any, dict[Learner, bool]] = WeakKeyDictionary()


@dataclass(frozen=True)
class Identity:
    """
    `learner` is None where nothing may be kept. `is_trainer`: course staff in the LMS.

    `visitor` is somebody who is signed in and not enrolled: reads what the role allows, and writes nothing.
    `seen` is the learner whose screens somebody of the staff looks at: nothing is written, and what of it may be shown
    follows from that learner's consent.
    """

    learner: Learner | None
    is_trainer: bool
    visitor: Learner | None = None
    seen: Learner | None = None

    @property
    def reader(self) -> Learner | None:
        """The person who looks at the course, enrolled or not; None in previews and for people who look as others."""
        return self.learner or self.visitor


def identity_of(block: PlatformBlock) -> Identity:
    """Return who uses the block now. Reads services only; one query of the platform's for each request."""
    attributes = user_attributes(block)
    course = course_key_of(block)
    is_trainer = attributes.get(USER_ROLE) in TRAINER_ROLES or bool(attributes.get(USER_IS_STAFF))
    user_id = attributes.get(USER_ID)
    if user_id is None or course is None or is_in_studio(block):
        return Identity(None, is_trainer)
    person = Learner(course, int(user_id))
    if is_masquerading(course):
        # The platform then says who is looked at, not who looks; a name that differs is a request it has not turned.
        is_seen = looked_at(course) == attributes.get(USER_NAME) and _is_enrolled(block, person)
        return Identity(None, is_trainer, seen=person if is_seen else None)
    return Identity(person, is_trainer) if _is_enrolled(block, person) else Identity(None, is_trainer, person)


@in_hosts_language
def _is_enrolled(block: PlatformBlock, person: Learner) -> bool:
    """
    Return whether the person takes part in the course. Asked once for each `user` service, so once a request.

    Where the platform does not know who is enrolled, everybody who is let in takes part.
    """
    enrolments = block.runtime.service(block, ENROLMENTS)
    if enrolments is None:
        return True
    known = _enrolled_by_service.setdefault(block.runtime.service(block, "user"), {})
    if person not in known:
        in_course = enrolments.get_active_enrollments_by_course(block.scope_ids.usage_id.context_key)
        known[person] = in_course.filter(user_id=person.user_id).exists()
    return known[person]


@in_hosts_language
def user_attributes(block: PlatformBlock) -> dict[str, Any]:
    """Return what the platform says of the person, empty without a `user` service."""
    user = _user_of(block)
    return {} if user is None else user.opt_attrs


def full_name_of(block: PlatformBlock) -> str:
    """Return the name that the platform knows of the person, '' if it knows none. For pages of that person only."""
    user = _user_of(block)
    return "" if user is None else " ".join((user.full_name or "").split())


def has_mail_address(block: PlatformBlock) -> bool:
    """Return whether the platform knows an address of the person to which mails can be sent."""
    user = _user_of(block)
    return user is not None and any(user.emails or ())


@in_hosts_language
def _user_of(block: PlatformBlock) -> Any:
    """
    Return the platform's XBlockUser, None without a `user` service.

    Asked once for each service, which is made for one person and one request: the LMS queries the preferences each time
    (common/djangoapps/xblock_django/user_service.py).
    """
    service = block.runtime.service(block, "user")
    if service is None:
        return None
    if service not in _users_by_service:
        _users_by_service[service] = service.get_current_user()
    return _users_by_service[service]


def time_zone_of(block: PlatformBlock) -> str:
    """Return the name of the time zone that the person has chosen on the platform, '' if none is known."""
    return str((user_attributes(block).get(USER_PREFERENCES) or {}).get("time_zone") or "")


def course_key_of(block: PlatformBlock) -> str | None:
    """Return the key of the course the block stands in as text, None for a block outside every course."""
    context_key = getattr(block.scope_ids.usage_id, "context_key", None)
    if context_key is None or not getattr(context_key, "is_course", False):
        return None
    return str(context_key)


@in_hosts_language
def may_author(block: PlatformBlock) -> bool:
    """
    Return whether the person may change the course in Studio.

    Studio's handlers can be called by everybody with an account, and its `user` service names no role there, so its
    service of permissions decides (cms/djangoapps/contentstore/utils.py, load_services_for_studio).
    """
    permissions = block.runtime.service(block, AUTHORS) if is_in_studio(block) else None
    key = getattr(block.scope_ids.usage_id, "context_key", None)
    return permissions is not None and key is not None and bool(permissions.can_write(key))


@in_hosts_language
def is_author_preview(block: PlatformBlock) -> bool:
    """Return whether Studio shows the block to an author (cms/djangoapps/contentstore/views/preview.py)."""
    return bool(getattr(block.runtime, "is_author_mode", False))


def is_in_studio(block: PlatformBlock) -> bool:
    """
    Return whether the block runs in Studio, in a preview or not.

    Studio lets everybody with an account call handlers of any course, without the preview's mark and with a `user`
    service that names the account (component_handler in cms/djangoapps/contentstore/views/component.py).
    """
    return is_author_preview(block) or getattr(settings, "ROOT_URLCONF", None) == STUDIO_URLS
