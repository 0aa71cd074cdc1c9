"""What has moved since the hand-in: "as handed in" and "today" beside each other, and which questions did it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.again.answer_again import AnswerAgain
from csr_xblock.domain.identifiers import ItemId, UnitId
from csr_xblock.domain.questions.answers import Answer
from csr_xblock.domain.questions.attempt import Attempt
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.scoring.scorecard import Scorecard
from csr_xblock.presentation.days import date_words, day_words
from csr_xblock.presentation.scoring.again_words import after_words, short_words
from csr_xblock.presentation.scoring.charts import percent_of_width
from csr_xblock.presentation.scoring.numbers import whole
from csr_xblock.presentation.scoring.scorecard_words import band_name
from csr_xblock.services.again.show_asked_again import ShownAgain

NOTHING = Answer()


@dataclass(frozen=True)
class ThenAndToday:
    """A number as it was handed in and as it is today, '' where there is none. Fills are widths of bars in percent."""

    id: str
    name: str
    color: str
    then: str
    today: str
    then_fill: str
    today_fill: str
    has_moved: bool


@dataclass(frozen=True)
class MovedQuestion:
    """A question that has another answer now: from and to by the names of levels, after what, and when."""

    topic: str
    was: str
    now: str
    after: str
    day: str


@dataclass(frozen=True)
class TodayView:
    """
    The two scorecards beside each other. Without an answer given again there are no `rows`, only what waits.

    `summary` says it in one sentence, `unmoved` how many questions were answered as before, `waiting` how many have not
    been answered again yet; each '' for none. `again_url` leads to the questions.
    """

    day: str
    summary: str
    rows: tuple[ThenAndToday, ...]
    moved: tuple[MovedQuestion, ...]
    unmoved: str
    waiting: str
    again_url: str


def today_view(
    attempt: Attempt,
    handed_in: Scorecard,
    today: Scorecard,
    shown: ShownAgain,
    words: Instrument,
    units: Mapping[UnitId, str],
    again_url: str,
) -> TodayView | None:
    """
    Return it, None where nothing was answered again and nothing may be.

    `words` is the attempt's instrument in the reader's language, `units` are titles of units.
    """
    if not shown.given and not shown.asked:
        return None
    moved = tuple(
        MovedQuestion(
            topic=item.topic,
            was=short_words(words, item, attempt.sheet.answers.get(item.id, NOTHING)),
            now=short_words(words, item, given.answer),
            after=after_words(given.after, units, shown.titles),
            day=date_words(given.day),
        )
        for item in words.items
        if (given := shown.given.get(item.id)) is not None and not _says_as_before(attempt, item.id, given)
    )
    return TodayView(
        day=day_words(attempt.submitted_at),
        summary=_summary(words, handed_in, today) if shown.given else "",
        rows=_rows(words, handed_in, today) if shown.given else (),
        moved=moved,
        unmoved=_unmoved(len(shown.given) - len(moved)),
        waiting=_waiting(shown.waiting),
        again_url=again_url,
    )


def _says_as_before(attempt: Attempt, item: ItemId, given: AnswerAgain) -> bool:
    return attempt.sheet.answers.get(item, NOTHING).says_as(given.answer)


def _rows(words: Instrument, handed_in: Scorecard, today: Scorecard) -> tuple[ThenAndToday, ...]:
    rows = [
        _row(one.id, one.short, one.color, handed_in.perspectives[one.id].display, today.perspectives[one.id].display)
        for one in words.perspectives
        if one.id in handed_in.perspectives
    ]
    overall = handed_in.overall.display, today.overall.display
    if any(number is not None for number in overall):
        rows.append(_row("", _("All together"), "", *overall))
    return tuple(rows)


def _row(area: str, name: str, color: str, then: int | None, today: int | None) -> ThenAndToday:
    return ThenAndToday(
        id=area,
        name=name,
        color=color,
        then="" if then is None else whole(then),
        today="" if today is None else whole(today),
        then_fill="" if then is None else percent_of_width(then),
        today_fill="" if today is None else percent_of_width(today),
        has_moved=then != today,
    )


def _summary(words: Instrument, handed_in: Scorecard, today: Scorecard) -> str:
    then, now = handed_in.overall.display, today.overall.display
    if now is None:
        return ""
    if then is None:
        return _("Today there are enough answers for a number: %(now)s of 100.") % {"now": whole(now)}
    about = {"then": whole(then), "now": whole(now), "level": band_name(words, today.overall.band)}
    if then == now:
        return (
            _("The number is as before, %(now)s of 100. Single answers have changed it by less than a point.") % about
        )
    if handed_in.overall.band != today.overall.band:
        return _("Today it is %(now)s of 100 instead of %(then)s. That is the level “%(level)s”.") % about
    return _("Today it is %(now)s of 100 instead of %(then)s.") % about


def _unmoved(count: int) -> str:
    if count < 1:
        return ""
    words = ngettext(
        "%(count)s question was looked at again and is as it was.",
        "%(count)s questions were looked at again and are as they were.",
        count,
    )
    return words % {"count": whole(count)}


def _waiting(count: int) -> str:
    if count < 1:
        return ""
    words = ngettext(
        "You have done something since. %(count)s question may have a new answer.",
        "You have done something since. %(count)s questions may have a new answer.",
        count,
    )
    return words % {"count": whole(count)}
