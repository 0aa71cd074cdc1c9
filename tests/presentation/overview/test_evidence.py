"""The screens for evidence in words."""

import pytest

from csr_xblock.domain.overview.reports import WaitingReport
from csr_xblock.presentation.overview.evidence import evidence_page, report_to_read
from csr_xblock.presentation.overview.report_beside import report_beside
from csr_xblock.services.overview.review_evidence import ReportPage
from tests.presentation.overviews import DAY, LINKS, OVERSEEN, RASA, WHY, figure, report

WAITING = WaitingReport(3, RASA, WHY, DAY)
BESIDE = report_beside(report(), OVERSEEN, None, "", "en", LINKS)


@pytest.mark.parametrize(
    ("reports", "is_reviewed", "found", "is_off"),
    [
        ((), True, "No report is waiting.", False),
        ((), False, "No report is waiting.", True),
        ((WAITING,), True, "1 report is waiting.", False),
        ((WAITING,), False, "1 report is waiting.", False),
    ],
)
def test_list_says_what_waits_and_when_nobody_reviews(
    reports: tuple[WaitingReport, ...], is_reviewed: bool, found: str, is_off: bool
) -> None:
    """An empty list without a word would look like a fault."""
    page = evidence_page(ReportPage(reports, 1, 1, figure(len(reports))), {WHY: "Why"}, LINKS, is_reviewed=is_reviewed)

    assert (found, is_off) == (page.found, bool(page.off))


def test_row_leads_to_the_report() -> None:
    """By its number; the text is not on the list."""
    row = evidence_page(ReportPage((WAITING,), 1, 1, figure(1)), {WHY: "Why"}, LINKS, is_reviewed=True).rows[0]

    assert ("Why", "Rasa Petraitienė") == (row.unit, row.learner)
    assert row.url.endswith("=report%2F3")


@pytest.mark.parametrize(
    ("columns", "standing"),
    [
        ({}, ""),
        ({"task_accepted_at": DAY}, "This report has been accepted."),
        ({"evidence_returned_at": DAY}, "This report was returned to the learner."),
    ],
    ids=["waiting", "accepted", "returned"],
)
def test_report_offers_a_decision_only_while_it_waits(columns: dict[str, object], standing: str) -> None:
    """A colleague may have decided meanwhile."""
    page = report_to_read(report(**columns), "Why", BESIDE, LINKS, decide_url="/decide")

    assert (standing, not standing) == (page.standing, page.is_waiting)


def test_report_carries_the_version_that_is_decided_about() -> None:
    """Else a trainer would accept a text that nobody has read."""
    assert report().progress.evidence_version == report_to_read(report(), "Why", BESIDE, LINKS, decide_url="").version
    assert report().progress.evidence_version != report(task_evidence="Other").progress.evidence_version
