"""
The numbers of scoring in words: a label and a help for each, in the groups in which the editor shows them.

Source: METHODOLOGY 2.4. Names are those of `domain.instrument.ScoringParameters`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class ParameterGroup:
    """Parameters under one heading. Those that few trainers change are folded away."""

    heading: str
    names: tuple[str, ...]
    is_folded: bool = False


SHOWN_NOWHERE = frozenset(
    {
        "rater_min_group",
        "rater_gap_flag",
        "agreement_high_below",
        "agreement_low_from",
        "benchmark_min_companies",
        "benchmark_round_to",
    }
)
"""Numbers of views and comparisons, which no screen has yet: files keep them, and no editor promises anything."""


def parameter_groups() -> tuple[ParameterGroup, ...]:
    """Return all parameters that a screen uses, in groups."""
    return (
        ParameterGroup(
            _("When there is a result"), ("min_answered", "min_coverage", "min_valid_perspectives")
        ),
        ParameterGroup(
            _("Strengths and what to improve"),
            (
                "strength_min_level", "improvement_below_level", "important_improvement_below_level", "max_listed",
                "perspective_strength_from", "perspective_improvement_below", "perspective_improvement_below_mean_by",
            ),
        ),
        ParameterGroup(
            _("Priorities"), ("importance_default", "important_from", "priority_do_first", "priority_plan")
        ),
        ParameterGroup(
            _("Balance, reliance and change"),
            (
                "imbalance_lambda", "confidence_coverage_weight", "confidence_evidence_weight",
                "confidence_verified_weight", "evidence_from_level", "confidence_high", "confidence_medium",
                "notable_change",
            ),
            is_folded=True,
        ),
    )  # fmt: skip


def parameter_words() -> Mapping[str, tuple[str, str]]:
    """Return label and help of each parameter, in the active language."""
    return _result_words() | _strength_words() | _priority_words() | _reliance_words() | _comparison_words()


def _result_words() -> dict[str, tuple[str, str]]:
    return {
        "min_answered": (_("Answers that an area needs"), _("With fewer, the area has no number.")),
        "min_coverage": (
            _("Share of an area that must be answered"),
            _("Percent of the weight of the questions that apply, 0 to 100."),
        ),
        "min_valid_perspectives": (
            _("Areas that the overall result needs"),
            _("With fewer areas that have a number, there is no overall result."),
        ),
    }


def _strength_words() -> dict[str, tuple[str, str]]:
    return {
        "strength_min_level": (_("A strength: goals from this level on"), _("Mean of the goal's questions, 0 to 4.")),
        "improvement_below_level": (
            _("To improve: goals below this level"),
            _("Mean of the goal's questions, 0 to 4."),
        ),
        "important_improvement_below_level": (
            _("To improve if important: goals below this level"),
            _("For goals that the company has rated as important."),
        ),
        "max_listed": (_("How many are listed"), _("Strengths and improvements each.")),
        "perspective_strength_from": (_("An area is a strength from"), _("Points, 0 to 100.")),
        "perspective_improvement_below": (_("An area is to improve below"), _("Points, 0 to 100.")),
        "perspective_improvement_below_mean_by": (
            _("An area is to improve if it is behind the mean by"),
            _("Points. An area can be fair in itself and still the weak spot of the company."),
        ),
    }


def _priority_words() -> dict[str, tuple[str, str]]:
    return {
        "importance_default": (_("Importance of goals that nobody has rated"), _("1 to 5.")),
        "important_from": (_("Important from"), _("1 to 5; 6 means that nothing counts as important.")),
        "priority_do_first": (_("“Do first” from"), _("Importance divided by 5, times the points that are missing.")),
        "priority_plan": (_("“Plan” from"), _("Below it: keep an eye on.")),
    }


def _reliance_words() -> dict[str, tuple[str, str]]:
    return {
        "imbalance_lambda": (
            _("What imbalance costs"),
            _("Share of the mean distance between the areas that is taken off the overall result, 0 to 1."),
        ),
        "confidence_coverage_weight": (_("Reliance: share of what is answered"), _("The three shares give 1.")),
        "confidence_evidence_weight": (_("Reliance: share of what has evidence"), _("The three shares give 1.")),
        "confidence_verified_weight": (_("Reliance: share of what is confirmed"), _("The three shares give 1.")),
        "evidence_from_level": (_("Evidence is asked for from level"), _("0 to 4.")),
        "confidence_high": (_("Reliance is good from"), _("Points, 0 to 100.")),
        "confidence_medium": (_("Reliance is fair from"), _("Points, 0 to 100.")),
    }


def _comparison_words() -> dict[str, tuple[str, str]]:
    return {
        "rater_min_group": (
            _("Smallest group whose answers are shown"),
            _("5 or more, because fewer could be traced to persons."),
        ),
        "rater_gap_flag": (_("Views differ notably from"), _("Points between management and staff.")),
        "agreement_high_below": (_("Answers agree well if they spread less than"), _("Points.")),
        "agreement_low_from": (_("Answers agree little if they spread from"), _("Points.")),
        "notable_change": (_("A change is notable from"), _("Points between two self-assessments.")),
        "benchmark_min_companies": (
            _("Fewest companies in a comparison"),
            _("10 or more, because fewer could be traced to companies."),
        ),
        "benchmark_round_to": (_("Comparison is rounded to"), _("Points.")),
    }
