"""
Who is in front of the screen, as the platform's `user` service says.

The workbench offers a service of the same shape, so there is one way to read it. A learner whose work may be kept needs
a platform user and a course; previews in Studio and masquerading have neither, and are read-only (DESIGN section 5).
"""

from dataclasses import dataclass
from typing import Any

from csr_xblock.domain.learner import Learner
from csr_xblock.openedx.masquerade import is_masquerading

USER_ID = "edx-platform.user_id"
USER_ROLE = "edx-platform.user_role"
USER_IS_STAFF = "edx-platform.user_is_staff"
TRAINER_ROLES = frozenset({"staff", "instructor"})


@dataclass(frozen=True)
class Identity:
    """`learner` is None where nothing may be kept. `is_trainer`: course staff in the LMS."""

    learner: Learner | None
    is_trainer: bool


def identity_of(block: Any) -> Identity:
    """Return who uses the block now. Reads services only; no query of ours."""
    service = block.runtime.service(block, "user")
    attributes = service.get_current_user().opt_attrs if service else {}
    course = course_key_of(block)
    is_trainer = attributes.get(USER_ROLE) in TRAINER_ROLES or bool(attributes.get(USER_IS_STAFF))
    user_id = attributes.get(USER_ID)
    if user_id is None or course is None or is_author_preview(block) or is_masquerading(course):
        return Identity(None, is_trainer)
    return Identity(Learner(course, int(user_id)), is_trainer)


def course_key_of(block: Any) -> str | None:
    """Return the key of the course the block stands in as text, None for a block outside every course."""
    context_key = getattr(block.scope_ids.usage_id, "context_key", None)
    if context_key is None or not getattr(context_key, "is_course", False):
        return None
    return str(context_key)


def is_author_preview(block: Any) -> bool:
    """Return whether Studio shows the block to an author (cms/djangoapps/contentstore/views/preview.py)."""
    return bool(getattr(block.runtime, "is_author_mode", False))
