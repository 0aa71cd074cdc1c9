"""The overview lets nobody be found out."""

import pytest

from csr_xblock.domain.identifiers import OVERALL, PerspectiveId
from csr_xblock.domain.overview.learner_counts import UnitCount
from csr_xblock.results.questions.attempt_tables import PerspectiveResult
from csr_xblock.services.overview.show_overview import UnitReach, show_overview
from tests.programmes import PEOPLE, PERSPECTIVES, UNITS, WHY, attempted, entered, overseen, profiled

pytestmark = pytest.mark.django_db

FINANCE = PerspectiveId("finance")


def test_distribution_needs_five_learners_with_a_level() -> None:
    """Also in a single area: six who handed in, of whom four answered enough about finance, are four."""
    attempted(profiled(f"learner{number}" for number in range(6)))
    sparse = PerspectiveResult.objects.filter(perspective_id=FINANCE)[:2]
    PerspectiveResult.objects.filter(pk__in=[row.pk for row in sparse]).update(band="")

    bands = show_overview(overseen()).bands

    assert {OVERALL, *PERSPECTIVES} - {FINANCE} == set(bands)


def test_four_learners_have_no_distribution() -> None:
    """The number of those who have handed in is told all the same."""
    attempted(profiled(f"learner{number}" for number in range(4)))

    overview = show_overview(overseen())

    assert ({}, 4, 4) == (overview.bands, overview.submitted, overview.began)


def test_every_unit_of_the_programme_is_told_of() -> None:
    """Also one that nobody has, in the programme's order."""
    ids = profiled(f"learner{number}" for number in range(5))
    attempted(ids, recommended=(PEOPLE,))
    entered(ids[:1])

    units = show_overview(overseen()).units

    assert (
        UnitReach(WHY, 0, UnitCount(1, 1, 0)),
        UnitReach(UNITS[1], 0, UnitCount()),
        UnitReach(PEOPLE, 5, UnitCount()),
    ) == units


def test_units_tell_no_results_of_four_learners() -> None:
    """A unit is recommended and opened by rules about results; what somebody has entered is no secret."""
    ids = profiled(f"learner{number}" for number in range(4))
    attempted(ids, recommended=(PEOPLE,))
    entered(ids[:1])

    units = show_overview(overseen()).units

    assert {(None, None)} == {(unit.recommended, unit.count.open) for unit in units}
    assert [1, 0, 0] == [unit.count.entered for unit in units]
