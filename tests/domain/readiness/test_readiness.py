"""How ready a disclosure is: by questions, by rows, by figures."""

from datetime import date
from decimal import Decimal

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.questions.answers import Answer, AnswerSheet, Special
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.readiness.readiness import (
    VSME,
    DisclosureReadiness,
    FiguresKept,
    Readiness,
    RowState,
    readiness_of,
)
from csr_xblock.domain.readiness.standard import Disclosure, FigureAsked, NotOurs
from csr_xblock.domain.vsme_file.known import YearFigure
from csr_xblock.domain.vsme_file.template import Ask

INSTRUMENT = packaged_instrument()
NOTE = "The yearly energy table, by month."
SHOWN, BARE, LOW, UNKNOWN = Answer(2, evidence=NOTE), Answer(3), Answer(1), Answer(special=Special.DO_NOT_KNOW)
LOW_WITH_NOTE = Answer(1, evidence="We have begun")
AWAY = Answer(special=Special.NOT_APPLICABLE, reason="We have no suppliers of this kind.")
FIGURE = YearFigure(Decimal(12), date(2026, 11, 1), is_of_year=True)
NO_FIGURES = FiguresKept({}, {})
KPI = "kpi-water"


def linked(code: str) -> list[str]:
    """Return the questions of a disclosure."""
    return [item.id for item in INSTRUMENT.items if code in dict(item.mapping).get(VSME, ())]


def ready(
    code: str,
    answers: list[Answer | None],
    kept: FiguresKept = NO_FIGURES,
    mode: Mode = Mode.FULL,
    employees: int | None = 24,
    *,
    has_profile: bool = False,
    **disclosure: object,
) -> DisclosureReadiness:
    """Return a disclosure whose questions were answered so, one after the other; None is not answered."""
    found = dict(zip(linked(code), answers, strict=False))
    sheet = AnswerSheet({item: one for item, one in found.items() if one is not None}, mode, employees=employees)  # type: ignore[misc]
    asked = Disclosure(code, (Ask.YOU,), **disclosure)  # type: ignore[arg-type]
    (one,) = readiness_of([asked], INSTRUMENT, sheet, kept, has_profile=has_profile)
    return one


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ([SHOWN, SHOWN, SHOWN], Readiness.READY),
        ([SHOWN, SHOWN, BARE], Readiness.PARTLY),
        ([SHOWN, SHOWN, LOW], Readiness.PARTLY),
        ([SHOWN, SHOWN, UNKNOWN], Readiness.PARTLY),
        ([SHOWN, SHOWN, None], Readiness.PARTLY),
        ([SHOWN, SHOWN, Answer(2, evidence="a short note")], Readiness.PARTLY),
        ([SHOWN, SHOWN, Answer(2, evidence="https://a.example")], Readiness.READY),
        ([BARE, LOW, LOW], Readiness.PARTLY),
        ([LOW_WITH_NOTE, LOW, LOW], Readiness.PARTLY),
        ([LOW, LOW, UNKNOWN], Readiness.MISSING),
        ([None, None, None], Readiness.MISSING),
    ],
    ids=["all", "bare", "low", "unknown", "open", "short", "link", "one bare", "only a note", "low ones", "nothing"],
)
def test_every_question_must_be_in_place_with_a_note(answers: list[Answer | None], state: Readiness) -> None:
    """B7 has three questions."""
    assert 3 == len(linked("B7"))
    assert state is ready("B7", answers).state


@pytest.mark.parametrize(("shown", "state"), [(8, Readiness.READY), (7, Readiness.READY), (6, Readiness.PARTLY)])
def test_of_a_table_four_rows_of_five_are_enough(shown: int, state: Readiness) -> None:
    """C2 has eight rows: seven are more than four of five, six are not."""
    assert 8 == len(linked("C2"))
    assert state is ready("C2", [SHOWN] * shown + [BARE] * (8 - shown), is_by_row=True).state


def test_exactly_four_rows_of_five_are_enough() -> None:
    """The sixth row does not concern the company, so five are left."""
    away = [item for item in linked("B8") if INSTRUMENT.item(item).na_allowed]  # type: ignore[arg-type]
    answers: dict[str, Answer] = dict.fromkeys(linked("B8"), SHOWN) | {away[0]: AWAY}
    low = next(item for item in answers if item != away[0])
    answers[low] = LOW

    found = ready("B8", list(answers.values()), is_by_row=True)

    assert Readiness.READY is found.state
    assert [RowState.NOT_APPLICABLE] == [row.state for row in found.rows if row.item == away[0]]
    assert Readiness.PARTLY is ready("B8", [one if one is not AWAY else BARE for one in answers.values()]).state


@pytest.mark.parametrize(
    ("figures", "state"),
    [
        (FiguresKept({KPI: FIGURE}, {KPI: FIGURE}), Readiness.READY),
        (FiguresKept({KPI: FIGURE}, {}), Readiness.PARTLY),
        (NO_FIGURES, Readiness.PARTLY),
    ],
    ids=["fresh", "old", "none"],
)
def test_a_figure_that_is_asked_needs_a_reading_of_a_year(figures: FiguresKept, state: Readiness) -> None:
    """However well the question stands."""
    assert state is ready("B6", [SHOWN], figures, figures=(FigureAsked(KPI),)).state


