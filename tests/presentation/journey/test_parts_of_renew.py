"""What there is to do in the step Show and renew."""

from datetime import date

import pytest

from csr_xblock.domain.journey.steps import JourneyFacts
from csr_xblock.domain.links import Links
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.journey.step_parts import parts_of_steps


def parts(hand_ins: int = 1, *, shows_result: bool = True, has_certificate: bool = True) -> list[tuple[str, bool]]:
    """Return the parts: title, and whether a link leads there."""
    found = parts_of_steps(
        JourneyFacts(hand_ins=hand_ins),
        Links("own"),
        Links("inner"),
        None,
        "",
        shows_result=shows_result,
        has_certificate=has_certificate,
    )
    return [(part.title, bool(part.url)) for part in found[Step.RENEW]]


def test_answering_again_comes_first() -> None:
    """It alone makes the step done, so the button of the next step leads there."""
    assert [
        ("A second self-assessment", True),
        ("One page to show to others", True),
        ("Evidence folder", True),
        ("Certificate of taking part", True),
    ] == parts()


def test_before_the_first_result_nothing_can_be_shown() -> None:
    """The part is named without a link, as the scorecard is."""
    assert ("One page to show to others", False) in parts(hand_ins=0)


def test_after_the_second_hand_in_the_step_leads_to_what_has_changed() -> None:
    """Whoever renews wants to see it from the start page, too; a trainer who hides results hides it."""
    assert [("A second self-assessment", True), ("What has changed", True)] == parts(hand_ins=2)[:2]
    assert "What has changed" not in dict(parts(hand_ins=1))
    assert "What has changed" not in dict(parts(hand_ins=2, shows_result=False))


@pytest.mark.parametrize(
    ("facts", "is_ticked"),
    [
        (JourneyFacts(hand_ins=1), False),
        (JourneyFacts(hand_ins=2), True),
        (JourneyFacts(hand_ins=2, renew_since=date(2026, 8, 27)), False),
    ],
    ids=["first", "second", "a year later"],
)
def test_the_second_self_assessment_is_ticked_as_long_as_the_step_is_done(facts: JourneyFacts, is_ticked: bool) -> None:
    """A done step without a tick looks like a mistake."""
    found = parts_of_steps(facts, Links("own"), Links("inner"), None, "")

    assert is_ticked == found[Step.RENEW][0].is_done


def test_what_a_trainer_hides_or_does_not_offer_is_not_named() -> None:
    """Nobody waits for it."""
    assert ["A second self-assessment", "Evidence folder"] == [
        title for title, _ in parts(shows_result=False, has_certificate=False)
    ]


def test_questions_of_banks_are_for_those_who_lead_and_have_answered() -> None:
    """The page holds figures of the company, and before a hand-in there is nothing to tell."""
    leading = parts_of_steps(JourneyFacts(hand_ins=1, hunt_lines=0), Links("own"), Links("inner"), None, "")
    too_early = parts_of_steps(JourneyFacts(hunt_lines=0), Links("own"), Links("inner"), None, "")

    assert "Ready for questions of banks and customers" in [part.title for part in leading[Step.RENEW]]
    assert "Ready for questions of banks and customers" not in dict(parts())
    assert "Ready for questions of banks and customers" not in [part.title for part in too_early[Step.RENEW]]
