"""What there is to do in the step Decide: the plan first, and the map that helps to it."""

import pytest

from csr_xblock.domain.journey.steps import JourneyFacts, StepState, step_states
from csr_xblock.domain.links import Links
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.journey.step_parts import parts_of_steps


def notes(facts: JourneyFacts) -> list[tuple[str, str, bool]]:
    """Return the parts of Decide: title, how far it is, whether it is done."""
    parts = parts_of_steps(facts, Links("own"), Links("inner"), None, "")[Step.STRATEGY]
    return [(part.title, part.note, part.is_done) for part in parts]


@pytest.mark.parametrize(("looked_at", "is_done"), [(0, False), (12, False), (30, True)])
def test_map_of_links_says_how_far_it_is(looked_at: int, is_done: bool) -> None:
    """It stands behind the plan, so that the plan stays what the step calls to."""
    facts = JourneyFacts(actions=0, links_looked_at=looked_at, links=30)

    assert [
        ("Action plan", "", False),
        ("How the goals hang together", f"{looked_at} of 30 links looked at", is_done),
    ] == notes(facts)


def test_questions_without_links_have_no_map() -> None:
    """Trainers may take all links out."""
    assert ["Action plan"] == [title for title, _note, _done in notes(JourneyFacts(actions=0))]


def test_looking_at_links_makes_no_step_done() -> None:
    """A map is no plan (JOURNEY 4)."""
    facts = JourneyFacts(has_profile=True, actions=0, links_looked_at=30, links=30)

    assert StepState.NOT_BEGUN is step_states(facts, list(Step))[Step.STRATEGY]


@pytest.mark.parametrize(
    ("facts", "is_there"),
    [
        (JourneyFacts(actions=0, versions=0), False),
        (JourneyFacts(actions=3, versions=0), True),
        (JourneyFacts(actions=0, versions=0, hand_ins=1), True),
        (JourneyFacts(actions=None, hand_ins=1), False),
    ],
    ids=["nothing chosen", "a plan", "a scorecard", "staff"],
)
def test_document_is_offered_once_it_has_something_to_tell(facts: JourneyFacts, is_there: bool) -> None:
    """An empty document would frighten; employees never plan."""
    titles = [title for title, _note, _done in notes(facts)]

    assert is_there is ("Strategy document" in titles)


@pytest.mark.parametrize(("versions", "note"), [(0, ""), (1, "1 version kept"), (3, "3 versions kept")])
def test_document_ends_the_step(versions: int, note: str) -> None:
    """One version is enough, whoever approves it and when."""
    (document,) = [one for one in notes(JourneyFacts(goals=1, actions=3, versions=versions)) if "document" in one[0]]

    assert ("Strategy document", note, versions > 0) == document
