"""One question: changed, or new in an area. A live preview shows it as learners will see it."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from csr_xblock.content.problems.codes import ProblemCode
from csr_xblock.content.problems.own_ids import own_id
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument, Item, Objective
from csr_xblock.domain.questions.instrument_changes import effects_on_answers
from csr_xblock.domain.questions.instrument_editing import (
    restored_item,
    with_item,
    with_objective,
    without_unused_objectives,
)
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.presentation.questions.effect_words import begun_words, submitted_stay_words, thoughtful_effects
from csr_xblock.presentation.questions.perspective_page import QuestionPreview, question_preview
from csr_xblock.studio.frame.editor import CHECK, SAVE, Outcome, Place, Saved, Sent, Shown, ShownAs, View, unknown_place
from csr_xblock.studio.frame.forms import EditorForm, clean_or_mark
from csr_xblock.studio.frame.versions import is_outdated, version_of
from csr_xblock.studio.questions.assessment_scene import QuestionsScene, save_questions, written
from csr_xblock.studio.questions.assessment_screen import QuestionsScreen
from csr_xblock.studio.questions.item_form import ItemForm, blank_item, edited_item, initial_of, typed_item

QUESTIONS, ITEM, NEW_ITEM, ITEM_OFF, ITEM_BACK = "questions", "item", "new-item", "item-off", "item-back"
SAVE_ANYWAY = "save-anyway"
TEMPLATE = "studio/questions/item.html"


@dataclass(frozen=True)
class ItemPage:
    """The form of a question with all that stands around it. `effects` are asked about before a save."""

    title: str
    area: str
    form: ItemForm
    preview: QuestionPreview
    version: str
    back: str
    is_new: bool
    is_off: bool
    notice: str
    effects: tuple[str, ...]
    conflict: bool
    restore: str
    switch_off: str


class ItemScreen(QuestionsScreen):
    """Changes the question whose id is the argument. One that is off is switched on by saving it."""

    def shown(self, scene: QuestionsScene, argument: str) -> View:
        """Return the question's form."""
        item, words = _found(scene, argument)
        return _view(scene, item, _form(scene, item, None, words))

    def submitted(self, scene: QuestionsScene, argument: str, sent: Sent) -> Outcome:
        """Save the question; with answers there, a change that touches them is asked about first."""
        item, words = _found(scene, argument)
        form = _form(scene, item, sent, words)
        if not clean_or_mark(form):
            return Shown(_view(scene, item, form, version=sent.version))
        edited, changed = _edited(scene, item, form)
        if not is_usable(form, edited):
            return Shown(_view(scene, item, form, version=sent.version))
        effects = _effects(scene, item, changed)
        if sent.intent == CHECK:
            return Shown(_view(scene, item, form, version=sent.version, effects=effects))
        if is_outdated(sent, _version(scene, item)):
            return Shown(_view(scene, item, form, conflict=True), ShownAs.CONFLICT)
        if effects and sent.intent != SAVE_ANYWAY:
            return Shown(_view(scene, item, form, version=sent.version, effects=effects))
        save_questions(scene.block, edited)
        return Saved(_("“{topic}” is saved.").format(topic=form.cleaned_data["topic"]), Place(QUESTIONS, item.id))


class NewItemScreen(QuestionsScreen):
    """Adds a question to the area whose id is the argument."""

    def shown(self, scene: QuestionsScene, argument: str) -> View:
        """Return an empty form."""
        item = _blank(scene, argument)
        return _view(scene, item, _form(scene, item, None, item), is_new=True)

    def submitted(self, scene: QuestionsScene, argument: str, sent: Sent) -> Outcome:
        """Add the question."""
        item = _blank(scene, argument)
        form = _form(scene, item, sent, item)
        if not clean_or_mark(form):
            return Shown(_view(scene, item, form, is_new=True))
        new = replace(item, id=ItemId(own_id(form.cleaned_data["topic"], scene.taken_ids())))
        edited, _changed = _edited(scene, new, form)
        if not is_usable(form, edited) or sent.intent != SAVE:
            return Shown(_view(scene, item, form, is_new=True))
        save_questions(scene.block, edited)
        return Saved(_("“{topic}” is added.").format(topic=form.cleaned_data["topic"]), Place(QUESTIONS, new.id))


def is_usable(form: EditorForm[AssessmentBlock], edited: Instrument, fields: dict[str, str] | None = None) -> bool:
    """Return whether learners could use the edited questions; otherwise the form says what is wrong."""
    try:
        written(edited)
    except InvalidContent as fault:
        places = {ProblemCode.NO_CORE_ITEMS: "is_core"} | (fields or {})
        form.add_problems(fault.problems, places)
        form.mark_errors()
        return False
    return True


