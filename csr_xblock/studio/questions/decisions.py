"""Steps that are asked about before they are done: switching off, and going back to the packaged version."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.errors import InvalidContent
from csr_xblock.domain.identifiers import ItemId, PerspectiveId
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.questions.instrument_changes import Effect, effects_on_answers
from csr_xblock.domain.questions.instrument_editing import restored_item, without_item, without_perspective
from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.presentation.problem_words import editor_fault_list
from csr_xblock.presentation.questions.effect_words import begun_words, effect_words, submitted_stay_words
from csr_xblock.presentation.quoted import quoted_names
from csr_xblock.studio.frame.editor import SAVE, Outcome, Place, Saved, Sent, Shown, ShownAs, View, unknown_place
from csr_xblock.studio.frame.versions import is_outdated, version_of
from csr_xblock.studio.questions.assessment_scene import QuestionsScene, save_questions
from csr_xblock.studio.questions.assessment_screen import QuestionsScreen
from csr_xblock.studio.questions.item import ITEM, QUESTIONS

TEMPLATE = "studio/questions/decision.html"
CHANGES, ALL_BACK = "changes", "all-back"


@dataclass(frozen=True)
class ConfirmationPage:
    """What is about to happen, in sentences, with the button that does it. `problems` say why it cannot be done."""

    title: str
    sentences: tuple[str, ...]
    button: str
    version: str
    back: str
    problems: tuple[str, ...] = ()
    conflict: bool = False


@dataclass(frozen=True)
class Decision:
    """A step: its page, the questions after it, the notice, and the place to go to then."""

    page: ConfirmationPage
    edited: Instrument
    notice: str
    place: Place


class DecisionScreen(QuestionsScreen):
    """Shows what a step means, and does it when it is sent."""

    def decision(self, scene: QuestionsScene, argument: str) -> Decision:
        """Return the step. Raises InvalidInput for an argument that names nothing."""
        raise NotImplementedError

    def shown(self, scene: QuestionsScene, argument: str) -> View:
        """Return what the step means."""
        return View(TEMPLATE, self.decision(scene, argument).page)

    def submitted(self, scene: QuestionsScene, argument: str, sent: Sent) -> Outcome:
        """Do the step, unless the questions could not be used then, or have changed since it was asked about."""
        decision = self.decision(scene, argument)
        page = decision.page
        if sent.intent != SAVE:
            return Shown(View(TEMPLATE, page))
        if is_outdated(sent, page.version):
            return Shown(View(TEMPLATE, replace(page, conflict=True)), ShownAs.CONFLICT)
        try:
            save_questions(scene.block, decision.edited)
        except InvalidContent as fault:
            problems = editor_fault_list(fault.problems)
            return Shown(View(TEMPLATE, replace(page, problems=problems)))
        return Saved(decision.notice, decision.place)


class ItemOffScreen(DecisionScreen):
    """Switches off the question whose id is the argument; one's own is removed."""

    def decision(self, scene: QuestionsScene, argument: str) -> Decision:
        """Return the step."""
        item = _item(scene, argument)
        kept = scene.edited.item(item)
        topic = scene.words.item(item).topic
        is_own = not scene.is_packaged_item(item)
        sentences = [*_of_answers(scene, item, (Effect.OFF,))]
        if is_own:
            sentences.append(_("It is your own question, so its words are removed for good."))
        else:
            sentences.append(_("You find it in the list below the others, and can switch it on again at any time."))
        title = _("Remove “{topic}”?") if is_own else _("Switch “{topic}” off?")
        page = ConfirmationPage(
            title=title.format(topic=topic),
            sentences=tuple(sentences),
            button=_("Remove") if is_own else _("Switch off"),
            version=version_of(repr(kept)),
            back=str(Place(ITEM, item)),
        )
        notice = _("“{topic}” is removed.") if is_own else _("“{topic}” is switched off.")
        edited = without_item(scene.edited, item, scene.base)
        place = Place(QUESTIONS, kept.perspective if is_own else item)
        return Decision(page, edited, notice.format(topic=topic), place)


