"""What comes first: the company's own priorities with their reasons, then what the ranking adds."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.document.blocks import Table
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.importance.importance import HIGHEST_IMPORTANCE, NOT_RATED, Importance
from csr_xblock.domain.priorities.first_moves import by_rank, leading_items
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Objective
from csr_xblock.domain.scoring.rounding import round_half_up
from csr_xblock.domain.scoring.scorecard import ObjectiveScore
from csr_xblock.presentation.days import NO_DAY
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.name_lists import listed_quoted
from csr_xblock.presentation.document.sections.writing import bullets, own_sentence, paragraph, section_of, table
from csr_xblock.presentation.journey.screen_names import IMPORTANCE, UNDERSTAND
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.services.document.read_facts import DocumentFacts

MOST_PRIORITIES = 5


@dataclass(frozen=True)
class ComesFirst:
    """A goal that comes first. `is_own`: the company has confirmed it; `score` is None before it was asked."""

    goal: Objective
    is_own: bool
    why: str
    score: ObjectiveScore | None


def improve(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return up to five goals with importance, gap and the company's why."""
    goals = first_goals(facts, words)
    own, others = [one for one in goals if one.is_own], [one for one in goals if not one.is_own]
    return section_of(
        SectionId.IMPROVE,
        (
            paragraph(_own_lead(own)),
            bullets(goal_line(one) for one in own),
            paragraph(_others_lead(others, facts, has_own=bool(own))),
            _table(goals, facts, words),
        ),
        _missing(facts, goals),
    )


def first_goals(facts: DocumentFacts, words: DocumentWords, most: int = MOST_PRIORITIES) -> list[ComesFirst]:
    """Return the confirmed goals that the questions still have, then the highest ranked ones, at most so many."""
    standing = facts.standing
    scores = {} if standing is None else standing.scored.scorecard.objectives
    own = {one.objective: own_sentence(one.why) for one in facts.priorities}
    ranked = () if standing is None else by_rank(standing.scored.scorecard)
    order: list[ObjectiveId] = [*own, *(one for one in ranked if one not in own)]
    found = [
        ComesFirst(goal, goal.id in own, own.get(goal.id, ""), scores.get(goal.id))
        for goal in map(words.goal, order)
        if goal is not None
    ]
    return found[:most]


def goal_line(one: ComesFirst) -> str:
    """Return a goal, with the company's own reason where it has given one."""
    said = {"goal": one.goal.title, "why": one.why}
    return _("%(goal)s: %(why)s") % said if one.why else one.goal.title


def _own_lead(own: list[ComesFirst]) -> str:
    if not own:
        return ""
    return ngettext("We have set ourselves one goal:", "We have set ourselves these goals:", len(own))


def _others_lead(others: list[ComesFirst], facts: DocumentFacts, *, has_own: bool) -> str:
    if not others:
        return ""
    is_rated = any(facts.importance.get(one.goal.id, NOT_RATED) != NOT_RATED for one in others)
    if not has_own:
        if is_rated:
            return _("We have not chosen goals yet. Our answers, and what matters to us, point to these first:")
        return _("We have not chosen goals yet. Our answers point to these first:")
    if is_rated:
        return ngettext(
            "The last goal in the table follows from our answers and from what matters to us.",
            "The other goals in the table follow from our answers and from what matters to us.",
            len(others),
        )
    return ngettext(
        "The last goal in the table follows from our answers.",
        "The other goals in the table follow from our answers.",
        len(others),
    )


def _table(goals: list[ComesFirst], facts: DocumentFacts, words: DocumentWords) -> Table | None:
    """Return importance and gap; without any rating there is no column for it."""
    head: tuple[str, ...] = (
        _("Goal"),
        _("Importance"),
        _("Points of 100"),
        _("Next milestone"),
    )
    rows = [_row(one, facts, words) for one in goals]
    if not facts.importance:
        head, rows = _without_importance(head), [_without_importance(row) for row in rows]
    return table(_("Where we stand with these goals"), head, rows, is_wide=True)


def _without_importance(row: tuple[str, ...]) -> tuple[str, ...]:
    return (row[0], *row[2:])


def _row(one: ComesFirst, facts: DocumentFacts, words: DocumentWords) -> tuple[str, ...]:
    """Return a goal with whole points: the few questions of a goal do not measure tenths."""
    rated = facts.importance.get(one.goal.id, NOT_RATED)
    score = None if one.score is None else one.score.score
    return (
        one.goal.title,
        _("not rated") if rated == NOT_RATED else _importance(rated),
        NO_DAY if score is None else whole(round_half_up(score)),
        _next_step(one, facts, words) or NO_DAY,
    )


def _importance(rated: Importance) -> str:
    numbers = {"number": whole(rated.combined(0)), "highest": whole(HIGHEST_IMPORTANCE)}
    return _("%(number)s of %(highest)s") % numbers


def _next_step(one: ComesFirst, facts: DocumentFacts, words: DocumentWords) -> str:
    """
    Return the sentence that would be true one step further, of the question that leads the goal, below its topic.

    Without the topic "such risks" or "these groups" would speak of nothing that the reader has seen.
    """
    if facts.standing is None:
        return ""
    scored = facts.standing.scored
    leading: ItemId | None = leading_items(scored.instrument, scored.scorecard).get(one.goal.id)
    if leading is None:
        return ""
    item = words.handed_in.item(leading)
    following = item.anchors.after(max(scored.scorecard.levels[leading], 1))
    if following is None:
        return ""
    return _("%(topic)s: %(sentence)s") % {"topic": item.topic, "sentence": own_sentence(following.text)}


def _missing(facts: DocumentFacts, goals: list[ComesFirst]) -> Iterator[MissingPart]:
    if facts.standing is None:
        return
    if not any(one.is_own for one in goals):
        yield MissingPart(_("Confirm up to three goals that come first for you."), UNDERSTAND)
    bare = [one.goal.title for one in goals if one.is_own and not one.why]
    if bare:
        sentence = _("Say in a sentence why it comes first: %(goals)s.") % {"goals": listed_quoted(bare)}
        yield MissingPart(sentence, UNDERSTAND)
    if facts.has(Step.IMPORTANCE) and not facts.importance:
        yield MissingPart(_("Rate how important the goals are; what comes first follows from it."), IMPORTANCE)
