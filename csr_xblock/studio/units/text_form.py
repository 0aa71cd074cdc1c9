"""What the forms for a unit's text share: each shows some parts of the text, checks them, and puts them back."""

from collections.abc import Iterator
from typing import Any

from csr_xblock.domain.units.learning_unit import UnitText
from csr_xblock.presentation.problem_words import editor_problem_words
from csr_xblock.studio.frame.form_values import FormValues
from csr_xblock.studio.frame.rich_text import RichTextField
from csr_xblock.studio.units.texts import part_problems
from csr_xblock.studio.units.unit_rows import RowKeys, RowsForm


class TextForm(RowsForm):
    """A form for some parts of a unit's text."""

    @classmethod
    def rows_of(cls, text: UnitText) -> RowKeys:
        """Return the keys of the rows that a text has."""
        return {}

    @classmethod
    def initial_of(cls, text: UnitText) -> FormValues:
        """Return what the form shows of a text."""
        raise NotImplementedError

    def put_into(self, text: UnitText) -> UnitText:
        """Return the text with what was typed. Call it after validation; what is not valid is left out."""
        raise NotImplementedError

    def parts(self) -> Iterator[tuple[str, UnitText]]:
        """Yield each part by itself with the field beside which its faults stand."""
        raise NotImplementedError

    def left_out(self) -> str:
        """Return a sentence about what was sent and is not kept, '' for nothing. Call it after validation."""
        return ""

    def clean(self) -> FormValues:
        """Check every part with the rules of the content, so that each fault stands beside its field."""
        super().clean()
        for name, part in self.parts():
            for problem in part_problems(part):
                if name not in self.errors:
                    self.add_error(name, editor_problem_words(problem))
        return self.cleaned_data

    def words(self, name: str) -> str:
        """Return a field's valid value, '' if it is not valid."""
        return str(self.cleaned_data.get(name, ""))

    def words_of(self, *names: str) -> FormValues:
        """Return the valid values of some fields by name, as parts of a text."""
        return {name: self.words(name) for name in names}


def rich(label: Any, help_text: Any = "", *, rows: int = 4) -> RichTextField:
    """Return an optional field for formatted text."""
    field = RichTextField(label=label, help_text=help_text, required=False)
    field.widget.attrs["rows"] = rows
    return field
