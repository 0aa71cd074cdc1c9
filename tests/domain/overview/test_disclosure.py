"""The rules of what may be told, and that no number passes them by."""

import ast
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path

import pytest

from csr_xblock.domain.identifiers import BandId, PerspectiveId, UnitId
from csr_xblock.domain.overview.disclosure import Figure, figure_of_list, overview_figures, step_of
from csr_xblock.domain.overview.oversight import LearnerStep, Overseen
from csr_xblock.domain.overview.tallies import BandTally, RecommendedTally, Standing, StandingTally, Tallies, UnitTally

PACKAGE = Path(__file__).parents[3] / "csr_xblock"
PAGES = sorted((PACKAGE / "presentation/overview").glob("[a-z]*.py"))
NO_FIGURES = {
    "id", "report_id", "number", "tone", "most_reason_characters", "most_note_characters", "most_search_characters",
}  # fmt: skip
"""Whole numbers of the trainer's pages that count nobody: numbers of rows and attempts, shades, limits of fields."""

PLAIN, TELLING = UnitId("plain"), UnitId("telling")
OVERSEEN = Overseen("c", "main", (PLAIN, TELLING), opened_by_results=frozenset({TELLING}))
FINANCE = PerspectiveId("finance")


def tallies() -> Tallies:
    """Return the class of docs/privacy.md: four share and have handed in, three do not share, one has a draft."""
    handed_in = Standing(has_submitted=True, has_attempt=True)
    telling = Standing(has_submitted=True, has_attempt=True, entered_any=True)
    return Tallies(
        standings=(
            StandingTally(handed_in, True, 3),
            StandingTally(telling, True, 1),
            StandingTally(handed_in, False, 2),
            StandingTally(telling, False, 1),
            StandingTally(Standing(has_attempt=True), False, 1),
        ),
        bands=(BandTally(FINANCE, BandId("low"), True, 4), BandTally(FINANCE, BandId("high"), False, 3)),
        units=(
            UnitTally(PLAIN, False, True, 4, 3, 2),
            UnitTally(PLAIN, False, False, 3, 2, 1),
            UnitTally(PLAIN, True, False, 1, 1, 1),
            UnitTally(TELLING, True, True, 1, 1, 0),
            UnitTally(TELLING, True, False, 1, 1, 1),
        ),
        recommended=(RecommendedTally(PLAIN, True, 4), RecommendedTally(PLAIN, False, 3)),
    )


def test_example_of_the_privacy_page_comes_out() -> None:
    """Eight have begun, seven have handed in, and results tell of the four who share."""
    figures = overview_figures(OVERSEEN, tallies())

    assert ("8", "7", "4") == (str(figures.began), str(figures.submitted), str(figures.sharing))
    assert {FINANCE: {BandId("low"): 4}} == {
        area: {band: one.number for band, one in bands.items()} for area, bands in figures.bands.items()
    }
    assert [(4, 4, 5, 3), (0, 1, 1, 0)] == [
        (one.recommended and one.recommended.number, one.open and one.open.number, one.entered.number, one.done.number)
        for one in figures.units
    ]
    assert {LearnerStep.UNITS: 1, LearnerStep.HANDED_IN: 6, LearnerStep.ANSWERING: 1, LearnerStep.PROFILE: 0} == {
        step: one.number for step, one in figures.steps.items()
    }


def test_where_nobody_may_see_results_everybody_is_like_who_does_not_share() -> None:
    """Whatever a store has added up."""
    figures = overview_figures(Overseen("c", "main", OVERSEEN.units, True, False, frozenset({TELLING})), tallies())

    assert ("8", "7", "0", {}) == (str(figures.began), str(figures.submitted), str(figures.sharing), figures.bands)
    assert [(None, None, 5), (None, None, 0)] == [(u.recommended, u.open, u.entered.number) for u in figures.units]
    assert 0 == figures.steps[LearnerStep.UNITS].number


@pytest.mark.parametrize("shares", [True, False])
def test_draft_hides_what_came_of_no_result(shares: bool) -> None:
    """Whoever answers for the first time is answering, whatever was entered before."""
    assert LearnerStep.ANSWERING is step_of(Standing(has_attempt=True, entered_plain=True), shares=shares)


def test_nobody_else_can_make_a_figure() -> None:
    """Neither from a number at hand, nor by changing one that was told."""
    with pytest.raises(TypeError, match="only"):
        Figure(3)


def test_there_is_no_difference_of_figures() -> None:
    """A page that subtracts would do the attacker's work."""
    with pytest.raises(TypeError):
        figure_of_list(3) - figure_of_list(1)  # type: ignore[operator]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages_hold_no_number_that_is_not_a_figure(path: Path) -> None:
    """What stands in a view model reaches the page; a plain number there has passed by the rules."""
    module = import_module(f"csr_xblock.presentation.overview.{path.stem}")
    models = [one for one in vars(module).values() if is_dataclass(one) and one.__module__ == module.__name__]

    plain = {
        (model.__name__, field.name)
        for model in models
        for field in fields(model)
        if {"int", "float", "Decimal", "Fraction"} & set(_words(str(field.type))) and field.name not in NO_FIGURES
    }

    assert set() == plain


def test_only_lists_that_are_read_row_by_row_are_counted_as_such() -> None:
    """The one door for a bare number is for the length of what the reader sees anyway."""
    using = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "figure_of_list"
    }

    assert {"services/overview/list_learners.py", "services/overview/review_evidence.py"} == using


def _words(annotation: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in annotation.replace("<class '", "")).split()
