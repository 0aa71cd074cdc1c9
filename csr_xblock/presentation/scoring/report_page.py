"""
The report: the scorecard for paper, first on one sheet, then in full with every answer.

It shows what the scorecard shows and adds who made it; it works out nothing of its own.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.people.company_name import MAX_COMPANY_NAME
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.interpretation import NO_INTERPRETATION, Interpretation
from csr_xblock.presentation.hunt.found_things import FoundInArea
from csr_xblock.presentation.scoring.answer_lines import AreaAnswers, answers_by_area
from csr_xblock.presentation.scoring.find_out import ScreenLinks
from csr_xblock.presentation.scoring.first_sheet import is_long
from csr_xblock.presentation.scoring.interpretation import InterpretationView, interpretation_view
from csr_xblock.presentation.scoring.items import ImprovementView
from csr_xblock.presentation.scoring.scorecard_page import ONE_PAGE, REPORT, ScorecardPage, scorecard_page
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt

IN_SUMMARY = 3
"""How many areas to improve the first sheet names."""


@dataclass(frozen=True)
class ReportCompany:
    """
    The company as the page shows it. `name` is '' until a member gives it; `id` is its number, '' for none.

    `may_name` is False for staff of a shared company and where nothing can be kept; `save_url` is the handler.
    """

    name: str
    id: str
    may_name: bool
    save_url: str
    max_name: int = MAX_COMPANY_NAME


@dataclass(frozen=True)
class ReportPage:
    """
    The report. `title` is the questionnaire's, `heading` the company's name where it has one; `foot` stands at the foot
    of each sheet.

    `person` is the platform's name of the reader, who chooses whether it is printed; '' if the platform knows none.
    `first` are the improvement areas of the first sheet, `others` all after them. `is_long`: the first sheet takes
    small type.
    """

    prefix: str
    title: str
    heading: str
    company: ReportCompany
    person: str
    role: str
    foot: str
    scorecard: ScorecardPage
    first: tuple[ImprovementView, ...]
    others: tuple[ImprovementView, ...]
    is_long: bool
    interpretation: InterpretationView
    good_things: tuple[FoundInArea, ...]
    saved: str
    answers: tuple[AreaAnswers, ...]
    scorecard_url: str
    one_page_url: str
    next_url: str


def report_page(
    scored: ScoredAttempt,
    words: Instrument,
    links: ScreenLinks,
    prefix: str,
    company: ReportCompany,
    person: str,
    texts: Interpretation = NO_INTERPRETATION,
    *,
    good_things: tuple[FoundInArea, ...] = (),
    saved: str = "",
) -> ReportPage:
    """
    Return the report of a submitted attempt. `words` is the attempt's instrument in the reader's language.

    `texts` is what its levels mean, in that language; without them the report has no such part.
    `good_things` are what the company does already; without any the report has no such part. `saved` is the money that
    its actions have saved, in words.
    """
    scorecard = scorecard_page(scored, words, links, prefix, new_attempt_url=None)
    heading = company.name or _heading(scored)
    improvements = (*scorecard.improvements.first, *scorecard.improvements.others)
    return ReportPage(
        prefix=prefix,
        title=words.title,
        heading=heading,
        company=company,
        person=person,
        role=scorecard.attempt.role,
        foot=" · ".join(part for part in (company.name, scorecard.attempt.day) if part),
        scorecard=scorecard,
        first=improvements[:IN_SUMMARY],
        others=improvements[IN_SUMMARY:],
        is_long=is_long(heading, scorecard, improvements[:IN_SUMMARY]),
        interpretation=interpretation_view(words, scored.scorecard, texts),
        good_things=good_things,
        saved=saved,
        answers=answers_by_area(words, scored.attempt.sheet),
        scorecard_url=links.to("scorecard"),
        one_page_url=links.to(ONE_PAGE),
        next_url=links.to(REPORT),
    )


def _heading(scored: ScoredAttempt) -> str:
    return _("How I see the company") if scored.attempt.sheet.role.is_staff_view else _("Our scorecard")
