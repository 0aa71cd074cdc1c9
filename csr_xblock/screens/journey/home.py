"""The start page of a programme: the seven steps, and the one thing to do next."""

from collections.abc import Mapping, Sequence

from django.utils import timezone
from web_fragments.fragment import Fragment

from csr_xblock.domain.carry_over.carried_parts import parts_of
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.journey.due import DueThing, due_by
from csr_xblock.domain.journey.renewal import RenewalTerms, renewal_due
from csr_xblock.domain.journey.steps import JourneyFacts, step_states
from csr_xblock.domain.learning_plan.given_learning import OpenGiven, Receiver
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.attempt import Prefill
from csr_xblock.domain.rules.kinds import Always
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.screens import document_url
from csr_xblock.openedx.surroundings import own_programme
from csr_xblock.placed.offered_units import offered_units
from csr_xblock.placed.units import PlacedUnit
from csr_xblock.presentation.journey.given_to_you import GivenToYou, given_to_you
from csr_xblock.presentation.journey.home_page import home_page
from csr_xblock.presentation.journey.step_parts import UnitToBegin
from csr_xblock.screens.journey.company_scene import CompanyScene
from csr_xblock.services.again.questions_due import questions_due
from csr_xblock.services.again.show_asked_again import DoneSince
from csr_xblock.services.journey.show_journey import BEGINNING, put_off_by, show_journey
from csr_xblock.services.journey.what_is_due import what_waits
from csr_xblock.services.units.show_pathway import known_progress


def home_fragment(scene: CompanyScene) -> Fragment:
    """Return the start page."""
    progress, today = known_progress(scene.key), timezone.localdate()
    facts = journey_facts(scene, progress)
    placed = {unit.descriptor.id: unit for unit in scene.units}
    wanted, put_off = facts.unit_to_begin, put_off_by(scene.key, today)
    waiting = what_waits(
        scene.access if Step.STRATEGY in scene.steps else None,
        today,
        scene.words,
        units=[one.descriptor for one in scene.units],
        progress=progress,
        receiver=_receiver(scene),
    )
    renewal = renewal_due(facts, step_states(facts, scene.steps), put_off)
    page = home_page(
        facts,
        put_off,
        scene.steps,
        scene.links,
        scene.inner,
        minutes={mode: scene.words.minutes(mode) for mode in scene.offered_modes},
        unit=None if wanted is None else _offered(placed[wanted]),
        put_off_url=scene.address("put_off_step"),
        beginning_url=_address(placed[BEGINNING]) if BEGINNING in placed else "",
        has_certificate=own_programme(scene.around).settings.offers_certificate,
        due=due_by([*waiting.due, *_again(scene, facts, progress), *renewal], today),
        unit_urls={unit: _address(one) for unit, one in placed.items()},
        is_prefilled=own_programme(scene.around).followed.prefill_policy is Prefill.PREVIOUS,
        today=today,
        given=_given(scene, waiting.given, progress),
    )
    return page_fragment(
        scene.block,
        "journey/home.html",
        page,
        language=scene.around.language,
        styles=("journey/home.css",),
        scripts=FORM_SCRIPTS if page.put_off_url or page.put_off_due_url or page.given.rows else (),
    )


def _receiver(scene: CompanyScene) -> Receiver | None:
    """Return to whom the company can have given something to learn, None where the programme shows no path."""
    if scene.key is None or scene.access is None or Step.PATH not in scene.steps:
        return None
    return Receiver(scene.access.key, scene.key.learner.user_id)


def _given(scene: CompanyScene, given: Sequence[OpenGiven], progress: Mapping[UnitId, KeptProgress]) -> GivenToYou:
    """Return what is given to the person. A unit without a rule is open, and so is one that was found so before."""
    always = [one.descriptor.id for one in scene.units if isinstance(one.descriptor.opens_when, Always)]
    opened = frozenset([*progress, *always])
    units = offered_units(scene.units, scene.around.language)
    return given_to_you(given, units, opened, scene.address("tick_given"), timezone.localdate())


def _again(scene: CompanyScene, facts: JourneyFacts, progress: Mapping[UnitId, KeptProgress]) -> tuple[DueThing, ...]:
    """Return the questions that wait to be answered again, none where the scorecard is hidden or all are due again."""
    if Step.SCORECARD not in scene.steps or facts.renew_since is not None:
        return ()
    done = DoneSince([one.descriptor for one in scene.units], progress, scene.access)
    return questions_due(scene.state.submitted, scene.instrument, done)


def journey_facts(scene: CompanyScene, progress: Mapping[UnitId, KeptProgress]) -> JourneyFacts:
    """Return where the learner stands, with the progress with units that was read already."""
    terms = RenewalTerms(scene.offered_modes, own_programme(scene.around).followed.repeat_rule, timezone.localdate())
    units, carried = [unit.descriptor.id for unit in scene.units], parts_of(scene.steps)
    return show_journey(scene.key, scene.access, scene.state, units, scene.instrument, progress, terms, carried)


def _offered(unit: PlacedUnit) -> UnitToBegin:
    return UnitToBegin(unit.descriptor.title, _address(unit))


def _address(unit: PlacedUnit) -> str:
    return document_url(unit.settings.usage_key)
