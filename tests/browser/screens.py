"""Every screen that somebody can meet, with the person and the address that show it."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.browser.visitor import Visitor, screen_path, unit_path

FULL, BAKERY, HALF_WAY, TWO = "full-programme", "bakery-scorecard", "company-half-way", "two-assessments"
CLASS = "autumn-class"
SEVEN = "seven-steps"
PLANNED = "bakery-with-a-plan"
YEARS = "second-year"
OLD = "before-seven-steps"
"""A course of version 1, with four steps and no start page."""


@dataclass(frozen=True)
class Screen:
    """A screen: what it is called in reports, where it is, and who sees it so."""

    name: str
    path: str
    learner: str = "rasa"
    role: str = "student"

    def open(self, visit: Callable[..., Visitor], language: str = "en", **options: object) -> Visitor:
        """Return its visitor before it, with everything that can be opened open."""
        visitor = visit(self.learner, role=self.role, language=language, **options)
        visitor.page.goto(visitor.demo.url + self.path)
        return visitor


def work_path(screen: str, scenario: str = PLANNED) -> str:
    """Return the address of a screen of a company's work: where much of it is done, or in another scenario."""
    return screen_path(scenario, screen, "program", "csr_program")


def path_of(scenario: str) -> str:
    """Return the address of a programme's learning path."""
    return screen_path(scenario, "path", "program", "csr_program")


def overview_of(scenario: str, screen: str = "overview") -> str:
    """Return the address of one of the trainer's screens inside a programme."""
    return screen_path(scenario, screen, "program", "csr_program")


