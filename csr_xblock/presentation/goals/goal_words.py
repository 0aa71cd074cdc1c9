"""The words of goals in figures: what is counted, how often it is read, by what it is divided, how far it is."""

from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from csr_xblock.domain.goals.figure_kinds import Divisor, Whole
from csr_xblock.domain.goals.goal_progress import progress
from csr_xblock.domain.goals.measured_goal import Direction, MeasuredGoal, Rhythm
from csr_xblock.presentation.goals.ratio_words import ratio_words

HALF_WAY = (Fraction(2, 5), Fraction(3, 5))
"""Between these shares of the way people say half way."""


def rhythm_words(rhythm: Rhythm) -> str:
    """Return how often a figure is read."""
    return {
        Rhythm.MONTHLY: pgettext("how often", "every month"),
        Rhythm.QUARTERLY: pgettext("how often", "every three months"),
        Rhythm.HALF_YEARLY: pgettext("how often", "every half year"),
        Rhythm.YEARLY: pgettext("how often", "every year"),
    }[rhythm]


def direction_words(direction: Direction) -> str:
    """Return which way is better."""
    if direction is Direction.UP:
        return pgettext("what is better", "more is better")
    return pgettext("what is better", "less is better")


def divisor_name(divisor: Divisor, currency: str) -> str:
    """Return what is counted to divide by, as the name of a field."""
    return {
        Divisor.TURNOVER: _("Turnover in thousands of %(currency)s"),
        Divisor.PEOPLE: _("People who work here"),
        Divisor.AREA: _("Square metres"),
        Divisor.PIECES: _("Pieces made or sold"),
    }[divisor] % {"currency": currency}


def per_words(divisor: Divisor, currency: str) -> str:
    """Return per what a figure counts."""
    return {
        Divisor.TURNOVER: _("per 1,000 %(currency)s of turnover"),
        Divisor.PEOPLE: _("per person"),
        Divisor.AREA: _("per square metre"),
        Divisor.PIECES: _("per piece"),
    }[divisor] % {"currency": currency}


def whole_name(whole: Whole) -> str:
    """Return an absolute figure with its unit, as the name of a field."""
    return {
        Whole.ENERGY: _("Energy in kWh"),
        Whole.WASTE: _("Waste in kg"),
        Whole.WATER: _("Water in m³"),
        Whole.GREENHOUSE_GAS: _("Greenhouse gases in t CO₂e"),
        Whole.ACCIDENTS: _("Number of accidents"),
    }[whole]


def counted_name(whole: Whole) -> str:
    """Return what is counted, without a unit, for a figure that says beside it per what it counts."""
    return {
        Whole.ENERGY: pgettext("a figure", "Energy use"),
        Whole.WASTE: pgettext("a figure", "Waste"),
        Whole.WATER: pgettext("a figure", "Water use"),
        Whole.GREENHOUSE_GAS: pgettext("a figure", "Greenhouse gas emissions, Scope 1 and 2"),
        Whole.ACCIDENTS: pgettext("a figure", "Recordable work accidents"),
    }[whole]


def whole_unit(whole: Whole) -> str:
    """Return the unit of an absolute figure."""
    return _("accidents") if whole is Whole.ACCIDENTS else whole.value


def with_unit(name: str, unit: str) -> str:
    """Return the name of a field with its unit."""
    return _("%(name)s (%(unit)s)") % {"name": name, "unit": unit} if unit else name


def yes_no_words(figure: Fraction) -> str:
    """Return a figure that is there or not."""
    return pgettext("a figure", "yes") if figure else pgettext("a figure", "not yet")


def figure_text(figure: Fraction | None, *, is_yes_no: bool = False) -> str:
    """Return a figure as people read it, a dash for none."""
    if figure is None:
        return "–"
    return yes_no_words(figure) if is_yes_no else ratio_words(figure)


def progress_words(goal: MeasuredGoal, newest: Fraction | None, *, is_yes_no: bool = False) -> str:
    """Return how far a goal is, in one sentence: half way: 12 of 24."""
    begin, target = goal.beginning, None if goal.target is None else Fraction(goal.target)
    if begin is None or target is None:
        return _("Beginning and target are still to be said.")
    if is_yes_no:
        return _("Reached.") if newest else _("Not yet reached.")
    said = {"begin": ratio_words(begin), "target": ratio_words(target)}
    if newest is None:
        return _("No reading yet: from %(begin)s to %(target)s.") % said
    said |= {"now": ratio_words(newest)}
    share = progress(goal, newest)
    if share is None:
        return _("To hold at %(target)s: now %(now)s.") % said
    if begin == 0 and target > 0:
        return _way_from_nothing(share) % said
    return _way(share) % said


def _way(share: Fraction) -> str:
    if share == 1:
        return _("Reached: now %(now)s, from %(begin)s to %(target)s.")
    if share > HALF_WAY[1]:
        return _("Most of the way: now %(now)s, from %(begin)s to %(target)s.")
    if share >= HALF_WAY[0]:
        return _("Half way: now %(now)s, from %(begin)s to %(target)s.")
    if share > 0:
        return _("On the way: now %(now)s, from %(begin)s to %(target)s.")
    return _("No nearer yet: now %(now)s, from %(begin)s to %(target)s.")


def _way_from_nothing(share: Fraction) -> str:
    """Return the same for a figure that began with nothing."""
    if share == 1:
        return _("Reached: %(now)s of %(target)s.")
    if share > HALF_WAY[1]:
        return _("Most of the way: %(now)s of %(target)s.")
    if share >= HALF_WAY[0]:
        return _("Half way: %(now)s of %(target)s.")
    if share > 0:
        return _("On the way: %(now)s of %(target)s.")
    return _("No nearer yet: %(now)s of %(target)s.")
