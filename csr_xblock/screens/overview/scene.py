"""
What every trainer's screen and handler of a programme begins with: who may see it, and what is overseen.

What is overseen comes from the block's own place in the course, never from the browser.
"""

from dataclasses import dataclass
from functools import cached_property

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.identifiers import OVERALL, PerspectiveId, UnitId
from csr_xblock.domain.overview.learner_filters import LearnerGroup, group_named
from csr_xblock.domain.overview.milestones import milestones_in
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.reach import reachable_units
from csr_xblock.domain.rules.subjects import subjects_of
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.people import name_columns
from csr_xblock.openedx.screens import handler_address
from csr_xblock.openedx.staff import staff_of
from csr_xblock.openedx.surroundings import Programme, Surroundings
from csr_xblock.placed.programme import instrument_of, instrument_words, opened_by_results_in, units_of
from csr_xblock.placed.units import PlacedUnit, is_reviewed, unit_work


@dataclass(frozen=True)
class TrainerScene:
    """A programme as a trainer sees it. `trainer` is the user's id."""

    block: ProgrammeBlock
    around: Surroundings
    programme: Programme
    trainer: int
    overseen: Overseen
    titles: dict[UnitId, str]

    @cached_property
    def words(self) -> Instrument:
        """The instrument in the trainer's language."""
        return instrument_words(self.programme, self.around.language)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The columns of users' names."""
        return name_columns()

    @property
    def has_review(self) -> bool:
        """Whether evidence counts in some unit when a trainer has accepted it."""
        return any(is_reviewed(unit, self.programme) for unit in self.programme.units)

    @property
    def left_out(self) -> int:
        """How many units of the programme no learner sees, because their author has to mend or begin them."""
        return len(self.programme.units) - len(units_of(self.programme, self.around.language))

    @property
    def closed(self) -> int:
        """How many units of the programme nobody can open there, because of what they wait for."""
        units = units_of(self.programme, self.around.language)
        rules = {placed.descriptor.id: placed.descriptor.opens_when for placed in units}
        return len(rules) - len(reachable_units(rules, subjects_of(instrument_of(self.programme))))

    def address(self, handler: str, **query: str) -> str:
        """Return the address of one of the programme's handlers."""
        return handler_address(self.block, self.around.identity.reader, handler, **query)

    def group_named(self, name: str) -> LearnerGroup | None:
        """Return the group of learners that an address or a handler's query names, None for every other word."""
        areas = (PerspectiveId(OVERALL), *(one.id for one in self.words.perspectives))
        return group_named(name, areas, [band.id for band in self.words.bands], self.overseen.units)

    def work(self, unit: UnitId) -> UnitWork:
        """Return what a unit of this programme asks. It is one of `overseen`, so it has no faults."""
        return unit_work(self.placed(unit), self.programme)

    def placed(self, unit: UnitId) -> PlacedUnit:
        """Return a unit of this programme, one of `overseen`, in the trainer's language."""
        units = units_of(self.programme, self.around.language)
        return next(placed for placed in units if placed.descriptor.id == unit)


def may_oversee(around: Surroundings) -> bool:
    """Return whether the person is a trainer of this course in the LMS, as nobody else."""
    return around.identity.is_trainer and around.identity.reader is not None


def trainer_scene(block: ProgrammeBlock, around: Surroundings) -> TrainerScene:
    """Return the scene. Raises NotAllowed for everybody but a trainer of this course in the LMS."""
    trainer, programme = around.identity.reader, around.programme
    if trainer is None or programme is None or not may_oversee(around):
        raise NotAllowed("trainers-only")
    units = [placed.descriptor for placed in units_of(programme, around.language)]
    return TrainerScene(
        block=block,
        around=around,
        programme=programme,
        trainer=trainer.user_id,
        overseen=Overseen(
            course=trainer.course,
            assessment=programme.followed.assessment_name,
            units=tuple(unit.id for unit in units),
            has_assessment=programme.has_assessment,
            shows_results=programme.followed.results_may_be_seen,
            opened_by_results=opened_by_results_in(programme, around.language),
            staff=staff_of(trainer.course),
            milestones=milestones_in(programme.steps) if programme.is_journey else (),
            objectives=tuple(one.id for one in instrument_of(programme).objectives) if programme.is_journey else (),
            tells_documents=_tells_documents(programme),
        ),
        titles={unit.id: unit.title for unit in units},
    )


def _tells_documents(programme: Programme) -> bool:
    """Return whether companies have a strategy document here and may let trainers read the results in it."""
    has_documents = programme.is_journey and programme.has_assessment and Step.STRATEGY in programme.steps
    return has_documents and programme.followed.results_may_be_seen
