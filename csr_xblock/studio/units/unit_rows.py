"""
Forms with rows that are added, removed and moved: steps, things to know, questions with their answers.

Each row has a key that stays with it wherever it moves; the order of the keys is the order of the rows. So moving a row
changes no typed value. `row_changes` reads the keys that a browser sends, and changes their order.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField

from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.studio.frame.form_values import FormValues
from csr_xblock.studio.frame.forms import EditorForm

RowKeys = dict[str, tuple[str, ...]]
"""The keys of each list of rows. A list inside a row is named `choice.q1`: kind and the row's key."""


@dataclass(frozen=True)
class RowKind:
    """
    What is asked in each row of a list, how many rows there may be, and the kind of rows inside each.

    A list inside a new row begins with `begins_with` empty rows.
    """

    limit: int
    fields: Callable[[], Mapping[str, forms.Field]]
    inner: str = ""
    begins_with: int = 0


@dataclass(frozen=True)
class UnitFormRow:
    """One row as a template shows it. `number` counts from 1; `name` with a verb in front is an intent."""

    key: str
    name: str
    number: int
    fields: Mapping[str, BoundField]
    inner: "RowList | None"
    is_first: bool
    is_last: bool
    has_focus: bool

    @property
    def needs_eyes(self) -> bool:
        """Whether something in the row has the focus or a fault; other rows may be folded."""
        inside = self.inner is not None and (self.inner.has_focus or any(row.needs_eyes for row in self.inner.rows))
        return self.has_focus or inside or any(field.errors for field in self.fields.values())


@dataclass(frozen=True)
class RowList:
    """A list of rows as a template shows it."""

    name: str
    rows: tuple[UnitFormRow, ...]
    can_add: bool
    has_focus: bool


class RowsForm(EditorForm[UnitBlock]):
    """A form with lists of rows. `layout` is the order of fields and lists on the page."""

    kinds: ClassVar[Mapping[str, RowKind]] = {}
    layout: ClassVar[tuple[str, ...]] = ()

    def __init__(self, block: UnitBlock, data: Any = None, *, rows: RowKeys, focus: str = "", **options: Any) -> None:
        self.rows = rows
        self._focus = focus
        super().__init__(block, data, **options)
        self.fields.update(self._row_fields())
        self._number_fields()
        self.describe_controls()
        self.order_fields([name for part in self.layout for name in self._names(part)])

    @property
    def lists(self) -> dict[str, RowList]:
        """The lists that stand by themselves, by kind."""
        inner = {kind.inner for kind in self.kinds.values()}
        return {name: self._list(name) for name in self.kinds if name not in inner}

    def typed(self) -> FormValues:
        """Return what was typed, valid or not, for another form of the same rows."""
        return {
            name: field.widget.value_from_datadict(self.data, self.files, self.add_prefix(name))
            for name, field in self.fields.items()
        }

    def value(self, name: str, key: str, field: str) -> Any:
        """Return a row's valid value, '' if it is not valid."""
        return self.cleaned_data.get(f"{name}.{key}.{field}", "")

    def _row_fields(self) -> Iterator[tuple[str, forms.Field]]:
        for name, keys in self.rows.items():
            kind = self.kinds[kind_of(name)]
            for key in keys:
                for field_name, field in kind.fields().items():
                    yield f"{name}.{key}.{field_name}", field

    def _number_fields(self) -> None:
        """Let each field of a row be called by the row's number in the summary of errors: "Answer 2.1"."""
        places = {
            key: place for name, keys in self.rows.items() if "." not in name for place, key in enumerate(keys, start=1)
        }
        for name, keys in self.rows.items():
            outer = name.partition(".")[2]
            for place, key in enumerate(keys, start=1):
                number = f"{places.get(outer, 0)}.{place}" if outer else str(place)
                for field in self.kinds[kind_of(name)].fields():
                    one = self.fields[f"{name}.{key}.{field}"]
                    one.spoken = f"{one.label} {number}"  # type: ignore[attr-defined]

    def _names(self, part: str) -> Iterator[str]:
        """Yield the fields of a list row by row, those inside a row after its own; any other part is a field."""
        if kind_of(part) not in self.kinds:
            yield part
            return
        kind = self.kinds[kind_of(part)]
        for key in self.rows.get(part, ()):
            yield from (f"{part}.{key}.{field}" for field in kind.fields())
            if kind.inner:
                yield from self._names(f"{kind.inner}.{key}")

    def _list(self, name: str) -> RowList:
        kind, keys = self.kinds[kind_of(name)], self.rows.get(name, ())
        rows = tuple(self._row(name, key, place, len(keys)) for place, key in enumerate(keys, start=1))
        return RowList(name, rows, can_add=len(keys) < kind.limit, has_focus=self._focus == name)

    def _row(self, name: str, key: str, number: int, count: int) -> UnitFormRow:
        kind = self.kinds[kind_of(name)]
        full_name = f"{name}:{key}"
        return UnitFormRow(
            key=key,
            name=full_name,
            number=number,
            fields={field: self[f"{name}.{key}.{field}"] for field in kind.fields()},
            inner=self._list(f"{kind.inner}.{key}") if kind.inner else None,
            is_first=number == 1,
            is_last=number == count,
            has_focus=self._focus == full_name,
        )


def kind_of(name: str) -> str:
    """Return the kind of a list: `choice` of `choice.q1`."""
    return name.partition(".")[0]


def new_keys(kind: str, count: int) -> tuple[str, ...]:
    """Return keys for so many rows that have none of their own."""
    return tuple(f"{kind[0]}{number}" for number in range(1, count + 1))
