"""Earlier attempts and the comparison in their place: inside a programme, and where a trainer shows no scorecard."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.blocks.placed_programme import ASSESSMENT, Programme
from tests.domain.plan.made_actions import WHOLE
from tests.queries import queries_of
from tests.services.again.answerers import do
from tests.services.comparison.years import two_years

pytestmark = pytest.mark.django_db
MOST_QUERIES = 10
SCREENS = ("compare", "compare/1/2", "compare/1/2/environment", "attempts", "attempts/1", "attempts/1/report")


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_is_shown_inside_a_programme(screen: str) -> None:
    """With few queries, those for the person's state and place included."""
    two_years()
    programme = Programme("", ASSESSMENT)
    pages: list[str] = []

    queries = queries_of(lambda: pages.append(programme.page(inside=screen)))

    assert any(words in pages[0] for words in ("csr-compared", "data-csr-earlier", "This is as it was", "csr-report"))
    assert len(queries) <= MOST_QUERIES, queries


def test_an_area_that_is_not_there_leads_to_the_comparison() -> None:
    """With all that belongs to it."""
    two_years()

    assert "csr-compared" in Programme("", ASSESSMENT).page(inside="compare/1/2/nonsense")


@pytest.mark.parametrize("screen", SCREENS)
def test_without_a_scorecard_nothing_of_it_is_shown(screen: str) -> None:
    """A trainer who hides the scorecard hides what is made of it."""
    two_years()

    page = Programme('steps="profile start path"', ASSESSMENT).page(inside=screen)

    assert not any(words in page for words in ("csr-compared", "data-csr-earlier", "csr-scorecard", "First steps"))


@pytest.mark.parametrize(("steps", "is_told"), [("", True), ('steps="profile start scorecard path"', False)])
def test_what_was_done_between_is_told_only_where_a_company_plans(steps: str, is_told: bool) -> None:
    """A trainer who hides the step Decide hides its actions here, too."""
    key = two_years()
    do(key, day=timezone.localdate() - timedelta(days=30))

    page = Programme(f'programme-version="2" {steps}', ASSESSMENT).page(inside="compare")

    assert is_told == (WHOLE.title in page)
