"""What members see of the plan, and who sees none of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from csr_xblock.domain.people.profile import CompanyFacts, Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.results.plan.plan_tables import PlanAction
from tests.blocks.runtime import person
from tests.domain.plan.made_actions import ENERGY
from tests.learners import EMPLOYEE, answer_items, assess, key_of, start, submit
from tests.queries import queries_of
from tests.screens.plan.planned import Planned, page_key, words
from tests.services.plan.planners import colleague

pytestmark = pytest.mark.django_db

BUDGET_BYTES = 60 * 1024
BUDGET_QUERIES = 12
SCREENS = ("plan", "plan/board", "plan/calendar/2026-12", "action/new", "if-you-do-this/1")


@pytest.fixture
def planned() -> Planned:
    """Return a programme where rasa has handed in."""
    assess(key_of(), {ENERGY: 1})
    return Planned()


def test_actions_stand_below_their_phase_what_is_due_first_above(planned: Planned) -> None:
    """Each phase says what it means and each action how far it is; what is done stands below."""
    plan = [("idea", "2026-12-04"), ("running", "2026-12-09"), ("planned", "2026-12-02"), ("done", "2026-12-01")]
    for number, (status, due) in enumerate(plan):
        planned.plan(title=f"Action {number}", status=status, due=due, form_key=page_key(number))

    page = planned.document("plan")

    assert words(page, "//h3") == ["Now 0", "Next 3", "Later 0", "Done 1"]
    assert words(page, "//h4") == ["Action 2", "Action 0", "Action 1", "Action 3"]
    assert ["planned", "idea", "running"] == words(page, "//section[2]//li//p[1]/span[1]")
    assert len(page.xpath("//section/p[contains(@class, 'csr-plan-about')]")) == 3


def test_what_should_be_done_by_now_says_so(planned: Planned) -> None:
    """In words, not by its colour alone; an idea is never late."""
    yesterday = (timezone.localdate() - timedelta(days=1)).isoformat()
    begun = "2026-01-01"
    planned.plan(due=yesterday, start=begun, form_key=page_key(1))
    planned.plan(due=yesterday, start=begun, status="idea", form_key=page_key(2))

    assert planned.page("plan").count("overdue since") == 1


def test_the_board_has_every_status_and_a_way_to_another(planned: Planned) -> None:
    """Without dragging: a choice and a button."""
    planned.plan()

    page = planned.document("plan/board")

    assert words(page, "//h3") == ["Ideas 0", "Planned 1", "Running 0", "Done 0", "Stopped 0"]
    assert len(page.xpath("//select[@data-csr-name='status']/option")) == 5


def test_the_calendar_has_a_table_and_the_same_as_a_list(planned: Planned) -> None:
    """A day with something due leads to it."""
    planned.plan(due="2026-12-24")
    planned.plan(title="Someday", status="idea", due="", form_key=page_key(2))

    page = planned.document("plan/calendar/2026-12")

    (link,) = page.xpath("//td/a")
    assert words(page, "//td/a") == ["24 1: 1 action due"]
    assert words(page, f"//*[@id='{link.get('href')[1:]}']//li/a") == ["Read the meter every Monday"]
    assert "1 action has no due date yet" in page.text_content()
    assert "Nothing is due this month." in planned.page("plan/calendar/2027-01")


@pytest.mark.parametrize(
    "screen", ["plan/calendar/soon", "plan/calendar", "plan/nowhere", "action", "action/0", "action/x"]
)
def test_an_address_that_leads_nowhere_shows_the_plan(planned: Planned, screen: str) -> None:
    """Links grow old."""
    assert words(planned.document(screen), "//h2")[-1] == "Action plan"


def test_the_form_proposes_today_the_countrys_money_and_a_plan(planned: Planned) -> None:
    """Few fields are left to fill in."""
    form = planned.document("action/new")

    chosen = {
        one.getparent().get("data-csr-field"): one.get("value")
        for one in form.xpath("//select[@data-csr-field]/option[@selected]")
    }
    assert chosen == {"status": "planned", "currency": "EUR", "kpi": "none"}
    assert form.xpath("//input[@data-csr-field='start']/@value") == [timezone.localdate().isoformat()]
    assert not form.xpath("//details[@data-csr-more]/@open")


def test_levels_of_today_are_ones_own(planned: Planned) -> None:
    """A colleague who has not handed in sees none, and what was wanted stays."""
    planned.plan(items=[{"item": ENERGY, "wanted": 3}])
    colleague(key_of())
    screen = f"action/{PlanAction.objects.get().pk}"

    mine, others = planned.page(screen), planned.page(screen, who=person("jonas"))

    assert ("today: First steps" in mine, "today: First steps" in others) == (True, False)
    wanted = planned.document(screen, person("jonas")).xpath(
        f"//select[@data-csr-wanted='{ENERGY}']/option[@selected]/@value"
    )
    assert wanted == ["3"]


def test_a_firm_of_one_is_never_asked_who_is_responsible() -> None:
    """Until somebody joins."""
    start(key_of(), profile=Profile(Role.OWNER, CompanyFacts(0, "PL", "G")))
    planned = Planned()

    alone = planned.document("action/new")
    colleague(key_of())
    together = planned.document("action/new")

    asks = "//*[@data-csr-field='responsible']"
    assert (len(alone.xpath(asks)), len(together.xpath(asks))) == (0, 1)
    assert alone.xpath("//select[@data-csr-field='currency']/option[@selected]/@value") == ["PLN"]


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
@pytest.mark.parametrize("screen", SCREENS)
def test_staff_and_consultants_see_the_start_page_instead(planned: Planned, role: Role, screen: str) -> None:
    """What a company plans is read by those who may change it; releasing it comes later."""
    planned.plan(title="Secret of the bakery")
    colleague(key_of(), role=role)

    page = planned.page(screen, who=person("jonas"))

    assert "All steps" in page
    assert "Secret" not in page


@pytest.mark.parametrize("screen", SCREENS)
def test_visitors_and_programmes_of_before_have_no_plan(planned: Planned, screen: str) -> None:
    """And nothing breaks."""
    planned.plan(title="Secret of the bakery")

    pages = [planned.page(screen, who=who) for who in (person("t", "staff"), person("ona"))]
    pages += [
        Planned("").page(screen),
        Planned('programme-version="2" steps="profile start scorecard path"').page(screen),
    ]

    assert [] == [page for page in pages if "Secret" in page or "csr-plan" in page]


@pytest.mark.parametrize("screen", ["plan", "plan/board", "plan/calendar/2026-12"])
def test_a_full_plan_costs_as_many_queries_as_an_empty_one(planned: Planned, screen: str) -> None:
    """Two hundred actions are two queries."""
    planned.plan()
    planned.page(screen)
    few = len(queries_of(lambda: planned.page(screen)))
    for number in range(2, 40):
        planned.plan(form_key=page_key(number))

    assert len(queries_of(lambda: planned.page(screen))) == few <= BUDGET_QUERIES


def test_the_form_is_light(planned: Planned) -> None:
    """It holds all questions and figures, folded."""
    planned.plan()
    screen = f"action/{PlanAction.objects.get().pk}"

    assert len(planned.page(screen).encode()) <= BUDGET_BYTES
    assert len(queries_of(lambda: planned.page(screen))) <= BUDGET_QUERIES


def test_words_of_people_stay_words(planned: Planned) -> None:
    """Whatever they write."""
    hostile = '<img src=x onerror=alert(1)>"'
    fields = dict.fromkeys(["why", "responsible", "participants", "risk", "figure_name"], hostile)
    planned.plan(title=hostile, steps=[{"text": hostile, "is_done": True}], notes=[hostile], **fields)

    screens = (*SCREENS, f"action/{PlanAction.objects.get().pk}")
    assert [] == [one for screen in screens for one in planned.document(screen).xpath("//img | //*[@onerror]")]


def test_warnings_and_savings_stand_above_and_below(planned: Planned) -> None:
    """On each view."""
    for number in range(8):
        planned.plan(status="running", saved="10,50", form_key=page_key(number))

    for screen in ("plan", "plan/board", "plan/calendar/2026-12"):
        page = planned.page(screen)
        assert "8 actions are running at the same time" in page
        assert "Shift leader is responsible for 8 running actions" in page
        assert "Saved so far: 84 EUR" in page


def test_report_says_what_the_actions_have_saved(planned: Planned) -> None:
    """By currency; what was deleted saves nothing any more, and a report of a company without savings says nothing."""
    before = planned.report()
    for number, (saved, currency) in enumerate([("1200", "EUR"), ("0.5", "EUR"), ("7", "PLN"), ("99", "RON")]):
        planned.plan(form_key=page_key(number), saved=saved, currency=currency)
    PlanAction.objects.filter(currency="RON").update(deleted_at=timezone.now())

    assert "has saved us" not in before
    assert "What we have done so far has saved us 1,200.50 EUR, 7 PLN." in planned.report()


def test_report_tells_no_savings_to_staff_or_without_a_plan(planned: Planned) -> None:
    """Whoever may not read the plan does not get its sum; a programme that hides the plan shows nothing of it."""
    planned.plan(saved="1200", currency="EUR")
    jonas = colleague(key_of(), role=Role.EMPLOYEE)
    start(jonas, profile=EMPLOYEE)
    answer_items(jonas, {ENERGY: 1})
    submit(jonas)

    assert "has saved us" in planned.report()
    assert "has saved us" not in planned.report(person("jonas"))
    assert "has saved us" not in Planned('programme-version="2" steps="profile start scorecard path"').report()
