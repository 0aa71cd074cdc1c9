"""Reads what `csr-xblock score` takes: one JSON object, of which the keys tell what is asked."""

import json
import sys
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path

from csr_xblock.cli.score_fields import (
    MAX_RATERS,
    FaultyInput,
    read_answers,
    read_employees,
    read_items,
    read_role,
    shown,
)
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument, Mode

STANDARD_INPUT = "-"
MAX_BYTES = 10_000_000
MAX_EXPONENT = 100


def read_object(file: str) -> Mapping[str, object]:
    """Return the JSON object in a file, or in standard input for `-`. Numbers with a point become exact fractions."""
    try:
        if file == STANDARD_INPUT:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with Path(file).open("rb") as opened:
                data = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise FaultyInput(f"{file} cannot be read ({error.strerror}).") from error
    if len(data) > MAX_BYTES:
        raise FaultyInput(f"the input has more than {MAX_BYTES} bytes.")
    try:
        value = json.loads(data.decode("utf-8-sig"), parse_float=_exact, parse_constant=_exact)
    except (ValueError, RecursionError) as error:
        raise FaultyInput(f"the input is not JSON: {error}.") from error
    if not isinstance(value, Mapping):
        raise FaultyInput("the input must be a JSON object.")
    return value


def _exact(written: str) -> Fraction:
    try:
        number = Decimal(written)
    except InvalidOperation as error:
        raise ValueError(f"the number {shown(written)} is out of range") from error
    # A fraction of 1e999999999 would fill the memory with zeros.
    if not number.is_finite() or abs(number.adjusted()) > MAX_EXPONENT:
        raise ValueError(f"the number {shown(written)} is out of range")
    return Fraction(number)


def read_sheet(value: Mapping[str, object], instrument: Instrument) -> AnswerSheet:
    """Return the answer sheet of one scored case."""
    mode = value.get("mode", Mode.FULL.value)
    if mode not in tuple(Mode):
        raise FaultyInput("'mode' must be quick or full.")
    evidence = read_items(value.get("evidence"), "evidence", instrument)
    return AnswerSheet(
        read_answers(value["answers"], "answers", instrument, evidence),
        mode=Mode(str(mode)),
        role=Role.OWNER if value.get("role") is None else read_role(value["role"], "role"),
        employees=read_employees(value.get("profile")),
        confirmed=read_items(value.get("verified"), "verified", instrument),
    )


def read_raters(value: object, instrument: Instrument) -> list[AnswerSheet]:
    """Return the answer sheets of several raters."""
    if not isinstance(value, list) or len(value) > MAX_RATERS:
        raise FaultyInput(f"'raters' must be a list of at most {MAX_RATERS} raters.")
    sheets = []
    for place, rater in enumerate(value):
        field = f"raters[{place}]"
        if not isinstance(rater, Mapping) or "answers" not in rater:
            raise FaultyInput(f"'{field}' must be an object with 'role' and 'answers'.")
        role = read_role(rater.get("role"), f"{field}.role")
        sheets.append(AnswerSheet(read_answers(rater["answers"], f"{field}.answers", instrument), role=role))
    return sheets
