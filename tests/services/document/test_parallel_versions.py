"""Colleagues keep, approve and release at the same moment, on real connections."""

from functools import partial

import pytest

from csr_xblock.domain.document.kept_version import MAX_VERSIONS, RestsOn, VersionHead
from csr_xblock.domain.errors import Conflict, Refusal
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.results.document.version_store import versions_of
from csr_xblock.results.people.company_store import join_company
from csr_xblock.services.document.keep_document import (
    approve_document,
    delete_document_version,
    keep_document,
    release_document,
)
from csr_xblock.services.people.save_profile import save_profile
from tests.domain.document.made_documents import MADE_DOCUMENT
from tests.learners import OWNER, company_key_of, key_of
from tests.services.parallel import WORKERS, or_refusal, together

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("quick_disk")]


def owners() -> list[AssessmentKey]:
    """Return as many owners of one company as there are workers."""
    keys = [key_of(f"owner-{number}") for number in range(WORKERS)]
    save_profile(keys[0].learner, OWNER)
    for key in keys[1:]:
        join_company(key.learner.user_id, company_key_of(keys[0]).company_id, Role.OWNER)
    return keys


def keep(key: AssessmentKey, form_key: str, number: int | None = None) -> VersionHead:
    """Keep a version."""
    return keep_document(key, MADE_DOCUMENT, "", RestsOn(), form_key, number=number)


def heads(key: AssessmentKey) -> list[VersionHead]:
    """Return the versions of the person's company."""
    return versions_of(company_key_of(key))


def test_parallel_retries_of_a_page_keep_one_version() -> None:
    """A double tap on a slow line."""
    keys = owners()

    kept = together([partial(keep, keys[0], "one-page", 1) for _ in range(WORKERS)])

    assert {1} == {one.number for one in kept}
    assert 1 == len(heads(keys[0]))


def test_of_parallel_pages_one_keeps_the_promised_number() -> None:
    """The others are told, and no number is given twice."""
    keys = owners()

    said = together([or_refusal(partial(keep, key, f"page-{key.learner.user_id}", 1)) for key in keys])

    assert WORKERS - 1 == sum(isinstance(one, Conflict) and one.code == "version-number-taken" for one in said)
    assert [1] == [one.number for one in heads(keys[0])]


def test_parallel_versions_stop_at_the_limit() -> None:
    """One place is left, and many want it."""
    keys = owners()
    for number in range(1, MAX_VERSIONS):
        keep(keys[0], f"before-{number}")

    said = together([or_refusal(partial(keep, key, f"page-{key.learner.user_id}")) for key in keys])

    assert 1 == sum(not isinstance(one, Refusal) for one in said)
    assert MAX_VERSIONS == len(heads(keys[0]))


def test_of_parallel_approvals_one_name_is_kept() -> None:
    """Approved is approved, once."""
    keys = owners()
    kept = keep(keys[0], "one-page")

    said = together(
        [
            or_refusal(partial(approve_document, key, kept.id, kept.revision, f"Owner {number}"))
            for number, key in enumerate(keys)
        ]
    )

    (approved,) = [number for number, one in enumerate(said) if one is None]
    assert f"Owner {approved}" == heads(keys[0])[0].approved_by


def test_of_approving_and_deleting_one_is_told() -> None:
    """Nobody approves what is gone, and nothing that is approved goes."""
    keys = owners()
    kept = keep(keys[0], "one-page")

    said = together(
        [
            or_refusal(partial(approve_document, keys[0], kept.id, kept.revision, "Rasa")),
            or_refusal(partial(delete_document_version, keys[1], kept.id, kept.revision)),
        ]
    )

    assert [True] == [isinstance(one, Conflict) for one in said if one is not None]
    assert [one.is_approved for one in heads(keys[0])] == ([True] if said[0] is None else [])


def test_parallel_releases_leave_one() -> None:
    """Trainers never read two versions of a company."""
    keys = owners()
    for number, key in enumerate(keys):
        kept = keep(key, f"page-{number}")
        approve_document(key, kept.id, kept.revision, "Rasa")

    together(
        [
            or_refusal(partial(release_document, key, head.id, head.revision, is_released=True, may_be_seen=True))
            for key, head in zip(keys, heads(keys[0]), strict=True)
        ]
    )

    assert 1 == sum(one.is_released for one in heads(keys[0]))
