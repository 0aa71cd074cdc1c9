"""The words of "if you do this": what the number would be, and the line on the plan that leads there."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.links import Links
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.scoring.scorecard import OverallScore
from csr_xblock.presentation.journey.screen_names import IF_YOU_DO_THIS
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.services.plan.show_projection import PlanAhead


@dataclass(frozen=True)
class AheadLine:
    """A sentence on the number, '' where it tells nothing, and where all of it stands."""

    words: str
    url: str


def ahead_line(ahead: PlanAhead, links: Links) -> AheadLine | None:
    """Return the line: of the first phase that moves the number. None where there is nothing to look at."""
    if ahead.today.attempt is None or not ahead.actions:
        return None
    phase = first_to_look_at(ahead)
    today, then = ahead.today.scorecard.overall, ahead.scorecard_after(phase).overall
    words = number_words(phase, today, then) if then.display != today.display else ""
    return AheadLine(words, projection_url(links, phase))


def first_to_look_at(ahead: PlanAhead) -> Phase:
    """Return the first phase that moves the number; the last if none does, as that shows the whole plan."""
    today = ahead.today.scorecard.overall.display
    moving = (phase for phase in Phase if ahead.scorecard_after(phase).overall.display != today)
    return next(moving, Phase.LATER)


def projection_url(links: Links, phase: Phase) -> str:
    """Return the address of what would be with everything up to a phase done."""
    return links.to(f"{IF_YOU_DO_THIS}/{phase.value}")


def number_words(phase: Phase, today: OverallScore, then: OverallScore) -> str:
    """Return what the number would be, '' where there is none: without enough answers, and for staff."""
    if today.display is None or then.display is None:
        return ""
    numbers = {"today": whole(today.display), "then": whole(then.display)}
    return (_moved(phase) if then.display != today.display else _same(phase)) % numbers


def _moved(phase: Phase) -> str:
    match phase:
        case Phase.NOW:
            return _("If you do what is planned for now: %(then)s instead of %(today)s.")
        case Phase.NEXT:
            return _("If you do what is planned for now and next: %(then)s instead of %(today)s.")
        case Phase.LATER:
            return _("If you do everything that is planned: %(then)s instead of %(today)s.")


def _same(phase: Phase) -> str:
    match phase:
        case Phase.NOW:
            return _("If you do what is planned for now, the number stays at %(today)s.")
        case Phase.NEXT:
            return _("If you do what is planned for now and next, the number stays at %(today)s.")
        case Phase.LATER:
            return _("If you do everything that is planned, the number stays at %(today)s.")


def up_to(phase: Phase) -> str:
    """Return how much of the plan is done, as a choice."""
    match phase:
        case Phase.NOW:
            return _("Now only")
        case Phase.NEXT:
            return _("Now and next")
        case Phase.LATER:
            return _("Everything")
