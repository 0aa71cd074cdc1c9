"""
The screens of the programme: its head with the steps, and below it the assessment's screen or the learning path.

The assessment inside is rendered by itself; the units are only listed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import cast

from web_fragments.fragment import Fragment

from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.programme.participation import Participation
from csr_xblock.domain.programme.settings import Step, shown_steps
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.edge.inside import InsideProgramme, inside_context
from csr_xblock.edge.protocols import AssessmentBlock, ProgrammeBlock
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.edge.taking_part import participation_of, tell_points_due
from csr_xblock.openedx.children import assessment_block, rendered
from csr_xblock.openedx.screens import links_of, screen_of, without_own
from csr_xblock.openedx.speaking import speaking
from csr_xblock.openedx.surroundings import Programme, Surroundings, own_programme, surroundings_inside
from csr_xblock.openedx.written import words_language
from csr_xblock.placed.programme import units_of
from csr_xblock.placed.units import PlacedUnit
from csr_xblock.presentation.journey.screen_names import EVIDENCE, HOME, IF_YOU_DO_THIS, IMPORTANCE, UNDERSTAND
from csr_xblock.presentation.journey.step_words import step_of_screen, step_place
from csr_xblock.presentation.overview.overview_words import OVERVIEW
from csr_xblock.presentation.people.receipt_page import PRIVACY
from csr_xblock.presentation.programme.programme_page import (
    ASSESSMENT,
    CERTIFICATE,
    LEARNER,
    OF_SCORECARD,
    PATH,
    SCORECARD,
    ProgrammePage,
    programme_page,
)
from csr_xblock.presentation.questions.route import name_of, route
from csr_xblock.presentation.scoring.scorecard_links import ScorecardLinks
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.screens.overview.pages import overview_fragment, trainers_screen_of
from csr_xblock.screens.overview.scene import may_oversee
from csr_xblock.screens.people.contact import add_contact
from csr_xblock.screens.people.receipt import add_privacy_link, receipt_fragment
from csr_xblock.screens.people.visitor import add_visitors_note
from csr_xblock.screens.plan.plan_screens import draft_address
from csr_xblock.screens.programme.company_screens import COMPANY_SCREENS, company_screen, screen_name
from csr_xblock.screens.programme.seen_programme import seen_programme
from csr_xblock.screens.showing.certificate import certificate_fragment
from csr_xblock.screens.units.pathway import path_fragment
from csr_xblock.services.questions.show_assessment import AssessmentState, show_assessment
from csr_xblock.services.units.show_pathway import completed_in, known_progress


@dataclass(frozen=True)
class ProgrammeScene:
    """
    A programme as one learner sees it. `context` is the view's without the programme's own screen.

    `assessment` is the block inside, None without one, and `inside` what surrounds it. `asked` is that screen.
    """

    block: ProgrammeBlock
    around: Surroundings
    programme: Programme
    context: Mapping[str, object]
    assessment: AssessmentBlock | None
    inside: Surroundings | None
    state: AssessmentState
    asked: str = ""

    @cached_property
    def units(self) -> tuple[PlacedUnit, ...]:
        """The programme's units in their order, without those that have faults."""
        return units_of(self.programme, self.around.language)

    @cached_property
    def progress(self) -> dict[UnitId, KeptProgress]:
        """The learner's progress with units."""
        return known_progress(self.around.key)

    @property
    def done(self) -> frozenset[UnitId]:
        """The units that the learner has done."""
        return completed_in(self.progress)

    @property
    def participation(self) -> Participation:
        """How far the learner has taken part."""
        return participation_of(self.programme, self.done, has_handed_in=self.state.submitted is not None)

    @property
    def steps(self) -> frozenset[Step]:
        """The steps that learners see."""
        return shown_steps(
            self.programme.settings.steps,
            has_assessment=self.assessment is not None,
            version=self.programme.settings.version,
        )

    @cached_property
    def company(self) -> CompanyScene | None:
        """What the screens of the company's work need; None in a programme without them."""
        if self.assessment is None or self.inner_links is None or not self.programme.is_journey:
            return None
        return CompanyScene(
            self.block,
            self.around,
            self.state,
            self.own_links,
            self.inner_links,
            self.steps,
            lambda: self.units,
            self.asked,
        )

    @property
    def importance_url(self) -> str:
        """The address of the screen on which goals are rated, '' for somebody who does not speak for the company."""
        profile, rates = self.state.profile, Step.IMPORTANCE in self.steps and self.company is not None
        return self.own_links.to(IMPORTANCE) if rates and profile is not None and profile.role.is_management else ""

    @property
    def own_links(self) -> Links:
        """The links to the programme's own screens."""
        return links_of(self.block, self.context)

    @property
    def inner_links(self) -> Links | None:
        """The links to the assessment's screens, None without an assessment."""
        return None if self.assessment is None else links_of(self.assessment, self.context)


