"""Hints come before answers, and each learner has an order of the choices."""

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.units.knowledge_check import choices_for, tells_answers
from csr_xblock.domain.units.learning_unit import Choice, Question

UNIT = UnitId("people-foundation")
QUESTION = Question(
    "lift",
    "Who lifts?",
    is_multiple=False,
    choices=tuple(Choice(one, one, "", is_correct=one == "b") for one in "abcd"),
)


def test_answers_are_told_after_the_second_try_or_to_who_has_passed() -> None:
    """The first try that is not enough gets hints."""
    assert [tells_answers(tries, is_passed=False) for tries in (1, 2, 3)] == [False, True, True]
    assert tells_answers(1, is_passed=True)


def test_order_of_choices_is_the_learners_own_and_stays() -> None:
    """Every order occurs among learners, each learner keeps one, and no choice is lost."""
    orders = {user: choices_for(QUESTION, UNIT, Learner("course-v1:a+b+c", user)) for user in range(300)}

    assert len({tuple(choice.id for choice in order) for order in orders.values()}) == 24
    assert all(set(order) == set(QUESTION.choices) for order in orders.values())
    assert orders == {user: choices_for(QUESTION, UNIT, Learner("course-v1:a+b+c", user)) for user in range(300)}


def test_without_a_learner_choices_stay_as_written() -> None:
    """An author who looks at the unit finds them as they are in the editor."""
    assert choices_for(QUESTION, UNIT, None) == QUESTION.choices
