"""What members see of goals in figures, and who sees none of it."""

from datetime import timedelta
from decimal import Decimal

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.people.role import Role
from csr_xblock.results.goals.goal_tables import GoalRow, ReadingRow
from csr_xblock.results.plan.plan_tables import PlanAction
from tests.blocks.runtime import person
from tests.bodies import goal_body, reading_body
from tests.domain.goals.made_goals import TODAY
from tests.domain.plan.made_actions import ENERGY
from tests.learners import assess, key_of
from tests.queries import queries_of
from tests.screens.plan.planned import Planned, words
from tests.services.plan.planners import colleague

pytestmark = pytest.mark.django_db

BUDGET_BYTES = 60 * 1024
BUDGET_QUERIES = 8
BUDGET_OF_HOME = 12
FIGURES = [kpi.id for one in packaged_instrument().objectives for kpi in one.kpis]


@pytest.fixture
def planned() -> Planned:
    """Return a programme where rasa has handed in."""
    assess(key_of(), {ENERGY: 1})
    return Planned()


def written(planned: Planned, **changes: object) -> int:
    """Return the number of a new goal with an own figure."""
    planned.call("save_goal", goal_body(**changes))
    return GoalRow.objects.latest("pk").pk


def read(planned: Planned, goal: int, day: str, value: str, **more: object) -> None:
    """Enter a reading; each day is another page."""
    body = reading_body(goal, day=day, value=value, form_key=f"{int(day.replace('-', '')):032x}", **more)
    assert planned.call("save_reading", body).status == 200


def many(goal: int, count: int) -> None:
    """Keep so many readings, a day each."""
    rows = [ReadingRow(goal_id=goal, day=TODAY - timedelta(days=n), value=n) for n in range(count)]
    ReadingRow.objects.bulk_create(rows)


def test_proposals_are_taken_with_one_tap(planned: Planned) -> None:
    """Five to ten; the tap leads to beginning and target, and the figure is not proposed again."""
    before = planned.document("goals").xpath("//form//input[@data-csr-name='kpi']/@value")

    answered = planned.call("take_goal", {"kpi": before[0]})

    after = planned.document("goals/more").xpath("//form//input[@data-csr-name='kpi']/@value")
    assert 5 <= len(before) <= 10
    assert before[1:] == after
    assert answered.data["next"].endswith(f"=goal%2F{GoalRow.objects.get().pk}")
    page = planned.document(f"goal/{GoalRow.objects.get().pk}")
    assert {"baseline", "target"} <= set(page.xpath("//*[@data-csr-field]/@data-csr-field"))


def test_each_goal_says_how_far_it_is(planned: Planned) -> None:
    """In words, with a line that says the same, and when it is read next."""
    goal = written(planned)
    read(planned, goal, "2026-02-28", "20")
    read(planned, goal, "2026-03-31", "18")

    page = planned.document("goals")

    assert "Half way: now 18, from 24 to 12." in page.text_content()
    assert "a reading has been due since 30 Apr 2026" in page.text_content()
    assert ["31 Jan 2026: 24; 28 Feb 2026: 20; 31 Mar 2026: 18. Dashed line: the target, 12"] == page.xpath(
        "//*[local-name()='svg']/*[local-name()='title']/text()"
    )


def test_a_goal_from_nothing_counts_up(planned: Planned) -> None:
    """Half way: 12 of 24."""
    goal = written(planned, baseline="0", target="24", direction="up")
    read(planned, goal, "2026-02-28", "12")

    assert "Half way: 12 of 24." in planned.page("goals")


def test_all_readings_stand_in_a_table_newest_first(planned: Planned) -> None:
    """Five years of monthly ones on a page, older ones behind a link; each can be changed."""
    goal = written(planned)
    many(goal, 150)

    first, last = planned.document(f"goal/{goal}"), planned.document(f"goal/{goal}/page/99")

    assert [60, 30] == [len(page.xpath("//tbody/tr")) for page in (first, last)]
    assert words(first, "//tbody/tr[1]/th") == ["29 Nov 2026"]
    assert words(last, "//nav[@aria-label='Pages of readings']/a") == ["Newer readings"]
    form = planned.document(f"goal/{goal}/reading/{ReadingRow.objects.earliest('pk').pk}")
    assert ["2026-11-29"] == form.xpath("//input[contains(@id, 'reading-day')]/@value")
    assert "Delete this reading" in form.text_content()


