"""
What every screen of a company's work needs: the hunt, stakeholders, importance, priorities, the plan.

Each subject has a room of its own. The programme knows their screens by name, and each is a function of this scene.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from web_fragments.fragment import Fragment

from csr_xblock.domain.links import Links
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.screens import handler_address
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.programme import instrument_of, instrument_words
from csr_xblock.placed.units import PlacedUnit
from csr_xblock.presentation.journey.screen_names import HOME
from csr_xblock.services.journey.show_journey import access_of
from csr_xblock.services.questions.show_assessment import AssessmentState


@dataclass(frozen=True)
class CompanyScene:
    """
    A programme of version 2 as one learner sees it.

    `around` surrounds the programme; `links` make its own addresses, `inner` those of the assessment's screens. `asked`
    is the screen in the page's address, a name and perhaps parts behind slashes.
    """

    block: ProgrammeBlock
    around: Surroundings
    state: AssessmentState
    links: Links
    inner: Links
    units: tuple[PlacedUnit, ...]
    steps: frozenset[Step]
    asked: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """What stands in the address behind the screen's name, such as 7 in action/7."""
        return tuple(self.asked.split("/")[1:])

    @property
    def key(self) -> AssessmentKey | None:
        """The key of the company's work, None where nothing may be kept."""
        return work_key(self.around)

    @cached_property
    def access(self) -> CompanyAccess | None:
        """The person's place in a company, None before the first profile."""
        return access_of(self.key)

    @cached_property
    def instrument(self) -> Instrument:
        """The programme's questions, as they are scored."""
        return instrument_of(self.around.programme)

    @cached_property
    def words(self) -> Instrument:
        """The same in the learner's language."""
        return instrument_words(self.around.programme, self.around.language)

    @property
    def offered_modes(self) -> tuple[Mode, ...]:
        """The lengths of the self-assessment that learners choose from."""
        return own_programme(self.around).followed.offered_modes(self.instrument)

    @property
    def home_url(self) -> str:
        """The address of the start page with the seven steps."""
        return self.links.to(HOME)

    def address(self, handler: str, **query: str) -> str:
        """Return the address of one of the programme's handlers, '' for somebody whose work may not be kept."""
        return handler_address(self.block, self.around.learner, handler, **query)


CompanyScreen = Callable[[CompanyScene], Fragment]


def work_key(around: Surroundings) -> AssessmentKey | None:
    """Return the key of a company's work around a programme: that of the attempts which the programme follows."""
    return around.key_for(own_programme(around).followed)
