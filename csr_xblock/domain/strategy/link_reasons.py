"""Why a goal is worth it, told by the links that the company has confirmed. Source: METHODOLOGY 2.6, JOURNEY 5."""

from collections.abc import Iterable

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.strategy.company_link import LinkState
from csr_xblock.domain.strategy.company_map import CompanyLink


def reasons_for(goal: ObjectiveId, links: Iterable[CompanyLink], most_characters: int) -> str:
    """
    Return the sentences of confirmed links of a goal, as many whole ones as fit; '' without any.

    What the goal brings about stands before what brings it about, and the company's own words before proposed ones.
    """
    true = [link for link in links if link.state is LinkState.CONFIRMED and link.touches({goal})]
    true.sort(key=lambda link: (link.ends.source != goal, not link.has_own_words))
    told = ""
    for sentence in dict.fromkeys(link.why.strip() for link in true):
        longer = f"{told} {_closed(sentence)}".strip()
        if len(longer) <= most_characters:
            told = longer
    return told


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."
