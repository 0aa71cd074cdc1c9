"""Reads the attempts that a learner has handed in, and the answers of two of them. Writes nothing."""

from dataclasses import replace

from csr_xblock.domain.comparison.hand_ins import HandedInAttempt, Pair
from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.questions.attempt_store import answers_of_each, attempt_in, submitted_rows


def hand_ins_of(key: AssessmentKey) -> list[HandedInAttempt]:
    """Return every submitted attempt without its answers, the latest first. One query."""
    return [
        HandedInAttempt(
            attempt_in(row, {}),
            row.instrument_version.instrument_id,
            row.instrument_version.version,
            row.display_score,
            BandId(row.band),
        )
        for row in submitted_rows(key)
    ]


def with_answers(pair: Pair) -> Pair:
    """Return both attempts with their answers. One query."""
    answers = answers_of_each([pair.first.attempt.id, pair.second.attempt.id])

    def filled(one: HandedInAttempt) -> HandedInAttempt:
        sheet = replace(one.attempt.sheet, answers=answers[one.attempt.id])
        return replace(one, attempt=replace(one.attempt, sheet=sheet))

    return Pair(filled(pair.first), filled(pair.second))
