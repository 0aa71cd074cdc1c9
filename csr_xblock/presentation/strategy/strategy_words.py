"""The strategy map in words: what a link says, what the company has said of it, and how far it is."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.strategy.company_link import LinkEnds, LinkField, LinkState, LinkWords
from csr_xblock.domain.strategy.company_map import CompanyLink
from csr_xblock.presentation.days import NO_DAY

NOTHING = NO_DAY
"""What stands where somebody has written nothing."""


def link_title(words: Instrument, ends: LinkEnds) -> str:
    """Return which goal helps which, as a sentence."""
    goals = {"source": words.objective(ends.source).title, "target": words.objective(ends.target).title}
    return _("“%(source)s” helps “%(target)s”.") % goals


def months_words(months: int) -> str:
    """Return when it is seen."""
    if not months:
        return _("Seen at once.")
    sentence = ngettext("Seen after about %(count)d month.", "Seen after about %(count)d months.", months)
    return sentence % {"count": months}


def state_words(link: CompanyLink) -> str:
    """Return what the company has said of a link."""
    if not link.is_proposed:
        return _("Your own link.")
    return said_words(link.state, has_own_words=link.has_own_words)


def said_words(state: LinkState, *, has_own_words: bool = False) -> str:
    """Return what the company has said of a proposal."""
    if state is LinkState.CONFIRMED:
        return _("True for us, in our words.") if has_own_words else _("True for us.")
    if state is LinkState.DROPPED:
        return _("Not for us.")
    return _("Not looked at yet.")


def progress_words(done: int, all_links: int) -> str:
    """Return how many proposals are decided."""
    return _("%(done)d of %(all)d looked at") % {"done": done, "all": all_links}


def field_labels() -> dict[str, str]:
    """Return what each field of a link is called."""
    return {
        "source": _("This goal helps"),
        "target": _("Which one it helps"),
        LinkField.WHY: _("Why"),
        LinkField.MONTHS: pgettext("link between goals", "Seen after about how many months"),
    }


def form_values(words: LinkWords) -> dict[str, str]:
    """Return each field of a link as its form holds and sends it."""
    return {LinkField.WHY: words.why, LinkField.MONTHS: "" if words.months is None else str(words.months)}
