"""
What surrounds a block in one request: who is there, where, in which language, and what authors have set around it.

Read once at the edge, frozen, and handed down, so that screens need not ask the platform again. What stands inside a
programme is read when it is first needed: a saved answer needs none of it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property

from csr_xblock.domain.links import Links
from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.programme.block_settings import AssessmentSettings, ProgrammeSettings
from csr_xblock.domain.programme.inherited import InheritedSettings
from csr_xblock.domain.programme.settings import JOURNEY_VERSION, Step, known_steps, shown_steps
from csr_xblock.domain.units.unit_settings import UnitSettings
from csr_xblock.openedx.blocks import PlatformBlock, ProgrammeFields
from csr_xblock.openedx.children import assessment_block, nearest_programme, unit_blocks
from csr_xblock.openedx.identity import Identity, identity_of, is_author_preview, time_zone_of
from csr_xblock.openedx.language import LEARNERS, language_of
from csr_xblock.openedx.screens import document_url, short_id
from csr_xblock.openedx.written import written_assessment, written_inherited, written_programme, written_units


@dataclass(frozen=True)
class Programme:
    """
    The programme around a block, or the block itself. `short_id` names it on its page.

    What stands in it is read when it is first needed, each part once.
    """

    settings: ProgrammeSettings
    short_id: str
    _read_assessment: Callable[[], AssessmentSettings | None] = field(repr=False, compare=False)
    _read_units: Callable[[], tuple[UnitSettings, ...]] = field(repr=False, compare=False)

    @cached_property
    def assessment(self) -> AssessmentSettings | None:
        """Its first self-assessment, None without one."""
        return self._read_assessment()

    @cached_property
    def units(self) -> tuple[UnitSettings, ...]:
        """Its units in their order, also those with faults."""
        return self._read_units()

    @property
    def has_assessment(self) -> bool:
        """Whether there is a self-assessment in it."""
        return self.assessment is not None

    @property
    def steps(self) -> frozenset[Step]:
        """The steps that learners see in it."""
        version = self.settings.version
        if not self.settings.steps:
            return frozenset(known_steps(version))
        return shown_steps(self.settings.steps, has_assessment=self.has_assessment, version=version)

    @property
    def is_journey(self) -> bool:
        """Whether it leads through the seven steps, from a start page."""
        return self.settings.version >= JOURNEY_VERSION and self.has_assessment

    @property
    def followed(self) -> InheritedSettings:
        """What holds for the attempts that the programme follows: its assessment's settings, else its own."""
        assessment, own = self.assessment, self.settings.inherited
        return own if assessment is None else assessment.inherited.inside(own)


@dataclass(frozen=True)
class Surroundings:
    """
    `settings` are in effect here: the block's own, else the programme's.

    `time_zone` is the learner's own, '' for somebody who has chosen none. `short_id` names the block on its page.
    `page_company` is the company whose work the page showed that calls a handler, None where it showed none.
    """

    identity: Identity
    language: str
    time_zone: str
    settings: InheritedSettings
    programme: Programme | None
    short_id: str
    is_author_preview: bool = False
    page_company: int | None = None

    @property
    def learner(self) -> Learner | None:
        """Whose work may be kept; None for everybody else."""
        return self.identity.learner

    @property
    def learner_id(self) -> int:
        """The user's id, 0 for somebody whose work may not be kept."""
        return self.learner.user_id if self.learner is not None else 0

    @property
    def key(self) -> AssessmentKey | None:
        """The key of the attempts that the block follows, None where nothing may be kept."""
        return self.key_for(self.settings)

    def key_for(self, settings: InheritedSettings) -> AssessmentKey | None:
        """Return the key of the attempts under other settings, None where nothing may be kept."""
        if self.learner is None:
            return None
        return AssessmentKey(self.learner, settings.assessment_name, self.page_company)

    @property
    def steps(self) -> frozenset[Step]:
        """The steps that learners see around the block; without a programme none is hidden."""
        return frozenset(Step) if self.programme is None else self.programme.steps

    @property
    def units(self) -> tuple[UnitSettings, ...]:
        """The units of the programme around the block, none without one."""
        return () if self.programme is None else self.programme.units

    @property
    def may_open_locked(self) -> bool:
        """Whether learners may open locked units anyway."""
        return self.programme is not None and self.programme.settings.may_open_locked


def own_programme(around: Surroundings) -> Programme:
    """Return the programme that a csr_program is: it surrounds itself."""
    assert around.programme is not None
    return around.programme


def surroundings_of(block: PlatformBlock) -> Surroundings:
    """Return what surrounds the block now: the LMS may bind one block to several people within a request."""
    around = nearest_programme(block)
    own = written_inherited(block)
    programme = None if around is None else programme_of(around)
    settings = own if programme is None or around is block else own.inside(programme.settings.inherited)
    return Surroundings(
        identity=identity_of(block),
        language=language_of(block, settings.language or LEARNERS),
        time_zone=time_zone_of(block),
        settings=settings,
        programme=programme,
        short_id=short_id(block),
        is_author_preview=is_author_preview(block),
    )


def programme_home(programme: Programme, screen: str) -> str:
    """Return the address of one of a programme's own screens in the programme's own document."""
    return document_url(programme.settings.usage_key) + Links(programme.short_id).to(screen)


def surroundings_inside(around: Surroundings, block: PlatformBlock) -> Surroundings:
    """Return what surrounds a block inside the programme whose surroundings are known; little is read again."""
    assert around.programme is not None
    outer = around.programme.settings.inherited
    settings = written_inherited(block).inside(outer)
    is_same = settings.language == outer.language
    return replace(
        around,
        settings=settings,
        language=around.language if is_same else language_of(block, settings.language or LEARNERS),
        short_id=short_id(block),
    )


def programme_of(block: ProgrammeFields) -> Programme:
    """Return what authors have set of a programme. What stands in it is read when it is first needed."""

    def read_assessment() -> AssessmentSettings | None:
        assessment = assessment_block(block)
        return None if assessment is None else written_assessment(assessment)

    def read_units() -> tuple[UnitSettings, ...]:
        return written_units(block, unit_blocks(block))

    return Programme(written_programme(block), short_id(block), read_assessment, read_units)
