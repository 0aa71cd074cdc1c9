"""
Writes one answer of a locked draft. What the page that made a change has not seen is never replaced.

Use inside `attempt_store.locked_draft` only.
"""

from dataclasses import replace

from csr_xblock.domain.questions.answers import Answer, Mark, Special
from csr_xblock.domain.questions.attempt import AnswerChange, WrittenAnswer
from csr_xblock.domain.saving import SaveOutcome, has_seen, outcome_of, remembered
from csr_xblock.results.questions.attempt_tables import AnswerRow


def write_answer(change: AnswerChange, revision: int) -> SaveOutcome:
    """
    Write the change, unless its page has gone on, or another page has saved something else meanwhile. Two queries.

    What is kept already keeps its revision: another page with the same answer has nothing to be told. A carried-over
    answer that is said once more was looked at.
    """
    row = AnswerRow.objects.filter(attempt_id=change.attempt_id, item_id=change.item).first()
    written = None if row is None else _written(row)
    is_same = written is not None and written.answer == change.answer
    outcome = outcome_of(_as_of_this_draft(change, revision), written, is_same=is_same)
    if outcome is not SaveOutcome.KEPT or (written is not None and has_seen(written, change)):
        return outcome
    row = row or AnswerRow(attempt_id=change.attempt_id, item_id=change.item, sequences=[])
    answer = change.answer
    if not is_same:
        row.level = answer.level
        row.special = answer.special.value if answer.special else ""
        row.reason, row.evidence = answer.reason, answer.evidence
        row.tab, row.revision = change.tab, revision
    row.mark = (Answer() if written is None else written.answer).mark_after(answer).value
    row.sequences = remembered(row.sequences, change)
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
