"""The last look: what is open, what was taken over and not looked at, and what discarding would lose."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from csr_xblock.domain.links import Links
from csr_xblock.domain.questions.answers import Answer, Mark, Special
from csr_xblock.domain.questions.attempt import Attempt, AttemptState
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.questions.carried_over import carried_over_words
from csr_xblock.presentation.questions.discarding import discard_offer
from csr_xblock.presentation.questions.perspective_page import PerspectivePage, perspective_page
from csr_xblock.presentation.questions.progress import assessment_progress
from csr_xblock.presentation.questions.review_page import ReviewHandlers, ReviewPage, review_page
from tests.domain.instruments import even_instrument, sheet_of, tiny_instrument
from tests.presentation.scored import scored_attempt

THREE = tiny_instrument({}, {}, {})
FIRST, SECOND, THIRD = (item.id for item in THREE.items)
LINKS = Links("1a2b3c4d")
TAKEN = Answer(2, evidence="The list on the wall.", mark=Mark.NOT_LOOKED_AT)
HANDED_IN = scored_attempt(sheet_of({}), THREE).attempt


def draft_with(answers: dict[str, Answer]) -> Attempt:
    """Return the draft that followed the attempt that was handed in."""
    sheet = replace(sheet_of({}), answers=answers)
    return replace(HANDED_IN, id=8, number=2, state=AttemptState.DRAFT, sheet=sheet, submitted_at=None)


def review_of(draft: Attempt, submitted: Attempt | None = HANDED_IN, words: Instrument = THREE) -> ReviewPage:
    """Return the review of a draft."""
    return review_page(words, draft, submitted, None, LINKS, learner_id=5, handlers=ReviewHandlers(discard_draft="/d"))


def questions_of(draft: Attempt, submitted: Attempt | None = HANDED_IN) -> PerspectivePage:
    """Return the page of the only area."""
    return perspective_page(THREE, THREE.perspectives[0].id, draft, submitted, None, LINKS)


def test_answers_from_last_time_are_not_done_before_they_are_looked_at() -> None:
    """A full bar would say that there is nothing to do."""
    draft = draft_with({FIRST: TAKEN, SECOND: replace(TAKEN, mark=Mark.CONFIRMED), THIRD: TAKEN})

    progress = assessment_progress(THREE, draft.sheet, LINKS)

    assert (33, "1 of 3") == (progress.percent, progress.count)
    assert "1 of 3 questions done; 2 answers from last time still to look at" == progress.sentence
    assert ["1 of 3"] == [step.done for step in progress.steps]
    assert ["2 answers here are from last time, and you have not looked at them yet."] == [
        step.left for step in progress.steps
    ]


def test_review_leads_to_what_was_not_looked_at() -> None:
    """The link goes to the first of an area; going on from there shows the others."""
    page = review_of(draft_with({FIRST: replace(TAKEN, mark=Mark.CHANGED), SECOND: TAKEN, THIRD: TAKEN}))

    group = page.groups[0]
    assert ("Look at 2 answers from last time", ()) == (group.unseen, group.missing)
    assert group.unseen_url.endswith(f"#csr1a2b3c4d-{SECOND}")
    assert (0, 2) == (page.left.missing, page.left.unseen)
    assert (
        "3 answers were taken over from Nov. 23, 2026. You have not looked at 2 of them yet." == page.left.carried_over
    )


def test_review_says_nothing_of_last_time_where_nothing_was_taken_over() -> None:
    """Most attempts are somebody's first."""
    page = review_of(draft_with({FIRST: Answer(2, mark=Mark.ANSWERED)}), submitted=None)

    assert "" == page.left.carried_over
    assert 0 == page.left.unseen
    assert [SECOND, THIRD] == [item.url.rpartition("-")[2] for item in page.groups[0].missing]


def test_all_looked_at_is_said_as_well() -> None:
    """Then the review is what it always was."""
    words = carried_over_words(THREE, draft_with({FIRST: replace(TAKEN, mark=Mark.CONFIRMED)}), HANDED_IN)

    assert "1 answer was taken over from Nov. 23, 2026. You have looked at all of them." == words


