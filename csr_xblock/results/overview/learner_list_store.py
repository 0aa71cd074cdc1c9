"""
The learners of a programme as a list: which ones, in which order, and what is told of each.

Which ones is asked once and kept as a row of numbers; what is told of them is read in pages or chunks, each with the
same few queries. No answer and no note is read here.
"""

from array import array
from collections.abc import Iterator, Sequence

from django.contrib.auth import get_user_model
from django.db.models import Q

from csr_xblock.domain.overview.learner_filters import LearnerFilter
from csr_xblock.domain.overview.listed_learners import LearnerRecord, listed_learner
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.people.person_names import PersonName, name_of
from csr_xblock.results.overview.filtered_learners import in_group
from csr_xblock.results.overview.learner_groups import learners_of
from csr_xblock.results.overview.learner_traces import traces_of

CHUNK = 500


def listed_ids(overseen: Overseen, chosen: LearnerFilter, names: tuple[str, ...]) -> "array[int]":
    """
    Return the ids of the users whom the filter finds, by name. `names` as in person_names. One query.

    Eight bytes for each of them, so that a hundred thousand can be paged, counted and kept.
    """
    learners = learners_of(overseen) if chosen.group is None else in_group(overseen, chosen.group)
    for word in chosen.search.split():
        has_word = Q(username__icontains=word)
        for column in names:
            has_word |= Q(**{f"{column}__icontains": word})
        learners = learners.filter(has_word)
    by_name = learners.order_by(*reversed(names), "username", "pk")
    return array("q", by_name.values_list("pk", flat=True).iterator(chunk_size=CHUNK))


def describe_learners(overseen: Overseen, names: tuple[str, ...], user_ids: Sequence[int]) -> list[LearnerRecord]:
    """Return what is told of these learners, in their order; those who are gone are left out. Five queries."""
    people = _people(names, user_ids)
    traces = traces_of(overseen, people)
    return [listed_learner(overseen, people[pk], traces[pk]) for pk in user_ids if pk in people]


def iterate_learners(overseen: Overseen, names: tuple[str, ...], user_ids: Sequence[int]) -> Iterator[LearnerRecord]:
    """Yield the same of many learners, who are read in chunks of CHUNK, each with five queries."""
    for start in range(0, len(user_ids), CHUNK):
        yield from describe_learners(overseen, names, user_ids[start : start + CHUNK])


def find_learner(overseen: Overseen, names: tuple[str, ...], user_id: int) -> LearnerRecord | None:
    """Return one learner of the programme, None for everybody else. Six queries, or one."""
    if not learners_of(overseen).filter(pk=user_id).exists():
        return None
    return next(iter(describe_learners(overseen, names, [user_id])), None)


def _people(names: tuple[str, ...], user_ids: Sequence[int]) -> dict[int, PersonName]:
    users = get_user_model()._default_manager.filter(pk__in=list(user_ids))
    return {pk: name_of(pk, username, parts) for pk, username, *parts in users.values_list("pk", "username", *names)}
