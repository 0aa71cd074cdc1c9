"""
What staff read who look at the course as one of its learners: what they see, what is hidden, and why.

Last stage before the template. What may be shown was decided before.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.presentation.message_page import MessagePage
from csr_xblock.presentation.units.unit_words import state_label
from csr_xblock.services.people.show_seen import SeenUnit


@dataclass(frozen=True)
class SeenUnitRow:
    """A unit and its state in words."""

    title: str
    state: str


@dataclass(frozen=True)
class SeenPage:
    """What is shown of somebody who does not share."""

    title: str
    units: tuple[SeenUnitRow, ...]


def seen_note(*, shares: bool, has_begun: bool) -> str:
    """
    Return the sentences above each screen that somebody of the staff sees as a learner.

    `has_begun`: the learner has filled in a profile here, and so said whether results are shared.
    """
    if not has_begun:
        return _(
            "You see this as a learner, and nothing is saved. The learner has not begun a self-assessment here, so "
            "there are no results to show."
        )
    if shares:
        return _(
            "You see this as a learner, and nothing is saved. Hidden: answers to single questions, notes, plans, and "
            "reports that are not meant for trainers, because the learner shares the scores only."
        )
    return _(
        "You see this as a learner, and nothing is saved. Hidden: answers, scores, and units that open by results, "
        "because the learner does not share them with the trainers."
    )


def seen_page(title: str, units: Iterable[SeenUnit]) -> SeenPage:
    """Return the page with the units in their order."""
    return SeenPage(title, tuple(SeenUnitRow(one.unit.title, _state(one)) for one in units))


def hidden_page(title: str, *, has_begun: bool) -> MessagePage:
    """Return the page in the place of a screen that would tell results."""
    if not has_begun:
        return MessagePage(title, _("This screen follows from the learner’s results, and there are none yet."))
    return MessagePage(title, _("This screen follows from the learner’s results, which are not shared."))


def nothing_yet_page(title: str) -> MessagePage:
    """Return the page of somebody who has handed in nothing."""
    return MessagePage(title, _("The learner has not handed in a self-assessment yet."))


def _state(one: SeenUnit) -> str:
    return _("not shown") if one.state is None else state_label(one.state)
