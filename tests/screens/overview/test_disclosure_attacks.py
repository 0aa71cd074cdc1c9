"""
A trainer who reads everything learns nothing about the results of who does not share.

The strongest form first: two worlds that differ in nothing but that secret look alike, on every page, under every
filter, in every file. Then the single attacks that people think of, each through what learners and authors really do.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from csr_xblock.domain.people.profile import profile_version
from csr_xblock.domain.questions.instrument import Mode
from csr_xblock.openedx import staff
from csr_xblock.results.people.company_store import find_shown
from csr_xblock.results.people.company_tables import ConsentStatement
from csr_xblock.results.questions.attempt_tables import AttemptRow, PerspectiveResult
from csr_xblock.results.units.progress_tables import Recommendation, UnitProgress
from csr_xblock.screens.overview.pages import SCREENS
from tests.blocks.overseen import Programme, document, rows_of, words_of
from tests.blocks.runtime import person, post
from tests.bodies import profile_body, report_body, start_body
from tests.learners import all_items, answer_items, assess, core_items, draft_of, key_of, start
from tests.programmes import MOMENT, PEOPLE, WHY, attempted, entered, handed_in, profiled
from tests.screens.overview.reading import band_of_each, everything, world

pytestmark = pytest.mark.django_db

PROBE, BEHIND, UNTIL, MOVED = "probe", "behind", "until", "moved"
PROBES = (
    '<csr_unit unit="probe" title="Probe" text="x" opens-when="overall below 60"/>'
    '<csr_unit unit="behind" title="Behind" text="x" opens-when="started probe"/>'
    '<csr_unit unit="until" title="Until" text="x" opens-when="assessment-completed and not started behind"/>'
    '<csr_unit unit="moved" title="Moved" text="x" opens-when="always"/>'
)
INSIDE = f"<csr_assessment/>{PROBES}"
NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""A world is small as it is, and to read one takes a while."""

BANDS = ("not-started", "first-steps", "in-place", "leading", "")


@dataclass(frozen=True)
class Secret:
    """What follows from the results of somebody: numbers, recommendations, and work in units that results opened."""

    band: str
    score: int
    recommended: frozenset[str]
    opened: tuple[tuple[str, str], ...]


secrets = st.builds(
    Secret,
    band=st.sampled_from(BANDS),
    score=st.integers(0, 100),
    recommended=st.frozensets(st.sampled_from((WHY, PEOPLE, PROBE))),
    opened=st.lists(
        st.tuples(st.sampled_from((PROBE, BEHIND, UNTIL, MOVED)), st.sampled_from(("open", "entered", "done"))),
        unique_by=lambda one: one[0],
    ).map(tuple),
)
Other = tuple[bool, str | None, str | None]
others = st.lists(
    st.tuples(st.booleans(), st.sampled_from((None, "draft", *BANDS)), st.sampled_from((None, WHY, PROBE))), max_size=3
)


def write_others(who: list[Other]) -> None:
    """Write the rest of the class: whether each shares, what was handed in, and which unit was entered."""
    for number, (shares, attempt, unit) in enumerate(who):
        ids = profiled([f"other{number}"], consents=shares)
        if attempt is not None:
            attempted(ids, None if attempt == "draft" else attempt, recommended=(PEOPLE,))
        if unit is not None:
            entered(ids, unit)


def write_secret(user_id: int, secret: Secret) -> None:
    """Write a learner who has handed in, with results and what followed from them."""
    (attempt,) = attempted([user_id], secret.band, recommended=tuple(sorted(secret.recommended)))
    AttemptRow.objects.filter(pk=attempt.pk).update(display_score=secret.score if secret.band else None)
    for unit, how in secret.opened:
        UnitProgress.objects.create(
            user_id=user_id,
            course_key=attempt.course_key,
            unit_id=unit,
            # The author has made `moved` open to everybody since; when it opened, its rule asked for results.
            opened_by_results=unit == MOVED,
            started_at=None if how == "open" else MOMENT + timedelta(days=400),
            completed_at=MOMENT + timedelta(days=401) if how == "done" else None,
            task_evidence="A note for myself.",
        )


