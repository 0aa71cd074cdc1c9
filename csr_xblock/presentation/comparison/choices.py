"""Which two attempts can be set beside each other: days to choose from, and the latest pair of each mode."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.comparison.hand_ins import HandedInAttempt, Pair, latest_pair
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.scoring.earlier_attempts import comparison_address
from csr_xblock.presentation.scoring.find_out import ScreenLinks

MOST_OFFERED = 12
"""So many days are offered to choose from; the list of all attempts leads to every one."""


@dataclass(frozen=True)
class OfferedDay:
    """A day to set in the place of one of the two."""

    day: str
    url: str
    is_chosen: bool


@dataclass(frozen=True)
class OtherPair:
    """A pair of a mode in words, and its address."""

    title: str
    url: str


@dataclass(frozen=True)
class ChosenDays:
    """The days that can be chosen for either side, the latest first, and pairs of another mode."""

    earlier: tuple[OfferedDay, ...] = ()
    later: tuple[OfferedDay, ...] = ()
    others: tuple[OtherPair, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether there is anything else to choose."""
        return len(self.earlier) > 1 or len(self.later) > 1 or bool(self.others)


NOTHING_TO_CHOOSE = ChosenDays()


def days_to_choose(among: Sequence[HandedInAttempt], pair: Pair, links: ScreenLinks) -> ChosenDays:
    """Return the attempts of the pair's mode that can stand in the place of the earlier, and of the later one."""
    first, second = pair.first.number, pair.second.number
    of_mode = [one for one in among if one.mode is pair.second.mode]
    return ChosenDays(
        earlier=tuple(
            OfferedDay(day_of(one), links.to(comparison_address(one.number, second)), one.number == first)
            for one in _offered(of_mode, first)
            if one.number < second
        ),
        later=tuple(
            OfferedDay(day_of(one), links.to(comparison_address(first, one.number)), one.number == second)
            for one in _offered(of_mode, second)
            if one.number > first
        ),
        others=pairs_to_choose([one for one in among if one.mode is not pair.second.mode], links),
    )


def pairs_to_choose(hand_ins: Sequence[HandedInAttempt], links: ScreenLinks) -> tuple[OtherPair, ...]:
    """Return the latest pair of each mode that has one."""
    pairs = {mode: latest_pair([one for one in hand_ins if one.mode is mode]) for mode in Mode}
    return tuple(
        OtherPair(
            _title(mode) % {"first": day_of(pair.first), "second": day_of(pair.second)},
            links.to(comparison_address(pair.first.number, pair.second.number)),
        )
        for mode, pair in pairs.items()
        if pair is not None
    )


def _offered(hand_ins: Sequence[HandedInAttempt], chosen: int) -> list[HandedInAttempt]:
    """Return the latest ones, and the chosen one wherever it is."""
    return [one for place, one in enumerate(hand_ins) if place < MOST_OFFERED or one.number == chosen]


def day_of(one: HandedInAttempt) -> str:
    """Return the day on which an attempt was handed in."""
    return day_words(one.attempt.submitted_at)


def _title(mode: Mode) -> str:
    if mode is Mode.QUICK:
        return _("Quick checks of %(first)s and %(second)s")
    return _("Full self-assessments of %(first)s and %(second)s")
