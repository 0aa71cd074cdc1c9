"""The register of personal data: no table or column is missing in it, and docs/privacy.md says what it says."""

import runpy
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

from csr_xblock.domain.people.data_register import REGISTER
from csr_xblock.domain.people.personal_data import Erasure, KeptTable
from csr_xblock.presentation.people.column_words import TECHNICAL, column_words, table_words
from csr_xblock.results.people.registered_models import model_of

ROOT = Path(__file__).resolve().parent.parent
TOOL = runpy.run_path(str(ROOT / "tools" / "privacy_tables.py"))

every_table = pytest.mark.parametrize("table", REGISTER, ids=lambda table: table.name)


def test_every_table_is_registered_once() -> None:
    """What is not in the register is neither given nor deleted."""
    tables = {model._meta.db_table for model in apps.get_app_config("csr_xblock").get_models()}

    assert sorted(tables) == sorted(table.name for table in REGISTER)


@every_table
def test_every_column_is_registered_once(table: KeptTable) -> None:
    """A new column is a new piece of personal data until somebody has said that it is none."""
    columns = {field.name for field in model_of(table)._meta.concrete_fields}

    assert sorted(columns) == sorted(column.name for column in table.columns)


@every_table
def test_every_link_to_a_person_is_known_to_the_register(table: KeptTable) -> None:
    """A second way to a person, such as who decided, would otherwise survive a retirement."""
    links = {
        field.name
        for field in model_of(table)._meta.concrete_fields
        if field.is_relation and field.related_model._meta.label == settings.AUTH_USER_MODEL
    }

    assert links <= {table.person, table.actor, table.member}


@every_table
def test_annotations_and_register_agree_on_what_is_personal(table: KeptTable) -> None:
    """Operators collect the annotations, and data protection officers read the register."""
    text = model_of(table).__doc__ or ""

    assert table.is_personal == (".. pii:" in text)
    assert table.is_personal != (".. no_pii:" in text)


@every_table
def test_everything_is_said_of_a_table(table: KeptTable) -> None:
    """An empty word in the document is a question that a works council asks."""
    words = [table.what, table.why, *(column.what for column in table.columns)]

    assert all(words)
    assert not [word for word in words if word.endswith(".")]
    assert {*table.actor_columns} <= {column.name for column in table.columns}


@every_table
def test_a_person_is_given_everything_but_what_is_about_others(table: KeptTable) -> None:
    """Left out are the own account, which stands above, and other people."""
    left_out = {column.name for column in table.columns if not column.is_given}

    if table.erasure is not Erasure.STAYS:
        assert left_out <= {"user", "learner", "trainer", "member"}


def test_every_column_that_is_given_has_a_word_for_people_or_is_technical() -> None:
    """Nobody reads `check_best_percent`."""
    given = {name for table in REGISTER if table.person for name in table.given}

    assert given == {*column_words()} & given | {*TECHNICAL} & given
    assert not {*column_words()} - given - {"created_at"}
    assert not {*column_words()} & {*TECHNICAL}
    assert {table.name for table in REGISTER if table.person} == {*table_words()}


def test_the_document_is_the_register() -> None:
    """Written by `python tools/privacy_tables.py`, never by hand."""
    document = TOOL["FILE"].read_text("utf-8")

    assert document == TOOL["written"](document)
    assert TOOL["BEGIN"] in document
