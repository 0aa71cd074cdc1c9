"""Reads what of a company's work in other courses can go on here."""

from collections.abc import Collection

from csr_xblock.domain.carry_over.carried_parts import CarriedPart, KeptWork, KnownHere, to_carry_over
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.results.carry_over.work_store import work_of


def show_carry_over(
    access: CompanyAccess | None, parts: Collection[CarriedPart], known: KnownHere
) -> dict[CarriedPart, KeptWork]:
    """Return what can be taken over, by part; nothing for whoever may not change the company's work. One query."""
    if access is None or not access.may_change:
        return {}
    found = to_carry_over(work_of(access.key.company_id, known), access.key)
    return {part: work for part, work in found.items() if part in parts}
