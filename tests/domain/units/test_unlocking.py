"""Deciding rules: three answers, and only one of them opens."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from csr_xblock.domain.identifiers import ItemId, ObjectiveId, UnitId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.rules.kinds import Not, Rule
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.domain.units.pathway import LearningProgress
from csr_xblock.domain.units.unlocking import Situation, decide, displayed_number, opens
from tests.domain.instruments import sheet_of_line, tiny_instrument
from tests.domain.made_rules import RULES

TRUE, FALSE, MISSING = "always", "not always", "finance at least 0"
"""Three rules whose answers are known before the first assessment."""

BAKERY = "112032213223211131211110323221101221001011012110"
HALF_EMPTY = "222222222222222222222222........................"


def scorecard(instrument: Instrument, line: str = BAKERY, mode: Mode = Mode.FULL) -> Scorecard:
    """Return the scorecard of answers given as one character per item."""
    return score(instrument, sheet_of_line(instrument, line, mode=mode, employees=24), {})


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (TRUE, True),
        (FALSE, False),
        (MISSING, None),
        (f"not {MISSING}", None),
        (f"{TRUE} and {TRUE}", True),
        (f"{TRUE} and {FALSE}", False),
        (f"{TRUE} and {MISSING}", None),
        (f"{FALSE} and {MISSING}", False),
        (f"{MISSING} and {FALSE}", False),
        (f"{MISSING} and {MISSING}", None),
        (f"{FALSE} or {FALSE}", False),
        (f"{FALSE} or {TRUE}", True),
        (f"{FALSE} or {MISSING}", None),
        (f"{TRUE} or {MISSING}", True),
        (f"{MISSING} or {TRUE}", True),
        (f"{MISSING} or {MISSING}", None),
        (f"not ({MISSING} or {TRUE})", False),
    ],
)
def test_missing_values_follow_three_valued_logic(rule: str, expected: bool | None) -> None:
    """'not finance below 40' must not open a unit for someone who has no number yet."""
    assert expected is decide(parse_rule(rule), Situation())


@given(rule=RULES)
def test_rule_and_its_opposite_never_open_together(rule: Rule) -> None:
    """Whatever is missing, a unit and its alternative are not both open by rules that exclude each other."""
    situation = Situation()

    assert not (opens(rule, situation) and opens(Not(rule), situation))


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("finance below 35", False),
        ("finance at most 35", True),
        ("finance above 35", False),
        ("finance at least 35", True),
        ("processes at least 30", True),
        ("overall at most 32", True),
        ("overall at least 33", False),
        ("env-climate at least 17", True),
        ("env-climate below 17", False),
        ("level env-ghg at most 0", True),
        ("level env-ghg at least 1", False),
        ("finance insufficient", False),
        ("level no-such-item at most 4", None),
        ("no-such-subject at least 0", None),
        ("priority no-such-objective at most 9", None),
        ("assessment-completed", True),
    ],
)
def test_rules_compare_what_people_see(rule: str, expected: bool | None, packaged: Instrument) -> None:
    """29.5455 is shown as 30: a rule that compared the exact number would contradict the screen."""
    situation = Situation(scorecard(packaged))

    assert expected is decide(parse_rule(rule), situation)


def test_objective_is_rounded_half_up() -> None:
    """Halves go up for objectives as they do for perspectives, or two numbers on one page would disagree."""
    instrument = tiny_instrument({}, {})

    card = score(instrument, sheet_of_line(instrument, "32"), {})

    assert Fraction(125, 2) == card.objectives[ObjectiveId("o")].score
    assert 63 == displayed_number("o", card)


def test_perspective_without_enough_answers_has_no_number(packaged: Instrument) -> None:
    """A number behind 'not enough answers' must not open units that the learner cannot explain."""
    situation = Situation(scorecard(packaged, HALF_EMPTY))

    assert decide(parse_rule("people at least 0"), situation) is None
    assert decide(parse_rule("not people below 40"), situation) is None
    assert decide(parse_rule("overall below 100"), situation) is None
    assert decide(parse_rule("people insufficient"), situation) is True
    assert decide(parse_rule("overall insufficient"), situation) is True


def test_insufficient_needs_a_submitted_attempt() -> None:
    """Before the first attempt nothing is insufficient yet, so such a unit stays locked."""
    assert decide(parse_rule("people insufficient"), Situation()) is None


def test_objective_that_a_quick_check_does_not_ask_has_no_number(packaged: Instrument) -> None:
    """The quick check leaves out some objectives; a rule on them waits for the full assessment."""
    situation = Situation(scorecard(packaged, mode=Mode.QUICK))

    assert decide(parse_rule("fin-efficiency below 100"), situation) is None
    assert decide(parse_rule("level fin-savings at least 0"), situation) is None


def test_priority_compares_the_rank(packaged: Instrument, vectors: dict[str, Any]) -> None:
    """The worked example's first goals are climate and the supply chain."""
    given_input = vectors["cases"][0]["input"]
    rated = {ObjectiveId(one): Importance(**sides) for one, sides in given_input["importance"].items()}
    card = score(packaged, sheet_of_line(packaged, given_input["answers"], employees=24), rated)

    assert opens(parse_rule("priority env-climate at most 1"), Situation(card))
    assert opens(parse_rule("priority pro-supply-chain at most 2"), Situation(card))
    assert decide(parse_rule("priority pro-supply-chain at most 1"), Situation(card)) is False


@pytest.mark.parametrize(
    "event", ["assessment-completed", "importance-rated", "priorities-chosen", "actions at least 1"]
)
def test_what_has_not_happened_is_false(event: str) -> None:
    """An event that the software does not have yet is a plain no, so that 'not ...' is true."""
    assert decide(parse_rule(event), Situation()) is False
    assert decide(parse_rule(f"not {event}"), Situation()) is True


def test_events_come_from_the_progress() -> None:
    """What a learner did opens units without any score."""
    progress = LearningProgress(is_importance_rated=True, has_chosen_priorities=True, actions=3)
    situation = Situation(progress=progress)

    assert opens(parse_rule("importance-rated and priorities-chosen and actions at least 3"), situation)
    assert decide(parse_rule("actions at least 4"), situation) is False


def test_units_are_started_and_completed() -> None:
    """Who completed a unit has started it, even if the start was recorded on another course run."""
    progress = LearningProgress(started=frozenset({UnitId("a")}), completed=frozenset({UnitId("b")}))
    situation = Situation(progress=progress)

    assert opens(parse_rule("started a and started b and completed b"), situation)
    assert decide(parse_rule("completed a"), situation) is False
    assert decide(parse_rule("started c"), situation) is False


def test_do_not_know_has_no_level(packaged: Instrument) -> None:
    """'I do not know' must not count as a low level, or honesty would be punished."""
    line = "d" + BAKERY[1:]
    situation = Situation(scorecard(packaged, line))

    assert ItemId("fin-strategy-link") not in scorecard(packaged, line).levels
    assert decide(parse_rule("level fin-strategy-link at most 1"), situation) is None
