"""How something changed, in words: up, down or about the same, with the points. It says what, never why."""

from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from csr_xblock.domain.scoring.progress import Change, ChangeLabel
from csr_xblock.presentation.scoring.numbers import points


def change_words(change: Change | None) -> str:
    """Return a change in words with its points, such as Up (+7.5)."""
    if change is None or change.change is None or change.label is None:
        return pgettext("change between two self-assessments", "Nothing to compare")
    if not change.change:
        return pgettext("change between two self-assessments", "The same")
    # Translators: a change in a word, and in points: Up (+7.5).
    return _("%(word)s (%(points)s)") % {"word": _word(change.label), "points": signed_points(change.change)}


def direction_words(change: Change | None) -> str:
    """Return a change in words without its points: for who reads it beside whole numbers, which may differ by one."""
    if change is None or change.label is None:
        return pgettext("change between two self-assessments", "Nothing to compare")
    return _word(change.label) if change.change else pgettext("change between two self-assessments", "The same")


def signed_points(value: Fraction) -> str:
    """Return points with their sign."""
    return f"{'+' if value > 0 else '−'}{points(abs(value))}"


def _word(label: ChangeLabel) -> str:
    match label:
        case ChangeLabel.UP:
            return pgettext("change between two self-assessments", "Up")
        case ChangeLabel.DOWN:
            return pgettext("change between two self-assessments", "Down")
        case ChangeLabel.STABLE:
            return pgettext("change between two self-assessments", "About the same")
