"""Cover, who the company is, and what it stands for."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.document.blocks import Block
from csr_xblock.domain.document.kept_version import VersionHead
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.journey.renewal import RENEW_AFTER_DAYS
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.country_names import country_name
from csr_xblock.presentation.days import date_words, day_words
from csr_xblock.presentation.document.document_words import DocumentWords
from csr_xblock.presentation.document.name_lists import listed
from csr_xblock.presentation.document.writing import bullets, own_sentence, paragraph, section_of, to_edit
from csr_xblock.presentation.hunt.found_things import found_by_area
from csr_xblock.presentation.journey.screen_names import DOCUMENT, HUNT, UNDERSTAND
from csr_xblock.presentation.people.profile_page import sector_words
from csr_xblock.presentation.quoted import quoted
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.services.document.read_facts import DocumentFacts
from csr_xblock.services.questions.handed_in import day_of

VERSIONS = f"{DOCUMENT}/versions"
PROFILE, START = "profile", "start"
"""Screens of the assessment."""

MICRO, SMALL, MEDIUM = 10, 50, 250
"""From so many people on an enterprise is in the next class (Recommendation 2003/361/EC)."""


def cover(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return the cover. It holds today's date, so it always differs from yesterday's."""
    today = timezone.localdate()
    latest = facts.versions[0] if facts.versions else None
    return section_of(
        SectionId.COVER,
        (
            paragraph(_period(facts)),
            paragraph(_("Written on %(day)s.") % {"day": date_words(today)}, _follows(latest)),
            paragraph(_("Based on a self-assessment; not a certificate.")),
        ),
        (
            None if facts.name else MissingPart(_("Give your company a name; it stands on every page."), PROFILE, True),
            _handed_in(facts),
            None
            if latest
            else MissingPart(_("Keep a first version once the text is right, and let it be approved."), VERSIONS),
        ),
    )


def handed_in_day(facts: DocumentFacts) -> date | None:
    """Return the day of the latest hand-in, None before the first."""
    moment = facts.rests_on.handed_in_at
    return None if moment is None else day_of(moment)


def _period(facts: DocumentFacts) -> str:
    day = handed_in_day(facts)
    if day is None:
        return ""
    days = {"first": date_words(day), "last": date_words(day + timedelta(days=RENEW_AFTER_DAYS))}
    return _("This strategy covers the year from %(first)s to %(last)s.") % days


def _follows(latest: VersionHead | None) -> str:
    if latest is None:
        return ""
    said = {"number": whole(latest.number), "day": day_words(latest.made_at), "name": latest.approved_by}
    if latest.is_approved:
        return _("It follows version %(number)s of %(day)s, which %(name)s has approved.") % said
    return _("It follows version %(number)s of %(day)s.") % said


def _handed_in(facts: DocumentFacts) -> MissingPart | None:
    if facts.standing is not None or not facts.has(Step.SCORECARD):
        return None
    return MissingPart(_("Answer the self-assessment and hand it in: the strategy rests on it."), START, True)


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
        (paragraph(*_seat(facts), _people(facts)), paragraph(_activity(company.sector))),
        (*missing, to_edit(own, SectionId.WHO_WE_ARE)),
    )


def _seat(facts: DocumentFacts) -> Iterator[str]:
    said = {"name": facts.name, "country": country_name(facts.company.country) if facts.company.country else ""}
    if facts.name and said["country"]:
        yield _("%(name)s is a company based in %(country)s.") % said
    elif said["country"]:
        yield _("Our company is based in %(country)s.") % said
    elif facts.name:
        yield _("This is the strategy of %(name)s.") % said


def _people(facts: DocumentFacts) -> str:
    count = facts.company.employees
    if count is None:
        return ""
    if count == 0 and facts.is_one_person:
        return _("It is run by one person and has no employees.")
    if count == 0:
        return _("It has no employees.")
    if count < MICRO:
        sentence = ngettext(
            "With %(count)s employee it is a micro enterprise, as those with fewer than 10 people are called.",
            "With %(count)s employees it is a micro enterprise, as those with fewer than 10 people are called.",
            count,
        )
    elif count < SMALL:
        sentence = ngettext(
            "With %(count)s employee it is a small enterprise, as those with 10 to 49 people are called.",
            "With %(count)s employees it is a small enterprise, as those with 10 to 49 people are called.",
            count,
        )
    elif count < MEDIUM:
        sentence = ngettext(
            "With %(count)s employee it is a medium-sized enterprise, as those with 50 to 249 people are called.",
            "With %(count)s employees it is a medium-sized enterprise, as those with 50 to 249 people are called.",
            count,
        )
    else:
        sentence = ngettext("It has %(count)s employee.", "It has %(count)s employees.", count)
    return sentence % {"count": whole(count)}


def _activity(sector: str) -> str:
    name = dict(sector_words()).get(sector)
    if name is None:
        return ""
    return _(
        "In the European classification of economic activities (NACE Rev. 2.1) our main activity belongs to section "
        "%(letter)s, %(name)s."
    ) % {"letter": sector, "name": quoted(name)}


def values(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return what the company does already without being made to, and what it has put first."""
    statement = _("Say in your own voice what you stand for, in at most 120 words. Nobody can write this for you.")
    missing = [to_edit(statement, SectionId.VALUES)]
    if facts.has(Step.PROFILE) and not facts.good_things:
        missing.append(
            MissingPart(_("Look for the good things that you do already; they show your values best."), HUNT)
        )
    if facts.standing is not None and not facts.priorities:
        missing.append(MissingPart(_("Confirm up to three goals that come first for you."), UNDERSTAND))
    return section_of(SectionId.VALUES, (*_good_things(facts, words), paragraph(_first(facts, words))), missing)


def _good_things(facts: DocumentFacts, words: DocumentWords) -> Iterator[Block | None]:
    found = found_by_area(facts.good_things, words.current)
    if not found:
        return
    things = sum(len(one.things) for one in found)
    yield paragraph(
        ngettext(
            "What we stand for shows in what we do already, although nothing makes us do it:",
            "What we stand for shows in what we do already, although nothing makes us do it:",
            things,
        )
    )
    yield bullets(own_sentence(thing) for one in found for thing in one.things)


def _first(facts: DocumentFacts, words: DocumentWords) -> str:
    goals = [goal for goal in (words.goal(one.objective) for one in facts.priorities) if goal is not None]
    if not goals:
        return ""
    names = {"goals": listed(quoted(goal.title) for goal in goals)}
    return (
        ngettext(
            "From our self-assessment we have chosen what comes first: %(goals)s.",
            "From our self-assessment we have chosen what comes first: %(goals)s.",
            len(goals),
        )
        % names
    )
