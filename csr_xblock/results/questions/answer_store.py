"""
Writes one answer of a locked draft. An older save of the same tab is ignored, otherwise the last arrival wins.

Use inside `attempt_store.locked_draft` only.
"""

from csr_xblock.domain.questions.attempt import AnswerChange
from csr_xblock.results.questions.attempt_tables import AnswerRow

MAX_REMEMBERED_TABS = 20


def write_answer(change: AnswerChange, revision: int) -> bool:
    """
    Return whether the change is what is kept now; False when this tab has already saved something newer.

    A retry of what is still kept changes nothing and is told as kept. At most two queries.
    """
    row = AnswerRow.objects.filter(attempt_id=change.attempt_id, item_id=change.item).first()
    if row is None:
        row = AnswerRow(attempt_id=change.attempt_id, item_id=change.item, sequences=[])
    newest = dict(row.sequences).get(change.tab, -1)
    if change.sequence <= newest:
        return change.sequence == newest and row.tab == change.tab
    answer = change.answer
    row.level = answer.level
    row.special = answer.special.value if answer.special else ""
    row.reason, row.evidence = answer.reason, answer.evidence
    row.tab, row.revision = change.tab, revision
    row.sequences = _remembered(row.sequences, change)
    row.save()
    return True


def _remembered(sequences: list[tuple[str, int]], change: AnswerChange) -> list[tuple[str, int]]:
    """Return the newest sequence of the last tabs that wrote, the writing one last."""
    others = [(tab, sequence) for tab, sequence in sequences if tab != change.tab]
    return [*others[-(MAX_REMEMBERED_TABS - 1) :], (change.tab, change.sequence)]
