"""
The strategy document: fifteen sections in a fixed order, each written from what the company has chosen.

Source: METHODOLOGY 2.6 (`strategy_document` of the instrument's data).
"""

from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.document.blocks import Block, lines_of

MAX_OWN_CHARACTERS = 10_000
"""Of the formatted text that a company writes for a section, with its marks (JOURNEY 1)."""


class SectionId(StrEnum):
    """The sections in their order."""

    COVER = "cover"
    WHO_WE_ARE = "who-we-are"
    VALUES = "values"
    STAKEHOLDERS = "stakeholders"
    SCORECARD = "scorecard"
    STRENGTHS = "strengths"
    IMPROVE = "improve"
    MAP = "map"
    GOALS = "goals"
    ACTION_PLAN = "action-plan"
    LEARNING_PLAN = "learning-plan"
    DIALOGUE = "dialogue"
    MONITORING = "monitoring"
    COMMUNICATION = "communication"
    CHANGE_LOG = "change-log"


NEVER_OWN = frozenset({SectionId.COVER, SectionId.CHANGE_LOG})
"""What follows from versions and approval; own words there would contradict them."""

NEVER_ENOUGH = frozenset({SectionId.COVER, SectionId.WHO_WE_ARE, SectionId.CHANGE_LOG})
"""What is there without any choice of the company; a document of these alone has nothing in it."""


@dataclass(frozen=True)
class MissingPart:
    """
    What a section lacks, in a sentence that says what to do, and where: a screen of the programme or the assessment.

    `is_inside`: it is a screen of the assessment. The page turns it into a link; files leave it out.
    """

    sentence: str
    screen: str
    is_inside: bool = False


@dataclass(frozen=True)
class Section:
    """
    A section in words. `blocks` is empty where there is nothing to tell yet; `missing` says what would fill it.

    `is_own`: the company has written it in its own words.
    """

    id: SectionId
    title: str
    blocks: tuple[Block, ...]
    missing: tuple[MissingPart, ...] = ()
    is_own: bool = False

    @property
    def lines(self) -> list[str]:
        """What the section says, as lines of plain text."""
        return [line for block in self.blocks for line in lines_of(block)]


@dataclass(frozen=True)
class StrategyDocument:
    """
    A whole document in one language. `company` is '' where nobody has given the name; `footer` stands on every sheet.
    """

    language: str
    title: str
    company: str
    footer: str
    sections: tuple[Section, ...]

    def section(self, section_id: SectionId) -> Section | None:
        """Return a section, None for one that the document does not have."""
        return next((one for one in self.sections if one.id is section_id), None)


def says_something(document: StrategyDocument) -> bool:
    """Return whether there is anything in the document that the company has found out, chosen or written."""
    return any(section.is_own or section.blocks for section in document.sections if section.id not in NEVER_ENOUGH)
