"""The words of the folder: kinds, states, what is asked for, how much there is."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.evidence.piece import EvidenceKind, PieceState
from csr_xblock.domain.questions.instrument import Item


def kind_words(kind: EvidenceKind) -> str:
    """Return what one piece of a kind is."""
    return {
        EvidenceKind.NOTE: pgettext("a piece of evidence", "Note on an answer"),
        EvidenceKind.REPORT: pgettext("a piece of evidence", "Report of a task"),
        EvidenceKind.ACTION: pgettext("a piece of evidence", "Note on an action that is done"),
        EvidenceKind.READING: pgettext("a piece of evidence", "Note on a reading"),
        EvidenceKind.GOOD_THING: pgettext("a piece of evidence", "Good thing that you do already"),
        EvidenceKind.TALK: pgettext("a piece of evidence", "Talk"),
    }[kind]


def kinds_words(kind: EvidenceKind) -> str:
    """Return the name of all pieces of a kind."""
    return {
        EvidenceKind.NOTE: _("Notes on answers"),
        EvidenceKind.REPORT: _("Reports of tasks"),
        EvidenceKind.ACTION: _("Notes on actions"),
        EvidenceKind.READING: _("Notes on readings"),
        EvidenceKind.GOOD_THING: _("Good things"),
        EvidenceKind.TALK: _("Talks"),
    }[kind]


def state_words(state: PieceState) -> str:
    """Return what is to be known of a piece besides its day, '' if nothing."""
    return {
        PieceState.KEPT: "",
        PieceState.HANDED_IN: "",
        PieceState.AGAIN: _("answered again"),
        PieceState.DRAFT: _("in a draft, not handed in"),
        PieceState.INCOMPLETE: _("not complete yet: it has to say what was done, who took part and when"),
    }[state]


def codes_of(item: Item) -> str:
    """Return the points of the voluntary EU standard that a question touches, such as B3, C3; '' for none."""
    return ", ".join(dict(item.mapping).get("vsme", ()))


def asked_for_words(codes: str) -> str:
    """Return that others ask for it, '' without a code."""
    return _("Asked for by banks and customers: %(codes)s") % {"codes": codes} if codes else ""


def pieces_words(count: int) -> str:
    """Return how many pieces are shown."""
    return ngettext("%(count)d piece of evidence", "%(count)d pieces of evidence", count) % {"count": count}


def missing_words(count: int) -> str:
    """Return how many answers have no note yet."""
    words = ngettext("%(count)d answer has no note yet", "%(count)d answers have no note yet", count)
    return words % {"count": count}
