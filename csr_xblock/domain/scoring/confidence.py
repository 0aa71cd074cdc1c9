"""
Confidence: how far a scorecard can be relied on. Last step of scoring; it never changes a score.

Source: METHODOLOGY 2.4.7.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Item, ScoringParameters
from csr_xblock.domain.scoring.scorecard import Confidence, ConfidenceLabel
from csr_xblock.domain.scoring.tally import tally


def measure_confidence(
    applicable: tuple[Item, ...], levels: Mapping[ItemId, int], sheet: AnswerSheet, parameters: ScoringParameters
) -> Confidence:
    """Return the shares of answered, evidenced and confirmed weight over all applicable items, and their index."""
    answered = [item for item in applicable if item.id in levels]
    claimed = [item for item in answered if levels[item.id] >= parameters.evidence_from_level]
    coverage = tally(applicable, levels).coverage
    evidence = _share((item for item in claimed if sheet.answers[item.id].has_evidence), claimed, if_none=1)
    verified = _share((item for item in answered if item.id in sheet.confirmed), answered, if_none=0)
    index = 100 * (
        parameters.confidence_coverage_weight * coverage
        + parameters.confidence_evidence_weight * evidence
        + parameters.confidence_verified_weight * verified
    )
    return Confidence(coverage, evidence, verified, index, _label(index, parameters))


def _share(part: Iterable[Item], whole: Iterable[Item], if_none: int) -> Fraction:
    total = sum(item.weight for item in whole)
    return Fraction(sum(item.weight for item in part), total) if total else Fraction(if_none)


def _label(index: Fraction, parameters: ScoringParameters) -> ConfidenceLabel:
    if index >= parameters.confidence_high:
        return ConfidenceLabel.HIGH
    return ConfidenceLabel.MEDIUM if index >= parameters.confidence_medium else ConfidenceLabel.LOW
