"""What is measured: our pages and handlers, and beside them the SDK's samples and other packages' blocks."""

import itertools
from collections.abc import Callable, Iterator

import our_scenarios as ours
from company_work import ACTIONS, GIVEN, GROUPS
from csr_demo.keys import course_key_of
from csr_demo.runtime import DemoRuntime
from django.http import HttpResponse
from django.test import Client
from measuring import Subject

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.document.kept_version import MAX_VERSIONS
from csr_xblock.openedx.screens import links_of

FLOOR = "SDK sample: empty block"
PERSPECTIVE = "csr_assessment: one perspective"
SCORECARD = "csr_assessment: scorecard"
PATH = "csr_program: learning path, 11 units"
LARGE_PATH = "csr_program: learning path, 44 units"
UNIT = "csr_unit: one unit"
IMPORTANCE = "csr_program: importance of 18 goals"
STRATEGY = "csr_program: strategy map of 30 links"
GOALS = "csr_program: 20 goals in figures"
HOME = f"csr_program: start page, {ours.ATTEMPTS} attempts, {ACTIONS} actions"
PLAN = f"csr_program: plan with {ACTIONS} actions"
TODAY = "csr_assessment: scorecard with today"
COMPARISON = "csr_assessment: comparison of two attempts"
PROJECTION = "csr_program: if you do this"
MONTHLY = "csr_program: the monthly 20 minutes"
EVIDENCE = "csr_program: evidence folder"
READINESS = "csr_program: ready for questions"
VSME_FILE = "csr_program: VSME file"
UNDERSTAND = "csr_program: understand"
HUNT = "csr_program: hunt"
DOCUMENT = "csr_program: strategy document"
LEARNING_PLAN = f"csr_program: learning plan of {GIVEN}"
VERSIONS = "csr_program: versions of the strategy document"
STAKEHOLDERS = f"csr_program: {GROUPS} groups of stakeholders"
POLL = "Poll: survey, 48 questions"
PROBLEM_BUILDER = "Problem Builder: 48 ratings"
SAVE = "csr_assessment: save one answer"
THUMBS = "SDK sample: thumbs vote"

COMPANY_SCREENS = (
    "home", "hunt", "stakeholders", "importance", "strategy-map", "understand", "goals", "plan", "if-you-do-this/3",
    "monthly", "evidence", "evidence/no-note", "evidence/what-counts",
    "document", "document/full", "document/edit/goals", "document/versions", "learning-plan", "learning-plan/new",
    "readiness", "readiness/B2", "readiness/letter/answers", "readiness/letter/asks", "vsme-file",
)  # fmt: skip
MEASURED_PERSPECTIVE = "people"
SLOW_EVERY = 4
THUMBS_BLOCK = course_key_of("thumbs").make_usage_key("thumbs", "thumbs1")


