"""Names under which a browser keeps what somebody has typed into a company's work and not saved yet."""

from csr_xblock.domain.people.learner import AssessmentKey


def draft_name(key: AssessmentKey, what: str) -> str:
    """
    Return the name of a draft of `what`, such as action-7.

    It begins as those of units' drafts do, so that deleting own data takes it along, and holds the company whose work
    the page shows: what was typed for one must not come back in the forms of another that the person has joined since.
    """
    learner = key.learner
    company = "" if key.page_company is None else str(key.page_company)
    return f"csr-xblock:{learner.course}:{learner.user_id}:{key.assessment}:{company}:{what}"
