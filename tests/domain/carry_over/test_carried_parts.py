"""What can be taken over into a new course, and from where."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from csr_xblock.domain.carry_over.carried_parts import STEP_OF, CarriedPart, KeptWork, parts_of, to_carry_over
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.programme.settings import Step

HERE, OLDER, NEWER = (CompanyKey(7, f"course-v1:CSR+{number}+2026") for number in (303, 101, 202))
THEN = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)
GOALS = KeptWork(CarriedPart.GOALS, OLDER, rows=3, to_carry=2, changed_at=THEN)
LATER = replace(GOALS, key=NEWER, changed_at=THEN + timedelta(days=1))


def test_part_comes_from_where_it_was_changed_last() -> None:
    """Whatever order they are found in; each part by itself."""
    links = replace(GOALS, part=CarriedPart.LINKS)
    expected = {CarriedPart.LINKS: links, CarriedPart.GOALS: LATER}

    assert expected == to_carry_over([GOALS, LATER, links], HERE) == to_carry_over([LATER, links, GOALS], HERE)
    assert [CarriedPart.LINKS, CarriedPart.GOALS] == list(to_carry_over([LATER, links], HERE))


def test_part_that_is_begun_here_is_not_offered() -> None:
    """Nothing is replaced; under another assessment's name of this course nothing is taken either."""
    assert {} == to_carry_over([GOALS, replace(GOALS, key=HERE, to_carry=0)], HERE)
    assert {} == to_carry_over([replace(GOALS, key=replace(HERE, assessment="site-b"))], HERE)


def test_course_in_which_nothing_goes_on_is_passed_over() -> None:
    """Ten actions that are all done are nothing to take along, and hide no older ones that wait."""
    assert {CarriedPart.GOALS: GOALS} == to_carry_over([GOALS, replace(LATER, to_carry=0)], HERE)


def test_programme_offers_what_it_has_a_place_for() -> None:
    """Every part belongs to a step; a hidden one has no place."""
    assert set(CarriedPart) == set(STEP_OF)
    assert (CarriedPart.IMPORTANCE, CarriedPart.STAKEHOLDERS) == parts_of({Step.IMPORTANCE, Step.START})
    assert () == parts_of({Step.START})
