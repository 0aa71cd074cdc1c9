"""The call to answer again after a year, in words: what it asks, how long it takes, what is there already."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.presentation.journey.step_words import minutes_to_answer
from csr_xblock.presentation.programme.programme_page import ASSESSMENT


@dataclass(frozen=True)
class RenewalCall:
    """Where the call leads, and what it takes."""

    url: str
    note: str


def renewal_call(inner: Links, minutes: Mapping[Mode, int], *, is_prefilled: bool) -> RenewalCall:
    """Return the call. `inner` makes links of the assessment, `minutes` are those of its modes."""
    sentences = [minutes_to_answer(minutes)]
    if is_prefilled:
        sentences.append(_("Your answers of last time are there: you change only what has changed."))
    return RenewalCall(inner.to(ASSESSMENT), " ".join(sentences))


def renewal_title() -> str:
    """Return what has come due."""
    return _("A year has passed since your last self-assessment: look again")


def renewal_button() -> str:
    """Return how a button leads there."""
    return _("Answer again")
