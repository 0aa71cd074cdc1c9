"""
The one-page report: what a company shows of itself to colleagues, customers and the bank, on one sheet.

Every number comes from the scorecard and the company's own work; it works out nothing of its own. Its sentences speak
to others, who have not answered the questions. Source: METHODOLOGY 2.1 step 4, JOURNEY 5.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.questions.instrument import Instrument, Mode
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.scoring.areas import AreasView
from csr_xblock.presentation.scoring.find_out import ScreenLinks
from csr_xblock.presentation.scoring.items import StrengthView
from csr_xblock.presentation.scoring.level import LevelView
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.presentation.scoring.scorecard_page import REPORT, ScorecardPage, scorecard_page
from csr_xblock.presentation.showing.own_work import OwnWorkView, own_work_view
from csr_xblock.presentation.showing.sheet_fit import Fit, fit_of
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from csr_xblock.services.showing.show_company_work import NO_WORK, CompanyWork

MOST_STRENGTHS = 3


@dataclass(frozen=True)
class SheetPart:
    """A part that can be left out: its word in the page's code, and what people call it."""

    word: str
    label: str


@dataclass(frozen=True)
class OnePage:
    """
    The sheet. `name` is the company's, '' where nobody has given it; `about` is the heading.

    `by` says who answered what and when, `reach` in sentences how far the numbers go. `level` is None for staff, who
    get none. `parts` are what can be left out; `fit` how tightly the sheet is set so that it stays one.
    """

    prefix: str
    title: str
    name: str
    about: str
    by: str
    reach: tuple[str, ...]
    level: LevelView | None
    areas: AreasView
    strengths_title: str
    strengths: tuple[StrengthView, ...]
    own: OwnWorkView
    counting: str
    disclaimer: str
    made_with: str
    scorecard_url: str
    report_url: str
    document_url: str = ""
    parts: tuple[SheetPart, ...] = ()
    fit: Fit = Fit.WIDE


def one_page(
    scored: ScoredAttempt,
    words: Instrument,
    links: ScreenLinks,
    prefix: str,
    *,
    name: str,
    programme: str,
    today: date,
    work: CompanyWork = NO_WORK,
    currency: str = "",
    document_url: str = "",
) -> OnePage:
    """
    Return the sheet of a submitted attempt. `words` is the attempt's instrument in the reader's language.

    `name` is the company's, `programme` the title of what the learner takes part in. `work` is what the company does,
    `currency` the money of its turnover. `document_url` leads to the company's strategy, '' for who may not read it.
    """
    card, sheet = scorecard_page(scored, words, links, prefix, new_attempt_url=None), scored.attempt.sheet
    is_of_staff = sheet.role.is_staff_view
    page = OnePage(
        prefix=prefix,
        title=words.title,
        name=name,
        about=_("How I see the company") if is_of_staff else _("How we take responsibility"),
        by=" · ".join((card.attempt.day, card.attempt.mode, card.attempt.role)),
        reach=tuple(_reach(scored, words)),
        level=None if is_of_staff else card.level,
        areas=card.areas,
        strengths_title=_strengths_title(scored.scorecard, is_of_staff=is_of_staff),
        strengths=card.strengths.items[:MOST_STRENGTHS],
        own=own_work_view(work, words, currency),
        counting=_counting(card),
        disclaimer=card.attempt.disclaimer,
        made_with=_("Made with “%(programme)s”, %(day)s") % {"programme": programme, "day": date_words(today)},
        scorecard_url=links.to("scorecard"),
        report_url=links.to(REPORT),
        document_url=document_url,
    )
    return replace(page, parts=tuple(_parts(page)), fit=_fit(page))


def _reach(scored: ScoredAttempt, words: Instrument) -> Iterator[str]:
    """Yield how many questions the picture rests on, whose view it is, and what nobody looked at again."""
    sheet, areas = scored.attempt.sheet, scored.scorecard.perspectives.values()
    asked, every = len(sheet.asked_items(words)), len(words.items)
    applicable = sum(one.applicable_items for one in areas)
    answered = {"answered": whole(sum(one.answered_items for one in areas)), "all": whole(applicable)}
    yield (
        ngettext(
            "%(answered)s of %(all)s question that applies is answered.",
            "%(answered)s of %(all)s questions that apply are answered.",
            applicable,
        )
        % answered
    )
    counts = {"asked": whole(asked), "all": whole(every)}
    if sheet.role.is_staff_view:
        yield (
            ngettext(
                "One person’s view: it covers %(asked)s of %(all)s question, and others may see it differently.",
                "One person’s view: it covers %(asked)s of %(all)s questions, and others may see it differently.",
                every,
            )
            % counts
        )
    elif sheet.mode is Mode.QUICK:
        yield (
            ngettext(
                "A quick check asks only %(asked)s of %(all)s question; "
                "its number is not comparable with that of the full self-assessment.",
                "A quick check asks only %(asked)s of %(all)s questions; "
                "its number is not comparable with that of the full self-assessment.",
                every,
            )
            % counts
        )
    unseen = len(sheet.unseen_items(words))
    if unseen:
        yield ngettext(
            "%(unseen)s answer was taken over from last time and not looked at again. It counts as it was.",
            "%(unseen)s answers were taken over from last time and not looked at again. They count as they were.",
            unseen,
        ) % {"unseen": whole(unseen)}


def _strengths_title(scorecard: Scorecard, *, is_of_staff: bool) -> str:
    if scorecard.is_relative_strength:
        return _("The strongest point so far")
    return _("What the company does well") if is_of_staff else _("What we do well")


def _counting(card: ScorecardPage) -> str:
    """Return how the numbers come about, for somebody who sees them for the first time."""
    areas = _("How it is counted: an area whose answers are all at the highest of five levels has 100.")
    if not card.level.number:
        return areas
    level = _("The level is the average of the areas, and lower where they are uneven.")
    return f"{areas} {level}"


def _parts(page: OnePage) -> Iterator[SheetPart]:
    """Yield what there is to leave out, in the order of the sheet."""
    if page.name:
        yield SheetPart("name", _("Name of the company"))
    if page.level is not None:
        yield SheetPart("level", _("The level"))
    yield SheetPart("areas", _("The areas with their numbers"))
    if page.strengths:
        yield SheetPart("strengths", page.strengths_title)
    if page.own.priorities:
        yield SheetPart("priorities", _("What comes first for us"))
    if page.own.done is not None:
        yield SheetPart("done", _("What we have done"))
    if page.own.saved:
        yield SheetPart("saved", _("What it has saved us"))
    if page.own.figures:
        yield SheetPart("figures", _("What we follow in figures"))


def _fit(page: OnePage) -> Fit:
    """Return how tightly the sheet is set, from all texts that people have written and all that they have chosen."""
    own = page.own
    return fit_of(
        # The name is set twice as large as the rest.
        head=[page.name * 2, page.about, page.by, *page.reach, page.counting, page.disclaimer],
        columns=(
            (
                [text for one in page.strengths for text in (f"{one.topic} {one.area}", one.proof)],
                [text for one in own.priorities for text in (f"{one.title} {one.area}", one.why)],
            ),
            (
                [own.done.count, *own.done.titles, own.done.more] if own.done else [],
                [own.saved],
                [text for one in own.figures for text in (f"{one.name} {one.unit}", one.first)],
            ),
        ),
    )
