"""The keys are the LMS's, and they stay."""

import pytest
from csr_demo.models import BlockUsage
from csr_demo.scenarios import Scenario, load_scenario
from opaque_keys.edx.keys import CourseKey
from xblock.exceptions import NoSuchUsage

from tests.workbench.native_blocks import PAGE, PROBLEM, block_seen_by, learner_identity

KEYS = [
    "block-v1:csr+native+demo+type@html+block@html1",
    "block-v1:csr+native+demo+type@html+block@html2",
    PROBLEM,
    PAGE,
]


def stored_keys() -> list[str]:
    """Return the keys of the native blocks, sorted."""
    return sorted(BlockUsage.objects.filter(scenario="native").values_list("usage_key", flat=True))


def test_keys_follow_from_the_file_alone(scenarios: list[Scenario]) -> None:
    """Our tables hold course keys: other keys after a fresh start would orphan what learners did."""
    assert stored_keys() == KEYS


def test_reading_a_file_again_gives_the_same_keys(scenarios: list[Scenario]) -> None:
    """Bookmarks and saved state must survive a change of a scenario."""
    load_scenario(scenarios[0], replace=True)

    assert stored_keys() == KEYS


def test_a_block_has_a_usage_key_object_with_its_course(scenarios: list[Scenario]) -> None:
    """Our package reads the course from the key, as in the LMS; a plain text would have none."""
    block = block_seen_by(learner_identity(), PAGE)

    assert block.context_key == CourseKey.from_string("course-v1:csr+native+demo")


def test_definitions_are_keys_of_their_type(scenarios: list[Scenario]) -> None:
    """The LMS keeps content under definition keys, and blocks may ask them for the type."""
    block = block_seen_by(learner_identity(), PROBLEM)

    assert block.scope_ids.def_id.block_type == "problem"


def test_a_block_that_no_scenario_has_does_not_exist(scenarios: list[Scenario]) -> None:
    """A key that merely looks right must not conjure up an empty block."""
    with pytest.raises(NoSuchUsage):
        block_seen_by(learner_identity(), (PROBLEM.replace("problem1", "problem9")))
