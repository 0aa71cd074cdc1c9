"""Reads what the screens of one assessment need: profile, draft and latest submitted attempt."""

from dataclasses import dataclass

from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.profile import Profile, profile_version
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.repeating import HandedIn
from csr_xblock.results.people.company_store import find_known_company, find_profile
from csr_xblock.results.questions.attempt_store import find_attempts, find_submitted, has_submitted
from csr_xblock.services.questions.handed_in import day_of


@dataclass(frozen=True)
class AssessmentState:
    """
    Where a learner stands with an assessment. All is None or empty for somebody who has not begun.

    `suggested` is what is known of the person from elsewhere, to fill in a first profile. `profile_version` is that of
    the one or the other, as it is kept. `company_id` is the number of the person's company, `company_name` the name
    that a member has given it, '' for none; `was_shared`: somebody else has belonged to it, too. `handed_in` is what
    the learner has handed in, oldest first, without what was deleted since.
    """

    profile: Profile | None = None
    may_edit_company: bool = True
    suggested: Profile | None = None
    draft: Attempt | None = None
    submitted: Attempt | None = None
    profile_version: str = ""
    company_id: int | None = None
    company_name: str = ""
    was_shared: bool = False
    handed_in: tuple[HandedIn, ...] = ()

    @property
    def submitted_for_company(self) -> Attempt | None:
        """The latest hand-in if it was made for the company of today: what was said of another is not told of this."""
        return self.submitted if self.submitted is not None and self.is_for_company(self.submitted) else None

    def is_for_company(self, attempt: Attempt) -> bool:
        """Whether an attempt was made for the company of today. After the person has left that, it is for none."""
        return self.company_id is not None and attempt.company_id == self.company_id


def has_handed_in(key: AssessmentKey) -> bool:
    """Return whether the learner has handed in at least once. One query."""
    return has_submitted(key)


def find_hand_in(key: AssessmentKey) -> Attempt | None:
    """Return the latest submitted attempt, None before the first. At most two queries."""
    return find_submitted(key)


def show_assessment(key: AssessmentKey | None) -> AssessmentState:
    """Return the learner's state, an empty one without a key. At most four queries."""
    if key is None:
        return AssessmentState()
    kept = find_profile(key.learner)
    if kept is None:
        known = find_known_company(key.learner.user_id)
        if known is None:
            return AssessmentState()
        return AssessmentState(
            suggested=known.profile,
            may_edit_company=known.may_edit_company,
            profile_version=profile_version(known.profile),
            company_id=known.company_id,
        )
    attempts = find_attempts(key)
    return AssessmentState(
        profile=kept.profile,
        may_edit_company=kept.may_edit_company,
        draft=attempts.draft,
        submitted=attempts.submitted,
        profile_version=profile_version(kept.profile),
        company_id=kept.company_id,
        company_name=kept.company_name,
        was_shared=kept.was_shared,
        handed_in=tuple(HandedIn(mode, day_of(at)) for mode, at in attempts.history),
    )