def test_no_day_is_told_when_the_attempt_from_which_it_came_is_gone() -> None:
    """A trainer has deleted it; the one before was handed in on another day."""
    older = replace(HANDED_IN, number=1, submitted_at=datetime(2025, 1, 1, tzinfo=UTC))
    draft = replace(draft_with({FIRST: TAKEN}), number=3)

    assert carried_over_words(THREE, draft, older).startswith("1 answer was taken over from last time.")
    assert carried_over_words(THREE, draft, None).startswith("1 answer was taken over from last time.")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, ["You have not answered anything in it yet, so nothing is lost."]),
        ({FIRST: TAKEN}, ["You have not answered anything in it yet, so nothing is lost."]),
        (
            {FIRST: TAKEN, SECOND: Answer(special=Special.DO_NOT_KNOW, mark=Mark.ANSWERED)},
            ["1 answer of this self-assessment is deleted at once. Nobody can bring it back."],
        ),
        (
            {FIRST: replace(TAKEN, mark=Mark.CHANGED), SECOND: Answer(1)},
            [
                "2 answers of this self-assessment are deleted at once. Nobody can bring them back.",
                "With them goes 1 text that you wrote.",
            ],
        ),
    ],
    ids=["nothing", "only copies", "one answer", "a note"],
)
def test_discarding_says_what_is_lost(answers: dict[str, Answer], expected: list[str]) -> None:
    """Copies of what was handed in are lost to nobody."""
    offers = [
        discard_offer(draft_with(answers), submitted, LINKS, learner_id=5, url="/d") for submitted in (None, HANDED_IN)
    ]

    assert [tuple(expected), (*expected, "What you have handed in before stays as it is.")] == [
        offer.consequences for offer in offers
    ]
    assert {"csr-answers-5-8 csr-answers-5-8:"} == {offer.forgets for offer in offers}


UNKNOWN = Answer(special=Special.DO_NOT_KNOW)
FOUR = tiny_instrument(*[{"na_allowed": True}] * 4)
KNOWN = Answer(2)
NOT_OURS = Answer(special=Special.NOT_APPLICABLE, reason="We have no shop.")


@pytest.mark.parametrize(
    ("answers", "is_thin", "unknown"),
    [
        pytest.param([UNKNOWN, UNKNOWN, KNOWN, KNOWN], True, [FIRST, SECOND], id="all answered, most unknown"),
        pytest.param([KNOWN, KNOWN, KNOWN, UNKNOWN], False, [], id="one unknown"),
        pytest.param([NOT_OURS] * 4, False, [], id="nothing applies"),
        pytest.param([NOT_OURS, NOT_OURS, NOT_OURS, UNKNOWN], False, [], id="too little applies for any number"),
    ],
)
def test_an_area_that_gets_no_number_is_told_although_all_is_answered(
    answers: list[Answer], is_thin: bool, unknown: list[str]
) -> None:
    """'Well done' would be followed by a scorecard with a hole."""
    page = review_of(draft_with(dict(zip((item.id for item in FOUR.items), answers, strict=True))), words=FOUR)

    assert int(is_thin) == page.thin
    assert [(group.is_too_thin, len(group.missing)) for group in page.groups] == ([(True, len(unknown))] * is_thin)
    assert unknown == [item.url.rpartition("-")[2] for group in page.groups for item in group.missing]
    assert (page.back_url == page.groups[0].missing[0].url) if is_thin else page.back_url.endswith("=p")


def test_the_way_back_leads_to_what_is_open_before_what_is_unknown() -> None:
    """What nobody has read yet comes first."""
    page = review_of(draft_with({FIRST: UNKNOWN}))

    assert page.back_url.endswith(f"-{SECOND}")


def test_questions_are_numbered_over_all_areas() -> None:
    """'1.' on the third question says nothing; who goes back comes to the last question of the area before."""
    areas = even_instrument(2)
    page = perspective_page(areas, areas.perspectives[1].id, draft_with({}), None, None, LINKS)

    assert ["Question 3 of 4", "Question 4 of 4"] == [card.place for card in page.cards]
    assert "csr1a2b3c4d-p1-2" == page.neighbours.last_before


@pytest.mark.parametrize(
    ("answer", "mark"),
    [
        (TAKEN, "not-looked-at"),
        (replace(TAKEN, mark=Mark.CONFIRMED), "confirmed"),
        (replace(TAKEN, mark=Mark.ANSWERED), ""),
        (Answer(2), ""),
        (Answer(special=Special.NOT_APPLICABLE, mark=Mark.NOT_LOOKED_AT), ""),
    ],
    ids=["unseen", "confirmed", "own", "older", "counts for nothing"],
)
def test_a_card_says_what_became_of_an_answer_from_last_time(answer: Answer, mark: str) -> None:
    """What is asked anew anyway needs no 'still true'."""
    page = questions_of(draft_with({FIRST: answer}))

    assert mark == page.cards[0].mark
    assert "From Nov. 23, 2026, not looked at yet." == page.carried_over.unseen
