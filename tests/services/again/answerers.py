"""A bakery that has handed in, does what it has planned, and answers single questions again."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.utils import timezone

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.actions import ActionStatus, KeptAction, LinkedItem
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.services.again.answer_again import GivenAgain, answer_again
from csr_xblock.services.again.show_asked_again import DoneSince, ShownAgain, show_asked_again
from csr_xblock.services.plan.save_action import ActionChange, save_action
from tests.domain.plan.made_actions import WHOLE
from tests.learners import submitted_of
from tests.services.plan.planners import PROGRAMME

GHG = ItemId("env-ghg")


def do(
    key: AssessmentKey,
    items: Iterable[ItemId] = (GHG,),
    day: date | None = None,
    page: str = "done",
    wanted: int | None = 4,
) -> KeptAction:
    """Write down an action that was done on a day, today if none is given, and return it."""
    linked = tuple(LinkedItem(item, wanted) for item in items)
    done = replace(WHOLE, status=ActionStatus.DONE, items=linked)
    return save_action(key, ActionChange(done, form_key=page), PROGRAMME, day or timezone.localdate())


def done_since(key: AssessmentKey) -> DoneSince:
    """Return what the person's company has done, without units."""
    return DoneSince(access=find_access(key))


def asked(key: AssessmentKey) -> ShownAgain:
    """Return what somebody may answer again."""
    return show_asked_again(submitted_of(key), packaged_instrument(), done_since(key))


def give(key: AssessmentKey, answer: Answer | int = 2, item: ItemId = GHG, day: date | None = None) -> None:
    """Answer a question again."""
    answer = Answer(answer) if isinstance(answer, int) else answer
    given = GivenAgain(submitted_of(key).id, item, answer)
    answer_again(key, given, packaged_instrument(), done_since(key), day or timezone.localdate())
