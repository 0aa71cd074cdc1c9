"""The short form of the document, for somebody with five minutes: what there is room for on two sheets."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from csr_xblock.domain.document.strategy_document import Section, SectionId, StrategyDocument
from csr_xblock.presentation.days import NO_DAY, date_words
from csr_xblock.presentation.document.action_plan_section import actions_now
from csr_xblock.presentation.document.document_words import DocumentWords
from csr_xblock.presentation.document.goals_section import goals, goals_table
from csr_xblock.presentation.document.improve_section import first_goals, improve, why_line
from csr_xblock.presentation.document.map_section import confirmed_links, link_line, strategy_map
from csr_xblock.presentation.document.section_words import document_title, footer_words
from csr_xblock.presentation.document.stakeholder_sections import dialogue
from csr_xblock.presentation.document.standing_section import level_line, scorecard
from csr_xblock.presentation.document.strengths_section import strengths
from csr_xblock.presentation.document.writing import bullets, paragraph, section_of
from csr_xblock.presentation.plan.plan_words import status_words
from csr_xblock.services.document.read_facts import DocumentFacts

FIRST = 3


def two_pages(facts: DocumentFacts, words: DocumentWords) -> StrategyDocument:
    """Return the short form: sections with anything to tell, or with something missing, in the order of the whole."""
    return StrategyDocument(
        words.language, document_title(), facts.name, footer_words(), tuple(_sections(facts, words))
    )


def _sections(facts: DocumentFacts, words: DocumentWords) -> Iterator[Section]:
    standing = facts.standing
    yield section_of(
        SectionId.SCORECARD,
        () if standing is None else (paragraph(level_line(standing, words)),),
        scorecard(facts, words).missing,
    )
    yield strengths(facts, words)
    first = first_goals(facts, words, FIRST)
    yield section_of(
        SectionId.IMPROVE,
        (bullets(why_line(one) if one.why else one.goal.title for one in first),),
        improve(facts, words).missing,
    )
    yield section_of(
        SectionId.MAP,
        (bullets(link_line(one, words) for one in confirmed_links(facts, words)),),
        strategy_map(facts, words).missing,
    )
    yield section_of(SectionId.GOALS, (goals_table(facts, words),), goals(facts, words).missing)
    yield section_of(SectionId.ACTION_PLAN, (bullets(_now(facts)),))
    yield dialogue(facts, words)


def _now(facts: DocumentFacts) -> Iterator[str]:
    for one in actions_now(facts):
        action = one.action
        yield _("%(action)s, until %(day)s (%(status)s).") % {
            "action": action.title,
            "day": NO_DAY if action.due is None else date_words(action.due),
            "status": status_words(action.status),
        }
