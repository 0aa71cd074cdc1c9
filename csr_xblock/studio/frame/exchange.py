"""
Content as files, out of an editor and into it: what the screens of questions and of units share.

A file is checked as often as it is sent. Nothing is applied while there is a fault, or while somebody else has changed
what it would take the place of. The file stays with the browser, which sends it again to apply it.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Generic

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from csr_xblock.content.problems.codes import ProblemCode, problem
from csr_xblock.content.sheets.opening.foreign_formats import UTF_16_BEGINNINGS, is_read_as_workbook
from csr_xblock.content.xml.safe_xml import parse_xml
from csr_xblock.domain.errors import ContentProblem, InvalidContent
from csr_xblock.edge.protocols import CsrBlockProtocol
from csr_xblock.presentation.problem_words import problem_words
from csr_xblock.presentation.questions.change_words import PartRow
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
from csr_xblock.studio.frame.form_values import EditedBlockType
from csr_xblock.studio.frame.forms import EditorForm
from csr_xblock.studio.frame.versions import is_outdated

EXCHANGE = "exchange"
TEMPLATE = "studio/frame/exchange.html"
FILE, CHECKED = "file", "checked"
ACCEPTED = ".xlsx,.xml"
MAX_SHOWN = 200
MAX_OPEN = 10


class UploadForm(EditorForm[CsrBlockProtocol]):
    """Takes one file; what is in it is told by the screen."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("A workbook (.xlsx) or an XML file, 2 MB at most."),
        widget=forms.FileInput({"accept": ACCEPTED}),
    )


@dataclass(frozen=True)
class DownloadLink:
    """A file that can be fetched, and what it is good for."""

    url: str
    label: str
    about: str


@dataclass(frozen=True)
class FaultRow:
    """One fault of a file and where it is; `place` is the cell or the line, '' if it is about all of it."""

    sheet: str
    place: str
    message: str


@dataclass(frozen=True)
class ChangeLine:
    """One entry that a file changes. `effects` says what that means for answers that are there."""

    subject: str
    title: str
    state: str
    parts: tuple[PartRow, ...] = ()
    effects: tuple[str, ...] = ()


@dataclass(frozen=True)
class Incoming:
    """
    What a faultless file would change, and how it is applied. `is_same`: nothing would be otherwise.

    `notes` say what else should be thought of.
    """

    lines: tuple[ChangeLine, ...]
    apply: Callable[[], None]
    is_same: bool
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class ExchangeResult:
    """
    What the check of a file has found: `faults`, or `lines` of what would change, never both.

    `checked` names the file, so that only what was shown is applied.
    """

    sentence: str
    is_bad: bool = False
    faults: tuple[FaultRow, ...] = ()
    lines: tuple[ChangeLine, ...] = ()
    more: str = ""
    counts: str = ""
    notes: tuple[str, ...] = ()
    can_apply: bool = False
    checked: str = ""

    @property
    def shows_all(self) -> bool:
        """Whether old and new words stand open: where there are many changes, each opens its own."""
        return len(self.lines) <= MAX_OPEN


@dataclass(frozen=True)
class ExchangePage:
    """The screen: files to fetch, a form for one that comes back, and what its check has found."""

    about: str
    downloads: tuple[DownloadLink, ...]
    form: UploadForm
    version: str
    result: ExchangeResult | None = None
    conflict: bool = False


