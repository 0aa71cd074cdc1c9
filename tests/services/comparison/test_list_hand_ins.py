"""What was handed in stays readable as it was: own attempts only, with the instrument and importance of their day."""

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.services.comparison.list_hand_ins import list_hand_ins, show_as_handed_in
from tests.learners import CORE_ITEM, assess, company_key_of, key_of, start
from tests.queries import queries_of
from tests.ratings import CLIMATE, keep_importance
from tests.services.instruments import with_changed_item

pytestmark = pytest.mark.django_db


def test_the_list_has_the_latest_first_and_no_draft() -> None:
    """Day, mode, role, result and version are those of each attempt. One query."""
    key = key_of()
    assess(key, 1, Mode.QUICK)
    assess(key, 2)
    start(key)
    assess(key_of("elena"), 4)

    listed = list_hand_ins(key, packaged_instrument())

    told = [(one.hand_in.number, one.hand_in.mode, one.hand_in.display, one.hand_in.version) for one in listed]
    assert [(2, Mode.FULL, 50, "1.0.0"), (1, Mode.QUICK, 25, "1.0.0")] == told
    assert [] == list_hand_ins(None, packaged_instrument())
    assert 1 == len(queries_of(lambda: list_hand_ins(key, packaged_instrument())))


def test_an_attempt_is_shown_with_what_was_important_then() -> None:
    """Today's importance belongs to the scorecard of today."""
    key = key_of()
    assess(key, 1)
    keep_importance(company_key_of(key), {CLIMATE: Importance(5, 5)})

    scored = show_as_handed_in(key, 1, packaged_instrument())

    assert scored is not None
    assert 3 == scored.scorecard.objectives[ObjectiveId(CLIMATE)].importance


def test_an_attempt_is_shown_with_the_questions_of_its_day() -> None:
    """A trainer may have changed them since."""
    key = key_of()
    assess(key, 1)
    today = with_changed_item(CORE_ITEM, weight=5)

    scored = show_as_handed_in(key, 1, today)

    assert scored is not None
    assert packaged_instrument().item(CORE_ITEM).weight == scored.instrument.item(CORE_ITEM).weight


@pytest.mark.parametrize("number", [0, 2, 3])
def test_other_numbers_show_nothing(number: int) -> None:
    """Neither a draft, nor somebody else's, nor one that never was."""
    assess(key_of(), 1)
    start(key_of())
    for _ in range(3):
        assess(key_of("elena"), 1)

    assert show_as_handed_in(key_of(), number, packaged_instrument()) is None
    assert show_as_handed_in(None, 1, packaged_instrument()) is None
