"""Scenarios are read once, and again on request."""

from io import StringIO
from pathlib import Path

import pytest
from csr_demo.models import LoadedScenario
from csr_demo.scenarios import Scenario, load_scenario, read_catalogue
from django.conf import LazySettings
from django.core.management import call_command
from django.utils import translation

from tests.workbench.conftest import SCENARIOS
from tests.workbench.native_blocks import PAGE, PROBLEM, block_seen_by, learner_identity


def test_a_loaded_scenario_is_not_read_again(scenarios: list[Scenario]) -> None:
    """A restart must not touch what is there."""
    assert [load_scenario(scenario) for scenario in scenarios] == [False, False]


def test_reading_again_shows_what_changed(scenarios: list[Scenario], settings: LazySettings, tmp_path: Path) -> None:
    """An author who edits a file wants to see the new words, and only these."""
    (tmp_path / "native.xml").write_text('<vertical url_name="page" display_name="New"/>', encoding="utf-8")
    settings.CSR_DEMO_SCENARIOS = tmp_path

    load_scenario(scenarios[0], replace=True)

    block = block_seen_by(learner_identity(), PAGE)
    assert (block.display_name, block.children) == ("New", [])


def test_reading_again_keeps_what_learners_did(scenarios: list[Scenario]) -> None:
    """The words of a scenario change more often than anybody wants to answer 48 questions."""
    block = block_seen_by(learner_identity(), PROBLEM)
    block.chosen = 1
    block.save()

    load_scenario(scenarios[0], replace=True)

    assert block_seen_by(learner_identity(), PROBLEM).chosen == 1


def test_a_scenario_that_fails_leaves_nothing_behind(
    scenarios: list[Scenario], settings: LazySettings, tmp_path: Path
) -> None:
    """Half a scenario would count as loaded and never be repaired."""
    (tmp_path / "half.xml").write_text("<vertical><html>One</html><no_such_block/></vertical>", encoding="utf-8")
    (tmp_path / "scenarios.xml").write_text('<scenarios><scenario name="half"/></scenarios>', encoding="utf-8")
    settings.CSR_DEMO_SCENARIOS = tmp_path
    complaints = StringIO()

    call_command("load_scenarios", stderr=complaints)

    assert complaints.getvalue() == "half: left out, because no block type no_such_block is installed.\n"
    assert not LoadedScenario.objects.filter(name="half").exists()


def test_words_come_in_the_language_of_the_page_else_in_english(settings: LazySettings) -> None:
    """A scenario that nobody has translated yet is still listed."""
    settings.CSR_DEMO_SCENARIOS = SCENARIOS

    with translation.override("lt"):
        titles = [scenario.title for scenario in read_catalogue()]

    assert titles == ["Įprasti blokai", "Another course"]


@pytest.mark.parametrize("scenario", read_catalogue(), ids=lambda scenario: scenario.name)
def test_every_scenario_of_the_demo_has_english_and_lithuanian_words(scenario: Scenario) -> None:
    """The list is shown in both languages."""
    assert (set(scenario.titles), set(scenario.descriptions)) == ({"en", "lt"}, {"en", "lt"})


@pytest.mark.parametrize("scenario", read_catalogue(), ids=lambda scenario: scenario.name)
def test_every_scenario_of_the_demo_loads(db: None, scenario: Scenario) -> None:
    """A block type or attribute that was renamed must be renamed in the scenarios too."""
    assert load_scenario(scenario) is True