def test_both_figures_are_shown_where_something_is_divided(planned: Planned) -> None:
    """The company chooses once; the reading keeps both, the goal counts per unit."""
    planned.call("choose_divisor", {"divisor": "people", "revision": 0})
    planned.call("take_goal", {"kpi": "kpi-energy-intensity"})
    goal = GoalRow.objects.get().pk
    planned.call(
        "save_goal",
        goal_body(
            goal=goal,
            name="",
            unit="",
            objective="",
            direction="up",
            per="people",
            baseline="12000",
            baseline_divisor="24",
            target="400",
        ),
    )
    read(planned, goal, "2026-02-28", "10800", divisor="24")

    page = planned.document(f"goal/{goal}")

    assert words(page, "//tbody/tr/td")[:2] == ["10,800", "450 kWh per person"]
    assert "Half way: now 450, from 500 to 400." in page.text_content()
    assert "Energy in kWh" in page.text_content()


def test_the_choice_of_what_to_divide_by_says_what_changing_it_means(planned: Planned) -> None:
    """It is asked only where a figure needs it."""
    assert "Divide by" not in planned.page("goals")
    planned.call("take_goal", {"kpi": "kpi-water"})
    asked = planned.page("goals")
    planned.call("choose_divisor", {"divisor": "turnover", "revision": 0})
    chosen = planned.page("goals")

    assert "Choose once by what you divide." in asked
    assert "also count per 1,000 EUR of turnover" in chosen
    assert "only new ones follow" in chosen


def test_yes_or_no_is_two_buttons(planned: Planned) -> None:
    """No number is asked, and no line drawn."""
    planned.call("take_goal", {"kpi": "kpi-report"})
    goal = GoalRow.objects.get().pk
    planned.call(
        "save_goal", goal_body(goal=goal, name="", unit="", objective="", direction="up", baseline="0", target="1")
    )
    read(planned, goal, "2026-02-28", "0")
    before = planned.document(f"goal/{goal}")
    read(planned, goal, "2026-03-31", "1")
    after = planned.document(f"goal/{goal}")

    assert ["1", "0"] == before.xpath("//button[@data-csr-name='value']/@value")
    assert words(after, "//tbody/tr/td[1]") == ["yes", "not yet"]
    assert ("Not yet reached." in before.text_content(), "Reached." in after.text_content()) == (True, True)
    assert not after.xpath("//*[@class='csr-goals-trend']")


def test_an_actions_figure_is_offered_as_a_goal_once(planned: Planned) -> None:
    """Where it has a beginning and a target; then the page leads to the goal."""
    planned.plan(kpi="kpi-renewable", baseline="10", target="80")
    action = PlanAction.objects.get().pk
    before = planned.page(f"action/{action}")

    answered = planned.call("keep_figure", {"action": action})

    after, goal = planned.page(f"action/{action}"), GoalRow.objects.get()
    assert ("Keep this figure as a goal" in before, "Keep this figure as a goal" in after) == (True, False)
    assert answered.data["next"].endswith(f"=goal%2F{goal.pk}")
    assert f"=goal%2F{goal.pk}" in after
    assert (Decimal(10), Decimal(80)) == (goal.baseline, goal.target)


def test_an_action_that_says_too_little_offers_nothing(planned: Planned) -> None:
    """A figure without a target is no goal yet."""
    planned.plan(kpi="kpi-renewable", baseline="10")

    assert "Keep this figure as a goal" not in planned.page(f"action/{PlanAction.objects.get().pk}")


