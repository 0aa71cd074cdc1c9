"""Read the package's own modules as syntax trees, for figures about its shape and its calls. Nothing is imported."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "csr_xblock"
GENERATED = "migrations"


@dataclass(frozen=True)
class Source:
    """A module: `path` is relative to the package's folder, `name` is dotted and begins with the package."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def floor(self) -> str:
        """The first folder below the package; for a module at its root, the module's own name."""
        return self.path.parts[0].removesuffix(".py")

    @property
    def is_at_root(self) -> bool:
        """Whether the module lies directly below the package."""
        return len(self.path.parts) == 1


def read_sources(checkout: Path) -> tuple[Source, ...]:
    """Return every module of a checkout's package but the migrations, in the order of their paths."""
    folder = checkout / PACKAGE
    paths = (path.relative_to(folder) for path in sorted(folder.rglob("*.py")))
    return tuple(_read(folder, path) for path in paths if path.parts[0] != GENERATED)


def classes_in(tree: ast.Module) -> Iterator[ast.ClassDef]:
    """Yield the classes that a module defines outside of functions and other classes."""
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef):
            yield statement


def parts_of(annotation: ast.expr) -> Iterator[ast.AST]:
    """Yield every part of an annotation, also of types that are written as text."""
    for node in ast.walk(annotation):
        yield node
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _parts_of_text(node.value)


def _parts_of_text(written: str) -> Iterator[ast.AST]:
    try:
        expression = ast.parse(written, mode="eval").body
    except SyntaxError:
        # What Annotated or Literal hold may be any text.
        return
    yield from parts_of(expression)


def _read(folder: Path, path: Path) -> Source:
    inside = path.parent.parts if path.name == "__init__.py" else path.with_suffix("").parts
    tree = ast.parse((folder / path).read_text(encoding="utf-8"), filename=str(path))
    return Source(".".join((PACKAGE, *inside)), path, tree)
