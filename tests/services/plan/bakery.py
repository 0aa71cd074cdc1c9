"""The bakery of METHODOLOGY 2.4.8 with the three actions of the vectors of JOURNEY 6, as use cases keep it."""

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import Action, ActionStatus, KeptAction, LinkedItem
from csr_xblock.services.plan.plan_today import Today, find_today
from tests.domain.instruments import read_vectors
from tests.learners import assess, company_key_of, key_of
from tests.ratings import keep_importance
from tests.services.plan.planners import write

WANTED = ("env-ghg", "com-local-buying", "pro-human-rights")
"""The questions of the three actions, each with level 1 wanted; the bakery is at 0."""

_CASE = next(one["input"] for one in read_vectors()["cases"] if one["input"].get("id") == "worked-example")
LEVELS = {item.id: int(answer) for item, answer in zip(packaged_instrument().items, _CASE["answers"], strict=True)}


def bakery(name: str = "rasa") -> AssessmentKey:
    """Let a bakery hand in the answers of the vectors, with its goals rated, and return its owner."""
    key = key_of(name)
    assess(key, LEVELS)
    rated = {ObjectiveId(goal): Importance(**sides) for goal, sides in _CASE["importance"].items()}
    keep_importance(company_key_of(key), rated)
    return key


def plan(key: AssessmentKey, item: str, wanted: int | None = 1, status: ActionStatus = ActionStatus.IDEA) -> KeptAction:
    """Plan to lift a question."""
    action = Action(f"Lift {item}", status, items=(LinkedItem(ItemId(item), wanted),), currency="EUR")
    return write(key, action, form_key=f"page-{item}")


def plan_three(key: AssessmentKey) -> list[KeptAction]:
    """Plan the three actions of the vectors."""
    return [plan(key, item) for item in WANTED]


def today(key: AssessmentKey) -> Today:
    """Return what the bakery's answers say today."""
    return find_today(key, packaged_instrument())
