"""The form of one question, and the item that it makes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from csr_xblock.content.questions.item_checks import WEIGHTS
from csr_xblock.content.xml.xml_words import xml_words
from csr_xblock.domain.identifiers import ItemId, ObjectiveId
from csr_xblock.domain.questions.anchors import Anchor, Anchors, anchors_at
from csr_xblock.domain.questions.instrument import LEVELS, Instrument, Item, Mode, Objective
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.presentation.scoring.scorecard_words import effort_words
from csr_xblock.studio.frame.form_values import FormValues
from csr_xblock.studio.frame.forms import EditorForm
from csr_xblock.studio.frame.setting_fields import number_field
from csr_xblock.studio.frame.words_field import WordsField, kept_words

MAX_NAME_CHARACTERS = 120
"""Of what stands in lists and charts: topics, titles and names."""

MAX_TEXT_CHARACTERS = 1000
NEW_GOAL = ""
NAMELESS = ItemId("own-")
"""The id of a question that is not saved yet."""
TEXT_FIELDS = ("topic", "text", "na_hint", "evidence_hint", "quick_win")


class ItemForm(EditorForm[AssessmentBlock]):
    """
    A question with its answers: a level without a sentence has none, but the lowest and the highest need theirs.

    `objectives` are those it may belong to; none, if it cannot be moved.
    """

    topic = WordsField(label=gettext_lazy("Topic"), max_length=MAX_NAME_CHARACTERS)
    text = WordsField(label=gettext_lazy("Question"), max_length=MAX_TEXT_CHARACTERS, rows=2)
    anchor_0 = WordsField(max_length=MAX_TEXT_CHARACTERS, rows=2)
    anchor_1 = WordsField(max_length=MAX_TEXT_CHARACTERS, rows=2, required=False)
    anchor_2 = WordsField(max_length=MAX_TEXT_CHARACTERS, rows=2, required=False)
    anchor_3 = WordsField(max_length=MAX_TEXT_CHARACTERS, rows=2, required=False)
    anchor_4 = WordsField(max_length=MAX_TEXT_CHARACTERS, rows=2)
    weight = number_field(
        gettext_lazy("Weight in its area"),
        gettext_lazy("1 to 10. A question of weight 2 counts as much as two of weight 1."),
        WEIGHTS[-1],
        lowest=WEIGHTS[0],
        initial=1,
    )
    effort = forms.TypedChoiceField(label=gettext_lazy("How much an improvement takes"), coerce=int, initial=1)
    is_core = forms.BooleanField(label=gettext_lazy("In the quick check"), required=False)
    is_asked_of_staff = forms.BooleanField(
        label=gettext_lazy("Employees and their representatives are asked, too"), required=False
    )
    na_allowed = forms.BooleanField(label=gettext_lazy("May be answered with “does not apply”"), required=False)
    na_hint = WordsField(
        label=gettext_lazy("When it does not apply"),
        help_text=gettext_lazy("An example of a reason, such as: We have no vehicles."),
        max_length=MAX_TEXT_CHARACTERS,
        rows=2,
        required=False,
    )
    evidence_hint = WordsField(
        label=gettext_lazy("What can be evidence"), max_length=MAX_TEXT_CHARACTERS, rows=2, required=False
    )
    quick_win = WordsField(
        label=gettext_lazy("A first small step"),
        help_text=gettext_lazy("Shown in the scorecard when the level is low."),
        max_length=MAX_TEXT_CHARACTERS,
        rows=2,
        required=False,
    )
    objective = forms.ChoiceField(label=gettext_lazy("Goal that it belongs to"), required=False)
    goal = WordsField(
        label=gettext_lazy("Name of the new goal"),
        help_text=gettext_lazy("Goals are rated by importance, and the strategy is made of them."),
        max_length=MAX_NAME_CHARACTERS,
        required=False,
    )

    def __init__(
        self, block: AssessmentBlock, data: Any = None, *, scale: Instrument, objectives: tuple[Objective, ...] = (),
        takes_goal: bool = False, **options: Any,
    ) -> None:  # fmt: skip
        super().__init__(block, data, **options)
        for level in scale.scale:
            name = f"anchor_{level.level}"
            self.fields[name].label = _("Level {level}: {name}").format(level=level.level, name=level.name)
            self.fields[name].help_text = level.meaning
        self.describe_controls()
        self.offer("effort", ((effort, effort_words(effort)) for effort in (1, 2, 3)))
        goals = ((one.id, one.title) for one in objectives)
        self.offer("objective", (*goals, (NEW_GOAL, _("A new goal, named below"))))
        if not any(info.mode is Mode.QUICK for info in scale.modes):
            del self.fields["is_core"]
        if not objectives:
            del self.fields["objective"]
        if not objectives and not takes_goal:
            del self.fields["goal"]

    def clean(self) -> FormValues:
        """Ask for the hint that “does not apply” needs, and for the name of a new goal."""
        cleaned: FormValues = super().clean() or self.cleaned_data
        if cleaned.get("na_allowed") and not cleaned.get("na_hint") and "na_hint" not in self.errors:
            self.add_error("na_hint", _("Say when the question does not apply, so that people can decide."))
        is_goal_open = "goal" in self.fields and "goal" not in self.errors and not cleaned.get("objective")
        if is_goal_open and not cleaned.get("goal"):
            self.add_error("goal", _("Name the new goal, or choose one that is there."))
        return cleaned

    @property
    def anchors(self) -> list[Any]:
        """The fields of the levels, the lowest first."""
        return [self[f"anchor_{level}"] for level in LEVELS]


def initial_of(item: Item) -> FormValues:
    """Return the values with which a form about an item begins. `item` has its words in the trainer's language."""
    texts = {name: getattr(item, name) or "" for name in TEXT_FIELDS}
    anchors = {f"anchor_{level}": item.anchors.text(level) for level in LEVELS}
    names = ("weight", "effort", "is_core", "is_asked_of_staff", "na_allowed")
    return texts | anchors | {name: getattr(item, name) for name in names} | {"objective": item.objective}


