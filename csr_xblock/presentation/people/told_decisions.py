"""What trainers have decided about a learner's work, as sentences of the receipt."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from csr_xblock.domain.overview.decisions import KeptDecision
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.presentation.days import day_words


def told_decisions(decisions: Iterable[KeptDecision]) -> tuple[str, ...]:
    """Return a sentence for each decision, with its day, what it is about, and the reason if one was given."""
    return tuple(_told(one) for one in decisions)


def _told(decision: KeptDecision) -> str:
    sentences = {
        DecisionKind.EVIDENCE_ACCEPTED: _("{day}: a trainer accepted your report ({subject})"),
        DecisionKind.EVIDENCE_RETURNED: _("{day}: a trainer returned your report ({subject})"),
        DecisionKind.ATTEMPT_REOPENED: _("{day}: a trainer reopened your self-assessment ({subject})"),
        DecisionKind.ATTEMPT_DELETED: _("{day}: a trainer deleted your self-assessment ({subject})"),
    }
    told = sentences[decision.kind].format(day=day_words(decision.decided_at), subject=decision.subject)
    return f"{told}: {decision.reason}" if decision.reason else told
