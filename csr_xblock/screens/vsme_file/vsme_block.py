"""The handler of the official VSME file, mixed into the programme."""

from webob import Request, Response

from csr_xblock.edge.handlers import Caller, csr_request_handler
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.screens.vsme_file.vsme_work import answer_file


class VsmeFileBlock:
    """Whoever may change what the company does gets an own copy of the official file filled in."""

    @csr_request_handler(Caller.LEARNER)
    def fill_vsme_file(self: ProgrammeBlock, around: Surroundings, request: Request) -> Response:
        """Fill an uploaded file with proposals; it is not kept."""
        return answer_file(self, around, request)
