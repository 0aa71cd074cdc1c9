"""What the disclosures of the EU voluntary standard are called here, and how ready each is, in our own words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from csr_xblock.domain.goals.figure_kinds import BOTH_WAYS
from csr_xblock.domain.goals.measured_goal import MeasuredGoal
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.readiness.readiness import DisclosureReadiness, Readiness, RowState
from csr_xblock.domain.readiness.standard import Disclosure
from csr_xblock.domain.vsme_file.known import YearFigure
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.goals.goal_figure import goal_figure
from csr_xblock.presentation.goals.goal_words import whole_name, with_unit
from csr_xblock.presentation.plan.plan_words import number_words
from csr_xblock.presentation.vsme_file.cell_words import not_ours_words


def disclosure_name(code: str) -> str:
    """Return what a disclosure is about. It stands on pages for the company and in its letters, so it says no "you"."""
    return {
        "B1": _("The company and its labels"),
        "B2": _("Practices, rules and plans for people and nature"),
        "B3": _("Energy and greenhouse gases"),
        "B4": _("What goes into air, water and soil"),
        "B5": _("Nature around the sites"),
        "B6": _("Water"),
        "B7": _("Materials and waste"),
        "B8": _("The workforce, and how many leave"),
        "B9": _("Health and safety at work"),
        "B10": _("Pay, agreements and training"),
        "B11": _("Convictions and fines for corruption"),
        "C1": _("The business and its strategy"),
        "C2": _("More on practices, rules and plans"),
        "C3": _("Targets for the climate"),
        "C4": _("Risks from the climate"),
        "C5": _("More on the workforce"),
        "C6": _("Rules on human rights for the workforce"),
        "C7": _("Serious cases against human rights"),
        "C8": _("Income from certain sectors"),
        "C9": _("Women and men in the board"),
    }[code]


def state_words(state: Readiness) -> str:
    """Return how ready a disclosure is."""
    return {
        Readiness.READY: pgettext("of an answer", "Ready"),
        Readiness.PARTLY: pgettext("of an answer", "Partly"),
        Readiness.MISSING: pgettext("of an answer", "Missing"),
        Readiness.NOT_CONCERNED: pgettext("of an answer", "Does not concern you"),
        Readiness.NOT_OURS: pgettext("of an answer", "Not part of this course"),
    }[state]


def counted_words(state: Readiness, count: int) -> str:
    """Return how many disclosures are in a state."""
    words = {
        Readiness.READY: ngettext("%(count)d ready", "%(count)d ready", count),
        Readiness.PARTLY: ngettext("%(count)d partly", "%(count)d partly", count),
        Readiness.MISSING: ngettext("%(count)d missing", "%(count)d missing", count),
        Readiness.NOT_CONCERNED: ngettext("%(count)d does not concern you", "%(count)d do not concern you", count),
        Readiness.NOT_OURS: ngettext("%(count)d not part of this course", "%(count)d not part of this course", count),
    }[state]
    return words % {"count": count}


def standing_words(one: DisclosureReadiness) -> tuple[str, ...]:
    """Return in whole sentences how a disclosure stands."""
    if one.state is Readiness.NOT_OURS:
        return (_("The course asks nothing about it. If somebody wants it, you find it in your accounts."),)
    if one.state is Readiness.NOT_CONCERNED:
        return (_("You said that it does not concern your company. One sentence that says so is an answer."),)
    return tuple(sentence for sentence in (_questions(one), _figures(one)) if sentence)


def _questions(one: DisclosureReadiness) -> str:
    rows = [row for row in one.rows if row.state is not RowState.NOT_APPLICABLE]
    if not rows:
        if one.rows:
            return _("None of its questions concerns your company.")
        return _("Your self-assessment did not ask about it.")
    shown = sum(row.state is RowState.SHOWN for row in rows)
    return _("Answers that you can show with a note: %(shown)d of %(count)d.") % {"shown": shown, "count": len(rows)}


def _figures(one: DisclosureReadiness) -> str:
    if not one.figures:
        return ""
    missing = sum(not figure.is_there for figure in one.figures)
    if not missing:
        return ngettext(
            "Its figure is not older than a year.", "Its figures are not older than a year.", len(one.figures)
        )
    if any(figure.is_fresh and figure.lacks_target for figure in one.figures):
        return _("The target for its figure is missing.")
    words = ngettext(
        "%(count)d figure of the last 12 months is missing.",
        "%(count)d figures of the last 12 months are missing.",
        missing,
    )
    return words % {"count": missing}


def figure_name(kpi: str, words: Instrument) -> str:
    """Return what a figure is called, with its unit; one that is kept absolute and per unit as the absolute one."""
    if kpi in BOTH_WAYS:
        return whole_name(BOTH_WAYS[kpi])
    figure = goal_figure(MeasuredGoal(kpi=kpi), words, currency="")
    return with_unit(figure.name, figure.unit)


def reading_words(kpi: str, newest: YearFigure, words: Instrument) -> str:
    """Return a reading with its figure and its day."""
    values = {"figure": figure_name(kpi, words), "value": number_words(newest.value), "day": date_words(newest.day)}
    if newest.is_of_year:
        return _("%(figure)s: %(value)s, read on %(day)s") % values
    return _("%(figure)s: %(value)s, read on %(day)s (one of several readings in a year)") % values


def not_ours_of(disclosure: Disclosure) -> tuple[str, ...]:
    """Return what of a disclosure this course does not work on."""
    words = not_ours_words()
    return tuple(words[one] for one in disclosure.not_ours)
