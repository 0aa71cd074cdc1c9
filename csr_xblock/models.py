"""Where Django looks for models; they are written in `results`."""

from csr_xblock.results.models import (
    AnswerRow,
    AttemptRow,
    Company,
    ConsentStatement,
    ImportanceRating,
    InstrumentVersion,
    Membership,
    PerspectiveResult,
    Recommendation,
    TrainerDecision,
    UnitProgress,
)

__all__ = [
    "AnswerRow",
    "AttemptRow",
    "Company",
    "ConsentStatement",
    "ImportanceRating",
    "InstrumentVersion",
    "Membership",
    "PerspectiveResult",
    "Recommendation",
    "TrainerDecision",
    "UnitProgress",
]
