"""The start page: where the learner is, what comes next, how long it takes, who sees what. One primary button."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.journey.steps import PRIORITIES, JourneyFacts, StepState, next_step, step_states
from csr_xblock.domain.links import Links
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.presentation.journey.screen_names import HUNT, IMPORTANCE, STAKEHOLDERS, UNDERSTAND
from csr_xblock.presentation.journey.step_words import StepWords, state_words, step_words
from csr_xblock.presentation.programme.programme_page import ASSESSMENT, PATH, PROFILE, SCORECARD


@dataclass(frozen=True)
class StepPart:
    """Something to do in a step: where, how far it is in words, and how a button would say it."""

    title: str
    url: str
    call: str
    note: str = ""
    is_done: bool = False


@dataclass(frozen=True)
class HomeStep:
    """One of the seven steps. `state` is the word for its look, `state_words` what people read."""

    number: int
    title: str
    about: str
    time: str
    seen_by: str
    state: str
    state_words: str
    parts: tuple[StepPart, ...]
    is_next: bool


@dataclass(frozen=True)
class HomePage:
    """The start page. `call` is the one primary button's part, None when everything is done."""

    prefix: str
    steps: tuple[HomeStep, ...]
    call: StepPart | None
    next_step: HomeStep | None
    done: int


@dataclass(frozen=True)
class UnitToBegin:
    """The first recommended unit that was never entered."""

    title: str
    url: str


def home_page(
    facts: JourneyFacts,
    shown: Collection[Step],
    own: Links,
    inner: Links,
    *,
    minutes: Mapping[Mode, int],
    unit: UnitToBegin | None,
    beginning_url: str = "",
) -> HomePage:
    """
    Return the page. `own` makes links of the programme, `inner` of its assessment; `minutes` are those of its modes.

    `beginning_url` leads to the unit of the first step, '' where the programme has none.
    """
    states = step_states(facts, shown)
    parts = _parts(facts, own, inner, unit, beginning_url)
    wanted = next_step(facts, states)
    words = {step: step_words(step, minutes, is_staff=facts.is_staff) for step in states}
    steps = tuple(
        _step(number, words[step], state, parts[step], is_next=step is wanted)
        for number, (step, state) in enumerate(states.items(), 1)
    )
    next_one = next((step for step in steps if step.is_next), None)
    return HomePage(
        prefix=f"csr{own.block}",
        steps=steps,
        call=None if wanted is None else _call(parts[wanted]),
        next_step=next_one,
        done=sum(1 for state in states.values() if state is StepState.DONE),
    )


def _step(number: int, words: StepWords, state: StepState, parts: tuple[StepPart, ...], *, is_next: bool) -> HomeStep:
    return HomeStep(
        number, words.title, words.about, words.time, words.seen_by, state.value, state_words(state), parts, is_next
    )


def _call(parts: tuple[StepPart, ...]) -> StepPart:
    """Return the first part that is not done, else the first."""
    return next((part for part in parts if not part.is_done), parts[0])


def _parts(
    facts: JourneyFacts, own: Links, inner: Links, unit: UnitToBegin | None, beginning_url: str
) -> Mapping[Step, tuple[StepPart, ...]]:
    return {
        Step.PROFILE: _of_see(facts, own, inner, beginning_url),
        Step.IMPORTANCE: _of_ask(facts, own),
        Step.START: (_of_assess(facts, inner),),
        Step.SCORECARD: _of_understand(facts, own, inner),
        Step.PATH: _of_learn(facts, own, unit),
        Step.RENEW: (StepPart(_("A second self-assessment"), inner.to(ASSESSMENT), _("Answer again")),),
        Step.STRATEGY: (),
    }


def _of_see(facts: JourneyFacts, own: Links, inner: Links, beginning_url: str) -> tuple[StepPart, ...]:
    profile = StepPart(_("Profile"), inner.to(PROFILE), _("Fill in the profile"), is_done=facts.has_profile)
    found = [profile]
    if beginning_url:
        opened = bool(facts.has_opened_beginning)
        found.append(StepPart(_("Why it pays"), beginning_url, _("Begin to read"), is_done=opened))
    if facts.hunt_lines is not None:
        note = ngettext("%(count)d thing found", "%(count)d things found", facts.hunt_lines)
        found.append(
            StepPart(
                _("What we do already"),
                own.to(HUNT),
                _("Look for what you do already"),
                note % {"count": facts.hunt_lines} if facts.hunt_lines else "",
                is_done=facts.hunt_lines > 0,
            )
        )
    return tuple(found)


def _of_ask(facts: JourneyFacts, own: Links) -> tuple[StepPart, ...]:
    found = []
    if facts.rated_objectives is not None:
        note = _("%(done)d of %(all)d goals rated") % {"done": facts.rated_objectives, "all": facts.objectives}
        done = facts.objectives <= facts.rated_objectives
        found.append(StepPart(_("How important the goals are"), own.to(IMPORTANCE), _("Rate the goals"), note, done))
    if facts.stakeholder_groups is not None:
        groups = facts.stakeholder_groups
        note = ngettext("%(count)d group", "%(count)d groups", groups) % {"count": groups} if groups else ""
        title = _("Who is affected")
        found.append(StepPart(title, own.to(STAKEHOLDERS), _("Write down who is affected"), note, groups > 0))
    return tuple(found)


def _of_assess(facts: JourneyFacts, inner: Links) -> StepPart:
    call = _("Go on answering") if facts.has_draft else _("Begin the self-assessment")
    note = _("a draft is waiting") if facts.has_draft else ""
    return StepPart(_("Self-assessment"), inner.to(ASSESSMENT), call, note, facts.hand_ins > 0 and not facts.has_draft)


def _of_understand(facts: JourneyFacts, own: Links, inner: Links) -> tuple[StepPart, ...]:
    has_result = facts.hand_ins > 0
    url = inner.to(SCORECARD) if has_result else ""
    scorecard = StepPart(_("Scorecard"), url, _("Read your scorecard"), is_done=has_result)
    if facts.is_staff or facts.priorities is None:
        return (scorecard,)
    note = _("%(done)d of %(all)d chosen") % {"done": min(facts.priorities, PRIORITIES), "all": PRIORITIES}
    done = facts.priorities >= PRIORITIES
    meaning = StepPart(
        _("What it means, and what comes first"),
        own.to(UNDERSTAND) if has_result else "",
        _("Choose what comes first"),
        note if has_result else "",
        done,
    )
    return scorecard, meaning


def _of_learn(facts: JourneyFacts, own: Links, unit: UnitToBegin | None) -> tuple[StepPart, ...]:
    note = ""
    if facts.recommended:
        note = _("%(done)d of %(all)d recommended units done")
        note = note % {"done": facts.recommended_done, "all": facts.recommended}
    done = bool(facts.recommended) and facts.recommended == facts.recommended_done
    path = StepPart(_("Learning path"), own.to(PATH), _("To the learning path"), note, done)
    if unit is None:
        return (path,)
    return StepPart(unit.title, unit.url, _("Begin the unit “%(title)s”") % {"title": unit.title}), path
