"""What employees and representatives are told: areas, and nothing about the company as a whole (JOURNEY 2)."""

from typing import Any

import pytest

from csr_xblock.domain.identifiers import ItemId, PerspectiveId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.instrument import Instrument, Mode, ScoringParameters
from csr_xblock.domain.rules.parser import parse_rule
from csr_xblock.domain.scoring.scorecard import PerspectiveWording, Scorecard
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.domain.units.unlocking import Situation, decide, opens
from tests.domain.instruments import instrument_of, make_item, read_role_vectors, sheet_of, sheet_of_line
from tests.domain.scoring.test_scoring import assert_same

STAFF = [Role.EMPLOYEE, Role.REPRESENTATIVE]
COMMUNITY, PROCESSES = PerspectiveId("community"), PerspectiveId("processes")


def seen(
    instrument: Instrument, line: str, role: Role = Role.EMPLOYEE, mode: Mode = Mode.FULL, **about: Any
) -> Scorecard:
    """Return what somebody is told who gives these answers."""
    return score(instrument, sheet_of_line(instrument, line, role=role, mode=mode, employees=24, **about))


def bakery(instrument: Instrument, role: Role = Role.EMPLOYEE, mode: Mode = Mode.FULL, **about: Any) -> Scorecard:
    """Return what somebody in the bakery is told."""
    return seen(instrument, read_role_vectors()[0]["input"]["answers"], role, mode, **about)


@pytest.mark.parametrize("case", read_role_vectors(), ids=lambda case: case["input"]["id"])
def test_each_role_and_mode_comes_out_as_defined(case: dict[str, Any], packaged: Instrument) -> None:
    """The same answers are a company's level to its owner, and a view of some areas to an employee."""
    given = case["input"]
    card = bakery(packaged, Role(given["role"]), Mode(given["mode"]))
    areas = {
        one: {
            "score": got.score,
            "coverage": got.coverage,
            "valid": got.is_valid,
            "display": got.display,
            "band": got.band,
        }
        for one, got in card.perspectives.items()
    }
    overall = {
        "valid_perspectives": card.overall.valid_perspectives,
        "mean": card.overall.mean,
        "mad": card.overall.distance,
        "balance_index": card.overall.balance_index,
        "balanced": card.overall.balanced,
        "display": card.overall.display,
        "band": card.overall.band,
        "capped_by": card.overall.capped_by,
    }

    assert_same(case["expected"], {"perspectives": areas, "overall": overall})


@pytest.mark.parametrize("role", STAFF)
def test_staff_who_answer_everything_are_told_no_level_either(role: Role, packaged: Instrument) -> None:
    """Answering the questions for the management does not make one person's view the company's level."""
    card = bakery(packaged, role, answers_everything=True)

    assert (6, None, None, False) == (
        card.overall.valid_perspectives,
        card.overall.display,
        card.overall.balance_index,
        card.overall.is_of_company,
    )


def test_an_area_of_one_question_is_told_in_words(packaged: Instrument) -> None:
    """The quick check asks staff one question about processes; 75 points from it would look like a measurement."""
    processes = bakery(packaged, mode=Mode.QUICK).perspectives[PROCESSES]

    assert (ItemId("pro-values-commitment"), None, None, False) == (
        processes.told_in_words,
        processes.display,
        processes.band,
        processes.is_valid,
    )


def test_an_area_of_one_question_has_no_number_where_authors_ask_for_one_answer() -> None:
    """With a minimum of one answer the area would be valid; it is still one answer of one person."""
    items = [make_item("i1", 1, "p", "o", is_asked_of_staff=True), make_item("i2", 2, "p", "o")]
    instrument = instrument_of(items, scoring=ScoringParameters(min_answered=1))

    card = score(instrument, sheet_of({"i1": 4}, role=Role.EMPLOYEE))

    assert (ItemId("i1"), None) == (
        card.perspectives[PerspectiveId("p")].told_in_words,
        card.perspectives[PerspectiveId("p")].display,
    )
    assert 0 == card.overall.valid_perspectives


def test_owner_keeps_number_and_row_of_every_area(packaged: Instrument) -> None:
    """Leaving out and telling in words is for staff: an owner is asked about the whole company."""
    card = bakery(packaged, Role.OWNER, Mode.QUICK)

    assert [one.id for one in packaged.perspectives] == list(card.perspectives)
    assert all(one.told_in_words is None for one in card.perspectives.values())


@pytest.mark.parametrize(
    "rule",
    [
        "overall at least 0",
        "overall insufficient",
        "finance at least 0",
        "finance insufficient",
        "processes at least 0",
        "processes below 100",
        "processes insufficient",
        "fin-resilience insufficient",
    ],
)
def test_rules_find_no_number_and_no_lack_of_answers(rule: str, packaged: Instrument) -> None:
    """An employee who answered everything must not be sent to a unit because 'answers are missing'."""
    situation = Situation(bakery(packaged, mode=Mode.QUICK))

    assert not opens(parse_rule(rule), situation)
    assert decide(parse_rule(f"not {rule}"), situation) is None


def test_an_area_with_several_questions_can_lack_answers(packaged: Instrument) -> None:
    """Two questions were asked of staff and none answered: here an answer more would give a number."""
    line = "".join("." if item.perspective == COMMUNITY else "2" for item in packaged.items)
    situation = Situation(seen(packaged, line))

    assert opens(parse_rule("community insufficient"), situation)
    assert opens(parse_rule("customers at least 50 and not customers insufficient"), situation)


def test_levels_of_single_answers_still_open(packaged: Instrument) -> None:
    """Rules about one question compare the answer, which staff gave."""
    situation = Situation(bakery(packaged, mode=Mode.QUICK))

    assert opens(parse_rule("level com-reporting at most 1"), situation)


def test_only_fixed_thresholds_speak_of_areas(packaged: Instrument) -> None:
    """Without a mean nothing is ten points below it: 50 is on the way, 65 a strength, 35 to improve."""
    card = bakery(packaged)
    wording = {one: got.wording for one, got in card.perspectives.items()}

    assert PerspectiveWording.NEUTRAL is wording[PerspectiveId("people")]
    assert PerspectiveWording.IMPROVEMENT is wording[PROCESSES]
    quick = bakery(packaged, mode=Mode.QUICK).perspectives
    assert PerspectiveWording.STRENGTH is quick[PerspectiveId("people")].wording
    assert PerspectiveWording.NEUTRAL is quick[PROCESSES].wording
