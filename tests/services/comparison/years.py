"""Somebody with two years of self-assessments, through the same services as the screens."""

from collections.abc import Mapping
from datetime import timedelta

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import Attempt, Prefill
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.results.people.company_access_store import find_access
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.comparison.show_comparison import ShownComparison, ShownPair, show_comparison
from csr_xblock.services.questions.start_attempt import start_attempt
from tests.learners import answer_items, assess, key_of, submit

CHANGED = "env-ghg"


def a_year_ago(attempt: Attempt) -> None:
    """Let an attempt have been handed in a year ago."""
    row = AttemptRow.objects.get(pk=attempt.id)
    assert row.submitted_at is not None
    AttemptRow.objects.filter(pk=attempt.id).update(submitted_at=row.submitted_at - timedelta(days=365))


def assess_again(key: AssessmentKey, answers: Mapping[str, Answer | int], mode: Mode = Mode.FULL) -> Attempt:
    """Begin with the answers of last time, change some and hand in; what is not named is not looked at."""
    start_attempt(key, packaged_instrument(), mode, Prefill.PREVIOUS)
    answer_items(key, answers)
    return submit(key)


def two_years(name: str = "rasa", answers: Mapping[str, Answer | int] | None = None) -> AssessmentKey:
    """Return somebody who answered everything with 1, and a year later one question with 3."""
    key = key_of(name)
    a_year_ago(assess(key, 1))
    assess_again(key, {CHANGED: 3} if answers is None else answers)
    return key


def compared(
    key: AssessmentKey | None, numbers: tuple[int, int] | None = None, instrument: Instrument | None = None
) -> ShownComparison:
    """Return the comparison as its page reads it."""
    access = None if key is None else find_access(key)
    return show_comparison(key, numbers, instrument or packaged_instrument(), access)


def shown(key: AssessmentKey, numbers: tuple[int, int] | None = None) -> ShownPair:
    """Return two attempts beside each other, which there must be."""
    found = compared(key, numbers).shown
    assert found is not None
    return found
