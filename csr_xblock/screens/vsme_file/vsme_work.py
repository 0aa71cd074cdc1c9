"""
Fills an uploaded file and answers with it, or with the list of what would be filled, as a document of its own.

The upload is read into memory, answered, and forgotten: it is in no table, no log and no file of ours. Refusals are
answered as a page, because the form is sent without scripts.
"""

from django.utils import timezone
from webob import Request, Response

from csr_xblock.content.sheets.table_writer import XLSX_TYPE
from csr_xblock.content.vsme_file.fill_file import fill_file
from csr_xblock.content.vsme_file.opened_file import MAX_FILE_BYTES
from csr_xblock.domain.errors import InvalidContent, InvalidInput, NotAllowed, Refusal
from csr_xblock.edge.handlers import STATUS
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.edge.rendering import BASE_STYLES, framed_html, render_template
from csr_xblock.openedx.screens import asset_urls
from csr_xblock.openedx.surroundings import Surroundings, own_programme, programme_home
from csr_xblock.presentation.journey.screen_names import VSME_FILE
from csr_xblock.presentation.problem_words import problem_words
from csr_xblock.presentation.refusal_words import refusal_message
from csr_xblock.presentation.vsme_file.vsme_page import FilledPage, RefusedPage, filled_page, refused_page
from csr_xblock.screens.journey.company_scene import access_to_read, work_key
from csr_xblock.screens.vsme_file.known_here import KnownHere, known_here
from csr_xblock.screens.vsme_file.vsme_screen import STYLES
from csr_xblock.services.questions.show_assessment import show_assessment

FILE, ANSWER = "file", "answer"
"""The fields of the form."""
AS_FILE, AS_LIST = "file", "list"
FORM_AROUND = 64 * 1024
"""So much a form may be larger than the file in it."""


def answer_file(block: ProgrammeBlock, around: Surroundings, request: Request) -> Response:
    """Return the filled file, the list of what would be filled, or a page that says why neither."""
    back_url = programme_home(own_programme(around), VSME_FILE)
    try:
        data, answer = _sent(request)
        here = _known(around)
        filled = fill_file(data, here.template, here.proposed.wishes)
    except Refusal as refusal:
        status = next((code for kind, code in STATUS.items() if isinstance(refusal, kind)), 400)
        return _document(block, around, refused_page([refusal_message(refusal.code, refusal.day)], back_url), status)
    except InvalidContent as invalid:
        sentences = [problem_words(one) for one in invalid.problems]
        return _document(block, around, refused_page(sentences, back_url), 400)
    if answer == AS_LIST:
        return _document(block, around, filled_page(here.template, here.proposed, filled, back_url), 200)
    return _file(filled.data)


def _sent(request: Request) -> tuple[bytes, str]:
    """Return the uploaded file, and what is asked for. Raises InvalidInput."""
    if request.method != "POST":
        raise InvalidInput("post-only")
    if (request.content_length or 0) > MAX_FILE_BYTES + FORM_AROUND:
        raise InvalidInput("file-too-large")
    try:
        sent = dict(request.POST.items())
    except (ValueError, LookupError, DeprecationWarning) as fault:
        # WebOb raises a warning as an error for every encoding but UTF-8.
        raise InvalidInput("value-invalid") from fault
    file, answer = sent.get(FILE), sent.get(ANSWER, AS_LIST)
    if file is None or isinstance(file, str) or not file.filename:
        raise InvalidInput("file-missing", FILE)
    if answer not in (AS_FILE, AS_LIST):
        raise InvalidInput("value-invalid", ANSWER)
    data: bytes = file.file.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        raise InvalidInput("file-too-large", FILE)
    return data, answer


def _known(around: Surroundings) -> KnownHere:
    """Return what is proposed. Raises for whoever may not read what the company does."""
    key = work_key(around)
    if key is None:
        raise NotAllowed("read-only")
    state = show_assessment(key)
    return known_here(around, key, access_to_read(around, state), state)


def _file(data: bytes) -> Response:
    response = Response(body=data)
    response.headers["Content-Type"] = XLSX_TYPE
    name = f"vsme-proposed-{timezone.localdate().isoformat()}.xlsx"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return _kept_by_nobody(response)


def _document(block: ProgrammeBlock, around: Surroundings, page: FilledPage | RefusedPage, status: int) -> Response:
    template = "vsme_file/filled.html" if isinstance(page, FilledPage) else "vsme_file/refused.html"
    values = {
        "language": around.language,
        "title": page.title,
        "styles": asset_urls(block, (*BASE_STYLES, *STYLES)),
        "body": framed_html(block, template, page, language=around.language),
    }
    html = render_template("vsme_file/document.html", {"page": values})
    return _kept_by_nobody(Response(html, status=status, content_type="text/html", charset="utf-8"))


def _kept_by_nobody(response: Response) -> Response:
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
