"""The list of all questions by area: what each is like, and buttons to order, change, add and switch."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import ItemId, PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument, Item, Mode, Perspective
from csr_xblock.domain.questions.instrument_changes import is_same_entry
from csr_xblock.domain.questions.instrument_editing import (
    Move,
    moved_item,
    moved_perspective,
    restored_item,
    restored_perspective,
    without_item,
)
from csr_xblock.presentation.problem_words import editor_fault_list
from csr_xblock.studio.frame.editor import Outcome, Place, Saved, Sent, Shown, View, unknown_intent, unknown_place
from csr_xblock.studio.frame.intents import Intent
from csr_xblock.studio.questions.area import AREA, AREA_OFF, NEW_AREA
from csr_xblock.studio.questions.assessment_scene import QuestionsScene, save_questions
from csr_xblock.studio.questions.assessment_screen import QuestionsScreen
from csr_xblock.studio.questions.item import ITEM, ITEM_OFF, NEW_ITEM, QUESTIONS

TEMPLATE = "studio/questions/questions.html"
MOVES = {"up": Move.UP, "down": Move.DOWN}


@dataclass(frozen=True)
class ItemRow:
    """A question in the list. `off` is the place that asks before it is switched off, '' if that needs no asking."""

    id: str
    topic: str
    text: str
    tags: tuple[str, ...]
    edit: str
    off: str
    is_own: bool
    is_first: bool
    is_last: bool
    is_focused: bool


@dataclass(frozen=True)
class AreaRow:
    """An area in the list with its questions, and those of the package that are switched off."""

    id: str
    title: str
    color: str
    tags: tuple[str, ...]
    warning: str
    items: tuple[ItemRow, ...]
    items_off: tuple[ItemRow, ...]
    edit: str
    add: str
    off: str
    is_own: bool
    is_first: bool
    is_last: bool
    is_focused: bool


@dataclass(frozen=True)
class OffRow:
    """An area of the package that is switched off."""

    id: str
    title: str
    is_focused: bool


@dataclass(frozen=True)
class QuestionsPage:
    """The whole list."""

    summary: str
    areas: tuple[AreaRow, ...]
    areas_off: tuple[OffRow, ...]
    new_area: str
    problems: tuple[str, ...] = ()


class QuestionsListScreen(QuestionsScreen):
    """Lists all questions. The argument is the id of the item or the area that was changed last, or nothing."""

    def shown(self, scene: QuestionsScene, argument: str) -> View:
        """Return the list."""
        return View(TEMPLATE, _page(scene, argument))

    def submitted(self, scene: QuestionsScene, argument: str, sent: Sent) -> Outcome:
        """Carry out a button: `item-up:env-water`, `area-on:people` and so on."""
        intent = Intent.read(sent.intent)
        try:
            edited = _after(scene, intent)
            save_questions(scene.block, edited)
        except InvalidContent as fault:
            problems = editor_fault_list(fault.problems)
            return Shown(View(TEMPLATE, replace(_page(scene, argument), problems=problems)))
        _kind, step = intent.words
        return Saved(_notice(step), Place(QUESTIONS, intent.name))


def _after(scene: QuestionsScene, intent: Intent) -> Instrument:
    """Return the questions after a button. Raises InvalidInput for one that there is not."""
    edited, base, name = scene.edited, scene.base, intent.name
    kind, step = intent.words
    try:
        match kind, step:
            case "item", "up" | "down":
                return moved_item(edited, ItemId(name), MOVES[step])
            case "item", "off" if edited.has_item(name) and not _asks_first(scene, ItemId(name)):
                return without_item(edited, ItemId(name), base)
            case "item", "on" if not edited.has_item(name):
                return restored_item(edited, base, ItemId(name))
            case "area", "up" | "down":
                return moved_perspective(edited, PerspectiveId(name), MOVES[step])
            case "area", "on" if not edited.has_perspective(name):
                return restored_perspective(edited, base, PerspectiveId(name))
            case _:
                raise unknown_intent()
    except KeyError as fault:
        raise unknown_place() from fault


def _notice(step: str) -> str:
    if step in MOVES:
        return _("The order is saved.")
    return _("It is switched off.") if step == "off" else _("It is switched on.")


def _asks_first(scene: QuestionsScene, item: ItemId) -> bool:
    """Return whether more is lost by switching off than can be had back by switching on."""
    return scene.answers.are_there or not scene.is_packaged_item(item) or scene.is_changed_item(item)


def _page(scene: QuestionsScene, focus: str) -> QuestionsPage:
    perspectives = scene.words.perspectives
    last = len(perspectives) - 1
    numbers = {
        "items": len(scene.edited.items),
        "areas": len(perspectives),
        "core": sum(item.is_core for item in scene.edited.items),
        "staff": sum(item.is_asked_of_staff for item in scene.edited.items),
    }
    summary = (
        _("Questions: %(items)d, in areas: %(areas)d. In the quick check: %(core)d. Asked of staff: %(staff)d.")
        if _has_quick_check(scene)
        else _("Questions: %(items)d, in areas: %(areas)d. Asked of staff: %(staff)d. There is no quick check.")
    )
    return QuestionsPage(
        summary=summary % numbers,
        areas=tuple(
            _area(scene, one, focus, is_first=place == 0, is_last=place == last)
            for place, one in enumerate(perspectives)
        ),
        areas_off=tuple(
            OffRow(one.id, one.title, focus == one.id)
            for one in scene.base_words.perspectives
            if not scene.words.has_perspective(one.id)
        ),
        new_area=NEW_AREA,
    )


def _area(scene: QuestionsScene, words: Perspective, focus: str, *, is_first: bool, is_last: bool) -> AreaRow:
    items = scene.words.items_of(words.id)
    off = [item for item in scene.base_words.items_of(words.id) if not scene.edited.has_item(item.id)]
    return AreaRow(
        id=words.id,
        title=words.title,
        color=words.color,
        tags=_area_tags(scene, words),
        warning=_too_few(scene, items),
        items=tuple(
            _item(scene, item, focus, is_first=place == 0, is_last=place == len(items) - 1)
            for place, item in enumerate(items)
        ),
        items_off=tuple(_item(scene, item, focus, is_first=True, is_last=True) for item in off),
        edit=str(Place(AREA, words.id)),
        add=str(Place(NEW_ITEM, words.id)),
        off=str(Place(AREA_OFF, words.id)),
        is_own=not scene.base.has_perspective(words.id),
        is_first=is_first,
        is_last=is_last,
        is_focused=focus == words.id,
    )


def _too_few(scene: QuestionsScene, items: tuple[Item, ...]) -> str:
    """Return a warning if answers to all questions of an area, or to those of the quick check, give no score."""
    needed = scene.edited.scoring.min_answered
    if len(items) < needed:
        words = _("A score needs answers to %(needed)d questions. This area has fewer, so learners get none for it.")
    elif _has_quick_check(scene) and sum(item.is_core for item in items) < needed:
        words = _(
            "A score needs answers to %(needed)d questions. In the quick check this area has fewer, so learners get "
            "none for it there."
        )
    else:
        return ""
    return words % {"needed": needed}


def _has_quick_check(scene: QuestionsScene) -> bool:
    return any(info.mode is Mode.QUICK for info in scene.edited.modes)


def _item(scene: QuestionsScene, words: Item, focus: str, *, is_first: bool, is_last: bool) -> ItemRow:
    is_on = scene.edited.has_item(words.id)
    asks = is_on and _asks_first(scene, words.id)
    return ItemRow(
        id=words.id,
        topic=words.topic,
        text=words.text,
        tags=_item_tags(scene, words, is_on=is_on),
        edit=str(Place(ITEM, words.id)),
        off=str(Place(ITEM_OFF, words.id)) if asks else "",
        is_own=not scene.base.has_item(words.id),
        is_first=is_first,
        is_last=is_last,
        is_focused=focus == words.id,
    )


def _item_tags(scene: QuestionsScene, words: Item, *, is_on: bool) -> tuple[str, ...]:
    is_own = not scene.base.has_item(words.id)
    tags = {
        _("quick check"): words.is_core and _has_quick_check(scene),
        _("staff, too"): words.is_asked_of_staff,
        _("weight {weight}").format(weight=words.weight): words.weight != 1,
        _("your own"): is_own and not scene.is_own,
        _("changed"): is_on and scene.is_changed_item(words.id),
    }
    return tuple(tag for tag, applies in tags.items() if applies)


def _area_tags(scene: QuestionsScene, words: Perspective) -> tuple[str, ...]:
    is_own = not scene.base.has_perspective(words.id)
    is_changed = not is_own and not is_same_entry(scene.base.perspective(words.id), scene.edited.perspective(words.id))
    tags = {
        _("weight {weight}").format(weight=words.weight): words.weight != 1,
        _("your own"): is_own,
        _("changed"): is_changed,
    }
    return tuple(tag for tag, applies in tags.items() if applies)
