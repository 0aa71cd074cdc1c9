"""The seven steps in words: what each is called, what it brings, and who sees what is written there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.journey.steps import StepState
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.questions.instrument import Mode


@dataclass(frozen=True)
class StepWords:
    """A step as people read it. `time` and `seen_by` are whole sentences."""

    title: str
    about: str
    time: str
    seen_by: str


def step_title(step: Step) -> str:
    """Return what a step is called."""
    return {
        Step.PROFILE: pgettext("step of the programme", "See"),
        Step.IMPORTANCE: pgettext("step of the programme", "Ask"),
        Step.START: pgettext("step of the programme", "Assess"),
        Step.SCORECARD: pgettext("step of the programme", "Understand"),
        Step.STRATEGY: pgettext("step of the programme", "Decide"),
        Step.PATH: pgettext("step of the programme", "Learn and do"),
        Step.RENEW: pgettext("step of the programme", "Show and renew"),
    }[step]


def step_words(step: Step, minutes: Mapping[Mode, int], *, is_staff: bool) -> StepWords:
    """
    Return the words of a step. `minutes` are those of the modes that are offered.

    Employees and representatives answer for nobody but themselves.
    """
    about, time = _about(minutes, is_staff=is_staff)[step]
    return StepWords(step_title(step), about, time, _seen_by(step))


def state_words(state: StepState) -> str:
    """Return how far a step is."""
    return {
        StepState.NOT_BEGUN: pgettext("state of a step", "not begun"),
        StepState.PARTLY: pgettext("state of a step", "begun"),
        StepState.DONE: pgettext("state of a step", "done"),
    }[state]


def _about(minutes: Mapping[Mode, int], *, is_staff: bool) -> dict[Step, tuple[str, str]]:
    if is_staff:
        understand = _("Read how the areas look from where you stand."), _("10 minutes.")
    else:
        understand = _("Read what the scorecard says, and choose the three goals that come first."), _("30 minutes.")
    return {
        Step.PROFILE: (_("Say who you are, and find the good things that you do already."), _("30 minutes.")),
        Step.IMPORTANCE: (
            _("Write down who is affected by your company, and say how important each goal is."),
            _("20 minutes, and the talks when they fit."),
        ),
        Step.START: (_("Answer the questions, area by area."), minutes_to_answer(minutes)),
        Step.SCORECARD: understand,
        Step.STRATEGY: (
            _(
                "Make a plan: what is done, until when, and how you will see that it works. "
                "Then keep the first version of your strategy document."
            ),
            _("About two hours."),
        ),
        Step.PATH: (
            _("Learn in short units and do one task after the other at work."),
            _("20 to 30 minutes a unit, and the task beside your work."),
        ),
        Step.RENEW: (
            _("Show others on one page where you are. Answer again after some months and see what has changed."),
            minutes_to_answer(minutes),
        ),
    }


def minutes_to_answer(minutes: Mapping[Mode, int]) -> str:
    """Return how long answering takes in each mode that is offered, as a sentence."""
    if len(minutes) > 1:
        words = _("%(quick)d minutes for the quick check, %(full)d minutes for all questions.")
        return words % {mode.value: number for mode, number in minutes.items()}
    longest = max(minutes.values(), default=0)
    return ngettext("%(count)d minute.", "%(count)d minutes.", longest) % {"count": longest}


def _seen_by(step: Step) -> str:
    if step in (Step.START, Step.SCORECARD):
        return _("Trainers see your results only if you have allowed it in your profile.")
    if step is Step.PATH:
        return _("Trainers see which units are done, and reports that you send them.")
    if step is Step.STRATEGY:
        return _("Trainers see that it is done; what you write only if you release your strategy document to them.")
    return _("Trainers see that it is done, not what you write.")


OF_SCREENS = {
    "profile": Step.PROFILE,
    "scorecard": Step.SCORECARD,
    "report": Step.SCORECARD,
    "path": Step.PATH,
    "again": Step.PATH,
    "one-page": Step.RENEW,
    "certificate": Step.RENEW,
    "attempts": Step.RENEW,
    "compare": Step.RENEW,
}


def step_of_screen(screen: str) -> Step | None:
    """Return the step to which a screen of the assessment or the path belongs, None for the receipt."""
    return None if screen == "privacy" else OF_SCREENS.get(screen, Step.START)


def step_place(step: Step | None, shown: Collection[Step]) -> str:
    """Return which of the shown steps it is, in words; '' for none of them."""
    order = [one for one in Step if one in shown]
    if step not in order:
        return ""
    place = {"number": order.index(step) + 1, "all": len(order), "step": step_title(step)}
    return _("Step %(number)d of %(all)d: %(step)s") % place
