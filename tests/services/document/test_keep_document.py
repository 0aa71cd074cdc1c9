"""Versions are numbered, kept once, approved by a name, and never changed."""

import pytest

from csr_xblock.domain.document import kept_version
from csr_xblock.domain.document.kept_version import RestsOn
from csr_xblock.domain.errors import Conflict, InvalidInput
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.results.document import version_store
from csr_xblock.results.document.version_store import find_version, versions_of
from csr_xblock.services.document.keep_document import approve_document, keep_document
from tests.domain.document.made_documents import MADE_DOCUMENT
from tests.learners import company_key_of, key_of, start

pytestmark = pytest.mark.django_db


@pytest.fixture
def rasa() -> AssessmentKey:
    """An owner with a company."""
    key = key_of("rasa")
    start(key)
    return key


def _keep(key: AssessmentKey, form_key: str = "page-one") -> int:
    return keep_document(key, MADE_DOCUMENT, "First one", RestsOn(), form_key).number


def test_version_comes_back_as_it_was(rasa: AssessmentKey) -> None:
    """What was shown to the bank can be read again years later."""
    kept = find_version(company_key_of(rasa), _keep(rasa))

    assert kept is not None
    assert kept.document == MADE_DOCUMENT
    assert kept.head.note == "First one"


def test_page_that_sends_twice_makes_one_version(rasa: AssessmentKey) -> None:
    """A lost answer must not leave two equal versions."""
    assert [_keep(rasa), _keep(rasa), _keep(rasa, "page-two")] == [1, 1, 2]


def test_versions_end_at_their_limit(rasa: AssessmentKey, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is told before anything is kept."""
    monkeypatch.setattr(version_store, "MAX_VERSIONS", 1)
    _keep(rasa)

    with pytest.raises(Conflict, match="too-many-versions"):
        _keep(rasa, "page-two")
    assert kept_version.MAX_VERSIONS == 50


def test_approval_names_somebody(rasa: AssessmentKey) -> None:
    """An approval by nobody would tell a reader nothing."""
    number = _keep(rasa)

    with pytest.raises(InvalidInput, match="approver-missing"):
        approve_document(rasa, number, 1, "  ")


def test_second_approval_of_the_same_page_is_told(rasa: AssessmentKey) -> None:
    """The name on a version never changes behind somebody's back."""
    number = _keep(rasa)
    approve_document(rasa, number, 1, "Rasa")

    with pytest.raises(Conflict, match="version-changed"):
        approve_document(rasa, number, 1, "Petras")
    assert versions_of(company_key_of(rasa))[0].approved_by == "Rasa"
