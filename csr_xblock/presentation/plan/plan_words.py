"""The words of the action plan: statuses, figures, money and warnings. It decides nothing."""

from collections.abc import Mapping
from decimal import Decimal
from html import unescape

from django.utils.formats import number_format
from django.utils.html import strip_tags
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.domain.plan.plan_warnings import PlanWarnings
from csr_xblock.presentation.scoring.numbers import whole

CENTS = 2
NO_BREAK_SPACE = "\u00a0"


def status_words(status: ActionStatus) -> str:
    """Return what a status is called."""
    match status:
        case ActionStatus.IDEA:
            return pgettext("status of an action", "idea")
        case ActionStatus.PLANNED:
            return pgettext("status of an action", "planned")
        case ActionStatus.RUNNING:
            return pgettext("status of an action", "running")
        case ActionStatus.DONE:
            return pgettext("status of an action", "done")
        case ActionStatus.STOPPED:
            return pgettext("status of an action", "stopped")


def group_words(status: ActionStatus) -> str:
    """Return the heading above actions of a status."""
    return {
        ActionStatus.IDEA: pgettext("actions", "Ideas"),
        ActionStatus.PLANNED: pgettext("actions", "Planned"),
        ActionStatus.RUNNING: pgettext("actions", "Running"),
        ActionStatus.DONE: pgettext("actions", "Done"),
        ActionStatus.STOPPED: pgettext("actions", "Stopped"),
    }[status]


def find_out_title(topic: str) -> str:
    """Return the title of an action about a question that nobody could answer."""
    return _("Find out: %(topic)s") % {"topic": topic}


def money_words(amount: Decimal, currency: str) -> str:
    """Return an amount, with cents only where there are some."""
    decimals = 0 if amount == amount.to_integral_value() else CENTS
    number = _grouped(amount, decimals)
    return _("%(amount)s %(currency)s") % {"amount": number, "currency": currency}


def saved_words(saved: Mapping[str, Decimal]) -> str:
    """Return what was saved so far, by currency, for the plan; '' for nothing."""
    return _("Saved so far: %(amounts)s") % {"amounts": _amounts(saved)} if saved else ""


def saved_for_others(saved: Mapping[str, Decimal]) -> str:
    """Return the same as a sentence for whoever reads the company's report."""
    return _("What we have done so far has saved us %(amounts)s.") % {"amounts": _amounts(saved)} if saved else ""


def _amounts(saved: Mapping[str, Decimal]) -> str:
    return ", ".join(money_words(amount, currency) for currency, amount in saved.items())


def number_words(number: Decimal) -> str:
    """Return a figure with as many decimals as it has."""
    plain = number.normalize()
    exponent = plain.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return _grouped(plain, decimals)


def _grouped(number: Decimal, decimals: int) -> str:
    """Return a number with something between its thousands: what the language writes there."""
    written = number_format(number, decimals, use_l10n=True, force_grouping=True)
    is_lithuanian = (get_language() or "").partition("-")[0] == "lt"
    # Django writes 2.550 in Lithuanian, which is read as two and a half; the language has a space, and a comma later.
    return written.replace(".", NO_BREAK_SPACE) if is_lithuanian else written


def number_field(number: Decimal | None) -> str:
    """Return a number as it stands in a field: as the language writes it, with nothing between its thousands."""
    if number is None:
        return ""
    plain = number.normalize()
    exponent = plain.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return number_format(plain, decimals, use_l10n=True, force_grouping=False)


def steps_words(done: int, all_steps: int) -> str:
    """Return how many steps are ticked, '' without steps."""
    if not all_steps:
        return ""
    words = ngettext("%(done)s of %(all)s step done", "%(done)s of %(all)s steps done", all_steps)
    return words % {"done": whole(done), "all": whole(all_steps)}


def warning_words(warnings: PlanWarnings) -> tuple[str, ...]:
    """Return what to warn of, a sentence each."""
    sentences = []
    if warnings.running:
        sentences.append(
            _("%(count)s actions are running at the same time. Three at a time are easier to finish: which can wait?")
            % {"count": whole(warnings.running)}
        )
    for name, count in warnings.people:
        if name:
            words = _(
                "%(name)s is responsible for %(count)s running actions. "
                "More than five at a time are hard to finish: which can wait?"
            )
        else:
            words = _(
                "You have %(count)s running actions on your own hands. "
                "More than five at a time are hard to finish: which can wait?"
            )
        sentences.append(words % {"name": name, "count": whole(count)})
    return tuple(sentences)


def plain_text(html: str) -> str:
    """Return the words of a text as one line without its tags."""
    return " ".join(unescape(strip_tags(html.replace("<", " <"))).split())
