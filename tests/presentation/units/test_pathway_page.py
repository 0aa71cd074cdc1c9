"""The learning path: what comes next stands first with its reason, and every unit says how it stands."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import translation

from csr_xblock.content.library import packaged_instrument, packaged_units
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.pathway import PathState
from csr_xblock.edge.rendering import render_template
from csr_xblock.presentation.units.pathway_page import PathwayPage, UnitBefore, UnitCard
from csr_xblock.services.units.show_pathway import LearnerPathway
from tests.presentation.shown_units import DAY, PREFIX, WHY, done, kept, path_page, path_shown, rendered, words_in

MAX_PAGE_BYTES = 60 * 1024
SCORECARD_UNIT = UnitId("g-scorecard")


def card(page: PathwayPage, title: str) -> UnitCard:
    """Return the card of a unit among the groups."""
    return next(one for group in page.groups for one in group.cards if one.title == title)


def test_recommended_units_are_those_of_the_worked_example() -> None:
    """METHODOLOGY 2.4.8 names four, the most urgent area first; another list would lead to the wrong work."""
    page = path_page(path_shown(done()))

    assert page.first is not None
    assert [one.title for one in (page.first, *page.recommended)] == [
        "See what comes in and what goes out",
        "Read your scorecard and choose what comes first",
        "Values, duties and clear no's",
        "Meet your neighbours",
    ]


def test_recommendation_names_the_score_that_people_saw() -> None:
    """The reason must be the number of the scorecard, or nobody believes it."""
    page = path_page(path_shown(done()))

    assert page.first is not None
    assert page.first.reason == "Your score for “Environment” is 23 of 100: here you can gain a lot."


def test_one_step_is_first_and_only_that_has_a_button() -> None:
    """Four equal buttons are four questions; the assessment comes before all units."""
    tree = rendered("units/pathway.html", path_page(path_shown(done())))
    before = path_page(path_shown(is_assessed=False))

    assert len(tree.find_class("csr-button")) == 1
    assert tree.xpath("//*[contains(@class, 'csr-path-first')]//a[contains(@class, 'csr-button')]")
    assert before.first is None


def test_groups_hold_every_unit_once_general_ones_first() -> None:
    """A unit that is in no group could never be found."""
    page = path_page(path_shown())

    assert [group.id for group in page.groups] == [
        "general",
        *(perspective.id for perspective in packaged_instrument().perspectives),
    ]
    titles = [one.title for group in page.groups for one in group.cards]
    assert sorted(titles) == sorted(unit.title for unit in packaged_units().values())


def test_unit_of_an_unknown_area_stands_with_the_general_ones() -> None:
    """An author who drops an area from the instrument must not lose its units."""
    words = packaged_instrument()
    fewer = replace(words, perspectives=tuple(one for one in words.perspectives if one.id != "finance"))

    page = path_page(path_shown(), words=fewer)

    assert "Where the money leaks, where risks hide" in [one.title for one in page.groups[0].cards]


def test_locked_unit_says_what_opens_it_and_has_no_link() -> None:
    """A lock without a reason is a dead end."""
    locked = card(path_page(path_shown(done())), "Plan and invest with people and planet in mind")

    assert (locked.state, locked.url) == ("locked", None)
    assert "“Finance” reaches 40" in locked.opens_when
    assert "Where the money leaks, where risks hide" in locked.opens_when


def test_started_unit_says_what_is_missing() -> None:
    """Who comes back after a week wants to know where to go on."""
    started = kept(SCORECARD_UNIT, check_best_percent=40, task_evidence="Short.")

    page = path_page(path_shown(done(), started))

    assert card(page, "Read your scorecard and choose what comes first").missing == (
        "Knowledge check: your best result is 40\u00a0%, you need 60\u00a0%.",
        (
            "Task: your report is a draft. "
            "Still missing: what was done (20 characters or more), who took part, when it was."
        ),
    )


def test_own_unit_without_a_task_misses_neither_check_nor_task() -> None:
    """A trainer's reading unit asks for nothing that it does not have."""
    shown = path_shown(kept(SCORECARD_UNIT, monday_note="Read it."))
    units = tuple(
        replace(one, unit=replace(one.unit, has_check=False, asks_evidence=False)) for one in shown.pathway.units
    )
    shown = replace(shown, pathway=replace(shown.pathway, units=units))

    page = path_page(shown)

    own = card(page, "Read your scorecard and choose what comes first")
    assert own.missing == ("Save the unit once you have worked through it.",)


