"""What a browser keeps of a company's work until it is saved: for which company."""

import re

import pytest

from csr_xblock.services.people.leave_company import leave_company
from tests.learners import assess, key_of
from tests.screens.plan.planned import Planned
from tests.services.goals.followers import follow
from tests.services.plan.planners import access, write

pytestmark = pytest.mark.django_db

SCREENS = (
    "hunt", "stakeholders", "importance", "understand", "strategy-map", "action/new", "goal/new",
    "learning-plan/new", "document/edit/values", "readiness/letter/asks/edit",
)  # fmt: skip
DRAFT = re.compile(r"csr-xblock:course[^\"]*")


def drafts(screen: str) -> set[str]:
    """Return the names under which a screen keeps what is typed."""
    return set(DRAFT.findall(Planned().page(screen)))


@pytest.mark.parametrize("screen", SCREENS)
def test_what_was_typed_for_a_company_does_not_come_back_in_another(screen: str) -> None:
    """Somebody leaves a company while writing; the words are that company's."""
    assess(key_of())
    first = drafts(screen)
    leave_company(key_of().learner, access(key_of()).key.company_id)
    assess(key_of())

    second = drafts(screen)

    assert first
    assert second
    assert not first & second


def test_drafts_are_the_same_until_then() -> None:
    """A reload brings the text back, and a goal and an action have each their own."""
    assess(key_of())
    goal, action = follow(key_of()), write(key_of())
    screens = (f"goal/{goal.id}", f"action/{action.id}")

    assert [drafts(one) for one in screens] == [drafts(one) for one in screens]
    assert not drafts(screens[0]) & drafts(screens[1])
