"""Cover, who the company is, and what it stands for."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.document.blocks import Block
from csr_xblock.domain.document.kept_version import VersionHead
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.country_names import country_name
from csr_xblock.presentation.days import date_words, day_words
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.writing import bullets, own_sentence, paragraph, section_of, to_edit
from csr_xblock.presentation.hunt.found_things import found_by_area
from csr_xblock.presentation.journey.screen_names import DOCUMENT, HUNT
from csr_xblock.presentation.people.profile_page import sector_words
from csr_xblock.presentation.quoted import quoted
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.services.document.read_facts import DocumentFacts
from csr_xblock.services.questions.handed_in import day_of

VERSIONS = f"{DOCUMENT}/versions"
PROFILE = "profile"
"""A screen of the assessment."""

LEAP_DAY = (2, 29)

MICRO, SMALL, MEDIUM = 10, 50, 250
"""From so many people on an enterprise is in the next class (Recommendation 2003/361/EC)."""


def cover(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return the cover. It holds today's date, so it always differs from yesterday's."""
    return section_of(
        SectionId.COVER,
        (
            paragraph(_("Written on %(day)s.") % {"day": date_words(facts.today)}, _follows(facts.versions)),
            paragraph(_period(facts)),
        ),
        () if facts.name else (MissingPart(_("Give your company a name; it stands on every page."), PROFILE, True),),
    )


def handed_in_day(facts: DocumentFacts) -> date | None:
    """Return the day of the latest hand-in, None before the first."""
    moment = facts.rests_on.handed_in_at
    return None if moment is None else day_of(moment)


def year_after(day: date) -> date:
    """Return the same day of the next year; a leap day has the last of February."""
    if (day.month, day.day) == LEAP_DAY:
        return day.replace(year=day.year + 1, day=28)
    return day.replace(year=day.year + 1)


def _period(facts: DocumentFacts) -> str:
    day = handed_in_day(facts)
    if day is None:
        return ""
    days = {"day": date_words(day), "again": date_words(year_after(day))}
    return _("This strategy rests on our self-assessment of %(day)s and is due for renewal on %(again)s.") % days


def _follows(versions: Sequence[VersionHead]) -> str:
    """
    Return which version before this text was approved, by whom and when: a bank asks who stands behind it.

    It speaks of what came before, so it stays true in a version that is approved later.
    """
    if not versions:
        return ""
    approved = next((one for one in versions if one.is_approved), None)
    if approved is None:
        return _("None of the earlier versions has been approved.")
    said = {
        "number": whole(approved.number),
        "name": approved.approved_by,
        "day": day_words(approved.approved_at),
    }
    return _("Before this text, version %(number)s was approved (%(name)s, %(day)s).") % said


def who_we_are(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return what the company is in the words of its profile: what VSME B1 begins with, as far as it is known."""
    company = facts.company
    missing = []
    if not (company.country and company.sector) or company.employees is None:
        missing.append(
            MissingPart(
                _("Complete the profile: country, what you do, and how many people work for you."), PROFILE, True
            )
        )
    own = _("Add what only you can say: what you make and for whom, your legal form, and where your sites are.")
    return section_of(
        SectionId.WHO_WE_ARE,
        (paragraph(_seat(facts), _people(facts)), paragraph(_activity(company.sector))),
        (*missing, to_edit(own, SectionId.WHO_WE_ARE)),
    )


def _seat(facts: DocumentFacts) -> str:
    country = country_name(facts.company.country) if facts.company.country else ""
    said = {"name": facts.name, "country": country}
    if facts.name and country:
        return _("%(name)s is based in %(country)s.") % said
    if country:
        return _("Our company is based in %(country)s.") % said
    return _("This is the strategy of %(name)s.") % said if facts.name else ""


def _people(facts: DocumentFacts) -> str:
    count = facts.company.employees
    if count is None:
        return ""
    if not count:
        return _("It is run by one person, without employees.") if facts.is_one_person else _("We have no employees.")
    return _sized(count) % {"count": whole(count)}


def _sized(count: int) -> str:
    """Return the size class by people alone; turnover and balance sheet may change it, and nobody asks for them."""
    if count == 1:
        return _("We have one employee; by headcount we are a micro enterprise.")
    if count < MICRO:
        return ngettext(
            "We have %(count)s employee; by headcount we are a micro enterprise.",
            "We have %(count)s employees; by headcount we are a micro enterprise.",
            count,
        )
    if count < SMALL:
        return ngettext(
            "We have %(count)s employee; by headcount we are a small enterprise.",
            "We have %(count)s employees; by headcount we are a small enterprise.",
            count,
        )
    if count < MEDIUM:
        return ngettext(
            "We have %(count)s employee; by headcount we are a medium-sized enterprise.",
            "We have %(count)s employees; by headcount we are a medium-sized enterprise.",
            count,
        )
    return ngettext("We have %(count)s employee.", "We have %(count)s employees.", count)


def _activity(sector: str) -> str:
    name = dict(sector_words()).get(sector)
    if name is None:
        return ""
    said = {"letter": sector, "name": quoted(name)}
    return _("Our main activity is %(name)s (section %(letter)s of NACE Rev. 2.1).") % said


def values(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return what the company does of its own accord. The goals that it has chosen stand where it says why."""
    statement = _("Say in your own voice what you stand for, in at most 120 words. Nobody can write this for you.")
    missing = [to_edit(statement, SectionId.VALUES)]
    if facts.has(Step.PROFILE) and not facts.good_things:
        missing.append(
            MissingPart(_("Look for the good things that you do already; they show your values best."), HUNT)
        )
    return section_of(SectionId.VALUES, _good_things(facts, words), missing)


def _good_things(facts: DocumentFacts, words: DocumentWords) -> Iterator[Block | None]:
    found = found_by_area(facts.good_things, words.current)
    if found:
        yield paragraph(_("What we do of our own accord:"))
        yield bullets(own_sentence(thing) for one in found for thing in one.things)
