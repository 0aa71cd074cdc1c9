"""One area: its words, colour and weight; or a new one with its first goal and its first question."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from csr_xblock.content.problems.own_ids import own_id
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument, Objective, Perspective
from csr_xblock.domain.questions.instrument_editing import with_item, with_objective, with_perspective
from csr_xblock.presentation.questions.perspective_page import QuestionPreview, question_preview
from csr_xblock.studio.frame.editor import SAVE, Outcome, Place, Saved, Sent, Shown, ShownAs, View, unknown_place
from csr_xblock.studio.frame.forms import clean_or_mark
from csr_xblock.studio.frame.versions import is_outdated, version_of
from csr_xblock.studio.questions.area_form import AreaForm, FormGroup, area_initial, edited_area
from csr_xblock.studio.questions.assessment_scene import QuestionsScene, save_questions
from csr_xblock.studio.questions.assessment_screen import QuestionsScreen
from csr_xblock.studio.questions.item import QUESTIONS, is_usable
from csr_xblock.studio.questions.item_form import ItemForm, blank_item, edited_item, typed_item

AREA, NEW_AREA, AREA_OFF = "area", "new-area", "area-off"


@dataclass(frozen=True)
class AreaPage:
    """The form of an area."""

    title: str
    form: AreaForm
    version: str
    back: str
    conflict: bool


@dataclass(frozen=True)
class NewAreaPage:
    """The forms of a new area, its goal and its first question."""

    form: FormGroup
    area: AreaForm
    item: ItemForm
    preview: QuestionPreview
    back: str


class AreaScreen(QuestionsScreen):
    """Changes the area whose id is the argument."""

    def shown(self, scene: QuestionsScene, argument: str) -> View:
        """Return the area's form."""
        perspective = _found(scene.edited, argument)
        form = AreaForm(scene.block, initial=area_initial(scene.words.perspective(perspective.id)))
        return _view(scene, perspective, form)

    def submitted(self, scene: QuestionsScene, argument: str, sent: Sent) -> Outcome:
        """Save the area."""
        perspective = _found(scene.edited, argument)
        initial = area_initial(scene.words.perspective(perspective.id))
        form = AreaForm(scene.block, sent.data, initial=initial)
        if not clean_or_mark(form):
            return Shown(_view(scene, perspective, form, version=sent.version))
        shown = [
            (_found(words, argument), _found(kept, argument))
            for words, kept in scene.readings
            if kept.has_perspective(perspective.id)
        ]
        edited = with_perspective(scene.edited, edited_area(perspective, form.cleaned_data, shown))
        if not is_usable(form, edited) or sent.intent != SAVE:
            return Shown(_view(scene, perspective, form, version=sent.version))
        if is_outdated(sent, _version(perspective)):
            return Shown(_view(scene, perspective, form, conflict=True), ShownAs.CONFLICT)
        save_questions(scene.block, edited)
        return Saved(
            _("“{title}” is saved.").format(title=form.cleaned_data["title"]), Place(QUESTIONS, perspective.id)
        )


class NewAreaScreen(QuestionsScreen):
    """Adds an area with a goal and a question, so that what is saved can be used at once."""

    def shown(self, scene: QuestionsScene, argument: str) -> View:
        """Return empty forms."""
        return _new_view(scene, *_new_forms(scene, None))

    def submitted(self, scene: QuestionsScene, argument: str, sent: Sent) -> Outcome:
        """Add the area."""
        area, item = _new_forms(scene, sent)
        if not all([clean_or_mark(area), clean_or_mark(item)]):
            return Shown(_new_view(scene, area, item))
        edited, perspective = _with_area(scene, area, item)
        if not is_usable(item, edited) or sent.intent != SAVE:
            return Shown(_new_view(scene, area, item))
        save_questions(scene.block, edited)
        return Saved(_("“{title}” is added.").format(title=perspective.title), Place(QUESTIONS, perspective.id))


def _found(instrument: Instrument, name: str) -> Perspective:
    try:
        return instrument.perspective(PerspectiveId(name))
    except KeyError as fault:
        raise unknown_place() from fault


def _version(perspective: Perspective) -> str:
    return version_of(repr(replace(perspective, order=0)))


def _view(
    scene: QuestionsScene, perspective: Perspective, form: AreaForm, *, version: str = "", conflict: bool = False
) -> View:
    back = str(Place(QUESTIONS, perspective.id))
    page = AreaPage(str(form.initial["title"]), form, version or _version(perspective), back, conflict)
    return View("studio/questions/area.html", page)


def _new_forms(scene: QuestionsScene, sent: Sent | None) -> tuple[AreaForm, ItemForm]:
    data = None if sent is None else sent.data
    area = AreaForm(scene.block, data, prefix="area")
    item = ItemForm(scene.block, data, prefix="first", scale=scene.words, takes_goal=True, initial={"is_core": True})
    return area, item


def _with_area(scene: QuestionsScene, area: AreaForm, item: ItemForm) -> tuple[Instrument, Perspective]:
    taken = scene.taken_ids()
    typed = area.cleaned_data
    perspective = Perspective(
        id=PerspectiveId(own_id(typed["short"], taken)),
        order=0,
        title=typed["title"],
        short=typed["short"],
        question=typed["question"],
        color=typed["color"],
        weight=typed["weight"],
    )
    goal = item.cleaned_data["goal"]
    objective = Objective(ObjectiveId(own_id(goal, taken)), perspective.id, 0, goal)
    first = blank_item(objective, ItemId(own_id(item.cleaned_data["topic"], taken)))
    edited = with_objective(with_perspective(scene.edited, perspective), objective)
    return with_item(edited, edited_item(first, item.cleaned_data)), perspective


def _new_view(scene: QuestionsScene, area: AreaForm, item: ItemForm) -> View:
    sample = blank_item(Objective(ObjectiveId("own-goal"), PerspectiveId("own-area"), 0, ""), ItemId("own-item"))
    preview = question_preview(typed_item(item, sample), f"{scene.prefix}-preview")
    page = NewAreaPage(FormGroup((area, item)), area, item, preview, QUESTIONS)
    return View("studio/questions/new_area.html", page)
