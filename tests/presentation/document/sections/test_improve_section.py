"""What comes first."""

from dataclasses import replace

from csr_xblock.domain.document.blocks import Table
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.programme.settings import Step
from tests.presentation.document.sections.companies import EVERYTHING, bakery, translator
from tests.presentation.document.sections.told import missing, section, text


def the_table(**changes: object) -> Table:
    """Return the table of the goals."""
    (found,) = (block for block in section(SectionId.IMPROVE, **changes).blocks if isinstance(block, Table))
    return found


def test_own_goals_come_first_with_their_reasons_then_the_ranking() -> None:
    """Five in all; the company decides, the ranking only proposes."""
    rows = the_table().rows

    assert 5 == len(rows)
    assert "Use less energy and cut emissions" == rows[0][0]
    assert "Use less energy and cut emissions: Energy is our largest bill after wages." in text(SectionId.IMPROVE)
    assert ("5 of 5", "17") == rows[0][1:3]


def test_the_next_milestone_names_its_topic() -> None:
    """“Such risks” alone would speak of nothing that the reader has seen."""
    assert the_table().rows[1][-1].startswith("Respect for human rights: We checked our own work")


def test_goals_of_the_ranking_say_what_they_follow_from() -> None:
    """Whoever has rated none of them cannot say that they matter."""
    facts, _words = bakery("en")
    own = {one.objective: facts.importance[one.objective] for one in facts.priorities}
    answers = "The other goals in the table follow from our answers"

    assert f"{answers} and from what matters to us." in text(SectionId.IMPROVE)
    assert f"{answers}." in text(SectionId.IMPROVE, importance=own)


def test_a_goal_without_a_reason_asks_for_one() -> None:
    """The third one of the bakery."""
    assert [("understand", False)] == missing(SectionId.IMPROVE)


def test_without_own_goals_nothing_is_called_decided() -> None:
    """The quick check ranks all the same."""
    said = text(SectionId.IMPROVE, translator("en"))

    assert "We have not chosen goals yet. Our answers point to these first:" in said
    assert "set ourselves" not in said
    assert [("understand", False), ("importance", False)] == missing(SectionId.IMPROVE, translator("en"))


def test_without_any_rating_there_is_no_column_for_it() -> None:
    """A column of “not rated” tells nothing; where the step is hidden nobody is asked to rate."""
    hidden = EVERYTHING - {Step.IMPORTANCE}

    assert "Importance" in the_table().head
    assert "Importance" not in the_table(importance={}).head
    assert ("importance", False) not in missing(SectionId.IMPROVE, importance={}, steps=hidden)


def test_goals_that_the_questions_have_lost_are_left_out() -> None:
    """They stay kept, and nobody is told of a goal without a name."""
    facts, _words = bakery("en")
    lost = replace(facts.priorities[0], objective=ObjectiveId("lost-goal"), why="Gone")
    said = text(SectionId.IMPROVE, priorities=(lost, facts.priorities[1]))

    assert "Gone" not in said
    assert "We have set ourselves one goal:" in said


def test_before_the_hand_in_own_goals_are_still_told() -> None:
    """A deleted hand-in takes no decision away."""
    rows = the_table(standing=None).rows

    assert 3 == len(rows)
    assert "–" == rows[0][2]
