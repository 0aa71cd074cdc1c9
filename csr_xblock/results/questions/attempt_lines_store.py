"""Lists a learner's attempts with how much is in each. Changes nothing."""

from django.db.models import Count, Q

from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.questions.attempt_lines import AttemptLine
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.questions.attempt_tables import AttemptRow

WORDS = Q(answers__reason__gt="") | Q(answers__evidence__gt="")


def attempt_lines(learner: Learner) -> tuple[AttemptLine, ...]:
    """Return all attempts of the learner in the course, by assessment and number. One query."""
    mine = AttemptRow.objects.filter(course_key=learner.course, user_id=learner.user_id)
    counted = mine.annotate(given=Count("answers"), worded=Count("answers", filter=WORDS))
    columns = ("pk", "assessment", "number", "mode", "started_at", "submitted_at", "given", "worded")
    return tuple(
        AttemptLine(pk, assessment, number, Mode(mode), started_at, submitted_at, given, worded)
        for pk, assessment, number, mode, started_at, submitted_at, given, worded in counted.order_by(
            "assessment", "number"
        ).values_list(*columns)
    )
