"""Monitoring and review: what is looked at how often, and when the whole is assessed again."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from csr_xblock.domain.document.strategy_document import Section, SectionId
from csr_xblock.domain.goals.measured_goal import Rhythm
from csr_xblock.domain.journey.renewal import RENEW_AFTER_DAYS
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.document.sections.company_sections import handed_in_day
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.goals_section import figure_of, told_goals
from csr_xblock.presentation.document.sections.name_lists import listed_quoted
from csr_xblock.presentation.document.sections.writing import paragraph, section_of, table
from csr_xblock.services.document.read_facts import DocumentFacts


def monitoring(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return the calendar of looking: every month, by the rhythm of the figures, and after a year."""
    rows = tuple(_rows(facts, words))
    return section_of(
        SectionId.MONITORING,
        (
            paragraph(*_lead(facts)),
            table(_("What we look at, and how often"), (_("How often"), _("What we look at")), rows),
        ),
    )


def _lead(facts: DocumentFacts) -> Iterator[str]:
    day = handed_in_day(facts)
    if facts.has(Step.RENEW) and (facts.actions or facts.goals.goals):
        yield _(
            "Once a month we take 20 minutes to read the figures that are due, to see how far our actions are, and to "
            "talk about one question of the self-assessment."
        )
    if facts.has(Step.RENEW) and day is not None:
        again = date_words(day + timedelta(days=RENEW_AFTER_DAYS))
        yield _(
            "A year after the last self-assessment, from %(day)s on, we answer the questions again and compare."
        ) % {"day": again}


def _rows(facts: DocumentFacts, words: DocumentWords) -> Iterator[tuple[str, str]]:
    for rhythm in Rhythm:
        names = [figure_of(one, facts, words).name for one in told_goals(facts) if one.goal.rhythm is rhythm]
        if names:
            yield (_often(rhythm), listed_quoted(names))


def _often(rhythm: Rhythm) -> str:
    return {
        Rhythm.MONTHLY: pgettext("how often, alone", "Every month"),
        Rhythm.QUARTERLY: pgettext("how often, alone", "Every three months"),
        Rhythm.HALF_YEARLY: pgettext("how often, alone", "Every half year"),
        Rhythm.YEARLY: pgettext("how often, alone", "Every year"),
    }[rhythm]
