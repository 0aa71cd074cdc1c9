"""One-page reports of a bakery that has done everything, with texts as long as anybody may write."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from csr_xblock.content.library import instrument_with_words
from csr_xblock.domain.goals.measured_goal import MAX_FIGURE_CHARACTERS, MAX_UNIT_CHARACTERS, OwnFigure
from csr_xblock.domain.people.company_name import MAX_COMPANY_NAME
from csr_xblock.domain.plan.actions import MAX_TITLE_CHARACTERS, Action, ActionStatus, KeptAction
from csr_xblock.domain.priorities.confirmed_priority import MAX_WHY_CHARACTERS, ConfirmedPriority, HandIn
from csr_xblock.presentation.showing.one_page import OnePage, one_page
from csr_xblock.services.goals.show_goals import ShownGoals
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from csr_xblock.services.showing.show_company_work import NO_WORK, CompanyWork
from tests.domain.goals.made_goals import LOAVES, kept_goal, kept_reading
from tests.presentation.scored import PREFIX, SUBMITTED_AT, SomeLinks, example

TODAY = date(2026, 11, 29)
SENTENCE = "Kepame duoną iš miltų, kurių kilmę žinome, ir kasmet sunaudojame mažiau energijos negu pernai. "


def text_of(length: int) -> str:
    """Return words of a length, such as a baker would write."""
    return (SENTENCE * (length // len(SENTENCE) + 1))[: max(length, 1)].strip()


def action(number: int, title: str, status: ActionStatus = ActionStatus.DONE, **about: object) -> KeptAction:
    """Return an action as kept; done ones with higher numbers were done earlier."""
    done_on = TODAY - timedelta(days=number) if status is ActionStatus.DONE else None
    return KeptAction(number, 1, replace(Action(title, status), **about), done_on=done_on)  # type: ignore[arg-type]


def full_work(length: float = 1.0) -> CompanyWork:
    """Return the work of a company with more of everything than is shown, each text a share of the longest."""
    goals = [
        kept_goal(
            replace(
                LOAVES,
                own=OwnFigure(text_of(int(MAX_FIGURE_CHARACTERS * length)), text_of(int(MAX_UNIT_CHARACTERS * length))),
            ),
            number,
        )
        for number in range(1, 8)
    ]
    objectives = [objective.id for objective in example().instrument.objectives[:3]]
    return CompanyWork(
        tuple(
            ConfirmedPriority(one, text_of(int(MAX_WHY_CHARACTERS * length)), 1, SUBMITTED_AT, HandIn(7, SUBMITTED_AT))
            for one in objectives
        ),
        tuple(
            action(number, text_of(int(MAX_TITLE_CHARACTERS * length)), saved=Decimal(1200), currency=currency)
            for number, currency in enumerate(("EUR", "PLN", "RON", "CHF", "SEK", "NOK", "EUR"), start=1)
        ),
        ShownGoals(tuple(goals), {goal.id: [kept_reading(18)] for goal in goals}),
    )


def sheet(
    scored: ScoredAttempt | None = None,
    work: CompanyWork = NO_WORK,
    language: str = "en",
    name: str = "",
) -> OnePage:
    """Return the sheet of the bakery, or of another attempt. Call it in the language."""
    scored = scored or example()
    return one_page(
        scored,
        instrument_with_words(scored.instrument, language),
        SomeLinks(),
        PREFIX,
        name=name,
        programme="CSR Step by Step",
        today=TODAY,
        work=work,
        currency="EUR",
    )


def full_sheet(language: str, length: float = 1.0) -> OnePage:
    """Return the sheet with as much on it as there can be, each text a share of the longest."""
    return sheet(work=full_work(length), language=language, name=text_of(int(MAX_COMPANY_NAME * length)))
