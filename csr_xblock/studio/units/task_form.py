"""
The form for what learners do: the task in the company, and the plan for Monday.

A question for some weeks later stays in the text as it came, since no screen asks it yet.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from csr_xblock.content.units.own_unit_text_checks import MAX_PARTS
from csr_xblock.domain.units.learning_unit import UnitText, WorkTask
from csr_xblock.studio.frame.form_values import FormValues
from csr_xblock.studio.frame.words_field import WordsField
from csr_xblock.studio.units.text_form import TextForm, rich
from csr_xblock.studio.units.unit_rows import RowKeys, RowKind, new_keys

TASK = ("title", "intro_html", "deliverable_html", "example_html", "evidence_prompt")
AFTERWARDS = ("monday_html",)


def _step_fields() -> dict[str, forms.Field]:
    return {"html": rich(_("What to do"), rows=2)}


class TaskForm(TextForm):
    """Every part is optional; empty steps are dropped. Steps and results are one paragraph each."""

    kinds: ClassVar = {"step": RowKind(MAX_PARTS, _step_fields)}
    layout: ClassVar = (
        "title",
        "intro_html",
        "step",
        "deliverable_html",
        "example_html",
        "evidence_prompt",
        *AFTERWARDS,
    )

    title = WordsField(label=_("Name of the task"), required=False)
    intro_html = rich(_("Why this task"))
    deliverable_html = rich(_("What learners have at the end"), _("One paragraph."), rows=2)
    example_html = rich(_("An example of it, filled in"), _("One paragraph. Learners open it if they want."), rows=2)
    evidence_prompt = WordsField(
        label=_("What learners write down about it"),
        help_text=_("The question above the box for their evidence. Empty: the usual question."),
        required=False,
        rows=2,
    )
    monday_html = rich(_("For Monday"), _("Small first steps, above the box “On Monday I will”."))

    @classmethod
    def rows_of(cls, text: UnitText) -> RowKeys:
        """Return a row for each step."""
        return {"step": new_keys("step", len(text.task.steps_html))}

    @classmethod
    def initial_of(cls, text: UnitText) -> FormValues:
        """Return the parts of the text."""
        initial = {name: getattr(text.task, name) for name in TASK}
        initial |= {name: getattr(text, name) for name in AFTERWARDS}
        keys = cls.rows_of(text)["step"]
        return initial | {f"step.{key}.html": one for key, one in zip(keys, text.task.steps_html, strict=True)}

    def put_into(self, text: UnitText) -> UnitText:
        """Return the text with these parts."""
        steps = tuple(self.value("step", key, "html") for key in self.rows["step"])
        task = WorkTask(steps_html=steps, **self.words_of(*TASK))
        return replace(text, task=task, **self.words_of(*AFTERWARDS))

    def parts(self) -> Iterator[tuple[str, UnitText]]:
        """Yield each part of the task, and what comes afterwards, by itself."""
        for name in TASK:
            yield name, UnitText(task=WorkTask(**self.words_of(name)))
        for key in self.rows["step"]:
            yield f"step.{key}.html", UnitText(task=WorkTask(steps_html=(self.value("step", key, "html"),)))
        for name in AFTERWARDS:
            yield name, UnitText(**self.words_of(name))
