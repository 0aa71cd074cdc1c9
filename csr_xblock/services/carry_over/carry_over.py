"""Carries parts of a company's work over into a new course, all of them or none."""

from collections.abc import Collection

from csr_xblock.domain.carry_over.carried_parts import CarriedPart, KnownHere, to_carry_over
from csr_xblock.domain.errors import InvalidInput, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.carry_over.copies import copy_part
from csr_xblock.results.carry_over.work_store import is_begun, work_of
from csr_xblock.results.change_store import note_change_of_company
from csr_xblock.results.people.company_access_store import locked_company
from csr_xblock.results.people.company_store import lock_company_row


def carry_over(key: AssessmentKey | None, parts: Collection[CarriedPart], known: KnownHere) -> None:
    """
    Copy the chosen parts, each from the other course in which it was changed last. What is there stays.

    A part of which the company has something here by now is passed over, so the same tap twice, or that of a colleague,
    copies once. As much as a course may have was allowed where it comes from, so no limit is passed. Raises
    InvalidInput when nothing is chosen, NotAllowed and Conflict for whoever may not change the company's work.
    """
    if key is None:
        raise NotAllowed("read-only")
    if not parts:
        raise InvalidInput("nothing-chosen", "parts")
    with locked_company(key) as company:
        lock_company_row(company.company_id)
        there = to_carry_over(work_of(company.company_id, known), company)
        for part, work in there.items():
            if part in parts and not is_begun(company, part):
                copy_part(part, work.key, company, known)
        note_change_of_company(company.course, company.company_id)
