"""How many people have answered each item: numbers only, no names and no levels. One query."""

from django.db.models import Count, Q

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import AnswerCount
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.results.questions.attempt_tables import AnswerRow


def answer_counts(course: str, assessment: str) -> dict[ItemId, AnswerCount]:
    """
    Return the counts of every item that somebody has answered in a course's assessment, also of items that are gone.

    'I do not know' and 'does not apply' are answers; a note alone is none.
    """
    draft = Q(attempt__state=AttemptState.DRAFT.value)
    answered = AnswerRow.objects.filter(attempt__course_key=course, attempt__assessment=assessment)
    rows = (
        answered.filter(Q(level__isnull=False) | ~Q(special=""))
        .order_by("item_id")
        .values("item_id")
        .annotate(
            people=Count("attempt__user", distinct=True),
            in_drafts=Count("attempt__user", distinct=True, filter=draft),
            submitted=Count("attempt__user", distinct=True, filter=~draft),
        )
    )
    return {ItemId(row["item_id"]): AnswerCount(row["people"], row["in_drafts"], row["submitted"]) for row in rows}
