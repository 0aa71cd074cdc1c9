"""What the platform is told of taking part: completion and points, from the handlers that learners call."""

from collections.abc import Callable
from typing import Any

import pytest

from csr_xblock.content.library import unit_text
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.openedx.screens import PREFIX, short_id
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.unit_store import change_progress
from tests.blocks.placed_programme import UNITS, Programme
from tests.blocks.runtime import NOBODY, Course, LmsRuntime, Person, masquerade, person, post
from tests.bodies import report_body
from tests.learners import CORE_ITEM, COURSE, answer_items, draft_of, key_of, start
from tests.queries import queries_of

pytestmark = pytest.mark.django_db

GRADES = {"max_value": 1.0, "only_if_higher": True}


def points(runtime: LmsRuntime) -> list[dict[str, Any]]:
    """Return the points that a request published, all of them for the programme."""
    events = [(block_type, event) for block_type, name, event in runtime.published if name == "grade"]
    assert all(block_type == "csr_program" for block_type, _ in events)
    return [event for _, event in events]


def completions(runtime: LmsRuntime) -> dict[str, float]:
    """Return the completion that a request published, by the block's type."""
    return {block: event["completion"] for block, name, event in runtime.published if name == "completion"}


def test_points_are_off_unless_a_trainer_wants_them() -> None:
    """A course that is not graded must not get a zero in its gradebook."""
    programme = Programme()

    runtime = programme.hand_in()

    assert points(runtime) == []
    assert programme.block().max_score() is None


@pytest.mark.parametrize(
    ("grading", "expected"),
    [
        pytest.param("assessment", [1.0, 1.0, 1.0], id="assessment"),
        pytest.param("units", [0.0, 0.5, 1.0], id="units"),
        pytest.param("both", [0.5, 0.75, 1.0], id="both"),
    ],
)
def test_points_grow_with_what_is_done(grading: str, expected: list[float]) -> None:
    """Each step is told at once, and a lower value never takes points away."""
    programme = Programme(f'grading="{grading}" counted-units="2"')

    told = [points(programme.hand_in()), points(programme.finish("one")), points(programme.finish("two"))]

    assert told == [[{"value": value, **GRADES}] for value in expected]


def test_most_points_are_known_without_a_learner() -> None:
    """The platform asks for them when the course is published."""
    programme = Programme('grading="both" weight="5"')
    block = programme.course.block(programme.key, None)

    assert (block.has_score, block.max_score(), block.weight) == (True, 1.0, 5.0)


def test_assessment_and_units_are_not_scored_themselves() -> None:
    """What the container and its children score is added up by the platform, so it would count twice."""
    programme = Programme('grading="both"')

    assert not getattr(programme.block("a"), "has_score", False)
    assert not getattr(programme.block("one"), "has_score", False)


@pytest.mark.parametrize("level", [0, 4])
def test_points_do_not_depend_on_the_answers(level: int) -> None:
    """They say that somebody took part, never how good the company is."""
    programme = Programme('grading="assessment"')
    start(key_of())
    answer_items(key_of(), {CORE_ITEM: level})
    block = programme.block("a")

    post(block, "submit_attempt", {"attempt": draft_of(key_of()).id})

    assert [event["value"] for event in points(block.runtime)] == [1.0]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        pytest.param("", [1.0, 1.0, 1.0], id="default"),
        pytest.param('completes-with="assessment"', [1.0, 1.0, 1.0], id="assessment"),
        pytest.param('completes-with="units" counted-units="2"', [0.0, 0.5, 1.0], id="units"),
        pytest.param('completes-with="both" counted-units="2"', [0.5, 0.75, 1.0], id="both"),
        pytest.param('completes-with="nonsense"', [1.0, 1.0, 1.0], id="unknown word"),
    ],
)
def test_programme_completes_as_its_trainer_has_set(settings: str, expected: list[float]) -> None:
    """The tick in the course outline follows the learner's work."""
    programme = Programme(settings)

    told = [
        completions(programme.hand_in()),
        completions(programme.finish("one")),
        completions(programme.finish("two")),
    ]

    assert [one["csr_program"] for one in told] == expected
    assert told[0]["csr_assessment"] == 1.0
    assert told[1]["csr_unit"] == 1.0


