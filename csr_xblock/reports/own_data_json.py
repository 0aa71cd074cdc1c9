"""Everything that is kept about a person as JSON: one list for each table, columns as in the register."""

import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from csr_xblock.domain.people.data_register import ELSEWHERE
from csr_xblock.domain.people.personal_data import GivenRows
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.services.people.export_person import PersonalData

FORMAT, VERSION = "csr-xblock personal data", 1


def own_data_json(data: PersonalData) -> bytes:
    """
    Return the file: UTF-8, indented, times as ISO 8601 with their zone, decimals as numbers.

    `questionnaires` holds the English words of those that were answered, so that the answers can be understood.
    """
    document = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": data.made_at,
        "person": {"user_id": data.user_id, "username": data.username},
        "tables": {_name(given): _table(given) for given in data.tables},
        "questionnaires": {str(number): _questionnaire(found) for number, found in sorted(data.instruments.items())},
        "kept_elsewhere": [vars(one) for one in ELSEWHERE],
    }
    return json.dumps(document, ensure_ascii=False, indent=2, default=_plain).encode()


def _name(given: GivenRows) -> str:
    if given.as_member:
        return f"{given.table.name} (given to you)"
    return f"{given.table.name} (decided by you)" if given.as_actor else given.table.name


def _table(given: GivenRows) -> dict[str, object]:
    columns = {column.name: column.what for column in given.table.columns}
    names = given.table.actor_columns if given.as_actor else given.table.given
    return {
        "what": given.table.what,
        "why": given.table.why,
        "columns": {name: columns[name] for name in names},
        "rows": [dict(row) for row in given.rows],
    }


def _questionnaire(instrument: Instrument) -> Mapping[str, object]:
    questions = {
        item.id: {"question": item.text, "levels": {str(anchor.level): anchor.text for anchor in item.anchors}}
        for item in instrument.items
    }
    return {"id": instrument.id, "version": instrument.version, "questions": questions}


def _plain(value: object) -> object:
    """Return what JSON has for a value that it does not know."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return str(value)
