"""Keeps a learner's profile after checking it."""

from django_countries import countries

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.people.profile import PRIVACY_TEXT_VERSION, Profile, checked_profile
from csr_xblock.results.people.company_store import keep_profile


def save_profile(
    learner: Learner | None, profile: Profile, began_from: str | None = None, *, is_staff: bool = False
) -> None:
    """
    Keep role, company facts and consent, with the time and the version of the privacy text.

    `began_from` is the `profile_version` of what the page showed, None to replace whatever is kept. Raises InvalidInput
    naming the field; Conflict when something else has been saved since; NotAllowed where nothing can be kept (previews,
    masquerading). `is_staff`: whether the person is staff of the course, and so no learner of it to trainers.
    """
    if learner is None:
        raise NotAllowed("read-only")
    checked = checked_profile(profile, known_countries())
    keep_profile(learner, checked, PRIVACY_TEXT_VERSION, began_from, is_staff=is_staff)


def known_countries() -> frozenset[str]:
    """Return the ISO 3166 codes that a profile may name."""
    return frozenset(code for code, _ in countries)
