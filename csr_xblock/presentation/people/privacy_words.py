"""Who sees what: the line where something is entered, and the sentences of the receipt (METHODOLOGY 2.10)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role


def who_sees_this(profile: Profile | None) -> str:
    """Return who sees answers and scores, as the learner has allowed it."""
    if profile is not None and profile.role is Role.CONSULTANT:
        return _("You only read here: no answers of yours are kept, and no company's answers are shown to you.")
    shares = profile is not None and profile.trainers_may_see
    if profile is not None and profile.role.is_staff_view:
        return _for_staff(shares)
    if shares:
        return _("Who sees this: you. Your trainers may see your scores, because you allowed it, but not your notes.")
    return _("Who sees this: only you. Your trainers see that you take part, not your answers and not your scores.")


def _for_staff(shares: bool) -> str:
    """Return the same for employees and representatives, whose first question is what the employer sees."""
    if shares:
        return _(
            "Who sees this: you. Your employer does not see it here. "
            "Your trainers may see your scores, because you allowed it, but not your notes."
        )
    return _(
        "Who sees this: only you. Your employer does not see it here. "
        "Your trainers see that you take part, not your answers and not your scores."
    )


@dataclass(frozen=True)
class Readers:
    """
    Who sees what is kept about a learner, in sentences. Rules: docs/privacy.md.

    `is_shared` is what the learner has allowed last; `results_for_trainers` what the programme lets trainers see.
    """

    is_shared: bool
    results_for_trainers: bool

    @property
    def own(self) -> str:
        """What nobody else is ever shown."""
        return _("Who sees this: only you.")

    @property
    def answers(self) -> str:
        """Answers, notes and reasons of an attempt; that it is there is participation."""
        return _("Who sees this: only you. Trainers see that you have begun and when you handed in.")

    @property
    def scores(self) -> str:
        """What follows from the answers."""
        if not self.results_for_trainers:
            return _("Who sees this: only you. In this course nobody else may see scores.")
        if self.is_shared:
            return _("Who sees this: you and the trainers of this course, because you share it.")
        return _("Who sees this: only you, because you do not share it.")

    @property
    def taking_part(self) -> str:
        """What trainers see of everybody."""
        return _("Who sees this: you and the trainers of this course.")

    @property
    def units(self) -> str:
        """Participation; what follows from scores is told with the scores."""
        if self.results_for_trainers and self.is_shared:
            return self.taking_part
        return _("Who sees this: you. Trainers see it too, but not for units that open by scores.")

    @property
    def checks(self) -> str:
        """Tries and points of knowledge checks."""
        return _("Who sees this: only you. Trainers see that a unit is done.")

    @property
    def learning(self) -> str:
        """What was known before, how sure the learner is, what units were like, and what came of them."""
        if self.results_for_trainers and self.is_shared:
            return _("Who sees this: only you. Trainers see averages of at least five learners, never your lines.")
        return _("Who sees this: only you. It is in no average of the trainers, because you do not share.")

    def company(self, colleagues: int) -> str:
        """Return who sees the facts of the company."""
        if not colleagues:
            return self.own
        sentence = ngettext(
            "Who sees this: you and {count} other person of your company.",
            "Who sees this: you and {count} other people of your company.",
            colleagues,
        )
        return sentence.format(count=colleagues)

    def document(self, released: int | None) -> str:
        """Return who reads the company's strategy document, of which a version may be released to trainers."""
        if released is None or not self.results_for_trainers:
            return _("Who sees this: owners and managers of your company. Trainers do not see that it is there.")
        sentence = _(
            "Who sees this: owners and managers of your company. Trainers of this course read version {number}, "
            "because your company has released it; it can take it back on the page of the version."
        )
        return sentence.format(number=released)

    def reports(self, for_trainers: int) -> str:
        """Return who reads the reports."""
        if not for_trainers:
            return self.own
        sentence = ngettext(
            "Who sees this: you. Trainers of this course can read {count} report, because you sent it to them.",
            "Who sees this: you. Trainers of this course can read {count} reports, because you sent them.",
            for_trainers,
        )
        return sentence.format(count=for_trainers)
