"""What every write of goals begins with: somebody who may, and the company's locks."""

from collections.abc import Iterator
from contextlib import contextmanager

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey, CompanyKey
from csr_xblock.results.people.company_access_store import locked_company
from csr_xblock.results.people.company_store import lock_company_row


@contextmanager
def work_of_one(key: AssessmentKey | None) -> Iterator[CompanyKey]:
    """Give the company's key, for a change of one reading. Raises NotAllowed where nothing may be kept."""
    if key is None:
        raise NotAllowed("read-only")
    with locked_company(key) as company:
        yield company


@contextmanager
def work_of_all(key: AssessmentKey | None) -> Iterator[CompanyKey]:
    """Give the same with the company's row locked, for what counts over all its goals."""
    with work_of_one(key) as company:
        lock_company_row(company.company_id)
        yield company
