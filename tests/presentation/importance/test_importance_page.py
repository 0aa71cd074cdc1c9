"""The importance screen: rows of choices, progress, and the picture with a table that says the same."""

from dataclasses import replace

import pytest

from csr_xblock.content.library import instrument_with_words, packaged_instrument
from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.importance.rating import KeptRating, Ratings
from csr_xblock.domain.people.learner import CompanyKey
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.presentation.importance.importance_page import ImportancePage, RatingHandlers, importance_page
from csr_xblock.presentation.importance.importance_picture import importance_picture
from csr_xblock.presentation.importance.importance_words import time_words, two_ratings

CLIMATE, WATER, PROFIT = ObjectiveId("env-climate"), ObjectiveId("env-resources"), ObjectiveId("fin-resilience")
RATINGS = {
    CLIMATE: KeptRating(Importance(2, 5), 3),
    WATER: KeptRating(Importance(None, 4), 1),
    PROFIT: KeptRating(Importance(), 2),
}


def page_of(ratings: Ratings = RATINGS, words: Instrument | None = None) -> ImportancePage:
    """Return the page of a company."""
    company = CompanyKey(9, "course-v1:a+b+c", "shop")
    handlers = RatingHandlers("save", "read")
    words = words or packaged_instrument()
    return importance_page(words, ratings, "csr1", company=company, user_id=4, handlers=handlers, home_url="?home")


def test_goals_stand_area_by_area_with_two_rows_each() -> None:
    """18 goals in six areas; the numbers go through, as in the picture."""
    page = page_of()

    goals = [goal for area in page.areas for goal in area.goals]
    assert [3] * 6 == [len(area.goals) for area in page.areas]
    assert list(range(1, 19)) == [int(goal.number) for goal in goals] == [int(row.number) for row in page.picture.rows]
    assert {("business", "impact")} == {tuple(side.name for side in goal.sides) for goal in goals}
    assert 36 == len({side.group for goal in goals for side in goal.sides})


def test_what_is_kept_is_chosen_and_says_its_revision() -> None:
    """What was taken back has no choice, and still a revision."""
    goals = {goal.id: goal for area in page_of().areas for goal in area.goals}

    chosen = {one: [side.chosen for side in goals[one].sides] for one in RATINGS}
    assert {CLIMATE: ["2", "5"], WATER: ["", "4"], PROFIT: ["", ""]} == chosen
    assert ["3", "1", "2", "0"] == [goals[one].revision for one in (CLIMATE, WATER, PROFIT, "com-dialogue")]


def test_progress_counts_goals_rated_from_one_side() -> None:
    """Half a rating is worth more than none."""
    assert ("2 of 18 goals rated", 11) == (page_of().progress.sentence, page_of().progress.percent)


def test_browser_keeps_under_a_name_that_the_receipt_knows() -> None:
    """Deleting one's data in a course clears the browser, too (people/own_choices.py)."""
    assert page_of().kept_key.startswith("csr-xblock:course-v1:a+b+c:4:")
    assert page_of().kept_key.endswith(":shop:9")


@pytest.mark.parametrize(("goals", "words"), [(18, "About 3 minutes."), (1, "About 1 minute.")])
def test_time_follows_the_number_of_goals(goals: int, words: str) -> None:
    """36 taps are three minutes (METHODOLOGY 2.4.6)."""
    assert words == time_words(goals)


def test_other_areas_and_numbers_of_goals_are_shown() -> None:
    """Trainers adapt the questions: an area may have one goal, or none."""
    whole = packaged_instrument()
    few = replace(whole, objectives=tuple(one for one in whole.objectives if one.id in (CLIMATE, PROFIT)))

    page = page_of(words=few)

    assert [["fin-resilience"], ["env-climate"]] == [[goal.id for goal in area.goals] for area in page.areas]
    assert "1 of 2 goals rated" == page.progress.sentence


def test_table_says_what_the_picture_shows() -> None:
    """And what it cannot show: goals with one side or none."""
    picture = importance_picture(packaged_instrument(), {one: kept.importance for one, kept in RATINGS.items()})

    rows = {row.title: (row.business, row.impact, row.higher) for row in picture.rows}
    titles = {one.id: one.title for one in packaged_instrument().objectives}
    assert ("2", "5", "5") == rows[titles[CLIMATE]]
    assert ("–", "4", "4") == rows[titles[WATER]]
    assert ("", "", "not rated yet") == rows[titles[PROFIT]]
    assert ["16"] == [dot.number for dot in picture.matrix.dots]
    assert "17 goals are not in the picture yet: it takes both sides." == picture.left_out


def test_nothing_is_left_out_of_a_finished_picture() -> None:
    """A sentence about none would only puzzle."""
    everything = {one.id: Importance(3, 3) for one in packaged_instrument().objectives}

    picture = importance_picture(packaged_instrument(), everything)

    assert "" == picture.left_out
    assert 18 == len(picture.matrix.dots)


def test_words_are_those_of_the_reader() -> None:
    """The goals' titles come translated."""
    lithuanian = instrument_with_words(packaged_instrument(), "lt")

    assert page_of(words=lithuanian).areas[0].goals[0].title != page_of().areas[0].goals[0].title


def test_two_ratings_are_told_by_their_numbers() -> None:
    """A side that one of them left out is said, not shown as an empty place."""
    two = two_ratings("Climate", Importance(4, None), Importance(1, 5))

    assert ("Climate", "4", "not rated") == (two.question, two.mine.business, two.mine.impact)
    assert ("1", "5") == (two.theirs.business, two.theirs.impact)
