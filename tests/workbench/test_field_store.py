"""What fields hold survives the request, for the right person."""

from csr_demo.models import FieldValue
from csr_demo.scenarios import Scenario

from tests.workbench.native_blocks import PAGE, PROBLEM, block_seen_by, learner_identity


def test_children_come_back_as_usage_keys_in_their_order(scenarios: list[Scenario]) -> None:
    """A container renders its children by these keys."""
    block = block_seen_by(learner_identity(), PAGE)

    assert [str(child).rpartition("@")[2] for child in block.children] == ["html1", "html2", "problem1"]


def test_a_child_knows_its_parent(scenarios: list[Scenario]) -> None:
    """A unit reads settings of the programme around it."""
    block = block_seen_by(learner_identity(), PROBLEM)

    assert str(block.parent) == PAGE


def test_what_one_learner_chose_is_not_what_another_sees(scenarios: list[Scenario]) -> None:
    """Answers of one person shown to another would break every promise of privacy."""
    first = block_seen_by(learner_identity(0), PROBLEM)
    first.chosen = 1
    first.save()

    again = block_seen_by(learner_identity(0), PROBLEM)
    other = block_seen_by(learner_identity(1), PROBLEM)

    assert (again.chosen, other.chosen) == (1, None)


def test_a_deleted_value_gives_way_to_the_default(scenarios: list[Scenario]) -> None:
    """The store must forget, not keep an empty value."""
    block = block_seen_by(learner_identity(), PROBLEM)
    block.chosen = 1
    block.save()
    del block.chosen

    assert block_seen_by(learner_identity(), PROBLEM).chosen is None


def test_each_field_has_a_row_of_its_own(scenarios: list[Scenario]) -> None:
    """One row for all fields would let two requests overwrite each other's."""
    names = FieldValue.objects.filter(owner__contains="problem1").values_list("name", flat=True)

    assert sorted(names) == ["display_name", "parent"]
