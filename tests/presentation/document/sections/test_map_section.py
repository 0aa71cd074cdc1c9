"""How goals help each other."""

import pytest

from csr_xblock.domain.document.blocks import GoalMap
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.strategy.company_link import KeptLink, LinkEnds, LinkState, LinkWords
from csr_xblock.presentation.document.sections.map_section import confirmed_links, link_line, seen_words
from tests.presentation.document.sections.companies import CLIMATE, EVERYTHING, LEARNING, SAFE, bakery
from tests.presentation.document.sections.told import missing, section


def the_map(**changes: object) -> GoalMap:
    """Return the picture."""
    (found,) = (block for block in section(SectionId.MAP, **changes).blocks if isinstance(block, GoalMap))
    return found


def test_only_what_is_confirmed_is_on_the_map() -> None:
    """A proposal that nobody has looked at is a hypothesis, and what was dropped is not true here."""
    found = the_map()

    assert 3 == len(found.links)
    assert (LEARNING, SAFE) not in [(link.source, link.target) for link in found.links]


def test_own_words_and_months_win() -> None:
    """The oven is off at two."""
    own = next(link for link in the_map().links if link.source == CLIMATE)

    assert ("Since we bake in one go, the oven is off at two.", 2) == (own.why, own.months)


def test_areas_hold_linked_goals_and_own_ones_that_are_marked() -> None:
    """In the order of the questions."""
    areas = the_map().areas

    assert ["Finance and fair value", "Processes, integrity and supply chain"] == [area.name for area in areas[:2]]
    assert {goal.title for area in areas for goal in area.goals if goal.is_first} == {
        "Use less energy and cut emissions",
        "Buy and work responsibly along the chain",
        "Create jobs, skills and income locally",
    }


@pytest.mark.parametrize(
    ("months", "expected"),
    [(0, "It shows at once."), (1, "It shows after about a month."), (12, "It shows after about 12 months.")],
)
def test_when_it_shows_is_a_sentence(months: int, expected: str) -> None:
    """Nobody waits for zero months."""
    assert expected == seen_words(months)


def test_a_link_of_a_lost_goal_stays_out() -> None:
    """The questions of an author change."""
    lost = KeptLink(LinkEnds(ObjectiveId("lost"), CLIMATE), LinkState.CONFIRMED, LinkWords("So it is.", 3), 1)

    assert () == section(SectionId.MAP, links=(lost,)).blocks


def test_a_link_is_told_with_its_reason() -> None:
    """For the short form: first the sentence that everybody understands."""
    facts, words = bakery("en")
    assert (
        "Trained people find and keep energy savings. "
        "(Learn, take part and improve together → Use less energy and cut emissions)"
    ) == link_line(confirmed_links(facts, words)[0], words)


def test_without_a_link_it_leads_to_the_map_unless_that_is_hidden() -> None:
    """The step Decide holds it."""
    assert [("strategy-map", False)] == missing(SectionId.MAP, links=())
    assert [] == missing(SectionId.MAP, links=(), steps=EVERYTHING - {Step.STRATEGY})
