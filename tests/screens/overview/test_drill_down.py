"""From a number of the overview to its learners: the same people, whoever shares, and nobody else."""

from urllib.parse import parse_qs, urlsplit

import pytest

from csr_xblock.openedx.screens import PREFIX, short_id
from csr_xblock.results.people.company_tables import ConsentStatement
from csr_xblock.results.questions.attempt_tables import AttemptRow, PerspectiveResult
from csr_xblock.results.units.progress_tables import UnitProgress
from tests.blocks.overseen import Programme, document, rows_of, words_of
from tests.programmes import PEOPLE, UNITS, WHY, attempted, entered, profiled

pytestmark = pytest.mark.django_db


def a_class() -> dict[str, int]:
    """Write a class: four share, at two levels and none; two do not."""
    names = ("ann", "bob", "cas", "dan", "eve", "fay")
    ids = dict(zip(names[:4], profiled(list(names[:4]), consents=True), strict=True))
    ids |= dict(zip(names[4:], profiled(list(names[4:])), strict=True))
    attempted([ids["ann"], ids["bob"]], "first-steps", recommended=(PEOPLE,))
    attempted([ids["cas"]], "leading", recommended=(WHY,))
    attempted([ids["dan"]], "")
    attempted([ids["eve"], ids["fay"]], "leading", recommended=(PEOPLE,))
    for attempt in AttemptRow.objects.all():
        PerspectiveResult.objects.update_or_create(
            attempt=attempt, perspective_id="people", defaults={"display_score": 50, "band": attempt.band}
        )
    entered([ids["ann"], ids["eve"]], WHY, is_done=True)
    entered([ids["bob"]], UNITS[2])
    return ids


def linked(placed: Programme) -> dict[str, int]:
    """Return the screens to which numbers of the overview lead, each with its number."""
    parameter = PREFIX + short_id(placed.block())
    found = {}
    for link in document(placed.view("overview")).xpath("//td/a[not(@aria-hidden)]"):
        (screen,) = parse_qs(urlsplit(link.get("href")).query)[parameter]
        found[screen] = int(words_of(link))
    return found


def people(placed: Programme, screen: str, search: str = "") -> list[str]:
    """Return the names on a list."""
    fragment = placed.view(screen, search=search)
    return [row[0].split()[-1] for row in rows_of(fragment)] if "Learners by name" in fragment.content else []


def test_number_on_the_overview_is_the_number_in_the_list() -> None:
    """Levels by area, those without a level, and units."""
    placed = Programme()
    a_class()
    numbers = linked(placed)
    of_everybody = {f"learners/{share}.{WHY}" for share in ("entered", "done")}

    assert {"learners/level.overall.first-steps", "learners/level.people.", *of_everybody} <= {*numbers}
    for screen, number in numbers.items():
        if screen not in of_everybody:
            assert (screen, number) == (screen, len(people(placed, screen)))


def test_list_names_those_who_share_only() -> None:
    """Trainers were promised how many units the others have done, not which."""
    placed = Programme()
    a_class()

    assert ["ann", "bob"] == people(placed, "learners/level.overall.first-steps")
    assert ["cas"] == people(placed, "learners/level.people.leading")
    assert ["dan"] == people(placed, "learners/level.overall.")
    assert 2 == linked(placed)[f"learners/done.{WHY}"]
    assert ["ann"] == people(placed, f"learners/done.{WHY}")
    assert "also counts others" in placed.text(f"learners/done.{WHY}")


def test_search_and_file_stay_in_the_group() -> None:
    """A filter that a click loses shows other people than the page says."""
    placed = Programme()
    a_class()
    group = "level.overall.first-steps"
    fragment = placed.view(f"learners/{group}")

    assert ["bob"] == people(placed, f"learners/{group}", search="bob")
    assert [f"learners/{group}"] == document(fragment).xpath("//option[@selected]/@value")
    assert 2 == fragment.content.count(f"group={group}")
    assert 3 == len(placed.download(f"form=csv&group={group}").body.decode().splitlines())
    assert "Clear the filter" in fragment.content


@pytest.mark.parametrize(
    "group", ["level.overall.nonsense", "level.nowhere.leading", "done.elsewhere", "done", "x.y.z"]
)
def test_unknown_group_is_the_whole_list(group: str) -> None:
    """An old link leads to the screen above."""
    placed = Programme()
    a_class()

    assert 6 == len(people(placed, f"learners/{group}"))


def test_withdrawn_consent_leaves_every_list() -> None:
    """At once, as everywhere."""
    placed = Programme()
    ids = a_class()
    ConsentStatement.objects.filter(user_id=ids["ann"]).update(trainers_may_see=False)

    assert ["bob"] == people(placed, "learners/level.overall.first-steps")
    assert [] == people(placed, f"learners/done.{WHY}")
    assert UnitProgress.objects.filter(user_id=ids["ann"]).exists()


def test_where_nobody_may_see_results_every_group_is_empty() -> None:
    """Not even those who once allowed it are behind a guessed address."""
    placed = Programme(**{"results-for": "nobody"})
    a_class()

    assert [] == people(placed, "learners/level.overall.first-steps")
    assert [] == people(placed, f"learners/open.{WHY}")


def test_list_of_an_area_has_its_numbers() -> None:
    """Of the group that comes from a bar; the list of the whole company needs no second column."""
    placed = Programme()
    a_class()

    assert [["50 – First steps", "42 – First steps"]] * 2 == [
        row[-2:] for row in rows_of(placed.view("learners/level.people.first-steps"))
    ]
    assert "People, learning and growth" not in placed.text("learners/level.overall.first-steps")


def test_page_of_a_learner_tells_what_is_shared() -> None:
    """Areas and units of who shares; of the others neither."""
    placed = Programme()
    ids = a_class()
    open_page, shy_page = placed.text(f"attempts/{ids['ann']}"), placed.text(f"attempts/{ids['eve']}")

    assert "People, learning and growth: 50 – First steps" in open_page
    assert "Units of this learner" in open_page
    assert "Latest result by area" not in shy_page
    assert "Units of this learner" not in shy_page
    assert "1 done" in shy_page
