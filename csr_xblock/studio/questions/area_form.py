"""The form of an area, a perspective of the instrument, and the several forms of a new one as one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from csr_xblock.content.questions.item_checks import WEIGHTS
from csr_xblock.domain.questions.instrument import Perspective
from csr_xblock.domain.scoring.colours import MIN_CONTRAST, contrast_with_white
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.studio.frame.form_values import FormValues
from csr_xblock.studio.frame.forms import EditorForm
from csr_xblock.studio.frame.setting_fields import number_field
from csr_xblock.studio.frame.words_field import WordsField, kept_words
from csr_xblock.studio.questions.item_form import MAX_NAME_CHARACTERS, MAX_TEXT_CHARACTERS

MAX_SHORT_CHARACTERS = 40
FIRST_COLOR = "#3d5a80"
TEXT_FIELDS = ("title", "short", "question")


class ColorInput(forms.TextInput):
    """The browser's own chooser of colours."""

    input_type = "color"


class AreaForm(EditorForm[AssessmentBlock]):
    """Words, colour and weight of an area."""

    title = WordsField(label=gettext_lazy("Title of the area"), max_length=MAX_NAME_CHARACTERS)
    short = WordsField(
        label=gettext_lazy("Short title"),
        help_text=gettext_lazy("For charts and rules, one or two words."),
        max_length=MAX_SHORT_CHARACTERS,
    )
    question = WordsField(
        label=gettext_lazy("Question of the area"),
        help_text=gettext_lazy("It stands above the area's questions."),
        max_length=MAX_TEXT_CHARACTERS,
        rows=2,
    )
    color = forms.CharField(
        label=gettext_lazy("Colour"),
        help_text=gettext_lazy("Dark enough for white words on it."),
        widget=ColorInput,
        validators=[RegexValidator(r"\A#[0-9a-fA-F]{6}\Z", gettext_lazy("Choose a colour such as #1f5a8a."))],
        initial=FIRST_COLOR,
    )
    weight = number_field(
        gettext_lazy("Weight in the overall result"),
        gettext_lazy("1 to 10. With 1 everywhere, all areas count alike."),
        WEIGHTS[-1],
        lowest=WEIGHTS[0],
        initial=1,
    )

    def clean_color(self) -> str:
        """Refuse colours on which white words cannot be read."""
        color: str = self.cleaned_data["color"].lower()
        if contrast_with_white(color) < MIN_CONTRAST:
            raise forms.ValidationError(_("This colour is too light for white words. Choose a darker one."))
        return color


@dataclass(frozen=True)
class FormGroup:
    """Several forms that are sent as one; the summary of errors takes it for one form."""

    forms: tuple[EditorForm[AssessmentBlock], ...]

    @property
    def is_bound(self) -> bool:
        """Whether something was sent."""
        return any(form.is_bound for form in self.forms)

    @property
    def errors(self) -> bool:
        """Whether one of them has errors."""
        return any(form.errors for form in self.forms)

    @property
    def summary(self) -> list[tuple[BoundField | None, str]]:
        """The errors of all of them in their order."""
        return [entry for form in self.forms for entry in form.summary]


def area_initial(perspective: Perspective) -> FormValues:
    """Return the values with which a form about an area begins."""
    return {name: getattr(perspective, name) for name in (*TEXT_FIELDS, "color", "weight")}


def edited_area(
    perspective: Perspective, typed: Mapping[str, Any], shown: Sequence[tuple[Perspective, Perspective]]
) -> Perspective:
    """Return the area with what was typed. `shown` are pairs of the area as it was read and as it is kept."""
    texts: FormValues = {
        name: kept_words(typed[name], *((getattr(read, name), getattr(kept, name)) for read, kept in shown))
        for name in TEXT_FIELDS
    }
    color = perspective.color if typed["color"] == perspective.color.lower() else typed["color"]
    return replace(perspective, **texts, color=color, weight=typed["weight"])
