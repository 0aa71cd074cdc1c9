"""
Small scenarios of native blocks, so that these tests say something about the demo and little about our blocks.

The demo has settings of its own, and one run of pytest has one. In a run with other settings only
`test_own_settings.py` is collected, which starts a run of the rest: `pytest --ds=demo_settings tests/workbench`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import LazySettings, settings
from django.test import Client

if TYPE_CHECKING:
    from csr_demo.scenarios import Scenario

HAS_DEMO_SETTINGS = "csr_demo" in settings.INSTALLED_APPS

SCENARIOS = Path(__file__).parent / "scenarios"


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out the tests that the settings of this run do not fit."""
    if collection_path.suffix != ".py" or not collection_path.name.startswith("test_"):
        return None
    return (collection_path.name == "test_own_settings.py") is HAS_DEMO_SETTINGS or None


@pytest.fixture
def scenarios(db: None, settings: LazySettings) -> list[Scenario]:
    """Return the small scenarios, loaded, with everybody there."""
    from csr_demo.people import make_users
    from csr_demo.scenarios import load_scenario, read_catalogue

    settings.CSR_DEMO_SCENARIOS = SCENARIOS
    make_users()
    catalogue = read_catalogue()
    for scenario in catalogue:
        load_scenario(scenario)
    return catalogue


@pytest.fixture
def checking_client(scenarios: list[Scenario]) -> Client:
    """Return a browser that is checked for CSRF like a real one, and has seen a page."""
    client = Client(enforce_csrf_checks=True)
    client.get("/scenario/native/")
    return client
