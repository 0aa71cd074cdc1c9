"""The words of the phases of a plan: what each is called and means, and that people have put an action there."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from csr_xblock.domain.plan.phase import MovedPhase, Phase
from csr_xblock.presentation.priorities.hand_in_words import hand_in_words


def phase_words(phase: Phase) -> str:
    """Return what a phase is called, as a heading and as a choice."""
    match phase:
        case Phase.NOW:
            return pgettext("phase of the plan", "Now")
        case Phase.NEXT:
            return pgettext("phase of the plan", "Next")
        case Phase.LATER:
            return pgettext("phase of the plan", "Later")


def phase_meaning(phase: Phase) -> str:
    """Return what falls into a phase by itself."""
    match phase:
        case Phase.NOW:
            return _("What matters most and takes a month at most. Three actions fall here by themselves, not more.")
        case Phase.NEXT:
            return _("What matters most and takes longer, then small things that are worth it. Five by themselves.")
        case Phase.LATER:
            return _("Everything else. When something is done, the next one moves up by itself.")


def moved_words(moved: MovedPhase | None, reader: int) -> str:
    """Return that people have put an action where it is and on what that rests, '' for one that fell by itself."""
    if moved is None:
        return ""
    put = _("You have put it here yourselves.")
    return put if moved.rests_on is None else f"{put} {hand_in_words(moved.rests_on, reader)}"