class ExchangeScreen(Generic[EditedBlockType]):
    """Checks a file, shows what it would change, and applies it. Subclasses know what is in it."""

    def about(self) -> str:
        """Return what a trainer should know before editing a file."""
        raise NotImplementedError

    def downloads(self, block: EditedBlockType) -> tuple[DownloadLink, ...]:
        """Return the files that can be fetched."""
        raise NotImplementedError

    def version(self, block: EditedBlockType) -> str:
        """Return the version of everything that a file takes the place of."""
        raise NotImplementedError

    def read(self, block: EditedBlockType, data: bytes) -> Incoming:
        """Return what a file would change. Raises InvalidContent with every fault that was found."""
        raise NotImplementedError

    def show(self, block: EditedBlockType, argument: str) -> View:
        """Return the screen without a file."""
        expect_no_argument(argument)
        return self._view(block, self.version(block))

    def submit(self, block: EditedBlockType, argument: str, sent: Sent) -> Outcome:
        """Check the file; apply it if that is asked for, it has no fault, and nobody else has saved since."""
        expect_no_argument(argument)
        expect_save_or_check(sent.intent)
        file = sent.files.get(FILE)
        if file is None:
            missing = ExchangeResult(_("Choose a file first."), is_bad=True)
            return Shown(self._view(block, sent.version, missing))
        data = file.read()
        try:
            incoming = self.read(block, data)
        except InvalidContent as invalid:
            return Shown(self._view(block, sent.version, _faults(invalid.problems)))
        result = _changes(incoming, sha256(data).hexdigest())
        if sent.intent == CHECK or incoming.is_same or sent.data.get(CHECKED) != result.checked:
            return Shown(self._view(block, sent.version, result), ShownAs.CHANGED)
        current = self.version(block)
        if is_outdated(sent, current):
            return Shown(self._view(block, current, result, conflict=True), ShownAs.CONFLICT)
        incoming.apply()
        return Saved(_("The file is applied."))

    def _view(
        self, block: EditedBlockType, version: str, result: ExchangeResult | None = None, *, conflict: bool = False
    ) -> View:
        page = ExchangePage(self.about(), self.downloads(block), UploadForm(block), version, result, conflict)
        return View(TEMPLATE, page)


def is_xml(data: bytes) -> bool:
    """Return whether a file is to be read as XML; anything else is read as a workbook, which says what it is not."""
    if is_read_as_workbook(data):
        return False
    return data.startswith(UTF_16_BEGINNINGS) or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def xml_as_text(data: bytes) -> str:
    """Return the text of a well-formed document, without a declaration of its encoding. Raises InvalidContent."""
    encoding = parse_xml(data).getroottree().docinfo.encoding or "utf-8"
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except (LookupError, UnicodeDecodeError) as fault:
        # The parser knows encodings that Python does not; these are its words for those that it does not know itself.
        reason = f"Unsupported encoding: {encoding}"
        raise InvalidContent([problem(ProblemCode.XML_ILL_FORMED, "", 1, reason=reason)]) from fault
    if text.lstrip().startswith("<?xml"):
        text = text[text.index("?>") + 2 :]
    return text.strip()


def _faults(problems: list[ContentProblem]) -> ExchangeResult:
    count = len(problems)
    sentence = ngettext(
        "Nothing is applied: there is %(count)d fault in the file.",
        "Nothing is applied: there are %(count)d faults in the file.",
        count,
    ) % {"count": count}
    rows = tuple(_fault_row(problem) for problem in problems[:MAX_SHOWN])
    return ExchangeResult(sentence, is_bad=True, faults=rows, more=_more(count))


def _fault_row(problem: ContentProblem) -> FaultRow:
    if problem.cell or problem.line is None:
        return FaultRow(problem.file, problem.cell, problem_words(problem))
    place = _("row {row}") if problem.file else _("line {row}")
    return FaultRow(problem.file, place.format(row=problem.line), problem_words(problem))


def _changes(incoming: Incoming, checked: str) -> ExchangeResult:
    if incoming.is_same:
        return ExchangeResult(_("The file has no fault, and nothing would change."))
    count = len(incoming.lines)
    sentence = ngettext(
        "The file has no fault. %(count)d thing would change.",
        "The file has no fault. %(count)d things would change.",
        count,
    ) % {"count": count}
    states = Counter(line.state for line in incoming.lines)
    return ExchangeResult(
        sentence,
        lines=incoming.lines[:MAX_SHOWN],
        more=_more(count),
        counts=", ".join(f"{state}: {number}" for state, number in states.items()),
        notes=incoming.notes,
        can_apply=True,
        checked=checked,
    )


def _more(count: int) -> str:
    hidden = count - MAX_SHOWN
    if hidden <= 0:
        return ""
    return ngettext("%(count)d more is not shown.", "%(count)d more are not shown.", hidden) % {"count": hidden}
