"""Lets a learner change what was said about a purpose."""

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.people.consent import Purpose
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.people.profile import PRIVACY_TEXT_VERSION
from csr_xblock.results.people.company_store import change_consent


def state_consent(learner: Learner | None, purpose: Purpose, is_allowed: bool, *, is_staff: bool = False) -> None:
    """
    Keep what the learner says about a purpose, with the version of the privacy text.

    `is_staff`: whether the person is staff of the course, and so no learner of it to trainers.
    Raises Conflict before the first profile in this course, NotAllowed where nothing can be kept.
    """
    if learner is None:
        raise NotAllowed("read-only")
    change_consent(learner, purpose, is_allowed, PRIVACY_TEXT_VERSION, is_staff=is_staff)
