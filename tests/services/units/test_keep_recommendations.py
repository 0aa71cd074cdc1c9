"""After a submit: what is open is written, and what is recommended is kept with the attempt."""

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.results.units.progress_tables import Recommendation, UnitProgress
from csr_xblock.services.units.keep_recommendations import keep_recommendations
from csr_xblock.services.units.show_pathway import show_pathway
from tests.learners import all_items, assess, key_of, start
from tests.programmes import DESCRIPTORS

pytestmark = pytest.mark.django_db


def keep() -> None:
    """Do what a submit inside a programme does."""
    keep_recommendations(key_of(), DESCRIPTORS, packaged_instrument())


def test_what_the_path_recommends_is_kept_with_the_latest_attempt() -> None:
    """The trainer's numbers say the same as each learner's path."""
    assess(key_of(), dict.fromkeys(all_items(), 4))
    keep()
    latest = assess(key_of(), dict.fromkeys(all_items(), 0))

    keep()

    shown = show_pathway(key_of(), DESCRIPTORS, packaged_instrument()).pathway
    ranked = Recommendation.objects.filter(attempt_id=latest.id).order_by("rank")
    assert shown.recommended
    assert list(shown.recommended) == list(ranked.values_list("unit_id", flat=True))


def test_units_are_opened() -> None:
    """They stay open from now on, whatever a later scorecard says."""
    assess(key_of(), dict.fromkeys(all_items(), 0))

    keep()

    assert UnitProgress.objects.exists()


@pytest.mark.parametrize("has_draft", [True, False])
def test_nothing_is_kept_before_the_first_submit(has_draft: bool) -> None:
    """A draft decides nothing."""
    if has_draft:
        start(key_of())

    keep()
    keep_recommendations(None, DESCRIPTORS, packaged_instrument())

    assert not Recommendation.objects.exists()
    assert not UnitProgress.objects.exists()
