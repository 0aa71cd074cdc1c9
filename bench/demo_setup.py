"""Set up Django as the demo does, with a database and scenarios of its own, for one checkout of the package."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def own_demo(settings: str, checkout: Path = ROOT) -> Iterator[Path]:
    """Give a temporary folder for scenarios; until its end Django runs on the settings. Once in a process."""
    sys.path[:0] = [str(checkout), str(checkout / "workbench")]
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": settings,
            "CSR_WORKBENCH_DB": str(Path(folder) / "bench.sqlite3"),
            "CSR_WORKBENCH_SCENARIOS": folder,
        }
        import django

        django.setup()
        yield Path(folder)
