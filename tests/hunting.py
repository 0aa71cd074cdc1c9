"""Companies that look for what they do already, for tests with a database, by the use cases of the product."""

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.hunt.good_things import NOT_THERE, GoodThing, KeptLine, LineChange
from csr_xblock.domain.identifiers import PerspectiveId
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.results.people.company_store import join_company, newest_membership
from csr_xblock.services.hunt.save_good_thing import save_good_thing
from csr_xblock.services.hunt.show_hunt import show_hunt
from csr_xblock.services.people.save_profile import save_profile
from tests.learners import OWNER, key_of

AREAS = tuple(area.id for area in packaged_instrument().perspectives)
BUDDY = "New people get a buddy"


def owner(username: str = "rasa", **place: str) -> AssessmentKey:
    """Return the key of somebody who owns a company."""
    key = key_of(username, **place)
    save_profile(key.learner, OWNER)
    return key


def colleague(key: AssessmentKey, username: str = "jonas", role: Role = Role.MANAGER) -> AssessmentKey:
    """Let somebody join the company of another, and return the key."""
    membership = newest_membership(key.learner.user_id)
    assert membership is not None
    other = key_of(username)
    join_company(other.learner.user_id, membership.company_id, role)
    return other


def write(
    key: AssessmentKey, text: str = BUDDY, *, line: str = "line1", revision: int = NOT_THERE, area: str = "people"
) -> KeptLine:
    """Write a line as the page does."""
    return save_good_thing(key, AREAS, LineChange(line, PerspectiveId(area), text, revision))


def found(key: AssessmentKey) -> tuple[GoodThing, ...]:
    """Return the list as the person reads it, which there must be."""
    shown = show_hunt(key)
    assert shown is not None
    return shown


def texts(key: AssessmentKey) -> list[str]:
    """Return what the lines of the list say."""
    return [one.text for one in found(key)]
