"""What a standing rests on."""

import re
from dataclasses import replace
from datetime import date

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.again.answer_again import AnswerAgain, sheet_with
from csr_xblock.domain.again.done_thing import DoneThing
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.scoring.scoring import score
from tests.presentation.document.sections.companies import bakery, translator
from tests.presentation.document.sections.test_standing_section import ITEMS, of_line, standing
from tests.presentation.document.sections.told import text


@pytest.mark.parametrize(
    ("role", "whose"),
    [
        (Role.OWNER, "The owner answered"),
        (Role.MANAGER, "The management answered"),
        (Role.REPRESENTATIVE, "A representative of the staff answered"),
        (Role.EMPLOYEE, "One person who works here answered"),
    ],
)
def test_whose_answers_they_are_is_told(role: Role, whose: str) -> None:
    """The reader must know who judges, in one sentence with the number where nothing is left open."""
    every = text(SectionId.SCORECARD, standing=of_line("2" * ITEMS, role=role))
    some = text(SectionId.SCORECARD, standing=of_line("2" * (ITEMS - 8) + "." * 8, role=role))

    assert re.search(rf"{whose} all \d+ questions that apply to us\.", every)
    assert re.search(rf"{whose} the questions\. \d+ of the \d+ that apply to us are answered", some)


def test_an_answer_of_a_consultant_is_never_claimed() -> None:
    """Until one has confirmed something."""
    sheet = of_line("2" * ITEMS).scored.attempt.sheet
    confirmed = replace(sheet, confirmed=frozenset(list(sheet.answers)[:24]))

    assert "We assessed ourselves; nobody has audited the answers." in text(SectionId.SCORECARD)
    assert "A consultant has confirmed" in text(SectionId.SCORECARD, standing=standing(confirmed))


def test_a_quick_check_says_that_it_is_not_comparable() -> None:
    """Core questions are more basic."""
    assert "cannot be compared" in text(SectionId.SCORECARD, translator("en"))
    assert "cannot be compared" not in text(SectionId.SCORECARD)


def test_what_was_answered_again_moves_the_number_in_a_sentence() -> None:
    """As handed in stays the result."""
    said = text(SectionId.SCORECARD)

    assert "Since then we have worked on one point and answered its question again." in said
    assert "With the new answers the result would be 33 points." in said


def test_several_answers_are_counted() -> None:
    """And a number that stays is not told again."""
    facts, _words = bakery("en")
    assert facts.standing is not None
    scored = facts.standing.scored
    after = DoneThing(action=1)
    again = {
        item: AnswerAgain(scored.attempt.sheet.answers[item], date(2026, 11, 27), after)
        for item in map(ItemId, ("env-energy", "env-ghg"))
    }
    today = score(packaged_instrument(), sheet_with(scored.attempt.sheet, again), scored.importance)
    said = text(SectionId.SCORECARD, standing=replace(facts.standing, again=again, today=today))

    assert "we have worked on 2 points and answered their questions again." in said
    assert "result would be" not in said


def test_notes_are_counted_and_not_weighed() -> None:
    """A reader can go and count; nobody sees what a third by weight is."""
    assert "Of the 19 answers at the level “In place” or above, 5 are backed by a note or a link." in text(
        SectionId.SCORECARD
    )


def test_answers_without_notes_are_not_called_backed() -> None:
    """And where nothing is in place there is nothing to back."""
    assert "None of the 48 answers at the level “In place” or above is backed" in text(
        SectionId.SCORECARD, standing=of_line("2" * ITEMS)
    )
    assert "backed" not in text(SectionId.SCORECARD, standing=of_line("1" * ITEMS))
