"""In which order given learning is told, and when it says by itself that it is done."""

from dataclasses import replace
from datetime import date, timedelta

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.learning_plan.given_learning import GivenKind, GivenLearning, KeptGiven, in_order

DAY = date(2026, 12, 1)
OWN = GivenLearning(GivenKind.OWN, task="Walk", name="Ula")


def test_open_things_come_by_their_day_and_done_ones_last() -> None:
    """What has no day stands behind what has one; of what is done the newest first."""
    late, soon = (KeptGiven(number, 0, replace(OWN, due=DAY + timedelta(days=number))) for number in (1, 2))
    some_day = KeptGiven(3, 0, OWN)
    long_done, just_done = (KeptGiven(number, 0, OWN, DAY + timedelta(days=number)) for number in (4, 5))

    assert [late, soon, some_day, just_done, long_done] == in_order([long_done, some_day, soon, just_done, late])


def test_only_a_whole_unit_of_a_member_follows_the_progress() -> None:
    """Of a typed name nothing is known, and a task is done at work."""
    unit = GivenLearning(GivenKind.UNIT, UnitId("energy"), member=1)

    followed = [
        unit,
        replace(unit, member=None, name="Ula"),
        replace(unit, kind=GivenKind.TASK),
        replace(OWN, member=1),
    ]

    assert [True, False, False, False] == [one.follows_progress for one in followed]


def test_another_day_is_the_same_work_and_another_person_is_not() -> None:
    """A tick tells of who has it."""
    assert OWN.is_same_work(replace(OWN, due=DAY, change="Less waste"))
    assert not OWN.is_same_work(replace(OWN, name="Jonas"))
    assert not OWN.is_same_work(replace(OWN, task="Run"))
