"""
The certificate of taking part: who, where, which units and when. No number, no score, nothing that can be checked.

It says that somebody has taken part, never how good a company is.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.programme.participation import StillMissing
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.message_page import MessagePage
from csr_xblock.presentation.showing.sheet_fit import Fit

MAX_PRINTED_NAME = 120
USUAL_NAME = 60
"""The reader may type a longer name than the platform knows: for as many characters there is room in any case."""

ROOMS_OF_SHEET = {Fit.WIDE: 11.5, Fit.CLOSE: 17.5, Fit.DENSE: 23.5}
"""How many lines of the head and of a column of units there is room for at each size."""

UNIT_COLUMNS = 3
UNIT_CHARACTERS, NAME_CHARACTERS, PROGRAMME_CHARACTERS, COURSE_CHARACTERS = 38, 40, 60, 90


@dataclass(frozen=True)
class DoneUnit:
    """A unit with the day on which it was done."""

    title: str
    day: str


@dataclass(frozen=True)
class CertificatePage:
    """
    The certificate. `name` is the platform's of the reader, '' if it knows none; what is printed is typed on the page.

    `course` is the course's name, '' where the platform knows none. `day` is when the programme was complete, and when
    more was done later, the day of that: no line of a certificate is younger than itself.
    """

    prefix: str
    programme: str
    course: str
    name: str
    day: str
    units: tuple[DoneUnit, ...]
    back_url: str
    max_name: int = MAX_PRINTED_NAME

    @property
    def fit(self) -> Fit:
        """How tightly the sheet is set. Lines are counted on the safe side, because no browser can be asked."""
        head = (
            2 * ceil(max(len(self.name), USUAL_NAME) / NAME_CHARACTERS)
            + 1.5 * ceil(len(self.programme) / PROGRAMME_CHARACTERS)
            + ceil(len(self.course) / COURSE_CHARACTERS)
        )
        lines = sum(ceil((len(unit.title) + len(unit.day)) / UNIT_CHARACTERS) for unit in self.units) / UNIT_COLUMNS
        return next((fit for fit, room in ROOMS_OF_SHEET.items() if head + lines <= room), Fit.DENSEST)


def certificate_page(
    completed_at: datetime,
    done: Iterable[tuple[str, datetime]],
    *,
    prefix: str,
    programme: str,
    course: str,
    name: str,
    back_url: str,
) -> CertificatePage:
    """Return the certificate. `done` are titles of units with the time at which each was done, in any order."""
    ordered = sorted(done, key=lambda one: one[1])
    units = tuple(DoneUnit(title, day_words(at)) for title, at in ordered)
    return CertificatePage(
        prefix=prefix,
        programme=programme,
        course="" if course == programme else course,
        name=name[:MAX_PRINTED_NAME],
        day=day_words(max([completed_at, *(at for _title, at in ordered[-1:])])),
        units=units,
        back_url=back_url,
    )


def no_certificate_page() -> MessagePage:
    """Return what is said where the trainer offers none."""
    return MessagePage(_("Certificate of taking part"), _("This programme offers no certificate of taking part."))


def not_complete_page(missing: StillMissing) -> MessagePage:
    """Return what is said before the programme is complete: what is still to be done."""
    sentences = []
    if missing.hand_in:
        sentences.append(_("You can print it when you have handed in the self-assessment."))
    if missing.units:
        words = ngettext(
            "%(count)d more unit has to be done for it.", "%(count)d more units have to be done for it.", missing.units
        )
        sentences.append(words % {"count": missing.units})
    return MessagePage(_("Certificate of taking part"), " ".join(sentences))