def test_each_figure_must_be_there() -> None:
    """B3 asks for energy and for gases."""
    both = (FigureAsked(KPI), FigureAsked("kpi-ghg"))
    one, two = ({KPI: FIGURE}, {KPI: FIGURE, "kpi-ghg": FIGURE})

    assert Readiness.PARTLY is ready("B6", [SHOWN], FiguresKept(one, one), figures=both).state
    assert Readiness.READY is ready("B6", [SHOWN], FiguresKept(two, two), figures=both).state


def test_a_target_is_asked_beside_the_figure() -> None:
    """C3 is about targets: a reading alone tells none."""
    kept = {"kpi-ghg": FIGURE}
    asked = (FigureAsked("kpi-ghg", with_target=True),)

    without = ready("C3", [SHOWN, SHOWN], FiguresKept(kept, kept), figures=asked)
    with_target = ready("C3", [SHOWN, SHOWN], FiguresKept(kept, kept, frozenset(kept)), figures=asked)

    assert (Readiness.PARTLY, True) == (without.state, without.figures[0].lacks_target)
    assert Readiness.READY is with_target.state


def test_a_figure_alone_is_a_part() -> None:
    """Also an old one: there is something to begin from."""
    assert Readiness.PARTLY is ready("B6", [LOW], FiguresKept({KPI: FIGURE}, {}), figures=(FigureAsked(KPI),)).state


def test_without_a_question_nothing_is_ready() -> None:
    """A figure alone does not say how it is handled."""
    kept = {KPI: FIGURE}

    assert [] == linked("C8")
    assert Readiness.PARTLY is ready("C8", [], FiguresKept(kept, kept), figures=(FigureAsked(KPI),)).state
    assert Readiness.MISSING is ready("C8", []).state


def test_the_short_self_assessment_answers_by_what_it_asks() -> None:
    """Its questions are enough; the others are named."""
    found = ready("B9", [UNKNOWN, SHOWN], mode=Mode.QUICK)

    assert Readiness.READY is found.state
    assert ["peo-health-safety"] == [row.item for row in found.rows]
    assert ("fin-finance-ready",) == found.not_asked


def test_what_the_short_one_does_not_ask_at_all_is_missing() -> None:
    """B4 has no question in it: an answer of earlier does not count."""
    found = ready("B4", [SHOWN, SHOWN, SHOWN], mode=Mode.QUICK)

    assert (Readiness.MISSING, ()) == (found.state, found.rows)
    assert 3 == len(found.not_asked)


def test_what_does_not_concern_a_company_is_told_so() -> None:
    """It is not missing, and not ready either: one sentence answers it, with the reason."""
    found = ready("B5", [AWAY])

    assert (Readiness.NOT_CONCERNED, True) == (found.state, found.is_tellable)
    assert (AWAY.reason,) == tuple(row.note for row in found.rows)
    assert Readiness.PARTLY is ready("B5", [AWAY], FiguresKept({KPI: FIGURE}, {}), figures=(FigureAsked(KPI),)).state


def test_one_question_that_concerns_the_company_is_enough_to_be_asked() -> None:
    """The others are left out, and it decides."""
    answers = [AWAY if INSTRUMENT.item(one).na_allowed else LOW for one in linked("B7")]  # type: ignore[arg-type]

    assert LOW in answers
    assert Readiness.MISSING is ready("B7", answers).state


def test_a_does_not_apply_without_a_reason_is_open() -> None:
    """It counts as unanswered everywhere."""
    item = next(one for one in linked("B7") if INSTRUMENT.item(one).na_allowed)  # type: ignore[arg-type]
    bare = Answer(special=Special.NOT_APPLICABLE)
    answers = [bare if one == item else SHOWN for one in linked("B7")]

    assert Readiness.PARTLY is ready("B7", answers).state


def test_the_profile_is_a_part_of_who_we_are() -> None:
    """B1 is begun with it."""
    assert Readiness.PARTLY is ready("B1", [], has_profile=True, from_profile=True).state
    assert Readiness.MISSING is ready("B1", [], has_profile=False, from_profile=True).state
    assert Readiness.MISSING is ready("B5", [], has_profile=True).state


def test_what_the_course_does_not_work_on_is_not_ours() -> None:
    """Whatever was answered."""
    found = ready("B6", [SHOWN], is_ours=False, not_ours=(NotOurs.SECTORS,))

    assert Readiness.NOT_OURS is found.state


@pytest.mark.parametrize(
    ("found", "is_tellable"),
    [
        (ready("B7", [SHOWN, None, None]), True),
        (ready("B7", [BARE, LOW, None]), False),
        (ready("B6", [LOW], FiguresKept({KPI: FIGURE}, {KPI: FIGURE}), figures=(FigureAsked(KPI),)), True),
        (ready("B6", [LOW], FiguresKept({KPI: FIGURE}, {}), figures=(FigureAsked(KPI),)), False),
    ],
    ids=["note", "no note", "fresh figure", "old figure"],
)
def test_a_letter_tells_what_is_shown(found: DisclosureReadiness, is_tellable: bool) -> None:
    """A level without a note, and a figure of long ago, are not for others."""
    assert is_tellable == found.is_tellable
