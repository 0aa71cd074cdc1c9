"""What a unit's page and its handlers begin with: the unit as it stands, what it asks, and who may enter."""

from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.translation import gettext

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.errors import Conflict
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.references import references_of
from csr_xblock.domain.units.first_step import first_step
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.edge.taking_part import tell_done
from csr_xblock.openedx.screens import document_url, short_id_of
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.openedx.written import written_unit
from csr_xblock.placed.programme import area_ids, instrument_words, opened_by_results_in, unit_titles, units_of
from csr_xblock.placed.units import PlacedUnit, place_unit, unit_work
from csr_xblock.presentation.questions.route import AGAIN, START
from csr_xblock.presentation.units.onward import NextStep, Onward
from csr_xblock.presentation.units.unit_words import online_words
from csr_xblock.services.again.show_asked_again import DoneSince, show_asked_again
from csr_xblock.services.units.show_pathway import LearnerPathway, open_unit_ids, show_pathway
from csr_xblock.services.units.show_unit import UnitAccess, show_unit


@dataclass(frozen=True)
class UnitScene:
    """A unit without faults in what surrounds it. What only some screens need is worked out when it is asked for."""

    block: UnitBlock
    around: Surroundings
    unit: PlacedUnit

    @property
    def work(self) -> UnitWork:
        """What the unit asks before it is done. The other units' rules are read only where trainers read reports."""
        work = unit_work(self.unit, self.around.programme)
        if not work.is_reviewed:
            return work
        telling = opened_by_results_in(self.around.programme, self.around.language)
        return replace(work, tells_result=work.unit.id in telling)

    @cached_property
    def words(self) -> Instrument:
        """The instrument of the programme around it, in the learner's language."""
        return instrument_words(self.around.programme, self.around.language)

    @cached_property
    def units(self) -> tuple[PlacedUnit, ...]:
        """The units of the programme around it."""
        return units_of(self.around.programme, self.around.language)

    @property
    def titles(self) -> dict[UnitId, str]:
        """The title of every unit that a rule may name."""
        return unit_titles((placed.descriptor for placed in self.units), self.around.language)


def unit_scene(block: UnitBlock, around: Surroundings) -> UnitScene | None:
    """Return the scene, None while the author's settings have faults."""
    unit = place_unit(written_unit(block), around.language, area_ids(around.programme))
    return None if unit is None else UnitScene(block, around, unit)


def usable_scene(block: UnitBlock, around: Surroundings) -> UnitScene:
    """Return the scene for a handler. Raises Conflict while the author's settings have faults."""
    scene = unit_scene(block, around)
    if scene is None:
        raise Conflict("content-unusable")
    return scene


def unit_access(scene: UnitScene) -> UnitAccess:
    """Return what the learner may do here. Authors read their unit in Studio as if it were open."""
    if scene.around.is_author_preview:
        return UnitAccess(PathState.OPEN, KeptProgress(scene.unit.descriptor.id))
    return show_unit(scene.around.key, scene.unit.descriptor, packaged_instrument())


def told_and_onward(scene: UnitScene) -> Onward:
    """
    Tell the platform that the unit is done, and return where the learner goes on.

    The page of a done unit tells it again, because a trainer may have accepted its evidence meanwhile.
    """
    tell_done(scene.block, scene.around)
    return _onward(scene)


def assessment_address(around: Surroundings, screen: str) -> str | None:
    """Return the address of a screen of the programme's assessment, None without one."""
    assessment = None if around.programme is None else around.programme.assessment
    if around.programme is None or assessment is None:
        return None
    return document_url(around.programme.settings.usage_key) + Links(short_id_of(assessment.usage_key)).to(screen)


def _onward(scene: UnitScene) -> Onward:
    """Return the programme's open units whose rule names this one, how many are done, and the next step."""
    if not scene.units:
        return Onward()
    this = scene.unit.descriptor.id
    shown = show_pathway(scene.around.key, [placed.descriptor for placed in scene.units], packaged_instrument())
    now_open = open_unit_ids(shown.pathway)
    return Onward(
        opened=tuple(
            (placed.descriptor.title, document_url(placed.settings.usage_key))
            for placed in scene.units
            if placed.descriptor.id in now_open and this in references_of(placed.descriptor.opens_when).units
        ),
        next_step=_next_step(scene, shown) if Step.PATH in scene.around.steps else None,
        done_units=sum(one.state is PathState.COMPLETED for one in shown.pathway.units),
        all_units=len(shown.pathway.units),
        again_url=_again_url(scene, shown),
    )


def _again_url(scene: UnitScene, shown: LearnerPathway) -> str:
    """Return where the unit's questions are answered again, '' where none may be. At most one query."""
    url = assessment_address(scene.around, AGAIN)
    if shown.attempt is None or url is None or Step.SCORECARD not in scene.around.steps:
        return ""
    done = DoneSince([scene.unit.descriptor], shown.progress)
    return url if show_asked_again(shown.attempt, packaged_instrument(), done).asked else ""


def _next_step(scene: UnitScene, shown: LearnerPathway) -> NextStep | None:
    """Return the self-assessment before it is handed in, else the first step of the path."""
    assessment_url = assessment_address(scene.around, START)
    if shown.situation.scorecard is None and assessment_url:
        return NextStep(gettext("Self-assessment"), assessment_url)
    first = first_step(shown.pathway)
    placed = next((one for one in scene.units if one.descriptor.id == first), None)
    if placed is None:
        return None
    unit = placed.descriptor
    return NextStep(unit.title, document_url(placed.settings.usage_key), online_words(unit))
