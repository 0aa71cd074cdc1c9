"""The action plan: what comes when, who sees to it, what it costs, and what was done."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.document.blocks import Table
from csr_xblock.domain.document.strategy_document import MissingPart, Section, SectionId
from csr_xblock.domain.plan.actions import ActionStatus, KeptAction, saved_money
from csr_xblock.domain.plan.phase import Phase
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.days import NO_DAY, date_words, month_words
from csr_xblock.presentation.document.document_words import DocumentWords
from csr_xblock.presentation.document.name_lists import listed
from csr_xblock.presentation.document.writing import bullets, paragraph, section_of, table
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
    done = _of(facts.actions, ActionStatus.DONE)
    return section_of(
        SectionId.ACTION_PLAN,
        (
            paragraph(*_lead(facts, open_actions)),
            *_quarters(open_actions, words, facts),
            paragraph(_done_lead(done), saved_for_others(saved_money(one.action for one in done))),
            bullets(done_line(one) for one in done),
            paragraph(
                _ideas(_of(facts.actions, ActionStatus.IDEA)), _stopped(_of(facts.actions, ActionStatus.STOPPED))
            ),
        ),
        _missing(facts, open_actions),
    )


def actions_now(facts: DocumentFacts) -> list[KeptAction]:
    """Return what comes now, without ideas, in the order in which it was planned."""
    return [one for one in facts.actions if one.action.status.is_open and facts.phases.get(one.id) is Phase.NOW]


def done_line(kept: KeptAction) -> str:
    """Return what was done, when, and what it has saved."""
    action = kept.action
    said = {"title": action.title, "day": "" if kept.done_on is None else date_words(kept.done_on)}
    line = _("%(title)s (%(day)s).") % said if kept.done_on else _("%(title)s.") % said
    if not action.saved:
        return line
    saved = _("It has saved %(money)s so far.") % {"money": money_words(action.saved, action.currency)}
    return f"{line} {saved}"


def _of(actions: Iterable[KeptAction], status: ActionStatus) -> list[KeptAction]:
    return [one for one in actions if one.action.status is status]


def _lead(facts: DocumentFacts, open_actions: Sequence[KeptAction]) -> Iterator[str]:
    if not open_actions:
        return
    running = sum(one.action.status is ActionStatus.RUNNING for one in open_actions)
    yield (
        ngettext(
            "%(count)s action is planned, %(running)s of them running.",
            "%(count)s actions are planned, %(running)s of them running.",
            len(open_actions),
        )
        % {"count": whole(len(open_actions)), "running": whole(running)}
    )
    now = actions_now(facts)
    if now:
        yield _("First we see to %(actions)s.") % {"actions": listed(quoted(one.action.title) for one in now)}
    budget = _budgets(one for one in open_actions)
    if budget:
        yield _("We have set aside %(money)s for it.") % {"money": budget}


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
    yield _table(_("Without a day yet"), undated, words, facts)


def _due(one: KeptAction) -> tuple[date, int]:
    return (one.action.due or date.max, one.id)


def _quarter(day: date) -> Quarter:
    return day.year, (day.month - 1) // MONTHS_OF_QUARTER


def _quarter_words(quarter: Quarter) -> str:
    year, number = quarter
    first = date(year, number * MONTHS_OF_QUARTER + 1, 1)
    last = date(year, first.month + MONTHS_OF_QUARTER - 1, 1)
    # Translators: a quarter of a year by its first and last month, such as "January 2027 to March 2027".
    return pgettext("quarter of a year", "%(first)s to %(last)s") % {
        "first": month_words(first),
        "last": month_words(last),
    }


def _table(caption: str, actions: Sequence[KeptAction], words: DocumentWords, facts: DocumentFacts) -> Table | None:
    if facts.is_one_person:
        head: tuple[str, ...] = (_("What is done"), _("Goal"), _("Due"), _("Money"), _("Status"))
    else:
        head = (_("What is done"), _("Goal"), _("Who is responsible"), _("Due"), _("Money"), _("Status"))
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


def _done_lead(done: Sequence[KeptAction]) -> str:
    if not done:
        return ""
    return ngettext("This is done already:", "These are done already:", len(done))


def _ideas(ideas: Sequence[KeptAction]) -> str:
    if not ideas:
        return ""
    said = {"ideas": listed(quoted(one.action.title) for one in ideas)}
    return ngettext("An idea so far: %(ideas)s.", "Ideas so far: %(ideas)s.", len(ideas)) % said


def _stopped(stopped: Sequence[KeptAction]) -> str:
    if not stopped:
        return ""
    return _("We have given up %(actions)s.") % {"actions": listed(quoted(one.action.title) for one in stopped)}


def _missing(facts: DocumentFacts, open_actions: Sequence[KeptAction]) -> Iterator[MissingPart]:
    if not facts.has(Step.STRATEGY):
        return
    if not open_actions:
        yield MissingPart(_("Plan what you do next: three actions are enough to begin with."), PLAN)
    for one in open_actions:
        action = one.action
        name = {"action": quoted(action.title)}
        if action.due is None:
            yield MissingPart(_("Say until when %(action)s is done.") % name, f"{ACTION}/{one.id}")
        elif not action.responsible and not facts.is_one_person:
            yield MissingPart(_("Say who is responsible for %(action)s.") % name, f"{ACTION}/{one.id}")
