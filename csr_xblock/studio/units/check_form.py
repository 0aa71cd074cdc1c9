"""The form for a unit's knowledge check: questions with their answers, which of them are right, and why."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from django import forms
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from csr_xblock.content.units.own_unit_text_checks import MAX_CHOICES, MAX_PARTS
from csr_xblock.domain.units.learning_unit import Choice, Question, UnitText
from csr_xblock.studio.frame.form_values import FormValues
from csr_xblock.studio.frame.words_field import WordsField
from csr_xblock.studio.units.text_form import TextForm
from csr_xblock.studio.units.unit_rows import RowKeys, RowKind

SINGLE, MULTIPLE = "single", "multiple"
ANSWERS_OF_A_NEW_QUESTION = 3


def _question_fields() -> dict[str, forms.Field]:
    kinds = [(SINGLE, _("One answer is right")), (MULTIPLE, _("Several answers are right"))]
    return {
        "prompt": WordsField(label=_("Question"), required=False, rows=2),
        "kind": forms.ChoiceField(label=_("Kind"), choices=kinds, required=False),
    }


def _choice_fields() -> dict[str, forms.Field]:
    return {
        "text": WordsField(label=_("Answer"), required=False, rows=2),
        "right": forms.BooleanField(label=_("This answer is right"), required=False),
        "feedback": WordsField(label=_("What learners read after choosing it"), required=False, rows=2),
    }


class CheckForm(TextForm):
    """Questions and answers without any words are dropped."""

    kinds: ClassVar = {
        "question": RowKind(MAX_PARTS, _question_fields, "choice", ANSWERS_OF_A_NEW_QUESTION),
        "choice": RowKind(MAX_CHOICES, _choice_fields),
    }
    layout: ClassVar = ("question",)

    @classmethod
    def rows_of(cls, text: UnitText) -> RowKeys:
        """Return a row for each question, and in it one for each answer."""
        rows: RowKeys = {"question": tuple(one.id for one in text.questions)}
        return rows | {f"choice.{one.id}": tuple(choice.id for choice in one.choices) for one in text.questions}

    @classmethod
    def initial_of(cls, text: UnitText) -> FormValues:
        """Return the questions of the text."""
        initial: FormValues = {}
        for one in text.questions:
            initial[f"question.{one.id}.prompt"] = one.prompt
            initial[f"question.{one.id}.kind"] = MULTIPLE if one.is_multiple else SINGLE
            for choice in one.choices:
                place = f"choice.{one.id}.{choice.id}"
                initial[f"{place}.text"], initial[f"{place}.feedback"] = choice.text, choice.feedback
                initial[f"{place}.right"] = choice.is_correct
        return initial

    def put_into(self, text: UnitText) -> UnitText:
        """Return the text with these questions."""
        return replace(text, questions=tuple(self._question(key) for key in self._written()))

    def parts(self) -> Iterator[tuple[str, UnitText]]:
        """Yield each question by itself once it has all its words; say what is missing otherwise."""
        for key in self._written():
            if self._has_all_words(key):
                yield f"question.{key}.prompt", UnitText(questions=(self._question(key),))

    def _has_all_words(self, key: str) -> bool:
        name = f"question.{key}.prompt"
        if not self.value("question", key, "prompt"):
            self.add_error(name, gettext("Write the question."))
        choices = self._choices(key)
        if not choices:
            self.add_error(name, gettext("Write at least two answers, one of them right."))
        for choice in choices:
            if not self.value(f"choice.{key}", choice, "text"):
                self.add_error(f"choice.{key}.{choice}.text", gettext("Write the answer."))
        self._refuse_equal(key, choices)
        return not any(one == name or one.startswith(f"choice.{key}.") for one in self.errors)

    def _refuse_equal(self, key: str, choices: list[str]) -> None:
        """Two equal answers cannot be told apart, and one of them would be wrong."""
        seen: set[str] = set()
        for choice in choices:
            words = str(self.value(f"choice.{key}", choice, "text")).casefold()
            if words and words in seen:
                self.add_error(
                    f"choice.{key}.{choice}.text", gettext("This answer stands here already. Change one of them.")
                )
            seen.add(words)

    def left_out(self) -> str:
        """Return a sentence about questions without words, '' if there are none."""
        count = len(self.rows["question"]) - len(self._written())
        if not count:
            return ""
        sentence = ngettext(
            "%(count)d question without words was left out.", "%(count)d questions without words were left out.", count
        )
        return sentence % {"count": count}

    def _written(self) -> list[str]:
        return [key for key in self.rows["question"] if self.value("question", key, "prompt") or self._choices(key)]

    def _choices(self, key: str) -> list[str]:
        """Return the answers of a question that hold anything."""
        list_name = f"choice.{key}"
        return [
            one
            for one in self.rows[list_name]
            if any(self.value(list_name, one, field) for field in ("text", "right", "feedback"))
        ]

    def _question(self, key: str) -> Question:
        is_multiple = self.value("question", key, "kind") == MULTIPLE
        choices = tuple(self._choice(f"choice.{key}", one) for one in self._choices(key))
        return Question(key, self.value("question", key, "prompt"), is_multiple, choices)

    def _choice(self, list_name: str, key: str) -> Choice:
        text, feedback = (self.value(list_name, key, field) for field in ("text", "feedback"))
        return Choice(key, text, feedback, bool(self.value(list_name, key, "right")))
