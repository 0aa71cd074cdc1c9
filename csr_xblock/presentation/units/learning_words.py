"""
What changed in a unit, told to the learner in words: warm, and true where it fell. It says what changed, never why.

Source: METHODOLOGY 2.9 (no causal claims).
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from csr_xblock.domain.units.measured_learning import WHOLE, LearnedSoFar
from csr_xblock.presentation.percents import percent_words


def learned_words(learned: LearnedSoFar) -> tuple[str, ...]:
    """Return a sentence or two on what is known now, then on how sure the learner is; none where nothing was said."""
    return (*_of_knowledge(learned), *sureness_words(learned))


def sureness_words(learned: LearnedSoFar) -> tuple[str, ...]:
    """Return how sure the learner was and is, nothing before both are known."""
    change = learned.sureness_change
    if change is None:
        return ()
    numbers = {"before": learned.sure_before, "after": learned.sure_after}
    if change > 0:
        return (_("You are surer now: {before} of 10 before, {after} of 10 now.").format(**numbers),)
    if change < 0:
        return (
            _(
                "You are less sure now: {before} of 10 before, {after} of 10 now. That happens: you know better now "
                "what there is to it."
            ).format(**numbers),
        )
    return (_("You are as sure as before: {after} of 10.").format(**numbers),)


def _of_knowledge(learned: LearnedSoFar) -> Iterator[str]:
    before, after = learned.before_percent, learned.after_percent
    if before is None or after is None:
        return
    numbers = {"before": percent_words(before), "after": percent_words(after)}
    yield _("Before the text you answered {before} rightly, at your first try afterwards {after}.").format(**numbers)
    gain = learned.gain
    if gain is None:
        yield _("You knew all of it already.") if after == WHOLE else _looked_closer()
    elif gain == 1:
        yield _("What you did not know before, you know now.")
    elif gain > 0:
        share = percent_words(round(WHOLE * gain))
        yield _("That is {share} of what was still new to you.").format(share=share)
    elif gain == 0:
        yield _("That is the same, and fine: you have passed, and the notes beside the questions say why.")
    else:
        yield _looked_closer()


def _looked_closer() -> str:
    return _("It was less at first. That happens: who looks closer sees more that can be asked. You have passed.")
