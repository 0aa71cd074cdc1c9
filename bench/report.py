"""Print the measurements as one table, and below it the targets."""

import os
from collections.abc import Sequence

from columns import print_columns
from hostile_files import Cost
from measuring import Measurement
from targets import Target

HEADS = ("page or handler", "median ms", "SQL own", "SQL store", "HTML KB", "JS+CSS KB gz")
NOTES = (
    "SQL own: statements that name a table of the block's package. SQL store: those that name a table of the demo,",
    "which stands for the LMS's modulestore and user state. The LMS reads the fields of many blocks at once, so blocks",
    "with many children look slower here than there. HTML: the whole page without scripts and styles; for a handler,",
    "its answer. JS+CSS: what the block adds to the page shell; + counts files of other hosts, which are not weighed.",
)


def print_report(results: Sequence[Measurement], limits: Sequence[Target], rounds: int) -> None:
    """Print everything."""
    print(f"\nMedians of {rounds} rounds, every subject once a round, in one process\n")
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    if load > cores:
        print(f"The machine was busy (load {load:.1f} on {cores} cores), so the times are not to be trusted.\n")
    print_columns([HEADS, *(row(result) for result in results)])
    print("\n" + "\n".join(NOTES) + "\n")
    print_columns([("target", "measured", "limit", ""), *(target_row(limit) for limit in limits)])


def print_costs(costs: Sequence[Cost]) -> None:
    """Print what hostile files cost."""
    print("\nSmall files that would cost much: seconds of CPU time until they are refused, or read\n")
    rows = [(one.name, f"{one.size / 1000:.0f}", str(one.faults), f"{one.seconds:.2f}") for one in costs]
    print_columns([("file", "KB", "faults", "s CPU"), *rows])


def row(result: Measurement) -> tuple[str, ...]:
    """Return the cells of one subject."""
    weight = result.weight
    assets = f"{weight.assets:.1f}" + (f" +{weight.elsewhere}" if weight.elsewhere else "")
    numbers = (f"{result.milliseconds:.1f}", str(result.own_queries), str(result.store_queries))
    return (result.name, *numbers, f"{weight.html:.1f}", assets)


def target_row(limit: Target) -> tuple[str, ...]:
    """Return the cells of one target."""
    sign = "≥" if limit.is_lower_limit else "≤"
    return (limit.sentence, f"{limit.value:.3g}", f"{sign} {limit.limit:g}", "met" if limit.is_met else "MISSED")
