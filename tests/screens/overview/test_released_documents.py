"""Trainers read what a company has released, while it is, and learn nothing of any other document."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from csr_xblock.domain.document.document_data import document_data
from csr_xblock.results.document.version_tables import DocumentVersion
from csr_xblock.results.people.company_tables import Company, ConsentStatement, Membership
from tests.blocks.overseen import Programme, document, no_trainers, rows_of, trainer
from tests.domain.document.made_documents import MADE_DOCUMENT
from tests.learners import COURSE, OTHER_COURSE
from tests.programmes import attempted, profiled
from tests.queries import queries_of
from tests.screens.overview.reading import everything, world
from tests.screens.overview.test_disclosure_attacks import NO_SHRINKING, appoint

pytestmark = pytest.mark.django_db

SEVEN = {"programme-version": "2"}


def company_of(user_id: int) -> int:
    """Return the number of somebody's company."""
    return Membership.objects.get(user_id=user_id).company_id


def version(company: int, number: int = 1, *, name: str = "Rye", **columns: object) -> DocumentVersion:
    """Write a version that is released, or another one."""
    now = timezone.now()
    usual = {
        "approved_by": f"Petras {name}",
        "approved_at": now,
        "released_at": now,
        "course_key": COURSE,
        "language": "en",
    }
    return DocumentVersion.objects.create(
        company_id=company,
        number=number,
        made_at=now,
        note=f"A note of {name}",
        body=document_data(replace(MADE_DOCUMENT, company=name)),
        form_key=f"{name}-{number}",
        **{**usual, **columns},
    )


def learner(name: str, **about: bool) -> int:
    """Write a learner with an own company, and return the company."""
    (user_id,) = profiled([name], **about)
    return company_of(user_id)


def listed(placed: Programme) -> list[str]:
    """Return the companies on the list."""
    page = placed.view("documents")
    return [row[0].partition(" :")[0] for row in rows_of(page)] if document(page).xpath("//table") else []


def test_released_document_is_listed_and_read() -> None:
    """With its company, its day and who approved it, and every word of it."""
    placed, row = Programme(**SEVEN), version(learner("rasa"))

    text = placed.text(f"documents/read/{row.pk}")

    assert ["Rye"] == listed(placed)
    for told in ("Version 1 of", "Approved by Petras Rye", "We bake honestly", "50, In place", "Not a certificate"):
        assert told in text
    assert "A note of Rye" not in text