def all_subjects(client: Client) -> list[Subject]:
    """Return every subject, pages first."""
    learner = ours.Learner(client, ours.DRAFT)
    questions = tuple(item.id for item in packaged_instrument().items)
    asked = tuple(item.id for item in packaged_instrument().items if item.perspective == MEASURED_PERSPECTIVE)

    def page(name: str, url: str, shows: tuple[str, ...], every: int = 1) -> Subject:
        return Subject(name, lambda: client.get(url), shows, every)

    return [
        page(FLOOR, scenario_url("hello-world"), ("Hello, World!",)),
        page(PERSPECTIVE, assessment_url(ours.DRAFT, MEASURED_PERSPECTIVE), asked),
        page(SCORECARD, assessment_url(ours.SCORECARD, "scorecard"), ("Your scorecard",)),
        page(PATH, path_url(ours.PROGRAM), ("Your learning path",)),
        page(LARGE_PATH, path_url(ours.LARGE_PROGRAM), ("Your learning path",)),
        page(UNIT, scenario_url(ours.UNIT), (packaged_units()[ours.OPEN_UNIT].title, "unit-task")),
        page(IMPORTANCE, programme_url(ours.JOURNEY, "importance"), ("How important the goals are", "csr-matrix")),
        page(STRATEGY, programme_url(ours.JOURNEY, "strategy-map"), ("How the goals hang together", "csr-lane")),
        page(GOALS, programme_url(ours.JOURNEY, "goals"), ("Goals in figures", "csr-goals-trend")),
        page(HOME, programme_url(ours.JOURNEY, "home"), ("csr-home-next", "Given to you")),
        page(PLAN, programme_url(ours.JOURNEY, "plan"), ("Action 0:", f"Action {ACTIONS - 1}:")),
        page(UNDERSTAND, programme_url(ours.JOURNEY, "understand"), ("This is where we lose most.",)),
        page(HUNT, programme_url(ours.JOURNEY, "hunt"), ("Something good, number 9",)),
        page(LEARNING_PLAN, programme_url(ours.JOURNEY, "learning-plan"), (f"Walk number {GIVEN - 1}",)),
        page(STAKEHOLDERS, programme_url(ours.JOURNEY, "stakeholders"), (f"Neighbours, group {GROUPS - 1}",)),
        page(TODAY, assessment_url(ours.JOURNEY, "scorecard"), ("csr-today__all",)),
        page(COMPARISON, assessment_url(ours.JOURNEY, "compare"), ("What has changed",)),
        page(PROJECTION, programme_url(ours.JOURNEY, "if-you-do-this/3"), ("csr-ahead-more",)),
        page(MONTHLY, programme_url(ours.JOURNEY, "monthly"), ("20 minutes",)),
        page(EVIDENCE, programme_url(ours.JOURNEY, "evidence"), ("Something good, number 9", "csr-evidence-piece")),
        page(DOCUMENT, programme_url(ours.JOURNEY, "document/full"), ("csr-document__contents", "csr-document-bars")),
        page(VERSIONS, programme_url(ours.JOURNEY, "document/versions"), (f"What has changed, number {MAX_VERSIONS}",)),
        page(READINESS, programme_url(ours.JOURNEY, "readiness"), ("Ready for questions", "csr-readiness-state--")),
        page(VSME_FILE, programme_url(ours.JOURNEY, "vsme-file"), ("fill_vsme_file",)),
        page(POLL, scenario_url("poll-survey"), questions),
        page(PROBLEM_BUILDER, scenario_url("problem-builder"), questions, SLOW_EVERY),
        Subject(SAVE, save_request(learner), ('"is_stored": true',)),
        Subject(THUMBS, lambda: ours.post(client, THUMBS_BLOCK, "vote", {"voteType": "up"}), ('"up": ',)),
    ]


def our_screens() -> Iterator[tuple[str, str]]:
    """Return name and address of every screen of ours whose weight is limited."""
    for perspective in packaged_instrument().perspectives:
        yield f"perspective {perspective.id}", assessment_url(ours.DRAFT, perspective.id)
    for screen in ("profile", "start", "review"):
        yield screen, assessment_url(ours.DRAFT, screen)
    yield "scorecard", assessment_url(ours.SCORECARD, "scorecard")
    yield "learning path", path_url(ours.PROGRAM)
    for screen in ("scorecard", "again", "attempts", "compare", "one-page"):
        yield f"{screen} of a third year", assessment_url(ours.JOURNEY, screen)
    for screen in COMPANY_SCREENS:
        yield screen, programme_url(ours.JOURNEY, screen)
    yield "unit", scenario_url(ours.UNIT)


def scenario_url(scenario: str) -> str:
    """Return the address of a scenario's page."""
    return f"/scenario/{scenario}/"


def assessment_url(scenario: str, screen: str) -> str:
    """Return the address of a screen of the scenario's assessment."""
    return block_screen_url(scenario, "csr_assessment", ours.ASSESSMENT_ID, screen)


def path_url(scenario: str) -> str:
    """Return the address of the scenario's learning path."""
    return programme_url(scenario, "path")


def programme_url(scenario: str, screen: str) -> str:
    """Return the address of one of the screens of the scenario's programme."""
    return block_screen_url(scenario, "csr_program", ours.PROGRAM_ID, screen)


def block_screen_url(scenario: str, block_type: str, block_id: str, screen: str) -> str:
    """Return the address of a screen of a block, as the block itself links to it."""
    course = course_key_of(scenario)
    block = DemoRuntime(course).get_block(course.make_usage_key(block_type, block_id))
    return scenario_url(scenario) + links_of(block, {}).to(screen)


def save_request(learner: ours.Learner) -> Callable[[], HttpResponse]:
    """Return the function that changes one answer, each time to another level."""
    attempt = learner.attempt_id
    item = packaged_instrument().items[0].id
    numbers = itertools.count(1000)

    def save() -> HttpResponse:
        number = next(numbers)
        return learner.post_answer(attempt, item, number % 5, number)

    return save
