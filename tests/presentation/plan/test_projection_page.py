"""The page "if you do this": what it shows of areas, levels and actions."""

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.links import Links
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.plan.actions import Action, ActionStatus, KeptAction, LinkedItem
from csr_xblock.domain.plan.phase import MovedPhase, Phase
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.domain.scoring.scoring import score
from csr_xblock.presentation.plan.projection_page import Ahead, ProjectionAddresses, projection_page
from csr_xblock.presentation.plan.projection_words import ahead_line
from csr_xblock.services.plan.plan_today import Today, phases_today
from csr_xblock.services.plan.show_projection import PlanAhead, plan_ahead
from csr_xblock.services.scoring.show_scorecard import ScoredAttempt
from tests.presentation.scored import example

INSTRUMENT, LINKS = packaged_instrument(), Links("0" * 8)
ADDRESSES = ProjectionAddresses(*["/x"] * 4)


def today(scored: ScoredAttempt) -> Today:
    """Return what a scored attempt says."""
    sheet, importance = scored.attempt.sheet, scored.importance
    return Today(INSTRUMENT, sheet, importance, score(INSTRUMENT, sheet, importance), scored.attempt)


BAKERY = today(example())


def idea(item: str, wanted: int | None, number: int = 1, phase: Phase = Phase.NOW) -> KeptAction:
    """Return an idea that was put into a phase."""
    linked = next(one.id for one in INSTRUMENT.items if one.id == item)
    action = Action(f"Lift {item}", ActionStatus.IDEA, items=(LinkedItem(linked, wanted),))
    return KeptAction(number, 0, action, moved=MovedPhase(phase))


def looking(*actions: KeptAction, now: Today = BAKERY) -> PlanAhead:
    """Return a plan with what it would bring."""
    return plan_ahead(actions, phases_today(actions, now), now)


def ahead(*actions: KeptAction, now: Today = BAKERY, phase: Phase = Phase.NOW) -> Ahead:
    """Return what the page shows, which there must be."""
    shown = projection_page(looking(*actions, now=now), phase, INSTRUMENT, LINKS, ADDRESSES).ahead
    assert shown is not None
    return shown


def test_a_bar_is_solid_up_to_today_and_hatched_above() -> None:
    """Both parts come from the numbers that are shown, so bar and words never differ."""
    environment = next(one for one in ahead(idea("env-ghg", 1)).areas if one.id == "environment")

    assert ("23", "27") == (environment.today, environment.then)
    assert ("23%", "4%") == (environment.fill, environment.more)


def test_an_area_that_does_not_move_has_no_hatched_part() -> None:
    """Five of the six."""
    assert 5 == sum(not one.more for one in ahead(idea("env-ghg", 1)).areas)


def test_each_question_says_what_becomes_of_it() -> None:
    """Also where nothing does."""
    nothing = KeptAction(1, 0, Action("Talk", ActionStatus.IDEA), moved=MovedPhase(Phase.NOW))

    lines = [
        ahead(one).actions[0].lines[0]
        for one in (idea("env-ghg", 1), idea("env-energy", 1), idea("env-ghg", None), nothing)
    ]

    assert lines[0].endswith("from “Not started” to “First steps”")
    assert lines[1].endswith("stays at “First steps”")
    assert lines[2].endswith("no wanted level chosen yet")
    assert "It names no question, so nothing moves here." == lines[3]


def test_what_comes_later_is_not_counted_in_yet() -> None:
    """Phases add up."""
    later = idea("env-ghg", 1, phase=Phase.LATER)

    assert [0, 0, 1] == [len(ahead(later, phase=phase).actions) for phase in Phase]


def test_without_a_number_nothing_is_promised() -> None:
    """Half of the areas are open: no number, no lowest area with a promise, and the questions there cannot move."""
    few = today(example("too-few-perspectives"))

    one, two = ahead(idea("env-ghg", 1), now=few), ahead(idea("env-ghg", 1), idea("env-water", 1, 2), now=few)

    assert ("", "Not enough answers for a level") == (one.number, one.today.heading)
    assert "Not enough answers" == one.areas[-1].missing
    assert one.actions[0].lines[0].endswith("no level today, so it stays as it is")
    assert one.without_level.startswith("1 question of your plan has no level today")
    assert two.without_level.startswith("2 questions of your plan have no level today")


def test_staff_see_their_areas_and_no_number_for_the_company() -> None:
    """What is told in words, of one question, has no bar (JOURNEY 2)."""
    shown = ahead(idea("env-energy", 4), now=today(example(role=Role.EMPLOYEE, mode=Mode.QUICK)))

    assert ("", "A picture of areas, without a level") == (shown.number, shown.today.heading)
    assert ["customers", "people", "environment"] == [one.id for one in shown.areas]


def test_the_line_on_the_plan_is_about_the_first_phase_that_moves_the_number() -> None:
    """Without an action there is none, and where nothing moves it only leads on."""
    later = ahead_line(looking(idea("env-ghg", 4, phase=Phase.LATER)), LINKS)
    nothing = ahead_line(looking(idea("env-ghg", None)), LINKS)

    assert later is not None
    assert later.words.startswith("If you do everything that is planned: ")
    assert later.url.endswith("if-you-do-this%2F3")
    assert nothing is not None
    assert "" == nothing.words
    assert nothing.url.endswith("if-you-do-this%2F3")
    assert ahead_line(looking(), LINKS) is None
