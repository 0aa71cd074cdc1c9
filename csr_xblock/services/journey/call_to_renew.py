"""Reads for a mail whether somebody is called to answer again; the start page knows it from what it reads anyway."""

from csr_xblock.domain.journey.due import DueThing
from csr_xblock.domain.journey.renewal import RenewalTerms, called_since, renewal_since
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.programme.settings import Step
from csr_xblock.results.journey.pause_store import paused_steps
from csr_xblock.results.questions.attempt_store import has_draft
from csr_xblock.services.questions.handed_in import handed_in_by


def call_to_renew(key: AssessmentKey, access: CompanyAccess | None, terms: RenewalTerms) -> tuple[DueThing, ...]:
    """
    Return the call, nothing for whoever is not called. One query as a rule, three where a year has passed.

    Employees and representatives have no step of renewing, so nobody calls them.
    """
    if access is None or access.role.is_staff_view:
        return ()
    since = renewal_since(handed_in_by(key), terms)
    if since is None or has_draft(key) or Step.RENEW in paused_steps(key, terms.today):
        return ()
    return (called_since(since),)
