"""The handlers of versions of the document, mixed into the programme: each states who may call it."""

from webob import Request, Response

from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler, csr_request_handler
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.screens.document.version_work import document_file, keep_version, release_version
from csr_xblock.screens.journey.company_scene import work_key
from csr_xblock.services.document.keep_document import approve_document, delete_document_version


class VersionsBlock:
    """Whoever may change what the company does keeps versions of its document; who approves is asked under the lock."""

    @csr_handler(Caller.LEARNER, "number", "note", "form_key")
    def keep_version(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Keep the document of today as the version whose number the page has promised."""
        return keep_version(self, around, data)

    @csr_handler(Caller.LEARNER, "version", "revision", "approver")
    def approve_version(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Keep who approves a version, today."""
        version, revision = take.integer(data, "version"), take.integer(data, "revision")
        approve_document(work_key(around), version, revision, take.text(data, "approver"))
        return {}

    @csr_handler(Caller.LEARNER, "version", "revision", "wish")
    def release_version(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Let trainers read an approved version, or take that back."""
        return release_version(around, data)

    @csr_handler(Caller.LEARNER, "version", "revision")
    def delete_version(self: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
        """Delete the newest version while nobody has approved it."""
        delete_document_version(work_key(around), take.integer(data, "version"), take.integer(data, "revision"))
        return {}

    @csr_request_handler(Caller.LEARNER)
    def download_document(self: ProgrammeBlock, around: Surroundings, request: Request) -> Response:
        """Give the document of today, or a version, as a file."""
        return document_file(self, around, request)