SCREENS = [
    Screen("index", "/"),
    Screen("start-page", work_path("home", SEVEN), "elena"),
    Screen("start-page-of-a-planner", work_path("home")),
    Screen("hunt-at-first", work_path("hunt", SEVEN)),
    Screen("hunt", work_path("hunt")),
    Screen("stakeholders-at-first", work_path("stakeholders", SEVEN)),
    Screen("stakeholders", work_path("stakeholders")),
    Screen("importance-at-first", work_path("importance", SEVEN)),
    Screen("importance", work_path("importance")),
    Screen("understand-at-first", work_path("understand", SEVEN)),
    Screen("understand", work_path("understand")),
    Screen("goals-at-first", work_path("goals", SEVEN)),
    Screen("goals", work_path("goals")),
    Screen("goal", work_path("goal/1")),
    Screen("goal-new", work_path("goal/new")),
    Screen("strategy-map-at-first", work_path("strategy-map", SEVEN)),
    Screen("strategy-map", work_path("strategy-map")),
    Screen("plan-at-first", work_path("plan", SEVEN)),
    Screen("plan", work_path("plan")),
    Screen("plan-board", work_path("plan/board")),
    Screen("plan-calendar", work_path("plan/calendar")),
    Screen("monthly-at-first", work_path("monthly", SEVEN)),
    Screen("monthly", work_path("monthly")),
    Screen("evidence-at-first", work_path("evidence", SEVEN)),
    Screen("evidence", work_path("evidence")),
    Screen("evidence-after-years", work_path("evidence", YEARS)),
    Screen("evidence-without-note", work_path("evidence/no-note")),
    Screen("evidence-what-counts", work_path("evidence/what-counts")),
    Screen("document-at-first", work_path("document", SEVEN)),
    Screen("document", work_path("document")),
    Screen("document-full-at-first", work_path("document/full", SEVEN)),
    Screen("document-full", work_path("document/full")),
    Screen("document-edit", work_path("document/edit/goals")),
    Screen("document-versions-at-first", work_path("document/versions", SEVEN)),
    Screen("document-versions", work_path("document/versions", YEARS)),
    Screen("document-version", work_path("document/versions/1", YEARS)),
    Screen("document-compared", work_path("document/versions/compare/1/today", YEARS)),
    Screen("readiness-at-first", work_path("readiness", SEVEN)),
    Screen("readiness", work_path("readiness")),
    Screen("readiness-of-a-disclosure", work_path("readiness/B3")),
    Screen("readiness-letter-of-answers", work_path("readiness/letter/answers/B2-B9")),
    Screen("readiness-letter-that-asks", work_path("readiness/letter/asks")),
    Screen("readiness-letter-edit", work_path("readiness/letter/answers/edit")),
    Screen("vsme-file-at-first", work_path("vsme-file", SEVEN)),
    Screen("vsme-file", work_path("vsme-file")),
    Screen("carry-over", work_path("carry-over", SEVEN)),
    Screen("projection-at-first", work_path("if-you-do-this", SEVEN)),
    Screen("projection", work_path("if-you-do-this/3")),
    Screen("learning-plan-at-first", work_path("learning-plan", SEVEN)),
    Screen("learning-plan", work_path("learning-plan")),
    Screen("learning-plan-new", work_path("learning-plan/new/environment-foundation")),
    Screen("learning-plan-change", work_path("learning-plan/1")),
    Screen("action-at-first", work_path("action/new", SEVEN)),
    Screen("action", work_path("action/1")),
    Screen("first-profile", screen_path(FULL, "profile")),
    Screen("profile", screen_path(BAKERY, "profile")),
    Screen("start", screen_path(FULL, "start"), "elena"),
    Screen("start-of-a-draft", screen_path(HALF_WAY, "start")),
    Screen("start-of-a-consultant", screen_path(FULL, "start"), "marek"),
    Screen("questions", screen_path(HALF_WAY, "people")),
    Screen("questions-of-a-consultant", screen_path(FULL, "finance"), "marek"),
    Screen("review", screen_path(HALF_WAY, "review")),
    Screen("scorecard", screen_path(BAKERY, "scorecard")),
    Screen("scorecard-of-today", screen_path(YEARS, "scorecard")),
    Screen("questions-again", screen_path(YEARS, "again")),
    Screen("report", screen_path(BAKERY, "report")),
    Screen("one-page", screen_path(PLANNED, "one-page")),
    Screen("certificate", work_path("certificate")),
    Screen("attempts", screen_path(YEARS, "attempts")),
    Screen("comparison", screen_path(YEARS, "compare")),
    Screen("comparison-at-first", screen_path(BAKERY, "compare")),
    Screen("path", path_of(BAKERY)),
    Screen("scorecard-with-four-steps", screen_path(OLD, "scorecard")),
    Screen("path-with-four-steps", path_of(OLD)),
    Screen("path-before-the-assessment", path_of(FULL), "elena"),
    Screen("receipt", screen_path(BAKERY, "privacy", "program", "csr_program")),
    Screen("receipt-of-somebody-new", screen_path(FULL, "privacy", "program", "csr_program"), "elena"),
    Screen("receipt-of-an-assessment", screen_path(TWO, "privacy", "main-site")),
    Screen("receipt-of-a-unit", screen_path("units-alone", "privacy", "g-why", "csr_unit")),
    Screen("unit-open", unit_path(BAKERY, "environment-foundation")),
    Screen("unit-with-native-blocks", unit_path(FULL, "g-why"), "elena"),
    Screen("unit-asks-before", screen_path("units-alone", "before", "g-why", "csr_unit"), "elena"),
    Screen("unit-locked", unit_path(BAKERY, "environment-practice")),
    Screen("unit-done", unit_path("units-alone", "g-why")),
    Screen("three-units", "/scenario/units-alone/"),
    Screen("mistake-for-learners", "/scenario/trainer-mistake/"),
    Screen("mistake-for-trainers", "/scenario/trainer-mistake/", role="staff"),
    Screen("two-assessments", f"/scenario/{TWO}/"),
    Screen("overview", overview_of(CLASS), role="staff"),
    Screen("overview-learners", overview_of(CLASS, "learners"), role="staff"),
    Screen("overview-evidence", overview_of(CLASS, "evidence"), role="staff"),
    Screen("overview-documents-at-first", overview_of(CLASS, "documents"), role="staff"),
    Screen("overview-documents", overview_of(YEARS, "documents"), role="staff"),
]
