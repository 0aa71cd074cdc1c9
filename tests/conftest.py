"""
What all tests share: how many examples property tests try, and the counts of a run for whoever started it.

Property tests measure no time, because the machines that run them are busy. `--hypothesis-profile=fast` is for many
runs a day; what a test asks for itself holds in every profile.
"""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("full", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fast", settings.get_profile("full"), max_examples=15)
settings.load_profile("full")

COUNTED = ("passed", "failed", "error", "skipped", "rerun")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Add how many tests passed and failed to the file that tools/stage.sh names; parallel processes say nothing."""
    file = os.environ.get("CSR_TEST_COUNTS")
    if file and "PYTEST_XDIST_WORKER" not in os.environ:
        with Path(file).open("a") as counts:
            counts.writelines(f"{word} {len(terminalreporter.stats.get(word, ()))}\n" for word in COUNTED)