def test_unit_that_was_only_opened_asks_for_nothing_yet() -> None:
    """A list of missing things on a unit nobody has begun would only discourage."""
    page = path_page(path_shown(replace(kept(SCORECARD_UNIT), started_at=None)))

    assert card(page, "Read your scorecard and choose what comes first").missing == ()


def test_begun_unit_is_marked_and_says_how_far() -> None:
    """Who has saved a draft looks for it among twelve alike; who has only looked in has begun nothing."""
    finance, customers = UnitId("finance-foundation"), UnitId("customers-foundation")
    tried = kept(customers, check_best_percent=100, check_passed_at=DAY)

    page = path_page(path_shown(done(), kept(finance), tried))

    assert [one.title for one in page.begun] == ["Honest words, safe products, safe data"]
    assert page.begun[0].state_label == "Begun: 1 of 2 steps done"
    assert card(page, "Where the money leaks, where risks hide").state == "open"
    marked = words_in(rendered("units/pathway.html", page), "//*[contains(@class, 'csr-path-marked')]/li")
    assert "Begun: 1 of 2 steps done Honest words, safe products, safe data" in marked


def test_first_step_that_is_begun_goes_on() -> None:
    """A button that says Start makes somebody fear that the draft is gone."""
    environment = kept(UnitId("environment-foundation"), monday_note="Read the meter.")

    tree = rendered("units/pathway.html", path_page(path_shown(done(), environment)))

    first = "//*[contains(@class, 'csr-path-first')]"
    assert words_in(tree, f"{first}//a") == ["Go on: See what comes in and what goes out"]
    assert words_in(tree, f"{first}//*[contains(@class, 'csr-unit-state--begun')]") == ["Begun: 0 of 2 steps done"]


def test_practice_leads_to_its_foundation_where_that_is_begun() -> None:
    """What was begun is where to go on, so it must be one click away."""
    begun, practice = UnitId("customers-foundation"), UnitId("customers-practice")
    shown = path_shown(done(), kept(begun, check_best_percent=40))
    units = tuple(
        replace(one, state=PathState.RECOMMENDED) if one.unit.id == practice else one for one in shown.pathway.units
    )
    shown = replace(shown, pathway=replace(shown.pathway, units=units, recommended=(practice,)))

    page = path_page(shown)

    assert [one.after for one in page.later] == [
        UnitBefore("Honest words, safe products, safe data", f"/xblock/{begun}", is_begun=True)
    ]
    words = words_in(rendered("units/pathway.html", page), "//*[contains(@class, 'csr-path-later')]/li")
    assert words == ["Go on with this unit first: Honest words, safe products, safe data Listen and improve"]


def test_new_units_stand_below_the_first_step() -> None:
    """A mark deep in a folded list is found by nobody."""
    long_ago = DAY - timedelta(days=1)
    shown = path_shown(
        done(),
        replace(kept(UnitId("finance-foundation"), opened_at=long_ago), started_at=None),
        replace(kept(UnitId("customers-foundation"), opened_at=DAY), started_at=None),
    )

    page = path_page(shown)

    titles = [one.title for one in page.new]
    assert "Honest words, safe products, safe data" in titles
    assert "Where the money leaks, where risks hide" not in titles
    assert page.first is not None
    assert page.first.title not in titles


