"""
Who is in front of the screen, as the platform's `user` service says.

The workbench offers a service of the same shape, so there is one way to read it. A learner whose work may be kept needs
a platform user and a course; previews in Studio and masquerading have neither, and are read-only (DESIGN section 5).
"""

from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from django.conf import settings

from csr_xblock.domain.people.learner import Learner
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.masquerade import is_masquerading

USER_ID = "edx-platform.user_id"
USER_ROLE = "edx-platform.user_role"
USER_IS_STAFF = "edx-platform.user_is_staff"
USER_PREFERENCES = "edx-platform.user_preferences"
TRAINER_ROLES = frozenset({"staff", "instructor"})
STUDIO_URLS = "cms.urls"
AUTHORS = "studio_user_permissions"
"""Studio's service that knows who may change a course; the LMS has none."""

_attributes_by_service: WeakKeyDictionary[Any, dict[str, Any]] = WeakKeyDictionary()


@dataclass(frozen=True)
class Identity:
    """`learner` is None where nothing may be kept. `is_trainer`: course staff in the LMS."""

    learner: Learner | None
    is_trainer: bool


def identity_of(block: PlatformBlock) -> Identity:
    """Return who uses the block now. Reads services only; no query of ours."""
    attributes = user_attributes(block)
    course = course_key_of(block)
    is_trainer = attributes.get(USER_ROLE) in TRAINER_ROLES or bool(attributes.get(USER_IS_STAFF))
    user_id = attributes.get(USER_ID)
    if user_id is None or course is None or is_in_studio(block) or is_masquerading(course):
        return Identity(None, is_trainer)
    return Identity(Learner(course, int(user_id)), is_trainer)


def user_attributes(block: PlatformBlock) -> dict[str, Any]:
    """
    Return what the platform says of the person, empty without a `user` service.

    Asked once for each service, which is made for one person and one request: the LMS queries the preferences each time
    (common/djangoapps/xblock_django/user_service.py).
    """
    service = block.runtime.service(block, "user")
    if service is None:
        return {}
    if service not in _attributes_by_service:
        _attributes_by_service[service] = dict(service.get_current_user().opt_attrs)
    return _attributes_by_service[service]


def time_zone_of(block: PlatformBlock) -> str:
    """Return the name of the time zone that the person has chosen on the platform, '' if none is known."""
    return str((user_attributes(block).get(USER_PREFERENCES) or {}).get("time_zone") or "")


def course_key_of(block: PlatformBlock) -> str | None:
    """Return the key of the course the block stands in as text, None for a block outside every course."""
    context_key = getattr(block.scope_ids.usage_id, "context_key", None)
    if context_key is None or not getattr(context_key, "is_course", False):
        return None
    return str(context_key)


def may_author(block: PlatformBlock) -> bool:
    """
    Return whether the person may change the course in Studio.

    Studio's handlers can be called by everybody with an account, and its `user` service names no role there, so its
    service of permissions decides (cms/djangoapps/contentstore/utils.py, load_services_for_studio).
    """
    permissions = block.runtime.service(block, AUTHORS) if is_in_studio(block) else None
    key = getattr(block.scope_ids.usage_id, "context_key", None)
    return permissions is not None and key is not None and bool(permissions.can_write(key))


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
