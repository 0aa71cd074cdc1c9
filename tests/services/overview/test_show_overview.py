"""The overview tells of the right people, and is added up once until something changes."""

from collections.abc import Collection

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.domain.identifiers import OVERALL, BandId, PerspectiveId
from csr_xblock.domain.overview.oversight import Overseen
from csr_xblock.domain.overview.tallies import Tallies
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.people.profile import Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.results.change_store import PARTS
from csr_xblock.results.overview.overview_store import count_parts
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.services.overview import show_overview as show_overview_module
from csr_xblock.services.overview.show_overview import show_overview
from csr_xblock.services.people.save_profile import save_profile
from tests.learners import BAKERY, COURSE, company_key_of, learner_of
from tests.programmes import PEOPLE, PERSPECTIVES, UNITS, attempted, entered, overseen, profiled

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeping(settings: LazySettings) -> None:
    """Let sums be kept as in a platform."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()


def told() -> dict[str, int]:
    """Return some of the numbers of the overview."""
    figures = show_overview(overseen())
    return {"began": figures.began.number, "handed in": figures.submitted.number, "sharing": figures.sharing.number}


def test_bands_tell_of_those_who_share_and_of_nobody_else() -> None:
    """Also of one alone: the trainer sees this result by name on the list."""
    attempted(profiled(["open"], consents=True), "leading")
    attempted(profiled(["shy", "silent"]), "first-steps")

    figures = show_overview(overseen())

    assert {OVERALL, *PERSPECTIVES} == set(figures.bands)
    assert {BandId("leading"): 1} == {band: one.number for band, one in figures.bands[PerspectiveId(OVERALL)].items()}
    assert {"began": 3, "handed in": 3, "sharing": 1} == told()


def test_every_unit_of_the_programme_is_told_of() -> None:
    """Also one that nobody has, in the programme's order."""
    ids = profiled(f"learner{number}" for number in range(5))
    sharing = profiled(["open"], consents=True)
    attempted([*ids, *sharing], recommended=(PEOPLE,))
    entered([*ids[:1], *sharing])

    units = show_overview(overseen()).units

    assert [(unit, *numbers) for unit, numbers in zip(UNITS, ((0, 1, 2), (0, 0, 0), (1, 0, 0)), strict=True)] == [
        (one.unit, one.recommended and one.recommended.number, one.open and one.open.number, one.entered.number)
        for one in units
    ]


def test_nothing_is_added_up_twice(keeping: None, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """A hundred thousand rows are read after a change, not for each look."""
    attempted(profiled(["open"], consents=True))
    first = told()

    with django_assert_num_queries(1):
        again = told()

    assert first == again


def test_what_is_kept_is_never_older_than_a_change(keeping: None) -> None:
    """A withdrawn consent leaves the sums at once, and a deleted account, too."""
    rasa, ona = learner_of("rasa"), learner_of("ona")
    save_profile(rasa, Profile(Role.OWNER, BAKERY, trainers_may_see=True))
    attempted([rasa.user_id])
    shared = told()
    save_profile(rasa, Profile(Role.OWNER, BAKERY))
    withdrawn = told()
    save_profile(ona, Profile(Role.OWNER, BAKERY))
    joined = told()
    AttemptRow.objects.get(course_key=COURSE).delete()

    assert [
        {"began": 1, "handed in": 1, "sharing": 1},
        {"began": 1, "handed in": 1, "sharing": 0},
        {"began": 2, "handed in": 1, "sharing": 0},
        {"began": 2, "handed in": 0, "sharing": 0},
    ] == [shared, withdrawn, joined, told()]


def test_only_the_changed_part_is_added_up_again(keeping: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """One hand-in among a hundred thousand must not let all the others be counted again."""
    asked: list[list[int]] = []

    def noted(programme: Overseen, parts: Collection[int]) -> dict[int, Tallies]:
        asked.append(list(parts))
        return count_parts(programme, parts)

    monkeypatch.setattr(show_overview_module, "count_parts", noted)
    rasa = learner_of("rasa")
    told()
    save_profile(rasa, Profile(Role.OWNER, BAKERY, trainers_may_see=True))

    assert {"began": 1, "handed in": 0, "sharing": 0} == told()
    company = company_key_of(AssessmentKey(rasa)).company_id
    assert [list(range(PARTS)), sorted({rasa.user_id % PARTS, company % PARTS})] == asked
