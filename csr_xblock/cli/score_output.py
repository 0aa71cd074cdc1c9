"""Results as plain JSON values: fractions become numbers with four decimals."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from csr_xblock.domain.identifiers import ItemId, PerspectiveId
from csr_xblock.domain.questions.answers import AnswerSheet, Special
from csr_xblock.domain.scoring.progress import Change
from csr_xblock.domain.scoring.raters import ItemRating
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.units.pathway import Pathway

DECIMALS = 4


def decimal(value: Fraction | float | None) -> float | None:
    """Return a number with four decimals, None for None."""
    return None if value is None else float(round(Fraction(value), DECIMALS))


def scorecard_values(scorecard: Scorecard, pathway: Pathway, max_listed: int) -> dict[str, object]:
    """Return the scorecard and the states of the units; at most `max_listed` improvements."""
    return {
        **numbers_of(scorecard),
        "objectives": {
            name: {
                "score": decimal(scored.score),
                "importance": scored.importance,
                "priority": decimal(scored.priority),
                "class_": scored.priority_class,
                "rank": scored.rank,
            }
            for name, scored in scorecard.objectives.items()
        },
        "strengths": list(scorecard.strengths),
        "relative_strength": scorecard.is_relative_strength,
        "improvements": list(scorecard.improvements[:max_listed]),
        "confidence": _confidence_values(scorecard),
        "units": {entry.unit.id: entry.state for entry in pathway.units},
    }


def numbers_of(scorecard: Scorecard) -> dict[str, object]:
    """Return the areas and the company's result, for a scorecard of today and for a projection."""
    return {
        "perspectives": {
            name: {
                "score": decimal(scored.score),
                "coverage": decimal(scored.coverage),
                "valid": scored.is_valid,
                "display": scored.display,
                "band": scored.band,
            }
            for name, scored in scorecard.perspectives.items()
        },
        "overall": _overall_values(scorecard),
    }


def _overall_values(scorecard: Scorecard) -> dict[str, object]:
    overall = scorecard.overall
    return {
        "valid_perspectives": overall.valid_perspectives,
        "mean": decimal(overall.mean),
        "mad": decimal(overall.distance),
        "balance_index": decimal(overall.balance_index),
        "balanced": decimal(overall.balanced),
        "display": overall.display,
        "band": overall.band,
        "capped_by": overall.capped_by,
    }


def _confidence_values(scorecard: Scorecard) -> dict[str, object]:
    confidence = scorecard.confidence
    return {
        "coverage": decimal(confidence.coverage),
        "evidence": decimal(confidence.evidence),
        "verified": decimal(confidence.verified),
        "index": decimal(confidence.index),
        "label": confidence.label,
    }


def progress_values(changes: Mapping[PerspectiveId, Change]) -> dict[str, object]:
    """Return the change of every perspective."""
    return {
        name: {"common_items": one.common_items, "change": decimal(one.change), "label": one.label}
        for name, one in changes.items()
    }


def rating_values(ratings: Mapping[ItemId, ItemRating], sheets: Sequence[AnswerSheet]) -> dict[str, object]:
    """Return the ratings of the items that somebody answered."""
    answered = {item for sheet in sheets for item in sheet.answers}
    return {item: _rating_values(rating) for item, rating in ratings.items() if item in answered}


def _rating_values(rating: ItemRating) -> dict[str, object]:
    return {
        "company": rating.company if isinstance(rating.company, Special) else decimal(rating.company),
        "management": decimal(rating.management),
        "management_n": rating.management_n,
        "staff": decimal(rating.staff),
        "staff_n": rating.staff_n,
        "sd": decimal(rating.spread),
        "agreement": rating.agreement,
        "gap": decimal(rating.gap),
        "gap_flag": rating.gap_flag,
    }
