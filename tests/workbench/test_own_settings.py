"""The way from a run with other settings to the tests of the demo."""

import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent


def test_the_demo_passes_its_tests_with_its_own_settings() -> None:
    """`pytest` alone must not pass while the demo is broken."""
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--ds=demo_settings", str(TESTS)],
        cwd=TESTS.parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout + run.stderr
