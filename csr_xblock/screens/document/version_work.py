"""What the handlers of versions do: keep the document of today, release a version, give files."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from django.utils import timezone
from webob import Request, Response

from csr_xblock.domain.document.document_file import DocumentFile
from csr_xblock.domain.document.kept_version import AskedWith
from csr_xblock.domain.errors import Conflict, InvalidInput
from csr_xblock.edge import json_input as take
from csr_xblock.edge.attachment import attachment
from csr_xblock.edge.handlers import Json
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.speaking import speaking
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.presentation.document.short_form import short_form
from csr_xblock.presentation.document.versions_page import version_screen
from csr_xblock.screens.document.files import DOCX, FORMS, SHORT
from csr_xblock.screens.document.shown_document import shown_document, shown_two_pages
from csr_xblock.screens.document.version_screens import version_number
from csr_xblock.screens.journey.company_scene import CompanyScene, access_to_read, work_key
from csr_xblock.screens.journey.handler_scene import handler_scene
from csr_xblock.screens.plan.plan_input import read_form_key
from csr_xblock.services.document.keep_document import keep_document, release_document
from csr_xblock.services.document.show_versions import show_version


class ReleaseWish(StrEnum):
    """What is wanted of the release of a version."""

    RELEASE = "release"
    TAKE_BACK = "take-back"


def keep_version(block: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
    """Keep the document of today in the language of the page, and lead to the version."""
    number, note, form_key = take.integer(data, "number"), take.text(data, "note"), read_form_key(data)
    scene = leading_scene(block, around)
    today = document_of_today(scene)
    head = keep_document(
        work_key(around),
        today.document,
        note,
        today.rests_on,
        form_key,
        asked_with=today.asked_with,
        number=number,
    )
    return {"next": scene.links.to(version_screen(head.number))}


def release_version(around: Surroundings, data: Json) -> Json:
    """Release a version or take that back, as the programme lets trainers see results."""
    version, revision = take.integer(data, "version"), take.integer(data, "revision")
    wish = take.one_of(data, "wish", ReleaseWish)
    release_document(
        work_key(around),
        version,
        revision,
        is_released=wish is ReleaseWish.RELEASE,
        may_be_seen=own_programme(around).followed.results_may_be_seen,
    )
    return {}


def document_file(block: ProgrammeBlock, around: Surroundings, request: Request) -> Response:
    """
    Return a file in the form of the query, of the version that it names or of today, in the document's language.

    The two pages are there of today and as DOCX alone: versions are whole, and data are not cut.
    """
    if request.method != "GET":
        raise InvalidInput("get-only")
    query: Mapping[str, str] = request.GET
    form = FORMS.get(query.get("form", ""))
    if form is None:
        raise InvalidInput("value-invalid", "form")
    is_short = _asks_for_two_pages(query)
    scene = leading_scene(block, around)
    file = two_pages_of_today(scene) if is_short else _file(scene, query.get("version", ""))
    with speaking(file.document.language, around.time_zone):
        response = Response(body=form.write(file))
    response.headers["Content-Type"] = form.media_type
    begin, end = f"csr-strategy{'-short' if is_short else ''}", f"{_state_name(file)}.{query['form']}"
    response.headers["Content-Disposition"] = attachment(begin, file.document.company, end)
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _asks_for_two_pages(query: Mapping[str, str]) -> bool:
    length = query.get("length", "")
    if length and (length != SHORT or query.get("form") != DOCX or query.get("version")):
        raise InvalidInput("value-invalid", "length")
    return bool(length)


def _file(scene: CompanyScene, version: str) -> DocumentFile:
    if not version:
        return document_of_today(scene)
    shown = show_version(scene.access, version_number(version))
    if shown is None:
        raise Conflict("version-gone")
    kept = shown.kept
    return DocumentFile(kept.document, timezone.now(), kept.head, kept.head.rests_on, kept.asked_with)


def _state_name(file: DocumentFile) -> str:
    """Return what tells a file from another in a folder of downloads."""
    if file.head is not None:
        return f"version-{file.head.number}"
    return timezone.localtime(file.made_at).date().isoformat()


def leading_scene(block: ProgrammeBlock, around: Surroundings) -> CompanyScene:
    """Return what a company's screens need. Raises for whoever may not read and change what the company does."""
    scene = handler_scene(block, around)
    if scene is None:
        raise Conflict("profile-missing")
    access_to_read(around, scene.state)
    return scene


def document_of_today(scene: CompanyScene) -> DocumentFile:
    """Return the document as it is now, with the self-assessment and the questionnaire that it rests on."""
    shown = shown_document(scene)
    standing, instrument = shown.facts.standing, shown.facts.instrument
    if standing is not None:
        instrument = standing.scored.instrument
    asked_with = AskedWith(instrument.id, instrument.version)
    return DocumentFile(shown.document, timezone.now(), None, shown.facts.rests_on, asked_with)


def two_pages_of_today(scene: CompanyScene) -> DocumentFile:
    """Return the short form as it is now; at the foot stands that texts were cut, if they were."""
    form = short_form(shown_two_pages(scene))
    footer = " ".join(one for one in (form.document.footer, form.note) if one)
    return DocumentFile(replace(form.document, footer=footer), timezone.now())
