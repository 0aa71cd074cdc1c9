"""Reports on tasks as learners write them, complete but for what a test is about."""

from datetime import date

from csr_xblock.domain.units.evidence import TaskEvidence
from csr_xblock.domain.units.unit_work import Readers, Report

DAY_OF_TASK = date(2024, 5, 6)
TODAY = date(2026, 11, 29)
WHO = "Two bakers and the manager"


def task_report(what: str = "", monday: str = "", readers: Readers = Readers.LEARNER) -> Report:
    """Return a report that says who took part and when."""
    return Report(TaskEvidence(what, WHO, DAY_OF_TASK), monday, readers)
