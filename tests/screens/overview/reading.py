"""
All that a trainer can read of a programme: every page under every filter, and every file, as one value to compare.

A page that is not read here is not attacked: a test holds `SCREENS` of the pages against what is read.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from django.contrib.auth import get_user_model
from django.db import transaction
from openpyxl import load_workbook

from csr_xblock.domain.identifiers import OVERALL, UnitId
from csr_xblock.domain.overview.learner_filters import Activity, LearnerFilter, UnitShare
from csr_xblock.domain.overview.oversight import LearnerStep
from csr_xblock.results.document.version_tables import DocumentVersion
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.screens.overview.scene import trainer_scene
from csr_xblock.services.overview.list_learners import every_learner
from tests.blocks.overseen import Programme, rows_of
from tests.programmes import PEOPLE

Read = dict[str, object]
GROUPS = ("", *LearnerStep, *Activity)
SOME_GROUPS = ("level.overall.leading", "level.people.", "done.probe", f"recommended.{PEOPLE}")


def everything(placed: Programme) -> Read:
    """Return what is on each page and in each file, by its address."""
    return dict(_pages(placed)) | dict(_files(placed)) | dict(_behind_numbers(placed))


def _pages(placed: Programme) -> Iterator[tuple[str, object]]:
    users = sorted(get_user_model().objects.values_list("pk", flat=True))
    attempts = sorted(AttemptRow.objects.values_list("pk", flat=True))
    # A report's number is no secret, so all numbers around are tried.
    reports = range(1, 1 + max(UnitProgress.objects.values_list("pk", flat=True), default=0))
    screens = ["overview", "evidence", *(f"learners/{group or 'all'}" for group in GROUPS)]
    screens += [f"learners/{group}" for group in SOME_GROUPS]
    screens += [f"{screen}/{pk}" for screen in ("attempts",) for pk in users]
    screens += [f"{screen}/{pk}" for screen in ("reopen", "delete") for pk in attempts]
    for screen in screens:
        yield screen, placed.view(screen).content
    # So are those of documents. What is not released shows the list, which is read once.
    yield "documents", placed.view("documents").content
    for pk in range(1, 1 + max(DocumentVersion.objects.values_list("pk", flat=True), default=0)):
        content = placed.view(f"documents/read/{pk}").content
        if "csr-overview-document" in content:
            yield f"documents/read/{pk}", content
    for pk in reports:
        content = placed.view(f"report/{pk}").content
        if "csr-overview-report" in content:
            yield f"report/{pk}", content
    yield "search", placed.view("learners/units", search="secretive").content


def _files(placed: Programme) -> Iterator[tuple[str, object]]:
    for group in (*GROUPS, *SOME_GROUPS):
        yield f"csv {group}", placed.download(f"form=csv&group={group}").body
    for group in ("", LearnerStep.UNITS):
        book = load_workbook(BytesIO(placed.download(f"form=xlsx&group={group}").body))
        yield f"xlsx {group}", [tuple(cell.value for cell in row) for row in book.worksheets[0].iter_rows()]


def _behind_numbers(placed: Programme) -> Iterator[tuple[str, object]]:
    """
    Yield who is told to stand behind each number, whether the overview links to it or not.

    Their rows are those of the whole list, so that pages and files of a few groups are enough.
    """
    scene = trainer_scene(placed.block(), placed.block().surroundings())
    for group in _groups(scene.overseen.units):
        chosen = LearnerFilter(scene.group_named(group))
        yield f"behind {group}", [one.person.username for one in every_learner(scene.overseen, chosen, scene.names)]


def _groups(units: tuple[UnitId, ...]) -> list[str]:
    levels = [f"level.{area}.{band}" for area in (OVERALL, "people") for band in ("first-steps", "leading", "")]
    return levels + [f"{share}.{unit}" for unit in units for share in UnitShare]


def band_of_each(placed: Programme) -> list[str]:
    """Return the result of every learner as the list tells it."""
    return [row[-1] for row in rows_of(placed.view("learners"))]


@contextmanager
def world() -> Iterator[None]:
    """Undo afterwards whatever is done inside, so that the next world begins alike."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