@pytest.mark.parametrize("for_nobody", [False, True], ids=["no consent", "for nobody"])
@settings(max_examples=12, phases=NO_SHRINKING)
@given(who=others, one=secrets, other=secrets)
def test_two_worlds_that_differ_in_a_secret_look_alike(
    for_nobody: bool, who: list[Other], one: Secret, other: Secret
) -> None:
    """Whatever is subtracted, filtered, or compared between two days or two files: the same goes in, on both sides."""
    compare(for_nobody, who, one, other)


@pytest.mark.long
@pytest.mark.parametrize("for_nobody", [False, True], ids=["no consent", "for nobody"])
@settings(max_examples=500, phases=NO_SHRINKING)
@given(who=others, one=secrets, other=secrets)
def test_many_worlds_that_differ_in_a_secret_look_alike(
    for_nobody: bool, who: list[Other], one: Secret, other: Secret
) -> None:
    """The same with enough worlds to find what is rare."""
    compare(for_nobody, who, one, other)


def compare(for_nobody: bool, who: list[Other], one: Secret, other: Secret) -> None:
    """Read two worlds that differ in the secret of one learner, and compare all of it."""
    seen = []
    for secret in (one, other):
        with world():
            placed = Programme(inside=INSIDE, **({"results-for": "nobody"} if for_nobody else {}))
            write_others(who)
            (user_id,) = profiled(["secretive"], consents=for_nobody)
            write_secret(user_id, secret)
            seen.append(everything(placed))

    assert seen[0] == seen[1]


def test_secret_of_who_shares_is_seen() -> None:
    """A test that sees nothing would be green for ever."""
    seen = []
    for secret in (Secret("leading", 90, frozenset({PEOPLE}), ()), Secret("first-steps", 20, frozenset(), ())):
        with world():
            placed = Programme(inside=INSIDE)
            write_secret(profiled(["open"], consents=True)[0], secret)
            seen.append(everything(placed))

    assert {"overview", "learners/all", "learners/level.overall.leading", f"behind recommended.{PEOPLE}", "xlsx "} <= {
        at for at in seen[0] if seen[0][at] != seen[1][at]
    }


def test_every_screen_is_attacked() -> None:
    """A new screen for trainers belongs into `reading`."""
    placed = Programme()
    ids = profiled(["rasa"])
    attempted(ids)
    handed_in(ids[0])

    assert {*SCREENS} == {address.partition("/")[0] for address in everything(placed)} & {*SCREENS}


def answered(name: str, level: int, placed: Programme) -> None:
    """Let somebody who does not share answer everything, hand it in, and visit every unit."""
    start(key_of(name), Mode.QUICK)
    answer_items(key_of(name), dict.fromkeys(core_items(), level))
    visit(name, placed, draft_of(key_of(name)).id)


def visit(name: str, placed: Programme, attempt: int) -> None:
    """Hand in on the page, then open the programme's page and every unit's, twice: some open through others."""
    assessment, *units = placed.block(person(name)).get_children()
    assert 200 == post(assessment, "submit_attempt", {"attempt": attempt}).status
    placed.view("path", person(name))
    for _ in range(2):
        for unit in units:
            unit.render("student_view", {})


def told(level: int, afterwards: Callable[[Programme], Programme] = lambda placed: placed) -> Any:
    """Return what is read of a class in which one has answered all at this level. `afterwards`: the author's turn."""
    with world():
        placed = Programme(inside=INSIDE)
        assess(key_of("ona"), 2, Mode.QUICK)
        answered("secretive", level, placed)
        opened = set(UnitProgress.objects.filter(user__username="secretive").values_list("unit_id", flat=True))
        return everything(afterwards(placed)), opened


def rules_dropped(_placed: Programme) -> Programme:
    """Return the programme after its author has opened every unit to everybody."""
    opened = INSIDE
    for rule in ("overall below 60", "started probe", "assessment-completed and not started behind"):
        opened = opened.replace(rule, "always")
    return Programme(inside=opened)


