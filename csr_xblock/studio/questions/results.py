"""The screen of the results: which levels there are and from which number, and the other numbers of scoring."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.presentation.questions.parameter_words import parameter_groups
from csr_xblock.studio.frame.editor import (
    CHECK,
    Outcome,
    Saved,
    Sent,
    Shown,
    ShownAs,
    View,
    expect_no_argument,
    expect_save_or_check,
    unknown_intent,
)
from csr_xblock.studio.frame.form_values import FormValues
from csr_xblock.studio.frame.forms import EditorForm, clean_or_mark
from csr_xblock.studio.frame.intents import Intent
from csr_xblock.studio.frame.versions import is_outdated, version_of
from csr_xblock.studio.questions.area_form import FormGroup
from csr_xblock.studio.questions.assessment_scene import QuestionsScene, save_questions
from csr_xblock.studio.questions.assessment_screen import QuestionsScreen
from csr_xblock.studio.questions.item import is_usable
from csr_xblock.studio.questions.results_form import (
    MAX_BANDS,
    BandForm,
    LevelForm,
    ModeForm,
    ParametersForm,
    ResultsForms,
    band_initial,
    edited_results,
    level_initial,
    mark_band_faults,
    mode_initial,
    parameters_initial,
)

TEMPLATE = "studio/questions/results.html"
ADD, REMOVE = "add-band", "remove-band"
FormType = TypeVar("FormType", bound=EditorForm[AssessmentBlock])


@dataclass(frozen=True)
class NamedForm:
    """A form under a heading."""

    heading: str
    form: EditorForm[AssessmentBlock]


@dataclass(frozen=True)
class BandRow:
    """A band's form. `remove` is the intent of its button, '' if it is the only one."""

    heading: str
    form: BandForm
    remove: str
    is_focused: bool


@dataclass(frozen=True)
class FieldGroup:
    """Some numbers under one heading."""

    heading: str
    fields: tuple[Any, ...]
    is_folded: bool
    is_open: bool


@dataclass(frozen=True)
class ResultsPage:
    """All forms of the results."""

    form: FormGroup
    bands: tuple[BandRow, ...]
    may_add: bool
    levels: tuple[NamedForm, ...]
    modes: tuple[NamedForm, ...]
    groups: tuple[FieldGroup, ...]
    version: str
    conflict: bool


class ResultsScreen(QuestionsScreen):
    """Changes levels, their conditions, names of levels and the numbers of scoring."""

    def shown(self, scene: QuestionsScene, argument: str) -> View:
        """Return the forms."""
        expect_no_argument(argument)
        rows = [band_initial(band, scene.edited.scoring) for band in scene.words.bands]
        return _view(scene, _forms(scene, None, rows), _version(scene))

    def submitted(self, scene: QuestionsScene, argument: str, sent: Sent) -> Outcome:
        """Save all of it, or add or remove a row."""
        intent = Intent.read(sent.intent)
        if intent.action in (ADD, REMOVE):
            return _rows_changed(scene, sent, intent)
        expect_save_or_check(intent.action)
        forms = _forms(scene, sent, [{}] * _count(sent))
        checked = [clean_or_mark(form) for form in forms.all]
        usual = [band.id for band in scene.base.bands]
        if not all(checked) or not mark_band_faults(forms.bands, usual):
            return Shown(_view(scene, forms, sent.version))
        edited = edited_results(scene, forms)
        fields = {ProblemCode.TOO_FEW_PERSPECTIVES.value: "min_valid_perspectives"}
        if not is_usable(forms.parameters, edited, fields) or intent.action == CHECK:
            return Shown(_view(scene, forms, sent.version))
        if is_outdated(sent, _version(scene)):
            return Shown(_view(scene, forms, _version(scene), conflict=True), ShownAs.CONFLICT)
        save_questions(scene.block, edited)
        return Saved(_("The results are saved."))


def _count(sent: Sent) -> int:
    written = sent.data.get("bands", "")
    if written not in {str(count) for count in range(1, MAX_BANDS + 1)}:
        raise InvalidInput("value-invalid", "bands")
    return int(written)


