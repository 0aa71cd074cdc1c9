"""Keeps where somebody sees an earlier attempt from today, question by question."""

from csr_xblock.domain.comparison.hand_ins import Pair, pair_of
from csr_xblock.domain.comparison.looking_back import LookBack, level_to_keep
from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.comparison.hand_in_store import hand_ins_of, with_answers
from csr_xblock.results.comparison.look_back_store import locked_pair, write_look_back
from csr_xblock.services.questions.instruments import instrument_by_hash


def look_back(key: AssessmentKey | None, look: LookBack, current: Instrument) -> None:
    """
    Keep a level; the level of then takes back what was said, and the same once more changes nothing.

    Raises NotAllowed where nothing may be kept, Conflict for two attempts that cannot be compared any more, and what
    `level_to_keep` raises. At most six queries, at times one more.
    """
    if key is None:
        raise NotAllowed("read-only")
    # What was handed in does not change, so it is read before the locks.
    pair = _pair(key, look)
    first = pair.first.attempt
    level = level_to_keep(instrument_by_hash(first.instrument_hash, current), first.sheet, look)
    with locked_pair(key, look.attempt_id, look.earlier_id):
        write_look_back(look, level)


def _pair(key: AssessmentKey, look: LookBack) -> Pair:
    hand_ins = hand_ins_of(key)
    numbers = {one.attempt.id: one.number for one in hand_ins}
    if look.attempt_id not in numbers or look.earlier_id not in numbers:
        raise Conflict("attempt-gone")
    pair = pair_of(hand_ins, numbers[look.earlier_id], numbers[look.attempt_id])
    if pair is None or pair.second.attempt.id != look.attempt_id or not pair.second.is_like(pair.first):
        raise Conflict("attempts-not-comparable")
    return with_answers(pair)
