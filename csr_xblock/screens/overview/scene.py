"""
What every trainer's screen and handler of a programme begins with: who may see it, and what is overseen.

Glue at the edge. What is overseen comes from the block's own place in the course, never from the browser.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.openedx.people import name_columns
from csr_xblock.openedx.programme import placed_assessment, placed_units, results_may_be_seen, unit_blocks
from csr_xblock.placed.programme import instrument_words
from csr_xblock.placed.units import slug_of
from csr_xblock.screens.units.unit import is_reviewed, work_of
from csr_xblock.services.overview.list_learners import ListedBy


@dataclass(frozen=True)
class TrainerScene:
    """A programme as a trainer sees it. `trainer` is the user's id."""

    block: Any
    language: str
    trainer: int
    overseen: Overseen
    titles: dict[UnitId, str]

    @cached_property
    def words(self) -> Instrument:
        """The instrument in the trainer's language."""
        return instrument_words(self.block, self.language)

    @cached_property
    def by(self) -> ListedBy:
        """How learners are listed here."""
        assessment = placed_assessment(self.block) or self.block
        return ListedBy(name_columns(), results_may_be_seen(assessment))

    @property
    def has_review(self) -> bool:
        """Whether evidence counts in some unit when a trainer has accepted it."""
        return any(is_reviewed(unit) for unit in unit_blocks(self.block))

    def work(self, unit: UnitId) -> UnitWork:
        """Return what a unit of this programme asks."""
        return work_of(next(child for child in unit_blocks(self.block) if slug_of(child) == unit))


def may_oversee(block: Any) -> bool:
    """Return whether the person is a trainer of this course in the LMS, as nobody else."""
    identity = block.identity()
    return bool(identity.is_trainer) and identity.learner is not None


def trainer_scene(block: Any, language: str) -> TrainerScene:
    """Return the scene. Raises NotAllowed for everybody but a trainer of this course in the LMS."""
    if not may_oversee(block):
        raise NotAllowed("trainers-only")
    trainer = block.identity().learner
    assessment, units = placed_assessment(block), placed_units(block, language)
    return TrainerScene(
        block=block,
        language=language,
        trainer=trainer.user_id,
        overseen=Overseen(
            course=trainer.course,
            assessment=(assessment or block).assessment_name(),
            units=tuple(unit.descriptor.id for unit in units),
            has_assessment=assessment is not None,
        ),
        titles={unit.descriptor.id: unit.descriptor.title for unit in units},
    )
