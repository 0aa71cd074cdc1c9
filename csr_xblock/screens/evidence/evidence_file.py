"""What the handler of the evidence folder does: give the folder as a workbook."""

from django.utils import timezone
from webob import Response

from csr_xblock.content.library import instrument_with_words
from csr_xblock.content.sheets.table_writer import XLSX_TYPE
from csr_xblock.domain.errors import Conflict, InvalidInput
from csr_xblock.domain.plan.currencies import currency_of
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.programme import instrument_of, instrument_words, units_of
from csr_xblock.presentation.evidence.evidence_table import evidence_sheets
from csr_xblock.presentation.evidence.piece_view import FolderWords
from csr_xblock.reports.evidence.evidence_xlsx import evidence_xlsx
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.services.evidence.show_folder import show_folder
from csr_xblock.services.journey.show_journey import access_of
from csr_xblock.services.questions.show_assessment import show_assessment


def evidence_file(around: Surroundings, method: str) -> Response:
    """Return the folder of whoever asks, as a file. Raises Conflict before the first profile."""
    if method != "GET":
        raise InvalidInput("get-only")
    response = Response(body=_xlsx(around))
    response.headers["Content-Type"] = XLSX_TYPE
    name = f"csr-evidence-{timezone.localdate().isoformat()}.xlsx"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _xlsx(around: Surroundings) -> bytes:
    programme, key = own_programme(around), work_key(around)
    state = show_assessment(key)
    if key is None or state.profile is None:
        raise Conflict("profile-missing")
    units = [one.descriptor for one in units_of(programme, around.language)]
    shown = show_folder(key, access_of(key, state), state, instrument_of(programme), units)
    words = FolderWords(
        instrument_words(programme, around.language),
        instrument_with_words(shown.questions, around.language),
        currency_of(state.profile.company.country),
    )
    return evidence_xlsx(evidence_sheets(shown, words))