@pytest.mark.parametrize("author", [lambda placed: placed, rules_dropped], ids=["rules stay", "rules dropped since"])
def test_rules_are_no_probes(author: Callable[[Programme], Programme]) -> None:
    """Units with a threshold, one opened through another, and rules that are changed once learners are inside."""
    (low, low_opened), (high, high_opened) = (told(level, author) for level in (0, 4))

    assert (True, False) == (PROBE in low_opened, PROBE in high_opened)
    assert low == high


def test_probe_outside_the_programme_tells_nothing() -> None:
    """A unit of the same name elsewhere in the course, with a rule of its own, shares the progress."""
    seen = []
    for level in (0, 4):
        with world():
            placed = Programme(inside='<csr_assessment/><csr_unit unit="trap" title="T" text="x"/>')
            lone = placed.course.add(
                '<csr_unit url_name="l" unit="trap" title="T" text="x" opens-when="overall below 60"/>'
            )
            assess(key_of("secretive"), level, Mode.QUICK)
            placed.course.block(lone, person("secretive")).render("student_view", {})
            assert UnitProgress.objects.filter(unit_id="trap").exists() == (level == 0)
            seen.append(everything(placed))

    assert seen[0] == seen[1]


def numbers(placed: Programme) -> dict[str, list[str]]:
    """Return the cells of all tables of the overview, by the first cell of their row."""
    rows = document(placed.view("overview")).xpath("//table/tbody/tr")
    cells = [[words_of(cell) for cell in row.xpath("th | td")] for row in rows]
    return {row[0]: row[1:] for row in cells}


def moved(placed: Programme, action: Callable[[], object]) -> set[str]:
    """Return the rows of the overview that an action changes."""
    before = numbers(placed)
    action()
    after = numbers(placed)
    return {row for row in before | after if before.get(row) != after.get(row)}


def a_class(placed: Programme) -> dict[str, int]:
    """Write the class of docs/privacy.md: A to D share, E to G handed in and do not, H has a draft."""
    ids = dict(zip("ABCD", profiled(list("ABCD"), consents=True), strict=True))
    ids |= dict(zip("EFGH", profiled(list("EFGH")), strict=True))
    attempted([ids[name] for name in "ABCD"], "first-steps", recommended=(PEOPLE,))
    attempted([ids[name] for name in "EFG"], "leading", recommended=(WHY,))
    attempted([ids["H"]], None)
    return ids


def test_one_who_hands_in_moves_participation_only() -> None:
    """Two days compared: no cell of a result moves when H hands in without sharing."""
    placed = Programme()
    ids = a_class(placed)

    def hands_in() -> None:
        AttemptRow.objects.filter(user_id=ids["H"]).delete()
        attempted([ids["H"]], "leading", recommended=(PEOPLE,))

    assert {"Answering questions", "Handed in"} == moved(placed, hands_in)
    assert "8 learners have begun. 8 have handed in a self-assessment." in placed.text("overview")


def test_one_who_is_added_or_removed_moves_participation_only() -> None:
    """The difference of two lists of accounts must not be somebody's level."""
    placed = Programme()
    ids = a_class(placed)

    def joins() -> None:
        attempted(profiled(["I"]), "leading", recommended=(PEOPLE,))

    assert {"Handed in"} == moved(placed, joins)
    assert {"Handed in"} == moved(placed, get_user_model().objects.filter(pk=ids["E"]).delete)


def test_who_withdraws_leaves_sums_and_list_together() -> None:
    """Otherwise one look at each would tell the result that was withdrawn."""
    placed = Programme()
    ids = a_class(placed)
    assert "Of the 4 who share" in placed.text("overview")

    ConsentStatement.objects.filter(user_id=ids["D"]).update(trainers_may_see=False)

    assert "Of the 3 who share" in placed.text("overview")
    assert ["3", "0"] == [numbers(placed)["The whole company"][1], numbers(placed)["The whole company"][4]]
    assert 3 == band_of_each(placed).count("42 – First steps")
    assert 3 == placed.download("form=csv").body.decode().count("First steps")


