"""Adding, duplicating, moving and deleting blocks, as a trainer does it in Studio."""

import pytest
from csr_demo import authoring
from csr_demo.models import BlockUsage, FieldValue
from csr_demo.new_components import NEW_COMPONENTS
from csr_demo.scenarios import Scenario, load_scenario
from csr_demo.stand_ins import STAND_INS
from django.test import Client
from django.urls import reverse
from opaque_keys.edx.keys import UsageKey

from tests.workbench.edited_block import (
    LEARNER,
    TRAINER,
    EditedBlock,
    add_edited_block,
    change,
    children_of,
    stored,
)
from tests.workbench.native_blocks import PAGE, PROBLEM, block_seen_by, learner_identity


@pytest.fixture
def edited(scenarios: list[Scenario], monkeypatch: pytest.MonkeyPatch) -> UsageKey:
    """Return the key of a container with a text in it."""
    monkeypatch.setitem(STAND_INS, "edited", EditedBlock)
    key = add_edited_block()
    authoring.create_child(key, "html", {"data": "Inside"})
    return key


@pytest.fixture
def trainer(scenarios: list[Scenario], client: Client) -> Client:
    """Return the trainer's browser."""
    client.post("/choose/", TRAINER)
    return client


def add(client: Client, block_type: str, key: str = PAGE) -> int:
    """Press a button of “Add new component”, and return the status of the answer."""
    return client.post(reverse("studio_add", args=[key]), {"type": block_type, "next": "/"}).status_code


@pytest.mark.parametrize("block_type", ["html", "problem"])
def test_a_new_block_stands_at_the_end_and_learners_see_it(trainer: Client, block_type: str) -> None:
    """Trainers put their own texts and questions into a unit this way."""
    status = add(trainer, block_type)
    page = block_seen_by(learner_identity(), PAGE)

    assert (status, page.children[-1].block_type) == (302, block_type)
    assert page.render("student_view", {}).content.count(f'data-block-type="{block_type}"') > 1


def test_every_kind_that_is_offered_is_installed() -> None:
    """A button must not lead to an error."""
    classes = [STAND_INS.get(block_type) for block_type in NEW_COMPONENTS]

    assert [name for name, known in zip(NEW_COMPONENTS, classes, strict=True) if known is None] == [
        "csr_program",
        "csr_assessment",
        "csr_unit",
    ]


@pytest.mark.parametrize(("block_type", "key"), [("vertical", PAGE), ("html", PROBLEM)], ids=["type", "no-container"])
def test_what_is_not_offered_is_not_added(trainer: Client, block_type: str, key: str) -> None:
    """A made-up form changes nothing."""
    assert add(trainer, block_type, key) == 400


def test_a_duplicate_stands_behind_its_original_with_all_that_is_inside(trainer: Client, edited: UsageKey) -> None:
    """A trainer duplicates a unit to write a second one like it."""
    authoring.move_block(edited, authoring.UP)
    before = children_of(PAGE)
    status = change(trainer, edited, "duplicate")
    after = children_of(PAGE)
    copy = edited.replace(name=after[after.index(edited.block_id) + 1])

    assert (status, [one for one in after if one != copy.block_id]) == (302, before)
    assert stored(copy).display_name == "Duplicate of ‘Edited’"
    assert [(stored(key).data, stored(key).parent) for key in stored(copy).children] == [("Inside", copy)]
    assert set(stored(copy).children).isdisjoint(stored(edited).children)


def test_the_copy_may_change_itself_and_what_is_inside_is_left_alone(trainer: Client, edited: UsageKey) -> None:
    """Our units take a name of their own so, unless their whole programme is copied."""
    inside = authoring.create_child(edited, "edited", {})
    change(trainer, edited, "duplicate")
    copy = next(
        one for one in stored(UsageKey.from_string(PAGE)).children if stored(one).display_name.startswith("Dup")
    )

    assert stored(copy).text == "copy of Edited"
    assert [stored(one).text for one in stored(copy).children if one.block_type == "edited"] == [stored(inside).text]