def test_the_start_page_has_the_part_and_calls_to_a_reading(planned: Planned) -> None:
    """A goal with beginning and target is done."""
    before = planned.page("home")
    goal = written(planned)
    after = planned.document("home")

    assert "Goals in figures" in before
    assert "1 goal with beginning and target" in after.text_content()
    assert words(after, "//a[@class='csr-button']") == ["Enter a reading"]
    assert f"=goal%2F{goal}" in after.xpath("//a[@class='csr-button']/@href")[0]


def test_a_goal_put_away_is_offered_at_the_end(planned: Planned) -> None:
    """And can be brought back there."""
    goal = written(planned)
    planned.call("archive_goal", {"goal": goal, "revision": 0})

    assert "1 goal that was put away" in planned.page("goals")
    planned.call("bring_goal_back", {"goal": goal})
    assert "put away" not in planned.page("goals")


@pytest.mark.parametrize("screen", ["goal", "goal/0", "goal/x", "goal/99999999999", "goal/1/reading/x"])
def test_an_address_that_leads_nowhere_shows_the_list(planned: Planned, screen: str) -> None:
    """Links grow old."""
    assert words(planned.document(screen), "//h2")[-1] == "Goals in figures"


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_staff_and_consultants_see_the_start_page_instead(planned: Planned, role: Role) -> None:
    """And nothing of a goal stands there."""
    goal = written(planned, name="Secret of the bakery")
    colleague(key_of(), role=role)

    for screen in ("goals", f"goal/{goal}", "goal/new"):
        page = planned.page(screen, who=person("jonas"))
        assert "All steps" in page
        assert "Secret" not in page


@pytest.mark.parametrize("screen", ["goals", "goal/new"])
def test_visitors_and_programmes_of_before_have_no_goals(planned: Planned, screen: str) -> None:
    """And nothing breaks."""
    pages = [planned.page(screen, who=who) for who in (person("t", "staff"), person("ona"))]
    pages += [
        Planned("").page(screen),
        Planned('programme-version="2" steps="profile start scorecard path"').page(screen),
    ]

    assert [] == [page for page in pages if "csr-goals" in page]


def test_many_goals_and_readings_cost_as_many_queries_as_few(planned: Planned) -> None:
    """Twenty goals with hundreds of readings; the pages stay light, too."""
    screens = ("goals", f"goal/{written(planned)}", "home")
    for screen in screens:
        planned.page(screen)
    few = [len(queries_of(lambda screen=screen: planned.page(screen))) for screen in screens]  # type: ignore[misc]
    for kpi in FIGURES[:19]:
        planned.call("take_goal", {"kpi": kpi})
    for row in GoalRow.objects.all():
        many(row.pk, 500 if row.kpi == "" else 60)

    assert few == [len(queries_of(lambda screen=screen: planned.page(screen))) for screen in screens]  # type: ignore[misc]
    assert few[0] <= BUDGET_QUERIES >= few[1]
    assert few[2] <= BUDGET_OF_HOME
    assert [] == [screen for screen in screens if len(planned.page(screen).encode()) > BUDGET_BYTES]


def test_what_is_offered_costs_no_more(planned: Planned) -> None:
    """Before the first goal it stands on the list, then on a page of its own."""
    planned.page("goals")
    empty = len(queries_of(lambda: planned.page("goals")))
    written(planned)
    planned.page("goals/more")

    assert len(queries_of(lambda: planned.page("goals/more"))) <= BUDGET_QUERIES >= empty
    assert "These figures fit" not in planned.page("goals")
    assert "=goals%2Fmore" in planned.page("goals")


def test_words_of_people_stay_words(planned: Planned) -> None:
    """Whatever they write."""
    hostile = '<img src=x onerror=alert(1)>"'
    goal = written(planned, name=hostile, unit=hostile)
    read(planned, goal, "2026-02-28", "12", note=hostile)

    screens = ("goals", f"goal/{goal}", f"goal/{goal}/reading/{ReadingRow.objects.get().pk}", "home")
    assert [] == [one for screen in screens for one in planned.document(screen).xpath("//img | //*[@onerror]")]
