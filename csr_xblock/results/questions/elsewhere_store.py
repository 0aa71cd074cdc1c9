"""The door to what a person has handed in in other courses."""

from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.questions.answered_elsewhere import AnsweredElsewhere
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.questions.attempt_tables import AttemptRow


def find_elsewhere(learner: Learner, company_id: int, instrument_id: str) -> AnsweredElsewhere | None:
    """
    Return what the person handed in last in another course, for a company and on an instrument. One query.

    What was answered for another company is not found: it says nothing of this one.
    """
    rows = AttemptRow.objects.filter(
        user_id=learner.user_id,
        company_id=company_id,
        state=AttemptState.SUBMITTED.value,
        submitted_at__isnull=False,
        instrument_version__instrument_id=instrument_id,
    ).exclude(course_key=learner.course)
    row = rows.only("course_key", "mode", "submitted_at").order_by("-submitted_at", "-pk").first()
    if row is None or row.submitted_at is None:
        return None
    return AnsweredElsewhere(row.pk, row.course_key, Mode(row.mode), row.submitted_at)
