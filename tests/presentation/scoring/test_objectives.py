"""The objectives by priority: the order is the domain's, the importance is the company's own."""

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.presentation.scoring.objectives import ObjectivesView, objectives_view
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.presentation.scored import example, line_of


def objectives(scored: ScoredAttempt) -> ObjectivesView:
    """Return the objectives of an attempt."""
    return objectives_view(scored.instrument, scored.scorecard, scored.attempt.importance)


def test_bakery_has_the_first_four_objectives_of_the_methodology() -> None:
    """Section 2.4.8 names them with score, importance and priority."""
    rows = objectives(example()).rows[:4]

    assert [(row.score, row.importance, row.priority, row.priority_class) for row in rows] == [
        ("17", "5", "83.3", "Do first"),
        ("8", "4", "73.3", "Do first"),
        ("25", "4", "60", "Do first"),
        ("42", "5", "58.3", "Do first"),
    ]


def test_objectives_that_were_not_rated_are_marked_among_rated_ones() -> None:
    """A default importance must not look like a choice."""
    view = objectives(example())

    assert sum(row.is_marked for row in view.rows) == 18 - 8
    assert view.reading[1] == "An objective marked with * has not been rated and counts with 3."


def test_without_any_rating_one_sentence_replaces_all_marks() -> None:
    """Eighteen stars would only say the same eighteen times."""
    view = objectives(line_of("1" * 48))

    assert not any(row.is_marked for row in view.rows)
    assert view.reading[1] == "Importance is not rated yet: all objectives count the same, with 3."


def test_with_all_rated_nothing_is_said_about_defaults() -> None:
    """A sentence about marks that do not exist would send readers searching."""
    scored = example()
    scored.attempt.importance.update({ObjectiveId(one.id): Importance(3, None) for one in scored.instrument.objectives})

    assert len(objectives(scored).reading) == 1


def test_objective_without_an_answer_stands_last_without_numbers() -> None:
    """Nothing is known about it, so nothing is claimed."""
    last = objectives(line_of("d" * 8 + "1" * 40)).rows[-1]

    assert (last.area, last.score, last.priority, last.priority_class) == ("Finance", "", "", "")


def test_a_number_from_some_of_the_questions_says_so() -> None:
    """An objective has a number from one answer on (METHODOLOGY 2.4.2); what it does not rest on is told beside it."""
    rows = {row.title: row.open_questions for row in objectives(line_of("dd" + "1" * 46)).rows}

    assert [told for told in rows.values() if told] == ["2 questions open"]
    assert {row.open_questions for row in objectives(line_of("1" * 48)).rows} == {""}


def test_importance_is_shown_only_where_it_was_rated() -> None:
    """Nobody has been asked for what is the same everywhere."""
    assert (objectives(example()).is_rated, objectives(line_of("1" * 48)).is_rated) == (True, False)


def test_quick_check_lists_only_objectives_that_it_asks() -> None:
    """METHODOLOGY 2.4: objectives without an asked item are left out of the result."""
    scored = example("quick-mode", mode=Mode.QUICK)

    assert len(objectives(scored).rows) == len(scored.scorecard.objectives) < 18
