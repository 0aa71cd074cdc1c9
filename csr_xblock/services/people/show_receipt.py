"""Reads what is kept about a learner, to show it to the learner: how much of what, and who else belongs to it."""

from dataclasses import dataclass

from csr_xblock.domain.document.kept_version import VersionHead
from csr_xblock.domain.overview.decisions import KeptDecision
from csr_xblock.domain.people.company_rights import may_change
from csr_xblock.domain.people.consent import Statement
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.attempt_lines import AttemptLine
from csr_xblock.domain.units.unit_progress import WorkCounts
from csr_xblock.results.document.version_store import versions_in_course
from csr_xblock.results.overview.decision_store import decisions_about
from csr_xblock.results.people.company_store import colleagues_of, newest_membership
from csr_xblock.results.people.consent_store import statements_of
from csr_xblock.results.people.person_rows import courses_of
from csr_xblock.results.questions.attempt_lines_store import attempt_lines
from csr_xblock.results.units.unit_store import work_counts


@dataclass(frozen=True)
class OwnCompany:
    """
    A person's company and role in it; `colleagues` belong to it, too, and one of them may own it.

    `reads_work`: the person reads and changes everything that the company does.
    """

    id: int
    role: Role
    facts: CompanyFacts
    colleagues: int
    has_other_owner: bool
    name: str = ""
    reads_work: bool = False

    @property
    def loses_its_owner(self) -> bool:
        """Whether it goes on without an owner when the person leaves."""
        return self.role is Role.OWNER and self.colleagues > 0 and not self.has_other_owner


@dataclass(frozen=True)
class Receipt:
    """
    What is kept about a learner in a course, and of the person on the site: company and other courses.

    `versions` are those of the company's strategy document, for whoever may read them, at every assessment.
    """

    company: OwnCompany | None
    attempts: tuple[AttemptLine, ...]
    work: WorkCounts
    statements: tuple[Statement, ...]
    decisions: tuple[KeptDecision, ...]
    other_courses: tuple[str, ...]
    versions: tuple[VersionHead, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept about the person anywhere on the site."""
        has_work = self.attempts or self.work.opened or self.statements or self.decisions
        return self.company is None and not has_work and not self.other_courses


def show_receipt(learner: Learner) -> Receipt:
    """Return the receipt. At most fifteen queries, each of a few rows of this person."""
    membership = newest_membership(learner.user_id)
    company = None
    if membership is not None:
        others = colleagues_of(membership)
        own = membership.company
        role = Role(membership.role)
        reads_work = may_change(role, own.has_been_shared)
        company = OwnCompany(own.pk, role, own.facts(), others.count, others.has_owner, own.name, reads_work)
    return Receipt(
        company=company,
        attempts=attempt_lines(learner),
        work=work_counts(learner),
        statements=statements_of(learner),
        decisions=decisions_about(learner),
        other_courses=tuple(course for course in courses_of(learner.user_id) if course != learner.course),
        versions=_versions(learner, company),
    )


def _versions(learner: Learner, company: OwnCompany | None) -> tuple[VersionHead, ...]:
    if company is None or not company.reads_work:
        return ()
    return tuple(versions_in_course(company.id, learner.course))
