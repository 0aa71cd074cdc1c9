"""
What of a rule can open anything for people who are asked one questionnaire.

A rule may ask for an area or a question that their questionnaire does not have. Ways that never lead anywhere are left
out, so that nobody is told to walk them; a rule without any other way leads nowhere.
"""

from functools import lru_cache

from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.kinds import All, AnyOf, Event, Happened, Not, Rule, ScoreInsufficient
from csr_xblock.domain.rules.subjects import Subjects, subjects_of
from csr_xblock.domain.rules.truth import can_be

MAX_KEPT = 2_048


@lru_cache(maxsize=MAX_KEPT)
def openable_part(rule: Rule, instrument: Instrument) -> Rule | None:
    """Return the rule without ways that nobody can go who is asked this instrument; None if none is left."""
    subjects = subjects_of(instrument)
    return _part(rule, True, subjects) if can_be(rule, True, subjects) else None


def _part(rule: Rule, wanted: bool, subjects: Subjects) -> Rule:
    """Return a rule that can be the wanted truth without the parts that cannot bring it about."""
    match rule:
        case Not(part):
            return Not(_part(part, not wanted, subjects))
        case All(parts) | AnyOf(parts):
            # One true part is enough for 'or', one false part against 'and'.
            one_is_enough = isinstance(rule, AnyOf) is wanted
            kept = tuple(
                _part(part, wanted, subjects) for part in parts if not one_is_enough or can_be(part, wanted, subjects)
            )
            return kept[0] if len(kept) == 1 else type(rule)(kept)
        case ScoreInsufficient(subject) if subject not in subjects.scores:
            # What is not asked has no number for everybody who has handed in.
            return Happened(Event.ASSESSMENT_COMPLETED)
        case _:
            return rule
