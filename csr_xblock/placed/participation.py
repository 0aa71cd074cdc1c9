"""
Tells the platform that a learner has taken part: completion of each block, and the programme's points.

Both say "done", never how good a company is. The blocks call one function each after what a learner did; what is
published is for the person in front of the screen.
"""

from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.programme.participation import Participation, participation_share
from csr_xblock.domain.programme.settings import Counted
from csr_xblock.openedx.programme import nearest_program, placed_assessment, unit_blocks
from csr_xblock.placed.setting_faults import setting_fault
from csr_xblock.services.questions.show_assessment import has_handed_in
from csr_xblock.services.units.show_pathway import completed_units

MAX_POINTS = 1.0
"""Fixed, so that what an author adds later changes nothing that was earned; the field `weight` says what it counts."""


def tell_done(block: Any) -> None:
    """Tell that the learner has done an assessment or a unit, and what that means for the programme around it."""
    if block.assessment_key() is None:
        return
    _complete(block, 1.0)
    program = nearest_program(block)
    if program is not None:
        _tell_program(program)


def tell_later(program: Any, done: Collection[UnitId]) -> None:
    """
    Tell of done units that the platform does not know of: their evidence was accepted while the learner was away.

    A trainer's click cannot tell it, because what is published is for the person in front of the screen. One query of
    the platform's, and none where nothing is done or completion is not kept.
    """
    service = program.runtime.service(program, "completion")
    units = [unit for unit in unit_blocks(program) if unit.slug() in done]
    if service is None or not units or not service.completion_tracking_enabled():
        return
    known = service.get_completions([unit.scope_ids.usage_id for unit in units])
    for unit in units:
        if known.get(unit.scope_ids.usage_id, 0.0) < 1.0:
            tell_done(unit)


def max_points(program: Any) -> float | None:
    """Return the most points of a programme, None if taking part gives none. Reads the author's setting only."""
    return None if graded_by(program) is None else MAX_POINTS


def graded_by(program: Any) -> Counted | None:
    """Return what gives points, None for nothing and for words that nobody knows."""
    return _counted(program.grading)


def completed_by(program: Any) -> Counted:
    """Return what completes the programme: the author's setting, else its assessment, else its units."""
    return _counted(program.completes_with) or default_completion(program)


def default_completion(program: Any) -> Counted:
    """Return what completes a programme whose author has said nothing."""
    return Counted.UNITS if placed_assessment(program) is None else Counted.ASSESSMENT


def needed_units(program: Any) -> int:
    """Return how many done units are all that is needed: the author's number, else the usual one or all there are."""
    number = max(int(program.counted_units or 0), 1)
    return number if _says(program, "counted_units") else min(number, max(len(_units(program)), 1))


def unit_count_faults(program: Any) -> list[str]:
    """Return a sentence for the author if more units are needed than there are, so that nobody could reach it."""
    graded = graded_by(program)
    is_counting = completed_by(program).has_units or (graded is not None and graded.has_units)
    there, needed = len(_units(program)), needed_units(program)
    if not is_counting or needed <= max(there, 1):
        return []
    sentence = _("{needed} done units are needed, but there are only {present}; nobody can reach that.")
    return [setting_fault("counted_units", sentence.format(needed=needed, present=there))]


def _tell_program(program: Any) -> None:
    assessment = placed_assessment(program)
    key = (assessment or program).assessment_key()
    if key is None:
        return
    done = _done(program, key)
    needed = needed_units(program)
    _complete_once(program, float(participation_share(completed_by(program), done, needed)))
    graded = graded_by(program)
    if graded is not None:
        value = float(participation_share(graded, done, needed)) * MAX_POINTS
        event = {"value": value, "max_value": MAX_POINTS, "only_if_higher": True}
        program.runtime.publish(program, "grade", event)


def _done(program: Any, key: AssessmentKey) -> Participation:
    done = completed_units(key)
    return Participation(has_handed_in(key), sum(1 for unit in _units(program) if unit in done))


def _units(program: Any) -> set[str]:
    """Return the slugs of the programme's units; what is there twice is one unit to learners."""
    return {unit.slug() for unit in unit_blocks(program)}


def _complete(block: Any, share: float) -> None:
    """The runtimes of Studio and of the workbench keep no completion and offer no service for it."""
    if block.runtime.service(block, "completion") is not None:
        block.emit_completion(share)


def _complete_once(program: Any, share: float) -> None:
    """
    Tell how complete a programme is, unless the platform knows of more: like points, completion is never taken away.

    It would be when an author asks for more than before, or after a trainer has reopened an attempt.
    """
    service, key = program.runtime.service(program, "completion"), program.scope_ids.usage_id
    if service is None or not service.completion_tracking_enabled():
        return
    if share >= service.get_completions([key]).get(key, 0.0):
        _complete(program, share)


def _says(program: Any, name: str) -> bool:
    return bool(program.fields[name].is_set_on(program))


def _counted(setting: str | None) -> Counted | None:
    return Counted(setting) if setting in set(Counted) else None
