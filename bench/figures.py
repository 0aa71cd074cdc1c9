"""`make figures`: print the shape of the package, the climbs of opening a unit, and the calls of what people do."""

import argparse
from pathlib import Path

import climbs
import shape
from columns import print_columns
from demo_setup import ROOT, own_demo
from sources import read_sources


def main() -> None:
    """Print one table for the checkout that the command line names, else for this one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkout", type=Path, default=ROOT)
    checkout = parser.parse_args().checkout.resolve()
    sources = read_sources(checkout)
    static = [*shape.figures(shape.shape_of(sources)), *climbs.figures(climbs.walk_of(climbs.ENTRY, sources))]
    with own_demo("demo_settings", checkout) as folder:
        # What it imports needs the settings, and is the checkout's package.
        import calls

        counted = calls.figures(folder)
    print_columns([("figure", "value"), *static, *counted])


if __name__ == "__main__":
    main()
