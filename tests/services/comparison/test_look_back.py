"""Looking back is kept for the person alone, can be changed and taken back, and goes with either attempt."""

from functools import partial

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.comparison.looking_back import LookBack
from csr_xblock.domain.errors import Conflict, NotAllowed, Refusal
from csr_xblock.domain.identifiers import ItemId, PerspectiveId
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.comparison.look_back_tables import LookBackRow
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.comparison.look_back import look_back
from csr_xblock.services.overview.decide_attempt import AttemptDecision, decide_attempt
from tests.learners import assess, learner_of
from tests.programmes import overseen
from tests.services.comparison.years import CHANGED, shown, two_years
from tests.services.parallel import WORKERS, or_refusal, together

AREA = PerspectiveId("environment")
REOPEN, DELETE = DecisionKind.ATTEMPT_REOPENED, DecisionKind.ATTEMPT_DELETED


def look(key: AssessmentKey, level: int, item: str = CHANGED, numbers: tuple[int, int] = (1, 2)) -> None:
    """Look back at a question of one attempt from another one."""
    earlier, later = (row_of(key, number).pk for number in numbers)
    look_back(key, LookBack(later, earlier, ItemId(item), level), packaged_instrument())


def row_of(key: AssessmentKey, number: int) -> AttemptRow:
    """Return the row of one of a learner's attempts."""
    return AttemptRow.objects.get(user_id=key.learner.user_id, number=number)


def kept() -> list[tuple[str, int]]:
    """Return everything that is kept of looking back."""
    return list(LookBackRow.objects.order_by("pk").values_list("item_id", "level"))


def decide(kind: DecisionKind, key: AssessmentKey, number: int) -> None:
    """Let the trainer reopen or delete an attempt."""
    decision = AttemptDecision(row_of(key, number).pk, AttemptState.SUBMITTED, kind, "You asked for it.")
    decide_attempt(learner_of("laima").user_id, overseen(), decision)


@pytest.mark.django_db
def test_the_comparison_shows_then_and_as_seen_now() -> None:
    """As rated then nothing changes; as seen now more was gained."""
    key = two_years()

    look(key, 0)

    comparison = shown(key).comparison
    assert comparison is not None
    changes = comparison.areas[AREA].change, comparison.areas_seen_now[AREA].change
    assert (50, 75) == changes
    assert [0] == [one.seen_now for one in comparison.questions if one.seen_now is not None]


@pytest.mark.django_db
def test_it_can_be_changed_said_twice_and_taken_back() -> None:
    """A retry after a lost line writes nothing more; the answer of then takes all back."""
    key = two_years()
    states = []
    for level in (0, 0, 2, 1, 1):
        look(key, level)
        states.append(kept())

    assert [[(CHANGED, 0)], [(CHANGED, 0)], [(CHANGED, 2)], [], []] == states


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("item", "numbers", "level", "code"),
    [
        (CHANGED, (2, 1), 0, "attempts-not-comparable"),
        (CHANGED, (1, 1), 0, "attempts-not-comparable"),
        (CHANGED, (1, 3), 0, "attempts-not-comparable"),
        ("gone", (1, 2), 0, "item-unknown"),
        (CHANGED, (1, 2), 9, "level-invalid"),
    ],
)
def test_what_cannot_be_looked_back_at_is_refused(item: str, numbers: tuple[int, int], level: int, code: str) -> None:
    """Forwards, at itself, across modes, at no question, at no level."""
    key = two_years()
    assess(key, 1, Mode.QUICK)

    with pytest.raises(Refusal) as refused:
        look(key, level, item, numbers)

    assert (code, []) == (refused.value.code, kept())


@pytest.mark.django_db
def test_nobody_looks_back_at_the_attempt_of_somebody_else() -> None:
    """Nor in a preview."""
    rasa, elena = two_years("rasa"), two_years("elena")
    of_rasa = LookBack(row_of(rasa, 2).pk, row_of(rasa, 1).pk, ItemId(CHANGED), 0)

    with pytest.raises(Conflict, match="attempt-gone"):
        look_back(elena, of_rasa, packaged_instrument())
    with pytest.raises(NotAllowed, match="read-only"):
        look_back(None, of_rasa, packaged_instrument())

    assert [] == kept()


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "number"), [(REOPEN, 2), (DELETE, 2), (DELETE, 1)])
def test_it_goes_with_either_attempt(kind: DecisionKind, number: int) -> None:
    """What was said in comparison with an attempt means nothing without it."""
    key = two_years()
    look(key, 0)

    decide(kind, key, number)

    assert [] == kept()


@pytest.mark.django_db(transaction=True)
@pytest.mark.slow
def test_at_one_moment_each_question_is_kept_once(quick_disk: None) -> None:
    """Two tabs, and a trainer who reopens the attempt: either both is there or nothing is left."""
    key = two_years()
    items = [item.id for item in packaged_instrument().items[: WORKERS - 1]]
    look(key, 0, items[0])

    looks = [or_refusal(partial(look, key, 2, item)) for item in (*items, items[0])]
    outcomes = together([*looks[: WORKERS - 1], or_refusal(partial(decide, REOPEN, key, 2))])

    assert all(outcome is None or isinstance(outcome, Conflict) for outcome in outcomes)
    assert [] == kept()
