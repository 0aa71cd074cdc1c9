"""Several raters: the view of staff is worth hearing, and only safe to give when nobody can be recognised."""

from fractions import Fraction
from typing import Any

import pytest

from csr_xblock.domain.identifiers import ItemId
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.answers import AnswerSheet, Special
from csr_xblock.domain.questions.instrument import Instrument, Mode, ScoringParameters
from csr_xblock.domain.scoring.raters import Agreement, ItemRating, combine_raters
from tests.domain.instruments import read_vectors, sheet_of, tiny_instrument

I1 = ItemId("i1")
STAFF_ITEM = {"is_asked_of_staff": True, "na_allowed": True}
NOBODY = ItemRating(None, None, 0, None, None, None, None, None, gap_flag=False)
ROLES = {"owner": Role.OWNER, "manager": Role.MANAGER, "staff": Role.EMPLOYEE}


def sheets_of(levels_by_role: dict[Role, list[str | int]], **about: Any) -> list[AnswerSheet]:
    """Return one sheet per code, each answering item i1 only."""
    return [sheet_of({"i1": code}, role=role, **about) for role, codes in levels_by_role.items() for code in codes]


def rate_one(levels_by_role: dict[Role, list[str | int]], **structure: Any) -> ItemRating:
    """Return the rating of the single item of an instrument; by default it is asked of staff."""
    return combine_raters(tiny_instrument({**STAFF_ITEM, **structure}), sheets_of(levels_by_role))[I1]


def shape_of(rating: ItemRating) -> dict[str, Any]:
    """Return a rating in the words of the vectors."""
    return {
        "company": rating.company,
        "management": rating.management,
        "management_n": rating.management_n,
        "staff": rating.staff,
        "staff_n": rating.staff_n,
        "sd": rating.spread,
        "agreement": rating.agreement,
        "gap": rating.gap,
        "gap_flag": rating.gap_flag,
    }


@pytest.mark.parametrize("case", read_vectors()["raters"], ids=["four-staff", "five-staff"])
def test_ratings_agree_with_the_vectors(case: dict[str, Any], packaged: Instrument, vectors: dict[str, Any]) -> None:
    """The methodology's examples of a group below and at the minimum; items that nobody answered stay empty."""
    sheets = [sheet_of(rater["answers"], role=ROLES[rater["role"]]) for rater in case["input"]["raters"]]

    actual = combine_raters(packaged, sheets)

    assert [item.id for item in packaged.items] == list(actual)
    for item_id, rating in actual.items():
        expected = case["expected"].get(item_id, shape_of(NOBODY))
        for name, value in shape_of(rating).items():
            is_number = isinstance(expected[name], float)
            wanted = pytest.approx(expected[name], abs=vectors["number_tolerance"]) if is_number else expected[name]
            assert wanted == (float(value) if is_number else value), (item_id, name)


def test_groups_count_equally_not_heads() -> None:
    """Otherwise fifty employees would answer for the owner, or the owner could not be outweighed by anybody."""
    actual = rate_one({Role.OWNER: [4], Role.EMPLOYEE: [0] * 9})

    assert (2, 4, 0, 9) == (actual.company, actual.management, actual.staff, actual.staff_n)


def test_group_below_the_minimum_leaves_no_trace() -> None:
    """Not even the number of answers may be seen, or a manager could watch them come in."""
    expected = rate_one({Role.OWNER: [2], Role.MANAGER: [3]})

    assert expected == rate_one({Role.OWNER: [2], Role.MANAGER: [3], Role.EMPLOYEE: [0] * 4})


def test_only_levels_make_the_group() -> None:
    """Five people of whom one does not know are four answers: a mean of four must not be shown."""
    actual = rate_one({Role.EMPLOYEE: [1, 1, 1, 1, "d"]})

    assert NOBODY == actual


def test_author_sets_the_minimum_group() -> None:
    """The author may choose 3 to 10."""
    instrument = tiny_instrument(STAFF_ITEM, scoring=ScoringParameters(rater_min_group=3))

    actual = combine_raters(instrument, sheets_of({Role.EMPLOYEE: [1, 2, 3]}))

    assert (2, 3) == (actual[I1].staff, actual[I1].staff_n)


