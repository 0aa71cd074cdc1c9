"""What the forms of the results make of an instrument: its bands, gates, levels, modes and scoring parameters."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from csr_xblock.content.problems.own_ids import own_id
from csr_xblock.domain.identifiers import BandId
from csr_xblock.domain.questions.instrument import Band, Gate, Instrument, ModeInfo, ScaleLevel
from csr_xblock.domain.questions.instrument_editing import with_bands, with_results
from csr_xblock.studio.frame.forms import EditorForm
from csr_xblock.studio.frame.words_field import kept_words
from csr_xblock.studio.questions.assessment_scene import QuestionsScene
from csr_xblock.studio.questions.results_form import BandForm, LevelForm, ModeForm, ParametersForm


@dataclass(frozen=True)
class ResultsForms:
    """The forms by what they are about."""

    bands: tuple[BandForm, ...]
    levels: tuple[LevelForm, ...]
    modes: tuple[ModeForm, ...]
    parameters: ParametersForm

    @property
    def all(self) -> tuple[EditorForm, ...]:
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
