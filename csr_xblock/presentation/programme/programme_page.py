"""The programme's frame: its title and the steps of the journey that this learner can take."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.links import Links
from csr_xblock.domain.programme.settings import OF_VERSION_1
from csr_xblock.presentation.people.receipt_page import PRIVACY
from csr_xblock.presentation.scoring.earlier_attempts import ATTEMPTS, COMPARE
from csr_xblock.presentation.scoring.scorecard_page import ONE_PAGE, REPORT
from csr_xblock.services.questions.show_assessment import AssessmentState

PROFILE, ASSESSMENT, SCORECARD, PATH = (step.value for step in OF_VERSION_1)
OF_SCORECARD = (SCORECARD, REPORT, ONE_PAGE, ATTEMPTS, COMPARE)
"""The screens of the programme; the first three are the assessment's own, shown inside the programme."""

CERTIFICATE = "certificate"
"""The screen of the certificate of taking part, which is no step."""

LEARNER = "learner"
"""The address with which trainers ask for what a learner would see without one."""


@dataclass(frozen=True)
class JourneyStep:
    """One step: `state` is done, open or later. Without a url it cannot be taken yet."""

    title: str
    note: str
    url: str
    state: str
    is_current: bool


@dataclass(frozen=True)
class ProgrammePage:
    """
    The head of the programme, above the screen of the current step.

    `about` says what "CSR" in the title means to somebody who has not begun, '' to everybody else. For those
    `short_for` only writes it out; both are '' where the title has no such word.
    `introduction_language` is that of the author's introduction, '' while nobody has said.
    `overview_url` and `learner_url` lead trainers to their overview and to what learners see; '' for everybody else.
    With `is_overview` one of the trainer's screens follows, above which no steps of a learner stand.
    `home_url` leads to the start page with all steps, '' where there is none; `place` says of which step this is.
    `certificate_url` leads to the certificate of taking part, '' where none is offered or a step leads there.
    """

    prefix: str
    title: str
    introduction: str
    steps: tuple[JourneyStep, ...]
    about: str = ""
    short_for: str = ""
    introduction_language: str = ""
    overview_url: str = ""
    learner_url: str = ""
    is_overview: bool = False
    home_url: str = ""
    place: str = ""
    certificate_url: str = ""


def programme_page(
    title: str,
    introduction: str,
    state: AssessmentState,
    current: str,
    own: Links,
    assessment: Links | None,
    *,
    done_units: int,
    all_units: int,
    steps: Collection[str] = OF_VERSION_1,
) -> ProgrammePage:
    """
    Return the head of the programme. `own` makes links of the programme, `assessment` of its assessment.

    Only the given steps are shown.
    """
    journey = [] if assessment is None else _assessment_steps(state, current, assessment, steps)
    if all_units and PATH in steps:
        note = ngettext("%(done)d of %(all)d unit done", "%(done)d of %(all)d units done", all_units)
        is_done = done_units == all_units
        journey.append(
            JourneyStep(
                title=_("Learning path"),
                note=note % {"done": done_units, "all": all_units},
                url=own.to(PATH),
                state="done" if is_done else "open",
                is_current=current == PATH,
            )
        )
    has_begun = state.draft is not None or state.submitted is not None
    is_named = any(word in title for word in ("CSR", _("CSR")))
    return ProgrammePage(
        f"csr{own.block}",
        title,
        introduction,
        tuple(journey),
        about=_about() if is_named and not has_begun else "",
        short_for=_("CSR: corporate social responsibility") if is_named and has_begun else "",
    )


def _about() -> str:
    return _(
        "CSR is short for corporate social responsibility: how a company treats people, customers, neighbours "
        "and nature."
    )


def _assessment_steps(state: AssessmentState, current: str, links: Links, steps: Collection[str]) -> list[JourneyStep]:
    has_profile, has_scorecard = state.profile is not None, state.submitted is not None
    apart = (PROFILE, SCORECARD, PATH, CERTIFICATE, PRIVACY)
    questions = SCORECARD if current in OF_SCORECARD else current if current in apart else ASSESSMENT
    found = {
        PROFILE: (_("Profile"), has_profile, True),
        ASSESSMENT: (_("Self-assessment"), has_scorecard, has_profile),
        SCORECARD: (_("Scorecard"), has_scorecard, has_scorecard),
    }
    return [
        _step(title, links, screen, is_done=is_done, is_open=is_open, current=questions)
        for screen, (title, is_done, is_open) in found.items()
        if screen in steps
    ]


def _step(title: str, links: Links, screen: str, *, is_done: bool, is_open: bool, current: str) -> JourneyStep:
    return JourneyStep(
        title=title,
        note="" if is_open else _("later"),
        url=links.to(screen) if is_open else "",
        state="done" if is_done else "open" if is_open else "later",
        is_current=current == screen,
    )
