"""Why a goal is worth it, in the sentences of confirmed links."""

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.strategy.company_link import LinkState, LinkWords, read_ends
from csr_xblock.domain.strategy.company_map import company_map
from csr_xblock.domain.strategy.link_reasons import reasons_for
from tests.domain.strategy.links import HOSE, kept

CLIMATE = ObjectiveId("env-climate")
CUTS = read_ends("env-climate:fin-efficiency", "slug")
OFFER = read_ends("env-climate:cus-sustainable-offer", "slug")
ENERGY = "Less energy means lower costs."


def reasons(*rows: object, most: int = 300) -> str:
    """Return the reasons for less energy after a company has said something."""
    return reasons_for(CLIMATE, company_map(packaged_instrument(), rows), most)  # type: ignore[arg-type]


def test_only_what_is_confirmed_is_a_reason() -> None:
    """A proposal is a hypothesis."""
    assert "" == reasons()
    assert "" == reasons(kept(CUTS, LinkState.DROPPED))
    assert ENERGY == reasons(kept(CUTS))


def test_what_the_goal_brings_stands_before_what_brings_it() -> None:
    """And own words before proposed ones; each ends with a full stop."""
    told = reasons(kept(words=HOSE), kept(CUTS), kept(OFFER, words=LinkWords("Guests ask for it", 3)))

    assert f"Guests ask for it. {ENERGY} {HOSE.why}" == told


def test_only_whole_sentences_that_fit_are_told() -> None:
    """The field of the plan has its limit; the same sentence is told once."""
    assert HOSE.why == reasons(kept(CUTS, words=LinkWords("x" * 60, 1)), kept(words=HOSE), most=50)
    assert "One." == reasons(kept(CUTS, words=LinkWords("One.", 1)), kept(OFFER, words=LinkWords("One.", 1)))
