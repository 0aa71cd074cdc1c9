"""Reads the strategy map of a company, and what it says of a goal."""

from dataclasses import dataclass

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.strategy.company_map import CompanyLink, company_map
from csr_xblock.domain.strategy.link_reasons import reasons_for
from csr_xblock.results.priorities.priorities_store import priorities_for
from csr_xblock.results.strategy.link_store import links_for


@dataclass(frozen=True)
class ShownMap:
    """The links of a company in the reader's language, and the goals that it has confirmed as its own three."""

    links: tuple[CompanyLink, ...]
    priorities: frozenset[ObjectiveId] = frozenset()


def show_links(key: AssessmentKey | None, words: Instrument) -> ShownMap:
    """Return the map, the bare proposals where nothing may be kept. Two queries."""
    if key is None:
        return ShownMap(company_map(words, ()))
    priorities = frozenset(one.objective for one in priorities_for(key))
    return ShownMap(company_map(words, links_for(key)), priorities)


def reasons_of_goal(key: AssessmentKey, words: Instrument, goal: ObjectiveId, most_characters: int) -> str:
    """Return why a goal is worth it, in sentences of links that the person's company has confirmed. One query."""
    return reasons_for(goal, company_map(words, links_for(key)), most_characters)
