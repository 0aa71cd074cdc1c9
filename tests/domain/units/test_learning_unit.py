"""The knowledge check is marked on the server, by these rules."""

import pytest

from csr_xblock.domain.units.learning_unit import Choice, Question, mark_check


def question(question_id: str, correct: str, is_multiple: bool = False) -> Question:
    """Return a question with the choices a, b and c, of which those in `correct` are right."""
    choices = tuple(Choice(one, text="", feedback="", is_correct=one in correct) for one in "abc")
    return Question(question_id, "", is_multiple, choices)


QUESTIONS = (question("q1", "a"), question("q2", "ab", is_multiple=True), question("q3", "c"))


@pytest.mark.parametrize(
    ("chosen", "percent", "right"),
    [
        pytest.param({"q1": "a", "q2": "ab", "q3": "c"}, 100, {"q1", "q2", "q3"}, id="all-right"),
        pytest.param({"q1": "a", "q2": "a", "q3": "c"}, 66, {"q1", "q3"}, id="half-of-a-multiple-one-is-wrong"),
        pytest.param({"q1": "a", "q2": "abc", "q3": "c"}, 66, {"q1", "q3"}, id="everything-chosen-is-wrong"),
        pytest.param({"q1": "ab"}, 0, set(), id="two-where-one-is-right"),
        pytest.param({"q3": "c"}, 33, {"q3"}, id="open-questions-are-wrong"),
        pytest.param({}, 0, set(), id="nothing-chosen"),
        pytest.param({"q9": "a"}, 0, set(), id="other-questions-count-for-nothing"),
    ],
)
def test_a_question_is_right_when_exactly_the_correct_choices_are_chosen(
    chosen: dict[str, str], percent: int, right: set[str]
) -> None:
    """Percent is rounded down, so that nobody passes by rounding."""
    result = mark_check(QUESTIONS, {one: frozenset(choices) for one, choices in chosen.items()})

    assert (percent, right) == (result.percent, result.right_questions)


@pytest.mark.parametrize(("right", "expected"), [(2, False), (3, True), (5, True)], ids=["40", "60", "100"])
def test_a_check_is_passed_from_sixty_percent_on(right: int, expected: bool) -> None:
    """Three of five questions are enough, as METHODOLOGY 2.5 says."""
    questions = tuple(question(f"q{number}", "a") for number in range(5))

    result = mark_check(questions, {one.id: frozenset("a") for one in questions[:right]})

    assert expected == result.is_passed


def test_a_unit_without_questions_is_passed() -> None:
    """Trainers' own units need no check."""
    assert mark_check((), {}).is_passed