def _rows_changed(scene: QuestionsScene, sent: Sent, intent: Intent) -> Outcome:
    """Return the forms with a row more or less, and everything that was typed."""
    forms = _forms(scene, sent, [{}] * _count(sent))
    rows = [_typed(form) for form in forms.bands]
    if intent.action == ADD and len(rows) < MAX_BANDS:
        rows.append({"id": ""})
    elif intent.action == REMOVE and intent.name in [str(place) for place in range(len(rows))] and len(rows) > 1:
        del rows[int(intent.name)]
    else:
        raise unknown_intent()
    focus = len(rows) - 1 if intent.action == ADD else max(int(intent.name) - 1, 0)
    shown = ResultsForms(
        tuple(BandForm(scene.block, prefix=f"band-{place}", initial=row) for place, row in enumerate(rows)),
        tuple(_unbound(form) for form in forms.levels),
        tuple(_unbound(form) for form in forms.modes),
        _unbound(forms.parameters),
    )
    return Shown(_view(scene, shown, sent.version, focus=focus), ShownAs.CHANGED)


def _typed(form: EditorForm[AssessmentBlock]) -> FormValues:
    return {name: form[name].value() for name in form.fields}


def _unbound(form: FormType) -> FormType:
    """Return the form with what was typed and without complaints: somebody has only asked for a row."""
    return type(form)(form.block, prefix=form.prefix, initial=_typed(form))


def _forms(scene: QuestionsScene, sent: Sent | None, rows: Sequence[FormValues]) -> ResultsForms:
    data = None if sent is None else sent.data
    words, block = scene.words, scene.block
    return ResultsForms(
        tuple(BandForm(block, data, prefix=f"band-{place}", initial=row) for place, row in enumerate(rows)),
        tuple(
            LevelForm(block, data, prefix=f"level-{level.level}", initial=level_initial(level)) for level in words.scale
        ),
        tuple(
            ModeForm(block, data, prefix=f"mode-{info.mode.value}", initial=mode_initial(info)) for info in words.modes
        ),
        ParametersForm(block, data, prefix="scoring", initial=parameters_initial(scene.edited.scoring)),
    )


def _version(scene: QuestionsScene) -> str:
    edited = scene.edited
    return version_of(repr(edited.bands), repr(edited.scale), repr(edited.modes), repr(edited.scoring))


def _name_fields(forms: Sequence[EditorForm[AssessmentBlock]], headings: Sequence[str]) -> None:
    """Let the summary of errors say which of several equal fields it means."""
    for form, heading in zip(forms, headings, strict=True):
        for field in form.fields.values():
            field.spoken = f"{heading}: {field.label}"  # type: ignore[attr-defined]


def _view(
    scene: QuestionsScene, forms: ResultsForms, version: str, *, conflict: bool = False, focus: int | None = None
) -> View:
    bands = [str(form["name"].value() or _("New level")) for form in forms.bands]
    levels = [_("Level {level}").format(level=level.level) for level in scene.words.scale]
    modes = [info.title for info in scene.words.modes]
    _name_fields((*forms.bands, *forms.levels, *forms.modes), (*bands, *levels, *modes))
    page = ResultsPage(
        form=FormGroup(forms.all),
        bands=tuple(
            BandRow(
                heading=bands[place],
                form=form,
                remove=str(Intent(REMOVE, str(place))) if len(forms.bands) > 1 else "",
                is_focused=place == focus,
            )
            for place, form in enumerate(forms.bands)
        ),
        may_add=len(forms.bands) < MAX_BANDS,
        levels=tuple(map(NamedForm, levels, forms.levels)),
        modes=tuple(map(NamedForm, modes, forms.modes)),
        groups=_groups(forms.parameters),
        version=version,
        conflict=conflict,
    )
    return View(TEMPLATE, page)


def _groups(form: ParametersForm) -> tuple[FieldGroup, ...]:
    return tuple(
        FieldGroup(
            heading=group.heading,
            fields=tuple(form[name] for name in group.names),
            is_folded=group.is_folded,
            is_open=any(name in form.errors for name in group.names) if form.is_bound else False,
        )
        for group in parameter_groups()
    )
