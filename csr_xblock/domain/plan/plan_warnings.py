"""
When a company has begun too much at once: small companies finish three at a time. It warns and forbids nothing.

Source: METHODOLOGY 2.6: more than seven running actions, more than five of one person.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from csr_xblock.domain.plan.actions import Action, ActionStatus

MANY_RUNNING = 8
MANY_OF_ONE = 6


@dataclass(frozen=True)
class PlanWarnings:
    """
    `running` is how many actions run, 0 where that is no reason to warn.

    `people` are those who carry too many, as first written, with how many. '' stands for the one person of a firm.
    """

    running: int = 0
    people: tuple[tuple[str, int], ...] = ()


def warnings_of(actions: Iterable[Action], *, is_one_person: bool = False) -> PlanWarnings:
    """Return what to warn of. Names are compared without capitals and extra spaces."""
    running = [action for action in actions if action.status is ActionStatus.RUNNING]
    written: dict[str, str] = {}
    carried: Counter[str] = Counter()
    for action in running:
        name = "" if is_one_person else " ".join(action.responsible.split())
        if name or is_one_person:
            written.setdefault(name.casefold(), name)
            carried[name.casefold()] += 1
    return PlanWarnings(
        running=len(running) if len(running) >= MANY_RUNNING else 0,
        people=tuple((written[name], count) for name, count in carried.items() if count >= MANY_OF_ONE),
    )