def test_list_folds_by_area_and_tells_recommended_units_in_short() -> None:
    """On a phone the path was seven screens long, and every recommended unit stood there twice."""
    tree = rendered("units/pathway.html", path_page(path_shown(done())))

    assert len(tree.xpath("//details[contains(@class, 'csr-path-group') and not(@open)]")) == 7
    assert words_in(tree, "//details[1]/summary") == ["For the whole company 1 of 6 done New"]
    short = "//li[contains(@class, 'csr-path-unit--recommended')]"
    assert len(tree.xpath(short)) == 4
    assert tree.xpath(f"{short}//p") == []


def test_progress_counts_what_is_done() -> None:
    """The line on top is what a learner shows to the boss."""
    page = path_page(path_shown(done()))

    assert (page.progress, page.percent, page.is_finished) == ("1 of 24 units done", 4, False)


def test_path_is_finished_when_every_unit_is_done() -> None:
    """Then the page invites to a new self-assessment instead of an empty list."""
    page = path_page(path_shown(*(done(unit) for unit in packaged_units())))

    assert (page.percent, page.is_finished, page.recommended) == (100, True, ())


def test_page_before_the_first_assessment_leads_to_it() -> None:
    """Before there are answers the path cannot know what fits, so it says so and links there."""
    tree = rendered("units/pathway.html", path_page(path_shown(is_assessed=False)))

    assert words_in(tree, "//a[@href='?csr_a=start']") == ["Go to the self-assessment"]
    assert words_in(tree, f"//section[@aria-labelledby='{PREFIX}-next']//h4") == [packaged_units()[WHY].title]


def test_page_after_an_assessment_does_not_ask_for_one() -> None:
    """An invitation to what was done already looks like lost answers."""
    assert rendered("units/pathway.html", path_page(path_shown())).xpath("//a[@href='?csr_a=start']") == []


@pytest.mark.parametrize(("language", "tags"), [("en", 0), ("lt", 23)], ids=["same language", "other language"])
def test_text_in_another_language_is_announced(language: str, tags: int) -> None:
    """Nobody likes to find out only after the click: once for each of the 24 units that is not done."""
    shown = path_shown(done())

    html = render_template("units/pathway.html", {"page": path_page(shown, language)})

    assert html.count("Text in English") == tags


def test_states_are_told_in_words() -> None:
    """Colour and icon alone are lost on many readers (WCAG 1.4.1)."""
    tree = rendered("units/pathway.html", path_page(path_shown(done())))

    assert set(words_in(tree, "//*[starts-with(@class, 'csr-unit-state ')]")) == {
        "Done",
        "Recommended",
        "Open",
        "Locked",
    }


def test_every_link_stays_in_the_frame() -> None:
    """The learning MFE sets <base target="_parent">, which would throw the learner out of the course page."""
    tree = rendered("units/pathway.html", path_page(path_shown()))

    assert {link.get("target") for link in tree.xpath("//a")} == {"_self"}


def test_ids_carry_the_prefix_and_are_unique() -> None:
    """Two programmes may stand on one page."""
    ids = [element.get("id") for element in rendered("units/pathway.html", path_page(path_shown())).xpath("//*[@id]")]

    assert len(ids) == len(set(ids)) == 3
    assert all(one.startswith(f"{PREFIX}-") for one in ids)


def test_page_with_all_units_stays_small() -> None:
    """Learners open it on a phone in the yard."""
    everything: LearnerPathway = path_shown(*(kept(unit) for unit in packaged_units()))
    with translation.override("lt"):
        html = render_template("units/pathway.html", {"page": path_page(everything, "lt")})

    assert len(html.encode()) <= MAX_PAGE_BYTES


def test_path_without_units_says_so() -> None:
    """An empty programme must not look broken."""
    shown = path_shown()
    empty = replace(shown, pathway=replace(shown.pathway, units=()))

    tree = rendered("units/pathway.html", path_page(empty))

    assert "There are no learning units here yet. Your trainer adds them." in words_in(tree, "//header/p")
