"""`make bench`: set up Django with a database of its own, then measure and print."""

from demo_setup import own_demo


def main() -> None:
    """Run the benchmark in a temporary folder."""
    with own_demo("bench_settings") as folder:
        # What it imports needs the settings.
        from benchmark import run_benchmark

        run_benchmark(folder)


if __name__ == "__main__":
    main()
