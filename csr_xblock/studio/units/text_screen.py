"""
The screens for a unit's text: what learners read, what they do, and the knowledge check.

A packaged text is shown as it is until the author wants to change it; then a copy of it is changed.
"""

from dataclasses import dataclass, replace
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from csr_xblock.domain.errors import ContentProblem, InvalidContent
from csr_xblock.domain.units.learning_unit import UnitText
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.placed.units import is_packaged
from csr_xblock.presentation.problem_words import placed_problem_words
from csr_xblock.presentation.units.unit_page import UnitPage
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
)
from csr_xblock.studio.frame.forms import clean_or_mark
from csr_xblock.studio.frame.versions import is_outdated, version_of
from csr_xblock.studio.units.look import typed_look
from csr_xblock.studio.units.row_changes import changed_rows, sent_rows
from csr_xblock.studio.units.text_form import TextForm
from csr_xblock.studio.units.texts import (
    as_kept,
    editable_text,
    has_packaged_text,
    keep_text,
    packaged_copy,
    text_problems,
)

CHANGE = "change"
"""The intent to change a packaged text."""
PACKAGED = "packaged"
"""Makes the version of a packaged text another one than that of its unchanged copy."""


@dataclass(frozen=True)
class TextPage:
    """
    A part of a unit's text in a form. `look` shows it to the author as learners see it, None while it cannot.

    `is_adapted`: it stands in the place of a packaged text, with which it can be compared.
    """

    form: TextForm
    version: str
    look: UnitPage | None
    is_adapted: bool
    conflict: bool = False


@dataclass(frozen=True)
class PackagedPage:
    """A part of a packaged text that nobody has changed. `questions` tell the author what is right."""

    heading: str | Promise
    part: str
    look: UnitPage
    text: UnitText


@dataclass(frozen=True)
class FaultyPage:
    """A text that cannot be read: what is wrong with it, and whether a packaged one can take its place."""

    faults: tuple[str, ...]
    is_adapted: bool


class TextScreen:
    """Shows and saves one part of a unit's text. `part` names its templates."""

    def __init__(self, part: str, heading: str | Promise, form_class: type[TextForm]) -> None:
        self._part = part
        self._heading = heading
        self._form_class = form_class

    def show(self, block: UnitBlock, argument: str) -> View:
        """Return the form, the packaged text, or what is wrong with the text."""
        expect_no_argument(argument)
        try:
            text = editable_text(block)
        except InvalidContent as fault:
            return _faulty(block, fault)
        return self._packaged(block) if text is None else self._form_view(block, text, self._fresh(block, text), text)

    def submit(self, block: UnitBlock, argument: str, sent: Sent) -> Outcome:
        """Take what was typed, or copy the packaged text to be changed."""
        expect_no_argument(argument)
        try:
            text = editable_text(block)
        except InvalidContent as fault:
            return Shown(_faulty(block, fault))
        if text is not None:
            return self._take(block, text, sent, self._version(text))
        if sent.intent != CHANGE:
            if not sent.version:
                return Shown(self._packaged(block), ShownAs.CONFLICT)
            # Somebody else has gone back to the packaged text meanwhile: what was typed stays, as a change of that.
            packaged = packaged_copy(block, block.language_code())
            return self._take(block, packaged, sent, version_of(PACKAGED, self._version(packaged)))
        keep_text(block, packaged_copy(block, block.language_code()))
        return Saved(_("You can now change the text. Learners read your copy in the place of the packaged one."))

    def _take(self, block: UnitBlock, text: UnitText, sent: Sent, current: str) -> Outcome:
        if sent.intent == CHANGE:
            return Saved(_("Somebody else has made a copy of the text to change. You can change it, too."))
        rows = sent_rows(self._form_class, sent.data)
        form = self._form_class(block, sent.data, rows=rows)
        changed = changed_rows(self._form_class, rows, sent.intent)
        if changed is not None:
            again = self._form_class(block, rows=changed[0], initial=form.typed(), focus=changed[1])
            return Shown(self._form_view(block, text, again, None, version=sent.version), ShownAs.CHANGED)
        expect_save_or_check(sent.intent)
        if not self._is_usable(block, form, text) or sent.intent == CHECK:
            shown = None if form.errors else _with_typed(form, text)
            return Shown(self._form_view(block, text, form, shown, version=sent.version))
        if is_outdated(sent, current):
            view = self._form_view(block, text, form, _with_typed(form, text), version=current, conflict=True)
            return Shown(view, ShownAs.CONFLICT)
        keep_text(block, _with_typed(form, text))
        return Saved(_("The text is saved."), warning=form.left_out())

    def _is_usable(self, block: UnitBlock, form: TextForm, text: UnitText) -> bool:
        """Return whether the whole text could be kept with what was typed; otherwise the form says why not."""
        if not clean_or_mark(form):
            return False
        problems = text_problems(_with_typed(form, text))
        if problems and not (_is_nothing(problems) and not is_packaged(block.unit)):
            form.add_problems(problems)
        return not form.errors

    def _fresh(self, block: UnitBlock, text: UnitText) -> TextForm:
        return self._form_class(block, rows=self._form_class.rows_of(text), initial=self._form_class.initial_of(text))

    def _version(self, text: UnitText) -> str:
        return version_of(self._form_class.rows_of(text), self._form_class.initial_of(text))

    def _form_view(
        self, block: UnitBlock, text: UnitText, form: TextForm, shown: UnitText | None, **about: Any
    ) -> View:
        """Return the form for a text as it is kept. `shown` is what the author looks at, if it can be shown."""
        kept = None if shown is None else as_kept(shown)
        page = TextPage(
            form=form,
            version=about.get("version", self._version(text)),
            look=None if kept is None else typed_look(block, kept),
            is_adapted=has_packaged_text(block),
            conflict=about.get("conflict", False),
        )
        return View(f"studio/units/{self._part}.html", page)

    def _packaged(self, block: UnitBlock) -> View:
        text = packaged_copy(block, block.language_code())
        return View(
            "studio/units/packaged.html", PackagedPage(self._heading, self._part, typed_look(block, text), text)
        )


def _with_typed(form: TextForm, text: UnitText) -> UnitText:
    """Return the text with what was typed. The question for some weeks later goes when nothing else is left to read."""
    typed = form.put_into(text)
    bare = replace(typed, transfer_question="")
    return bare if bare == UnitText(unit=typed.unit, language=typed.language) else typed


def _is_nothing(problems: list[ContentProblem]) -> bool:
    return [one.code for one in problems] == ["nothing-to-read"]


def _faulty(block: UnitBlock, fault: InvalidContent) -> View:
    faults = tuple(placed_problem_words(one) for one in fault.problems)
    return View("studio/units/faulty.html", FaultyPage(faults, has_packaged_text(block)))
