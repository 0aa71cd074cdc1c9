"""
Whose data it is: the keys under which everything a learner does is kept (DESIGN section 5).

Made at the edge from what the platform says; a screen without such a key is read-only.
"""

from dataclasses import dataclass, field

MAIN_ASSESSMENT = "main"


@dataclass(frozen=True)
class Learner:
    """A person in a course: `course` is the course key as text, `user_id` the platform's user."""

    course: str
    user_id: int


@dataclass(frozen=True)
class AssessmentKey:
    """
    A learner's attempts at one assessment. Blocks with the same `assessment` name share them.

    `page_company` is the number of the company whose work the page showed, None where a page shows none: somebody may
    have joined another one in a second window since, and what was written for the first must not get into it.
    """

    learner: Learner
    assessment: str = MAIN_ASSESSMENT
    page_company: int | None = field(default=None, compare=False)


@dataclass(frozen=True)
class CompanyKey:
    """What a company does with the results of one assessment in a course: importance, priorities, plan (JOURNEY 1)."""

    company_id: int
    course: str
    assessment: str = MAIN_ASSESSMENT
