"""The words that the document needs besides its sentences: those of the questions and of the units, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from csr_xblock.domain.identifiers import ObjectiveId, UnitId
from csr_xblock.domain.questions.instrument import Instrument, Objective


@dataclass(frozen=True)
class UnitWords:
    """What a unit is called, and its task in the company; '' for one without a task."""

    title: str
    task: str = ""


@dataclass(frozen=True)
class DocumentWords:
    """
    The questions of today in the language, and those of the latest hand-in; the same where nothing was handed in.

    `earlier` are those of the hand-in before, with which it is compared.
    """

    language: str
    current: Instrument
    handed_in: Instrument
    earlier: Instrument
    units: Mapping[UnitId, UnitWords] = field(default_factory=dict)

    def goal(self, objective: ObjectiveId) -> Objective | None:
        """Return a goal of today's questions, None for one that they have lost."""
        return next((one for one in self.current.objectives if one.id == objective), None)