def programme_fragment(block: ProgrammeBlock, context: Mapping[str, object]) -> Fragment:
    """Return the programme's page: steps, then the path, the assessment's current screen, or one of the trainer's."""
    around = block.surroundings()
    with speaking(around.language, around.time_zone):
        if around.identity.seen is not None:
            return add_contact(seen_programme(block, around, context, around.identity.seen), block, around)
        asked = screen_of(block, context)
        scene = _scene(block, around, without_own(block, context), asked)
        asks_inside = scene.assessment is not None and bool(screen_of(scene.assessment, scene.context))
        trainers = trainers_screen_of(block, around, context, asks_inside=asks_inside)
        current = trainers or _current_screen(asked, scene, asks_inside=asks_inside)
        head = _head(scene, current, is_overview=bool(trainers))
        language = around.language
        fragment = page_fragment(
            block,
            "programme/programme.html",
            head,
            language=language,
            styles=("programme/programme.css",),
            scripts=(),
        )
        body = overview_fragment(block, around, context, trainers) if trainers else _body(scene, current)
        fragment.add_content(body.content)
        fragment.add_fragment_resources(body)
        add_visitors_note(fragment, around)
        if not trainers:
            tell_points_due(block, around, lambda: scene.participation)
        if not trainers and current != PRIVACY:
            add_privacy_link(fragment, block, around, context)
    return add_contact(fragment, block, around)


def _scene(block: ProgrammeBlock, around: Surroundings, context: Mapping[str, object], asked: str) -> ProgrammeScene:
    assessment = cast("AssessmentBlock | None", assessment_block(block))
    inside = None if assessment is None else surroundings_inside(around, assessment)
    state = show_assessment((inside or around).key)
    return ProgrammeScene(block, around, own_programme(around), context, assessment, inside, state, asked)


def _body(scene: ProgrammeScene, current: str) -> Fragment:
    if current == PRIVACY:
        return receipt_fragment(scene.block, scene.around, scene.context)
    if current == CERTIFICATE:
        back_url = scene.own_links.to("")
        return certificate_fragment(scene.block, scene.around, scene.state, scene.units, scene.progress, back_url)
    if scene.company is not None and current in COMPANY_SCREENS:
        return COMPANY_SCREENS[current].show(scene.company)
    if current == PATH or scene.assessment is None or scene.inside is None:
        return path_fragment(
            scene.block,
            scene.around,
            scene.units,
            scene.inner_links,
            scene.state,
            scene.inside,
            scene.assessment,
            progress=scene.progress,
        )
    inside = InsideProgramme(scene.inside, scene.state, _onward(scene, current))
    return rendered(scene.assessment, "student_view", inside_context(scene.context, inside))


