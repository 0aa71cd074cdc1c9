"""
Takes a person out of what a company has given to its members, because the person leaves it or deletes their data.

The company's row is locked by then, so nothing is given to somebody who is just leaving.
"""

from collections.abc import Mapping

from django.db.models import F

from csr_xblock.domain.people.data_register import REGISTER
from csr_xblock.results.people.registered_models import model_of

OPEN_AGAIN: Mapping[str, object] = {"done_on": None}
"""What is emptied besides the way to the person: what was given to them is open again (JOURNEY 1)."""


def open_again(user_id: int, *, company_id: int | None = None, course: str = "") -> None:
    """
    Leave what was given to the person with the company, open and without the person.

    In one company or all of them, in one course or all of them. One query for each table that says so.
    """
    of_company = {} if company_id is None else {"company_id": company_id}
    of_course = {"course_key": course} if course else {}
    for table in REGISTER:
        if table.member:
            rows = model_of(table)._default_manager.filter(**{table.member: user_id}, **of_company, **of_course)
            rows.update(**{table.member: None}, revision=F("revision") + 1, **OPEN_AGAIN)
