"""The door to the company's name, which its members give it for their reports."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from csr_xblock.domain.errors import Conflict, NotAllowed
from csr_xblock.domain.people.company_name import ShownName
from csr_xblock.domain.people.learner import Learner
from csr_xblock.results.people.company_store import locked_membership, may_edit_company
from csr_xblock.results.people.company_tables import Company


def keep_company_name(learner: Learner, name: str, shown: ShownName) -> None:
    """
    Keep the name of the learner's company. The same name again changes nothing.

    Raises Conflict if another company counts by now, or if a colleague has named it otherwise since the page was shown;
    NotAllowed for staff of a company that others share.
    """
    with transaction.atomic():
        membership = locked_membership(learner.user_id)
        if shown.company != membership.company_id:
            raise Conflict("company-changed")
        company = Company.objects.filter(pk=membership.company_id)
        # Locks the row and changes nothing: of two members who name it at once, the later sees the first one's name.
        company.update(name=F("name"))
        kept = company.values_list("name", flat=True).get()
        if kept == name:
            return
        if not may_edit_company(membership):
            raise NotAllowed("company-named-by-management")
        if kept != shown.name:
            raise Conflict("company-name-changed", "company_name")
        company.update(name=name, updated_at=timezone.now())
