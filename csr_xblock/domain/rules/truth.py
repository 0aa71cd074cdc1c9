"""
Whether a rule can be true at all, and for whom it always is: looks at the rule alone, not at any learner.

Every value that a subject can have is tried, those that make no difference only once. So the answer is exact as far
as subjects do not depend on each other. Its limits: a perspective, its objectives, its items and the overall score are
taken to be independent, and so are the ranks of two objectives; everybody is taken to be asked about every subject,
which staff are not; and a rule with so many subjects that more than MAX_STEPS combinations would be tried is taken to
be true for some people only, so that nobody is warned wrongly.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.rules.cases import Case, Circumstances, Truth, cases_by_subject
from csr_xblock.domain.rules.kinds import All, AnyOf, Not, Rule
from csr_xblock.domain.rules.logic import all_of, any_of, negated
from csr_xblock.domain.rules.subjects import Subjects

MAX_STEPS = 2000
"""How many combinations of values are tried for one rule."""


class TruthKind(StrEnum):
    """For whom a rule is true."""

    NEVER = "never"
    SOMETIMES = "sometimes"
    WITH_NUMBERS = "with-numbers"
    AFTER_ASSESSMENT = "after-assessment"
    ALWAYS = "always"


def truth_kind(rule: Rule, subjects: Subjects | None = None) -> TruthKind:
    """
    Return for whom a rule is true: nobody, some, everybody with or without enough answers, or simply everybody.

    `subjects` are what people are asked, None for anything.
    """
    if not can_be(rule, True, subjects):
        return TruthKind.NEVER
    if not _can_be(rule, {False, None}, Circumstances(is_handed_in=True, subjects=subjects)):
        is_true_before = not _can_be(rule, {False, None}, Circumstances(is_handed_in=False, subjects=subjects))
        return TruthKind.ALWAYS if is_true_before else TruthKind.AFTER_ASSESSMENT
    with_numbers = Circumstances(is_handed_in=True, has_all_numbers=True, subjects=subjects)
    return TruthKind.SOMETIMES if _can_be(rule, {False, None}, with_numbers) else TruthKind.WITH_NUMBERS


def can_be_true(rule: Rule, reached: frozenset[UnitId] | None = None, subjects: Subjects | None = None) -> bool:
    """Return whether the rule can be true for anybody when only the reached units can be begun; None: any unit."""
    return can_be(rule, True, subjects, reached)


def can_be(
    rule: Rule, wanted: bool, subjects: Subjects | None = None, reached: frozenset[UnitId] | None = None
) -> bool:
    """Return whether the rule can be true, or false, for anybody who is asked for these subjects; None: for any."""
    return any(
        _can_be(rule, {wanted}, Circumstances(handed_in, reached=reached, subjects=subjects))
        for handed_in in (False, True)
    )


def _can_be(rule: Rule, wanted: Iterable[Truth], circumstances: Circumstances) -> bool:
    return _Search(rule, frozenset(wanted)).finds(cases_by_subject(rule, circumstances))


class _Search:
    """Decides one subject after the other, and turns back as soon as the rest makes no difference."""

    def __init__(self, rule: Rule, wanted: frozenset[Truth]) -> None:
        self._rule = rule
        self._wanted = wanted
        self._steps = 0

    def finds(self, undecided: list[list[Case]]) -> bool:
        """Return whether some choice of cases gives a wanted truth; yes if there are too many to try."""
        results: dict[Rule, frozenset[Truth]] = {}
        for cases in undecided:
            results.update({one: frozenset(case[one] for case in cases) for one in cases[0]})
        return self._finds(undecided, results)

    def _finds(self, undecided: list[list[Case]], results: dict[Rule, frozenset[Truth]]) -> bool:
        self._steps += 1
        possible = _possible(self._rule, results)
        if not possible & self._wanted:
            return False
        if possible <= self._wanted or not undecided or self._steps > MAX_STEPS:
            return True
        first, *others = undecided
        return any(
            self._finds(others, {**results, **{one: frozenset({truth}) for one, truth in case.items()}})
            for case in first
        )


def _possible(rule: Rule, results: Mapping[Rule, frozenset[Truth]]) -> frozenset[Truth]:
    """Return the truths that a rule can have when its statements can have these, each on its own."""
    match rule:
        case All(parts):
            return _joined(parts, results, weakest=True)
        case AnyOf(parts):
            return _joined(parts, results, weakest=False)
        case Not(part):
            return frozenset(negated(truth) for truth in _possible(part, results))
        case _:
            return results[rule]


def _joined(parts: Iterable[Rule], results: Mapping[Rule, frozenset[Truth]], *, weakest: bool) -> frozenset[Truth]:
    join = all_of if weakest else any_of
    truths: frozenset[Truth] = frozenset({weakest})
    for part in parts:
        others = _possible(part, results)
        truths = frozenset(join((one, other)) for one in truths for other in others)
    return truths
