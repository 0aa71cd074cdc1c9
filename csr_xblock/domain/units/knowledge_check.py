"""
How a knowledge check teaches: hints first, answers after the second try, choices in an order of the learner's own.

Source: METHODOLOGY 2.5 (pass mark, tries without limit).
"""

from hashlib import sha256

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.units.learning_unit import Choice, Question

TRIES_WITH_HINTS = 1
"""How many tries that were not enough are answered with hints alone."""


def tells_answers(tries: int, *, is_passed: bool) -> bool:
    """Return whether right answers are told after so many tries, the newest included: at once to who has passed."""
    return is_passed or tries > TRIES_WITH_HINTS


def choices_for(question: Question, unit: UnitId, learner: Learner | None) -> tuple[Choice, ...]:
    """
    Return the choices in the order that this learner is shown, the same at every visit and in every language.

    Nobody learns an answer by its place, nor passes on "the second one". Without a learner they stay as written.
    """
    if learner is None:
        return question.choices
    return tuple(sorted(question.choices, key=lambda choice: _place(choice, question, unit, learner)))


def _place(choice: Choice, question: Question, unit: UnitId, learner: Learner) -> bytes:
    words = (learner.course, str(learner.user_id), unit, question.id, choice.id)
    return sha256("\0".join(words).encode()).digest()
