"""The form for what learners read in a unit: objectives, story, things to know, workplace, a word on the country."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from csr_xblock.content.units.own_unit_text_checks import MAX_PARTS
from csr_xblock.domain.languages import NATIVE_NAMES
from csr_xblock.domain.units.learning_unit import KnowPoint, UnitText
from csr_xblock.studio.frame.form_values import FormValues
from csr_xblock.studio.frame.words_field import WordsField
from csr_xblock.studio.units.text_form import TextForm, rich
from csr_xblock.studio.units.unit_rows import RowKeys, RowKind, new_keys

SECTIONS = ("story_title", "story_html", "workplace_html", "national_html")


def _objective_fields() -> dict[str, forms.Field]:
    return {"text": WordsField(label=_("After this unit learners can"), required=False)}


def _point_fields() -> dict[str, forms.Field]:
    return {"title": WordsField(label=_("Headline"), required=False), "html": rich(_("Text"))}


class ReadingForm(TextForm):
    """Every part is optional; empty rows are dropped."""

    kinds: ClassVar = {
        "objective": RowKind(MAX_PARTS, _objective_fields),
        "point": RowKind(MAX_PARTS, _point_fields),
    }
    layout: ClassVar = (
        "objective",
        "story_title",
        "story_html",
        "point",
        "workplace_html",
        "national_html",
        "language",
    )

    story_title = WordsField(label=_("Headline of the story"), required=False)
    story_html = rich(
        _("Story"), _("What happened in a company like those of your learners, with somebody who did something.")
    )
    workplace_html = rich(_("See it at your workplace"), _("What to look at, count or ask there, before the task."))
    national_html = rich(
        _("In your country"),
        _("Your own words on laws and helpers. In packaged units the facts of the learner's country follow."),
    )
    language = forms.ChoiceField(
        label=_("Language of the text"),
        help_text=_(
            "Learners who read in another language are told. “Not said here”: the language that the programme is set "
            "to, else the course’s."
        ),
        choices=[("", _("Not said here")), *NATIVE_NAMES.items()],
        required=False,
    )

    @classmethod
    def rows_of(cls, text: UnitText) -> RowKeys:
        """Return a row for each objective and each thing to know."""
        return {
            "objective": new_keys("objective", len(text.objectives)),
            "point": tuple(point.id for point in text.know),
        }

    @classmethod
    def initial_of(cls, text: UnitText) -> FormValues:
        """Return the parts of the text."""
        initial: FormValues = {name: getattr(text, name) for name in (*SECTIONS, "language")}
        keys = cls.rows_of(text)["objective"]
        initial |= {f"objective.{key}.text": one for key, one in zip(keys, text.objectives, strict=True)}
        for point in text.know:
            initial |= {f"point.{point.id}.title": point.title, f"point.{point.id}.html": point.html}
        return initial

    def put_into(self, text: UnitText) -> UnitText:
        """Return the text with these parts."""
        return replace(
            text,
            objectives=tuple(self.value("objective", key, "text") for key in self.rows["objective"]),
            know=tuple(self._point(key) for key in self.rows["point"]),
            **self.words_of(*SECTIONS, "language"),
        )

    def parts(self) -> Iterator[tuple[str, UnitText]]:
        """Yield objectives, headline, story, things to know and the other sections, each by itself."""
        for key in self.rows["objective"]:
            yield f"objective.{key}.text", UnitText(objectives=(self.value("objective", key, "text"),))
        for name in SECTIONS:
            yield name, UnitText(**self.words_of(name))
        for key in self.rows["point"]:
            point = self._point(key)
            yield f"point.{key}.title", UnitText(know=(replace(point, html=""),))
            yield f"point.{key}.html", UnitText(know=(replace(point, title=""),))

    def _point(self, key: str) -> KnowPoint:
        return KnowPoint(key, self.value("point", key, "title"), self.value("point", key, "html"))
