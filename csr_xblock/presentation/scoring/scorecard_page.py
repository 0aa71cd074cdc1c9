"""
The scorecard's page: what is good already, level and areas, strengths, what to do, how it is worked out, where to go.

It joins the parts that stand in `scorecard_...`; every number in it comes from the scorecard, every word from the
instrument or the interface's translations. Source: METHODOLOGY 2.1 step 4, 2.4, 5.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.presentation.days import day_words
from csr_xblock.presentation.people.profile_page import role_words
from csr_xblock.presentation.scoring.areas import AreasView, areas_view
from csr_xblock.presentation.scoring.earlier_attempts import NO_EARLIER, EarlierLinks
from csr_xblock.presentation.scoring.find_out import Answering, FindOutView, ScreenLinks, find_out_view
from csr_xblock.presentation.scoring.items import (
    DoNotKnowView,
    ImprovementsView,
    StrengthsView,
    improvements_view,
    questions_view,
    strengths_view,
    unknown_elsewhere,
)
from csr_xblock.presentation.scoring.level import LevelView, level_view
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.presentation.scoring.objectives import ObjectivesView, objectives_view
from csr_xblock.presentation.scoring.reliance import RelianceView, reliance_view
from csr_xblock.presentation.scoring.scorecard_links import NOWHERE, ScorecardLinks
from csr_xblock.presentation.scoring.scorecard_words import mode_words
from csr_xblock.presentation.scoring.today import TodayView
from csr_xblock.presentation.scoring.unit_links import NO_UNITS, UnitLinks
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt

REPORT = "report"
"""The name of the screen that shows the scorecard for paper."""

ONE_PAGE = "one-page"
"""The name of the screen that shows others on one sheet where a company is."""


@dataclass(frozen=True)
class ScorecardOrigin:
    """What the scorecard was made from: day, mode and role in short phrases, and how far it reaches in sentences."""

    title: str
    day: str
    mode: str
    role: str
    reach: tuple[str, ...]
    disclaimer: str


@dataclass(frozen=True)
class ScorecardPage:
    """
    Everything the scorecard shows. Addresses are None where the reader cannot go there, in `onward` ''.

    `shows_answers` False: the reader may see scores only, not what was answered to single questions. `today` is None
    while nothing was done since the hand-in. `past` says of an earlier attempt that it is shown as it was handed in, ''
    of the latest one.
    """

    prefix: str
    attempt: ScorecardOrigin
    strengths: StrengthsView
    level: LevelView
    areas: AreasView
    reliance: RelianceView
    improvements: ImprovementsView
    find_out: FindOutView
    questions: tuple[DoNotKnowView, ...]
    objectives: ObjectivesView
    start_url: str
    report_url: str | None
    one_page_url: str
    onward: ScorecardLinks
    new_attempt_url: str | None
    shows_answers: bool = True
    today: TodayView | None = None
    earlier: EarlierLinks = NO_EARLIER
    past: str = ""


def scorecard_page(
    scored: ScoredAttempt,
    words: Instrument,
    links: ScreenLinks,
    prefix: str,
    onward: ScorecardLinks = NOWHERE,
    *,
    new_attempt_url: str | None,
    answering: Answering | None = None,
    units: UnitLinks = NO_UNITS,
    earlier: EarlierLinks = NO_EARLIER,
) -> ScorecardPage:
    """
    Return the page of one submitted attempt. `words` is the attempt's instrument in the reader's language.

    `answering` is None where nobody can answer. `units` are those of the programme around.
    """
    sheet, scorecard = scored.attempt.sheet, scored.scorecard
    find_out = find_out_view(words, sheet, scorecard, prefix, answering or Answering(links), units)
    return ScorecardPage(
        prefix=prefix,
        attempt=scorecard_origin(scored.attempt, words, scorecard),
        strengths=strengths_view(words, sheet, scorecard),
        level=level_view(words, scorecard),
        areas=areas_view(words, sheet, scorecard),
        reliance=reliance_view(words, scorecard),
        improvements=improvements_view(words, scorecard, scored.importance, units),
        find_out=find_out,
        questions=questions_view(words, unknown_elsewhere(words, scorecard)),
        objectives=objectives_view(words, scorecard, scored.importance),
        start_url=links.to("start"),
        report_url=links.to(REPORT),
        one_page_url=links.to(ONE_PAGE),
        onward=onward,
        new_attempt_url=new_attempt_url,
        earlier=earlier,
    )


def past_words() -> str:
    """Return that an earlier attempt is shown as it was handed in."""
    return _(
        "This is as it was handed in: with the questions, the answers, and what was important to the company on that "
        "day."
    )


def scorecard_origin(attempt: Attempt, words: Instrument, scorecard: Scorecard) -> ScorecardOrigin:
    """Return what the scorecard of a submitted attempt was made from."""
    is_staff_view = attempt.sheet.role.is_staff_view
    role = next(name for role, name, _hint in role_words() if role is attempt.sheet.role)
    return ScorecardOrigin(
        title=_staff_title(scorecard) if is_staff_view else _("Your scorecard"),
        day=day_words(attempt.submitted_at),
        mode=mode_words(words, attempt.sheet.mode),
        role=role,
        reach=tuple(_reach(attempt, words)),
        disclaimer=words.disclaimer
        or _("A self-assessment for learning. It is not a certificate, an audit or legal advice."),
    )


def _staff_title(scorecard: Scorecard) -> str:
    """Return of how many areas staff have a picture: those with a number (JOURNEY 2)."""
    areas = scorecard.overall.valid_perspectives
    if not areas:
        return _("Your view of the company")
    return ngettext("Your view of %(count)s area", "Your view of %(count)s areas", areas) % {"count": whole(areas)}


def _reach(attempt: Attempt, words: Instrument) -> list[str]:
    """Return what the picture does not cover or rests on: questions kept for others, answers nobody looked at again."""
    sheet, sentences = attempt.sheet, []
    asked = len(sheet.asked_items(words))
    counts = {"asked": whole(asked), "all": whole(len(words.items))}
    if sheet.role.is_staff_view:
        sentences.append(
            ngettext(
                "This is how you see it. It covers the %(asked)s question that you were asked, of %(all)s in all; "
                "others may see it differently.",
                "This is how you see it. It covers the %(asked)s questions that you were asked, of %(all)s in all; "
                "others may see it differently.",
                asked,
            )
            % counts
        )
    if sheet.mode is Mode.QUICK:
        sentences.append(_quick_words(sheet.role) % counts)
    unseen = len(sheet.unseen_items(words))
    if unseen:
        sentences.append(
            ngettext(
                "%(unseen)s answer was taken over from last time and not looked at again. It counts as it was.",
                "%(unseen)s answers were taken over from last time and not looked at again. They count as they were.",
                unseen,
            )
            % {"unseen": whole(unseen)}
        )
    return sentences


def _quick_words(role: Role) -> str:
    if role.is_staff_view:
        return _(
            "The quick check asks only core questions (%(asked)s of %(all)s). "
            "Its numbers are not comparable with those of the full self-assessment."
        )
    return _(
        "The quick check asks only core questions (%(asked)s of %(all)s). "
        "Its number is not comparable with that of the full self-assessment."
    )
