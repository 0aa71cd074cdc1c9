"""Reports that trainers may read, and nothing else that learners have written."""

import pytest

from csr_xblock.results.overview.evidence_store import (
    find_report,
    list_decided,
    list_waiting,
    readable_reports,
    waiting_reports,
)
from tests.learners import OTHER_COURSE, learner_of
from tests.programmes import MOMENT, NAMES, REPORT, UNITS, handed_in, overseen, profiled

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("columns", "is_readable", "is_waiting"),
    [
        ({}, True, True),
        ({"task_accepted_at": MOMENT}, True, False),
        ({"evidence_returned_at": MOMENT}, True, False),
        ({"evidence_handed_in_at": None}, False, False),
        ({"trainers_may_read": False}, False, False),
        ({"course": OTHER_COURSE}, False, False),
        ({"unit": "another-unit"}, False, False),
    ],
    ids=["waiting", "accepted", "returned", "draft", "private", "other course", "other unit"],
)
def test_reports_are_found_as_promised(columns: dict[str, object], is_readable: bool, is_waiting: bool) -> None:
    """Each condition alone keeps a text from trainers' eyes."""
    report = handed_in(profiled(["rasa"])[0], **columns)  # type: ignore[arg-type]

    assert (is_readable, is_waiting) == (readable_reports(overseen()).exists(), waiting_reports(overseen()).exists())
    assert is_readable == (find_report(overseen(), NAMES, report.pk) is not None)
    assert is_waiting == bool(list_waiting(overseen(), NAMES, 0, 9))
    assert (is_readable and not is_waiting) == bool(list_decided(overseen(), NAMES, 9))


def test_report_comes_with_its_author_and_its_text() -> None:
    """All that the page of one report shows."""
    report = handed_in(profiled(["rasa"])[0])

    found = find_report(overseen(), NAMES, report.pk)

    assert found is not None
    assert (learner_of("rasa"), "Rasa Test", REPORT) == (
        found.learner,
        found.person.full_name,
        found.progress.task_evidence,
    )


def test_the_longest_waiting_comes_first() -> None:
    """Two at the same moment keep an order, so that no page shows one of them twice."""
    ids = profiled(["b", "a", "old"])
    for user_id in ids[:2]:
        handed_in(user_id)
    handed_in(ids[2], UNITS[1], evidence_handed_in_at=MOMENT.replace(year=2025))

    listed = [report.person.username for report in list_waiting(overseen(), NAMES, 0, 9)]

    assert ["old", "b", "a"] == listed
    assert listed[1:2] == [report.person.username for report in list_waiting(overseen(), NAMES, 1, 1)]


def test_what_was_decided_last_comes_first() -> None:
    """One that was returned, handed in again and accepted counts from when it was accepted."""
    ids = profiled(["first", "twice", "waits", "third"])
    later = MOMENT.replace(year=MOMENT.year + 1)
    handed_in(ids[0], task_accepted_at=MOMENT)
    handed_in(ids[1], evidence_returned_at=MOMENT, task_accepted_at=later.replace(year=later.year + 1))
    handed_in(ids[2])
    handed_in(ids[3], evidence_returned_at=later)

    listed = list_decided(overseen(), NAMES, 9)

    assert [("twice", "accepted"), ("third", "returned"), ("first", "accepted")] == [
        (one.person.username, one.state.value) for one in listed
    ]
    assert listed[:2] == list_decided(overseen(), NAMES, 2)
