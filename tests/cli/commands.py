"""Runs the command line inside the test process."""

import json
from pathlib import Path
from typing import Any

import pytest

from csr_xblock.cli import main


def run_score(value: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, Any, str]:
    """Return the exit status, the printed JSON (None if nothing was printed) and the complaints for an input."""
    file = tmp_path / "input.json"
    file.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    status = main(["score", str(file)])
    printed, complaints = capsys.readouterr()
    return status, json.loads(printed) if printed else None, complaints
