"""What becomes of a change when others decide, too: nothing is overwritten in silence."""

import pytest

from csr_xblock.domain.strategy.company_link import KeptLink, LinkState, LinkWords
from csr_xblock.domain.strategy.link_changes import LinkOutcome, outcome_of_decision, outcome_of_words
from tests.domain.strategy.links import HOSE, kept

OTHER = LinkWords("Our apprentice switched off the oven.", 1)


@pytest.mark.parametrize(
    ("there", "seen", "state", "expected"),
    [
        pytest.param(None, 0, LinkState.CONFIRMED, None, id="first"),
        pytest.param(None, 0, LinkState.OPEN, LinkOutcome.SAVED, id="nothing-to-take-back"),
        pytest.param(None, 3, LinkState.DROPPED, None, id="deleted-since"),
        pytest.param(kept(), 1, LinkState.DROPPED, None, id="as-shown"),
        pytest.param(kept(), 0, LinkState.CONFIRMED, LinkOutcome.SAVED, id="retry"),
        pytest.param(kept(revision=2), 1, LinkState.DROPPED, LinkOutcome.TWO_TEXTS, id="overtaken"),
        pytest.param(kept(state=LinkState.OPEN, revision=2), 1, LinkState.DROPPED, LinkOutcome.TWO_TEXTS, id="back"),
    ],
)
def test_fate_of_a_tap(there: KeptLink | None, seen: int, state: LinkState, expected: LinkOutcome | None) -> None:
    """None is written."""
    assert expected is outcome_of_decision(there, seen, state)


@pytest.mark.parametrize(
    ("there", "seen", "expected"),
    [
        pytest.param(None, 0, None, id="first"),
        pytest.param(None, 1, LinkOutcome.REMOVED, id="removed-since"),
        pytest.param(kept(words=OTHER), 1, None, id="as-shown"),
        pytest.param(kept(words=HOSE, revision=5), 1, LinkOutcome.SAVED, id="retry"),
        pytest.param(kept(words=OTHER, revision=2), 1, LinkOutcome.TWO_TEXTS, id="overtaken"),
        pytest.param(kept(state=LinkState.DROPPED, words=HOSE), 1, None, id="dropped-as-shown"),
        pytest.param(kept(state=LinkState.DROPPED, words=HOSE, revision=2), 1, LinkOutcome.TWO_TEXTS, id="dropped"),
    ],
)
def test_fate_of_words(there: KeptLink | None, seen: int, expected: LinkOutcome | None) -> None:
    """None is written; the same words sent once more are kept already."""
    assert expected is outcome_of_words(there, seen, HOSE)