def test_sums_minus_list_is_nobody() -> None:
    """Every band counts as many as the list and both files name in it, in a class where all who share are unanimous."""
    placed = Programme()
    a_class(placed)

    row = numbers(placed)["The whole company"]
    listed = band_of_each(placed)
    files = placed.download("form=csv").body.decode()

    assert ["0", "4", "0", "0", "0", "0"] == row
    assert (4, 3) == (listed.count("42 – First steps"), listed.count("not shared"))
    assert (4, 0) == (files.count("First steps"), files.count("Leading"))


def test_recommended_and_open_tell_of_those_who_share() -> None:
    """What is recommended is worked out from answers."""
    placed = Programme()
    a_class(placed)

    assert [["4", "0"], ["0", "0"], ["0", "0"]] == [row[1:3] for row in rows_of(placed.view("overview"))]


def test_report_is_read_only_if_its_form_said_what_that_shows() -> None:
    """A page that was open before the author changed the rule has promised less."""
    placed = Programme(inside=INSIDE.replace('text="x" opens-when="overall', 'text="x" task="Do." opens-when="overall'))
    start(key_of("secretive"))
    answer_items(key_of("secretive"), dict.fromkeys(all_items(), 0))
    visit("secretive", placed, draft_of(key_of("secretive")).id)
    probe = placed.block(person("secretive")).get_children()[1]
    words = "We have asked everybody in the company and have written down what they said about it, word by word."

    def waits_after(readers: str) -> bool:
        (version,) = document(probe.render("student_view", {})).xpath("//@data-csr-version")
        sent = report_body(words + readers, readers=readers, version=version)
        assert 200 == post(probe, "save_task", sent).status
        return "secretive" in placed.view("evidence").content

    assert 'data-csr-readers="trainers-and-result"' in probe.render("student_view", {}).content
    assert [False, False, True] == [waits_after(readers) for readers in ("learner", "trainers", "trainers-and-result")]


def test_somebody_who_becomes_staff_leaves_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sums and list together; and whoever is no staff any more comes back to both."""
    placed = Programme()
    ids = a_class(placed)
    appoint(monkeypatch, ids["A"])

    assert "7 learners have begun" in placed.text("overview")
    assert "Of the 3 who share" in placed.text("overview")
    assert 7 == len(band_of_each(placed))
    assert "This learner" not in placed.text(f"attempts/{ids['A']}")


def test_trainer_who_fills_in_the_profile_is_no_learner() -> None:
    """A trainer tries out the course before the first learner comes, and goes on looking at it."""
    placed = Programme()
    assessment = placed.block(person("laima", "staff")).get_children()[0]
    profile = profile_body(trainers_may_see=True, version=profile_version(find_shown(key_of("laima").learner)))

    kept = post(assessment, "save_profile", profile), post(assessment, "start_attempt", start_body("quick"))

    assert [200, 200] == [answer.status for answer in kept]

    assert "No learner has begun yet" in placed.text("overview")
    assert "0 learners" in placed.text("learners")


def appoint(monkeypatch: pytest.MonkeyPatch, user_id: int) -> None:
    """Let the platform say that somebody has the role of staff in the course."""

    def role(of: object) -> SimpleNamespace:
        return SimpleNamespace(users_with_role=lambda: get_user_model().objects.filter(pk=user_id))

    roles = ModuleType("roles")
    roles.CourseStaffRole = role  # type: ignore[attr-defined]
    monkeypatch.setattr(staff, "import_module", lambda _name: roles)


def test_no_result_is_left_in_the_rows_that_were_compared() -> None:
    """The worlds above are really different ones."""
    with world():
        write_secret(profiled(["secretive"])[0], Secret("leading", 90, frozenset({PEOPLE}), ((PROBE, "done"),)))

        assert PerspectiveResult.objects.filter(band="leading").exists()
        assert Recommendation.objects.exists()
        assert UnitProgress.objects.filter(completed_at__isnull=False).exists()
