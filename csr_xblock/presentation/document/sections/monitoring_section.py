"""Monitoring and review: what is looked at how often, and when the whole is assessed again."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from csr_xblock.domain.document.strategy_document import Section, SectionId
from csr_xblock.domain.goals.measured_goal import Rhythm
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.document.sections.company_sections import handed_in_day, year_after
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.goals_section import figure_of, told_goals
from csr_xblock.presentation.document.sections.writing import paragraph, section_of, table
from csr_xblock.services.document.read_facts import DocumentFacts


def monitoring(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return the calendar of looking: every month, by the rhythm of the figures, and after a year."""
    rows = tuple(_rows(facts, words))
    return section_of(
        SectionId.MONITORING,
        (
            paragraph(*_lead(facts)),
            table(_("How often we read our figures"), (_("Figure"), _("How often")), rows),
        ),
    )


def _lead(facts: DocumentFacts) -> Iterator[str]:
    day = handed_in_day(facts)
    if facts.has(Step.RENEW) and (facts.actions or facts.goals.goals):
        yield _(
            "The training programme that we take part in has a monthly review of 20 minutes, for reading the figures "
            "that are due, looking at our actions, and talking about one question of the self-assessment."
        )
    if facts.has(Step.RENEW) and day is not None:
        again = {"day": date_words(year_after(day))}
        yield _("We are due to assess ourselves again from %(day)s on.") % again


def _rows(facts: DocumentFacts, words: DocumentWords) -> Iterator[tuple[str, str]]:
    for rhythm in Rhythm:
        for one in told_goals(facts):
            if one.goal.rhythm is rhythm:
                yield (figure_of(one, facts, words).name, _often(rhythm))


def _often(rhythm: Rhythm) -> str:
    return {
        Rhythm.MONTHLY: pgettext("how often, alone", "Every month"),
        Rhythm.QUARTERLY: pgettext("how often, alone", "Every three months"),
        Rhythm.HALF_YEARLY: pgettext("how often, alone", "Every half year"),
        Rhythm.YEARLY: pgettext("how often, alone", "Every year"),
    }[rhythm]
