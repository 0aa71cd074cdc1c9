"""Keeps a learner's profile after checking it."""

from django_countries import countries

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.people.profile import ANYTHING, PRIVACY_TEXT_VERSION, Profile, ShownProfile, checked_profile
from csr_xblock.domain.people.role import Role
from csr_xblock.results.people.company_store import keep_profile
from csr_xblock.results.questions.attempt_store import adopt_drafts


def save_profile(
    learner: Learner | None, profile: Profile, shown: ShownProfile = ANYTHING, *, is_staff: bool = False
) -> None:
    """
    Keep role, company facts and consent, with the time and the version of the privacy text.

    Drafts that were left without a company belong to this one as soon as the role answers questions. `shown` is what
    the page showed. Raises InvalidInput naming the field; Conflict when something else has been saved since, or another
    company counts by now, or none; NotAllowed where nothing can be kept (previews, masquerading). `is_staff`: whether
    the person is staff of the course, and so no learner of it to trainers.
    """
    if learner is None:
        raise NotAllowed("read-only")
    checked = checked_profile(profile, known_countries())
    company_id = keep_profile(learner, checked, PRIVACY_TEXT_VERSION, shown, is_staff=is_staff)
    if profile.role is not Role.CONSULTANT:
        adopt_drafts(learner.user_id, company_id, profile.role)


def known_countries() -> frozenset[str]:
    """Return the ISO 3166 codes that a profile may name."""
    return frozenset(code for code, _ in countries)
