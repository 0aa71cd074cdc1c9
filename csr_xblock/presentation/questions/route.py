"""
Which screen of the self-assessment a learner sees: the asked one if it can be shown now, else the one to go on with.

It reads no address and renders nothing.
"""

from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.questions.progress import REVIEW, asked_perspectives
from csr_xblock.presentation.scoring.earlier_attempts import ATTEMPTS, COMPARE
from csr_xblock.presentation.scoring.scorecard_page import ONE_PAGE, REPORT
from csr_xblock.services.questions.show_assessment import AssessmentState

PROFILE, START, CONTINUE, PREVIEW, SCORECARD, AGAIN = "profile", "start", "continue", "preview", "scorecard", "again"
OF_RESULT = (SCORECARD, REPORT, ONE_PAGE, AGAIN, ATTEMPTS, COMPARE)
"""What there is to see after a hand-in; what stands behind a slash in such an address is the screen's own."""


def route(
    asked: str, state: AssessmentState, instrument: Instrument, *, may_save: bool, has_scorecard: bool = True
) -> str:
    """
    Return profile, start, preview, review, one of what a hand-in gives as it was asked, or the id of a perspective.

    Where a trainer shows no scorecard (`has_scorecard` False), the start is shown in place of all that a hand-in gives.
    """
    screen = _route(asked, state, instrument, may_save=may_save)
    return START if name_of(screen) in OF_RESULT and not has_scorecard else screen


def name_of(screen: str) -> str:
    """Return the name of a screen without what stands behind a slash."""
    return screen.partition("/")[0]


def _route(asked: str, state: AssessmentState, instrument: Instrument, *, may_save: bool) -> str:
    perspectives = {perspective.id for perspective in instrument.perspectives}
    if not may_save:
        return asked if asked in perspectives else PREVIEW
    if state.profile is None or asked == PROFILE:
        return PROFILE
    if name_of(asked) in OF_RESULT and state.submitted is not None:
        return asked
    if is_reader(state):
        return asked if asked in perspectives or asked == PREVIEW else START
    if asked == START:
        return START
    if state.draft is not None:
        to_answer = asked_perspectives(instrument, state.draft.sheet)
        if not to_answer:
            return START
        return asked if asked in (REVIEW, *to_answer) else next_open(instrument, state.draft.sheet)
    return SCORECARD if state.submitted is not None else START


def is_reader(state: AssessmentState) -> bool:
    """Return whether the role only reads: consultants."""
    role = state.profile.role if state.profile else None
    return role is not None and not (role.is_management or role.is_staff_view)


def next_open(instrument: Instrument, sheet: AnswerSheet) -> str:
    """Return the perspective of the first item that is open or not looked at, the review when there is none."""
    first = next((item for item in sheet.asked_items(instrument) if sheet.is_to_do(item)), None)
    return REVIEW if first is None else first.perspective