def edited_item(item: Item, typed: Mapping[str, Any], shown: Sequence[tuple[Item, Item]] = ()) -> Item:
    """Return the item with what was typed. `shown` are pairs of the item as it was read and as it is kept."""
    texts = {
        name: kept_words(typed[name], *((getattr(read, name), getattr(kept, name)) for read, kept in shown))
        for name in TEXT_FIELDS
    }
    sentences = [
        kept_words(
            typed[f"anchor_{level}"], *((read.anchors.text(level), kept.anchors.text(level)) for read, kept in shown)
        )
        for level in LEVELS
    ]
    return replace(
        item,
        topic=texts["topic"],
        text=texts["text"],
        anchors=_anchors(sentences),
        na_hint=texts["na_hint"] or None,
        evidence_hint=texts["evidence_hint"],
        quick_win=texts["quick_win"],
        weight=typed["weight"],
        effort=typed["effort"],
        is_core=typed.get("is_core", item.is_core),
        is_asked_of_staff=typed["is_asked_of_staff"],
        na_allowed=typed["na_allowed"],
    )


def blank_item(objective: Objective, item_id: ItemId = NAMELESS) -> Item:
    """Return an item without words, to be filled in."""
    return Item(
        item_id, 0, objective.perspective, ObjectiveId(objective.id), "", "", anchors_at(LEVELS, ("",) * len(LEVELS))
    )


def typed_item(form: ItemForm, item: Item) -> Item:
    """Return the item as it stands in the form now, faulty or not: for the preview."""
    texts: FormValues = {name: xml_words(str(form[name].value() or ""))[:MAX_TEXT_CHARACTERS] for name in TEXT_FIELDS}
    sentences = [xml_words(str(field.value() or ""))[:MAX_TEXT_CHARACTERS] for field in form.anchors]
    return replace(item, **texts, anchors=_anchors(sentences), na_allowed=bool(form["na_allowed"].value()))


def _anchors(sentences: Sequence[str]) -> Anchors:
    """Return the anchors of one sentence per level; an empty one stands for no anchor, but never at either end."""
    ends = (LEVELS[0], LEVELS[-1])
    pairs = zip(LEVELS, sentences, strict=True)
    return Anchors(tuple(Anchor(level, text) for level, text in pairs if text or level in ends))
