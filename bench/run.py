"""`make bench`: set up Django with a database of its own, then measure and print."""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Run the benchmark in a temporary folder."""
    sys.path.insert(0, str(ROOT / "workbench"))
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "bench_settings",
            "CSR_WORKBENCH_DB": str(Path(folder) / "bench.sqlite3"),
            "CSR_BENCH_SCENARIOS": folder,
        }
        import django

        django.setup()
        # What it imports needs the settings.
        from benchmark import run_benchmark

        run_benchmark(Path(folder))


if __name__ == "__main__":
    main()
