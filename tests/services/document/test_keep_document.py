"""Versions are numbered, kept once, approved by a name, and never changed."""

from dataclasses import replace

import pytest

from csr_xblock.domain.document import kept_version
from csr_xblock.domain.document.kept_version import AskedWith, RestsOn, VersionHead
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.role import Role
from csr_xblock.results.document import version_store
from csr_xblock.results.document.version_store import find_version, versions_of
from csr_xblock.results.people.company_tables import Company
from csr_xblock.services.document.keep_document import (
    approve_document,
    delete_document_version,
    keep_document,
    release_document,
)
from csr_xblock.services.people.leave_company import leave_company
from tests.domain.document.made_documents import MADE_DOCUMENT
from tests.learners import CORE_ITEM, EMPLOYEE, assess, company_key_of, key_of, start
from tests.services.plan.planners import colleague

pytestmark = pytest.mark.django_db


@pytest.fixture
def rasa() -> AssessmentKey:
    """An owner with a company."""
    key = key_of("rasa")
    start(key)
    return key


def _keep(key: AssessmentKey, form_key: str = "page-one", number: int | None = None) -> VersionHead:
    return keep_document(key, MADE_DOCUMENT, "First one", RestsOn(), form_key, number=number)


def _approved(key: AssessmentKey, form_key: str = "page-one") -> VersionHead:
    kept = _keep(key, form_key)
    approve_document(key, kept.id, kept.revision, "Rasa")
    return _head(key, kept.number)


def _head(key: AssessmentKey, number: int) -> VersionHead:
    return next(one for one in versions_of(company_key_of(key)) if one.number == number)


def _release(key: AssessmentKey, head: VersionHead, *, is_released: bool = True, may_be_seen: bool = True) -> None:
    release_document(key, head.id, head.revision, is_released=is_released, may_be_seen=may_be_seen)


def test_version_comes_back_as_it_was(rasa: AssessmentKey) -> None:
    """What was shown to the bank can be read again years later, and which questions were in use then."""
    attempt = assess(rasa, {CORE_ITEM: 2})
    asked = AskedWith("csr", "1.2")
    rests_on = RestsOn(attempt.id, attempt.submitted_at)
    kept = find_version(
        company_key_of(rasa),
        keep_document(rasa, MADE_DOCUMENT, " First\n one ", rests_on, "page-one", asked_with=asked).number,
    )

    assert kept is not None
    assert (MADE_DOCUMENT, "First one", asked) == (kept.document, kept.head.note, kept.asked_with)
    assert RestsOn(attempt.id, attempt.submitted_at, rasa.learner.user_id) == kept.head.rests_on


def test_page_that_sends_twice_makes_one_version(rasa: AssessmentKey) -> None:
    """A lost answer must not leave two equal versions."""
    assert [1, 1, 2] == [_keep(rasa).number, _keep(rasa, number=1).number, _keep(rasa, "page-two").number]


def test_number_is_the_one_that_the_page_promised(rasa: AssessmentKey) -> None:
    """Whoever was slower looks at the colleague's version before keeping another one."""
    _keep(rasa, number=1)

    with pytest.raises(Conflict, match="version-number-taken"):
        _keep(rasa, "page-two", number=1)
    assert 2 == _keep(rasa, "page-two", number=2).number


def test_document_with_nothing_in_it_is_not_kept(rasa: AssessmentKey) -> None:
    """It would count for the step Decide."""
    with pytest.raises(InvalidInput, match="document-empty"):
        keep_document(rasa, replace(MADE_DOCUMENT, sections=()), "", RestsOn(), "page-one")


