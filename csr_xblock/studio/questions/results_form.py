"""
The forms of the results, and what they make of an instrument.

Levels with conditions, names of answers' levels, lengths, and the numbers of scoring.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from operator import itemgetter
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from csr_xblock.content.problems.own_ids import own_id
from csr_xblock.content.questions.scoring_attributes import DEFAULTS, NUMBER_FIELDS, decimal_text
from csr_xblock.content.questions.scoring_checks import CONFIDENCE_WEIGHTS, ORDERS, RANGES, Number
from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.questions.instrument import Band, Gate, Instrument, ModeInfo, ScaleLevel, ScoringParameters
from csr_xblock.domain.questions.instrument_editing import with_bands, with_results
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.presentation.questions.parameter_words import SHOWN_NOWHERE, parameter_words
from csr_xblock.studio.frame.form_values import FormValues, SentData
from csr_xblock.studio.frame.forms import EditorForm
from csr_xblock.studio.frame.setting_fields import number_field
from csr_xblock.studio.frame.words_field import WordsField, kept_words
from csr_xblock.studio.questions.assessment_scene import QuestionsScene
from csr_xblock.studio.questions.item_form import MAX_NAME_CHARACTERS, MAX_TEXT_CHARACTERS

MAX_BANDS = 10
MAX_MINUTES = 600
HIGHEST_POINTS = 100
ALL_PERCENT = 100
PERCENT = ("min_coverage",)
SHOWN = tuple(name for name in NUMBER_FIELDS if name not in SHOWN_NOWHERE)
EXACT = re.compile(r"[0-9]{1,6}([.,][0-9]{1,6}|/[1-9][0-9]{0,5})?")


class BandForm(EditorForm[AssessmentBlock]):
    """One level of the results. `id` is that of a level that is there, '' for a new one."""

    id = forms.CharField(widget=forms.HiddenInput(), required=False)
    name = WordsField(label=gettext_lazy("Name of the level"), max_length=MAX_NAME_CHARACTERS)
    lowest = number_field(gettext_lazy("From"), "", HIGHEST_POINTS)
    gate = number_field(gettext_lazy("No area below"), "", HIGHEST_POINTS, required=False)


class LevelForm(EditorForm[AssessmentBlock]):
    """Name and meaning of one of the five levels of answers."""

    name = WordsField(label=gettext_lazy("Name of the level"), max_length=MAX_NAME_CHARACTERS)
    meaning = WordsField(label=gettext_lazy("Meaning"), max_length=MAX_TEXT_CHARACTERS)


class ModeForm(EditorForm[AssessmentBlock]):
    """Title and minutes of the quick check or of all questions."""

    title = WordsField(label=gettext_lazy("Title"), max_length=MAX_NAME_CHARACTERS)
    minutes = number_field(gettext_lazy("Minutes"), gettext_lazy("As learners read it."), MAX_MINUTES, lowest=1)


class NumberField(forms.CharField):
    """A number within limits: whole, or exact such as 0.6 or 1/3."""

    def __init__(self, lowest: Number, highest: Number, *, is_exact: bool, **options: Any) -> None:
        mode = "decimal" if is_exact else "numeric"
        super().__init__(widget=forms.TextInput({"inputmode": mode, "size": 8}), max_length=20, **options)
        self._lowest, self._highest, self._is_exact = lowest, highest, is_exact

    def clean(self, value: Any) -> Number:
        """Return the number."""
        text = str(super().clean(value)).strip()
        number = self._number(text)
        if number is None or not self._lowest <= number <= self._highest:
            limits = {"lowest": decimal_text(self._lowest), "highest": decimal_text(self._highest)}
            if self._is_exact:
                raise forms.ValidationError(_("Please enter a number from %(lowest)s to %(highest)s.") % limits)
            raise forms.ValidationError(_("Please enter a whole number from %(lowest)s to %(highest)s.") % limits)
        return number

    def _number(self, text: str) -> Number | None:
        if self._is_exact:
            return Fraction(text.replace(",", ".")) if EXACT.fullmatch(text) else None
        return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else None


class PercentField(NumberField):
    """A share as people say it: 60 for 0.6."""

    def __init__(self, lowest: Number, highest: Number, **options: Any) -> None:
        super().__init__(lowest * ALL_PERCENT, highest * ALL_PERCENT, **options)

    def clean(self, value: Any) -> Number:
        """Return the share."""
        return Fraction(super().clean(str(value or "").replace("%", ""))) / ALL_PERCENT


class ParametersForm(EditorForm[AssessmentBlock]):
    """The numbers of scoring that a screen uses; all others stay as they are."""

    def __init__(self, block: AssessmentBlock, data: SentData = None, **options: Any) -> None:
        super().__init__(block, data, **options)
        words = parameter_words()
        for name in SHOWN:
            label, help_text = words[name]
            is_exact = isinstance(getattr(DEFAULTS, name), Fraction)
            kind = PercentField if name in PERCENT else NumberField
            self.fields[name] = kind(*RANGES[name], is_exact=is_exact, label=label, help_text=help_text)
        self.describe_controls()

    def clean(self) -> FormValues:
        """Hold numbers against each other: some must be below others, and three shares give 1."""
        cleaned: FormValues = super().clean() or self.cleaned_data
        for smaller, larger in ORDERS:
            if smaller in cleaned and larger in cleaned and not cleaned[smaller] < cleaned[larger]:
                other = str(self.fields[larger].label)
                self.add_error(smaller, _("It must be below “{other}”.").format(other=other))
        shares = [cleaned[name] for name in CONFIDENCE_WEIGHTS if name in cleaned]
        if len(shares) == len(CONFIDENCE_WEIGHTS) and sum(shares) != 1:
            self.add_error(CONFIDENCE_WEIGHTS[0], _("The three shares of the reliance must give 1 together."))
        return cleaned


def parameters_initial(scoring: ScoringParameters) -> dict[str, str]:
    """Return the numbers as they are written."""
    factors = dict.fromkeys(PERCENT, ALL_PERCENT)
    return {name: decimal_text(getattr(scoring, name) * factors.get(name, 1)) for name in SHOWN}


def band_initial(band: Band, scoring: ScoringParameters) -> FormValues:
    """Return the values with which the form of a band begins."""
    gate = next((gate.min_perspective for gate in scoring.gates if gate.band == band.id), None)
    return {"id": band.id, "name": band.name, "lowest": band.lowest, "gate": gate}


def level_initial(level: ScaleLevel) -> FormValues:
    """Return the values with which the form of a level begins."""
    return {"name": level.name, "meaning": level.meaning}


def mode_initial(info: ModeInfo) -> FormValues:
    """Return the values with which the form of a mode begins."""
    return {"title": info.title, "minutes": info.minutes}


def mark_band_faults(bands: Sequence[BandForm], usual: Sequence[str]) -> bool:
    """
    Return whether the bands fit together: one begins at 0, no two at the same number, and packaged ones as usual.

    Otherwise the fields at fault say so. `usual` are the packaged bands' ids, the lowest first.
    """
    rising = sorted(((form.cleaned_data["lowest"], form.cleaned_data["id"], form) for form in bands), key=itemgetter(0))
    if rising[0][0] != 0:
        rising[0][2].add_error("lowest", _("The lowest level begins at 0."))
    for (before, *_rest), (lowest, _name, form) in pairwise(rising):
        if before == lowest:
            form.add_error("lowest", _("Another level begins at this number."))
    known = [(usual.index(name), form) for _lowest, name, form in rising if name in usual]
    for (before, _form), (place, form) in pairwise(known):
        if place < before and "lowest" not in form.errors:
            form.add_error("lowest", _("The packaged levels keep their order. Change the names instead."))
    for form in bands:
        form.mark_errors()
    return not any(form.errors for form in bands)


@dataclass(frozen=True)
class ResultsForms:
    """The forms by what they are about."""

    bands: tuple[BandForm, ...]
    levels: tuple[LevelForm, ...]
    modes: tuple[ModeForm, ...]
    parameters: ParametersForm

    @property
    def all(self) -> tuple[EditorForm[AssessmentBlock], ...]:
        """Every form in the order of the screen."""
        return (*self.bands, *self.levels, *self.modes, self.parameters)


def edited_results(scene: QuestionsScene, forms: ResultsForms) -> Instrument:
    """Return the questions with the results that the forms say; texts that were not touched keep their originals."""
    bands, gates = _bands(scene, forms.bands)
    scoring = replace(scene.edited.scoring, **forms.parameters.cleaned_data)
    changed = with_results(
        scene.edited, scoring=scoring, scale=_scale(scene, forms.levels), modes=_modes(scene, forms.modes)
    )
    return with_bands(changed, bands, gates, scene.base)


def _bands(scene: QuestionsScene, forms: Sequence[BandForm]) -> tuple[list[Band], list[Gate]]:
    taken = scene.taken_ids()
    known = {band.id for one in (scene.edited, scene.base) for band in one.bands}
    bands, gates = [], []
    for form in forms:
        typed = form.cleaned_data
        band_id = BandId(typed["id"] if typed["id"] in known else own_id(typed["name"], taken))
        shown = [
            (read.name, kept.name)
            for words, one in scene.readings
            for read, kept in zip(words.bands, one.bands, strict=True)
            if kept.id == band_id
        ]
        bands.append(Band(band_id, kept_words(typed["name"], *shown), typed["lowest"]))
        if typed["gate"] is not None:
            gates.append(Gate(band_id, typed["gate"]))
    return bands, gates


def _scale(scene: QuestionsScene, forms: Sequence[LevelForm]) -> list[ScaleLevel]:
    levels = []
    for place, form in enumerate(forms):
        shown = [(words.scale[place], one.scale[place]) for words, one in scene.readings]
        typed = form.cleaned_data
        name = kept_words(typed["name"], *((read.name, kept.name) for read, kept in shown))
        meaning = kept_words(typed["meaning"], *((read.meaning, kept.meaning) for read, kept in shown))
        levels.append(replace(scene.edited.scale[place], name=name, meaning=meaning))
    return levels


def _modes(scene: QuestionsScene, forms: Sequence[ModeForm]) -> list[ModeInfo]:
    infos = []
    for place, form in enumerate(forms):
        info = scene.edited.modes[place]
        shown = [
            (read.title, kept.title)
            for words, one in scene.readings
            for read, kept in zip(words.modes, one.modes, strict=True)
            if kept.mode is info.mode
        ]
        typed = form.cleaned_data
        infos.append(replace(info, title=kept_words(typed["title"], *shown), minutes=typed["minutes"]))
    return infos
