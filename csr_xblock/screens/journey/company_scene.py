"""
What every screen of a company's work needs: the hunt, stakeholders, importance, priorities, the plan.

Each subject has a room of its own. The programme knows their screens by name, and each is a function of this scene.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from web_fragments.fragment import Fragment

from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.screens import PAGE_COMPANY, handler_address
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.programme import instrument_of, instrument_words
from csr_xblock.placed.units import PlacedUnit
from csr_xblock.presentation.journey.screen_names import HOME, MONTHLY
from csr_xblock.services.journey.show_journey import access_of
from csr_xblock.services.questions.show_assessment import AssessmentState


@dataclass(frozen=True)
class CompanyScene:
    """
    A programme of version 2 as one learner sees it.

    `around` surrounds the programme; `links` make its own addresses, `inner` those of the assessment's screens. `asked`
    is the screen in the page's address, a name and perhaps parts behind slashes. Units are read when they are needed.
    """

    block: ProgrammeBlock
    around: Surroundings
    state: AssessmentState
    links: Links
    inner: Links
    steps: frozenset[Step]
    read_units: Callable[[], tuple[PlacedUnit, ...]]
    asked: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """What stands in the address behind the screen's name, such as 7 in action/7."""
        return tuple(self.asked.split("/")[1:])

    @property
    def key(self) -> AssessmentKey | None:
        """The key of the company's work, with the company that the page shows; None where nothing may be kept."""
        key = work_key(self.around)
        if key is None or key.page_company is not None:
            return key
        return replace(key, page_company=self.state.company_id)

    @cached_property
    def access(self) -> CompanyAccess | None:
        """The person's place in a company, None before the first profile."""
        return access_of(self.key, self.state)

    @cached_property
    def units(self) -> tuple[PlacedUnit, ...]:
        """The programme's units in their order, without those that have faults."""
        return self.read_units()

    @cached_property
    def page_around(self) -> Surroundings:
        """What surrounds the programme, with the company whose work the page shows."""
        return self.around if self.access is None else of_company(self.around, self.access)

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

    @property
    def monthly_url(self) -> str:
        """The address of the monthly 20 minutes, '' where the programme hides the step to which they belong."""
        return self.links.to(MONTHLY) if Step.RENEW in self.steps else ""

    def address(self, handler: str, **query: str) -> str:
        """Return the address of one of the programme's handlers, '' for somebody whose work may not be kept."""
        return company_address(self.block, self.page_around, handler, **query)


CompanyScreen = Callable[[CompanyScene], Fragment]


def of_company(around: Surroundings, access: CompanyAccess) -> Surroundings:
    """Return what surrounds a page that shows a company's work."""
    return replace(around, page_company=access.key.company_id)


def company_address(block: PlatformBlock, around: Surroundings, handler: str, **query: str) -> str:
    """
    Return the address of a handler that changes a company's work, '' for somebody whose work may not be kept.

    It says whose work the page shows, so that nothing gets into another company that the person has joined since.
    """
    if around.page_company is not None:
        query |= {PAGE_COMPANY: str(around.page_company)}
    return handler_address(block, around.learner, handler, **query)


def work_key(around: Surroundings) -> AssessmentKey | None:
    """Return the key of a company's work around a programme: that of the attempts which the programme follows."""
    return around.key_for(own_programme(around).followed)


def access_to_read(around: Surroundings, state: AssessmentState | None = None) -> CompanyAccess:
    """
    Return the place of somebody who may read and change what the company does: for what a handler tells or gives.

    Raises Conflict before the first profile and where the page showed another company, NotAllowed for everybody else.
    One query, none with a `state` that was read before. What a handler writes asks again, under a lock.
    """
    access = access_of(work_key(around), state)
    if access is None:
        raise Conflict("profile-missing")
    if not access.may_change:
        raise NotAllowed("company-of-management")
    if around.page_company not in (None, access.key.company_id):
        raise Conflict("company-changed")
    return access
