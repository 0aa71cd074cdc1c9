"""
Writes one answer of a locked draft. What the page that made a change has not seen is never replaced.

Use inside `attempt_store.locked_draft` only.
"""

from dataclasses import replace

from csr_xblock.domain.questions.answers import Answer, Mark, Special
from csr_xblock.domain.questions.attempt import AnswerChange, SaveOutcome, WrittenAnswer, outcome_of
from csr_xblock.results.questions.attempt_tables import AnswerRow

MAX_REMEMBERED_TABS = 20


def write_answer(change: AnswerChange, revision: int) -> SaveOutcome:
    """
    Write the change, unless its page has gone on, or another page has saved something else meanwhile. Two queries.

    What is kept already keeps its revision: another page with the same answer has nothing to be told. A carried-over
    answer that is said once more was looked at.
    """
    row = AnswerRow.objects.filter(attempt_id=change.attempt_id, item_id=change.item).first()
    written = None if row is None else _written(row)
    outcome = outcome_of(_as_of_this_draft(change, revision), written)
    if outcome is not SaveOutcome.KEPT or (written is not None and written.has_seen(change)):
        return outcome
    row = row or AnswerRow(attempt_id=change.attempt_id, item_id=change.item, sequences=[])
    answer = change.answer
    if written is None or written.answer != answer:
        row.level = answer.level
        row.special = answer.special.value if answer.special else ""
        row.reason, row.evidence = answer.reason, answer.evidence
        row.tab, row.revision = change.tab, revision
    row.mark = (Answer() if written is None else written.answer).mark_after(answer).value
    row.sequences = _remembered(row.sequences, change)
    row.save()
    return outcome


def _as_of_this_draft(change: AnswerChange, revision: int) -> AnswerChange:
    """
    Return the change as one that has seen nothing if it began at a revision that the draft has not had yet.

    So it is after a backup of the database was brought back: the numbers start again, and what is kept is another text.
    """
    return change if change.base_revision < revision else replace(change, base_revision=0)


def _written(row: AnswerRow) -> WrittenAnswer:
    special, mark = Special(row.special) if row.special else None, Mark(row.mark) if row.mark else None
    answer = Answer(row.level, special, row.reason, row.evidence, mark)
    return WrittenAnswer(answer, row.tab, row.revision, dict(row.sequences))


def _remembered(sequences: list[tuple[str, int]], change: AnswerChange) -> list[tuple[str, int]]:
    """Return the newest sequence of the last tabs that wrote, the writing one last."""
    others = [(tab, sequence) for tab, sequence in sequences if tab != change.tab]
    return [*others[-(MAX_REMEMBERED_TABS - 1) :], (change.tab, change.sequence)]
