"""
Learning that a company gives to somebody: a unit, its task alone, or a task in own words, by a day.

Whoever belongs to the company is a member, known by the number of the account; everybody else is a name that was typed.
Source: METHODOLOGY 2.6 (learning plan of the strategy document), JOURNEY 1.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.units.learning_unit import NO_UNIT

MAX_GIVEN = 200
"""How many a company may have at a time, done ones included."""

MAX_TASK_CHARACTERS = 200
MAX_NAME_CHARACTERS = 120
MAX_CHANGE_CHARACTERS = 300


class GivenKind(StrEnum):
    """What is given. A unit has its task in it; the task alone is for whoever reads nothing at a screen."""

    UNIT = "unit"
    TASK = "task"
    OWN = "own"


@dataclass(frozen=True)
class GivenLearning:
    """
    What is given, to whom, until when, and what shall be different at work then.

    `unit` is set but for a task in own words, which are `task`. Of `member` and `name` one is set; without either it is
    given to nobody at the moment, because who had it has left.
    """

    kind: GivenKind
    unit: UnitId = NO_UNIT
    task: str = ""
    member: int | None = None
    name: str = ""
    due: date | None = None
    change: str = ""

    @property
    def is_open_to_all(self) -> bool:
        """Whether nobody has it at the moment."""
        return self.member is None and not self.name

    @property
    def follows_progress(self) -> bool:
        """Whether the member's own progress says that it is done; everything else is ticked by hand."""
        return self.kind is GivenKind.UNIT and self.member is not None

    def is_same_work(self, other: "GivenLearning") -> bool:
        """Whether the same is given to the same person, so that what is ticked stays ticked."""
        return self._work == other._work

    @property
    def _work(self) -> tuple[object, ...]:
        return self.kind, self.unit, self.task, self.member, self.name


@dataclass(frozen=True)
class Receiver:
    """A member of a company, to whom learning can be given in a course."""

    company: CompanyKey
    user_id: int


@dataclass(frozen=True)
class OpenGiven:
    """
    Something that a member has to do still, as far as that member is told of it.

    `change` says what shall be different at work then, '' where nothing was said.
    """

    id: int
    revision: int
    kind: GivenKind
    unit: UnitId
    task: str
    due: date | None
    change: str = ""

    @property
    def is_ticked(self) -> bool:
        """Whether the member says that it is done; a unit says so by itself."""
        return self.kind is not GivenKind.UNIT


@dataclass(frozen=True)
class KeptGiven:
    """The same as kept. `done_on` is the day of the tick, or that on which the member's progress says it was done."""

    id: int
    revision: int
    given: GivenLearning
    done_on: date | None = None


def in_order(given: Iterable[KeptGiven]) -> list[KeptGiven]:
    """Return what is open by its day, what has none behind it, and last what is done, the newest first."""
    return sorted(given, key=_place)


def _place(one: KeptGiven) -> tuple[int, int, int]:
    if one.done_on is not None:
        return 2, -one.done_on.toordinal(), one.id
    return (1, 0, one.id) if one.given.due is None else (0, one.given.due.toordinal(), one.id)
