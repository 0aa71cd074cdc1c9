"""Deletes what is kept about a person: because they ask for it, because their account goes, or because it is old."""

from collections.abc import Mapping

from csr_xblock.domain.errors import NotAllowed
from csr_xblock.domain.people.learner import Learner
from csr_xblock.domain.people.personal_data import DataOwner, Retirement
from csr_xblock.results.people.erasure_store import Keep, erase, forget_actor
from csr_xblock.results.people.person_rows import count_rows
from csr_xblock.results.questions.retirement_store import keep_levels


def delete_own_data(learner: Learner | None, *, is_everywhere: bool) -> None:
    """
    Delete what is kept about the learner in this course, or in every course of the site.

    What the person has decided as a trainer stays: it is about others. Raises NotAllowed where nothing can be kept.
    """
    if learner is None:
        raise NotAllowed("read-only")
    erase(DataOwner(learner.user_id, "" if is_everywhere else learner.course))


def retire_person(user_id: int, way: Retirement) -> None:
    """Delete what is kept about a person whose account goes, and unname what they decided. May be repeated."""
    erase(DataOwner(user_id), kept_by(way))
    forget_actor(user_id)


def count_kept(owner: DataOwner) -> Mapping[str, int]:
    """Return how many rows are about the person, by table; the log's and a shared company's do not all go."""
    return count_rows(owner)


def kept_by(way: Retirement) -> Keep | None:
    """Return what keeps the levels of handed-in attempts, None where they are not kept."""
    return keep_levels if way is Retirement.PSEUDONYMISE else None
