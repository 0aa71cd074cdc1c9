"""The short form of the document, for somebody with five minutes: what there is room for on two sheets."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from csr_xblock.domain.document.blocks import Block
from csr_xblock.domain.document.strategy_document import Section, StrategyDocument
from csr_xblock.domain.plan.actions import Action, ActionStatus
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.document.sections.action_plan_section import action_plan, actions_now
from csr_xblock.presentation.document.sections.company_sections import who_we_are
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.goals_section import goals, goals_table
from csr_xblock.presentation.document.sections.improve_section import ComesFirst, first_goals, goal_line, improve
from csr_xblock.presentation.document.sections.map_section import confirmed_links, link_line, links_title, strategy_map
from csr_xblock.presentation.document.sections.section_words import document_title, footer_words
from csr_xblock.presentation.document.sections.stakeholder_sections import short_dialogue
from csr_xblock.presentation.document.sections.standing_section import before_line, level_line, scorecard
from csr_xblock.presentation.document.sections.strengths_section import strengths
from csr_xblock.presentation.document.sections.writing import bullets, paragraph
from csr_xblock.services.document.read_facts import DocumentFacts

FIRST = 3


def two_pages(facts: DocumentFacts, words: DocumentWords) -> StrategyDocument:
    """Return the short form: those sections that have anything to tell or to ask for, in the order of the whole."""
    sections = tuple(one for one in _sections(facts, words) if one.blocks or one.missing)
    return StrategyDocument(words.language, document_title(), facts.name, footer_words(), sections)


def _sections(facts: DocumentFacts, words: DocumentWords) -> Iterator[Section]:
    standing, first = facts.standing, _first(facts, words)
    level = None if standing is None else paragraph(level_line(standing, words), before_line(standing, words))
    yield _who(facts, words)
    yield replace(scorecard(facts, words), blocks=() if level is None else (level,))
    yield strengths(facts, words)
    yield _short(improve(facts, words), bullets(goal_line(one) for one in first))
    links = bullets(link_line(one, words) for one in confirmed_links(facts, words))
    yield replace(_short(strategy_map(facts, words), links), title=links_title())
    yield _short(goals(facts, words), goals_table(facts, words))
    yield _short(action_plan(facts, words), bullets(_now(facts)))
    yield short_dialogue(facts)


def _who(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return who the company is, and of which day the sheets are: they have no cover that says it."""
    section = who_we_are(facts, words)
    day = paragraph(_("As of %(day)s.") % {"day": date_words(facts.today)}) if section.blocks else None
    return replace(section, blocks=(*section.blocks, *((day,) if day else ())), missing=())


def _short(section: Section, block: Block | None) -> Section:
    return replace(section, blocks=() if block is None else (block,))


def _first(facts: DocumentFacts, words: DocumentWords) -> list[ComesFirst]:
    """Return the company's own priorities, before it has any those of the ranking."""
    goals = first_goals(facts, words, FIRST)
    return [one for one in goals if one.is_own] or goals


def _now(facts: DocumentFacts) -> Iterator[str]:
    """Yield what runs and what comes now; while there is neither, what is due first."""
    now = {one.id for one in actions_now(facts)}
    waiting = [one for one in facts.actions if one.action.status.is_open]
    waiting.sort(key=lambda one: (one.action.due or date.max, one.id))
    first = [one for one in waiting if one.id in now or one.action.status is ActionStatus.RUNNING]
    for one in first or waiting[:FIRST]:
        yield _action(one.action, facts)


def _action(action: Action, facts: DocumentFacts) -> str:
    has_name = bool(action.responsible) and not facts.is_one_person
    said = {
        "action": action.title,
        "name": action.responsible,
        "day": "" if action.due is None else date_words(action.due),
    }
    if action.due is None:
        return _("%(action)s (%(name)s)") % said if has_name else action.title
    if has_name:
        return _("%(action)s (%(name)s, until %(day)s)") % said
    return _("%(action)s (until %(day)s)") % said
