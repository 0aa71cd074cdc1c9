"""What a learner says about the learning itself: kept once, changeable where it may be, and it opens nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from csr_xblock.content.library import packaged_instrument, packaged_units, unit_text
from csr_xblock.domain.errors import Conflict, InvalidInput, NotAllowed, Refusal
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.units.measured_learning import MeasuredLearning
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.domain.units.reactions import Reactions
from csr_xblock.domain.units.transfer import Transfer, TransferAnswer
from csr_xblock.domain.units.unit_progress import KeptProgress
from csr_xblock.domain.units.unit_work import UnitWork
from csr_xblock.results.change_store import change_numbers
from csr_xblock.results.overview.inactivity_store import inactive_learners
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.results.units.unit_store import mark_opened, progress_of
from csr_xblock.services.units.measure_learning import (
    answer_before,
    answer_transfer,
    react,
    say_sureness,
    skip_before,
)
from csr_xblock.services.units.show_unit import show_unit
from csr_xblock.services.units.work_on_unit import submit_check
from tests.learners import COURSE, key_of
from tests.programmes import WHY

pytestmark = pytest.mark.django_db

WORK = UnitWork(packaged_units()[WHY], unit_text(WHY, "en").questions)
RIGHT = {question.id: question.correct_ids for question in WORK.questions}
TWO_RIGHT = dict(list(RIGHT.items())[:2])
ANSWER = TransferAnswer(Transfer.PARTLY, "The season")


def entered(work: UnitWork = WORK) -> AssessmentKey:
    """Return the key of somebody who has just entered the unit."""
    show_unit(key_of(), work.unit, packaged_instrument())
    return key_of()


def kept(key: AssessmentKey) -> KeptProgress:
    """Return what is kept of the unit."""
    return progress_of(key.learner)[WHY]


def done(days_ago: int = 0) -> AssessmentKey:
    """Return the key of somebody who has passed the check and has done the unit some days ago."""
    key = entered()
    answer_before(key, WORK, TWO_RIGHT, 3)
    submit_check(key, WORK, packaged_instrument(), RIGHT)
    UnitProgress.objects.update(completed_at=timezone.now() - timedelta(days=days_ago))
    return key


def test_what_is_known_before_is_kept() -> None:
    """Two of five, and how sure; and nothing is opened, tried or passed by it."""
    key = entered()

    answer_before(key, WORK, TWO_RIGHT, 3)

    said = kept(key)
    assert MeasuredLearning(was_asked_before=True, before_percent=40, sure_before=3) == said.learning
    assert (0, None, None) == (said.check_tries, said.check_passed_at, said.completed_at)
    assert PathState.OPEN == show_unit(key, WORK.unit, packaged_instrument()).state


def test_all_right_before_completes_nothing() -> None:
    """A unit is done by its check and its task."""
    key = entered()

    answer_before(key, WORK, RIGHT, 10)

    assert (100, None, None) == (
        kept(key).learning.before_percent, kept(key).check_best_percent, kept(key).completed_at,
    )  # fmt: skip


@pytest.mark.parametrize("again", [RIGHT, {}], ids=["other", "empty"])
def test_a_page_that_is_sent_twice_changes_nothing(again: dict[str, frozenset[str]]) -> None:
    """The first answer stays, also after a lost line, and nobody is scolded for a second press."""
    key = entered()
    answer_before(key, WORK, TWO_RIGHT, 3)
    first, changes = kept(key), change_numbers(COURSE)

    answer_before(key, WORK, again, 9)
    skip_before(key, WORK)

    assert (first, changes) == (kept(key), change_numbers(COURSE))


def test_skipping_is_kept_once_and_for_all() -> None:
    """Who has said no is not asked again, nor can change it in an old tab."""
    key = entered()
    skip_before(key, WORK)

    answer_before(key, WORK, RIGHT, 9)

    assert MeasuredLearning(was_asked_before=True) == kept(key).learning


def test_the_first_try_is_kept_and_later_ones_are_not() -> None:
    """Post is the first try: at the third everybody knows the answers."""
    key = entered()

    for chosen in (TWO_RIGHT, RIGHT, {}):
        submit_check(key, WORK, packaged_instrument(), chosen)

    assert (40, 100, 3) == (kept(key).check_first_percent, kept(key).check_best_percent, kept(key).check_tries)


def test_first_try_of_before_the_upgrade_stays_unknown() -> None:
    """The second try is no first one."""
    key = entered()
    UnitProgress.objects.update(check_tries=1, check_best_percent=20)

    submit_check(key, WORK, packaged_instrument(), RIGHT)

    assert kept(key).check_first_percent is None


def _tried(key: AssessmentKey) -> None:
    submit_check(key, WORK, packaged_instrument(), {})


def _of_before(key: AssessmentKey) -> None:
    UnitProgress.objects.update(may_ask_before=False)


@pytest.mark.parametrize("happened", [_tried, _of_before], ids=["check-tried", "entered-before-the-upgrade"])
def test_what_comes_too_late_is_not_kept(happened: Callable[[AssessmentKey], None]) -> None:
    """It would compare the text with itself."""
    key = entered()
    happened(key)

    for call in (lambda: answer_before(key, WORK, RIGHT, 3), lambda: skip_before(key, WORK)):
        with pytest.raises(Conflict):
            call()
    assert MeasuredLearning() == kept(key).learning


@pytest.mark.parametrize("work", [replace(WORK, questions=()), replace(WORK, asks_before=False)], ids=["none", "off"])
def test_unit_that_does_not_ask_keeps_nothing(work: UnitWork) -> None:
    """Not without a check, nor where the trainer has switched it off."""
    key = entered(work)

    with pytest.raises(Conflict):
        answer_before(key, work, {}, 3)


def test_unit_with_another_number_of_questions_is_measured_as_well() -> None:
    """Authors write as many as they like."""
    work = replace(WORK, questions=WORK.questions[:3])
    key = entered(work)

    answer_before(key, work, TWO_RIGHT, None)

    assert (66, None) == (kept(key).learning.before_percent, kept(key).learning.sure_before)


@pytest.mark.parametrize("chosen", [{"gone": frozenset()}, {next(iter(RIGHT)): frozenset(["gone"])}])
def test_unknown_answers_are_refused(chosen: dict[str, frozenset[str]]) -> None:
    """A page of before the author changed the questions."""
    key = entered()

    with pytest.raises(InvalidInput):
        answer_before(key, WORK, chosen, 3)
    assert MeasuredLearning() == kept(key).learning


def test_sureness_is_said_a_second_time_and_can_be_changed() -> None:
    """After the check; the first number stays."""
    key = done()

    say_sureness(key, WORK, 8)
    say_sureness(key, WORK, 7)

    assert (3, 7) == (kept(key).learning.sure_before, kept(key).learning.sure_after)


def test_reactions_can_be_changed() -> None:
    """The last ones count, and what was said before of other things stays."""
    key = done()
    before = kept(key).learning

    react(key, WORK, Reactions(5, None, 2, "Good"))
    react(key, WORK, Reactions(4, 4, None, ""))

    assert replace(before, reactions=Reactions(4, 4, None, "")) == kept(key).learning


def test_what_came_of_it_is_kept_while_it_is_asked() -> None:
    """From the 42nd day on."""
    key = done(42)

    answer_transfer(key, WORK, ANSWER, timezone.localdate())

    assert ANSWER == kept(key).learning.transfer


@pytest.mark.parametrize("days", [41, 103])
def test_what_came_of_it_is_not_asked_at_another_time(days: int) -> None:
    """Too early nothing could come of it; too late nobody remembers."""
    key = done(days)

    with pytest.raises(Conflict):
        answer_transfer(key, WORK, ANSWER, timezone.localdate())


Call = Callable[[AssessmentKey | None], Any]
TODAY = date(2026, 11, 29)
CALLS: dict[str, Call] = {
    "before": lambda key: answer_before(key, WORK, RIGHT, 3),
    "skip": lambda key: skip_before(key, WORK),
    "sureness": lambda key: say_sureness(key, WORK, 3),
    "reactions": lambda key: react(key, WORK, Reactions(5)),
    "transfer": lambda key: answer_transfer(key, WORK, ANSWER, TODAY),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_nothing_is_kept_of_who_is_not_asked(call: Call) -> None:
    """Not in a preview, not in a locked unit, and not of a unit that was found open and never entered."""
    with pytest.raises(NotAllowed):
        call(None)
    with pytest.raises(NotAllowed):
        call(key_of())
    mark_opened(key_of().learner, {WHY: False})
    with pytest.raises(Refusal):
        call(key_of())
    assert MeasuredLearning() == kept(key_of()).learning


def test_an_answer_counts_for_the_trainers_sums() -> None:
    """They are worked out anew after every change."""
    key = entered()
    before = change_numbers(COURSE)

    answer_before(key, WORK, RIGHT, 3)

    assert before != change_numbers(COURSE)


def test_an_answer_is_a_sign_of_activity() -> None:
    """Who answers weeks later has not left the course."""
    key = done(50)
    long_ago = timezone.now() - timedelta(days=40)
    UnitProgress.objects.update(opened_at=long_ago, started_at=long_ago, check_passed_at=long_ago)
    row = UnitProgress.objects.get()
    type(row.learning).objects.update(changed_at=long_ago)
    moment: datetime = timezone.now() - timedelta(days=10)
    before = inactive_learners(moment)

    answer_transfer(key, WORK, ANSWER, timezone.localdate())

    assert ([key.learner], []) == (before, inactive_learners(moment))
