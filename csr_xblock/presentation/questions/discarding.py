"""The offer to discard a draft: what would be lost. Nothing happens before the second click."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.answers import Mark
from csr_xblock.domain.questions.attempt import NOT_ANSWERED, Attempt


@dataclass(frozen=True)
class DiscardOffer:
    """
    The draft, the address of the handler ('' where nothing may be kept), where it leads, and what follows from it.

    `forgets` are the names under which this browser keeps answers that have not reached the server.
    """

    attempt_id: int
    url: str
    next_url: str
    consequences: tuple[str, ...]
    forgets: str


def discard_offer(
    draft: Attempt, submitted: Attempt | None, links: Links, *, learner_id: int, url: str
) -> DiscardOffer:
    """Return what the page says beside the button that discards a draft."""
    kept_here = f"csr-answers-{learner_id}-{draft.id}"
    return DiscardOffer(
        attempt_id=draft.id,
        url=url,
        next_url=links.to("start"),
        consequences=tuple(_consequences(draft, submitted)),
        forgets=f"{kept_here} {kept_here}:",
    )


def _consequences(draft: Attempt, submitted: Attempt | None) -> list[str]:
    """What was taken over and not looked at is a copy. Notes are counted apart: they cost most to write anew."""
    given = [answer for answer in draft.sheet.answers.values() if answer.mark is not Mark.NOT_LOOKED_AT]
    answers = [answer for answer in given if answer != NOT_ANSWERED]
    notes = sum(1 for answer in answers if answer.reason.strip() or answer.evidence.strip())
    if not answers:
        told = [_("You have not answered anything in it yet, so nothing is lost.")]
    else:
        told = [
            ngettext(
                "%(answers)d answer of this self-assessment is deleted at once. Nobody can bring it back.",
                "%(answers)d answers of this self-assessment are deleted at once. Nobody can bring them back.",
                len(answers),
            )
            % {"answers": len(answers)}
        ]
    if notes:
        told.append(
            ngettext(
                "With them goes %(notes)d text that you wrote.", "With them go %(notes)d texts that you wrote.", notes
            )
            % {"notes": notes}
        )
    if submitted is not None:
        told.append(_("What you have handed in before stays as it is."))
    return told
