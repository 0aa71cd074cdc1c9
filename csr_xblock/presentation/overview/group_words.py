"""Names a group of learners as a sentence above their list, and gives the addresses of such lists."""

from collections.abc import Mapping
from typing import assert_never

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.identifiers import OVERALL, UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.overview.disclosure import Figure
from csr_xblock.domain.overview.learner_filters import (
    QUIET_DAYS,
    Activity,
    AtLevel,
    LearnerGroup,
    UnitShare,
    WithUnit,
    address_of,
)
from csr_xblock.domain.overview.oversight import LearnerStep
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.overview.overview_words import LEARNERS, band_words, step_words


def group_url(links: Links, group: LearnerGroup, learners: Figure | None) -> str:
    """Return the address of the list of those whom a number counts, '' for none: it would lead to an empty list."""
    return links.to(f"{LEARNERS}/{address_of(group)}") if learners is not None and learners.number else ""


def group_words(group: LearnerGroup, words: Instrument, titles: Mapping[UnitId, str]) -> str:
    """Return what the learners of a group have in common. `titles` are those of the units."""
    match group:
        case LearnerStep():
            return step_words()[group]
        case Activity():
            return activity_words()
        case AtLevel(area, band):
            title = next((one.title for one in words.perspectives if one.id == area), area)
            if area == OVERALL:
                title = _("The whole company")
            return _("{area}: {level}").format(area=title, level=band_words(words, band))
        case WithUnit(unit, share):
            return _unit_words(share).format(unit=titles.get(unit, unit))
    assert_never(group)


def activity_words() -> str:
    """Return what those have in common who were not active lately."""
    sentence = ngettext("Not active for {days} day", "Not active for {days} days", QUIET_DAYS)
    return sentence.format(days=QUIET_DAYS)


def who_is_listed(group: LearnerGroup | None) -> str:
    """Return whom the list of a group leaves out, '' if nobody."""
    if group is None or isinstance(group, LearnerStep | Activity):
        return ""
    if isinstance(group, WithUnit) and group.share in (UnitShare.ENTERED, UnitShare.DONE):
        return _(
            "Listed are learners who share their results with you. The number in the overview also counts others, of "
            "whom you see how many units they have done, and not which."
        )
    return _("Listed are learners who share their results with you, as in the overview.")


def _unit_words(share: UnitShare) -> str:
    return {
        UnitShare.RECOMMENDED: _("“{unit}” is recommended"),
        UnitShare.OPEN: _("“{unit}” is open"),
        UnitShare.ENTERED: _("“{unit}” was entered"),
        UnitShare.DONE: _("“{unit}” is done"),
    }[share]
