"""
Tells the platform that a learner has taken part: completion of each block, and the programme's points.

Both say "done", never how good a company is. What is published is for the person in front of the screen.
"""

from collections.abc import Callable, Collection
from typing import cast

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.programme.participation import Participation, participation_share
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.children import nearest_programme, unit_blocks
from csr_xblock.openedx.completion import CompletableBlock, known_completion, tell_completion
from csr_xblock.openedx.events import publish_grade
from csr_xblock.openedx.surroundings import Programme, Surroundings
from csr_xblock.openedx.written import written_unit
from csr_xblock.placed.participation import MAX_POINTS, completed_by, counted_slugs, graded_by, needed_units
from csr_xblock.services.questions.show_assessment import has_handed_in
from csr_xblock.services.units.show_pathway import completed_units


def tell_done(block: CompletableBlock, around: Surroundings) -> None:
    """Tell that the learner has done an assessment or a unit, and what that means for the programme around it."""
    if around.learner is None:
        return
    tell_completion(block, 1.0)
    tell_programme(block, around)


def tell_later(block: CompletableBlock, around: Surroundings, done: Collection[UnitId]) -> None:
    """
    Tell of a programme's done units that the platform does not know of: their evidence was accepted meanwhile.

    A trainer's click cannot tell it, because what is published is for the person in front of the screen. One query of
    the platform's, and none where nothing is done or completion is not kept.
    """
    programme = around.programme
    if programme is None or around.learner is None or not any(unit.slug in done for unit in programme.units):
        return
    units = [cast("CompletableBlock", unit) for unit in unit_blocks(block) if written_unit(unit).slug in done]
    known = known_completion(block, [unit.scope_ids.usage_id for unit in units])
    if known is None:
        return
    untold = [unit for unit in units if known.get(unit.scope_ids.usage_id, 0.0) < 1.0]
    for unit in untold:
        tell_completion(unit, 1.0)
    if untold:
        _complete(block, programme, _done(programme, around))


def tell_programme(block: CompletableBlock, around: Surroundings) -> None:
    """Tell how far the learner has taken part in the programme around a block, if there is one."""
    programme = around.programme
    if programme is None:
        return
    done = _done(programme, around)
    _complete(block, programme, done)
    _publish(block, programme, done)


def tell_points_due(
    block: PlatformBlock, around: Surroundings, known: Callable[[], Participation] | None = None
) -> None:
    """
    Tell a learner's points again while a page is shown, so that none are missed: an author may have switched them on
    after the learner has handed in, or a trainer has accepted a report since.

    The platform takes the same points twice for once. `known` says what is done where that may have been read already,
    else it takes two queries; neither where nothing is graded or nobody's work is kept.
    """
    programme = around.programme
    if programme is None or around.learner is None or graded_by(programme.settings.grading) is None:
        return
    found = _done(programme, around) if known is None else known()
    if found.has_handed_in or found.units_done:
        _publish(block, programme, found)


def participation_of(programme: Programme, done: Collection[UnitId], *, has_handed_in: bool) -> Participation:
    """Return how far somebody has taken part who has handed in or not, and has done these units."""
    return Participation(has_handed_in, len(counted_slugs(programme).intersection(done)))


def _done(programme: Programme, around: Surroundings) -> Participation:
    key = around.key_for(programme.followed)
    return participation_of(programme, completed_units(key), has_handed_in=key is not None and has_handed_in(key))


def _complete(block: PlatformBlock, programme: Programme, done: Participation) -> None:
    share = participation_share(completed_by(programme), done, needed_units(programme))
    programme_block = nearest_programme(block)
    if programme_block is not None:
        _complete_once(cast("CompletableBlock", programme_block), float(share))


def _publish(block: PlatformBlock, programme: Programme, done: Participation) -> None:
    graded, programme_block = graded_by(programme.settings.grading), nearest_programme(block)
    if graded is not None and programme_block is not None:
        share = participation_share(graded, done, needed_units(programme))
        publish_grade(programme_block, float(share) * MAX_POINTS, MAX_POINTS)


def _complete_once(programme: CompletableBlock, share: float) -> None:
    """
    Tell how complete a programme is, unless the platform knows of more: like points, completion is never taken away.

    It would be when an author asks for more than before, or after a trainer has reopened an attempt.
    """
    key = programme.scope_ids.usage_id
    known = known_completion(programme, [key])
    if known is not None and share >= known.get(key, 0.0):
        tell_completion(programme, share)
