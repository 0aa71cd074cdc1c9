"""The words that the trainer's screens share: tabs, steps, roles, days, and the numbers of pages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.links import Links
from csr_xblock.domain.overview.disclosure import Figure, ToldResult
from csr_xblock.domain.overview.listed_learners import LearnerRecord
from csr_xblock.domain.overview.oversight import LearnerStep
from csr_xblock.domain.people.person_names import PersonName
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.evidence import EvidenceState
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.people.profile_page import role_words
from csr_xblock.presentation.scoring.scorecard_words import band_name

OVERVIEW, LEARNERS, EVIDENCE = "overview", "learners", "evidence"
REPORT, ATTEMPTS, REOPEN, DELETE, DOCUMENTS = "report", "attempts", "reopen", "delete", "documents"
"""The first parts of the trainer's screens; behind a slash stands what they are about."""

READ = "read"
"""Behind DOCUMENTS: documents/2 is a page of the list, documents/read/2 a document."""


@dataclass(frozen=True)
class TrainerTab:
    """One of the trainer's main screens."""

    title: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class Pages:
    """Where a list is continued. The sentence is '' when there is one page only; absent addresses are ''."""

    sentence: str
    previous_url: str
    next_url: str


def tabs(links: Links, current: str, *, has_documents: bool = False) -> tuple[TrainerTab, ...]:
    """Return the trainer's main screens. `has_documents`: companies can release their strategy documents here."""
    titles = {OVERVIEW: _("Overview"), LEARNERS: _("Learners"), EVIDENCE: _("Evidence")}
    if has_documents:
        titles[DOCUMENTS] = _("Documents")
    return tuple(TrainerTab(title, links.to(screen), screen == current) for screen, title in titles.items())


def pages_of(links: Links, screen: str, number: int, pages: int, search: str = "") -> Pages:
    """Return the links to the pages before and after. `screen` is the list's, without the page."""
    if pages == 1:
        return Pages("", "", "")
    return Pages(
        sentence=_("Page {number} of {pages}").format(number=number, pages=pages),
        previous_url=links.to(f"{screen}/{number - 1}", search) if number > 1 else "",
        next_url=links.to(f"{screen}/{number + 1}", search) if number < pages else "",
    )


def step_words() -> dict[LearnerStep, str]:
    """Return the name of each step, as a state of a learner."""
    return {
        LearnerStep.PROFILE: pgettext("a learner's step", "Profile filled in"),
        LearnerStep.ANSWERING: pgettext("a learner's step", "Answering questions"),
        LearnerStep.HANDED_IN: pgettext("a learner's step", "Handed in"),
        LearnerStep.UNITS: pgettext("a learner's step", "Learning with units"),
    }


def role_names() -> dict[Role | None, str]:
    """Return the name of each role; a dash for a learner without a profile."""
    return {None: "–", **{role: name for role, name, _hint in role_words()}}


def learners_words(figure: Figure) -> str:
    """Return a number of learners."""
    return ngettext("{count} learner", "{count} learners", figure.number).format(count=figure)


def units_words(record: LearnerRecord) -> str:
    """Return how many units are done, of those that are told to be open."""
    done, is_open = record.units_done, record.units_open
    if is_open is None or not is_open.number:
        return ngettext("{done} done", "{done} done", done.number).format(done=done)
    sentence = ngettext("{done} of {open} open one done", "{done} of {open} open ones done", is_open.number)
    return sentence.format(done=done, open=is_open)


def decided_words(state: EvidenceState, moment: datetime) -> str:
    """Return what was decided about a report, and when."""
    sentence = _("accepted on {date}") if state is EvidenceState.ACCEPTED else _("returned on {date}")
    return sentence.format(date=day_words(moment))


def person_words(person: PersonName) -> str:
    """Return how a learner is named: the full name, or the user name where there is none."""
    return person.full_name or person.username


def band_words(words: Instrument, band: BandId | None) -> str:
    """Return the name of a band, its id if the instrument has it no more; what it means to have none."""
    return _("Not enough answers") if band is None else band_name(words, band) or str(band)


def result_words(result: ToldResult | None, words: Instrument) -> str:
    """Return the result of a submitted attempt, "not shared" for one that may not be seen."""
    if result is None:
        return _("not shared")
    level = level_namer(words)(result)
    return level if result.score is None else f"{result.score} – {level}"


def level_namer(words: Instrument) -> Callable[[ToldResult], str]:
    """
    Return what names the level of a result; why there is none; and whether it is one of some areas only.

    Its words are looked up now: a file is written when no language is active any more.
    """
    # Translators: a level's name in a list; some area has too few answers for a number.
    of_staff, provisional = _("View of areas, without a level"), _("{level} (provisional)")
    names: dict[BandId | None, str] = {None: band_words(words, None), **{band.id: band.name for band in words.bands}}

    def name_of(result: ToldResult) -> str:
        if result.is_staff_view:
            return of_staff
        name = names.get(result.band, str(result.band))
        return provisional.format(level=name) if result.is_provisional else name

    return name_of