def _found(scene: QuestionsScene, name: str) -> tuple[Item, Item]:
    """Return an item as it is kept and as it is read; one that is off as the base has it."""
    item_id = ItemId(name)
    for words, kept in scene.readings:
        if kept.has_item(item_id) and scene.edited.has_perspective(kept.item(item_id).perspective):
            return kept.item(item_id), words.item(item_id)
    raise unknown_place()


def _blank(scene: QuestionsScene, perspective: str) -> Item:
    goals = _goals(scene, PerspectiveId(perspective))
    if not goals:
        raise unknown_place()
    return blank_item(goals[0])


def _goals(scene: QuestionsScene, perspective: PerspectiveId) -> tuple[Objective, ...]:
    return tuple(one for one in scene.words.objectives if one.perspective == perspective)


def _form(scene: QuestionsScene, item: Item, sent: Sent | None, words: Item) -> ItemForm:
    goals = () if scene.is_packaged_item(item.id) else _goals(scene, item.perspective)
    data = None if sent is None else sent.data
    return ItemForm(scene.block, data, scale=scene.words, objectives=goals, initial=initial_of(words))


def _edited(scene: QuestionsScene, item: Item, form: ItemForm) -> tuple[Instrument, Item]:
    """Return the instrument with what the form says, and the item in it."""
    shown = [(words.item(item.id), kept.item(item.id)) for words, kept in scene.readings if kept.has_item(item.id)]
    changed = edited_item(item, form.cleaned_data, shown)
    edited = scene.edited
    if "objective" in form.fields:
        edited, objective = _with_goal(scene, item, form)
        changed = replace(changed, objective=objective)
    elif not edited.has_item(item.id):
        edited = restored_item(edited, scene.base, item.id)
    edited = with_item(edited, changed)
    return _without_unused_goal(scene, edited, item), edited.item(item.id)


def _with_goal(scene: QuestionsScene, item: Item, form: ItemForm) -> tuple[Instrument, ObjectiveId]:
    chosen = form.cleaned_data["objective"]
    if chosen:
        return scene.edited, ObjectiveId(chosen)
    title = form.cleaned_data["goal"]
    objective = Objective(ObjectiveId(own_id(title, scene.taken_ids() | {item.id})), item.perspective, 0, title)
    return with_objective(scene.edited, objective), objective.id


def _without_unused_goal(scene: QuestionsScene, edited: Instrument, item: Item) -> Instrument:
    """An own goal that an own question has left goes with its last question."""
    left = item.objective
    is_used = any(one.objective == left for one in edited.items)
    if is_used or left in {one.id for one in scene.base.objectives}:
        return edited
    return without_unused_objectives(edited, scene.base)


def _effects(scene: QuestionsScene, item: Item, changed: Item) -> tuple[str, ...]:
    """Return what a save means for answers that are there, if that needs thought."""
    if not scene.answers.has(item.id) or not scene.edited.has_item(item.id):
        return ()
    return thoughtful_effects(effects_on_answers(item, changed))


def _version(scene: QuestionsScene, item: Item) -> str:
    is_on = scene.edited.has_item(item.id)
    return version_of(is_on, repr(replace(scene.edited.item(item.id) if is_on else item, order=0)))


def _view(
    scene: QuestionsScene,
    item: Item,
    form: ItemForm,
    *,
    version: str = "",
    is_new: bool = False,
    effects: tuple[str, ...] = (),
    conflict: bool = False,
) -> View:
    is_on = scene.edited.has_item(item.id)
    page = ItemPage(
        title=_("New question") if is_new else str(form.initial["topic"]),
        area=scene.words.perspective(item.perspective).title,
        form=form,
        preview=question_preview(typed_item(form, item), f"{scene.prefix}-preview"),
        version="" if is_new else version or _version(scene, item),
        back=str(Place(QUESTIONS, item.perspective if is_new else item.id)),
        is_new=is_new,
        is_off=not is_on and not is_new,
        notice=_notice(scene, item.id) if is_on else "",
        effects=effects,
        conflict=conflict,
        restore=str(Place(ITEM_BACK, item.id)) if scene.is_changed_item(item.id) else "",
        switch_off=str(Place(ITEM_OFF, item.id)) if is_on else "",
    )
    return View(TEMPLATE, page)


def _notice(scene: QuestionsScene, item: ItemId) -> str:
    return f"{begun_words(scene.answers.begun)} {submitted_stay_words()}" if scene.answers.has(item) else ""