def test_versions_end_at_their_limit(rasa: AssessmentKey, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is told before anything is kept."""
    monkeypatch.setattr(version_store, "MAX_VERSIONS", 1)
    _keep(rasa)

    with pytest.raises(Conflict, match="too-many-versions"):
        _keep(rasa, "page-two")
    assert kept_version.MAX_VERSIONS == 50


def test_approval_names_somebody(rasa: AssessmentKey) -> None:
    """An approval by nobody would tell a reader nothing."""
    kept = _keep(rasa)

    with pytest.raises(InvalidInput, match="approver-missing"):
        approve_document(rasa, kept.id, 1, "  ")


def test_second_approval_of_the_same_page_is_told(rasa: AssessmentKey) -> None:
    """The name on a version never changes behind somebody's back; a retry of the same is no conflict."""
    kept = _keep(rasa)
    approve_document(rasa, kept.id, 1, "Rasa")
    approve_document(rasa, kept.id, 1, " Rasa ")

    for revision in (1, 2):
        with pytest.raises(Conflict, match="version-changed"):
            approve_document(rasa, kept.id, revision, "Petras")
    assert "Rasa" == _head(rasa, 1).approved_by


def test_approval_is_for_what_was_read(rasa: AssessmentKey) -> None:
    """A page shows version 1; it is deleted, and another version 1 is kept. Its text was never read on that page."""
    read = _keep(rasa)
    delete_document_version(rasa, read.id, read.revision)
    _keep(rasa, "page-two")

    with pytest.raises(Conflict, match="version-changed"):
        approve_document(rasa, read.id, read.revision, "Rasa")
    assert not _head(rasa, 1).is_approved


@pytest.mark.parametrize(
    ("owner_stays", "role", "is_allowed"),
    [
        pytest.param(True, Role.OWNER, True, id="an owner"),
        pytest.param(True, Role.MANAGER, False, id="a manager beside an owner"),
        pytest.param(False, Role.MANAGER, True, id="a manager without an owner"),
        pytest.param(True, Role.EMPLOYEE, False, id="an employee"),
        pytest.param(False, Role.EMPLOYEE, False, id="an employee who was left alone"),
    ],
)
def test_who_may_approve(rasa: AssessmentKey, owner_stays: bool, role: Role, is_allowed: bool) -> None:
    """JOURNEY 1, asked under the lock and not only where a button is shown."""
    kept = _keep(rasa)
    other = colleague(rasa, role=role)
    if not owner_stays:
        leave_company(rasa.learner, company_key_of(rasa).company_id)

    if is_allowed:
        approve_document(other, kept.id, kept.revision, "Jonas")
    else:
        with pytest.raises(NotAllowed):
            approve_document(other, kept.id, kept.revision, "Jonas")
    assert is_allowed == _head(other, 1).is_approved


def test_employee_who_was_never_joined_approves() -> None:
    """Whoever fills in a company alone speaks for it."""
    key = key_of("elena")
    start(key, profile=EMPLOYEE)
    kept = _keep(key)

    approve_document(key, kept.id, kept.revision, "Elena")

    assert _head(key, 1).is_approved
    assert not Company.objects.get(pk=company_key_of(key).company_id).has_been_shared


def test_newest_version_is_deleted_until_it_is_approved(rasa: AssessmentKey) -> None:
    """A slip of the first minute is no history; what was approved is."""
    first = _approved(rasa)
    second, third = _keep(rasa, "page-two"), _keep(rasa, "page-three")

    with pytest.raises(Conflict, match="version-not-newest"):
        delete_document_version(rasa, second.id, second.revision)
    delete_document_version(rasa, third.id, third.revision)
    delete_document_version(rasa, third.id, third.revision)
    delete_document_version(rasa, second.id, second.revision)
    with pytest.raises(Conflict, match="version-changed"):
        delete_document_version(rasa, first.id, first.revision)

    assert [1] == [one.number for one in versions_of(company_key_of(rasa))]


def test_only_approved_versions_are_released(rasa: AssessmentKey) -> None:
    """What trainers read is what the company stands for."""
    kept = _keep(rasa)

    with pytest.raises(Conflict, match="version-changed"):
        _release(rasa, kept)
    assert not _head(rasa, 1).is_released


def test_release_takes_the_one_before_back(rasa: AssessmentKey) -> None:
    """Trainers read one version, so that taking it back leaves none that somebody has forgotten."""
    first, second = _approved(rasa), _approved(rasa, "page-two")
    _release(rasa, first)
    _release(rasa, second)

    assert [True, False] == [one.is_released for one in versions_of(company_key_of(rasa))]
    with pytest.raises(Conflict, match="version-changed"):
        _release(rasa, first)


def test_release_is_taken_back(rasa: AssessmentKey) -> None:
    """Also where the course shows results to nobody by now, and a retry is no conflict."""
    head = _approved(rasa)
    _release(rasa, head)
    _release(rasa, head)
    released = _head(rasa, 1)
    _release(rasa, released, is_released=False, may_be_seen=False)
    _release(rasa, released, is_released=False)

    assert not _head(rasa, 1).is_released


def test_where_nobody_may_see_results_nothing_is_released(rasa: AssessmentKey) -> None:
    """The document tells levels, and the course has promised to show them to nobody."""
    with pytest.raises(NotAllowed, match="results-for-nobody"):
        _release(rasa, _approved(rasa), may_be_seen=False)


def test_versions_of_another_company_are_out_of_reach(rasa: AssessmentKey) -> None:
    """Ids are numbers that anybody can count through."""
    head, other = _approved(rasa), key_of("elena")
    start(other)

    with pytest.raises(Conflict):
        approve_document(other, head.id, head.revision, "Elena")
    with pytest.raises(Conflict):
        _release(other, head)
    delete_document_version(other, head.id, head.revision)
    assert not _head(rasa, 1).is_released
