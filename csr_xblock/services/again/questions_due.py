"""Reads what is done and has questions that wait to be answered again, as things that are due."""

from csr_xblock.domain.again.asked_again import AskedAgain
from csr_xblock.domain.journey.due import DueKind, DueThing
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.services.again.show_asked_again import DoneSince, ShownAgain, show_asked_again


def questions_due(attempt: Attempt | None, instrument: Instrument, done: DoneSince) -> tuple[DueThing, ...]:
    """
    Return each unit and action with a question that was not answered again since. At most two queries.

    `attempt` is the person's latest hand-in. An action has a title for those only who may read the company's plan.
    """
    if attempt is None:
        return ()
    shown = show_asked_again(attempt, instrument, done)
    return tuple(
        DueThing(
            DueKind.AGAIN,
            asked.thing.action or 0,
            _title(asked, shown) or done.titles.get(asked.thing.unit, ""),
            asked.day,
        )
        for asked in shown.asked
        if asked.waiting
    )


def _title(asked: AskedAgain, shown: ShownAgain) -> str:
    return "" if asked.thing.action is None else shown.titles.get(asked.thing.action, "")
