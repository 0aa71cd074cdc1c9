"""
What every trainer's screen and handler of a programme begins with: who may see it, and what is overseen.

Glue at the edge. What is overseen comes from the block's own place in the course, never from the browser.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.instrument import Instrument
from csr_xblock.domain.oversight import Overseen
from csr_xblock.openedx.people import name_columns
from csr_xblock.openedx.programme import UNIT_TYPE, effective_setting, placed_assessment, placed_blocks, placed_units
from csr_xblock.placed_unit import slug_of
from csr_xblock.program_words import instrument_words
from csr_xblock.services.list_learners import ListedBy
from csr_xblock.services.work_on_unit import UnitWork
from csr_xblock.unit_screens import is_reviewed, work_of

NOBODY = "nobody"


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
        return ListedBy(name_columns(), effective_setting(assessment, "results_for", "") != NOBODY)

    @property
    def has_review(self) -> bool:
        """Whether evidence counts in some unit when a trainer has accepted it."""
        return any(is_reviewed(child) for child in _units(self.block))

    def work(self, unit: UnitId) -> UnitWork:
        """Return what a unit of this programme asks."""
        return work_of(next(child for child in _units(self.block) if slug_of(child) == unit))


def may_oversee(block: Any) -> bool:
    """Return whether the person is a trainer of this course in the LMS, as nobody else."""
    identity = block.identity()
    return identity.is_trainer and identity.learner is not None


def trainer_scene(block: Any, language: str) -> TrainerScene:
    """Return the scene. Raises NotAllowed for everybody but a trainer of this course in the LMS."""
    identity = block.identity()
    if identity.learner is None or not identity.is_trainer:
        raise NotAllowed("trainers-only")
    assessment, units = placed_assessment(block), placed_units(block, language)
    return TrainerScene(
        block=block,
        language=language,
        trainer=identity.learner.user_id,
        overseen=Overseen(
            course=identity.learner.course,
            assessment=(assessment or block).assessment_name(),
            units=tuple(unit.descriptor.id for unit in units),
            has_assessment=assessment is not None,
        ),
        titles={unit.descriptor.id: unit.descriptor.title for unit in units},
    )


def _units(block: Any) -> list[Any]:
    return [child for child in placed_blocks(block) if child.scope_ids.block_type == UNIT_TYPE]
