"""The handler of the evidence folder, mixed into the programme."""

from webob import Request, Response

from csr_xblock.edge.handlers import Caller, csr_request_handler
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.screens.evidence.evidence_file import evidence_file


class EvidenceBlock:
    """Everybody in a company takes the own folder away; what of the company is in it, the service decides."""

    @csr_request_handler(Caller.LEARNER)
    def download_evidence(self: ProgrammeBlock, around: Surroundings, request: Request) -> Response:
        """Give the folder as a workbook."""
        return evidence_file(around, request.method)
