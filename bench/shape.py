"""
Measure the shape of the package from its text: how full its folders are, what is untyped, which names occur twice.

A floor is the first folder below the package. Run as a script it prints its figures; with --list also what they count.
"""

import argparse
import ast
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from columns import Figure, print_columns
from demo_setup import ROOT
from sources import Source, classes_in, parts_of, read_sources

UNTYPED = "Any"
SHOWN_FOLDERS = 3
NEVER_UNIQUE = "__init__"


@dataclass(frozen=True)
class Shape:
    """
    What the package's modules show. `folders` has the fullest first, with their modules; the package is `.`.

    `untyped` are places as `file:line`. `module_twins` and `class_twins` are names with their places, each pair of
    floor and name once.
    """

    at_root: tuple[str, ...]
    folders: tuple[tuple[str, int], ...]
    untyped: tuple[str, ...]
    module_twins: tuple[str, ...]
    class_twins: tuple[str, ...]


def main() -> None:
    """Print the shape of the checkout that the command line names, else of this one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkout", type=Path, default=ROOT)
    parser.add_argument("--list", action="store_true", help="show what is counted")
    asked = parser.parse_args()
    shape = shape_of(read_sources(asked.checkout))
    print_columns([("shape", "figure"), *figures(shape)])
    if asked.list:
        print("\n".join(("", *shape.untyped, *shape.module_twins, *shape.class_twins)))


def figures(shape: Shape) -> list[Figure]:
    """Return the rows of the table."""
    fullest = shape.folders[:SHOWN_FOLDERS]
    return [
        ("modules at the root of the package", str(len(shape.at_root))),
        *((f"modules in {folder}", str(count)) for folder, count in fullest),
        ("annotations that contain Any", str(len(shape.untyped))),
        ("module names twice on a floor", str(len(shape.module_twins))),
        ("class names twice on a floor", str(len(shape.class_twins))),
    ]


def shape_of(sources: Sequence[Source]) -> Shape:
    """Return the shape of these modules."""
    modules = Counter(str(source.path.parent) for source in sources)
    names = ((source, source.path.stem) for source in sources if source.path.stem != NEVER_UNIQUE)
    classes = ((source, node.name) for source in sources for node in classes_in(source.tree))
    return Shape(
        at_root=tuple(source.path.name for source in sources if source.is_at_root),
        folders=tuple(modules.most_common()),
        untyped=tuple(f"{source.path}:{line}" for source in sources for line in untyped_lines(source.tree)),
        module_twins=twins(names),
        class_twins=twins(classes),
    )


def untyped_lines(tree: ast.Module) -> list[int]:
    """Return the line of each annotation that contains Any: of a parameter, a result, a variable or an attribute."""
    annotations = (annotation_of(node) for node in ast.walk(tree))
    return sorted(found.lineno for found in annotations if found is not None and has_any(found))


def annotation_of(node: ast.AST) -> ast.expr | None:
    """Return the annotation that a node itself carries."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return node.returns
    return node.annotation if isinstance(node, ast.arg | ast.AnnAssign) else None


def has_any(annotation: ast.expr) -> bool:
    """Return whether an annotation names Any, also inside other types and in an annotation that is text."""
    parts = list(parts_of(annotation))
    names = [part.id for part in parts if isinstance(part, ast.Name)]
    attributes = [part.attr for part in parts if isinstance(part, ast.Attribute)]
    return UNTYPED in names or UNTYPED in attributes


def twins(named: Iterable[tuple[Source, str]]) -> tuple[str, ...]:
    """Return the names that occur more than once on a floor, with the places. The root of the package is no floor."""
    places: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for source, name in named:
        if not source.is_at_root:
            places[source.floor, name].append(str(source.path))
    return tuple(f"{name}: {', '.join(where)}" for (_, name), where in sorted(places.items()) if len(where) > 1)


if __name__ == "__main__":
    main()
