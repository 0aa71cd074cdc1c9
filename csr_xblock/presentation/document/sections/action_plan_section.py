"""The action plan: what comes when, who sees to it, what it costs, and what was done."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.document.blocks import Block, Table
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.plan.actions import ActionStatus, KeptAction, saved_money
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.days import NO_DAY, date_words
from csr_xblock.presentation.document.sections.document_words import DocumentWords
from csr_xblock.presentation.document.sections.name_lists import listed
from csr_xblock.presentation.document.sections.writing import bullets, paragraph, section_of, table
from csr_xblock.presentation.journey.screen_names import ACTION, PLAN
from csr_xblock.presentation.plan.plan_words import money_words, saved_for_others, status_words
from csr_xblock.presentation.quoted import quoted
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.services.document.read_facts import DocumentFacts

MONTHS_OF_QUARTER = 3
Quarter = tuple[int, int]


def action_plan(facts: DocumentFacts, words: DocumentWords) -> Section:
    """Return the plan by quarter, then what is done, then ideas."""
    open_actions = [one for one in facts.actions if one.action.status.is_open]
    done = sorted(_of(facts.actions, ActionStatus.DONE), key=_done_on)
    ideas, stopped = _of(facts.actions, ActionStatus.IDEA), _of(facts.actions, ActionStatus.STOPPED)
    return section_of(
        SectionId.ACTION_PLAN,
        (
            paragraph(_set_aside(open_actions)),
            *_quarters(open_actions, words, facts),
            paragraph(_("Done:")) if done else None,
            bullets(map(done_line, done)),
            paragraph(_saved(done)),
            *_ideas(ideas),
            *_given_up(stopped),
        ),
        _missing(facts, open_actions),
    )


def actions_now(facts: DocumentFacts) -> list[KeptAction]:
    """Return what comes now, without ideas, in the order in which it was planned."""
    return [one for one in facts.actions if one.action.status.is_open and facts.phases.get(one.id) is Phase.NOW]


def done_line(kept: KeptAction) -> str:
    """Return what was done, when, and what it has saved."""
    action = kept.action
    said = {
        "title": action.title,
        "day": "" if kept.done_on is None else date_words(kept.done_on),
        "money": money_words(action.saved, action.currency) if action.saved else "",
    }
    if kept.done_on and action.saved:
        return _("%(title)s (%(day)s, %(money)s saved so far)") % said
    if action.saved:
        return _("%(title)s (%(money)s saved so far)") % said
    return _("%(title)s (%(day)s)") % said if kept.done_on else action.title


def _of(actions: Iterable[KeptAction], status: ActionStatus) -> list[KeptAction]:
    return [one for one in actions if one.action.status is status]


def _done_on(one: KeptAction) -> tuple[date, int]:
    return (one.done_on or date.min, one.id)


def _set_aside(open_actions: Sequence[KeptAction]) -> str:
    """Return what is set aside in all; of one action alone its row says it."""
    with_money = [one for one in open_actions if one.action.budget]
    if len(with_money) < 2:
        return ""
    said = {"money": _budgets(with_money), "count": whole(len(with_money)), "all": whole(len(open_actions))}
    if len(with_money) == len(open_actions):
        return _("For the actions below we have set aside %(money)s in all.") % said
    sentence = ngettext(
        "For %(count)s of the %(all)s actions below we have set aside %(money)s in all.",
        "For %(count)s of the %(all)s actions below we have set aside %(money)s in all.",
        len(with_money),
    )
    return sentence % said


def _budgets(actions: Iterable[KeptAction]) -> str:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for one in actions:
        if one.action.budget:
            sums[one.action.currency] += one.action.budget
    return listed(money_words(amount, currency) for currency, amount in sorted(sums.items()))


def _quarters(actions: Sequence[KeptAction], words: DocumentWords, facts: DocumentFacts) -> Iterator[Table | None]:
    quarters: dict[Quarter, list[KeptAction]] = defaultdict(list)
    undated = [one for one in actions if one.action.due is None]
    for one in actions:
        if one.action.due is not None:
            quarters[_quarter(one.action.due)].append(one)
    for quarter, found in sorted(quarters.items()):
        yield _table(_quarter_words(quarter), sorted(found, key=_due), words, facts)
    yield _table(_("No day set yet"), undated, words, facts)


def _due(one: KeptAction) -> tuple[date, int]:
    return (one.action.due or date.max, one.id)


def _quarter(day: date) -> Quarter:
    return day.year, (day.month - 1) // MONTHS_OF_QUARTER


def _quarter_words(quarter: Quarter) -> str:
    year, number = quarter
    months = (
        _("January to March %(year)s"),
        _("April to June %(year)s"),
        _("July to September %(year)s"),
        _("October to December %(year)s"),
    )
    return months[number] % {"year": year}


def _table(caption: str, actions: Sequence[KeptAction], words: DocumentWords, facts: DocumentFacts) -> Table | None:
    if facts.is_one_person:
        head: tuple[str, ...] = (_("What we do"), _("Goal"), _("Due"), _("Money"), _("Status"))
    else:
        head = (_("What we do"), _("Goal"), _("Who is responsible"), _("Due"), _("Money"), _("Status"))
    rows = (_row(one, words, is_one_person=facts.is_one_person) for one in actions)
    return table(caption, head, rows, is_wide=True)


def _row(kept: KeptAction, words: DocumentWords, *, is_one_person: bool) -> tuple[str, ...]:
    action = kept.action
    goal = words.goal(action.objective)
    responsible = () if is_one_person else (action.responsible or NO_DAY,)
    return (
        action.title,
        NO_DAY if goal is None else goal.title,
        *responsible,
        NO_DAY if action.due is None else date_words(action.due),
        money_words(action.budget, action.currency) if action.budget else NO_DAY,
        status_words(action.status),
    )


def _saved(done: Sequence[KeptAction]) -> str:
    """Return what was saved in all; one action alone says it itself."""
    if sum(bool(one.action.saved) for one in done) < 2:
        return ""
    return saved_for_others(saved_money(one.action for one in done))


def _ideas(ideas: Sequence[KeptAction]) -> Iterator[Block | None]:
    if ideas:
        yield paragraph(_("Not decided yet:"))
        yield bullets(one.action.title for one in ideas)


def _given_up(stopped: Sequence[KeptAction]) -> Iterator[Block | None]:
    if stopped:
        yield paragraph(_("No longer planned:"))
        yield bullets(one.action.title for one in stopped)


def _missing(facts: DocumentFacts, open_actions: Sequence[KeptAction]) -> Iterator[MissingPart]:
    if not facts.has(Step.STRATEGY):
        return
    if not open_actions:
        yield MissingPart(_("Plan what you do next: three actions are enough to begin with."), PLAN)
    for one in open_actions:
        action = one.action
        name = {"action": quoted(action.title)}
        has_nobody = not action.responsible and not facts.is_one_person
        if action.due is None and has_nobody:
            yield MissingPart(_("Say who sees to %(action)s, and until when.") % name, f"{ACTION}/{one.id}")
        elif action.due is None:
            yield MissingPart(_("Say until when %(action)s is done.") % name, f"{ACTION}/{one.id}")
        elif has_nobody:
            yield MissingPart(_("Say who is responsible for %(action)s.") % name, f"{ACTION}/{one.id}")
