"""Communication: where the proof of what is said stands."""

from dataclasses import replace

import pytest

from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.presentation.document.sections.section_words import footer_words
from csr_xblock.services.goals.show_goals import ShownGoals
from tests.presentation.document.sections.companies import bakery, translator
from tests.presentation.document.sections.told import missing, section, text

BOTH = "In this document each strength has its evidence beside it, and each reading its day."


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, BOTH),
        ({"goals": ShownGoals()}, "In this document each strength has its evidence beside it."),
        ({"standing": None}, "In this document each reading has its day beside it."),
        ({"standing": None, "goals": ShownGoals()}, ""),
    ],
    ids=["both", "strengths", "figures", "nothing"],
)
def test_it_says_where_the_proof_stands_and_tells_it_no_second_time(changes: dict[str, object], expected: str) -> None:
    """A reader has read the strengths two pages before."""
    assert expected == text(SectionId.COMMUNICATION, **changes)


def test_one_strength_without_evidence_makes_no_promise_for_all() -> None:
    """“Its evidence beside it” would be untrue for one of three."""
    facts, _words = bakery("en")
    assert facts.standing is not None
    scored = facts.standing.scored
    first = scored.scorecard.strengths[0]
    answers = {**scored.attempt.sheet.answers, first: replace(scored.attempt.sheet.answers[first], evidence="")}
    attempt = replace(scored.attempt, sheet=replace(scored.attempt.sheet, answers=answers))
    standing = replace(facts.standing, scored=replace(scored, attempt=attempt))

    assert "evidence" not in text(SectionId.COMMUNICATION, standing=standing)


def test_what_cannot_be_shown_is_not_claimed() -> None:
    """The translator has notes on nothing."""
    assert () == section(SectionId.COMMUNICATION, translator("en")).blocks
    assert ("scorecard", True) in missing(SectionId.COMMUNICATION, translator("en"))


def test_the_footer_is_the_rule_of_the_house() -> None:
    """Directive (EU) 2024/825. It stands on every sheet, so the text does not repeat it."""
    assert "Not a certificate, label or audit." in footer_words()
