"""The tables: what the databases themselves promise, and that migrations make exactly them."""

from dataclasses import fields
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, models, transaction

from csr_xblock import models as registered
from csr_xblock.domain.people.profile import CompanyFacts
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.results.people.company_tables import Company, Membership
from csr_xblock.results.questions.attempt_tables import AttemptRow, InstrumentVersion
from tests.learners import COURSE, learner_of

pytestmark = pytest.mark.django_db

MODELS: list[type[models.Model]] = [getattr(registered, name) for name in registered.__all__]


def attempt_row(**columns: object) -> AttemptRow:
    """Write an attempt of Rasa's."""
    version, _ = InstrumentVersion.objects.get_or_create(content_hash="h", instrument_id="i", version="1")
    required = {"mode": Mode.FULL.value, "role": Role.OWNER.value, "course_key": COURSE, "assessment": "main"}
    return AttemptRow.objects.create(
        user_id=learner_of().user_id,
        company=Company.objects.create(),
        instrument_version=version,
        **{**required, **columns},
    )


def test_migrations_make_the_tables_of_the_models() -> None:
    """A platform only migrates; a model that is ahead of the migrations breaks it."""
    output = StringIO()

    call_command("makemigrations", "csr_xblock", "--check", "--dry-run", stdout=output)

    assert "No changes detected in app 'csr_xblock'\n" == output.getvalue()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_says_whether_it_holds_personal_data(model: type[models.Model]) -> None:
    """The platform's operators collect these annotations for their register of processing."""
    text = model.__doc__ or ""

    assert (".. no_pii:" in text) != all(
        sign in text for sign in (".. pii:", ".. pii_types:", ".. pii_retirement: local_api")
    )


@pytest.mark.parametrize("row", [Company(), AttemptRow()], ids=["company", "attempt"])
def test_every_fact_of_a_company_has_its_column(row: Company | AttemptRow) -> None:
    """A fact that is only written by hand somewhere would be lost when an attempt is handed in."""
    facts = CompanyFacts(employees=24, country="LT", sector="C")

    row.take(facts)

    assert facts == row.facts()
    assert {fact.name for fact in fields(CompanyFacts)} <= {column.name for column in row._meta.get_fields()}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_row_names_itself_without_words_of_learners(model: type[models.Model]) -> None:
    """Names of rows reach logs and messages."""
    row = model(
        **{field.attname: "secret words" for field in model._meta.fields if field.get_internal_type() == "TextField"}
    )

    assert "secret words" not in str(row)


def test_a_key_has_one_draft_at_most() -> None:
    """Two drafts would split the answers between two tabs."""
    attempt_row(number=1)

    with pytest.raises(IntegrityError), transaction.atomic():
        attempt_row(number=2)


def test_a_key_has_any_number_of_submitted_attempts() -> None:
    """The draft's slot is NULL then, which every database takes as different from NULL."""
    for number in (1, 2, 3):
        attempt_row(number=number, draft_slot=None, state=AttemptState.SUBMITTED.value)

    assert 3 == AttemptRow.objects.count()


def test_drafts_of_other_assessments_and_courses_do_not_collide() -> None:
    """One person works on several scorecards at a time."""
    attempt_row(number=1)
    attempt_row(number=1, assessment="second")
    attempt_row(number=1, course_key="course-v1:" + "x" * 245)

    assert 3 == AttemptRow.objects.filter(draft_slot=1).count()


def test_a_person_has_one_company_that_counts_at_most() -> None:
    """The database itself keeps two first saves from making two companies."""
    user_id = learner_of().user_id
    Membership.objects.create(user_id=user_id, company=Company.objects.create(), role=Role.OWNER.value)
    Membership.objects.create(
        user_id=user_id, company=Company.objects.create(), role=Role.OWNER.value, current_slot=None
    )

    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(user_id=user_id, company=Company.objects.create(), role=Role.OWNER.value)
