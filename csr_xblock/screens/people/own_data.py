"""The handlers of the privacy receipt, mixed into each of our blocks: take, change and delete own data."""

from webob import Request, Response

from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.people.consent import Purpose
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Caller, Json, csr_handler, csr_request_handler
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.screens.people.own_data_file import WRITERS, file_name
from csr_xblock.services.people.export_person import export_person
from csr_xblock.services.people.forget_person import delete_own_data
from csr_xblock.services.people.leave_company import leave_company
from csr_xblock.services.people.state_consent import state_consent


class OwnDataBlock:
    """Whoever is in front of the screen decides about own data, and about nobody else's."""

    @csr_request_handler(Caller.LEARNER)
    def download_own_data(self, around: Surroundings, request: Request) -> Response:
        """Give everything that is kept about the learner on this site as a file."""
        if request.method != "GET":
            raise InvalidInput("get-only")
        form = request.GET.get("form", "")
        if form not in WRITERS:
            raise InvalidInput("value-invalid", "form")
        assert around.learner is not None  # asked by the decorator
        media_type, write = WRITERS[form]
        data = export_person(around.learner.user_id)
        response = Response(body=write(data, around.language), content_type=media_type, charset="utf-8")
        response.headers["Content-Disposition"] = f'attachment; filename="{file_name(data, form)}"'
        response.headers["Cache-Control"] = "private, no-store"
        return response

    @csr_handler(Caller.LEARNER, "purpose", "is_allowed")
    def state_consent(self, around: Surroundings, data: Json) -> Json:
        """Keep what the learner says about a purpose."""
        purpose, is_allowed = take.one_of(data, "purpose", Purpose), take.flag(data, "is_allowed")
        state_consent(around.learner, purpose, is_allowed, is_staff=around.identity.is_trainer)
        return {}

    @csr_handler(Caller.LEARNER, "company")
    def leave_company(self, around: Surroundings, data: Json) -> Json:
        """End the learner's belonging to the company that the page showed."""
        leave_company(around.learner, take.integer(data, "company"))
        return {}

    @csr_handler(Caller.LEARNER, "everywhere")
    def delete_own_data(self, around: Surroundings, data: Json) -> Json:
        """Delete what is kept about the learner in this course, or on the whole site."""
        delete_own_data(around.learner, is_everywhere=take.flag(data, "everywhere"))
        return {}
