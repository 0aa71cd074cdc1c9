"""What a change of a question touches: whether it was answered, and how many people have begun. No names, no levels."""

from django.db.models import Q

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import BegunCount
from csr_xblock.results.questions.attempt_tables import AnswerRow, AttemptRow

ANSWERED = Q(level__isnull=False) | ~Q(special="")
"""'I do not know' and 'does not apply' are answers; a note alone is none."""


def count_begun(course: str, assessment: str) -> BegunCount:
    """Return how many people have begun a course's assessment. Two queries, which read an index and no answer."""
    attempts = AttemptRow.objects.filter(course_key=course, assessment=assessment)
    return BegunCount(attempts.filter(draft_slot=1).count(), attempts.filter(latest_slot=1).count())


def has_begun(course: str, assessment: str) -> bool:
    """Return whether anybody has. One query, which stops at the first."""
    return AttemptRow.objects.filter(course_key=course, assessment=assessment).exists()


def has_answer(course: str, assessment: str, item: ItemId) -> bool:
    """Return whether anybody has answered an item there. One query, which stops at the first."""
    answers = AnswerRow.objects.filter(item_id=item, attempt__course_key=course, attempt__assessment=assessment)
    return answers.filter(ANSWERED).exists()


def answered_items(course: str, assessment: str) -> frozenset[ItemId]:
    """Return the items under which answers are kept, also those that are gone. One query over all answers."""
    kept = AnswerRow.objects.filter(attempt__course_key=course, attempt__assessment=assessment)
    return frozenset(ItemId(item) for item in kept.order_by().values_list("item_id", flat=True).distinct())
