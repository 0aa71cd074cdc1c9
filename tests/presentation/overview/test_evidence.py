"""The screens for evidence in words."""

import pytest

from csr_xblock.domain.overview.reports import DecidedReport, WaitingReport
from csr_xblock.domain.units.evidence import EvidenceState
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
        ({"task_accepted_at": DAY}, "This report has been accepted, and what is accepted stays so."),
        (
            {"evidence_returned_at": DAY},
            "This report was returned to the learner. You can decide again when it has been handed in anew.",
        ),
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


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"task_accepted_at": DAY}, "Accepted: the report of Rasa Petraitienė about “Why”."),
        ({"evidence_returned_at": DAY}, "Returned: the report of Rasa Petraitienė about “Why”."),
        ({}, ""),
    ],
    ids=["accepted", "returned", "handed in again"],
)
def test_list_tells_what_was_decided_and_leads_on(columns: dict[str, object], told: str) -> None:
    """Whoever has decided must read that it worked, and wants the next report."""
    listed = ReportPage((WAITING,), 1, 1, figure(1))
    page = evidence_page(listed, {WHY: "Why"}, LINKS, is_reviewed=True, told=report(**columns))

    assert (told, "Read the next report: Why, Rasa Petraitienė" if told else "") == (page.told, page.next)
    assert bool(told) == page.next_url.endswith("=report%2F3")


def test_decided_reports_keep_a_way_back() -> None:
    """A mistake is seen only by looking again."""
    decided = [DecidedReport(4, RASA, WHY, state, DAY) for state in (EvidenceState.ACCEPTED, EvidenceState.RETURNED)]
    page = evidence_page(ReportPage((), 1, 1, figure(0)), {WHY: "Why"}, LINKS, is_reviewed=True, decided=decided)

    assert ["accepted on Nov. 3, 2026", "returned on Nov. 3, 2026"] == [row.state for row in page.decided]
    assert {True} == {row.url.endswith("=report%2F4") for row in page.decided}
