"""Whether the ids that a rule mentions exist. The grammar is checked by the parser."""

from collections.abc import Collection
from dataclasses import dataclass

from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.content.xml.parts import unknown_problem
from csr_xblock.domain.errors import ContentProblem
from csr_xblock.domain.identifiers import OVERALL
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.rules.kinds import Rule
from csr_xblock.domain.rules.references import references_of


@dataclass(frozen=True)
class KnownIds:
    """
    The ids that rules and units may mention. Subjects are perspectives, objectives and `overall`.

    A collection that is None is not known, and nothing is held against it.
    """

    units: Collection[str] | None = None
    perspectives: Collection[str] | None = None
    objectives: Collection[str] | None = None
    items: Collection[str] | None = None

    @classmethod
    def of(cls, instrument: Instrument | None, units: Collection[str] | None = None) -> "KnownIds":
        """Return the ids of an instrument and of some units; each may be None."""
        if instrument is None:
            return cls(units)
        return cls(
            units,
            perspectives=frozenset(one.id for one in instrument.perspectives),
            objectives=frozenset(one.id for one in instrument.objectives),
            items=frozenset(one.id for one in instrument.items),
        )

    @property
    def subjects(self) -> Collection[str] | None:
        """What a score rule may be about."""
        if self.perspectives is None or self.objectives is None:
            return None
        return frozenset({*self.perspectives, *self.objectives, OVERALL})


def reference_problems(rule: Rule, known: KnownIds, file: str, line: int | None) -> list[ContentProblem]:
    """Return a problem for each id in a rule that does not exist."""
    mentioned = references_of(rule)
    problems = []
    for code, names, existing in (
        (ProblemCode.UNKNOWN_SUBJECT, mentioned.subjects, known.subjects),
        (ProblemCode.UNKNOWN_ITEM, mentioned.items, known.items),
        (ProblemCode.UNKNOWN_OBJECTIVE, mentioned.objectives, known.objectives),
        (ProblemCode.UNKNOWN_UNIT, mentioned.units, known.units),
    ):
        problems += unknown_problems(code, names, existing, file, line)
    return problems


def unknown_problems(
    code: ProblemCode, names: Collection[str], existing: Collection[str] | None, file: str, line: int | None
) -> list[ContentProblem]:
    """Return a problem for each name that is not among the existing ones, none if those are not known."""
    if existing is None:
        return []
    return [one for name in names for one in unknown_problem(code, name, existing, file, line)]
