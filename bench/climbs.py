"""
Count the climbs of a walk: calls from a module of a lower floor to one of a higher.

Run as a script it prints the figures; with --list also each climb, with --entry those of another walk.
"""

import argparse
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from call_graph import Call, Walk, walk_from
from columns import Figure, print_columns
from definitions import Class, Definitions, Function
from demo_setup import ROOT
from floors import is_above
from sources import PACKAGE, Source, read_sources

ENTRY = "unit_block:CsrUnitXBlock.student_view"

REVIEWED = 400
"""How far the first review of the package walked, which counted rises."""


def main() -> None:
    """Print the climbs of the checkout that the command line names, else of this one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkout", type=Path, default=ROOT)
    parser.add_argument("--entry", default=ENTRY, help="module below the package, colon, function (%(default)s)")
    parser.add_argument("--list", action="store_true", help="show each climb")
    asked = parser.parse_args()
    walk = walk_of(asked.entry, read_sources(asked.checkout))
    print_columns([(asked.entry, "figure"), *figures(walk)])
    if asked.list:
        print("\n".join(("", *(f"{caller} -> {called}" for caller, called in climbs_in(walk.calls)))))


def figures(walk: Walk) -> list[Figure]:
    """Return the rows of the table."""
    rises = rises_in(walk.functions)
    return [
        ("functions in the static walk", str(len(walk.functions))),
        ("climbs: calls to a higher floor", str(len(climbs_in(walk.calls)))),
        ("rises: steps up in the order of the walk", str(rises)),
        (f"rises in the first {REVIEWED} functions", str(rises_in(walk.functions[:REVIEWED]))),
    ]


def climbs_in(calls: Sequence[Call]) -> list[Call]:
    """Return the calls whose called function stands on a higher floor than its caller."""
    return [(caller, called) for caller, called in calls if is_above(called.source, caller.source)]


def rises_in(functions: Sequence[Function]) -> int:
    """Return how often a reader who follows every call goes up a floor, also when coming back from a lower one."""
    return sum(is_above(after.source, before.source) for before, after in pairwise(functions))


def walk_of(entry: str, sources: Sequence[Source]) -> Walk:
    """Return the walk from an entry such as `unit_block:CsrUnitXBlock.student_view`. Raises LookupError."""
    definitions = Definitions(sources)
    return walk_from(find(entry, definitions), definitions)


def find(entry: str, definitions: Definitions) -> Function:
    """Return the function that an entry names. Raises LookupError if there is none."""
    module, _, name = entry.partition(":")
    first, _, method = name.partition(".")
    found = definitions.meaning(f"{PACKAGE}.{module}", first)
    if isinstance(found, Class):
        found = definitions.method(found, method)
    if isinstance(found, Function):
        return found
    raise LookupError(f"there is no function {entry}")


if __name__ == "__main__":
    main()
