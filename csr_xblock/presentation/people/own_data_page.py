"""Everything that is kept about a person as a page to read: tables by subject, values in words, questions as asked."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.utils import formats
from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
from csr_xblock.domain.learning_plan.given_learning import GivenKind
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.people.attempt_register import ANSWERS, ATTEMPTS
from csr_xblock.domain.people.personal_data import GivenRows
from csr_xblock.domain.people.work_register import DECISIONS
from csr_xblock.domain.questions.answers import Special
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.strategy.company_link import LinkState
from csr_xblock.presentation.country_names import country_name
from csr_xblock.presentation.days import moment_words
from csr_xblock.presentation.people.column_words import TECHNICAL, column_words, table_words
from csr_xblock.presentation.people.profile_page import role_words, sector_words
from csr_xblock.presentation.strategy.strategy_words import said_words
from csr_xblock.services.people.export_person import PersonalData

Row = Mapping[str, object]


@dataclass(frozen=True)
class ToldRow:
    """One row: its values with their words, those that hold nothing left out."""

    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ToldTable:
    """One table: a heading, and its rows."""

    title: str
    rows: tuple[ToldRow, ...]


@dataclass(frozen=True)
class OwnDataPage:
    """The page. `made` is its day and time; tables without rows are not shown."""

    username: str
    made: str
    tables: tuple[ToldTable, ...]


def own_data_page(
    data: PersonalData, instruments: Mapping[int, Instrument], unit_titles: Mapping[UnitId, str]
) -> OwnDataPage:
    """Return the page. `instruments` are those that were answered, by number; `unit_titles` the package's."""
    tell = _Teller(data, instruments, unit_titles)
    return OwnDataPage(data.username, moment_words(data.made_at), tuple(tell.tables()))


OBJECTIVES = ("objective_id", "source_id", "target_id")
"""Columns that name a goal."""


class _Teller:
    """Knows what numbers and names mean, which depends on the attempt that a row belongs to."""

    def __init__(
        self, data: PersonalData, instruments: Mapping[int, Instrument], unit_titles: Mapping[UnitId, str]
    ) -> None:
        self._data = data
        self._unit_titles = unit_titles
        attempts = next(given.rows for given in data.tables if given.table is ATTEMPTS)
        self._instruments = {row["id"]: instruments[int(str(row["instrument_version"]))] for row in attempts}
        self._objectives = {one.id: one.title for words in instruments.values() for one in words.objectives}
        self._words = column_words()
        self._values = _value_words()

    def tables(self) -> Iterator[ToldTable]:
        """Yield each table that has rows."""
        titles = table_words()
        for given in self._data.tables:
            if given.rows:
                title = _beside(given) or titles[given.table.name]
                yield ToldTable(title, tuple(ToldRow(tuple(self._told(given, row))) for row in given.rows))

    def _told(self, given: GivenRows, row: Row) -> Iterator[tuple[str, str]]:
        for name, value in row.items():
            said = "" if name in TECHNICAL else self._said(given, row, name, value)
            if said:
                yield self._word(given, name), said

    def _word(self, given: GivenRows, name: str) -> str:
        return _("Decided on") if given.table is DECISIONS and name == "created_at" else self._words[name]

    def _said(self, given: GivenRows, row: Row, name: str, value: object) -> str:
        if value is None or value == "":
            return ""
        if name in OBJECTIVES:
            return self._objectives.get(ObjectiveId(str(value)), str(value))
        if name == "unit_id":
            return self._unit_titles.get(UnitId(str(value)), str(value))
        in_words = self._values.get(name)
        if in_words is not None:
            return in_words(str(value))
        instrument = self._instruments.get(row["id"] if given.table is ATTEMPTS else row.get("attempt"))
        return _plain(value) if instrument is None else self._of_instrument(instrument, given, row, name, value)

    def _of_instrument(self, words: Instrument, given: GivenRows, row: Row, name: str, value: object) -> str:
        """Return what a value means in the questionnaire of its attempt; what that does not know stays as it is."""
        if name == "item_id" and words.has_item(str(value)):
            return words.item(ItemId(str(value))).text
        if name == "level" and given.table is ANSWERS and words.has_item(str(row["item_id"])):
            return words.item(ItemId(str(row["item_id"]))).anchors.text(int(str(value))) or str(value)
        if name == "perspective_id":
            return next((one.title for one in words.perspectives if one.id == value), str(value))
        if name == "band":
            return next((one.name for one in words.bands if one.id == value), str(value))
        return _plain(value)


def _beside(given: GivenRows) -> str:
    """Return the heading of rows that are no work of the person's own, '' for those that are."""
    if given.as_member:
        return _("What your company has given you to learn")
    return _("What you decided as a trainer") if given.as_actor else ""


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return moment_words(value)
    if isinstance(value, Decimal):
        return str(formats.number_format(value.normalize()))
    return str(value)


def _value_words() -> dict[str, Callable[[str], str]]:
    """Return what makes words of a value, by column."""
    return {
        "role": _from({role.value: name for role, name, _hint in role_words()}),
        "sector": _from(dict(sector_words())),
        "country": lambda code: country_name(code) or code,
        "mode": _from({Mode.QUICK.value: _("Quick check"), Mode.FULL.value: _("Full self-assessment")}),
        "state": _from(
            {
                AttemptState.DRAFT.value: _("draft"),
                AttemptState.SUBMITTED.value: _("handed in"),
                **{state.value: said_words(state) for state in LinkState},
            }
        ),
        "what": _from(
            {
                GivenKind.UNIT.value: _("a unit"),
                GivenKind.TASK.value: _("only the task of a unit"),
                GivenKind.OWN.value: _("a task in own words"),
            }
        ),
        "special": _from(
            {Special.NOT_APPLICABLE.value: _("Does not apply"), Special.DO_NOT_KNOW.value: _("I do not know")}
        ),
        "purpose": _from({"trainers": _("My trainers may see my scores")}),
        "kind": _from(
            {
                DecisionKind.EVIDENCE_ACCEPTED.value: _("report accepted"),
                DecisionKind.EVIDENCE_RETURNED.value: _("report returned"),
                DecisionKind.ATTEMPT_REOPENED.value: _("self-assessment reopened"),
                DecisionKind.ATTEMPT_DELETED.value: _("self-assessment deleted"),
            }
        ),
    }


def _from(words: Mapping[str, str]) -> Callable[[str], str]:
    return lambda value: words.get(value, value)
