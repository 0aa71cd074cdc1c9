"""
Django forms as our editors render them: unique ids, labels without colons, errors that assistive technology finds.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Generic

from django import forms
from django.forms.boundfield import BoundField

from csr_xblock.domain.errors import ContentProblem
from csr_xblock.openedx.screens import short_id
from csr_xblock.presentation.problem_words import editor_problem_words
from csr_xblock.studio.frame.form_values import EditedBlockType, SentData, SentFiles


class EditorForm(forms.Form, Generic[EditedBlockType]):
    """
    A form of a block's editor. Every field's id begins with the block's own, since other forms stand on Studio's page.

    `error_css_class` and HTML5 checks are off: the server says what is wrong, beside the field and in one summary.
    """

    use_required_attribute = False

    def __init__(self, block: EditedBlockType, data: SentData = None, files: SentFiles = None, **options: Any) -> None:
        options.setdefault("auto_id", f"csr{short_id(block)}-%s")
        options.setdefault("label_suffix", "")
        super().__init__(data, files, **options)
        self.block = block
        self.describe_controls()

    def describe_controls(self) -> None:
        """Let each control name its help and the place of its error; forms that add fields later call it again."""
        for name, one in self.fields.items():
            control = str(self.auto_id) % self.add_prefix(name)
            help_id = [f"{control}-help"] if one.help_text else []
            one.widget.attrs["aria-describedby"] = " ".join([*help_id, f"{control}-error"])

    def offer(self, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
        """Let a field offer these pairs of value and words."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField), f"{name} offers no choices"
        field.choices = list(choices)

    def mark_errors(self) -> None:
        """Let each control with an error say so; called after validation, before rendering."""
        for name in self.errors:
            if name in self.fields:
                self.fields[name].widget.attrs["aria-invalid"] = "true"

    @property
    def summary(self) -> list[tuple[BoundField | None, str]]:
        """Every error with the field it stands beside, None for those of the whole form, in the form's order."""
        general: list[tuple[BoundField | None, str]] = [(None, str(error)) for error in self.non_field_errors()]
        return general + [(self[name], str(error)) for name in self.fields for error in self.errors.get(name, ())]

    def add_problems(self, problems: Iterable[ContentProblem], fields: Mapping[str, str] | None = None) -> None:
        """Add what the check of the content found. `fields` leads from a code to the field at fault."""
        for problem in problems:
            name = (fields or {}).get(problem.code)
            self.add_error(name if name in self.fields else None, editor_problem_words(problem))


def clean_or_mark(form: EditorForm[EditedBlockType]) -> bool:
    """Return whether what was typed is valid; otherwise the controls at fault are marked."""
    is_valid = bool(form.is_valid())
    form.mark_errors()
    return is_valid
