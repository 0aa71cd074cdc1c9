"""
Whether a company could answer each disclosure today, and what is there already.

A level says how a company works: it makes something ready or not, and never becomes a number. Numbers are those of
readings.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.questions.answers import AnswerSheet
from csr_xblock.domain.questions.instrument import Instrument, Item
from csr_xblock.domain.readiness.standard import Disclosure, FigureAsked
from csr_xblock.domain.vsme_file.known import FROM_LEVEL, YearFigure

VSME = "vsme"
"""The standard whose codes questions name in their mapping."""
READY_ROWS, OF_ROWS = 4, 5
"""So many rows of so many make a disclosure ready that is told row by row."""


class Readiness(StrEnum):
    """How ready a disclosure is."""

    READY = "ready"
    PARTLY = "partly"
    MISSING = "missing"
    NOT_CONCERNED = "not-concerned"
    """The company has said of all of its questions that they do not concern it: one sentence answers it."""
    NOT_OURS = "not-ours"


class RowState(StrEnum):
    """What a question says for a disclosure."""

    SHOWN = "shown"
    """Something is in place, and a note shows it."""
    NO_NOTE = "no-note"
    """Something is in place, and nothing shows it."""
    NOT_YET = "not-yet"
    """Too little is in place."""
    OPEN = "open"
    """Nobody has said."""
    NOT_APPLICABLE = "not-applicable"
    """It does not concern the company."""


@dataclass(frozen=True)
class ReadinessRow:
    """
    A question that belongs to a disclosure and was asked. `level` is None where it has none, `note` '' for none.

    Of what does not concern the company, the note is the reason.
    """

    item: ItemId
    state: RowState
    level: int | None = None
    note: str = ""

    @property
    def is_note_alone(self) -> bool:
        """Whether a note is there, and too little in place or said for it to show."""
        return self.state in (RowState.NOT_YET, RowState.OPEN) and bool(self.note)


@dataclass(frozen=True)
class FigureRow:
    """A figure that is asked for, with its newest reading, None for none. `lacks_target`: the target is missing."""

    kpi: str
    newest: YearFigure | None
    is_fresh: bool
    lacks_target: bool = False

    @property
    def is_there(self) -> bool:
        """Whether it is as the disclosure wants it."""
        return self.is_fresh and not self.lacks_target


@dataclass(frozen=True)
class DisclosureReadiness:
    """
    One disclosure as a company could answer it. `not_asked` are its questions that this self-assessment did not ask.
    """

    disclosure: Disclosure
    state: Readiness
    rows: tuple[ReadinessRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    not_asked: tuple[ItemId, ...] = ()

    @property
    def is_tellable(self) -> bool:
        """Whether it can be written to somebody: what is shown, fresh figures, or that it does not concern us."""
        return (
            self.state is Readiness.NOT_CONCERNED
            or any(row.state is RowState.SHOWN for row in self.rows)
            or any(one.is_fresh for one in self.figures)
        )


@dataclass(frozen=True)
class FiguresKept:
    """The newest reading of each figure, whatever its age; those not older than a year; and which have a target."""

    newest: Mapping[str, YearFigure]
    fresh: Mapping[str, YearFigure]
    with_target: frozenset[str] = frozenset()


def readiness_of(
    disclosures: Iterable[Disclosure],
    instrument: Instrument,
    sheet: AnswerSheet,
    figures: FiguresKept,
    *,
    has_profile: bool,
) -> tuple[DisclosureReadiness, ...]:
    """Return each disclosure as today's answers and the readings of figures make it."""
    return tuple(_readiness(one, instrument, sheet, figures, has_profile=has_profile) for one in disclosures)


def _readiness(
    disclosure: Disclosure, instrument: Instrument, sheet: AnswerSheet, kept: FiguresKept, *, has_profile: bool
) -> DisclosureReadiness:
    linked = [item for item in instrument.items if disclosure.code in dict(item.mapping).get(VSME, ())]
    rows = tuple(_row(item, sheet) for item in linked if sheet.asks(item))
    figures = tuple(_figure(one, kept) for one in disclosure.figures)
    state = _state(disclosure, rows, figures, has_profile=has_profile)
    return DisclosureReadiness(
        disclosure, state, rows, figures, tuple(item.id for item in linked if not sheet.asks(item))
    )


def _row(item: Item, sheet: AnswerSheet) -> ReadinessRow:
    answer, level = sheet.answers.get(item.id), sheet.level(item)
    note = "" if answer is None else answer.evidence.strip()
    if sheet.is_not_applicable(item):
        return ReadinessRow(item.id, RowState.NOT_APPLICABLE, None, "" if answer is None else answer.reason.strip())
    if level is None:
        return ReadinessRow(item.id, RowState.OPEN, None, note)
    if level < FROM_LEVEL:
        return ReadinessRow(item.id, RowState.NOT_YET, level, note)
    is_shown = answer is not None and answer.has_evidence
    return ReadinessRow(item.id, RowState.SHOWN if is_shown else RowState.NO_NOTE, level, note)


def _figure(asked: FigureAsked, kept: FiguresKept) -> FigureRow:
    lacks_target = asked.with_target and asked.kpi not in kept.with_target
    return FigureRow(asked.kpi, kept.newest.get(asked.kpi), asked.kpi in kept.fresh, lacks_target)


def _state(
    disclosure: Disclosure, rows: tuple[ReadinessRow, ...], figures: tuple[FigureRow, ...], *, has_profile: bool
) -> Readiness:
    if not disclosure.is_ours:
        return Readiness.NOT_OURS
    if _are_shown(disclosure, rows) and all(one.is_there for one in figures):
        return Readiness.READY
    needed = [row for row in rows if row.state is not RowState.NOT_APPLICABLE]
    is_there = (
        any(row.state in (RowState.SHOWN, RowState.NO_NOTE) or row.is_note_alone for row in needed)
        or any(one.newest is not None for one in figures)
        or (disclosure.from_profile and has_profile)
    )
    if rows and not needed and not is_there:
        return Readiness.NOT_CONCERNED
    return Readiness.PARTLY if is_there else Readiness.MISSING


def _are_shown(disclosure: Disclosure, rows: tuple[ReadinessRow, ...]) -> bool:
    """Return whether the questions show enough; what does not concern the company is not among them."""
    needed = [row for row in rows if row.state is not RowState.NOT_APPLICABLE]
    shown = sum(row.state is RowState.SHOWN for row in needed)
    if disclosure.is_by_row:
        return shown > 0 and shown * OF_ROWS >= len(needed) * READY_ROWS
    return shown > 0 and shown == len(needed)