def _onward(scene: ProgrammeScene, current: str) -> ScorecardLinks:
    return ScorecardLinks(
        path=scene.own_links.to(PATH) if Step.PATH in scene.steps else "",
        understand=_onward_from_scorecard(scene, current, UNDERSTAND),
        ahead=_onward_from_scorecard(scene, current, IF_YOU_DO_THIS),
        evidence=_onward_from_scorecard(scene, current, EVIDENCE),
        importance=scene.importance_url,
        draft="" if scene.company is None else draft_address(scene.company),
    )


def _onward_from_scorecard(scene: ProgrammeScene, current: str, name: str) -> str:
    """Return where a scorecard leads on to, '' elsewhere and where the learner cannot go. At most one query."""
    if current != SCORECARD or scene.company is None:
        return ""
    return scene.own_links.to(name) if company_screen(name, scene.company) == name else ""


def _current_screen(asked: str, scene: ProgrammeScene, *, asks_inside: bool) -> str:
    """
    Return the step to show, or the receipt or certificate, which are no steps.

    In the place of a hidden scorecard comes the path; without either, the start. A programme of version 2 begins with
    its start page, and shows the assessment's screens where the address asks for one of them.
    """
    if asked in (PRIVACY, CERTIFICATE):
        return asked
    if scene.assessment is None or (asked == PATH and Step.PATH in scene.steps):
        return PATH
    if scene.company is not None and (screen_name(asked) in COMPANY_SCREENS or not asks_inside):
        return company_screen(asked, scene.company)
    screen = _assessment_screen(scene, scene.assessment)
    if screen not in OF_SCORECARD or Step.SCORECARD in scene.steps:
        return screen
    return PATH if Step.PATH in scene.steps else ASSESSMENT


def _assessment_screen(scene: ProgrammeScene, assessment: AssessmentBlock) -> str:
    """Return the screen that the assessment is going to show, its start while its author's questions have faults."""
    try:
        instrument = assessment.instrument()
    except InvalidContent:
        return ASSESSMENT
    may_save = scene.around.learner is not None
    return name_of(route(screen_of(assessment, scene.context), scene.state, instrument, may_save=may_save))


def _journey_head(head: ProgrammePage, current: str, company: CompanyScene) -> ProgrammePage:
    """Return the head with the way back to all steps in the place of their line; the start page has them itself."""
    if current == HOME:
        return replace(head, steps=())
    page = COMPANY_SCREENS.get(current)
    place = step_place(page.step if page is not None else step_of_screen(current), company.steps)
    return replace(head, steps=(), home_url=company.home_url, place=place)


def _certificate_url(scene: ProgrammeScene, current: str) -> str:
    """Return where the certificate is, '' where none is offered, and where the start page's last step leads there."""
    if not scene.programme.settings.offers_certificate or current == CERTIFICATE:
        return ""
    is_in_steps = scene.company is not None and Step.RENEW in scene.steps
    return "" if is_in_steps and current != PATH else scene.own_links.to(CERTIFICATE)


def _head(scene: ProgrammeScene, current: str, *, is_overview: bool) -> ProgrammePage:
    state = scene.state
    # Where a start page has the steps, the head shows none of them, so nothing is read for them.
    units, done = (scene.units, scene.done) if scene.company is None else ((), frozenset[UnitId]())
    head = programme_page(
        scene.block.shown_title(),
        (scene.block.introduction or "") if state.draft is None and state.submitted is None else "",
        state,
        current,
        scene.own_links,
        scene.inner_links,
        done_units=sum(1 for unit in units if unit.descriptor.id in done),
        all_units=len(units),
        steps=scene.steps,
    )
    head = replace(head, certificate_url=_certificate_url(scene, current))
    if scene.company is not None:
        head = _journey_head(head, current, scene.company)
    if head.introduction:
        head = replace(head, introduction_language=words_language(scene.block))
    if not may_oversee(scene.around):
        return head
    links = scene.own_links
    return replace(head, overview_url=links.to(OVERVIEW), learner_url=links.to(LEARNER), is_overview=is_overview)