def test_completion_is_not_taken_away() -> None:
    """What was finished stays finished when the author asks for more, or a trainer reopens the attempt."""
    programme = Programme('completes-with="both" counted-units="1"')
    programme.hand_in()
    assert completions(programme.finish("one"))["csr_program"] == 1.0
    AttemptRow.objects.all().delete()

    assert "csr_program" not in completions(programme.finish("one"))
    assert completions(programme.finish("two")).get("csr_program") is None


def test_programme_without_an_assessment_completes_with_its_units() -> None:
    """Without any setting a programme can be completed; with fewer units than usual, all of them are needed."""
    programme = Programme(inside=UNITS.split('<csr_unit url_name="far"')[0])

    told = [completions(programme.finish(unit)) for unit in ("one", "two")]

    assert [one["csr_program"] for one in told] == [0.5, 1.0]


def test_unit_that_is_not_done_tells_nothing() -> None:
    """Opening a page, or half of the work, is not doing it."""
    programme = Programme(inside='<csr_unit url_name="one" unit="g-why"/>')
    programme.unit_page("one")
    block = programme.block("one")

    post(block, "save_task", report_body("x" * 100, ""))

    assert block.runtime.published == []


def test_knowledge_check_as_the_last_step_tells() -> None:
    """Whichever of check and task comes last, the unit is done then."""
    programme = Programme(inside='<csr_unit url_name="one" unit="g-why"/>')
    programme.unit_page("one")
    programme.post("one", "save_task", report_body("x" * 100, ""))
    right = {one.id: sorted(one.correct_ids) for one in unit_text(UnitId("g-why"), "en").questions}
    block = programme.block("one")

    post(block, "submit_check", {"answers": right})

    assert completions(block.runtime) == {"csr_unit": 1.0, "csr_program": 1.0}


def test_page_of_a_done_unit_tells_again() -> None:
    """A trainer may have accepted the evidence meanwhile, and nothing can be published for somebody else."""
    programme = Programme('grading="units" counted-units="1"')
    programme.finish("one")
    block = programme.block("one")

    block.render("student_view", {})

    assert completions(block.runtime)["csr_unit"] == 1.0
    assert [event["value"] for event in points(block.runtime)] == [1.0]


def test_path_tells_what_was_accepted_while_the_learner_was_away() -> None:
    """A trainer's click completes the unit, and only the learner's own request can tell the platform."""
    programme = Programme('grading="units" counted-units="1"')
    programme.unit_page("one")
    change_progress(key_of().learner, UnitId("our-one"), lambda kept, now: {"completed_at": now})

    first, second = programme.path(), programme.path()

    assert completions(first) == {"csr_unit": 1.0, "csr_program": 0.0}
    assert points(first) == points(second) == [{"value": 1.0, **GRADES}]
    assert completions(second) == {}


SCREENS = {
    "programme": lambda programme: programme.block(),
    "assessment": lambda programme: programme.block("a"),
}


def switched_on(programme: Programme, grading: str) -> None:
    """Let an author switch points on, after learners have begun."""
    author = programme.course.block(programme.key, None)
    author.grading = grading
    author.save()


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(("grading", "value"), [("assessment", 1.0), ("both", 0.75)])
def test_points_switched_on_later_reach_those_who_have_handed_in(screen: str, grading: str, value: float) -> None:
    """Else a trainer sees no points for half of the class, and nobody can mend it."""
    programme = Programme('counted-units="2"')
    programme.hand_in()
    programme.finish("one")
    switched_on(programme, grading)
    block = SCREENS[screen](programme)

    block.render("student_view", {})

    assert points(block.runtime) == [{"value": value, **GRADES}]


@pytest.mark.parametrize("name", ["path", "privacy", "start", "scorecard"])
def test_every_screen_tells_points_once(name: str) -> None:
    """The path tells of units that a trainer has accepted, too."""
    programme = Programme('grading="both" counted-units="1"')
    programme.hand_in()
    programme.unit_page("one")
    change_progress(key_of().learner, UnitId("our-one"), lambda kept, now: {"completed_at": now})
    block = programme.block()

    block.render(
        "student_view", {PREFIX + short_id(programme.block("a" if name in ("start", "scorecard") else "p")): name}
    )

    assert points(block.runtime) == [{"value": 1.0, **GRADES}]