@pytest.mark.parametrize("screen", ["documents", "documents/read/1"])
def test_nobody_but_a_trainer_sees_it(screen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The address is easy to guess."""
    placed, row = Programme(**SEVEN), version(learner("secretive"), name="Secret Rye")

    for name, who in no_trainers(monkeypatch):
        assert "Secret Rye" not in placed.view(screen.replace("1", str(row.pk)), who).content, name


def test_taking_back_works_with_the_next_page() -> None:
    """Nothing of it is kept for a trainer."""
    placed, row = Programme(**SEVEN), version(learner("rasa"))
    before = listed(placed)

    DocumentVersion.objects.update(released_at=None)

    assert (["Rye"], []) == (before, listed(placed))
    assert "We bake" not in placed.text(f"documents/read/{row.pk}")


def test_newest_released_version_alone_is_read() -> None:
    """An older one that was forgotten to take back is not."""
    company, placed = learner("rasa"), Programme(**SEVEN)
    old, new = version(company, 1, name="Old"), version(company, 2, name="New")
    version(company, 3, name="Newest", released_at=None)

    assert ["New"] == listed(placed)
    assert "Petras Old" not in placed.text(f"documents/read/{old.pk}")
    assert "Petras New" in placed.text(f"documents/read/{new.pk}")


@pytest.mark.parametrize(
    "columns",
    [
        {"released_at": None},
        {"approved_at": None},
        {"course_key": OTHER_COURSE},
        {"assessment": "another"},
    ],
    ids=["not released", "not approved", "another course", "another assessment"],
)
def test_what_is_not_released_here_does_not_exist(columns: dict[str, object]) -> None:
    """Neither in the list nor under its number."""
    placed, row = Programme(**SEVEN), version(learner("rasa"), **columns)

    assert [] == listed(placed)
    assert "We bake" not in placed.text(f"documents/read/{row.pk}")
    assert "No company has released" in placed.text("documents")


def test_company_counts_while_a_learner_belongs_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has left, who learns elsewhere, and staff of the course are no members here."""
    placed = Programme(**SEVEN)
    (left, elsewhere, staff, stays) = (learner(name) for name in ("left", "elsewhere", "staff", "stays"))
    for name, company in (("Left", left), ("Elsewhere", elsewhere), ("Staff", staff), ("Stays", stays)):
        version(company, name=name)
    Membership.objects.filter(company_id=left).update(current_slot=None)
    ConsentStatement.objects.filter(user__username="elsewhere").update(course_key=OTHER_COURSE)
    appoint(monkeypatch, Membership.objects.get(company_id=staff).user_id)

    assert ["Stays"] == listed(placed)


@pytest.mark.parametrize(
    ("attributes", "inside"),
    [
        ({"programme-version": "1"}, "<csr_assessment/>"),
        ({**SEVEN, "steps": "profile start path"}, "<csr_assessment/>"),
        ({**SEVEN, "results-for": "nobody"}, "<csr_assessment/>"),
        (SEVEN, '<csr_assessment results-for="nobody"/>'),
        (SEVEN, ""),
    ],
    ids=["of before", "without the step", "results for nobody", "assessment for nobody", "without an assessment"],
)
def test_where_nothing_can_be_released_nothing_is_read(attributes: dict[str, str], inside: str) -> None:
    """The document tells levels, also one that was released before the author changed the setting."""
    row, placed = version(learner("rasa")), Programme(inside=inside, **attributes)

    assert [] == listed(placed)
    assert "We bake" not in placed.text(f"documents/read/{row.pk}")
    assert "Documents" not in document(placed.view("overview")).xpath("//nav//a/text()")


VERSIONS = st.lists(
    st.tuples(st.sampled_from(["One", "Another"]), st.booleans(), st.sampled_from(["en", "lt"])), max_size=4
)


def write_unreleased(company: int, secret: list[tuple[str, bool, str]]) -> None:
    """Write versions of which trainers learn nothing: name, whether approved, language."""
    for number, (name, is_approved, language) in enumerate(secret, 1):
        approved = {} if is_approved else {"approved_at": None, "approved_by": ""}
        version(company, number, name=name, released_at=None, language=language, **approved)


@settings(max_examples=10, phases=NO_SHRINKING)
@given(one=VERSIONS, other=VERSIONS, shares=st.booleans())
def test_two_worlds_that_differ_in_unreleased_versions_look_alike(
    one: list[tuple[str, bool, str]], other: list[tuple[str, bool, str]], shares: bool
) -> None:
    """
    How many there are, whether they are approved, what stands in them: nothing of it is told anywhere.

    What both worlds share is written once: rows of MariaDB and PostgreSQL never get a number again that was undone.
    """
    seen = []
    with world():
        trainer()
        ids = profiled(["open", "secretive"], consents=shares)
        attempted(ids)
        version(learner("shown"), name="Shown", released_at=timezone.now() - timedelta(days=1))
        for secret in (one, other):
            with world():
                write_unreleased(company_of(ids[1]), secret)
                seen.append(everything(Programme(**SEVEN)))

    assert seen[0] == seen[1]
    assert any("Petras Shown" in str(told) for told in seen[0].values())


def test_list_costs_the_same_for_a_big_class() -> None:
    """One query for the rows, none of which reads a text."""
    placed = Programme(**SEVEN)
    counts = []
    for size in (2, 30):
        ids = profiled([f"learner{size}-{number}" for number in range(size)])
        for user_id in ids:
            company = Company.objects.create()
            Membership.objects.filter(user_id=user_id).update(company=company)
            version(company.pk, name=f"Company {user_id}")
        placed.view("documents")
        queries = queries_of(lambda: placed.view("documents"))
        counts.append(len(queries))

    assert counts[0] == counts[1]
    assert 20 == len(listed(placed))
    assert "Page 1 of 2" in placed.text("documents")
