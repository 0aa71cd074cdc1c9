"""The start page: where the learner is, what comes next, how long it takes, who sees what. One primary button."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.journey.due import DueThing
from csr_xblock.domain.journey.steps import NEVER_PUT_OFF, JourneyFacts, StepState, next_step, step_states
from csr_xblock.domain.links import Links
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.journey.due_words import NO_UNITS, DuePlaces, DueRow, due_rows, more_due_words
from csr_xblock.presentation.journey.given_to_you import NOTHING_GIVEN, GivenToYou
from csr_xblock.presentation.journey.renewal_words import renewal_call
from csr_xblock.presentation.journey.screen_names import CARRY_OVER
from csr_xblock.presentation.journey.step_parts import StepPart, UnitToBegin, parts_of_steps
from csr_xblock.presentation.journey.step_words import StepWords, state_words, step_words


@dataclass(frozen=True)
class HomeStep:
    """One of the seven steps. `state` is the word for its look, `state_words` what people read."""

    number: int
    words: StepWords
    state: str
    state_words: str
    parts: tuple[StepPart, ...]
    is_next: bool


@dataclass(frozen=True)
class HomePage:
    """
    The start page. `call` is the part to which the next step leads, None when everything is done or put off.

    `due` is what should be done by now: its first row has the one primary button then, and the step comes after it.
    `more_due` says how much more there is than is shown. `carry_over_url` leads to work of another course, '' for none.
    `given` is what the company has given to the person to learn.
    `put_off_url` is the handler that puts the next step off, `put_off_due_url` the same for what is due first; each
    is '' where that cannot be done.
    """

    prefix: str
    steps: tuple[HomeStep, ...]
    call: StepPart | None
    next_step: HomeStep | None
    put_off_url: str
    put_off_due_url: str
    put_off_step: str
    is_all_done: bool
    due: tuple[DueRow, ...]
    more_due: str
    carry_over_url: str
    given: GivenToYou = NOTHING_GIVEN


def home_page(
    facts: JourneyFacts,
    put_off: Mapping[Step, date],
    shown: Collection[Step],
    own: Links,
    inner: Links,
    *,
    minutes: Mapping[Mode, int],
    unit: UnitToBegin | None,
    put_off_url: str = "",
    beginning_url: str = "",
    has_certificate: bool = False,
    due: Collection[DueThing] = (),
    unit_urls: Mapping[UnitId, str] = NO_UNITS,
    today: date,
    is_prefilled: bool = True,
    given: GivenToYou = NOTHING_GIVEN,
) -> HomePage:
    """
    Return the page. `own` makes links of the programme, `inner` of its assessment; `minutes` are those of its modes.

    `put_off` says until when the learner has put a step off. `beginning_url` leads to the unit of the first step, ''
    where the programme has none. `has_certificate`: it offers a certificate of taking part. `due` is what waits, the
    longest first; `unit_urls` lead to units. `is_prefilled`: answers of last time are there when somebody answers
    again. `given` is what the company has given to the person.
    """
    states = step_states(facts, shown)
    parts = parts_of_steps(
        facts,
        own,
        inner,
        unit,
        beginning_url,
        shows_result=Step.SCORECARD in shown,
        has_certificate=has_certificate,
        has_folder=Step.RENEW in shown,
    )
    wanted = next_step(facts, states, put_off)
    words = {step: step_words(step, minutes, is_staff=facts.is_staff) for step in states}
    told = {step: _told(state, put_off.get(step)) for step, state in states.items()}
    steps = tuple(
        HomeStep(number, words[step], state.value, told[step], parts[step], is_next=step is wanted)
        for number, (step, state) in enumerate(states.items(), 1)
    )
    next_one = next((step for step in steps if step.is_next), None)
    renewal = renewal_call(inner, minutes, is_prefilled=is_prefilled)
    places = DuePlaces(own, inner, unit_urls, renewal, f"csr{own.block}-given")
    rows = due_rows(due, places, today)
    return HomePage(
        prefix=f"csr{own.block}",
        steps=steps,
        call=None if wanted is None else _call(parts[wanted]),
        next_step=next_one,
        put_off_url=put_off_url if wanted is not None and wanted not in NEVER_PUT_OFF else "",
        put_off_due_url=put_off_url if any(row.put_off for row in rows[:1]) else "",
        put_off_step="" if wanted is None else wanted.value,
        is_all_done=all(state is StepState.DONE for state in states.values()),
        due=rows,
        more_due=more_due_words(len(due)),
        carry_over_url=own.to(CARRY_OVER) if facts.can_carry_over else "",
        given=given,
    )


def _told(state: StepState, put_off_until: date | None) -> str:
    """Return how far a step is, in words."""
    if put_off_until is None or state is StepState.DONE:
        return state_words(state)
    return _("put off until %(day)s") % {"day": date_words(put_off_until)}


def _call(parts: tuple[StepPart, ...]) -> StepPart:
    """Return the first part that is not done, else the first."""
    return next((part for part in parts if not part.is_done), parts[0])