@pytest.mark.parametrize("screen", SCREENS)
def test_page_without_points_asks_nothing_for_them(screen: str) -> None:
    """Most courses are not graded."""
    programme = Programme()
    programme.hand_in()
    before = len(queries_of(lambda: SCREENS[screen](programme).render("student_view", {})))
    switched_on(programme, "assessment")
    after = len(queries_of(lambda: SCREENS[screen](programme).render("student_view", {})))
    switched_on(programme, "nonsense")
    block = SCREENS[screen](programme)

    assert len(queries_of(lambda: block.render("student_view", {}))) == before
    assert points(block.runtime) == []
    assert after - before == {"programme": 0, "assessment": 2}[screen]


def test_nobody_is_told_points_for_nothing() -> None:
    """A zero in the gradebook says that somebody has failed."""
    programme = Programme('grading="both"')
    block = programme.block()

    block.render("student_view", {})

    assert points(block.runtime) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_staff_who_look_as_a_learner_tell_no_points(monkeypatch: pytest.MonkeyPatch, screen: str) -> None:
    """They would get the learner's points, or the learner theirs."""
    programme = Programme('grading="assessment"')
    programme.hand_in()
    masquerade(monkeypatch, COURSE, user_name="user-of-rasa")
    block = programme.course.block(SCREENS[screen](programme).scope_ids.usage_id, person("laima", "staff"))

    block.render("student_view", {})

    assert block.runtime.published == []


@pytest.mark.parametrize("who", [person, lambda: NOBODY], ids=["nothing done", "not signed in"])
def test_path_tells_nothing_new_without_done_units(who: Callable[[], Person]) -> None:
    """Looking is not doing."""
    programme = Programme('grading="units"')

    assert programme.path(who()).published == []


def test_unit_and_assessment_complete_without_a_programme() -> None:
    """Both may stand anywhere in a course."""
    course = Course()
    block = course.block(course.add('<csr_unit unit="our" title="Our own" text="x" opens-when="always"/>'), person())
    block.render("student_view", {})

    post(block, "save_task", report_body("", "Ask the team."))

    assert block.runtime.published == [("csr_unit", "completion", {"completion": 1.0})]


@pytest.mark.parametrize("unit", ["one", "two"])
def test_done_units_are_those_of_this_programme(unit: str) -> None:
    """What was done elsewhere in the course belongs to another programme."""
    elsewhere = Programme(inside='<csr_unit url_name="x" unit="elsewhere" title="X" text="x" opens-when="always"/>')
    elsewhere.finish("x")
    programme = Programme('grading="units" counted-units="2"')

    assert [event["value"] for event in points(programme.finish(unit))] == [0.5]


def test_points_are_the_learners_own() -> None:
    """What Jonas has done gives Rasa nothing."""
    programme = Programme('grading="both" counted-units="1"')
    programme.hand_in("jonas")

    assert [event["value"] for event in points(programme.finish("one"))] == [0.5]


def test_nothing_is_told_while_staff_look_as_somebody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work would be nobody's."""
    programme = Programme('grading="units" counted-units="1"')
    programme.finish("one")
    masquerade(monkeypatch, COURSE, user_name="rasa")
    block = programme.block("one", person("laima", "staff"))

    block.render("student_view", {})

    assert block.runtime.published == []


def test_nothing_is_completed_where_the_platform_keeps_no_completion() -> None:
    """Studio and other hosts offer no such service, and some do not know the event."""
    programme = Programme()
    programme.unit_page("one")
    block = programme.block("one")
    block.runtime._services["completion"] = None

    answered = post(block, "save_task", report_body("", "Ask the team."))

    assert (answered.status, block.runtime.published) == (200, [])


@pytest.mark.parametrize(
    ("settings", "is_fault"),
    [
        pytest.param('counted-units="4"', False, id="units do not count"),
        pytest.param('counted-units="4" grading="units"', True, id="points"),
        pytest.param('counted-units="4" completes-with="both"', True, id="completion"),
        pytest.param('counted-units="3" grading="units"', False, id="as many as there are"),
    ],
)
def test_author_is_told_of_a_number_that_nobody_can_reach(settings: str, is_fault: bool) -> None:
    """Learners would never finish, and never know why."""
    faults = [str(fault) for fault in Programme(settings).block().author_faults()]

    assert [fault.startswith("counted_units: 4 done units are needed") for fault in faults] == [True] * is_fault
