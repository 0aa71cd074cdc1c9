"""What a company does, in words for others: what there is room for, and nothing that it has not said."""

from dataclasses import replace
from decimal import Decimal

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.plan.actions import ActionStatus
from csr_xblock.presentation.showing.own_work import (
    MOST_ACTIONS,
    MOST_FIGURES,
    FollowedFigure,
    OwnWorkView,
    own_work_view,
)
from csr_xblock.services.goals.show_goals import ShownGoals
from csr_xblock.services.showing.show_company_work import NO_WORK, CompanyWork
from tests.domain.goals.made_goals import LOAVES, REPORT, kept_goal, kept_reading
from tests.presentation.showing.sheets import action, full_work


def view(work: CompanyWork) -> OwnWorkView:
    """Return the view of a company's work."""
    return own_work_view(work, packaged_instrument(), "EUR")


def test_nothing_done_makes_no_part() -> None:
    """A heading without anything below it would say that nothing was done."""
    assert OwnWorkView((), None, "", ()) == view(NO_WORK)


def test_what_was_done_last_is_told_first_and_the_rest_is_counted() -> None:
    """Only done actions are told, whatever else is planned."""
    done = [action(number, f"Action {number}") for number in range(1, 8)]
    planned = action(9, "Only an idea", ActionStatus.IDEA)

    own = view(CompanyWork(actions=(*done, planned)))

    assert own.done is not None
    assert "7 actions are done." == own.done.count
    assert tuple(f"Action {number}" for number in (1, 2, 3, 4, 5)) == own.done.titles
    assert "And 2 more." == own.done.more


def test_one_action_needs_no_more() -> None:
    """It is told by itself."""
    own = view(CompanyWork(actions=(action(1, "Ladder"),)))

    assert own.done is not None
    assert ("1 action is done.", ("Ladder",), "") == (own.done.count, own.done.titles, own.done.more)


def test_money_is_told_by_currency_of_actions_that_still_run_too() -> None:
    """It was saved already."""
    saved = [
        action(1, "Meter", ActionStatus.RUNNING, saved=Decimal(300), currency="EUR"),
        action(2, "Lamps", saved=Decimal("99.5"), currency="PLN"),
    ]

    own = view(CompanyWork(actions=tuple(saved)))

    assert "What we have done so far has saved us 300 EUR, 99.50 PLN." == own.saved


def test_a_figure_goes_from_its_beginning_to_its_target() -> None:
    """Those that were read stand first; one without a target says nothing yet."""
    open_one, unread, half_way = (
        kept_goal(replace(LOAVES, target=None), 1),
        kept_goal(LOAVES, 2),
        kept_goal(LOAVES, 3),
    )
    goals = ShownGoals((open_one, unread, half_way), {3: [kept_reading(18)], 1: [kept_reading(18)]})

    own = view(CompanyWork(goals=goals))

    assert (
        FollowedFigure("Loaves left over", "loaves", "24", "18", "12", "50%"),
        FollowedFigure("Loaves left over", "loaves", "24", "not read yet", "12", ""),
    ) == own.figures


def test_what_is_there_or_not_is_told_in_words() -> None:
    """Nobody reads a one as yes."""
    report = kept_goal(replace(LOAVES, kpi=REPORT, baseline=Decimal(0), target=Decimal(1)))
    goals = ShownGoals((report,), {1: [kept_reading(1)]})

    (figure,) = view(CompanyWork(goals=goals)).figures

    assert ("not yet", "yes", "yes") == (figure.first, figure.now, figure.target)


def test_there_is_room_for_so_many() -> None:
    """One sheet is one sheet."""
    own = view(full_work())

    assert own.done is not None
    assert (MOST_ACTIONS, MOST_FIGURES, 3) == (len(own.done.titles), len(own.figures), len(own.priorities))


def test_a_goal_that_the_questions_have_no_more_is_left_out() -> None:
    """Others cannot know what it was."""
    work = full_work()
    gone = replace(work.priorities[0], objective=ObjectiveId("gone"))

    own = view(replace(work, priorities=(gone, work.priorities[1])))

    assert 1 == len(own.priorities)