@pytest.mark.parametrize("answers_everything", [False, True])
def test_staff_never_count_on_items_that_are_not_theirs(answers_everything: bool) -> None:
    """An employee may answer everything for learning, but books and taxes are not theirs to rate."""
    instrument = tiny_instrument({"is_asked_of_staff": False})
    sheets = sheets_of({Role.EMPLOYEE: [1] * 6}, answers_everything=answers_everything)

    assert NOBODY == combine_raters(instrument, sheets)[I1]


def test_items_not_asked_in_a_quick_check_are_not_rated() -> None:
    """An answer that is left from an earlier full draft is not part of a quick check."""
    instrument = tiny_instrument({**STAFF_ITEM, "is_core": False})

    assert NOBODY == combine_raters(instrument, sheets_of({Role.OWNER: [4]}, mode=Mode.QUICK))[I1]


@pytest.mark.parametrize("role", [Role.REPRESENTATIVE, Role.CONSULTANT])
def test_dialogue_and_review_are_no_raters(role: Role) -> None:
    """A representative is known by name and would make the staff group smaller than it looks."""
    assert NOBODY == rate_one({role: [3] * 6})


def test_staff_alone_do_not_answer_for_the_company() -> None:
    """The company value is management's, corrected by staff; without management there is none to correct."""
    actual = rate_one({Role.EMPLOYEE: [2] * 5})

    assert (None, 2, None, False) == (actual.company, actual.staff, actual.gap, actual.gap_flag)


@pytest.mark.parametrize(
    ("management", "company", "mean"),
    [
        pytest.param(["na"], Special.NOT_APPLICABLE, None, id="only-na"),
        pytest.param(["na", "d"], Special.NOT_APPLICABLE, None, id="na-and-unknown"),
        pytest.param(["na", 3], 3, 3, id="a-level-beside-na-counts"),
        pytest.param(["d"], None, None, id="unknown-is-not-na"),
    ],
)
def test_item_does_not_apply_when_management_only_says_so(
    management: list[str | int], company: Special | int | None, mean: int | None
) -> None:
    """One 'does not apply' must not wipe out a colleague's answer, and not knowing is not the same."""
    actual = rate_one({Role.MANAGER: management})

    assert (company, mean) == (actual.company, actual.management)


@pytest.mark.parametrize(
    ("levels", "spread", "agreement"),
    [
        pytest.param([3, 3], 0.0, Agreement.HIGH, id="all-the-same"),
        pytest.param([2, 3], 12.5, Agreement.MEDIUM, id="exactly-12.5-is-no-longer-high"),
        pytest.param([1, 3], 25.0, Agreement.LOW, id="exactly-one-level-is-low"),
        pytest.param([0, 4], 50.0, Agreement.LOW, id="opposites"),
    ],
)
def test_agreement_follows_the_spread(levels: list[str | int], spread: float, agreement: Agreement) -> None:
    """Disagreement inside management is the start of a talk; the thresholds are levels, so they are met exactly."""
    actual = rate_one({Role.OWNER: levels})

    assert (spread, agreement) == (actual.spread, actual.agreement)


@pytest.mark.parametrize(
    ("staff", "gap", "is_flagged"),
    [
        pytest.param([2, 2, 2, 2, 3], 20, True, id="20-points"),
        pytest.param([2, 2, 2, 3, 3], 15, False, id="15-points"),
        pytest.param([4, 4, 4, 4, 4], -25, False, id="staff-see-it-higher"),
    ],
)
def test_gap_is_flagged_when_management_sees_more(staff: list[str | int], gap: int, is_flagged: bool) -> None:
    """The sentence behind the flag says that management sees it higher, so it must not stand at the opposite."""
    actual = rate_one({Role.OWNER: [3], Role.EMPLOYEE: staff})

    assert (gap, is_flagged) == (actual.gap, actual.gap_flag)


@pytest.mark.parametrize(
    ("staff", "expected"),
    [
        ([1, 1, 1, 2, 2], Fraction(3, 2)),
        ([1, 1, 1, 1, 2], Fraction(1)),
        ([1, 1, 1, 2], None),
    ],
)
def test_staff_mean_is_shown_to_half_a_level(staff: list[str | int], expected: Fraction | None) -> None:
    """Two exact means, before and after one more answer, give that answer away."""
    assert expected == rate_one({Role.EMPLOYEE: staff}).staff_to_half_a_level
