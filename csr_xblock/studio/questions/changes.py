"""Everything that was changed in the packaged questions, packaged beside now, and the way back for each."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.questions.instrument_changes import EntryChange, Subject, changes_between
from csr_xblock.domain.questions.instrument_reverting import without_change
from csr_xblock.presentation.problem_words import editor_fault_list
from csr_xblock.presentation.questions.change_words import ChangeRow, change_key, change_rows
from csr_xblock.studio.frame.editor import (
    Outcome,
    Place,
    Saved,
    Sent,
    Shown,
    ShownAs,
    View,
    expect_no_argument,
    unknown_intent,
)
from csr_xblock.studio.frame.intents import Intent
from csr_xblock.studio.frame.versions import is_outdated, version_of
from csr_xblock.studio.questions.area import AREA, AREA_OFF
from csr_xblock.studio.questions.assessment_scene import QuestionsScene, save_questions
from csr_xblock.studio.questions.assessment_screen import QuestionsScreen
from csr_xblock.studio.questions.decisions import ALL_BACK
from csr_xblock.studio.questions.item import ITEM, ITEM_BACK, ITEM_OFF

TEMPLATE = "studio/questions/changes.html"
BACK = "back"


@dataclass(frozen=True)
class ChangeEntry:
    """A change with its buttons: `place` asks first, otherwise `intent` takes it back at once."""

    row: ChangeRow
    edit: str
    place: str
    intent: str


@dataclass(frozen=True)
class ChangesPage:
    """All changes. `is_own`: the questions are a whole instrument of one's own, with nothing to compare to."""

    entries: tuple[ChangeEntry, ...]
    is_own: bool
    all_back: str
    version: str
    problems: tuple[str, ...] = ()
    conflict: bool = False


class ChangesScreen(QuestionsScreen):
    """Lists the changes and takes back single ones."""

    def shown(self, scene: QuestionsScene, argument: str) -> View:
        """Return the list."""
        expect_no_argument(argument)
        return _view(scene)

    def submitted(self, scene: QuestionsScene, argument: str, sent: Sent) -> Outcome:
        """Take one change back: `back:item:env-water`."""
        intent = Intent.read(sent.intent)
        changes = {change_key(change): change for change in changes_between(scene.base, scene.edited)}
        if intent.action != BACK:
            raise unknown_intent()
        if intent.name not in changes or is_outdated(sent, _version(scene)):
            return Shown(_view(scene, conflict=True), ShownAs.CONFLICT)
        try:
            save_questions(scene.block, without_change(scene.edited, scene.base, changes[intent.name]))
        except InvalidContent as fault:
            problems = editor_fault_list(fault.problems)
            return Shown(_view(scene, problems=problems))
        return Saved(_("It is as in the package again."))


def _view(scene: QuestionsScene, *, problems: tuple[str, ...] = (), conflict: bool = False) -> View:
    changes = changes_between(scene.base, scene.edited)
    rows = change_rows(changes, scene.base_words, scene.words)
    page = ChangesPage(
        entries=tuple(_entry(scene, change, row) for change, row in zip(changes, rows, strict=True)),
        is_own=scene.is_own,
        all_back=ALL_BACK,
        version=_version(scene),
        problems=problems,
        conflict=conflict,
    )
    return View(TEMPLATE, page)


def _entry(scene: QuestionsScene, change: EntryChange, row: ChangeRow) -> ChangeEntry:
    """What is one's own is asked about before it is lost, and a question before its answers are touched."""
    is_here = change.subject is Subject.ITEM and scene.edited.has_item(change.id)
    is_packaged = change.subject is Subject.ITEM and scene.base.has_item(change.id)
    edit, place = "", ""
    if is_here:
        edit = str(Place(ITEM, change.id))
        place = str(Place(ITEM_BACK if is_packaged else ITEM_OFF, change.id))
    elif change.subject is Subject.PERSPECTIVE and scene.edited.has_perspective(change.id):
        edit = str(Place(AREA, change.id))
        place = "" if scene.base.has_perspective(change.id) else str(Place(AREA_OFF, change.id))
    return ChangeEntry(row, edit, place, "" if place else str(Intent(BACK, row.key)))


def _version(scene: QuestionsScene) -> str:
    return version_of(scene.block.instrument_xml or "")
