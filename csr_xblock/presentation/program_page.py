"""The programme's frame: its title and the steps of the journey that this learner can take."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.openedx.screens import Links
from csr_xblock.services.show_assessment import AssessmentState

PROFILE, ASSESSMENT, SCORECARD, PATH = "profile", "start", "scorecard", "path"
"""The screens of the programme; the first three are the assessment's own, shown inside the programme."""


@dataclass(frozen=True)
class JourneyStep:
    """One step: `state` is done, open or later. Without a url it cannot be taken yet."""

    title: str
    note: str
    url: str
    state: str
    is_current: bool


@dataclass(frozen=True)
class ProgramPage:
    """The head of the programme, above the screen of the current step."""

    prefix: str
    title: str
    introduction: str
    steps: tuple[JourneyStep, ...]


def program_page(
    title: str,
    introduction: str,
    state: AssessmentState,
    current: str,
    own: Links,
    assessment: Links | None,
    *,
    done_units: int,
    all_units: int,
) -> ProgramPage:
    """Return the head of the programme. `own` makes links of the programme, `assessment` of its assessment."""
    steps = [] if assessment is None else _assessment_steps(state, current, assessment)
    if all_units:
        note = ngettext("%(done)d of %(all)d unit done", "%(done)d of %(all)d units done", all_units)
        is_done = done_units == all_units
        steps.append(
            JourneyStep(
                title=_("Learning path"),
                note=note % {"done": done_units, "all": all_units},
                url=own.to(PATH),
                state="done" if is_done else "open",
                is_current=current == PATH,
            )
        )
    return ProgramPage(f"csr{own.block}", title, introduction, tuple(steps))


def _assessment_steps(state: AssessmentState, current: str, links: Links) -> list[JourneyStep]:
    has_profile, has_scorecard = state.profile is not None, state.submitted is not None
    questions = {PROFILE: PROFILE, SCORECARD: SCORECARD, PATH: PATH}.get(current, ASSESSMENT)
    return [
        _step(_("Profile"), links, PROFILE, is_done=has_profile, is_open=True, current=questions),
        _step(_("Self-assessment"), links, ASSESSMENT, is_done=has_scorecard, is_open=has_profile, current=questions),
        _step(_("Scorecard"), links, SCORECARD, is_done=has_scorecard, is_open=has_scorecard, current=questions),
    ]


def _step(title: str, links: Links, screen: str, *, is_done: bool, is_open: bool, current: str) -> JourneyStep:
    return JourneyStep(
        title=title,
        note="" if is_open else _("later"),
        url=links.to(screen) if is_open else "",
        state="done" if is_done else "open" if is_open else "later",
        is_current=current == screen,
    )
