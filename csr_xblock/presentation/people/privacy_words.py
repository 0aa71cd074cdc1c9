"""The line on every screen that says who sees what is entered there (METHODOLOGY 2.10)."""

from django.utils.translation import gettext as _

from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role


def who_sees_this(profile: Profile | None) -> str:
    """Return who sees answers and scores, as the learner has allowed it."""
    if profile is not None and profile.role is Role.CONSULTANT:
        return _("You only read here: no answers of yours are kept, and no company's answers are shown to you.")
    if profile is not None and profile.trainers_may_see:
        return _("Who sees this: you. Your trainers may see your scores, because you allowed it, but not your notes.")
    return _("Who sees this: only you. Your trainers see that you take part, not your answers and not your scores.")
