"""
What the screens and the editors need of each of our blocks, as types. The block classes fulfil them.

XBlock has no types of its own, so a block reaches a screen as one of these.
"""

from collections.abc import Mapping
from typing import Protocol

from web_fragments.fragment import Fragment

from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.openedx.blocks import AssessmentFields, ProgrammeFields, UnitFields
from csr_xblock.openedx.completion import CompletableBlock
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.placed.faults import Fault


class CsrBlockProtocol(CompletableBlock, Protocol):
    """What all three blocks have."""

    has_children: bool
    children: list[object]
    schema_version: str

    def surroundings(self) -> Surroundings:
        """Return what surrounds the block now."""
        ...

    def language_code(self) -> str:
        """Return the language of the block's screens and messages."""
        ...

    def shown_title(self) -> str:
        """Return the author's title; the one that every new block has is said in the active language."""
        ...

    def author_faults(self) -> list[Fault]:
        """Return what an author must mend before learners can use the block."""
        ...

    def student_view(self, context: Mapping[str, object] | None = None) -> Fragment:
        """Return what learners see."""
        ...


class ProgrammeBlock(CsrBlockProtocol, ProgrammeFields, Protocol):
    """The csr_program, as its screens and its editor see it."""

    introduction: str
    mode: str
    assessment: str

    def own_faults(self) -> list[Fault]:
        """Return the faults that are mended in the programme's own editor."""
        ...


class AssessmentBlock(CsrBlockProtocol, AssessmentFields, Protocol):
    """The csr_assessment, as its screens and its editor see it."""

    def instrument(self) -> Instrument:
        """Return the effective instrument. Raises InvalidContent for an adaptation with faults."""
        ...


class UnitBlock(CsrBlockProtocol, UnitFields, Protocol):
    """The csr_unit, as its screens and its editor see it."""
