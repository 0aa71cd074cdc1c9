"""Gathers everything that is kept about a person, as the register says it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.utils import timezone

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.people.attempt_register import ATTEMPTS
from csr_xblock.domain.people.personal_data import GivenRows
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.results.people.person_rows import given_rows
from csr_xblock.results.questions.instrument_store import hashes_of
from csr_xblock.services.questions.instruments import instrument_by_hash


@dataclass(frozen=True)
class PersonalData:
    """
    Everything that is kept about a person, by table, also those without a row.

    `instruments` are the questionnaires that were answered, by the number that attempts give.
    """

    user_id: int
    username: str
    made_at: datetime
    tables: tuple[GivenRows, ...]
    instruments: Mapping[int, Instrument]


def export_person(user_id: int) -> PersonalData:
    """Return what is kept about a platform user. Raises DoesNotExist for a number that is nobody's."""
    user = get_user_model()._default_manager.get(pk=user_id)
    tables = tuple(given_rows(user_id))
    return PersonalData(user_id, user.get_username(), timezone.now(), tables, _instruments(tables))


def _instruments(tables: Iterable[GivenRows]) -> dict[int, Instrument]:
    attempts = [row for given in tables if given.table is ATTEMPTS for row in given.rows]
    hashes = hashes_of({int(str(row["instrument_version"])) for row in attempts})
    current = packaged_instrument()
    return {number: instrument_by_hash(content_hash, current) for number, content_hash in hashes.items()}
