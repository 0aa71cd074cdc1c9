"""One learner's attempts, and the question before a decision."""

import pytest

from csr_xblock.domain.identifiers import BandId, PerspectiveId, UnitId
from csr_xblock.domain.overview.disclosure import ToldResult, told_draft
from csr_xblock.domain.overview.listed_attempts import ListedAttempt
from csr_xblock.domain.overview.oversight import DecisionKind
from csr_xblock.domain.overview.reports import LearnersReport
from csr_xblock.domain.overview.traces import UnitTrace
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Special
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.units.evidence import EvidenceState
from csr_xblock.presentation.overview.attempts import AttemptsPage, attempts_page, decision_page
from csr_xblock.services.overview.show_attempts import LearnersAttempts
from csr_xblock.services.overview.show_learner import LearnerPicture
from tests.presentation.overviews import DAY, LINKS, WHY, WORDS, figure, learner, listed

OTHER = UnitId("other")
NOTHING = LearnerPicture(None, {}, ())


def shown(*attempts: ListedAttempt) -> LearnersAttempts:
    """Return Rasa with attempts, the latest first."""
    return LearnersAttempts(learner(), attempts)


def page(shown: LearnersAttempts, picture: LearnerPicture = NOTHING) -> AttemptsPage:
    """Return the page of a learner in a programme of two units."""
    return attempts_page(shown, picture, WORDS, {WHY: "Why", OTHER: "Other"}, LINKS)


def test_attempts_are_told_with_what_can_be_done() -> None:
    """Only the latest can be reopened, each can be deleted."""
    second, first = page(shown(listed(2), listed(1))).attempts

    assert (2, "handed in", "52 – In place") == (second.number, second.state, second.result)
    assert second.reopen_url.endswith("=reopen%2F20")
    assert ("", True) == (first.reopen_url, first.delete_url.endswith("=delete%2F10"))


def test_draft_has_no_result_and_keeps_the_others_closed() -> None:
    """A learner has one draft."""
    draft, submitted = page(shown(listed(2, is_draft=True), listed(1))).attempts

    assert ("draft", "–", "–", "") == (draft.state, draft.result, draft.submitted, draft.reopen_url)
    assert "" == submitted.reopen_url


def test_result_that_is_not_shared_is_said_so() -> None:
    """A blank cell would be read as a bad result."""
    attempts = page(shown(listed(2, result=None))).attempts

    assert ["not shared"] == [attempt.result for attempt in attempts]


def test_question_names_learner_attempt_and_consequences() -> None:
    """A click on the wrong row must be noticed here, not afterwards."""
    reopening, deleting = (
        decision_page(shown(listed(2)), listed(2), kind, WORDS, LINKS, decide_url="/decide")
        for kind in (DecisionKind.ATTEMPT_REOPENED, DecisionKind.ATTEMPT_DELETED)
    )

    assert "Reopen attempt 2 of Rasa Petraitienė?" == reopening.title
    assert "Delete attempt 2 of Rasa Petraitienė?" == deleting.title
    assert ("attempt-reopened", "attempt-deleted", "submitted") == (
        reopening.kind,
        deleting.kind,
        deleting.attempt_state,
    )
    assert "They cannot be brought back." in " ".join(deleting.consequences)
    assert reopening.back_url.endswith("=attempts%2F7")


def test_draft_says_how_far_it_is() -> None:
    """Who is stuck is seen by that; "I do not know" is an answer."""
    core = [item.id for item in WORDS.items if item.is_core]
    answers = {core[0]: Answer(2), core[1]: Answer(special=Special.DO_NOT_KNOW)}
    sheet = AnswerSheet(answers, Mode.QUICK, Role.OWNER)
    picture = LearnerPicture(told_draft(sheet, WORDS), {}, ())

    attempts = page(shown(listed(2, is_draft=True), listed(1)), picture).attempts

    assert ["draft, 2 of 18 questions answered", "handed in"] == [one.state for one in attempts]


def test_draft_tells_nothing_that_the_profile_answers() -> None:
    """Four questions already done in a draft that has just begun would say that the company has no employees."""
    alone = AnswerSheet({}, Mode.FULL, Role.OWNER, employees=0)
    figures = told_draft(alone, WORDS)

    assert len(alone.missing_items(WORDS)) < len(WORDS.items)
    assert ("0", "48") == (str(figures.done), str(figures.asked))


def test_areas_are_told_in_the_order_of_the_questionnaire() -> None:
    """Each with the words for having no number."""
    areas = {
        PerspectiveId("people"): ToldResult(None, None),
        PerspectiveId("finance"): ToldResult(figure(52), BandId("in-place")),
    }
    bars = page(shown(listed()), LearnerPicture(None, areas, ())).about.areas

    assert [("finance", "52 – In place", "52%"), ("people", "Not enough answers", "")] == [
        (bar.id, bar.result, bar.width) for bar in bars
    ]


@pytest.mark.parametrize(
    ("is_entered", "is_done", "state"), [(False, False, "open"), (True, False, "begun"), (True, True, "done")]
)
def test_units_are_told_with_state_and_report(is_entered: bool, is_done: bool, state: str) -> None:
    """From the learner to the report, and not only from the list of all that wait."""
    sharing = learner(units=(UnitTrace(WHY, False, is_entered, is_done),))
    picture = LearnerPicture(None, {}, (LearnersReport(4, WHY, EvidenceState.WAITING, DAY),))

    (unit,) = page(LearnersAttempts(sharing, ()), picture).about.units

    assert ("Why", state, "waits for you since Nov. 3, 2026") == (unit.title, unit.state, unit.report)
    assert unit.report_url.endswith("=report%2F4")


def test_of_who_does_not_share_only_units_with_a_report_are_named() -> None:
    """They were promised that trainers see how many are done, and not which; the report was sent by themselves."""
    shy = learner(shares=False, result=None)
    picture = LearnerPicture(None, {}, (LearnersReport(4, OTHER, EvidenceState.RETURNED, DAY),))

    about = page(LearnersAttempts(shy, ()), picture).about

    assert [("Other", "not shared", "returned on Nov. 3, 2026")] == [
        (unit.title, unit.state, unit.report) for unit in about.units
    ]
    assert "not shared with you" in about.hidden
    assert "" == page(shown()).about.hidden
