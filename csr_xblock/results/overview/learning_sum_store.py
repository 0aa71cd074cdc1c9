"""What learners who share have said about their learning, added up by unit in one query."""

from collections.abc import Collection
from typing import Any

from django.db.models import Count, F, FloatField, Q, QuerySet, Sum, Value
from django.db.models.expressions import Combinable, ExpressionWrapper

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.overview.learning_sums import LearningMeasure, LearningSum
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.units.measured_learning import WHOLE
from csr_xblock.domain.units.reactions import GOOD
from csr_xblock.domain.units.transfer import Transfer
from csr_xblock.results.overview.learner_groups import progress_in, sharing_ids
from csr_xblock.results.overview.parts import in_parts

HAS_SAID: dict[LearningMeasure, Q] = {
    LearningMeasure.USEFUL: Q(learning__useful__isnull=False),
    LearningMeasure.GAIN: Q(learning__before_percent__lt=WHOLE, check_first_percent__isnull=False),
    LearningMeasure.SURENESS: Q(learning__sure_before__isnull=False, learning__sure_after__isnull=False),
    LearningMeasure.TRANSFER: ~Q(learning__transfer=""),
}
"""Whose answers are added up."""

IS_GOOD: dict[LearningMeasure, Q] = {
    LearningMeasure.USEFUL: Q(learning__useful__gte=GOOD),
    LearningMeasure.TRANSFER: Q(learning__transfer=Transfer.DONE.value),
}

GAIN_PERCENT: Combinable = ExpressionWrapper(
    (F("check_first_percent") - F("learning__before_percent"))
    * Value(float(WHOLE))
    / (Value(float(WHOLE)) - F("learning__before_percent")),
    output_field=FloatField(),
)
"""The gain of domain.units.measured_learning in percent, worked out by the database; a test holds both equal."""

TOTAL: dict[LearningMeasure, Combinable] = {
    LearningMeasure.USEFUL: F("learning__useful"),
    LearningMeasure.GAIN: GAIN_PERCENT,
    LearningMeasure.SURENESS: F("learning__sure_after") - F("learning__sure_before"),
}


def count_learning(overseen: Overseen, parts: Collection[int]) -> list[tuple[int, LearningSum]]:
    """Return the sums of those who share, each with the part of the learners that it tells of. One query."""
    said = progress_in(overseen).filter(user_id__in=sharing_ids(overseen), learning__isnull=False)
    rows = in_parts(said, "user_id", parts, "unit_id")
    return [
        (part, LearningSum(UnitId(unit), measure, *numbers))
        for part, unit, *added in _added_up(rows)
        for measure, numbers in zip(LearningMeasure, zip(*[iter(added)] * 3, strict=True), strict=True)
        if numbers[0]
    ]


def _added_up(rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """Return the rows with three numbers for each measure: learners, total, good."""
    sums: dict[str, Combinable] = {}
    for measure in LearningMeasure:
        has_said = HAS_SAID[measure]
        sums[f"{measure}_learners"] = Count("pk", filter=has_said)
        sums[f"{measure}_total"] = Sum(TOTAL.get(measure, Value(0)), filter=has_said, default=0)
        sums[f"{measure}_good"] = Count("pk", filter=has_said & IS_GOOD.get(measure, Q(pk=None)))
    added: QuerySet[Any, Any] = rows.annotate(**sums)
    return added
