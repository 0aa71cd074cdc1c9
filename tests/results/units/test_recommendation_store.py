"""What was recommended with an attempt is kept once, and only while the attempt is a submitted one."""

import pytest

from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import Recommendation
from csr_xblock.results.units.recommendation_store import keep_recommended
from tests.programmes import PEOPLE, WHY, attempted, profiled

pytestmark = pytest.mark.django_db


def test_recommended_units_are_kept_in_their_order() -> None:
    """The first is the most needed."""
    attempt = attempted(profiled(["rasa"]))[0]

    keep_recommended(attempt.pk, [PEOPLE, WHY])
    keep_recommended(attempt.pk, [WHY])

    assert [(PEOPLE, 1), (WHY, 2)] == list(Recommendation.objects.order_by("rank").values_list("unit_id", "rank"))
    attempt.refresh_from_db()
    assert 0 == attempt.revision


@pytest.mark.parametrize("is_deleted", [True, False], ids=["deleted", "reopened"])
def test_nothing_is_kept_for_an_attempt_that_is_none_any_more(is_deleted: bool) -> None:
    """A trainer decides between the submit and this write: no error, and no orphan."""
    attempt = attempted(profiled(["rasa"]), None)[0]
    if is_deleted:
        AttemptRow.objects.all().delete()

    keep_recommended(attempt.pk, [WHY])

    assert not Recommendation.objects.exists()
