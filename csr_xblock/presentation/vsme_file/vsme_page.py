"""The pages around the official VSME file: the form with what is known, and what is filled into one's own file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.vsme_file.template import CellFate, CellOutcome, FilledFile, Template, TemplateCell
from csr_xblock.presentation.vsme_file.cell_words import ask_words, cell_words, gate_words, not_ours_words, wanted_words
from csr_xblock.presentation.vsme_file.proposals import Proposals

ABOUT_URL = "https://www.efrag.org/en/projects/voluntary-reporting-standard-for-smes-vsme/concluded"
"""EFRAG's own page on the standard; the readme of its repository leads there."""
FILES_URL = "https://github.com/EFRAG-EU/Digital-Template-to-XBRL-Converter/tree/main/digital-templates"
"""EFRAG's public folder with the files."""


@dataclass(frozen=True)
class CellRow:
    """One cell: what it is about, where it stands in the file ('' before there is one), its value and a sentence."""

    disclosure: str
    name: str
    place: str = ""
    value: str = ""
    about: str = ""


@dataclass(frozen=True)
class Upload:
    """The form. `token` lets a browser without scripts send it; `address` is '' for whoever may not."""

    address: str
    token: str
    most_mb: int


@dataclass(frozen=True)
class VsmePage:
    """The screen before there is a file: what is known, and what is not."""

    upload: Upload
    known: tuple[CellRow, ...]
    unknown: tuple[CellRow, ...]
    not_ours: tuple[str, ...]
    version: str
    back_url: str
    about_url: str = ABOUT_URL
    files_url: str = FILES_URL


@dataclass(frozen=True)
class FilledPage:
    """What would be filled into somebody's own file. `other_version` is a sentence, '' for the known version."""

    other_version: str
    filled: tuple[CellRow, ...]
    there: tuple[CellRow, ...]
    unknown: tuple[CellRow, ...]
    not_ours: tuple[str, ...]
    back_url: str
    title: str


@dataclass(frozen=True)
class RefusedPage:
    """Why a file was not taken."""

    sentences: tuple[str, ...]
    back_url: str
    title: str


def vsme_page(template: Template, proposed: Proposals, upload: Upload, back_url: str) -> VsmePage:
    """Return the screen before there is a file. `back_url` leads to all points of the standard."""
    known = [_known_row(cell, proposed) for cell in template.cells if cell.id in proposed.shown]
    unknown = [_unknown_row(cell, proposed, "") for cell in template.cells if cell.id not in proposed.shown]
    return VsmePage(upload, tuple(known), tuple(unknown), tuple(not_ours_words().values()), template.version, back_url)


def filled_page(template: Template, proposed: Proposals, file: FilledFile, back_url: str) -> FilledPage:
    """Return what became of each cell of a file."""
    cells = {cell.id: cell for cell in template.cells}
    filled, there, unknown = [], [], []
    for one in file.outcomes:
        cell = cells[one.id]
        if one.is_gate:
            if one.fate is CellFate.FILLED:
                filled.append(CellRow(cell.disclosure, gate_words(cell), _place(one), _("Ticked")))
        elif one.fate is CellFate.FILLED:
            filled.append(_known_row(cell, proposed, _place(one)))
        elif one.fate is CellFate.THERE:
            there.append(CellRow(cell.disclosure, cell_words(cell), _place(one)))
        else:
            unknown.append(_left_row(cell, proposed, one))
    return FilledPage(
        _other_version(template, file, filled),
        tuple(filled),
        tuple(there),
        tuple(unknown),
        tuple(not_ours_words().values()),
        back_url,
        title=_("What would be filled into your VSME file"),
    )


def refused_page(sentences: Iterable[str], back_url: str) -> RefusedPage:
    """Return the page for a file that was not taken."""
    return RefusedPage(tuple(dict.fromkeys(sentences)), back_url, _("The file was not filled in"))


def _known_row(cell: TemplateCell, proposed: Proposals, place: str = "") -> CellRow:
    return CellRow(cell.disclosure, cell_words(cell), place, proposed.shown[cell.id], proposed.origins[cell.id])


def _unknown_row(cell: TemplateCell, proposed: Proposals, place: str) -> CellRow:
    about = f"{proposed.gaps[cell.id]} {ask_words(cell.ask)}".strip()
    return CellRow(cell.disclosure, cell_words(cell), place, "", about)


def _left_row(cell: TemplateCell, proposed: Proposals, one: CellOutcome) -> CellRow:
    """Return a cell that stayed empty, with the reason."""
    if one.fate is CellFate.EMPTY:
        return _unknown_row(cell, proposed, _place(one))
    if one.fate is CellFate.FORMULA:
        sentence = proposed.gaps.get(cell.id) or wanted_words(cell) or _("The file works it out itself.")
        return CellRow(cell.disclosure, cell_words(cell), _place(one), "", sentence)
    sentence = _("Your file has no such cell, or one that we do not know well enough to write into it.")
    known = proposed.shown.get(cell.id, "")
    return CellRow(cell.disclosure, cell_words(cell), _place(one), known, sentence)


def _place(one: CellOutcome) -> str:
    return _("%(sheet)s, cell %(cell)s") % {"sheet": one.sheet, "cell": one.cell} if one.cell else ""


def _other_version(template: Template, file: FilledFile, filled: Sequence[CellRow]) -> str:
    if file.version == template.version:
        return ""
    values = {"version": file.version or "–", "known": template.version}
    return (
        _(
            "Your file is of version %(version)s; we know version %(known)s. Cells were found by their names, and what "
            "is made otherwise was left alone. Look through it with more care, or take the newest file from EFRAG."
        )
        % values
    )
