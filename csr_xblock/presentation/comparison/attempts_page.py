"""The list of what a learner has handed in: what the template attempts.html shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from csr_xblock.domain.comparison.hand_ins import HandedInAttempt, latest_pair
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.people.profile_page import role_words
from csr_xblock.presentation.scoring.earlier_attempts import attempt_address, comparison_address
from csr_xblock.presentation.scoring.find_out import ScreenLinks
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.presentation.scoring.scorecard_words import band_name, mode_words


@dataclass(frozen=True)
class NamedHandIn:
    """An attempt with its instrument in the reader's language."""

    hand_in: HandedInAttempt
    words: Instrument


@dataclass(frozen=True)
class HandInRow:
    """One attempt in words. `compare_url` leads to it beside the one before of its mode, '' for the first of a mode."""

    day: str
    mode: str
    role: str
    result: str
    version: str
    url: str
    compare_url: str


@dataclass(frozen=True)
class OwnAttemptsPage:
    """Everything that was handed in, the latest first. `compare_url` is '' while there are no two of one mode."""

    prefix: str
    rows: tuple[HandInRow, ...]
    compare_url: str
    scorecard_url: str
    start_url: str


def attempts_page(named: Sequence[NamedHandIn], links: ScreenLinks, prefix: str) -> OwnAttemptsPage:
    """Return the page of a learner's own attempts, the latest first."""
    roles = {role: name for role, name, _hint in role_words()}
    pair = latest_pair([one.hand_in for one in named])
    return OwnAttemptsPage(
        prefix=prefix,
        rows=tuple(
            HandInRow(
                day=day_words(one.hand_in.attempt.submitted_at),
                mode=mode_words(one.words, one.hand_in.mode),
                role=roles[one.hand_in.attempt.sheet.role],
                result=result_words(one),
                version=one.hand_in.version,
                url=links.to(attempt_address(one.hand_in.number)),
                compare_url=_compare_url(one.hand_in, [other.hand_in for other in named[place + 1 :]], links),
            )
            for place, one in enumerate(named)
        ),
        compare_url="" if pair is None else links.to(comparison_address(pair.first.number, pair.second.number)),
        scorecard_url=links.to("scorecard"),
        start_url=links.to("start"),
    )


def result_words(named: NamedHandIn) -> str:
    """Return the company's level with its number, or that there is none."""
    one = named.hand_in
    if one.display is None:
        is_staff_view = one.attempt.sheet.role.is_staff_view
        return _("View of areas, without a level") if is_staff_view else pgettext("result", "Without a level")
    about = {"level": band_name(named.words, one.band), "number": whole(one.display)}
    # Translators: the level's name and the company's number of 100, in a list.
    return _("%(level)s, %(number)s of 100") % about


def _compare_url(one: HandedInAttempt, earlier: Sequence[HandedInAttempt], links: ScreenLinks) -> str:
    before = next((other for other in earlier if other.mode is one.mode), None)
    return "" if before is None else links.to(comparison_address(before.number, one.number))
