"""Reads the versions of a company's document for its members."""

from dataclasses import dataclass

from csr_xblock.domain.document.kept_version import KeptVersion, VersionHead
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.results.document.version_store import find_version, versions_of
from csr_xblock.results.people.company_access_store import approves


@dataclass(frozen=True)
class ShownVersion:
    """A version with its text, and all versions, the newest first."""

    kept: KeptVersion
    heads: list[VersionHead]


def show_version(access: CompanyAccess | None, number: int) -> ShownVersion | None:
    """Return one version, None for a number that is not there. Two queries."""
    if access is None:
        return None
    kept = find_version(access.key, number)
    return None if kept is None else ShownVersion(kept, versions_of(access.key))


def may_approve(access: CompanyAccess | None) -> bool:
    """Return whether the person may approve a version. One query at most, for managers."""
    return access is not None and approves(access)
