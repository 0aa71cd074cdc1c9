"""A trainer has a working programme within a minute, made of blocks like any other."""

import pytest
from playwright.sync_api import expect

from tests.browser.screens import path_of
from tests.browser.trainer import NEW, Trainer, Visit, as_trainer, usage_key
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

PROGRAM = usage_key(NEW)


def begin(trainer: Trainer, start: str) -> None:
    """Begin the empty course with a start."""
    trainer.open_container(PROGRAM)
    with trainer.page.expect_navigation():
        trainer.module("author-start").locator(f'button[value="{start}"]').click()


def seen_units(learner: Visitor) -> int:
    """Return how many units a learner finds on the learning path."""
    learner.page.goto(learner.demo.url + path_of(NEW))
    return len(set(learner.page.locator('main a[href^="/xblock/"]').evaluate_all("all => all.map((a) => a.href)")))


@pytest.mark.parametrize(("start", "count"), [("full", 12), ("compact", 8), ("empty", 1)])
def test_one_click_makes_a_programme_of_real_blocks(visit: Visit, start: str, count: int) -> None:
    """The assessment and units that a trainer could have added one by one."""
    trainer = as_trainer(visit)
    begin(trainer, start)

    types = [key.partition("type@")[2].partition("+")[0] for key in trainer.components()]
    assert types == ["csr_assessment"] + ["csr_unit"] * (count - 1)
    expect(trainer.module("author-start")).to_have_count(0)


def test_a_learner_can_begin_at_once(visit: Visit) -> None:
    """From the click to a first answer nothing else has to be set."""
    begin(as_trainer(visit), "compact")
    elena = visit("elena")
    elena.open(NEW)
    expect(elena.page.locator(".csr-home")).to_be_visible()
    elena.follow("Fill in the profile")
    elena.press("Save and go on")
    elena.start("quick")
    item = elena.items()[0]
    elena.choose(item, 2)

    elena.expect_saved(item)
    elena.page.goto(elena.demo.url + path_of(NEW))
    expect(elena.page.locator("main")).to_contain_text("Why responsible business pays for a small company")


def test_the_blocks_are_named_in_the_trainers_language(visit: Visit) -> None:
    """A Lithuanian trainer must not find an English list in Studio."""
    english = as_trainer(visit)
    begin(english, "compact")
    names = english.names()
    english.demo.put_back(english.demo.seeded)
    lithuanian = as_trainer(visit, language="lt")
    begin(lithuanian, "compact")

    assert len(lithuanian.names()) == len(names)
    assert set(lithuanian.names()).isdisjoint(names)


def test_a_programme_that_was_begun_elsewhere_is_not_begun_twice(visit: Visit) -> None:
    """Two trainers may sit before the same empty page."""
    first = as_trainer(visit)
    first.open_container(PROGRAM)
    second = first.another_tab()
    begin(second, "compact")
    first.module("author-start").locator('button[value="full"]').click()

    expect(first.module("author-start").locator("[data-csr-status]")).not_to_be_empty()
    first.page.reload()
    assert len(first.components()) == 8


def test_the_blocks_can_be_ordered_duplicated_and_deleted(visit: Visit) -> None:
    """As in any container of Studio; learners meet the units in the new order."""
    trainer = as_trainer(visit)
    begin(trainer, "compact")
    assessment, first, second, *rest = trainer.components()
    trainer.press_of(second, "Move up")
    assert trainer.components() == [assessment, second, first, *rest]

    trainer.press_of(rest[0], "Delete")
    trainer.press_of(first, "Duplicate")
    trainer.press_of(first, "Duplicate")

    assert len(trainer.components()) == 9
    assert rest[0] not in trainer.components()
    assert trainer.components()[:3] == [assessment, second, first]


def test_a_unit_is_added_by_studios_own_button(visit: Visit) -> None:
    """The same blocks can be added one by one."""
    trainer = as_trainer(visit)
    begin(trainer, "empty")
    key = trainer.add("CSR learning unit")

    assert trainer.components()[-1] == key
    expect(trainer.component(key)).to_be_visible()


def test_a_native_block_added_to_a_unit_stands_in_it_for_learners(visit: Visit) -> None:
    """Trainers put videos, problems and texts of their own into a unit with Studio's buttons."""
    trainer = as_trainer(visit)
    begin(trainer, "compact")
    unit = trainer.components()[1]
    trainer.open_container(unit)
    trainer.add("Text")
    trainer.add("Problem")
    elena = visit("elena")
    elena.page.goto(f"{elena.demo.url}/xblock/{unit}")

    assert elena.page.locator("[data-block-type=html], [data-block-type=problem]").count() == 2


def test_learners_can_neither_open_studio_nor_begin_a_programme(visit: Visit) -> None:
    """The handler is open to everybody with an account; the block itself refuses."""
    visitor = visit("elena")
    elena = Trainer(visitor.page, visitor.demo, "en")
    elena.open_container(PROGRAM)
    expect(elena.page.get_by_text("Only trainers of a course may open it in Studio.")).to_be_visible()
    answer = elena.post(PROGRAM, "begin_programme", {"start": "full"})

    assert (answer.status, elena.post(PROGRAM, "show_editor", {}).status) == (403, 403)
    trainer = as_trainer(visit)
    trainer.open_container(PROGRAM)
    assert trainer.components() == []


def test_the_bar_leads_from_studio_to_the_course_and_back(visit: Visit) -> None:
    """A trainer looks at once how learners see it."""
    trainer = as_trainer(visit)
    trainer.open_container(PROGRAM)
    trainer.page.locator(".demo-side a").click()
    expect(trainer.page).to_have_url(f"{trainer.demo.url}/xblock/{PROGRAM}")
    trainer.page.locator(".demo-side a").click()

    expect(trainer.page).to_have_url(f"{trainer.demo.url}/studio/container/{PROGRAM}")
