"""Keeps one line of the hunt: added, written anew, or removed."""

from collections.abc import Collection
from dataclasses import replace

from csr_xblock.domain.errors import InvalidInput, NotAllowed
from csr_xblock.domain.hunt.good_things import NOT_THERE, KeptLine, LineChange, checked_line, checked_name
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.hunt.hunt_store import keep_line
from csr_xblock.results.people.company_access_store import locked_company


def save_good_thing(key: AssessmentKey | None, areas: Collection[PerspectiveId], change: LineChange) -> KeptLine:
    """
    Keep the line, unless somebody else has written it since the page was made; return how it stands.

    A line stays in its box, also when `areas`, those of the questionnaire in use, have lost it. Raises InvalidInput for
    a text over its limit, a name that no page has made, and a new line in an unknown area; Conflict when there are as
    many as there may be; NotAllowed for somebody who may not change what the company does.
    """
    if key is None:
        raise NotAllowed("read-only")
    checked_name(change.name)
    if change.revision == NOT_THERE and change.area not in areas:
        raise InvalidInput("value-invalid", "area")
    change = replace(change, text=checked_line(change.text))
    with locked_company(key) as company:
        return keep_line(company, change)
