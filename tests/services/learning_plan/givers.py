"""A bakery that gives learning to its people: what is given, and the members."""

from dataclasses import replace
from datetime import date

from django.utils import timezone

from csr_xblock.content.library import packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_checks import Offered
from csr_xblock.domain.learning_plan.given_learning import GivenKind, GivenLearning, KeptGiven
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.services.learning_plan.give_learning import GivenChange, GivenOutcome, give_learning
from csr_xblock.services.learning_plan.show_learning_plan import ShownLearningPlan, show_learning_plan

WHY, ENERGY = UnitId("g-why"), UnitId("environment-foundation")
WITHOUT_TASK = UnitId("people-foundation")
UNITS = frozenset(packaged_units()) | {UnitId("our-one"), UnitId("our-far")}
OFFERED = Offered(UNITS, UNITS - {WITHOUT_TASK})
TODAY, DUE = date(2026, 11, 29), date(2026, 12, 18)
NAMES = ("first_name", "last_name")
WALK = GivenLearning(
    GivenKind.OWN, task="Walk through the bakery at night", name="Jonas", due=DUE, change="The oven is off at two"
)


def give(key: AssessmentKey, given: GivenLearning = WALK, form_key: str = "page-1") -> KeptGiven:
    """Give something new, and return what is kept then."""
    return give_learning(key, GivenChange(given, form_key=form_key), OFFERED).kept


def change(key: AssessmentKey, kept: KeptGiven, **changes: object) -> GivenOutcome:
    """Change what a page has shown."""
    given = replace(kept.given, **changes)  # type: ignore[arg-type]
    return give_learning(key, GivenChange(given, kept.id, kept.revision), OFFERED)


def shown(key: AssessmentKey) -> ShownLearningPlan:
    """Return the plan as somebody of the company sees it."""
    access = find_access(key)
    assert access is not None
    return show_learning_plan(access.key, NAMES)


def a_unit(key: AssessmentKey, unit: UnitId = WHY, **more: object) -> GivenLearning:
    """Return a whole unit for a member."""
    return GivenLearning(GivenKind.UNIT, unit, member=key.learner.user_id, **more)  # type: ignore[arg-type]


def finish(key: AssessmentKey, unit: UnitId = WHY) -> None:
    """Let a member have done a unit today."""
    UnitProgress.objects.update_or_create(
        user_id=key.learner.user_id,
        course_key=key.learner.course,
        unit_id=unit,
        defaults={"completed_at": timezone.now()},
    )