def test_duplicating_twice_gives_two_copies_that_know_nothing_of_each_other(trainer: Client, edited: UsageKey) -> None:
    """The platform once failed at the second time."""
    change(trainer, edited, "duplicate")
    change(trainer, edited, "duplicate")
    copies = [key for key in stored(UsageKey.from_string(PAGE)).children if key.block_type == "edited"]
    change(trainer, copies[1], "delete")

    assert len(set(copies)) == 3
    assert [len(stored(key).children) for key in (copies[0], copies[2])] == [1, 1]


def test_duplicating_copies_what_authors_set_and_no_learners_state(trainer: Client) -> None:
    """A copy with somebody's answers would show them to others."""
    original = block_seen_by(learner_identity(), PROBLEM)
    original.chosen = 1
    original.save()
    change(trainer, PROBLEM, "duplicate")
    copy = block_seen_by(learner_identity(), PAGE).children[-1]

    assert stored(copy).data == stored(UsageKey.from_string(PROBLEM)).data
    assert block_seen_by(learner_identity(), str(copy)).chosen is None


@pytest.mark.parametrize(
    ("key", "direction", "expected"),
    [
        (PROBLEM, "move-up", ["html1", "problem1", "html2"]),
        (PROBLEM, "move-down", ["html1", "html2", "problem1"]),
        (PROBLEM.replace("problem+", "html+").replace("problem1", "html1"), "move-up", ["html1", "html2", "problem1"]),
        (
            PROBLEM.replace("problem+", "html+").replace("problem1", "html1"),
            "move-down",
            ["html2", "html1", "problem1"],
        ),
    ],
    ids=["up", "down-at-the-end", "up-at-the-beginning", "down"],
)
def test_moving_changes_the_order_for_everybody(trainer: Client, key: str, direction: str, expected: list[str]) -> None:
    """Order is what learners go by."""
    change(trainer, key, direction)

    assert children_of(PAGE) == expected


def test_deleting_leaves_nothing_behind(trainer: Client, edited: UsageKey) -> None:
    """A block that is made later under the same key must not find the old one's values."""
    inside = stored(edited).children[0]
    status = change(trainer, edited, "delete")

    assert (status, children_of(PAGE)) == (302, ["html1", "html2", "problem1"])
    assert not BlockUsage.objects.filter(usage_key__in=[str(edited), str(inside)]).exists()
    assert not FieldValue.objects.filter(value="Inside").exists()


def test_no_id_is_given_twice(trainer: Client) -> None:
    """What learners did may be kept under the id of a deleted block, and is not the new one's."""
    add(trainer, "html")
    deleted = stored(UsageKey.from_string(PAGE)).children[-1]
    change(trainer, deleted, "delete")
    add(trainer, "html")

    assert stored(UsageKey.from_string(PAGE)).children[-1] != deleted


@pytest.mark.parametrize("action", ["duplicate", "delete", "move-up", "move-down"])
def test_the_outermost_block_of_a_course_stays(trainer: Client, action: str) -> None:
    """Without it the course could not be opened again."""
    assert (change(trainer, PAGE, action), len(children_of(PAGE))) == (400, 3)


def test_learners_change_nothing(scenarios: list[Scenario], client: Client) -> None:
    """The buttons are the trainer's."""
    client.post("/choose/", LEARNER)
    statuses = {change(client, PROBLEM, action) for action in ("duplicate", "delete", "move-up", "move-down")}

    assert statuses | {add(client, "html")} == {403}
    assert children_of(PAGE) == ["html1", "html2", "problem1"]


def test_reading_the_files_again_undoes_everything(trainer: Client, scenarios: list[Scenario]) -> None:
    """`load_scenarios --replace` brings a course back to its beginning."""
    add(trainer, "html")
    change(trainer, PROBLEM, "delete")
    load_scenario(scenarios[0], replace=True)

    assert children_of(PAGE) == ["html1", "html2", "problem1"]