class ItemBackScreen(DecisionScreen):
    """Gives the question whose id is the argument its packaged words and settings back."""

    def decision(self, scene: QuestionsScene, argument: str) -> Decision:
        """Return the step."""
        item = _item(scene, argument)
        if not scene.is_packaged_item(item):
            raise unknown_place()
        kept, packaged = scene.edited.item(item), scene.base.item(item)
        topic = scene.base_words.item(item).topic
        page = ConfirmationPage(
            title=_("Back to the packaged version of “{topic}”?").format(topic=topic),
            sentences=(
                _("What you have changed in this question is lost. Its place in the list stays."),
                *_of_answers(scene, item, effects_on_answers(kept, packaged)),
            ),
            button=_("Back to the packaged version"),
            version=version_of(repr(kept)),
            back=str(Place(ITEM, item)),
        )
        edited = restored_item(scene.edited, scene.base, item)
        notice = _("“{topic}” is as in the package again.").format(topic=topic)
        return Decision(page, edited, notice, Place(QUESTIONS, item))


class AreaOffScreen(DecisionScreen):
    """Switches off the area whose id is the argument, with all of its questions."""

    def decision(self, scene: QuestionsScene, argument: str) -> Decision:
        """Return the step."""
        perspective = PerspectiveId(argument)
        if not scene.edited.has_perspective(perspective):
            raise unknown_place()
        words = scene.words.perspective(perspective)
        items = scene.edited.items_of(perspective)
        is_own = not scene.is_packaged_area(perspective)
        page = ConfirmationPage(
            title=(_("Remove “{title}”?") if is_own else _("Switch “{title}” off?")).format(title=words.title),
            sentences=tuple(_of_area(scene, perspective, is_own=is_own)),
            button=_("Remove") if is_own else _("Switch off"),
            version=version_of(repr(scene.edited.perspective(perspective)), repr(items)),
            back=str(Place(QUESTIONS, perspective)),
        )
        notice = _("“{title}” is removed.") if is_own else _("“{title}” is switched off.")
        edited = without_perspective(scene.edited, perspective)
        return Decision(page, edited, notice.format(title=words.title), Place(QUESTIONS, perspective))


class AllBackScreen:
    """Goes back to the packaged questions, also from stored ones that have faults."""

    def show(self, block: AssessmentBlock, argument: str) -> View:
        """Return what the step means."""
        return View(TEMPLATE, self._page(block))

    def submit(self, block: AssessmentBlock, argument: str, sent: Sent) -> Outcome:
        """Remove every change."""
        page = self._page(block)
        if sent.intent != SAVE:
            return Shown(View(TEMPLATE, page))
        if is_outdated(sent, page.version):
            return Shown(View(TEMPLATE, replace(page, conflict=True)), ShownAs.CONFLICT)
        block.instrument_xml = ""
        return Saved(_("All questions are as in the package again."), Place(QUESTIONS))

    def _page(self, block: AssessmentBlock) -> ConfirmationPage:
        return ConfirmationPage(
            title=_("Back to the packaged version of everything?"),
            sentences=(
                _("All your changes are lost: words, weights, levels, your own questions and areas."),
                _("If you may need them again, download them first under “Import and export”."),
                submitted_stay_words(),
            ),
            button=_("Back to the packaged version"),
            version=version_of(block.instrument_xml or ""),
            back=CHANGES,
        )


def _item(scene: QuestionsScene, argument: str) -> ItemId:
    item = ItemId(argument)
    if not scene.edited.has_item(item):
        raise unknown_place()
    return item


def _of_answers(scene: QuestionsScene, item: ItemId, effects: tuple[Effect, ...]) -> tuple[str, ...]:
    if not scene.answers.has(item):
        return ()
    return (begun_words(scene.answers.begun), *(effect_words(effect) for effect in effects), submitted_stay_words())


def _of_area(scene: QuestionsScene, perspective: PerspectiveId, *, is_own: bool) -> list[str]:
    items = scene.edited.items_of(perspective)
    own = [item.topic for item in items if is_own or not scene.base.has_item(item.id)]
    sentences = [
        ngettext(
            "%(count)d question goes with it, and the goals of the area.",
            "%(count)d questions go with it, and the goals of the area.",
            len(items),
        )
        % {"count": len(items)},
        _("Rules that ask for this area are never true any more."),
    ]
    if own:
        sentences.append(_("Your own questions in it are removed for good: {topics}").format(topics=quoted_names(own)))
    answered = [item for item in items if scene.answers.has(item.id)]
    if answered:
        sentences += [
            ngettext(
                "%(count)d of the questions has been answered already.",
                "%(count)d of the questions have been answered already.",
                len(answered),
            )
            % {"count": len(answered)},
            submitted_stay_words(),
        ]
    return sentences
