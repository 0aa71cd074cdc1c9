"""What a learner is told of a trainer's decision: on the start page about an attempt, on a unit's about evidence."""

from typing import assert_never

from django.utils.translation import gettext as _

from csr_xblock.domain.overview.decisions import KeptDecision
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.units.evidence import EvidenceState
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import Readers, UnitWork
from csr_xblock.presentation.days import day_words


def attempt_decision_words(decision: KeptDecision | None) -> str:
    """Return the sentence about the newest decision, '' if there is none to tell."""
    if decision is None:
        return ""
    if decision.kind is DecisionKind.ATTEMPT_REOPENED:
        sentence = _("Your trainer reopened your self-assessment on {date}: {reason}")
    else:
        sentence = _("Your trainer deleted your self-assessment on {date}: {reason}")
    return sentence.format(date=day_words(decision.decided_at), reason=decision.reason)


def readers_words(readers: Readers) -> str:
    """Return the line that says who reads the evidence that is saved on this page."""
    match readers:
        case Readers.LEARNER:
            return _("Who reads this: only you.")
        case Readers.TRAINERS:
            return _("Who reads this: you and your trainers. It counts when a trainer has accepted it.")
        case Readers.TRAINERS_AND_RESULT:
            return _(
                "Who reads this: you and your trainers. It counts when a trainer has accepted it. By handing it in you "
                "also show them that this unit was open to you, which follows from your results."
            )
        case _:
            assert_never(readers)


def review_words(work: UnitWork, progress: KeptProgress) -> str:
    """Return where the evidence stands with the trainers, '' where they do not review it or nothing was handed in."""
    if not work.is_reviewed:
        return ""
    if progress.evidence is EvidenceState.WAITING:
        return _("Handed in on {date}. It waits for your trainer.").format(
            date=day_words(progress.evidence_handed_in_at)
        )
    if progress.evidence is EvidenceState.RETURNED:
        return _("Your trainer returned it on {date}: {note}").format(
            date=day_words(progress.evidence_returned_at), note=progress.trainer_note
        )
    if progress.evidence is EvidenceState.ACCEPTED and progress.trainer_note:
        return _("Your trainer accepted it: {note}").format(note=progress.trainer_note)
    return _("Your trainer accepted it.") if _is_accepted_by_trainer(progress) else ""


def _is_accepted_by_trainer(progress: KeptProgress) -> bool:
    """What counted before trainers reviewed it was accepted by nobody."""
    return progress.evidence is EvidenceState.ACCEPTED and progress.evidence_handed_in_at is not None
