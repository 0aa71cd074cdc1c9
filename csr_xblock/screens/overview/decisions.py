"""What the trainer's handlers of a programme do: decide about evidence and attempts, and give the list as a file."""

import re
from collections.abc import Callable, Iterator

from django.utils import timezone
from webob import Request, Response

from csr_xblock.content.sheets.table_writer import XLSX_TYPE
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.overview.learner_filters import LearnerFilter
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.edge import json_input as take
from csr_xblock.edge.handlers import Json
from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.openedx.screens import clean_search
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.overview.table import LearnerTable, learner_table
from csr_xblock.reports.csv_file import csv_pieces
from csr_xblock.reports.xlsx_file import xlsx_pieces
from csr_xblock.screens.overview.pages import CSV, XLSX
from csr_xblock.screens.overview.scene import trainer_scene
from csr_xblock.services.overview.decide_attempt import AttemptDecision, decide_attempt
from csr_xblock.services.overview.list_learners import every_learner
from csr_xblock.services.overview.review_evidence import EvidenceDecision, decide_evidence

WRITERS: dict[str, tuple[str, Callable[[LearnerTable], Iterator[bytes]]]] = {
    CSV: ("text/csv; charset=utf-8", csv_pieces),
    XLSX: (XLSX_TYPE, xlsx_pieces),
}
"""Media type and writer of each kind of file."""

ACCEPT, RETURN = "accept", "return"
UNFIT_FOR_FILE_NAMES = re.compile(r"[^A-Za-z0-9.-]+")


def take_evidence_decision(block: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
    """Accept or return the report that a trainer has read."""
    scene = trainer_scene(block, around)
    decision = take.text(data, "decision")
    if decision not in (ACCEPT, RETURN):
        raise InvalidInput("value-invalid", "decision")
    decided = EvidenceDecision(
        report_id=take.integer(data, "report"),
        version=take.text(data, "version"),
        accepts=decision == ACCEPT,
        note=take.text(data, "note"),
    )
    decide_evidence(scene.trainer, scene.overseen, decided, scene.work)
    return {}


def take_attempt_decision(block: ProgrammeBlock, around: Surroundings, data: Json) -> Json:
    """Reopen or delete an attempt, for the given reason."""
    scene = trainer_scene(block, around)
    decision = AttemptDecision(
        attempt_id=take.integer(data, "attempt"),
        state=take.one_of(data, "state", AttemptState),
        kind=take.one_of(data, "kind", DecisionKind),
        reason=take.text(data, "reason"),
    )
    decide_attempt(scene.trainer, scene.overseen, decision)
    return {}


def learners_file(block: ProgrammeBlock, around: Surroundings, request: Request) -> Response:
    """
    Return the filtered list of learners as a file whose rows are read while it is sent.

    The LMS of today gathers the pieces before it sends them (webob_to_django_response in handle_xblock_callback); a
    server that streams gets them one by one.
    """
    if request.method != "GET":
        raise InvalidInput("get-only")
    kind = request.GET.get("form", "")
    if kind not in WRITERS:
        raise InvalidInput("value-invalid", "form")
    scene = trainer_scene(block, around)
    search = request.GET.get("search", "")
    chosen = LearnerFilter(scene.group_named(request.GET.get("group", "")), clean_search(search))
    table = learner_table(every_learner(scene.overseen, chosen, scene.names), scene.words)
    media_type, write = WRITERS[kind]
    response = Response(app_iter=write(table))
    response.headers["Content-Type"] = media_type
    response.headers["Content-Disposition"] = f'attachment; filename="{_file_name(scene.overseen.course)}.{kind}"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _file_name(course: str) -> str:
    """Return a name of plain letters: learners, the course and the day."""
    plain = UNFIT_FOR_FILE_NAMES.sub("-", course.partition(":")[2] or course).strip("-")
    return f"csr-learners-{plain}-{timezone.localdate().isoformat()}"
